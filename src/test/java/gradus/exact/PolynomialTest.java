package gradus.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.budget.Budget;
import gradus.budget.Limits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Polynomials that are built from known factors must give them back.
class PolynomialTest {
  private final Budget budget = Budget.start(Limits.DEFAULT);

  private static Polynomial polynomial(long... ascending) {
    Rational[] coefficients = new Rational[ascending.length];
    for (int i = 0; i < ascending.length; i++) {
      coefficients[i] = Rational.of(ascending[i]);
    }
    return Polynomial.of(coefficients);
  }

  private static Polynomial random(SplitMix random, int degree) {
    Rational[] coefficients = new Rational[degree + 1];
    for (int i = 0; i < degree; i++) {
      coefficients[i] = random.fraction(9, 4);
    }
    coefficients[degree] = Rational.of(random.between(1, 5), random.between(1, 3));
    return Polynomial.of(coefficients);
  }

  @Test
  void ringLawsHoldAtPoints() {
    SplitMix random = new SplitMix(30);
    for (int round = 0; round < 200; round++) {
      Polynomial f = random(random, random.between(0, 6));
      Polynomial g = random(random, random.between(0, 4));
      Rational x = random.fraction(7, 5);
      assertThat(f.add(g).evaluate(x)).isEqualTo(f.evaluate(x).add(g.evaluate(x)));
      assertThat(f.multiply(g).evaluate(x)).isEqualTo(f.evaluate(x).multiply(g.evaluate(x)));
      Polynomial.Division division = f.divide(g);
      assertThat(division.quotient().multiply(g).add(division.remainder())).isEqualTo(f);
      assertThat(division.remainder().degree()).isLessThan(Math.max(g.degree(), 0));
      // Leibniz's rule
      assertThat(f.multiply(g).derivative())
          .isEqualTo(f.derivative().multiply(g).add(f.multiply(g.derivative())));
      Polynomial common = random(random, 2);
      Polynomial gcd = f.multiply(common).gcd(g.multiply(common), budget);
      assertThat(gcd.divide(common).remainder().isZero()).isTrue();
      assertThat(f.multiply(common).divide(gcd).remainder().isZero()).isTrue();
      assertThat(g.multiply(common).divide(gcd).remainder().isZero()).isTrue();
      assertThat(gcd.leading()).isEqualTo(Rational.ONE);
    }
    assertThatThrownBy(() -> Polynomial.ONE.divide(Polynomial.ZERO))
        .isInstanceOf(ArithmeticException.class);
    assertThat(Polynomial.ZERO.gcd(Polynomial.ZERO, budget)).isEqualTo(Polynomial.ZERO);
    assertThat(polynomial(0, 2).gcd(Polynomial.ZERO, budget)).isEqualTo(Polynomial.X);
    assertThat(polynomial(1, -3, 0, 1)).hasToString("x^3 - 3*x + 1");
    assertThat(Polynomial.of(Rational.HALF, Rational.MINUS_ONE)).hasToString("-x + 1/2");
  }

  @Test
  void squareFreeFactorsMultiplyBack() {
    SplitMix random = new SplitMix(31);
    for (int round = 0; round < 100; round++) {
      Polynomial f = Polynomial.of(Rational.of(random.between(1, 9), 4));
      for (int multiplicity = 1; multiplicity <= 3; multiplicity++) {
        f = f.multiply(random(random, random.between(0, 2)).power(multiplicity));
      }
      Polynomial product = Polynomial.of(f.leading());
      for (Polynomial.Factor factor : f.squareFree(budget)) {
        Polynomial part = factor.polynomial();
        assertThat(part.gcd(part.derivative(), budget)).isEqualTo(Polynomial.ONE);
        product = product.multiply(part.power(factor.multiplicity()));
      }
      assertThat(product).isEqualTo(f);
    }
    assertThat(polynomial(5).squareFree(budget)).isEmpty();
  }

  @Test
  void findsTheRationalRootsItWasBuiltFrom() {
    SplitMix random = new SplitMix(32);
    for (int round = 0; round < 100; round++) {
      List<Rational> planted = new ArrayList<>();
      // x^5 - x - 1 is irreducible and adds none.
      Polynomial f = round % 2 == 0 ? polynomial(-1, -1, 0, 0, 0, 1) : Polynomial.ONE;
      int count = random.between(1, 5);
      for (int i = 0; i < count; i++) {
        Rational root = Rational.of(random.between(-999, 999), random.between(1, 60));
        planted.add(root);
        f = f.multiply(Polynomial.linear(root));
      }
      planted.sort((x, y) -> y.compareTo(x));
      List<Rational> found = new ArrayList<>();
      for (Root.Multiple root : ClosedRoots.rational(f, budget)) {
        for (int i = 0; i < root.multiplicity(); i++) {
          found.add(root.root().center());
        }
        assertThat(root.root().center().abs()).isLessThanOrEqualTo(f.cauchyBound());
      }
      assertThat(found).isEqualTo(planted);
    }
  }

  @Test
  void rootsOfHugeCoefficientsNeedNoFactoring() {
    Rational root =
        Rational.parse("170141183460469231731687303715884105727/618970019642690137449562111");
    Polynomial f = Polynomial.linear(root).multiply(polynomial(1, 1, 1));
    assertThat(ClosedRoots.rational(f, budget))
        .containsExactly(new Root.Multiple(new Root.RationalRoot(root), 1));
  }

  @Test
  void closesProductsOfTwoRationalQuadratics() {
    SplitMix random = new SplitMix(33);
    int pairs = 0;
    for (int round = 0; round < 300; round++) {
      Polynomial f = random(random, 2).multiply(random(random, 2));
      if (round % 5 == 0) {
        f =
            polynomial(random.between(-9, 9), 0, 1)
                .multiply(polynomial(random.between(-9, 9), 0, 1));
      }
      ClosedRoots roots = ClosedRoots.of(f, budget);
      assertThat(roots.complete()).as("%s", f).isTrue();
      int degree = 0;
      for (Root.Multiple root : roots.roots()) {
        degree += root.multiplicity();
        pairs += root.root() instanceof Root.QuadraticRoot ? 1 : 0;
        assertThat(valueAt(f, Surd.of(root.root(), budget))).isEqualTo(Surd.ZERO);
      }
      assertThat(degree).isEqualTo(4);
      assertDescending(roots.roots());
    }
    assertThat(pairs).isGreaterThan(500);
  }

  private static Surd valueAt(Polynomial f, Surd x) {
    Surd value = Surd.ZERO;
    for (int i = f.degree(); i >= 0; i--) {
      value = value.multiply(x).add(Surd.of(f.coefficient(i)));
    }
    return value;
  }

  private static void assertDescending(List<Root.Multiple> roots) {
    for (int i = 1; i < roots.size(); i++) {
      Root before = roots.get(i - 1).root();
      Root after = roots.get(i).root();
      assertThat(Root.compare(before, after)).isPositive();
      assertThat(Root.compare(after, before)).isNegative();
      double slack = 1e-12 * (1 + Math.abs(before.real()));
      assertThat(before.real()).isGreaterThanOrEqualTo(after.real() - slack);
    }
  }

  @Test
  void leavesWhatNeedsMoreThanOneSquareRoot() {
    assertThat(ClosedRoots.of(polynomial(-2, 0, 0, 1), budget).rest())
        .isEqualTo(polynomial(-2, 0, 0, 1));
    // ±√2 ± √3
    assertThat(ClosedRoots.of(polynomial(1, 0, -10, 0, 1), budget).complete()).isFalse();
    Polynomial mixed = polynomial(-2, 0, 0, 1).power(2).multiply(polynomial(-3, 1));
    ClosedRoots roots = ClosedRoots.of(mixed.scale(Rational.of(7)), budget);
    assertThat(roots.roots()).hasSize(1);
    assertThat(roots.rest()).isEqualTo(polynomial(-2, 0, 0, 1).power(2));
    // x⁴ + 4 = (x² + 2x + 2)(x² − 2x + 2)
    assertThat(ClosedRoots.of(polynomial(4, 0, 0, 0, 1), budget).roots())
        .extracting(root -> root.root().toString())
        .containsExactly("1 + sqrt(-1)", "1 - sqrt(-1)", "-1 + sqrt(-1)", "-1 - sqrt(-1)");
    assertThat(ClosedRoots.of(polynomial(3), budget).complete()).isTrue();
  }

  @Test
  void comparesRootsThatDoublesCannotTellApart() {
    Rational big = Rational.of(10).pow(40);
    Root a = new Root.QuadraticRoot(Rational.ZERO, big.add(Rational.ONE), 1);
    Root b = new Root.QuadraticRoot(Rational.ZERO, big.add(Rational.TWO), 1);
    Root c = new Root.RationalRoot(Rational.of(10).pow(20));
    assertThat(a.real()).isEqualTo(b.real());
    assertThat(Root.compare(a, b)).isNegative();
    assertThat(Root.compare(c, a)).isNegative();
    assertThat(Root.compare(a, a)).isZero();
    // 0.763932… against 0.763763…
    Root d = new Root.QuadraticRoot(Rational.of(3), Rational.of(5), -1);
    Root e = new Root.QuadraticRoot(Rational.ZERO, Rational.of(7, 12), 1);
    assertThat(Root.compare(d, e)).isPositive();
    Root cancelling = new Root.QuadraticRoot(Rational.of(10).pow(20), big.add(Rational.ONE), -1);
    assertThat(cancelling.real()).isEqualTo(-5e-21);
  }

  @Test
  void rootsCompareLikeTheirValues() {
    SplitMix random = new SplitMix(34);
    List<Root> roots = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      Rational radicand = Rational.of(random.between(-30, 30) * 2L + 1, 2);
      roots.add(
          i % 4 == 0
              ? new Root.RationalRoot(random.fraction(9, 3))
              : new Root.QuadraticRoot(random.fraction(4, 2), radicand, i % 2 == 0 ? 1 : -1));
    }
    for (Root x : roots) {
      for (Root y : roots) {
        int expected =
            Math.abs(x.real() - y.real()) > 1e-9
                ? Double.compare(x.real(), y.real())
                : Double.compare(x.imaginary(), y.imaginary());
        assertThat(Root.compare(x, y)).as("%s and %s", x, y).isEqualTo(expected);
      }
    }
  }
}
