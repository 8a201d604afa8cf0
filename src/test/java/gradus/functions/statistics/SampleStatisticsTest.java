package gradus.functions.statistics;

import static gradus.functions.Calling.call;
import static gradus.functions.Calling.doubles;
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
import gradus.json.Json;
import gradus.json.JsonReader;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Quantiles, histograms, scales, distances and differences against NumPy and SciPy
/// (fixtures/statistics.py), against exact arithmetic and by identities.
class SampleStatisticsTest {
  private static final long SEED = 20_260_104;

  private static List<Fixture> cases(String group) {
    String path = "/gradus/fixtures/statistics.json";
    try (InputStream in =
        Objects.requireNonNull(SampleStatisticsTest.class.getResourceAsStream(path))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Json.Obj all = (Json.Obj) JsonReader.parse(text, path);
      return ((Json.Arr) all.get(group).orElseThrow())
          .items().stream().map(c -> new Fixture((Json.Obj) c)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Fixture> quantiles() {
    return cases("quantiles");
  }

  static List<Fixture> histograms() {
    return cases("histograms");
  }

  static List<Fixture> samples() {
    return cases("samples");
  }

  private static Calling with(String name, Map<String, Value> options, Value... arguments) {
    return call(Conventions.GRADUS, name, options, arguments);
  }

  private static Value word(Fixture c, String field) {
    return new Text(((Json.Str) c.fields().get(field).orElseThrow()).value());
  }

  @ParameterizedTest
  @MethodSource("quantiles")
  void quantilesAreNumPys(Fixture c) {
    double[] data = c.vector("data");
    double[] p = c.vector("p");
    Map<String, Value> method = Map.of("method", word(c, "method"));
    double[] expected = c.vector("values");
    Fixture.close(
        doubles(with("quantile", method, RealArray.vector(data), RealArray.vector(p)).value()),
        expected,
        1e-15);
    Calling exact = with("quantile", method, exactVector(data), exactVector(p));
    assertThat(Values.entries(exact.array())).allMatch(v -> v instanceof Scalar.Exact);
    Fixture.close(doubles(exact.value()), expected, 1e-15);
  }

  @ParameterizedTest
  @MethodSource("histograms")
  void histogramsAreNumPys(Fixture c) {
    double[] data = c.vector("data");
    Json bins = c.fields().get("bins").orElseThrow();
    Value given =
        switch (bins) {
          case Json.Str(String rule) -> new Text(rule);
          case Json.Arr _ -> exactVector(c.vector("bins"));
          default -> Scalar.of((long) c.number("bins"));
        };
    Map<String, Value> density = Map.of("density", Truth.TRUE);
    for (Array v : List.of(RealArray.vector(data), exactVector(data))) {
      Calling histogram = with("histogram", density, v, given);
      assertThat(doubles(histogram.field("counts"))).isEqualTo(c.vector("counts"));
      Fixture.close(doubles(histogram.field("edges")), c.vector("edges"), 1e-14);
      Fixture.close(doubles(histogram.field("density")), c.vector("density"), 1e-13);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void shapesScalesAndDistancesAreSciPys(Fixture c) {
    RealArray x = real(c.matrix("X"));
    Fixture.close(doubles(call("median", x).value()), c.vector("median"), 1e-15);
    Fixture.close(call("corr", x).array(), c.matrix("corr"), 1e-13);
    Fixture.close(
        with("corr", Map.of("method", new Text("spearman")), x).array(),
        c.matrix("spearman"),
        1e-13);
    Fixture.close(doubles(call("skewness", x).value()), c.vector("skewness"), 1e-12);
    Fixture.close(doubles(call("kurtosis", x).value()), c.vector("kurtosis"), 1e-12);
    Fixture.close(call("standardize", x).array(), c.matrix("standardized"), 1e-13);
    Map<String, String> metrics = new HashMap<>();
    metrics.put("euclidean", "euclidean");
    metrics.put("sqeuclidean", "sqeuclidean");
    metrics.put("manhattan", "cityblock");
    metrics.put("chebyshev", "chebyshev");
    metrics.forEach((metric, theirs) ->
        Fixture.close(
            with("distance_matrix", Map.of("metric", new Text(metric)), x).array(),
            c.matrix(theirs),
            1e-14));
    Fixture.close(
        with("distance_matrix", Map.of("p", Scalar.of(3)), x).array(),
        c.matrix("minkowski"),
        1e-14);
    double[][] cosine =
        rows(with("distance_matrix", Map.of("metric", new Text("cosine")), x).array());
    for (int i = 0; i < cosine.length; i++) {
      for (int j = 0; j < cosine.length; j++) {
        // SciPy's 1 - cos has rounding errors of the size of 1.
        assertThat(cosine[i][j]).isCloseTo(c.matrix("cosine")[i][j], within(1e-15 * 10));
      }
    }
  }

  @Test
  void quantilesRiseWithTheShareAndStayWithinTheData() {
    for (int i = 0; i < 100; i++) {
      Seeded random = new Seeded(SEED + i);
      RealArray data = RealArray.vector(Matrices.normal(1, random.between(1, 12), random)[0]);
      double[] p = new double[33];
      Arrays.setAll(p, k -> k / 32.0);
      for (String method : QuantileMethod.NAMES) {
        double[] values =
            doubles(
                with("quantile", Map.of("method", new Text(method)), data, RealArray.vector(p))
                    .value());
        double[] sorted = data.data().clone();
        Arrays.sort(sorted);
        assertThat(values).isSorted();
        assertThat(values[0]).isEqualTo(sorted[0]);
        assertThat(values[32]).isEqualTo(sorted[sorted.length - 1]);
      }
    }
  }

  @Test
  void sharesAreDecimals() {
    // 0.3*10 is below 3 as a product of doubles, and 3/10 of the way is the fourth of 11 entries.
    double[] data = new double[11];
    Arrays.setAll(data, i -> i);
    for (String method : List.of("lower", "higher", "linear")) {
      assertThat(
              with(
                      "quantile",
                      Map.of("method", new Text(method)),
                      RealArray.vector(data),
                      Scalar.of(0.3))
                  .number())
          .isEqualTo(3);
    }
    assertThat(call("quantile", exactVector(1, 2, 3, 4), Scalar.of(Rational.of(1, 3))).value())
        .isEqualTo(Scalar.of(2));
    assertThat(refusal("quantile", exactVector(1, 2), Scalar.of(25)).hint()).contains("25/100");
    assertThat(refusal("median", RealArray.matrix(2, 2, 1, 2, Double.NaN, 4)).message())
        .isEqualTo("row 2, column 1 is nan");
  }

  @Test
  void standardizedDataHaveMeanZeroAndDeviationOne() {
    for (int i = 0; i < 100; i++) {
      Seeded random = new Seeded(SEED + i);
      int d = random.between(1, 5);
      RealArray x = real(Matrices.normal(random.between(2, 30), d, random));
      Array z = call("standardize", x).array();
      double[] zero = new double[d];
      double[] one = new double[d];
      Arrays.fill(one, 1);
      assertThat(doubles(call("mean", z).value())).containsExactly(zero, within(2e-15));
      assertThat(doubles(call("std", z).value())).containsExactly(one, within(1e-14));
      Array unit = call("rescale", x).array();
      assertThat(doubles(call("min", unit).value())).containsExactly(0.0);
      assertThat(doubles(call("max", unit).value())).containsExactly(1.0);
      Array centered = call("center", x).array();
      assertThat(doubles(call("mean", centered).value())).containsExactly(zero, within(2e-15));
      Fixture.close(call("cov", centered).array(), rows(call("cov", x).array()), 1e-13);
    }
  }

  @Test
  void constantColumnsAreRefusedByName() {
    RealArray x =
        RealArray.matrix(3, 2, 1, 0.1, 2, 0.1, 4, 0.1)
            .withLabels(Labels.columns(List.of("size", "weight")));
    for (String name : List.of("standardize", "rescale", "corr")) {
      assertThat(refusal(name, x).message()).contains("'weight'", "constant");
      assertThat(refusal(name, x).code()).isEqualTo(Code.OUTSIDE_DOMAIN);
    }
    assertThat(call("center", x).array().labels()).isEqualTo(x.labels());
    assertThat(refusal("skewness", x).message()).contains("all the same");
  }

  @Test
  void everyEntryIsInOneBin() {
    for (int i = 0; i < 200; i++) {
      Seeded random = new Seeded(SEED + i);
      int n = random.between(1, 60);
      double[] data = Matrices.integer(1, n, 9, random)[0];
      Value bins = Scalar.of(random.between(1, 12));
      Calling real = call("histogram", RealArray.vector(data), bins);
      Calling exact = call("histogram", exactVector(data), bins);
      assertThat(Arrays.stream(doubles(real.field("counts"))).sum()).isEqualTo(n);
      assertThat(Arrays.stream(doubles(exact.field("counts"))).sum()).isEqualTo(n);
    }
    Calling outside =
        with("histogram", Map.of("range", exactVector(0, 2)), exactVector(-1, 0, 1, 2, 3));
    assertThat(Arrays.stream(doubles(outside.field("counts"))).sum()).isEqualTo(3);
    assertThat(outside.evaluation().notes()).containsExactly("2 entries lie outside the bins");
    assertThat(outside.field("counts").labels().rows()).startsWith("[0, 1/5)").endsWith("[9/5, 2]");
  }
}
