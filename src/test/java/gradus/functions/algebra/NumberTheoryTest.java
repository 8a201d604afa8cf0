package gradus.functions.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.exact.Rational;
import gradus.functions.Calling;
import gradus.functions.Computing;
import gradus.generate.Seeded;
import gradus.value.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/// Laws of whole numbers and rounding over seeded numbers.
class NumberTheoryTest {
  @Test
  void remaindersHaveTheSignOfTheDivisor() {
    Seeded random = new Seeded(51);
    for (int i = 0; i < 300; i++) {
      Rational x = Rational.of(random.between(-99, 99), random.between(1, 9));
      Rational m =
          Rational.of(random.between(1, 20) * (random.chance(0.5) ? 1 : -1), random.between(1, 5));
      Rational r = exact("mod", x, m);
      assertThat(r.isZero() || r.signum() == m.signum()).isTrue();
      assertThat(r.abs()).isLessThan(m.abs());
      assertThat(x.subtract(r).divide(m).isInteger()).isTrue();
      double real =
          Calling.call("mod", Scalar.of(x.doubleValue()), Scalar.of(m.doubleValue())).number();
      // Rounding may move a multiple of m across the jump.
      double distance = Math.abs(real - r.doubleValue());
      assertThat(Math.min(distance, Math.abs(distance - Math.abs(m.doubleValue()))))
          .isLessThan(1e-12);
    }
  }

  @Test
  void divisorsAndMultiples() {
    Seeded random = new Seeded(52);
    for (int i = 0; i < 300; i++) {
      BigInteger a = BigInteger.valueOf(random.between(-1000, 1000));
      BigInteger b = BigInteger.valueOf(random.between(-1000, 1000));
      Rational gcd = exact("gcd", Rational.of(a), Rational.of(b));
      Rational lcm = exact("lcm", Rational.of(a), Rational.of(b));
      assertThat(gcd.numerator()).isEqualTo(a.gcd(b));
      assertThat(gcd.multiply(lcm).numerator()).isEqualTo(a.multiply(b).abs());
      assertThat(
              Calling.call("gcd", Scalar.of(a.doubleValue()), Scalar.of(b.doubleValue())).number())
          .isEqualTo(gcd.doubleValue());
    }
  }

  @Test
  void pascalsTriangle() {
    for (int n = 0; n < 30; n++) {
      for (int k = 0; k <= n + 2; k++) {
        Rational here = exact("binomial", Rational.of(n + 1), Rational.of(k + 1));
        Rational left = exact("binomial", Rational.of(n), Rational.of(k));
        Rational right = exact("binomial", Rational.of(n), Rational.of(k + 1));
        assertThat(here).isEqualTo(left.add(right));
      }
    }
    // The same law holds for upper arguments that are no integers.
    Rational n = Rational.of(-7, 3);
    for (int k = 0; k < 20; k++) {
      assertThat(exact("binomial", n.add(Rational.ONE), Rational.of(k + 1)))
          .isEqualTo(
              exact("binomial", n, Rational.of(k)).add(exact("binomial", n, Rational.of(k + 1))));
    }
  }

  @Test
  void factorialsRecur() {
    for (int n = 1; n < 60; n++) {
      assertThat(exact("factorial", Rational.of(n)))
          .isEqualTo(exact("factorial", Rational.of(n - 1)).multiply(Rational.of(n)));
      double real = Calling.call("factorial", Scalar.of((double) n)).number();
      assertThat(real).isEqualTo(exact("factorial", Rational.of(n)).doubleValue());
    }
    for (int k = -9; k <= 15; k += 2) {
      String half = "(" + k + "/2)";
      assertThat(Computing.text("factorial" + half + "/factorial(" + half + " - 1) - " + half))
          .isEqualTo("0");
      assertThat(Computing.text("gamma(" + half + " + 1) - factorial" + half)).isEqualTo("0");
    }
  }

  @Test
  void roundingAgreesWithBigDecimal() {
    Seeded random = new Seeded(53);
    for (int i = 0; i < 300; i++) {
      int digits = random.between(-2, 4);
      BigDecimal x = BigDecimal.valueOf(random.between(-1_000_000, 1_000_000), 4);
      BigDecimal expected = x.setScale(digits, RoundingMode.HALF_UP);
      Scalar typed = new Scalar.Exact(Rational.parse(x.toPlainString()), true);
      Scalar rounded = (Scalar) Calling.call("round", typed, Scalar.of(digits)).value();
      assertThat(((Scalar.Exact) rounded).value())
          .isEqualTo(Rational.parse(expected.toPlainString()));
      assertThat(Calling.call("round", Scalar.of(x.doubleValue()), Scalar.of(digits)).number())
          .isEqualTo(expected.doubleValue());
      assertThat(exactOf("floor", typed).numerator())
          .isEqualTo(x.setScale(0, RoundingMode.FLOOR).toBigInteger());
      assertThat(exactOf("ceil", typed).numerator())
          .isEqualTo(x.setScale(0, RoundingMode.CEILING).toBigInteger());
      assertThat(exactOf("trunc", typed).numerator())
          .isEqualTo(x.setScale(0, RoundingMode.DOWN).toBigInteger());
    }
  }

  /// ⌊√n·10^k⌋ is the integer square root of n·10^(2k).
  @Test
  void floorsOfRootsAreCertain() {
    Seeded random = new Seeded(54);
    for (int i = 0; i < 30; i++) {
      int n = random.between(2, 500);
      int k = random.between(0, 120);
      BigInteger expected = BigInteger.valueOf(n).multiply(BigInteger.TEN.pow(2 * k)).sqrt();
      assertThat(Computing.text("floor(sqrt(" + n + ")*10^" + k + ")"))
          .isEqualTo(expected.toString());
    }
  }

  private static Rational exact(String function, Rational... arguments) {
    Scalar[] values = new Scalar[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Scalar.of(arguments[i]);
    }
    return exactOf(function, values);
  }

  private static Rational exactOf(String function, Scalar... arguments) {
    return ((Scalar.Exact) Calling.call(function, arguments).value()).value();
  }
}
