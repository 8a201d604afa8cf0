package gradus.plot.sample;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.engine.Drawable;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.functions.Catalogue;
import gradus.plot.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Ranges that were looked at: what is interesting about each function lies inside.
final class ExtentTest {
  private static final String TABLE =
      """
      sin(50*x): -0.1600..0.1600, -1.1..1.1
      tan(x): -3.800..3.800, -7.1..7.1, cut
      1/x: -5.000..5.000, -2.8..2.8, cut
      1/x^2: -5.000..5.000, -0.32..8.6, cut
      1/(x-3): -2.000..8.000, -2.8..2.8, cut
      1/(x^2-1): -5.000..5.000, -3.3..2.7, cut
      x/(x^2-1): -5.000..5.000, -2.8..2.8, cut
      exp(x): -5.000..5.000, -5.9..1.6e+02
      exp(-x): -5.000..5.000, -5.9..1.6e+02
      exp(x^2): -2.600..2.600, -34..9.1e+02
      exp(-x^2): -3.000..3.000, -0.040..1.0
      exp(-x^2/2)/sqrt(2*pi): -4.000..4.000, -0.016..0.42
      exp(-(x/100)^2): -300.0..300.0, -0.040..1.0
      exp(-(x-50)^2): 47.90..51.80, -0.040..1.0
      log(x): 0.000..5.000, -2.5..1.8, cut
      sqrt(x): 0.000..5.000, -0.089..2.3
      sqrt(x-3): 3.000..8.000, -0.089..2.3
      sqrt(1-x^2): -1.100..1.100, -0.040..1.1
      asin(x): -1.100..1.100, -1.7..1.7
      atan(x): -14.00..14.00, -1.6..1.6
      tanh(x): -2.600..2.600, -1.1..1.1
      sigmoid(x): -5.500..5.500, -0.040..1.0
      sigmoid(10*(x-3)): -5.000..5.500, -0.040..1.0
      relu(x): -5.000..5.000, -0.20..5.3
      relu(x-100): 95.00..105.0, -0.20..5.3
      abs(x): -5.000..5.000, -0.20..5.3
      abs(x-2): -3.000..7.000, -0.20..5.3
      sign(x): -5.000..5.000, -1.1..1.1
      floor(x): -8.500..8.000, -9.9..8.9
      x: -5.000..5.000, -5.5..5.5
      1e6*x: -5.000..5.000, -5.5e+06..5.5e+06
      x^2: -5.000..5.000, -1.0..26
      (x-2)*(x-3): 1.750..3.250, -0.28..0.34
      x^3-100*x: -14.00..14.00, -1.5e+03..1.5e+03
      x^3-3*x+1: -2.400..2.400, -6.3..8.3
      (x-1000)^2: 995.0..1006, -1.2..32
      x^4-2*x^2: -1.600..1.600, -1.1..1.6
      x*exp(-x): -0.4000..9.200, -0.64..0.42
      x*log(x): 0.000..1.350, -0.41..0.44
      sin(x)/x: -12.00..12.00, -0.28..1.1
      sin(x^2): -3.000..3.000, -1.1..1.1
      sin(1/x): -0.8000..0.8000, -1.1..1.1
      x*sin(x): -7.500..7.500, -5.4..7.6
      x+sin(x): -5.000..5.000, -4.4..4.4
      3: -5.000..5.000, 1.5..4.5
      0: -5.000..5.000, -1.0..1.0
      cosh(x): -5.000..5.000, -2.9..78
      x^(1/3): -5.000..5.000, -1.9..1.9
      x^x: -1.500..1.900, 0.56..3.5
      log(x)/x: 0.000..6.800, -1.5..0.46, cut
      x^2/(1+x^2): -8.500..8.500, -0.039..1.0
      softplus(x): -5.000..5.000, -0.20..5.3
      gelu(x): -4.200..2.200, -0.29..2.3
      gamma(x): -3.600..3.600, -12..11, cut
      erf(x): -2.200..2.200, -1.1..1.1
      log(1-x): -4.000..1.000, -2.5..1.8, cut
      log(x^2-4): -7.000..7.000, -1.6..4.1, cut
      sqrt(x^2-4): -6.000..6.000, -0.23..5.9
      acos(x/3): -3.400..3.400, -0.13..3.3
      x^10: -2.000..2.000, -41..1.1e+03
      x*(x-0.01): -0.002500..0.01250, -2.8e-05..3.4e-05
      1/(1+25*x^2): -1.700..1.700, -0.039..1.0
      2^x: -5.000..5.000, -1.3..34
      mod(x,1): -1.200..1.200, -0.040..1.0
      -x*log(x)-(1-x)*log(1-x): -0.05000..1.050, -0.028..0.73
      x^2*(10-x): -5.000..11.50, -2.3e+02..4.0e+02
      max(0,1-x): -5.000..5.000, -0.24..6.3
      """;

  @Test
  void rangesShowWhatIsInteresting() {
    List<String> found = new ArrayList<>();
    for (String line : TABLE.lines().toList()) {
      found.add(row(line.substring(0, line.indexOf(':'))));
    }
    assertThat(found).containsExactlyElementsOf(TABLE.lines().toList()).hasSizeGreaterThan(40);
  }

  private static String row(String text) {
    Session session = new Session(Catalogue.INSTANCE, Catalogue.INSTANCE);
    Drawable drawable = session.draw(Request.of(text), List.of("x"), List.of("x"));
    Drawable.PointFunction f = drawable.function();
    Extent x = Extent.of(v -> f.at(v), false);
    Sampled curve = Sampler.of(v -> f.at(v), Axis.of(x.low(), x.high()), false);
    Heights y = Heights.of(List.of(curve), false);
    return String.format(
        Locale.ROOT,
        "%s: %.4g..%.4g, %.2g..%.2g%s",
        text,
        x.low(),
        x.high(),
        y.low(),
        y.high(),
        y.cut() ? ", cut" : "");
  }

  @Test
  void heightsGiveRoom() {
    Sampled flat = Sampler.of(x -> 3, Axis.of(0, 1), false);
    Heights room = Heights.of(List.of(flat), false);
    assertThat(room.low()).isLessThan(3);
    assertThat(room.high()).isGreaterThan(3);
    Sampled zero = Sampler.of(x -> 0, Axis.of(0, 1), false);
    assertThat(Heights.of(List.of(zero), false).axis()).isEqualTo(Axis.of(-1, 1));
    Sampled growing = Sampler.of(Math::exp, Axis.of(-5, 5), false);
    Heights decades = Heights.of(List.of(growing), true);
    assertThat(decades.low()).isBetween(1e-3, 0.0068);
    assertThat(decades.high()).isBetween(148.0, 400.0);
  }

  @Test
  void overflowIsNoEndOfAFunction() {
    Extent slope =
        Extent.of(
            x -> Math.exp(-x) / Math.pow(1 + Math.exp(-x), 2),
            false,
            x -> Double.isInfinite(Math.exp(-x)) || Double.isInfinite(Math.exp(-2 * x)));
    assertThat(slope.high()).isBetween(4.0, 12.0);
    assertThat(slope.low()).isEqualTo(-slope.high());
  }
}
