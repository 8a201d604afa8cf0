package gradus.expr;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.exact.Rational;
import gradus.exact.Roots;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Numeric;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The smart constructor of powers. What holds only under conditions on a symbol, such as √(x²) =
/// x, is left alone.
public final class Powers {
  /// Powers of sums without symbols are multiplied out up to this exponent.
  private static final int EXPANDED_POWER = 6;

  private Powers() {}

  /// The canonical power; 0^0 is 1.
  ///
  /// @throws ArithmeticException for an exact zero to a negative exponent
  public static Expr of(Expr base, Expr exponent) {
    if (exponent instanceof Num(Rational n, _)) {
      if (n.isZero()) {
        return Expr.ONE;
      }
      if (n.isOne()) {
        return base;
      }
      return rationalPower(base, n, exponent);
    }
    if (base.isOne() && base instanceof Num) {
      return Expr.ONE;
    }
    if (base instanceof Numeric b && exponent instanceof Numeric e) {
      return floating(b, e);
    }
    return base == Constant.E ? Exponentials.of(exponent) : new Power(base, exponent);
  }

  private static Expr rationalPower(Expr base, Rational n, Expr exponent) {
    return switch (base) {
      case Num(Rational b, boolean decimal) -> ofRational(b, decimal, n, exponent);
      case Flt f -> floating(f, (Numeric) exponent);
      case Constant c when c == Constant.I && n.isInteger() -> imaginaryPower(n);
      // (x^a)^n = x^(a·n) for integer n only: √(x²) is |x|, not x.
      case Power(Expr inner, Expr a) when n.isInteger() ->
          EvenRoot.of(base)
              .map(root -> root.times((Num) exponent).power())
              .orElseGet(() -> of(inner, Products.of(List.of(a, exponent))));
      case Product p when n.isInteger() -> powerOfFactors(p.factors(), exponent);
      case Product p when isPositiveNumber(p.factors().get(0)) ->
          Products.of(
              List.of(of(p.factors().get(0), exponent), new Power(Products.rest(p), exponent)));
      case Sum s when n.isInteger() && !Formulas.hasSymbols(s) -> powerOfNumber(s, n, exponent);
      case Sum _, Product _, Power _, Constant _, Expr.Sym _, Call _, Expr.Relation _ ->
          new Power(base, exponent);
    };
  }

  private static boolean isPositiveNumber(Expr e) {
    return e instanceof Num n && n.value().signum() > 0;
  }

  private static Expr powerOfFactors(List<Expr> factors, Expr exponent) {
    List<Expr> powers = new ArrayList<>(factors.size());
    for (Expr factor : factors) {
      powers.add(of(factor, exponent));
    }
    return Products.of(powers);
  }

  private static Expr imaginaryPower(Rational n) {
    return switch (n.mod(Rational.of(4)).intValueExact()) {
      case 0 -> Expr.ONE;
      case 1 -> Constant.I;
      case 2 -> Expr.MINUS_ONE;
      default -> Expr.negate(Constant.I);
    };
  }

  private static Expr ofRational(Rational b, boolean decimal, Rational n, Expr exponent) {
    if (b.isZero()) {
      if (n.signum() < 0) {
        throw new ArithmeticException("division by zero");
      }
      return new Num(Rational.ZERO, decimal);
    }
    if (b.isOne()) {
      return new Num(b, decimal);
    }
    if (!isModest(b, n)) {
      return new Power(new Num(b, decimal), exponent);
    }
    if (n.isInteger()) {
      return new Num(b.pow(n.intValueExact()), decimal);
    }
    return decimal || exponent instanceof Num(_, boolean d) && d ? decimalRoot(b, n) : root(b, n);
  }

  /// Whether the power can be computed at once; larger ones stay as they are and are refused by the
  /// evaluator.
  private static boolean isModest(Rational b, Rational n) {
    return n.numerator().bitLength() < 31
        && n.denominator().bitLength() < 15
        && (double) b.bits() * Math.abs(n.numerator().doubleValue()) <= Limits.DEFAULT.bits();
  }

  private static Expr decimalRoot(Rational b, Rational n) {
    Optional<Rational> rational =
        b.signum() < 0 && n.denominator().intValueExact() % 2 == 0
            ? Optional.empty()
            : Roots.exact(b.pow(n.numerator().intValueExact()), n.denominator().intValueExact());
    if (rational.isPresent() && rational.get().toDecimal().isPresent()) {
      return new Num(rational.get(), true);
    }
    double value = b.doubleValue();
    if (value > 0) {
      return new Flt(Math.pow(value, n.doubleValue()));
    }
    Expr exact = root(b, n);
    return exact instanceof Numeric number ? new Flt(Numbers.value(number)) : exact;
  }

  /// b^(p/q) as coefficient · inside^(1/index); odd roots of negatives are real, square roots
  /// imaginary.
  private static Expr root(Rational b, Rational n) {
    int index = n.denominator().intValueExact();
    if (b.signum() < 0 && index % 2 == 0) {
      if (index == 2) {
        return Products.of(
            List.of(imaginaryPower(Rational.of(n.numerator())), root(b.negate(), n)));
      }
      // The principal value |b|^n·e^(i·π·n), so that roots of negative numbers multiply as they
      // should.
      return Products.of(
          List.of(
              root(b.negate(), n),
              Exponentials.of(Products.of(List.of(Expr.number(n), Constant.PI, Constant.I)))));
    }
    Roots.Radical radical =
        Roots.simplify(b, n.numerator().intValueExact(), index, Budget.deaf(Limits.DEFAULT));
    Num outside = Expr.number(radical.outside());
    if (radical.isRational()) {
      return outside;
    }
    Expr inside =
        new Power(
            Expr.number(Rational.of(radical.inside())),
            Expr.number(Rational.of(1, radical.index())));
    return Products.scaled(outside, inside);
  }

  /// Integer powers of sums of radicals: multiplied out, and inverted by the conjugate when it has
  /// two terms.
  private static Expr powerOfNumber(Sum s, Rational n, Expr exponent) {
    if (n.signum() < 0) {
      Expr inverse = inverse(s);
      return inverse.equals(s) ? new Power(s, exponent) : of(inverse, Expr.number(n.negate()));
    }
    if (n.compareTo(Rational.of(EXPANDED_POWER)) > 0) {
      return new Power(s, exponent);
    }
    return expandedPower(s, n.intValueExact());
  }

  private static Expr expandedPower(Sum s, int n) {
    Expr result = s;
    for (int i = 1; i < n; i++) {
      List<Expr> terms = new ArrayList<>();
      for (Expr left : Formulas.terms(result)) {
        for (Expr right : s.terms()) {
          terms.add(Products.of(List.of(left, right)));
        }
      }
      if (terms.size() > 64) {
        return new Power(s, Expr.number(n));
      }
      result = Sums.of(terms);
    }
    return result;
  }

  /// 1/(a + b) = (a − b)/(a² − b²) where both squares are rational; the sum itself when there is no
  /// such way.
  private static Expr inverse(Sum s) {
    if (s.terms().size() == 2) {
      Expr a = s.terms().get(0);
      Expr b = s.terms().get(1);
      Expr difference =
          Sums.of(
              List.of(
                  Products.of(List.of(a, a)),
                  Products.of(List.of(Expr.MINUS_ONE, Products.of(List.of(b, b))))));
      if (difference instanceof Num d && !d.isZero()) {
        Num scale = new Num(d.value().inverse(), d.decimal());
        return Sums.of(
            List.of(
                Products.of(List.of(scale, a)), Products.of(List.of(scale, Expr.MINUS_ONE, b))));
      }
    }
    return s;
  }

  private static Expr floating(Numeric base, Numeric exponent) {
    double value = Math.pow(Numbers.value(base), Numbers.value(exponent));
    return Double.isNaN(value) ? new Power(base, exponent) : new Flt(value);
  }
}
