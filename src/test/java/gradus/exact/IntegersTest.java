package gradus.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.GradusException;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class IntegersTest {
  private final Budget budget = Budget.start(Limits.DEFAULT);

  private static BigInteger big(long n) {
    return BigInteger.valueOf(n);
  }

  private static BigInteger big(String n) {
    return new BigInteger(n);
  }

  @Test
  void gcdAndLcmMultiplyToTheProduct() {
    SplitMix random = new SplitMix(10);
    for (int i = 0; i < 300; i++) {
      BigInteger a = random.integer(90);
      BigInteger b = random.integer(90);
      assertThat(Integers.gcd(a, b).multiply(Integers.lcm(a, b))).isEqualTo(a.multiply(b).abs());
    }
    assertThat(Integers.lcm(big(4), big(-6))).isEqualTo(big(12));
    assertThat(Integers.lcm(big(0), big(5))).isEqualTo(big(0));
  }

  @Test
  void factorialGrowsByItsArgument() {
    BigInteger expected = BigInteger.ONE;
    for (int n = 0; n <= 300; n++) {
      if (n > 0) {
        expected = expected.multiply(big(n));
      }
      assertThat(Integers.factorial(big(n), budget)).isEqualTo(expected);
    }
    assertThat(Integers.factorial(big(5000), budget).bitLength()).isBetween(54_000, 55_000);
    for (String n : new String[] {"7000", "9999999999999999999999", "1" + "0".repeat(400)}) {
      assertThatThrownBy(() -> Integers.factorial(big(n), budget))
          .isInstanceOf(GradusException.class);
    }
    assertThatThrownBy(() -> Integers.factorial(big(-1), budget))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void binomialsFollowPascal() {
    for (int n = -15; n <= 40; n++) {
      for (int k = -2; k <= 45; k++) {
        BigInteger sum =
            Integers.binomial(big(n - 1), big(k - 1), budget)
                .add(Integers.binomial(big(n - 1), big(k), budget));
        assertThat(Integers.binomial(big(n), big(k), budget)).as("%d over %d", n, k).isEqualTo(sum);
      }
    }
    assertThat(Integers.binomial(big(52), big(5), budget)).isEqualTo(big(2598960));
    assertThat(Integers.binomial(big("1" + "0".repeat(400)), BigInteger.ONE, budget))
        .isEqualTo(big("1" + "0".repeat(400)));
    assertThat(Integers.binomial(big(Long.MAX_VALUE), big(Long.MAX_VALUE - 2), budget).bitLength())
        .isEqualTo(125);
    assertThat(Integers.binomial(big(20_000), big(10_000), budget).bitLength())
        .isBetween(19_980, 20_000);
    assertThatThrownBy(() -> Integers.binomial(big(70_000), big(35_000), budget))
        .isInstanceOf(GradusException.class);
    assertThatThrownBy(() -> Integers.binomial(big("1" + "0".repeat(400)), big(100_000), budget))
        .isInstanceOf(GradusException.class);
  }

  @Test
  void floorRootIsTheLargestWhosePowerFits() {
    SplitMix random = new SplitMix(11);
    for (int i = 0; i < 400; i++) {
      BigInteger n = random.integer(i % 10 == 0 ? 5_000 : 200).abs();
      int k = random.between(1, i % 3 == 0 ? 100 : 6);
      BigInteger root = Integers.floorRoot(n, k);
      assertThat(root.pow(k)).isLessThanOrEqualTo(n);
      assertThat(root.add(BigInteger.ONE).pow(k)).isGreaterThan(n);
      assertThat(Integers.exactRoot(root.pow(k), k)).contains(root);
      if (root.compareTo(BigInteger.ONE) > 0 && k > 1) {
        assertThat(Integers.exactRoot(root.pow(k).add(BigInteger.ONE), k)).isEmpty();
      }
    }
    assertThat(Integers.exactRoot(big(-27), 3)).contains(big(-3));
    assertThat(Integers.exactRoot(big(-4), 2)).isEmpty();
  }

  @Test
  void factorsMultiplyBackAndArePrime() {
    SplitMix random = new SplitMix(12);
    for (int i = 0; i < 80; i++) {
      BigInteger n = random.integer(60).abs().max(BigInteger.ONE);
      Factorization factorization = Factorization.of(n, budget);
      BigInteger product = BigInteger.ONE;
      BigInteger last = BigInteger.ONE;
      for (Factorization.Power power : factorization.factors()) {
        assertThat(power.base()).isGreaterThan(last);
        assertThat(power.base().isProbablePrime(50)).isTrue();
        last = power.base();
        product = product.multiply(last.pow(power.exponent()));
      }
      assertThat(factorization.complete()).isTrue();
      assertThat(product).isEqualTo(n);
    }
  }

  @Test
  void factorsTheHardCases() {
    assertThat(Factorization.of(BigInteger.ONE, budget).factors()).isEmpty();
    BigInteger p = big(4294967291L);
    BigInteger q = big(4294967279L);
    assertThat(Factorization.of(p.multiply(q), budget).factors())
        .containsExactly(new Factorization.Power(q, 1), new Factorization.Power(p, 1));
    assertThat(Factorization.of(p.pow(5), budget).factors())
        .containsExactly(new Factorization.Power(p, 5));
    BigInteger mersenne = BigInteger.TWO.pow(127).subtract(BigInteger.ONE);
    assertThat(Factorization.of(mersenne, budget).complete()).isTrue();
    BigInteger hard = mersenne.multiply(BigInteger.TWO.pow(89).subtract(BigInteger.ONE));
    Factorization partial = Factorization.of(hard.pow(6).multiply(big(360)), budget);
    assertThat(partial.complete()).isFalse();
    assertThat(partial.factors()).last().isEqualTo(new Factorization.Power(hard, 6));
  }

  @Test
  void simplifiesKnownRoots() {
    assertRadical("8", 2, "2", 2, 2);
    assertRadical("1/2", 2, "1/2", 2, 2);
    assertRadical("3/4", 2, "1/2", 3, 2);
    assertRadical("4", 4, "1", 2, 2);
    assertRadical("-16", 3, "-2", 2, 3);
    assertRadical("9/4", 2, "3/2", 1, 1);
    assertRadical("72", 6, "1", 72, 6);
    assertRadical("0", 2, "0", 1, 1);
    assertRadical("1/3", 3, "1/3", 9, 3);
    assertThatThrownBy(() -> Roots.simplify(Rational.MINUS_ONE, 2, budget))
        .isInstanceOf(ArithmeticException.class);
    assertThat(Roots.exact(Rational.of(-8, 27), 3)).contains(Rational.of(-2, 3));
    assertThat(Roots.exact(Rational.of(8, 9), 2)).isEmpty();
  }

  private void assertRadical(String x, int k, String outside, long inside, int index) {
    assertThat(Roots.simplify(Rational.parse(x), k, budget))
        .isEqualTo(new Roots.Radical(Rational.parse(outside), big(inside), index));
  }

  @Test
  void radicalsTakenToTheirPowerAreTheRadicand() {
    SplitMix random = new SplitMix(13);
    for (int i = 0; i < 300; i++) {
      int k = random.between(2, 6);
      Rational x = random.fraction(5_000, 500).pow(random.between(1, 4));
      if (k % 2 == 0) {
        x = x.abs();
      }
      Roots.Radical radical = Roots.simplify(x, k, budget);
      Rational power =
          radical.outside().pow(k).multiply(Rational.of(radical.inside().pow(k / radical.index())));
      assertThat(power).isEqualTo(x);
      assertThat(k % radical.index()).isZero();
      for (Factorization.Power factor : Factorization.of(radical.inside(), budget).factors()) {
        assertThat(factor.exponent()).isLessThan(radical.index());
      }
    }
  }
}
