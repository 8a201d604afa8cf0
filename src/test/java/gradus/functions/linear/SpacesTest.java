package gradus.functions.linear;

import static gradus.functions.Calling.call;
import static gradus.functions.Calling.doubles;
import static gradus.functions.Calling.exact;
import static gradus.functions.Calling.real;
import static gradus.functions.Calling.rows;
import static gradus.generate.Matrices.product;
import static gradus.generate.Matrices.transpose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.diag.Diagnostic;
import gradus.functions.Calling;
import gradus.functions.Computing;
import gradus.generate.Matrices;
import gradus.generate.Matrices.Kind;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Bases of the four subspaces and condition numbers over seeded matrices, exact ones against
/// doubles.
class SpacesTest {
  private static final int COUNT = 20;
  private static final long SEED = 11;

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"RANK_DEFICIENT", "INTEGER", "BINARY", "REPEATED_EIGENVALUES"})
  void exactAndMachineSpacesAreTheSame(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        SEED,
        a -> {
          int rank = ((Scalar.Exact) call("rank", exact(a)).value()).value().intValueExact();
          int n = a[0].length;
          same(call("null_space", exact(a)).array(), call("null_space", real(a)).array(), n - rank);
          same(call("column_space", exact(a)).array(), call("column_space", real(a)).array(), rank);
          same(call("row_space", exact(a)).array(), call("row_space", real(a)).array(), rank);
        });
  }

  /// Both bases have that many columns and the same projection onto them.
  private static void same(Array left, Array right, int dimension) {
    assertThat(left.shape().columns()).isEqualTo(dimension);
    assertThat(right.shape()).isEqualTo(left.shape());
    if (dimension == 0) {
      return;
    }
    double[][] q = rows(right);
    double[][] both = product(q, product(transpose(q), rows(left)));
    double[] expected = doubles(left);
    double size = 0;
    for (double entry : expected) {
      size = Math.max(size, Math.abs(entry));
    }
    assertThat(doubles(real(both))).containsExactly(expected, within(1e-10 * size));
  }

  @Test
  void theNullSpaceIsAtRightAnglesToTheRowSpace() {
    Matrices.forAll(
        Kind.RANK_DEFICIENT,
        COUNT,
        SEED,
        a -> {
          Calling zeros = call("null_space", real(a));
          Calling seen = call("row_space", real(a));
          if (seen.array().size() > 0) {
            double[][] angles = product(transpose(rows(zeros.array())), rows(seen.array()));
            for (double[] row : angles) {
              for (double cosine : row) {
                assertThat(cosine).isCloseTo(0, within(1e-14));
              }
            }
          }
          assertThat(zeros.evaluation().checks()).hasSize(2);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null_space([1,2;2,4])|[[2], [-1]]",
        "null_space([1,2;3,4])|zeros(2, 0)",
        "null_space(zeros(2,3))|[[1, 0, 0], [0, 1, 0], [0, 0, 1]]",
        "null_space(zeros(0,3))|[[1, 0, 0], [0, 1, 0], [0, 0, 1]]",
        "null_space(zeros(3,0))|zeros(0, 0)",
        "null_space([[0]])|[[1]]",
        "null_space([0.5,1;1,2])|[[2], [-1]]",
        "null_space([[1,1,1]], orthonormal=true)"
            + "|[[sqrt(2)/2, sqrt(6)/6], [-sqrt(2)/2, sqrt(6)/6], [0, -sqrt(6)/3]]",
        "column_space([1,2,3;4,5,6])|[[1, 2], [4, 5]]",
        "column_space([3,3;4,4], orthonormal=true)|[[3/5], [4/5]]",
        "column_space(zeros(2,2))|zeros(2, 0)",
        "column_space(zeros(2,0))|zeros(2, 0)",
        "row_space([1,2,3;4,5,6])|[[1, 0], [0, 1], [-1, 2]]",
        "row_space([1/2,1/3;1,2/3])|[[3], [2]]",
        "cond([1,0;0,2])|2",
        "cond([1,2;3,4])|15/2 + sqrt(221)/2",
        "cond([1,2;3,4], 1)|21",
        "cond([1,2;3,4], inf)|21",
        "cond([1,2;3,4], fro)|15",
        "cond([1,0,0;0,2,0;0,0,-3])|3",
        "cond([[5]])|1",
        "cond(eye(9))|1",
        "cond([1,2;2,4])|inf",
        "cond([1,2;2,4], 1)|inf",
        "cond(zeros(3,3))|inf",
        "cond([1,2;2,4;3,6])|inf",
      })
  void isExact(String input, String expected) {
    assertThat(Computing.text(input)).isEqualTo(expected);
  }

  @Test
  void emptyBasesAreExplained() {
    assertThat(Computing.answer("null_space([1,2;3,4])").notes())
        .contains("only the zero vector: the columns are independent");
    assertThat(Computing.answer("cond([1,2;2,4])").notes())
        .contains("singular: row 2 = 2 · row 1 (rank 1)");
  }

  /// mpmath, 60 digits: the ratio of the singular values of the Hilbert matrices.
  @ParameterizedTest
  @CsvSource({"5,476607.25024256080938", "8,15257575741.646942839", "12,17132289046970049.626"})
  void hilbertIsConditionedAsManyDigitsSay(int n, double expected) {
    assertThat(call("cond", exact(Matrices.hilbert(2))).number()).isGreaterThan(19);
    double condition = Computing.number("cond(hilbert(" + n + "))");
    assertThat(condition).isCloseTo(expected, within(1e-14 * expected));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"GENERAL", "TALL", "WIDE", "POSITIVE_DEFINITE", "NEAR_SINGULAR"})
  void conditionNumbersAgreeWithSingularValues(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        SEED,
        a -> {
          double[] s = doubles(call("svdvals", real(a)).value());
          double ratio = s[0] / s[s.length - 1];
          double condition = call("cond", real(a)).number();
          assertThat(condition / ratio).isCloseTo(1, within(1e-13 + 1e-14 * ratio));
        });
  }

  @Test
  void allNormsGiveAConditionNumber() {
    Matrices.forAll(
        Kind.GENERAL,
        COUNT,
        SEED,
        a -> {
          Array inverse = call("inv", real(a)).array();
          for (Text order : List.of(new Text("inf"), new Text("fro"), new Text("nuc"))) {
            double product =
                call("norm", real(a), order).number() * call("norm", inverse, order).number();
            double condition = call("cond", real(a), order).number();
            assertThat(condition).isCloseTo(product, within(1e-12 * product * product));
            assertThat(condition).isGreaterThan(1 - 1e-12);
          }
        });
  }

  @Test
  void orthogonalMatricesHaveTheConditionNumberOne() {
    Matrices.forAll(
        Kind.ORTHOGONAL,
        COUNT,
        SEED,
        a -> assertThat(call("cond", real(a)).number()).isCloseTo(1, within(1e-13)));
  }

  @Test
  void labelsNameTheEntriesOfTheVectors() {
    RealArray a =
        new RealArray(
            Shape.of(2, 2),
            new double[] {1, 2, 2, 4},
            new Labels(List.of("r1", "r2"), List.of("height", "weight")));
    assertThat(call("null_space", a).array().labels())
        .isEqualTo(Labels.rows(List.of("height", "weight")));
    assertThat(call("column_space", a).array().labels())
        .isEqualTo(Labels.rows(List.of("r1", "r2")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cond([1,2;3,4;5,6], 1)|E0403|3×2",
        "cond([1,2;3,4], 3)|E0301|2, 1, inf, fro or nuc",
        "cond([a,1;2,3])|E0301|free symbols",
        "cond([i,1;2,3])|E0301|complex",
        "cond(zeros(2,0))|E0406|entries",
        "null_space([a,1;2,3])|E0301|free symbols",
        "null_space([1,2])|E0301|a matrix",
        "column_space([i,1;2,3])|E0301|complex",
        "row_space([1,2;3,4], orthonormal=yes)|E0304|orthonormal",
      })
  void isRefused(String input, String code, String message) {
    Diagnostic d = Computing.refusal(input);
    assertThat(d.code().id()).isEqualTo(code);
    assertThat(d.message()).contains(message);
  }
}
