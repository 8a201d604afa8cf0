package gradus.numeric.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.json.Json;
import gradus.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Activations and their derivatives at extreme inputs against 60-digit values; softmax and its
/// Jacobian.
class NeuralFixtureTest {
  private static final double RELATIVE = 1e-14;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "relu",
        "sigmoid",
        "tanh",
        "softplus",
        "gelu",
        "silu",
        "elu",
        "leaky_relu",
        "log_sigmoid"
      })
  void activations(String name) {
    List<Json.Obj> found =
        cases("activation").stream()
            .filter(c -> c.get("name").equals(java.util.Optional.of(new Json.Str(name))))
            .toList();
    assertThat(found).hasSize(1);
    double[] x = numbers(found.getFirst(), "x");
    double[] value = numbers(found.getFirst(), "value");
    double[] derivative = numbers(found.getFirst(), "derivative");
    for (int i = 0; i < x.length; i++) {
      near(value(name).applyAsDouble(x[i]), value[i]);
      near(derivative(name).applyAsDouble(x[i]), derivative[i]);
    }
  }

  @Test
  void softmaxAndItsRelatives() {
    List<Json.Obj> found = cases("softmax");
    assertThat(found).isNotEmpty();
    for (Json.Obj c : found) {
      double[] x = numbers(c, "x");
      close(Softmax.softmax(x), numbers(c, "softmax"));
      close(Softmax.logSoftmax(x), numbers(c, "log_softmax"));
      near(Softmax.logSumExp(x), ((Json.Num) c.get("logsumexp").orElseThrow()).value());
      List<Json> jacobian = ((Json.Arr) c.get("jacobian").orElseThrow()).items();
      for (int i = 0; i < x.length; i++) {
        double[] unit = new double[x.length];
        unit[i] = 1;
        close(Softmax.softmaxAdjoint(x, unit), numbers(jacobian.get(i)));
      }
    }
  }

  @Test
  void adjointsAgreeWithCentralDifferences() {
    double[] x = {0.3, -1.2, 2.5, 0.3};
    double[] g = {0.7, -0.2, 1.1, 0.4};
    double[] ofSoftmax = Softmax.softmaxAdjoint(x, g);
    double[] ofLog = Softmax.logSoftmaxAdjoint(x, g);
    double[] ofSum = Softmax.logSumExpAdjoint(x, 0.7);
    double h = 1e-6;
    for (int i = 0; i < x.length; i++) {
      double[] up = x.clone();
      double[] down = x.clone();
      up[i] += h;
      down[i] -= h;
      double softmax = dot(g, Softmax.softmax(up)) - dot(g, Softmax.softmax(down));
      double log = dot(g, Softmax.logSoftmax(up)) - dot(g, Softmax.logSoftmax(down));
      double sum = 0.7 * (Softmax.logSumExp(up) - Softmax.logSumExp(down));
      assertThat(ofSoftmax[i]).isCloseTo(softmax / (2 * h), within(1e-9));
      assertThat(ofLog[i]).isCloseTo(log / (2 * h), within(1e-9));
      assertThat(ofSum[i]).isCloseTo(sum / (2 * h), within(1e-9));
    }
  }

  @Test
  void limitsAtInfinity() {
    double inf = Double.POSITIVE_INFINITY;
    for (String name : List.of("relu", "softplus", "gelu", "silu", "elu")) {
      assertThat(value(name).applyAsDouble(inf)).isEqualTo(inf);
      assertThat(derivative(name).applyAsDouble(inf)).isEqualTo(1);
      assertThat(value(name).applyAsDouble(Double.NaN)).isNaN();
      assertThat(derivative(name).applyAsDouble(Double.NaN)).isNaN();
    }
    assertThat(Math.abs(Gaussian.gelu(-inf))).isZero();
    assertThat(Math.abs(Logistic.silu(-inf))).isZero();
    assertThat(Softmax.logSumExp(new double[0])).isEqualTo(-inf);
    assertThat(Softmax.logSumExp(new double[] {-inf, -inf})).isEqualTo(-inf);
    assertThat(Softmax.logSumExp(new double[] {1e308, inf})).isEqualTo(inf);
  }

  private static DoubleUnaryOperator value(String name) {
    return switch (name) {
      case "relu" -> Rectifiers::relu;
      case "sigmoid" -> Logistic::sigmoid;
      case "tanh" -> Math::tanh;
      case "softplus" -> Logistic::softplus;
      case "gelu" -> Gaussian::gelu;
      case "silu" -> Logistic::silu;
      case "elu" -> x -> Rectifiers.elu(x, 1);
      case "leaky_relu" -> x -> Rectifiers.leakyRelu(x, 0.01);
      case "log_sigmoid" -> Logistic::logSigmoid;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static DoubleUnaryOperator derivative(String name) {
    return switch (name) {
      case "relu" -> Rectifiers::reluDerivative;
      case "sigmoid" -> Logistic::sigmoidDerivative;
      case "tanh" -> Logistic::tanhDerivative;
      case "softplus" -> Logistic::softplusDerivative;
      case "gelu" -> Gaussian::geluDerivative;
      case "silu" -> Logistic::siluDerivative;
      case "elu" -> x -> Rectifiers.eluDerivative(x, 1);
      case "leaky_relu" -> x -> Rectifiers.leakyReluDerivative(x, 0.01);
      case "log_sigmoid" -> Logistic::logSigmoidDerivative;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  private static void close(double[] actual, double[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.length; i++) {
      near(actual[i], expected[i]);
    }
  }

  private static void near(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(RELATIVE * Math.abs(expected) + 1e-300));
  }

  private static List<Json.Obj> cases(String kind) {
    String path = "/gradus/fixtures/neural.json";
    try (InputStream in =
        Objects.requireNonNull(NeuralFixtureTest.class.getResourceAsStream(path))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ((Json.Arr) JsonReader.parse(text, path))
          .items().stream()
              .map(Json.Obj.class::cast)
              .filter(c -> c.get("kind").equals(java.util.Optional.of(new Json.Str(kind))))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] numbers(Json.Obj c, String name) {
    return numbers(c.get(name).orElseThrow());
  }

  private static double[] numbers(Json list) {
    return ((Json.Arr) list)
        .items().stream().mapToDouble(item -> ((Json.Num) item).value()).toArray();
  }
}
