package gradus.functions.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.diag.Code;
import gradus.exact.Rational;
import gradus.functions.Calling;
import gradus.functions.Computing;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is known in closed form about shears, Jordan blocks, rotations, zeros, single entries,
/// empty, wide, tall and Hilbert matrices.
class SpecialMatrixValuesTest {

  @Test
  void theShear() {
    assertThat(Computing.text("det([1,2;0,1])")).isEqualTo("1");
    assertThat(Computing.text("inv([1,2;0,1])")).isEqualTo("[[1, -2], [0, 1]]");
    assertThat(Calling.doubles(Computing.value("svdvals([1,2;0,1])"))[0])
        .isCloseTo(1 + Math.sqrt(2), within(2e-15));
    assertThat(Computing.text("eig([1,2;0,1]).multiplicities")).isEqualTo("[[1, 2, 1]]");
    assertThat(Computing.text("[1,2;0,1]^10")).isEqualTo("[[1, 20], [0, 1]]");
  }

  @Test
  void jordanBlocks() {
    for (int n = 2; n <= 4; n++) {
      for (int value : new int[] {0, 4}) {
        for (boolean exact : new boolean[] {true, false}) {
          double[][] rows = new double[n][n];
          for (int i = 0; i < n; i++) {
            rows[i][i] = value;
            rows[i][Math.min(i + 1, n - 1)] += i + 1 < n ? 1 : 0;
          }
          Array block = exact ? Calling.exact(rows) : Calling.real(rows);
          Calling eig = Calling.call("eig", block);
          assertThat(Calling.doubles(eig.field("multiplicities"))).containsExactly(value, n, 1);
          assertThat(eig.evaluation().notes()).anyMatch(note -> note.contains("is defective"));
          assertThat(Calling.call("det", block).number()).isEqualTo(Math.pow(value, n));
          assertThat(Calling.call("rank", block).number()).isEqualTo(value == 0 ? n - 1 : n);
        }
      }
    }
  }

  @Test
  void rotations() {
    assertThat(Computing.text("eigvals([3/5,-4/5;4/5,3/5])"))
        .isEqualTo("[3/5 + 4*i/5, 3/5 - 4*i/5]");
    assertThat(Computing.text("det(rotation(pi/4))")).isEqualTo("1");
    double c = Math.cos(1);
    double s = Math.sin(1);
    Array turn = Calling.real(new double[][] {{c, -s}, {s, c}});
    Array values = Calling.call("eig", turn).field("values");
    assertThat(Complex.of(values.get(0))[0]).isCloseTo(c, within(1e-15));
    assertThat(Complex.of(values.get(0))[1]).isCloseTo(s, within(1e-15));
    assertThat(Complex.of(values.get(1))[1]).isCloseTo(-s, within(1e-15));
    assertThat(Calling.call("cond", turn).number()).isCloseTo(1, within(1e-15));
    assertThat(Calling.rows(Calling.call("inv", turn).array())[0][1]).isCloseTo(s, within(1e-15));
  }

  @Test
  void zeros() {
    assertThat(Computing.text("rank(zeros(3,3))")).isEqualTo("0");
    assertThat(Computing.text("det(zeros(3,3))")).isEqualTo("0");
    assertThat(Computing.text("eig(zeros(2,2)).multiplicities")).isEqualTo("[[0, 2, 2]]");
    assertThat(Computing.text("pinv(zeros(2,3))")).isEqualTo("[[0, 0], [0, 0], [0, 0]]");
    assertThat(Computing.refusal("inv(zeros(2,2))").code()).isEqualTo(Code.SINGULAR);
    assertThat(Computing.refusal("cholesky(zeros(2,2))").code())
        .isEqualTo(Code.NOT_POSITIVE_DEFINITE);
    assertThat(Computing.refusal("solve(zeros(2,2), [1,1])").code()).isEqualTo(Code.NO_SOLUTION);
    assertThat(Computing.refusal("solve(zeros(2,2), [0,0])").code()).isEqualTo(Code.MANY_SOLUTIONS);
  }

  @Test
  void singleEntries() {
    assertThat(Computing.text("inv([[5]])")).isEqualTo("[[1/5]]");
    assertThat(Computing.text("eig([[-2]]).values")).isEqualTo("[-2]");
    assertThat(Computing.text("svdvals([[-2]])")).isEqualTo("[2]");
    assertThat(Computing.text("qr([[-2]]).R")).isEqualTo("[[2]]");
    assertThat(Computing.text("cholesky([[9]])")).isEqualTo("[[3]]");
    assertThat(Computing.text("pinv([[0]])")).isEqualTo("[[0]]");
    assertThat(Computing.text("cond([[-2]])")).isEqualTo("1");
  }

  @Test
  void emptyMatrices() {
    assertThat(Computing.text("det(zeros(0,0))")).isEqualTo("1");
    assertThat(Computing.text("trace(zeros(0,0))")).isEqualTo("0");
    assertThat(Computing.text("rank(zeros(0,3))")).isEqualTo("0");
    assertThat(Computing.text("transpose(zeros(0,3))")).isEqualTo("zeros(3, 0)");
    assertThat(Computing.text("norm(zeros(0,3))")).isEqualTo("0");
    for (String f : List.of("inv", "eig", "svd", "qr", "lu", "cholesky", "pinv", "rref")) {
      assertThat(Computing.refusal(f + "(zeros(0,0))").code()).as(f).isEqualTo(Code.EMPTY_ARRAY);
    }
  }

  /// The four conditions of Penrose, exactly.
  @Test
  void wideAndTall() {
    for (String a :
        List.of("[1,2,3,4;2,4,6,9]", "[1,2;2,4;3,6;4,9]", "[1,2,3;2,4,6]", "[3,4,12]^T")) {
      assertThat(Computing.text("(" + a + ")*pinv(" + a + ")*(" + a + ") == " + a))
          .as(a)
          .isEqualTo("true");
      assertThat(Computing.text("((" + a + ")*pinv(" + a + "))^T == (" + a + ")*pinv(" + a + ")"))
          .isEqualTo("true");
    }
    assertThat(Computing.refusal("inv([1,2,3;4,5,6])").code()).isEqualTo(Code.NOT_SQUARE);
    assertThat(Computing.refusal("eig([1,2;3,4;5,6])").code()).isEqualTo(Code.NOT_SQUARE);
  }

  /// The inverse of a Hilbert matrix has the integer entries (−1)^(i+j) (i+j−1) C(n+i−1, n−j)
  /// C(n+j−1, n−i) C(i+j−2, i−1)² (Choi, Tricks or treats with the Hilbert matrix, 1983).
  @Test
  void hilbertInverses() {
    for (int n = 1; n <= 12; n++) {
      List<Value> entries = new ArrayList<>();
      for (int i = 1; i <= n; i++) {
        for (int j = 1; j <= n; j++) {
          BigInteger square = choose(i + j - 2, i - 1).pow(2);
          BigInteger size =
              choose(n + i - 1, n - j)
                  .multiply(choose(n + j - 1, n - i))
                  .multiply(square)
                  .multiply(BigInteger.valueOf(i + j - 1L));
          entries.add(Scalar.of(Rational.of((i + j) % 2 == 0 ? size : size.negate())));
        }
      }
      Array inverse = Values.matrix(n, n, entries);
      Array hilbert = SpecialMatrices.hilbert(n);
      assertThat(Calling.call("inv", hilbert).value()).isEqualTo(inverse);
      assertThat(Calling.call("rank", hilbert).number()).isEqualTo(n);
      inDoubles(n, hilbert, inverse);
    }
  }

  /// As good as the condition number allows, or refused; from 1e8 on with a warning.
  private static void inDoubles(int n, Array hilbert, Array inverse) {
    double condition = Calling.call("cond", hilbert).number();
    Array real = SpecialMatrices.real(hilbert);
    assertThat(Calling.call("cond", real).number() / condition)
        .isCloseTo(1, within(1e-15 * condition + 1e-14));
    Calling found;
    try {
      found = Calling.call("inv", real);
    } catch (gradus.diag.GradusException refused) {
      assertThat(refused.diagnostic().code()).isEqualTo(Code.SINGULAR);
      assertThat(n).isGreaterThan(10);
      return;
    }
    double[] exact = Calling.doubles(inverse);
    double[] computed = Calling.doubles(found.value());
    double size = 0;
    double gap = 0;
    for (int k = 0; k < exact.length; k++) {
      size = Math.max(size, Math.abs(exact[k]));
      gap = Math.max(gap, Math.abs(exact[k] - computed[k]));
    }
    assertThat(gap / size).as("Hilbert %d", n).isLessThan(4e-16 * condition + 1e-15);
    assertThat(
            found.evaluation().warnings().stream().anyMatch(w -> w.code() == Code.ILL_CONDITIONED))
        .as("a warning for condition %s", condition)
        .isEqualTo(condition > 1e8);
  }

  @Test
  void hilbertDeterminantsAndEigenvalues() {
    assertThat(Computing.text("det([1,1/2,1/3;1/2,1/3,1/4;1/3,1/4,1/5])")).isEqualTo("1/2160");
    for (int n = 2; n <= 12; n++) {
      double[] values =
          Calling.doubles(Calling.call("eigvals", SpecialMatrices.hilbert(n)).value());
      double sum = 0;
      for (double value : values) {
        assertThat(value).as("eigenvalues of Hilbert %d", n).isGreaterThan(-1e-15);
        sum += value;
      }
      assertThat(sum)
          .isCloseTo(Calling.call("trace", SpecialMatrices.hilbert(n)).number(), within(1e-13));
    }
  }

  private static BigInteger choose(int n, int k) {
    BigInteger value = BigInteger.ONE;
    for (int i = 0; i < k; i++) {
      value = value.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1L));
    }
    return k < 0 || k > n ? BigInteger.ZERO : value;
  }
}
