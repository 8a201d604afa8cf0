package gradus.exact;

import gradus.budget.Budget;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A polynomial in one variable with rational coefficients, all of them stored. Immutable.
public final class Polynomial {
  public static final Polynomial ZERO = new Polynomial(new Rational[0]);
  public static final Polynomial ONE = of(Rational.ONE);

  /// The variable itself.
  public static final Polynomial X = of(Rational.ZERO, Rational.ONE);

  /// From the constant term up; the last one is not zero.
  private final Rational[] coefficients;

  /// A multiplication and a subtraction of short fractions, counted for a budget.
  private static final double STEPS_OF_AN_OPERATION = 10;

  /// 2^31 - 1: products of two residues fit into a long.
  private static final long LARGE_PRIME = Integer.MAX_VALUE;

  private Polynomial(Rational[] coefficients) {
    this.coefficients = coefficients;
  }

  /// @param ascending the constant term first; zeros at the end are dropped
  public static Polynomial of(Rational... ascending) {
    int length = ascending.length;
    while (length > 0 && ascending[length - 1].isZero()) {
      length--;
    }
    return new Polynomial(Arrays.copyOf(ascending, length));
  }

  /// X − root.
  public static Polynomial linear(Rational root) {
    return of(root.negate(), Rational.ONE);
  }

  /// det(λI − A), by Faddeev and LeVerrier: M₁ = I, cₙ₋ₖ = −tr(A·Mₖ)/k, Mₖ₊₁ = A·Mₖ + cₙ₋ₖ·I
  /// (Gantmacher, Theory of Matrices, IV §5).
  static Polynomial characteristic(ExactMatrix a, Budget budget) {
    int n = a.rows();
    ExactMatrix identity = ExactMatrix.identity(n);
    Rational[] ascending = new Rational[n + 1];
    ascending[n] = Rational.ONE;
    ExactMatrix m = identity;
    for (int k = 1; k <= n; k++) {
      ExactMatrix product = a.multiply(m, budget);
      ascending[n - k] = product.trace().divide(Rational.of(-k)).checked(budget);
      m = product.add(identity.scale(ascending[n - k]));
    }
    return of(ascending);
  }

  /// −1 for the zero polynomial.
  public int degree() {
    return coefficients.length - 1;
  }

  public boolean isZero() {
    return coefficients.length == 0;
  }

  /// The coefficient of X^power, 0 above the degree.
  public Rational coefficient(int power) {
    return power < coefficients.length ? coefficients[power] : Rational.ZERO;
  }

  /// The coefficient of the highest power; 0 for the zero polynomial.
  public Rational leading() {
    return isZero() ? Rational.ZERO : coefficients[degree()];
  }

  public Polynomial add(Polynomial other) {
    Rational[] sum = new Rational[Math.max(coefficients.length, other.coefficients.length)];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = coefficient(i).add(other.coefficient(i));
    }
    return of(sum);
  }

  public Polynomial subtract(Polynomial other) {
    return add(other.scale(Rational.MINUS_ONE));
  }

  public Polynomial scale(Rational factor) {
    Rational[] scaled = new Rational[coefficients.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = coefficients[i].multiply(factor);
    }
    return of(scaled);
  }

  public Polynomial multiply(Polynomial other) {
    if (isZero() || other.isZero()) {
      return ZERO;
    }
    Rational[] product = new Rational[coefficients.length + other.coefficients.length - 1];
    Arrays.fill(product, Rational.ZERO);
    for (int i = 0; i < coefficients.length; i++) {
      for (int j = 0; j < other.coefficients.length; j++) {
        product[i + j] = product[i + j].add(coefficients[i].multiply(other.coefficients[j]));
      }
    }
    return of(product);
  }

  /// @param exponent not negative
  public Polynomial power(int exponent) {
    Polynomial result = ONE;
    for (int i = 0; i < exponent; i++) {
      result = result.multiply(this);
    }
    return result;
  }

  /// this = quotient · divisor + remainder, the remainder of lower degree than the divisor.
  public record Division(Polynomial quotient, Polynomial remainder) {}

  /// @throws ArithmeticException when the divisor is zero
  public Division divide(Polynomial divisor) {
    if (divisor.isZero()) {
      throw new ArithmeticException("division by the zero polynomial");
    }
    Rational[] rest = coefficients.clone();
    int span = degree() - divisor.degree();
    Rational[] quotient = new Rational[Math.max(0, span + 1)];
    Rational inverse = divisor.leading().inverse();
    for (int shift = span; shift >= 0; shift--) {
      Rational factor = rest[shift + divisor.degree()].multiply(inverse);
      quotient[shift] = factor;
      for (int i = 0; i <= divisor.degree() && !factor.isZero(); i++) {
        rest[shift + i] = rest[shift + i].subtract(factor.multiply(divisor.coefficients[i]));
      }
    }
    return new Division(of(quotient), of(rest));
  }

  /// The monic polynomial of highest degree that divides both; zero only for two zeros.
  public Polynomial gcd(Polynomial other, Budget budget) {
    Polynomial a = primitive();
    Polynomial b = other.primitive();
    if (a.isSeenCoprime(b, budget)) {
      return ONE;
    }
    while (!b.isZero()) {
      budget.bits(b.leading().bits());
      double operations = Math.max(1, a.degree() - b.degree() + 1.0) * (b.degree() + 1.0);
      double bits = a.leading().bits() + b.leading().bits();
      budget.work(operations * (STEPS_OF_AN_OPERATION + bits / 8));
      // Without the step back to short integers the coefficients of the remainders grow
      // exponentially (TAOCP 2, 4.6.1).
      Polynomial remainder = a.divide(b).remainder().primitive();
      a = b;
      b = remainder;
    }
    return a.monic();
  }

  /// Whether the images modulo a prime have no common factor; then there is none, since the prime
  /// does not divide both leading coefficients. Most polynomials that meet are coprime, and with
  /// integers that would be seen only after remainders of many digits.
  private boolean isSeenCoprime(Polynomial other, Budget budget) {
    if (degree() < 1 || other.degree() < 1) {
      return degree() == 0 || other.degree() == 0;
    }
    budget.work((degree() + 1.0) * (other.degree() + 1.0));
    ModularPolynomial p = modular();
    ModularPolynomial q = other.modular();
    boolean kept = p.degree() == degree() || q.degree() == other.degree();
    return kept && !p.isZero() && !q.isZero() && p.gcd(q).degree() == 0;
  }

  private ModularPolynomial modular() {
    BigInteger[] integers = new BigInteger[coefficients.length];
    for (int i = 0; i < integers.length; i++) {
      integers[i] = coefficients[i].numerator();
    }
    return ModularPolynomial.of(LARGE_PRIME, integers);
  }

  /// With leading coefficient 1; zero stays zero.
  public Polynomial monic() {
    return isZero() ? this : scale(leading().inverse());
  }

  /// The multiple with the smallest integer coefficients, the leading one positive; zero stays
  /// zero.
  public Polynomial primitive() {
    if (isZero()) {
      return this;
    }
    Polynomial integers =
        of(ExactMatrix.primitive(Arrays.asList(coefficients)).toArray(Rational[]::new));
    return integers.leading().signum() < 0 ? integers.scale(Rational.MINUS_ONE) : integers;
  }

  public Polynomial derivative() {
    Rational[] derived = new Rational[Math.max(0, degree())];
    for (int i = 0; i < derived.length; i++) {
      derived[i] = coefficients[i + 1].multiply(Rational.of(i + 1L));
    }
    return of(derived);
  }

  /// The value at a point, by Horner's rule.
  public Rational evaluate(Rational x) {
    Rational value = Rational.ZERO;
    for (int i = degree(); i >= 0; i--) {
      value = value.multiply(x).add(coefficients[i]);
    }
    return value;
  }

  /// The value at a square matrix.
  public ExactMatrix evaluate(ExactMatrix a, Budget budget) {
    ExactMatrix identity = ExactMatrix.identity(a.rows());
    ExactMatrix value = identity.scale(Rational.ZERO);
    for (int i = degree(); i >= 0; i--) {
      value = value.multiply(a, budget).add(identity.scale(coefficients[i]));
    }
    return value;
  }

  /// A factor without multiple roots, monic, and how often it occurs.
  public record Factor(Polynomial polynomial, int multiplicity) {}

  /// The square-free decomposition by Yun's algorithm (SYMSAC 1976): this = leading · ∏ polynomialᵢ
  /// ^ multiplicityᵢ, the factors coprime and not constant, ascending by multiplicity. Empty for
  /// constants.
  public List<Factor> squareFree(Budget budget) {
    List<Factor> factors = new ArrayList<>();
    if (degree() < 1) {
      return factors;
    }
    Polynomial f = monic();
    Polynomial common = f.gcd(f.derivative(), budget);
    Polynomial b = f.divide(common).quotient();
    Polynomial c = f.derivative().divide(common).quotient();
    for (int multiplicity = 1; b.degree() > 0; multiplicity++) {
      Polynomial d = c.subtract(b.derivative());
      Polynomial factor = b.gcd(d, budget);
      if (factor.degree() > 0) {
        factors.add(new Factor(factor, multiplicity));
      }
      b = b.divide(factor).quotient();
      c = d.divide(factor).quotient();
    }
    return factors;
  }

  /// Every complex root has at most this modulus: 1 + max |aᵢ/aₙ| (Cauchy). Not for the zero
  /// polynomial.
  public Rational cauchyBound() {
    Rational largest = Rational.ZERO;
    for (int i = 0; i < degree(); i++) {
      Rational ratio = coefficients[i].divide(leading()).abs();
      largest = ratio.compareTo(largest) > 0 ? ratio : largest;
    }
    return Rational.ONE.add(largest);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Polynomial other && Arrays.equals(coefficients, other.coefficients);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(coefficients);
  }

  /// In the language, highest power first: `x^2 - 3/2*x + 1`.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = degree(); i >= 0; i--) {
      Rational c = coefficients[i];
      if (c.isZero()) {
        continue;
      }
      text.append(text.isEmpty() ? c.signum() < 0 ? "-" : "" : c.signum() < 0 ? " - " : " + ");
      String power = i == 0 ? "" : i == 1 ? "x" : "x^" + i;
      boolean hidden = i > 0 && c.abs().isOne();
      text.append(hidden ? power : i == 0 ? c.abs().toString() : c.abs() + "*" + power);
    }
    return text.isEmpty() ? "0" : text.toString();
  }
}
