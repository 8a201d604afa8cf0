package gradus.functions.geometry;

import static gradus.functions.Calling.call;
import static gradus.functions.Calling.doubles;
import static gradus.functions.Calling.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.ScalarArithmetic;
import gradus.function.Conventions;
import gradus.functions.Calling;
import gradus.functions.Catalogue;
import gradus.functions.Computing;
import gradus.generate.Matrices;
import gradus.generate.Seeded;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Text;
import gradus.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Identities of lengths, angles, distances and projections over seeded vectors, exact ones against
/// doubles, and what is refused.
class GeometryTest {
  private static final int COUNT = 100;

  /// Vectors of integers as exact numbers and as doubles.
  private static double[] integers(int n, Seeded random) {
    double[] v = new double[n];
    do {
      for (int i = 0; i < n; i++) {
        v[i] = random.between(-9, 9);
      }
    } while (dot(v, v) == 0);
    return v;
  }

  private static double[] normal(int n, Seeded random) {
    double[] v = new double[n];
    double scale = StrictMath.pow(10, random.between(-150, 150));
    for (int i = 0; i < n; i++) {
      v[i] = random.normal() * scale;
    }
    return v;
  }

  private static double dot(double[] u, double[] v) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) {
      sum += u[i] * v[i];
    }
    return sum;
  }

  private static double length(double[] v) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double entry : v) {
      sum = sum.add(new BigDecimal(entry).pow(2));
    }
    return sum.sqrt(MathContext.DECIMAL64).doubleValue();
  }

  @Test
  void aProjectionAndItsRejectionAddUpExactly() {
    Seeded random = new Seeded(1);
    for (int i = 0; i < COUNT; i++) {
      int n = random.between(1, 6);
      Array v = Calling.exactVector(integers(n, random));
      Array u = Calling.exactVector(integers(n, random));
      Calling project = call("project", v, u);
      Array rest = call("reject", v, u).array();
      ScalarArithmetic scalars = new ScalarArithmetic(project.evaluation());
      for (int k = 0; k < n; k++) {
        assertThat(scalars.add(project.array().get(k), rest.get(k))).isEqualTo(v.get(k));
      }
      assertThat(call("dot", u, rest).value()).isEqualTo(Scalar.ZERO);
      assertThat(project.evaluation().checks()).hasSize(1);
    }
  }

  @Test
  void projectionsOfDoublesAreOrthogonal() {
    Seeded random = new Seeded(2);
    for (int i = 0; i < COUNT; i++) {
      int n = random.between(1, 8);
      double[] v = normal(n, random);
      double[] u = normal(n, random);
      double[] rest = doubles(call("reject", RealArray.vector(v), RealArray.vector(u)).value());
      double cosine = dot(rest, u) / length(u) / length(v);
      assertThat(cosine).isCloseTo(0, within(1e-14));
      double[] onto = doubles(call("project", RealArray.vector(v), RealArray.vector(u)).value());
      for (int k = 0; k < n; k++) {
        assertThat(onto[k] + rest[k]).isCloseTo(v[k], within(1e-15 * length(v)));
      }
    }
  }

  @Test
  void aColumnSpaceIsProjectedOntoByLeastSquares() {
    Matrices.forAll(
        Matrices.Kind.RANK_DEFICIENT,
        COUNT,
        3,
        a -> {
          double[] b = integers(a.length, new Seeded(a.length));
          Array exact = call("project", Calling.exactVector(b), Calling.exact(a)).array();
          Array machine = call("project", RealArray.vector(b), Calling.real(a)).array();
          double[] expected = doubles(exact);
          double[] actual = doubles(machine);
          for (int i = 0; i < b.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-12 * length(b)));
          }
          double[] twice = doubles(call("project", exact, Calling.exact(a)).value());
          assertThat(twice).containsExactly(expected);
        });
  }

  @Test
  void anglesOfIntegersAgreeWithAnglesOfDoubles() {
    Seeded random = new Seeded(4);
    for (int i = 0; i < COUNT; i++) {
      int n = random.between(1, 5);
      double[] u = integers(n, random);
      double[] v = integers(n, random);
      double exact = call("angle", Calling.exactVector(u), Calling.exactVector(v)).number();
      double machine = call("angle", RealArray.vector(u), RealArray.vector(v)).number();
      assertThat(machine).isCloseTo(exact, within(1e-15));
      double cosine = call("cosine_similarity", RealArray.vector(u), RealArray.vector(v)).number();
      assertThat(cosine).isCloseTo(Math.cos(exact), within(1e-15)).isBetween(-1.0, 1.0);
      assertThat(Math.abs(dot(u, v))).isLessThanOrEqualTo(length(u) * length(v) * (1 + 1e-15));
    }
  }

  @Test
  void anglesAndDistancesObeyTheTriangleInequality() {
    Seeded random = new Seeded(5);
    for (int i = 0; i < COUNT; i++) {
      int n = random.between(2, 6);
      RealArray u = RealArray.vector(normal(n, random));
      RealArray v = RealArray.vector(normal(n, random));
      RealArray w = RealArray.vector(normal(n, random));
      double uv = call("angle", u, v).number();
      double vw = call("angle", v, w).number();
      assertThat(call("angle", u, w).number()).isLessThanOrEqualTo((uv + vw) * (1 + 1e-14));
      for (Value p : List.of(Scalar.of(1), Scalar.of(2), Scalar.of(3.5), new Text("inf"))) {
        double direct = call("distance", u, w, p).number();
        double detour = call("distance", u, v, p).number() + call("distance", v, w, p).number();
        assertThat(direct).isLessThanOrEqualTo(detour * (1 + 1e-13));
        assertThat(call("distance", w, u, p).number()).isEqualTo(direct);
      }
    }
  }

  /// Where the arc cosine of the quotient would answer 0.
  @ParameterizedTest
  @ValueSource(doubles = {1e-8, 1e-12, 1e-100, 1e-300})
  void smallAnglesKeepTheirDigits(double small) {
    double angle = call("angle", RealArray.vector(1, small), RealArray.vector(1, 0)).number();
    assertThat(angle).isCloseTo(small, within(1e-15 * small));
    double opposite = call("angle", RealArray.vector(1, small), RealArray.vector(-1, 0)).number();
    assertThat(opposite).isEqualTo(Math.PI - small);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "angle([1,0], [1,1])|pi/4",
        "angle([1,0], [1,sqrt(3)])|pi/3",
        "angle([sqrt(3),1], [1,0])|pi/6",
        "angle([1,1,0], [0,1,1])|pi/3",
        "angle([3,4], [-6,-8])|pi",
        "angle([3,4], [6,8])|0",
        "angle([1,2], [-2,1])|pi/2",
        "angle([1,0], [-1,1])|3*pi/4",
        "cosine_similarity([1,2], [3,-1])|sqrt(2)/10",
        "cosine_similarity([0.6,0.8], [1,0])|0.6",
        "normalize([1,2,2])|[1/3, 2/3, 2/3]",
        "normalize([3,0;4,2], axis=cols)|[[3/5, 0], [4/5, 1]]",
        "normalize([3,0;0,4], axis=all)|[[3/5, 0], [0, 4/5]]",
        "normalize([1,-3], inf)|[1/3, -1]",
        "normalize([a,b])|[a/sqrt(a^2 + b^2), b/sqrt(a^2 + b^2)]",
        "distance([1,2], [3,4], 3)|2*2^(1/3)",
        "distance([], [])|0",
        "project([1,2], [1,i])|[1/2 - i, 1 + i/2]",
        "dot([1+i,2], [1+i,2])|6",
        "norm([1,2;3,4], fro)|sqrt(30)",
        "norm([1,2;3,4], F)|sqrt(30)",
        "norm([1,2;3,4], nuc)|sqrt(34)",
        "norm([1,2;3,4], \"fro\")|sqrt(30)",
        "norm([1,2;3,4], p=fro)|sqrt(30)",
        "norm([1,-2], inf)|2",
      })
  void isExact(String input, String expected) {
    assertThat(Computing.text(input)).isEqualTo(expected);
  }

  @Test
  void degreesStandBeside() {
    assertThat(Computing.answer("angle([1,0], [1,1])").notes()).contains("in degrees: 45");
    assertThat(Computing.answer("angle([a,0], [1,1])").notes())
        .noneMatch(n -> n.contains("degree"));
  }

  @Test
  void labelsTravelIntoPairs() {
    RealArray x =
        new RealArray(
            Shape.of(2, 2),
            new double[] {1, 0, 3, 4},
            new Labels(List.of("setosa", "virginica"), List.of("a", "b")));
    Array pairs = call("cosine_similarity", x).array();
    assertThat(pairs.labels()).isEqualTo(Labels.both(List.of("setosa", "virginica")));
    assertThat(doubles(pairs)).containsExactly(1, 0.6, 0.6, 1);
    Array query = call("cosine_similarity", x, RealArray.vector(0, 5)).array();
    assertThat(query.labels()).isEqualTo(Labels.rows(List.of("setosa", "virginica")));
    assertThat(doubles(query)).containsExactly(0, 0.8);
    assertThat(call("normalize", x).array().labels()).isEqualTo(x.labels());
  }

  @Test
  void pairsOfDoublesAgreeWithExactOnes() {
    Seeded random = new Seeded(6);
    double[][] x = new double[12][];
    Arrays.setAll(x, i -> integers(4, random));
    Array machine = call("cosine_similarity", Calling.real(x)).array();
    double[] exact = doubles(call("cosine_similarity", Calling.exact(x)).value());
    assertThat(doubles(machine)).containsExactly(exact, within(4e-16));
    Array two = call("cosine_similarity", Calling.real(x), Calling.exact(x)).array();
    assertThat(doubles(two)).containsExactly(exact, within(4e-16));
  }

  @Test
  void samplesInColumnsAreComparedAsColumns() {
    Array x = Calling.exact(new double[][] {{1, 3}, {0, 4}});
    Calling mml = call(Conventions.MML, "cosine_similarity", Map.of(), x);
    assertThat(doubles(mml.value())).containsExactly(1, 0.6, 0.6, 1);
    Calling unit = call(Conventions.MML, "normalize", Map.of(), x);
    assertThat(doubles(unit.value())).containsExactly(1, 0.6, 0, 0.8);
  }

  @Test
  void sizeIsNoObstacle() {
    for (double scale : new double[] {1e-320, 1e-300, 1, 1e300}) {
      double[] unit = doubles(call("normalize", RealArray.vector(3 * scale, 4 * scale)).value());
      assertThat(unit)
          .containsExactly(new double[] {0.6, 0.8}, within(1e-3 * (scale < 1e-310 ? 1 : 1e-12)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "normalize([0,0])|E0502|the zero vector",
        "normalize([1,2;0,0])|E0502|row 2 of",
        "normalize([1,0;2,0], axis=cols)|E0502|column 2 of",
        "normalize([1,2], nuc)|E0301|normalize needs",
        "normalize([1,2], 1/2)|E0502|order of at least 1",
        "angle([1,0], [0,0])|E0502|the zero vector",
        "angle([1,0], [1,0,0])|E0401|same length",
        "angle([1,i], [1,0])|E0301|complex",
        "angle(1, 2)|E0301|two vectors",
        "cosine_similarity([1,2;0,0])|E0502|row 2",
        "cosine_similarity([1,2])|E0302|another one",
        "cosine_similarity([1,2;3,4], [1,2,3])|E0401|same length",
        "distance([1,2], [1,2,3])|E0401|same length",
        "distance([1,2;3,4], [1,2])|E0301|vectors",
        "project([1,2], [0,0])|E0502|the zero vector",
        "project([1,2], [1,2,3])|E0401|both sides",
        "project([1,2], [1,2;3,4;5,6])|E0401|both sides",
        "project([1,2;3,4], [1,2])|E0301|takes a vector",
        "project([1,2], [a,b;c,d])|E0301|free symbols",
        "norm([1,2], nuc)|E0301|needs a matrix",
        "norm([1,2], qqq)|E0301|qqq",
      })
  void isRefused(String input, String code, String message) {
    Diagnostic d = Computing.refusal(input);
    assertThat(d.code().id()).isEqualTo(code);
    assertThat(d.message()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"normalize", "cosine_similarity"})
  void nanIsNamedWithItsPlace(String name) {
    Array x = Calling.real(new double[][] {{1, 2}, {Double.NaN, 4}});
    assertThat(refusal(name, x).message()).contains("row 2, column 1 is NaN");
    assertThat(refusal(name, x).code()).isEqualTo(Code.NOT_FINITE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"angle", "cosine_similarity", "project", "reject"})
  void infinitiesAreNamedWithTheirPlace(String name) {
    Diagnostic d =
        refusal(name, RealArray.vector(1, 2), RealArray.vector(1, Double.NEGATIVE_INFINITY));
    assertThat(d.message()).isEqualTo("entry 2 is -inf");
  }

  @Test
  void everyNameFindsItsFunction() {
    for (String name : GeometryFunctions.NAMES) {
      assertThat(GeometryFunctions.find(name).orElseThrow().name()).isEqualTo(name);
      assertThat(Catalogue.INSTANCE.comesWith(name)).isEmpty();
    }
  }
}
