package gradus.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.GradusException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rational against plain BigInteger fractions, above all where a long ends.
class RationalTest {
  private static final BigInteger EDGE = BigInteger.ONE.shiftLeft(63);

  /// Numbers around the borders of a long, small ones, and seeded ones of every length.
  private static List<BigInteger> integers() {
    List<BigInteger> all = new ArrayList<>();
    for (int i = -3; i <= 3; i++) {
      BigInteger offset = BigInteger.valueOf(i);
      all.add(offset);
      all.add(EDGE.add(offset));
      all.add(EDGE.negate().add(offset));
      all.add(BigInteger.ONE.shiftLeft(32).add(offset));
      all.add(BigInteger.ONE.shiftLeft(31).negate().add(offset));
    }
    SplitMix random = new SplitMix(1);
    for (int i = 0; i < 15; i++) {
      all.add(random.integer(140));
    }
    return all;
  }

  private static List<Rational> rationals() {
    List<Rational> all = new ArrayList<>();
    SplitMix random = new SplitMix(2);
    List<BigInteger> integers = integers();
    for (BigInteger numerator : integers) {
      all.add(Rational.of(numerator));
      BigInteger denominator = integers.get(random.between(0, integers.size() - 1));
      if (denominator.signum() != 0) {
        all.add(Rational.of(numerator, denominator));
      }
    }
    return all;
  }

  /// What the result of numerator/denominator must be, worked out without any fast path.
  private static void assertIs(Rational actual, BigInteger numerator, BigInteger denominator) {
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    assertThat(actual.numerator()).isEqualTo(numerator.divide(divisor));
    assertThat(actual.denominator()).isEqualTo(denominator.divide(divisor));
    Rational same = Rational.of(numerator, denominator);
    assertThat(actual).isEqualTo(same).hasSameHashCodeAs(same).isEqualByComparingTo(same);
  }

  @Test
  void arithmeticAgreesWithBigIntegerFractions() {
    List<Rational> all = rationals();
    for (Rational x : all) {
      BigInteger a = x.numerator();
      BigInteger b = x.denominator();
      assertIs(x.negate(), a.negate(), b);
      assertIs(x.abs(), a.abs(), b);
      assertIs(x.pow(3), a.pow(3), b.pow(3));
      if (!x.isZero()) {
        assertIs(x.inverse(), b, a);
        assertIs(x.pow(-2), b.pow(2), a.pow(2));
      }
      for (Rational y : all) {
        BigInteger c = y.numerator();
        BigInteger d = y.denominator();
        assertIs(x.add(y), a.multiply(d).add(c.multiply(b)), b.multiply(d));
        assertIs(x.subtract(y), a.multiply(d).subtract(c.multiply(b)), b.multiply(d));
        assertIs(x.multiply(y), a.multiply(c), b.multiply(d));
        if (!y.isZero()) {
          assertIs(x.divide(y), a.multiply(d), b.multiply(c));
        }
        assertThat(x.compareTo(y)).isEqualTo(a.multiply(d).compareTo(c.multiply(b)));
        assertThat(x.equals(y)).isEqualTo(a.equals(c) && b.equals(d));
      }
    }
  }

  @Test
  void theSmallestLongIsAnOrdinaryNumber() {
    Rational smallest = Rational.of(Long.MIN_VALUE);
    assertThat(smallest.negate().numerator()).isEqualTo(EDGE);
    assertThat(smallest.longValueExact()).isEqualTo(Long.MIN_VALUE);
    assertThat(Rational.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Rational.ONE);
    assertThat(Rational.of(1, Long.MIN_VALUE).denominator()).isEqualTo(EDGE);
    assertThat(Rational.of(Long.MIN_VALUE, -1)).hasToString("9223372036854775808");
    assertThat(Rational.of(Long.MIN_VALUE, 2)).hasToString("-4611686018427387904");
    assertThat(Rational.of(-Long.MAX_VALUE).subtract(Rational.ONE)).isEqualTo(smallest);
    assertThat(Rational.fromDouble(Long.MIN_VALUE)).isEqualTo(smallest);
  }

  @Test
  void roundsToIntegers() {
    for (Rational x : rationals()) {
      BigInteger[] division = x.numerator().divideAndRemainder(x.denominator());
      boolean whole = division[1].signum() == 0;
      BigInteger floor =
          whole || x.signum() > 0 ? division[0] : division[0].subtract(BigInteger.ONE);
      assertThat(x.floor().numerator()).isEqualTo(floor);
      assertThat(x.ceil().numerator()).isEqualTo(whole ? floor : floor.add(BigInteger.ONE));
      Rational off = x.round().subtract(x).abs();
      assertThat(off).isLessThanOrEqualTo(Rational.HALF);
      if (off.equals(Rational.HALF)) {
        assertThat(x.round().abs()).isGreaterThan(x.abs());
      }
    }
    assertThat(Rational.of(5, 2).round()).isEqualTo(Rational.of(3));
    assertThat(Rational.of(-5, 2).round()).isEqualTo(Rational.of(-3));
    assertThat(Rational.of(-7).mod(Rational.of(3))).isEqualTo(Rational.of(2));
    assertThat(Rational.of(7).mod(Rational.of(-3))).isEqualTo(Rational.of(-2));
    assertThat(Rational.of(-7, 2).mod(Rational.ONE)).isEqualTo(Rational.HALF);
  }

  @Test
  void doubleValueIsTheNearestDouble() {
    for (Rational x : rationals()) {
      assertNearestDouble(x);
    }
    SplitMix random = new SplitMix(3);
    for (int i = 0; i < 3_000; i++) {
      double value = Double.longBitsToDouble(random.next());
      if (Double.isFinite(value)) {
        assertThat(Rational.fromDouble(value).doubleValue()).isEqualTo(value);
      }
      BigInteger numerator = random.integer(1100);
      BigInteger denominator = BigInteger.ONE.shiftLeft(random.between(0, 1200));
      assertNearestDouble(Rational.of(numerator, denominator));
    }
  }

  @Test
  void doubleValueRoundsTiesToEvenAlsoAmongSubnormals() {
    BigInteger two = BigInteger.TWO;
    for (int units = 0; units < 40; units++) {
      Rational quarters = Rational.of(BigInteger.valueOf(units), two.pow(1076));
      assertNearestDouble(quarters);
      assertNearestDouble(quarters.add(Rational.of(BigInteger.ONE, two.pow(1300))));
      assertNearestDouble(quarters.negate());
    }
    Rational largest = Rational.fromDouble(Double.MAX_VALUE);
    Rational half = Rational.of(two.pow(970));
    assertThat(largest.add(half).doubleValue()).isInfinite();
    assertThat(largest.add(half).subtract(Rational.ONE).doubleValue()).isEqualTo(Double.MAX_VALUE);
    assertThat(Rational.of(two.pow(100_000)).negate().doubleValue()).isEqualTo(-1 / 0.0);
    assertThat(Rational.of(BigInteger.ONE, two.pow(100_000)).doubleValue()).isZero();
    assertThat(Rational.of(10).pow(1000).divide(Rational.of(10).pow(999)).doubleValue())
        .isEqualTo(10);
    assertThat(Rational.fromDouble(Double.MIN_VALUE).doubleValue()).isEqualTo(Double.MIN_VALUE);
  }

  /// No double may lie closer, and on a tie the chosen one has an even significand; compared in
  /// exact arithmetic.
  private static void assertNearestDouble(Rational x) {
    double chosen = x.doubleValue();
    if (Double.isInfinite(chosen)) {
      assertThat(x.abs()).isGreaterThan(Rational.fromDouble(Double.MAX_VALUE));
      return;
    }
    Rational error = Rational.fromDouble(chosen).subtract(x).abs();
    for (double neighbour : new double[] {Math.nextUp(chosen), Math.nextDown(chosen)}) {
      if (Double.isFinite(neighbour)) {
        int closer = Rational.fromDouble(neighbour).subtract(x).abs().compareTo(error);
        assertThat(closer).as("%s to %s", x, chosen).isNotNegative();
        if (closer == 0) {
          assertThat(Double.doubleToRawLongBits(chosen) & 1).isZero();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "-3, -3",
    "+3, 3",
    "0.125, 1/8",
    "1e-3, 1/1000",
    "2.5E4, 25000",
    ".5, 1/2",
    "5., 5",
    "-0.0, 0",
    "0e999999999999, 0",
    "3/2, 3/2",
    "-6/4, -3/2",
    "1E+2, 100",
    "007.50, 15/2",
    "123456789012345678901234567890, 123456789012345678901234567890",
    "0.1234567890123456789, 1234567890123456789/10000000000000000000",
    "9223372036854775808, 9223372036854775808",
    "-9223372036854775808, -9223372036854775808",
  })
  void parses(String text, String value) {
    assertThat(Rational.parse(text)).hasToString(value);
    assertThat(Rational.parse(value)).isEqualTo(Rational.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", ".", "-", "e5", "1e", "1e+", "1,5", "1.2.3", "0x10", " 1", "1 ", "1/0", "1/", "٣", "NaN"
      })
  void refusesOtherText(String text) {
    assertThatThrownBy(() -> Rational.parse(text)).isInstanceOf(NumberFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "1e99999999999999999999", "-3.5e100000"})
  void refusesExponentsThatWouldFillTheMemory(String text) {
    assertThatThrownBy(() -> Rational.parse(text))
        .isInstanceOfSatisfying(
            GradusException.class, e -> assertThat(e.code()).isEqualTo(Code.TOO_MANY_BITS));
  }

  @Test
  void printsWhatItReads() {
    SplitMix random = new SplitMix(4);
    for (int i = 0; i < 1_000; i++) {
      Rational value = Rational.of(random.integer(100), BigInteger.TEN.pow(random.between(0, 30)));
      String decimal = value.toDecimal().orElseThrow();
      assertThat(Rational.parse(decimal)).isEqualTo(value);
      assertThat(new BigDecimal(decimal)).isEqualByComparingTo(reference(value));
      assertThat(Rational.parse(value.toString())).isEqualTo(value);
    }
    for (Rational x : rationals()) {
      assertThat(Rational.parse(x.toString())).isEqualTo(x);
    }
    assertThat(Rational.of(1, 8).toDecimal()).contains("0.125");
    assertThat(Rational.of(-1, 40).toDecimal()).contains("-0.025");
    assertThat(Rational.of(-7).toDecimal()).contains("-7");
    assertThat(Rational.of(1, 3).toDecimal()).isEmpty();
    assertThat(Rational.of(1, 1250 * 7).toDecimal()).isEmpty();
  }

  private static BigDecimal reference(Rational value) {
    return new BigDecimal(value.numerator())
        .divide(new BigDecimal(value.denominator()), MathContext.UNLIMITED);
  }

  @Test
  void refusesPowersBeforeComputingThem() {
    Budget budget = Budget.start(Limits.DEFAULT);
    assertThat(Rational.of(2).pow(10L, budget)).isEqualTo(Rational.of(1024));
    assertThat(Rational.of(2, 3).pow(-3L, budget)).isEqualTo(Rational.of(27, 8));
    assertThat(Rational.MINUS_ONE.pow(Long.MAX_VALUE, budget)).isEqualTo(Rational.MINUS_ONE);
    assertThat(Rational.MINUS_ONE.pow(Long.MIN_VALUE, budget)).isEqualTo(Rational.ONE);
    assertThat(Rational.ZERO.pow(0, budget)).isEqualTo(Rational.ONE);
    assertThat(Rational.ZERO.pow(Long.MAX_VALUE, budget)).isEqualTo(Rational.ZERO);
    assertThatThrownBy(() -> Rational.of(9).pow(387420489L, budget))
        .isInstanceOfSatisfying(
            GradusException.class, e -> assertThat(e.code()).isEqualTo(Code.TOO_MANY_BITS));
    assertThatThrownBy(() -> Rational.of(1, 9).pow(Long.MIN_VALUE, budget))
        .isInstanceOf(GradusException.class);
    assertThatThrownBy(() -> Rational.TWO.pow(70_000).checked(budget))
        .isInstanceOf(GradusException.class);
    assertThat(Rational.TWO.pow(60_000).checked(budget).bits()).isEqualTo(60_001);
  }

  @Test
  void dividingByZeroIsAnError() {
    assertThatThrownBy(() -> Rational.ONE.divide(Rational.ZERO))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Rational.of(0, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(Rational.ZERO::inverse).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Rational.ZERO.pow(-1)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Rational.fromDouble(Double.NaN))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Rational.HALF.longValueExact())
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Rational.of(1L << 31).intValueExact())
        .isInstanceOf(ArithmeticException.class);
    assertThat(Rational.of(Integer.MIN_VALUE).fitsInt()).isTrue();
    assertThat(Rational.of(1L << 31).fitsInt()).isFalse();
  }
}
