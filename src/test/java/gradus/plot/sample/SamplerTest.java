package gradus.plot.sample;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.plot.Axis;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class SamplerTest {
  private static Sampled sample(DoubleUnaryOperator f, double low, double high) {
    return Sampler.of(f, Axis.of(low, high), false);
  }

  @Test
  void pointsLieOnTheCurveAndGoToTheRight() {
    List<DoubleUnaryOperator> functions =
        List.of(Math::sin, Math::exp, x -> x * x * x - 3 * x, Math::abs, Math::sqrt, Math::tanh);
    for (DoubleUnaryOperator f : functions) {
      Sampled curve = sample(f, -5, 5);
      for (int i = 0; i < curve.x().length; i++) {
        double x = curve.x()[i];
        assertThat(i == 0 || x >= curve.x()[i - 1]).isTrue();
        if (!Double.isNaN(curve.y()[i])) {
          assertThat(curve.y()[i]).isEqualTo(f.applyAsDouble(x));
        }
      }
    }
  }

  @Test
  void bendsAreSampledClosely() {
    Sampled curve = sample(x -> Math.exp(-1000 * (x - 1.234) * (x - 1.234)), -5, 5);
    double highest = 0;
    for (double y : curve.y()) {
      highest = Math.max(highest, y);
    }
    assertThat(highest).isGreaterThan(0.99);
  }

  @Test
  void noChangeOfSignIsMissed() {
    for (int k = 1; k <= 150; k++) {
      int frequency = k;
      Sampled curve = sample(x -> Math.sin(frequency * x + 0.3), -3, 3);
      int changes = 0;
      for (int i = 1; i < curve.y().length; i++) {
        changes += curve.y()[i - 1] * curve.y()[i] < 0 ? 1 : 0;
      }
      long zeros =
          (long)
              (Math.floor((3 * frequency + 0.3) / Math.PI)
                  - Math.ceil((-3 * frequency + 0.3) / Math.PI)
                  + 1);
      assertThat(changes).as("sin(%dx + 0.3)", k).isEqualTo((int) zeros);
    }
  }

  @Test
  void polesAreFoundAndNotJoined() {
    poles(Math::tan, -5, 5, -1.5 * Math.PI, -0.5 * Math.PI, 0.5 * Math.PI, 1.5 * Math.PI);
    poles(Math::tan, -Math.PI, Math.PI, -0.5 * Math.PI, 0.5 * Math.PI);
    poles(x -> 1 / x, -5, 5, 0);
    poles(x -> 1 / x, -1.7, 2.9, 0);
    poles(x -> 1 / (x * x), -1.7, 2.9, 0);
    poles(x -> 1 / (x * x - 1), -5, 5.5, -1, 1);
    poles(x -> 1 / ((x - 0.123) * (x - 0.123)), -3, 3, 0.123);
    poles(Math::log, -1, 5, 0);
    poles(x -> Math.log(Math.abs(x)), -1.1, 5, 0);
  }

  private static void poles(DoubleUnaryOperator f, double low, double high, double... places) {
    Sampled curve = sample(f, low, high);
    List<Break> poles = curve.breaks(Break.Kind.POLE);
    assertThat(poles).hasSize(places.length);
    for (int i = 0; i < places.length; i++) {
      assertThat(poles.get(i).at()).isCloseTo(places[i], Offset.offset(1e-7));
      for (int j = 1; j < curve.x().length; j++) {
        boolean joined =
            curve.x()[j - 1] < places[i] - 1e-6
                && curve.x()[j] > places[i] + 1e-6
                && !Double.isNaN(curve.y()[j - 1] + curve.y()[j]);
        assertThat(joined).as("across %s", places[i]).isFalse();
      }
    }
  }

  @Test
  void jumpsKnowBothSidesAndTheValue() {
    List<Break> floor = sample(Math::floor, -1.5, 1.5).breaks();
    assertThat(floor).extracting(Break::at).containsExactly(-1.0, 0.0, 1.0);
    assertThat(floor.get(1)).isEqualTo(new Break(0, Break.Kind.JUMP, -1, 0, 0));
    List<Break> sign = sample(Math::signum, -2, 2).breaks();
    assertThat(sign).containsExactly(new Break(0, Break.Kind.JUMP, -1, 1, 0));
  }

  @Test
  void holesAreNoGaps() {
    List<Break> breaks = sample(x -> Math.sin(x) / x, -5, 5).breaks();
    assertThat(breaks).hasSize(1);
    assertThat(breaks.getFirst().kind()).isEqualTo(Break.Kind.HOLE);
    assertThat(breaks.getFirst().left()).isCloseTo(1, Offset.offset(1e-9));
  }

  @Test
  void curvesBeginWhereTheirValuesDo() {
    Sampled curve = sample(x -> Math.sqrt(1 - x * x), -1.3, 1.7);
    assertThat(curve.breaks(Break.Kind.EDGE)).extracting(Break::at).containsExactly(-1.0, 1.0);
    assertThat(curve.missing()).isBetween(0.3, 0.36);
  }

  @Test
  void continuousCurvesHaveNoBreaks() {
    List<DoubleUnaryOperator> functions =
        List.of(
            Math::sin,
            x -> Math.tanh(200 * x),
            x -> Math.exp(x * x),
            Math::cbrt,
            x -> Math.sin(50 * x),
            x -> Math.max(0, x - 100),
            x -> 1 / (1 + 1000 * x * x),
            x -> 1e6 * x);
    for (DoubleUnaryOperator f : functions) {
      assertThat(sample(f, -5, 5).breaks()).isEmpty();
    }
  }

  @Test
  void nothingIsSaidAboutNowhere() {
    Sampled curve = sample(x -> Double.NaN, -5, 5);
    assertThat(curve.isEmpty()).isTrue();
    assertThat(curve.missing()).isEqualTo(1);
  }

  @Test
  void oscillationBesideAPointIsNoPole() {
    assertThat(sample(x -> Math.sin(1 / x), -1, 1).breaks(Break.Kind.POLE)).isEmpty();
  }
}
