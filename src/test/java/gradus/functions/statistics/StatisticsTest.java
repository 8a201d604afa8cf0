package gradus.functions.statistics;

import static gradus.functions.Calling.call;
import static gradus.functions.Calling.doubles;
import static gradus.functions.Calling.exact;
import static gradus.functions.Calling.exactVector;
import static gradus.functions.Calling.real;
import static gradus.functions.Calling.refusal;
import static gradus.functions.Calling.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.diag.Code;
import gradus.exact.Rational;
import gradus.function.Conventions;
import gradus.functions.Calling;
import gradus.functions.Fixture;
import gradus.generate.Matrices;
import gradus.generate.Seeded;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Statistics against NumPy, against exact arithmetic, and with the names of the columns.
class StatisticsTest {
  private static final long SEED = 20_260_102;

  static List<Fixture> samples() {
    return Fixture.all().stream().filter(c -> c.has("X")).toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void agreesWithNumPy(Fixture c) {
    RealArray x = real(c.matrix("X"));
    Fixture.close(call("cov", x).array(), c.matrix("covariance"), 1e-14);
    Fixture.close(call("corr", x).array(), c.matrix("correlation"), 1e-14);
    Calling pca = call("pca", x);
    // NumPy's eigenvalues beyond min(n, d) are rounding noise; gradus has no components for them.
    int d = x.shape().columns();
    double[] variances = java.util.Arrays.copyOf(doubles(pca.field("variances")), d);
    Fixture.close(variances, c.vector("pca_explained_variance"), 1e-13);
    double[] ratios = java.util.Arrays.copyOf(doubles(pca.field("ratios")), d);
    Fixture.close(ratios, c.vector("pca_ratio"), 1e-13);
    assertThat(pca.evaluation().checks()).hasSize(2);
    Fixture.close(call("cov", exact(c.matrix("X"))).array(), c.matrix("covariance"), 1e-14);
  }

  @Test
  void exactInExactOut() {
    assertThat(call("mean", exactVector(1, 2, 4)).value()).isEqualTo(Scalar.of(Rational.of(7, 3)));
    assertThat(call("var", exactVector(1, 2, 3, 4)).value())
        .isEqualTo(Scalar.of(Rational.of(5, 3)));
    assertThat(call("cov", exactVector(1, 2, 3), exactVector(3, 2, 1)).value())
        .isEqualTo(Scalar.of(-1));
    assertThat(call("corr", exactVector(1, 2, 3), exactVector(3, 2, 1)).value())
        .isEqualTo(Scalar.of(-1));
  }

  @Test
  void exactAndDoublesAgree() {
    for (int i = 0; i < 200; i++) {
      Seeded random = new Seeded(SEED + i);
      double[][] data = Matrices.integer(random.between(2, 9), random.between(1, 5), 9, random);
      for (String name : List.of("mean", "var", "std", "cov")) {
        Fixture.close(
            doubles(call(name, real(data)).value()),
            doubles(call(name, exact(data)).value()),
            1e-14);
      }
    }
  }

  @Test
  void dataFarFromZeroKeepTheirDigits() {
    Seeded random = new Seeded(SEED);
    double[][] near = Matrices.integer(50, 3, 9, random);
    double[][] far = new double[50][3];
    for (int i = 0; i < 50; i++) {
      for (int j = 0; j < 3; j++) {
        far[i][j] = near[i][j] + 1e8;
      }
    }
    double[] expected = doubles(call("cov", exact(near)).value());
    Fixture.close(doubles(call("cov", real(far)).value()), expected, 1e-14);
    Fixture.close(
        doubles(call("var", real(far)).value()), doubles(call("var", real(near)).value()), 1e-14);
  }

  @Test
  void onlyTheAnswerItselfOverflows() {
    RealArray huge = RealArray.vector(1e308, 1.2e308, 1.4e308);
    assertThat(call("mean", huge).number()).isCloseTo(1.2e308, within(1e293));
    assertThat(call("std", huge).number()).isCloseTo(2e307, within(1e293));
    assertThat(call("std", RealArray.vector(1e-200, 2e-200, 3e-200)).number())
        .isCloseTo(1e-200, within(1e-214));
  }

  @Test
  void namesTravel() {
    for (int i = 0; i < 100; i++) {
      Seeded random = new Seeded(SEED + i);
      int d = random.between(2, 5);
      List<String> names = new ArrayList<>();
      for (int j = 0; j < d; j++) {
        names.add("feature_" + random.between(1, 1000));
      }
      double[][] data = Matrices.normal(d + random.between(1, 6), d, random);
      RealArray x = real(data).withLabels(Labels.columns(names));
      assertThat(call("mean", x).array().labels()).isEqualTo(Labels.rows(names));
      assertThat(call("std", x).array().labels()).isEqualTo(Labels.rows(names));
      assertThat(call("cov", x).array().labels()).isEqualTo(Labels.both(names));
      assertThat(call("corr", x).array().labels()).isEqualTo(Labels.both(names));
      Calling pca = call("pca", x);
      assertThat(pca.field("components").labels().rows()).isEqualTo(names);
      assertThat(pca.field("components").labels().columns()).startsWith("PC1", "PC2").hasSize(d);
      assertThat(pca.field("scores").labels().columns()).hasSize(d);
      assertThat(pca.field("mean").labels()).isEqualTo(Labels.rows(names));
      assertThat(call("eig", call("cov", x).value()).field("vectors").labels().rows())
          .isEqualTo(names);
    }
  }

  @Test
  void scoresAndComponentsGiveTheDataBack() {
    for (int i = 0; i < 200; i++) {
      Seeded random = new Seeded(SEED + i);
      double[][] data = Matrices.normal(random.between(2, 9), random.between(1, 6), random);
      Calling pca = call("pca", real(data));
      double[][] scores = rows(pca.field("scores"));
      double[][] components = rows(pca.field("components"));
      double[] mean = doubles(pca.field("mean"));
      double[][] back = Matrices.product(scores, Matrices.transpose(components));
      for (int r = 0; r < data.length; r++) {
        for (int c = 0; c < mean.length; c++) {
          assertThat(back[r][c] + mean[c]).isCloseTo(data[r][c], within(1e-12));
        }
      }
      double total = 0;
      for (double ratio : doubles(pca.field("ratios"))) {
        total += ratio;
      }
      assertThat(total).isCloseTo(1, within(1e-14));
    }
  }

  @Test
  void wideDataHaveTheVariancesOfTheirCovariance() {
    double[][] data = Matrices.normal(3, 6, new Seeded(SEED));
    double[] variances = doubles(call("pca", real(data)).field("variances"));
    double[] eigenvalues = doubles(call("eigvals", call("cov", real(data)).value()).value());
    assertThat(variances).hasSize(3);
    assertThat(variances[2]).isZero();
    for (int i = 0; i < 2; i++) {
      assertThat(variances[i]).isCloseTo(eigenvalues[i], within(1e-13));
    }
  }

  @Test
  void conventionsDecideTheDirectionAndTheDivisor() {
    Array data = exact(new double[][] {{1, 2, 6}, {4, 4, 7}});
    Calling mml = call(Conventions.MML, "cov", Map.of(), data);
    assertThat(mml.array().shape().rows()).isEqualTo(2);
    assertThat(mml.array().get(0, 0)).isEqualTo(Scalar.of(Rational.of(14, 3)));
    assertThat(mml.evaluation().applied()).contains("samples are columns", "divisor n");
    Calling numpy = call(Conventions.NUMPY, "var", Map.of(), data);
    assertThat(numpy.array().size()).isEqualTo(3);
    assertThat(numpy.evaluation().applied()).contains("divisor n");
    assertThat(call("var", data).evaluation().applied()).contains("divisor n−1");
    Calling rows = call(Conventions.GRADUS, "mean", Map.of("axis", new Text("rows")), data);
    assertThat(rows.value()).isEqualTo(exactVector(3, 5));
    Calling population =
        call(Conventions.GRADUS, "var", Map.of("ddof", Scalar.ZERO), exactVector(1, 2, 3, 4));
    assertThat(population.value()).isEqualTo(Scalar.of(Rational.of(5, 4)));
  }

  @Test
  void tooFewSamplesAreRefused() {
    for (String name : List.of("var", "std", "cov")) {
      assertThat(refusal(name, exactVector(7)).code()).isEqualTo(Code.OUTSIDE_DOMAIN);
      assertThat(refusal(name, exactVector(7)).hint()).contains("ddof=0");
    }
    assertThat(refusal("pca", real(new double[][] {{1, 2}})).message())
        .contains("at least 2 samples");
    assertThat(refusal("corr", exact(new double[][] {{1, 2}, {1, 3}})).message())
        .contains("column 1");
    assertThat(refusal("pca", real(new double[][] {{1, 2}, {1, 2}})).message()).contains("vary");
    double[][] constant = {{0.1, 1}, {0.1, 2}, {0.1, 4}};
    assertThat(refusal("corr", real(constant)).code()).isEqualTo(Code.OUTSIDE_DOMAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mean", "var", "std", "cov", "corr"})
  void nothingHasNoStatistics(String name) {
    assertThat(refusal(name, RealArray.vector()).code()).isEqualTo(Code.EMPTY_ARRAY);
  }

  @Test
  void sortsExactlyAndColumnByColumn() {
    Seeded random = new Seeded(SEED);
    for (int i = 0; i < 100; i++) {
      double[] data = Matrices.normal(1, random.between(1, 20), random)[0];
      double[] sorted = data.clone();
      java.util.Arrays.sort(sorted);
      assertThat(doubles(call("sort", RealArray.vector(data)).value())).isEqualTo(sorted);
    }
    Value descending =
        call(Conventions.GRADUS, "sort", Map.of("descending", Truth.TRUE), exactVector(3, -1, 2))
            .value();
    assertThat(descending).isEqualTo(exactVector(3, 2, -1));
    assertThat(call("sort", exact(new double[][] {{3, 1}, {1, 2}})).value())
        .isEqualTo(exact(new double[][] {{1, 1}, {3, 2}}));
    assertThat(refusal("sort", RealArray.vector(Double.NaN)).code()).isEqualTo(Code.NOT_FINITE);
  }
}
