package gradus.evaluate;

import gradus.expr.Expr;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import java.util.ArrayList;
import java.util.List;

/// Proofs of irrationality that are short: one irrational part among rational ones.
final class Irrational {
  private Irrational() {}

  /// Whether the canonical formula is certainly irrational. False means "not proved".
  static boolean isProven(Expr e) {
    return switch (e) {
      case Constant c -> c != Constant.I;
      // Canonical radicals of rationals do not simplify, so they are irrational; so are integer
      // powers of π and e.
      case Power(Num _, Num n) -> !n.value().isInteger();
      case Power(Constant c, Num n) -> c != Constant.I && !n.isZero();
      case Sum s -> onlyOne(s.terms()) || areSquareRoots(s.terms());
      case Product p -> onlyOne(p.factors());
      case Expr.Call(String name, List<Expr> arguments) ->
          arguments.size() == 1 && arguments.get(0) instanceof Num && isTranscendental(name);
      case Power _, Expr.Numeric _, Expr.Sym _, Expr.Relation _ -> false;
    };
  }

  /// These functions map rationals to transcendental numbers, but for the arguments at which the
  /// call simplifies to a rational or a multiple of π (Lindemann and Weierstrass).
  private static boolean isTranscendental(String name) {
    return switch (name) {
      case "log",
          "sin",
          "cos",
          "tan",
          "cot",
          "sec",
          "csc",
          "asin",
          "acos",
          "atan",
          "sinh",
          "cosh",
          "tanh",
          "coth",
          "sech",
          "csch",
          "asinh",
          "acosh",
          "atanh" ->
          true;
      default -> false;
    };
  }

  /// Square roots of different square-free integers are linearly independent over the rationals
  /// (Besicovitch 1940); canonical sums hold each of them once.
  private static boolean areSquareRoots(List<Expr> terms) {
    return terms.stream()
        .allMatch(term ->
            term instanceof Num
                || isSquareRoot(term)
                || term instanceof Product p
                    && p.factors().size() == 2
                    && p.factors().get(0) instanceof Num
                    && isSquareRoot(p.factors().get(1)));
  }

  private static boolean isSquareRoot(Expr e) {
    // Up to 64 bits integers are factored completely, so the radicand is square-free.
    return e instanceof Power(Num radicand, Expr exponent)
        && exponent.equals(Expr.HALF)
        && radicand.value().bits() <= Long.SIZE;
  }

  private static boolean onlyOne(List<Expr> parts) {
    List<Expr> others = new ArrayList<>();
    for (Expr part : parts) {
      if (!(part instanceof Num)) {
        others.add(part);
      }
    }
    return others.size() == 1 && isProven(others.get(0));
  }
}
