package gradus.expr;

import gradus.exact.Rational;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Numeric;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import java.util.List;
import java.util.Optional;

/// A principal power of a base that may be negative: e^(exponent·log(base)), as `x^(1/6)` is.
///
/// Odd roots of negative numbers are real and thus not principal. So `x^(1/2)*x^(2/3)` is not
/// `x^(7/6)`, and `(x^(1/6))^2` is not `x^(1/3)`: principal powers add up among themselves only.
///
/// @param exponent the sum of even roots; its own denominator may be odd
record EvenRoot(Expr base, Num exponent) {
  static Optional<EvenRoot> of(Expr factor) {
    if (!(factor instanceof Power(Expr base, Num exponent))) {
      return Optional.empty();
    }
    if (base instanceof Power inner && exponent.value().isInteger()) {
      return of(inner).map(root -> root.times(exponent));
    }
    return isOdd(exponent) || base instanceof Numeric || isPositive(base)
        ? Optional.empty()
        : Optional.of(new EvenRoot(base, exponent));
  }

  /// To an integer power.
  EvenRoot times(Num n) {
    return new EvenRoot(
        base, new Num(exponent.value().multiply(n.value()), exponent.decimal() || n.decimal()));
  }

  EvenRoot plus(Num other) {
    return new EvenRoot(
        base, new Num(exponent.value().add(other.value()), exponent.decimal() || other.decimal()));
  }

  /// The canonical power: of an exponent with an odd denominator as a power of an even root.
  Expr power() {
    Rational n = exponent.value();
    if (n.isInteger() || !isOdd(exponent)) {
      return Powers.of(base, exponent);
    }
    int twos = n.numerator().getLowestSetBit() + 1;
    Rational outer = Rational.of(2).pow(twos);
    Num inner = new Num(n.divide(outer), exponent.decimal());
    return new Power(new Power(base, inner), Expr.number(outer));
  }

  /// Whether the two may stand side by side: an odd root of a base beside an even root of it.
  static boolean areApart(Expr a, Expr b) {
    return of(a).isPresent() ? isOddRoot(b) : of(b).isPresent() && isOddRoot(a);
  }

  private static boolean isOddRoot(Expr e) {
    return of(e).isEmpty() && e instanceof Power(_, Num exponent) && !exponent.value().isInteger();
  }

  private static boolean isOdd(Num exponent) {
    return exponent.value().denominator().testBit(0);
  }

  /// Whether the form alone shows that the value is positive.
  private static boolean isPositive(Expr e) {
    return switch (e) {
      case Num n -> n.value().signum() > 0;
      case Constant c -> c != Constant.I;
      case Power(Expr base, Expr exponent) -> isPositive(base) && isReal(exponent);
      case Sum(List<Expr> terms) -> terms.stream().allMatch(EvenRoot::isPositive);
      case Product(List<Expr> factors) -> factors.stream().allMatch(EvenRoot::isPositive);
      case Expr.Flt _, Expr.Sym _, Expr.Call _, Expr.Relation _ -> false;
    };
  }

  private static boolean isReal(Expr exponent) {
    return exponent instanceof Num || isPositive(exponent);
  }
}
