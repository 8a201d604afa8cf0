package gradus.plot.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.plot.Axis;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// Zeros, turns and level stretches against what is known of the functions.
class LandmarksTest {
  private static Landmarks of(double low, double high, DoubleUnaryOperator f) {
    return Landmarks.of(Sampler.of(f, Axis.of(low, high), false), f, Optional.empty());
  }

  @Test
  void aStretchOfZerosIsNoSingleZero() {
    Landmarks relu = of(-5, 5, x -> Math.max(0, x));
    assertThat(relu.zeros()).isEmpty();
    assertThat(relu.levels()).hasSize(1);
    assertThat(relu.levels().getFirst().from()).isEqualTo(-5);
    assertThat(relu.levels().getFirst().to()).isCloseTo(0, within(1e-12));
  }

  @Test
  void whatOnlyLooksLevelToDoublesIsNot() {
    assertThat(of(-50, 50, x -> Math.log(1 + Math.exp(x))).levels()).isEmpty();
    assertThat(of(-50, 50, x -> Math.tanh(x) - 1).levels()).isEmpty();
    assertThat(of(-100, 100, x -> Math.exp(-x * x)).levels()).isEmpty();
  }

  @Test
  void valuesAtJumpsAreZerosToo() {
    assertThat(of(-1.2, 1.2, x -> x - Math.floor(x)).zeros()).containsExactly(-1.0, 0.0, 1.0);
    assertThat(of(-5, 5, Math::signum).zeros()).containsExactly(0.0);
  }

  @Test
  void polesHaveNoZerosAndSmallValuesAreNone() {
    assertThat(of(-7, 7, x -> 1 / Math.cos(x)).zeros()).isEmpty();
    assertThat(of(-5, 5, x -> Math.exp(1 / x)).zeros()).isEmpty();
    assertThat(of(-550, 5, x -> x * Math.exp(x)).zeros()).containsExactly(0.0);
  }

  @Test
  void zerosAtTheEndsOfADomainAreFound() {
    assertThat(of(-6, 6, x -> Math.sqrt(x * x - 4)).zeros()).containsExactly(-2.0, 2.0);
    assertThat(of(-1.1, 1.1, Math::acos).zeros()).containsExactly(1.0);
  }

  @Test
  void aCurveTurnsInAHole() {
    Landmarks sinc = of(-12, 12, x -> Math.sin(x) / x);
    assertThat(sinc.turns()).hasSize(7);
    Landmarks.Turn middle = sinc.turns().get(3);
    assertThat(middle.hole()).isTrue();
    assertThat(middle.maximum()).isTrue();
    assertThat(middle.y()).isCloseTo(1, within(1e-9));
  }

  @Test
  void limitsInHolesSurviveCancellation() {
    DoubleUnaryOperator f = x -> (1 - Math.cos(x)) / (x * x);
    Sampled curve = Sampler.of(f, Axis.of(-24, 24), false);
    assertThat(curve.breaks(Break.Kind.HOLE)).hasSize(1);
    assertThat(curve.breaks(Break.Kind.HOLE).getFirst().left()).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void aPoleWhoseValuesOverflowIsOnePole() {
    Sampled curve = Sampler.of(x -> Math.exp(1 / (x * x)), Axis.of(-5, 5), false);
    assertThat(curve.breaks()).hasSize(1);
    assertThat(curve.breaks().getFirst().at()).isCloseTo(0, within(1e-9));
    Sampled oneSided = Sampler.of(x -> Math.exp(1 / x), Axis.of(-5, 5), false);
    assertThat(oneSided.breaks(Break.Kind.POLE).getFirst().at()).isCloseTo(0, within(1e-9));
  }
}
