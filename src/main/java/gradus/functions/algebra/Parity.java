package gradus.functions.algebra;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Sums;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Minus signs in front of an argument: f(-x) = -f(x) for odd functions, f(-x) = f(x) for even
/// ones.
final class Parity {
  private Parity() {}

  /// Whether the formula is written with a minus in front: of a formula and its negative at most
  /// one is.
  static boolean isNegative(Expr e) {
    return switch (e) {
      case Num n -> n.value().signum() < 0;
      case Flt f -> f.value() < 0;
      case Product p -> p.factors().get(0) instanceof Expr.Numeric n && isNegative(n);
      case Sum s -> s.terms().stream().allMatch(Parity::isNegative);
      case Expr.Constant _, Expr.Sym _, Expr.Power _, Call _, Expr.Relation _ -> false;
    };
  }

  /// The negative, of a sum term by term: -(-x - y) is x + y.
  static Expr negated(Expr e) {
    return e instanceof Sum s
        ? Sums.of(s.terms().stream().map(Expr::negate).toList())
        : Expr.negate(e);
  }

  static Optional<Expr> odd(Expr argument, UnaryOperator<Expr> function) {
    return isNegative(argument)
        ? Optional.of(Expr.negate(function.apply(negated(argument))))
        : Optional.empty();
  }

  static Optional<Expr> even(Expr argument, UnaryOperator<Expr> function) {
    return isNegative(argument) ? Optional.of(function.apply(negated(argument))) : Optional.empty();
  }

  /// u where the argument is i·u; empty when it has no such factor.
  static Optional<Expr> imaginary(Expr argument) {
    boolean factor =
        argument == Expr.Constant.I
            || argument instanceof Product p && p.factors().contains(Expr.Constant.I);
    return factor
        ? Optional.of(Expr.multiply(Expr.MINUS_ONE, Expr.Constant.I, argument))
        : Optional.empty();
  }

  /// x where the formula is `name(x)`.
  static Optional<Expr> undone(Expr e, String name) {
    return e instanceof Call c && c.name().equals(name) && c.arguments().size() == 1
        ? Optional.of(c.arguments().get(0))
        : Optional.empty();
  }
}
