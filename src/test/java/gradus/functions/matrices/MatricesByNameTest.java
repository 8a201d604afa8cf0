package gradus.functions.matrices;

import static gradus.functions.Calling.call;
import static gradus.functions.Calling.doubles;
import static gradus.functions.Calling.exactVector;
import static gradus.functions.Calling.rows;
import static gradus.generate.Matrices.product;
import static gradus.generate.Matrices.transpose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.exact.Rational;
import gradus.function.Conventions;
import gradus.functions.Calling;
import gradus.functions.Catalogue;
import gradus.functions.Computing;
import gradus.generate.Matrices;
import gradus.generate.Seeded;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Text;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What each named matrix is known for, over seeded arguments.
class MatricesByNameTest {
  private static final int COUNT = 60;

  private static double[] integers(int n, int size, Seeded random) {
    double[] v = new double[n];
    while (Math.abs(sum(v)) < 1) {
      for (int i = 0; i < n; i++) {
        v[i] = random.between(-size, size);
      }
    }
    return v;
  }

  private static double sum(double[] v) {
    double sum = 0;
    for (double entry : v) {
      sum += entry * entry;
    }
    return sum;
  }

  private static void close(double[][] actual, double[][] expected, double tolerance) {
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).containsExactly(expected[i], within(tolerance));
    }
  }

  private static void isOrthogonal(double[][] q) {
    close(product(transpose(q), q), Matrices.identity(q.length), 1e-14);
  }

  @Test
  void reflectionsAreSymmetricOrthogonalAndTheirOwnInverse() {
    Seeded random = new Seeded(1);
    for (int i = 0; i < COUNT; i++) {
      double[] v = integers(random.between(1, 6), 9, random);
      for (String name : List.of("householder", "reflection")) {
        for (Array given : List.of(exactVector(v), RealArray.vector(v))) {
          Calling made = call(name, given);
          double[][] h = rows(made.array());
          isOrthogonal(h);
          close(transpose(h), h, 0);
          int determinant = name.equals("householder") || v.length % 2 == 0 ? -1 : 1;
          assertThat(call("det", made.array()).number()).isCloseTo(determinant, within(1e-13));
          assertThat(made.evaluation().checks()).hasSize(1);
        }
        assertThat(doubles(call(name, RealArray.vector(v)).value()))
            .containsExactly(doubles(call(name, exactVector(v)).value()), within(1e-15));
      }
    }
  }

  @Test
  void aReflectionIsTwiceAProjectionLessTheIdentity() {
    Seeded random = new Seeded(2);
    for (int i = 0; i < COUNT; i++) {
      int n = random.between(1, 5);
      double[] v = integers(n, 9, random);
      double[] x = integers(n, 9, random);
      double[] onto = doubles(call("project", exactVector(x), exactVector(v)).value());
      double[][] mirror = rows(call("reflection", exactVector(v)).array());
      double[][] image = product(mirror, transpose(new double[][] {x}));
      for (int k = 0; k < n; k++) {
        assertThat(image[k][0]).isCloseTo(2 * onto[k] - x[k], within(1e-13));
      }
    }
  }

  /// The determinant of a Vandermonde matrix is the product of all differences, exactly.
  @Test
  void vandermondeHasTheProductOfDifferencesAsDeterminant() {
    Seeded random = new Seeded(3);
    for (int i = 0; i < COUNT; i++) {
      double[] x = integers(random.between(1, 6), 7, random);
      Rational expected = Rational.ONE;
      for (int j = 0; j < x.length; j++) {
        for (int k = 0; k < j; k++) {
          expected = expected.multiply(Rational.of((long) (x[j] - x[k])));
        }
      }
      Array v = call("vandermonde", exactVector(x)).array();
      assertThat(call("det", v).value()).isEqualTo(Scalar.of(expected));
    }
  }

  @Test
  void circulantsHaveTheFourierTransformAsEigenvalues() {
    Seeded random = new Seeded(4);
    for (int round = 0; round < COUNT; round++) {
      double[] c = integers(random.between(1, 7), 9, random);
      int n = c.length;
      double[][] matrix = rows(call("circulant", exactVector(c)).array());
      for (int k = 0; k < n; k++) {
        double re = 0;
        double im = 0;
        for (int j = 0; j < n; j++) {
          re += c[j] * Math.cos(2 * Math.PI * j * k / n);
          im -= c[j] * Math.sin(2 * Math.PI * j * k / n);
        }
        // The eigenvector of the k-th value is w^(jk), w = exp(2πi/n).
        for (int i = 0; i < n; i++) {
          double left = 0;
          double leftImaginary = 0;
          for (int j = 0; j < n; j++) {
            left += matrix[i][j] * Math.cos(2 * Math.PI * j * k / n);
            leftImaginary += matrix[i][j] * Math.sin(2 * Math.PI * j * k / n);
          }
          double cos = Math.cos(2 * Math.PI * i * k / n);
          double sin = Math.sin(2 * Math.PI * i * k / n);
          assertThat(left).isCloseTo(re * cos - im * sin, within(1e-12));
          assertThat(leftImaginary).isCloseTo(re * sin + im * cos, within(1e-12));
        }
      }
    }
  }

  @Test
  void toeplitzIsConstantAlongDiagonals() {
    Seeded random = new Seeded(5);
    for (int round = 0; round < COUNT; round++) {
      double[] c = integers(random.between(1, 6), 9, random);
      double[] r = integers(random.between(1, 6), 9, random);
      r[0] = c[0];
      double[][] t = rows(call("toeplitz", exactVector(c), RealArray.vector(r)).array());
      for (int i = 0; i < c.length; i++) {
        for (int j = 0; j < r.length; j++) {
          assertThat(t[i][j]).isEqualTo(i >= j ? c[i - j] : r[j - i]);
        }
      }
      double[][] symmetric = rows(call("toeplitz", exactVector(c)).array());
      close(transpose(symmetric), symmetric, 0);
    }
  }

  @Test
  void hilbertHasAnInverseOfIntegers() {
    for (int n = 1; n <= 12; n++) {
      Array hilbert = call("hilbert", Scalar.of(n)).array();
      Array inverse = call("inv", hilbert).array();
      for (int k = 0; k < inverse.size(); k++) {
        assertThat(((Scalar.Exact) inverse.get(k)).value().isInteger()).isTrue();
      }
      close(rows(hilbert), Matrices.hilbert(n), 0);
    }
  }

  @Test
  void permutationsReorderAndAreOrthogonal() {
    Seeded random = new Seeded(6);
    for (int round = 0; round < COUNT; round++) {
      int n = random.between(1, 8);
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        order.add(random.between(0, i), i + 1);
      }
      double[] p = order.stream().mapToDouble(i -> i).toArray();
      double[] x = integers(n, 99, random);
      double[][] matrix = rows(call("permutation", exactVector(p)).array());
      isOrthogonal(matrix);
      double[][] moved = product(matrix, transpose(new double[][] {x}));
      for (int i = 0; i < n; i++) {
        assertThat(moved[i][0]).isEqualTo(x[(int) p[i] - 1]);
      }
    }
    Calling zero = call(Conventions.NUMPY, "permutation", Map.of(), exactVector(1, 2, 0));
    close(rows(zero.array()), new double[][] {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}}, 0);
  }

  @Test
  void givensClearsAnEntry() {
    Seeded random = new Seeded(7);
    for (int round = 0; round < COUNT; round++) {
      double a = random.normal() * StrictMath.pow(10, random.between(-200, 200));
      double b = random.normal() * StrictMath.pow(10, random.between(-200, 200));
      double[][] g = rows(call("givens", Scalar.of(a), Scalar.of(b)).array());
      isOrthogonal(g);
      double r = Math.hypot(a, b);
      assertThat(g[0][0] * a + g[0][1] * b).isCloseTo(r, within(1e-15 * r));
      assertThat(g[1][0] * a + g[1][1] * b).isCloseTo(0, within(1e-15 * r));
    }
  }

  @Test
  void rotationsOfSpaceKeepTheirAxisAndTurnRightHanded() {
    Seeded random = new Seeded(8);
    for (int round = 0; round < COUNT; round++) {
      double t = random.uniform(-4, 4);
      double[] axis = integers(3, 9, random);
      double[][] turn = rows(call("rotation", Scalar.of(t), RealArray.vector(axis)).array());
      isOrthogonal(turn);
      assertThat(call("det", Calling.real(turn)).number()).isCloseTo(1, within(1e-14));
      double[][] kept = product(turn, transpose(new double[][] {axis}));
      assertThat(transpose(kept)[0]).containsExactly(axis, within(1e-13));
      assertThat(turn[0][0] + turn[1][1] + turn[2][2])
          .isCloseTo(1 + 2 * Math.cos(t), within(1e-14));
      // The antisymmetric part is sin(t) times the cross product with the unit axis.
      double length = Math.sqrt(sum(axis));
      assertThat((turn[1][0] - turn[0][1]) / 2)
          .isCloseTo(Math.sin(t) * axis[2] / length, within(1e-14));
      for (String word : List.of("x", "y", "z")) {
        double[] unit = new double[3];
        unit["xyz".indexOf(word)] = 1;
        close(
            rows(call("rotation", Scalar.of(t), new Text(word)).array()),
            rows(call("rotation", Scalar.of(t), RealArray.vector(unit)).array()),
            1e-15);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "givens(2, 1, 2, t) == rotation(t)|true",
        "givens(3, 2, 3, t) == rotation(t, x)|true",
        "givens(3, 1, 2, pi/3) == rotation(pi/3, z)|true",
        "reflection([cos(pi/8), sin(pi/8)]) == reflection(pi/8)|true",
        "rotation(2*pi/3, [1,1,1]) == permutation([3,1,2])|true",
        "det(shear(k))|1",
        "det(shear(a, b))|1 - a*b",
        "det(scaling(a, b, c))|a*b*c",
        "scaling(2, 3) == diag([2,3])|true",
        "vandermonde([a,b], 3)|[[1, a, a^2], [1, b, b^2]]",
        "vandermonde([2,3], 3, increasing=false)|[[4, 2, 1], [9, 3, 1]]",
        "circulant([1,2,3])*[1,0,0]|[1, 2, 3]",
        "hilbert(0)|zeros(0, 0)",
        "givens(0, 0)|[[1, 0], [0, 1]]",
        "householder([5])|[[-1]]",
      })
  void isExact(String input, String expected) {
    assertThat(Computing.text(input)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hilbert(-1)|E0502|cannot be -1",
        "hilbert(5/2)|E0506|integer",
        "hilbert(10^6)|E0802|too large",
        "vandermonde([1,2], -1)|E0502|columns cannot be -1",
        "vandermonde([1,2], 10^9)|E0802|too large",
        "vandermonde([1,2], 1.5)|E0506|integer",
        "vandermonde([1,2;3,4])|E0301|a vector",
        "toeplitz([1,2], [2,3])|E0401|starts with 1, the row with 2",
        "toeplitz([1,2], [])|E0401|empty",
        "circulant([1,2;3,4])|E0301|a vector",
        "permutation([1,1])|E0502|occurs twice",
        "permutation([0,1])|E0502|0 is no position",
        "permutation([1,3])|E0502|3 is no position",
        "permutation([1.5,2])|E0506|an integer",
        "permutation([a,2])|E0506|an integer",
        "householder([0,0])|E0502|the zero vector",
        "householder([1,i])|E0301|complex",
        "reflection([0,0])|E0502|the zero vector",
        "givens(1,2,3)|E0302|2 or 4",
        "givens(3,1,1,t)|E0502|two different axes",
        "givens(1,i)|E0301|a real number",
        "rotation(i)|E0301|a real number",
        "givens(3,1,4,t)|E0404|no axis 4 in 3",
        "givens(10^6,1,2,t)|E0802|too large",
        "scaling(2)|E0302|each axis",
        "shear([1,2])|E0301|a number",
        "rotation(t, w)|E0304|no axis w",
        "rotation(t, [1,2])|E0401|3 entries",
        "rotation(t, [0,0,0])|E0502|the zero vector",
      })
  void isRefused(String input, String code, String message) {
    Diagnostic d = Computing.refusal(input);
    assertThat(d.code().id()).isEqualTo(code);
    assertThat(d.message()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"householder", "reflection"})
  void infinitiesAreRefused(String name) {
    Diagnostic d = Calling.refusal(name, RealArray.vector(1, Double.POSITIVE_INFINITY));
    assertThat(d.code()).isEqualTo(Code.NOT_FINITE);
  }

  /// Under a machine format the entries are doubles.
  @Test
  void machineFormatsMakeDoubles() {
    Conventions f64 = Conventions.GRADUS.withDtype(Conventions.Dtype.F64);
    for (String name : List.of("hilbert", "eye", "zeros", "ones")) {
      Value made = call(f64, name, Map.of(), Scalar.of(3)).value();
      assertThat(made).isInstanceOf(RealArray.class);
    }
    assertThat(call(f64, "shear", Map.of(), Scalar.of(3)).value()).isInstanceOf(RealArray.class);
  }

  @Test
  void everyNameFindsItsFunction() {
    for (String name : MatricesFunctions.NAMES) {
      assertThat(MatricesFunctions.find(name).orElseThrow().name()).isEqualTo(name);
      assertThat(Catalogue.INSTANCE.comesWith(name)).isEmpty();
    }
  }
}
