package gradus.symbolic.rewrite;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import java.util.List;

/// How long a formula is to a reader: its symbols, numbers, operators and functions. Every step of
/// {@link Simplify} lowers it, so that simplification ends.
final class Measure {
  private Measure() {}

  static long of(Expr e) {
    return switch (e) {
      case Num(Rational value, boolean decimal) -> {
        long digits = value.bits() / 10;
        yield value.isInteger() || decimal ? 1 + digits : 3 + digits;
      }
      case Expr.Flt _, Constant _, Sym _ -> 1;
      case Sum(List<Expr> terms) -> all(terms) + terms.size() - 1;
      case Product(List<Expr> factors) ->
          all(factors) + factors.size() - 1 - (factors.get(0).equals(Expr.MINUS_ONE) ? 1 : 0);
      case Power(Expr base, Expr exponent) -> power(base, exponent);
      case Call c -> 1 + all(c.arguments()) + c.arguments().size();
      case Expr.Relation(_, Expr left, Expr right) -> 1 + of(left) + of(right);
    };
  }

  private static long all(List<Expr> parts) {
    long sum = 0;
    for (Expr part : parts) {
      sum += of(part);
    }
    return sum;
  }

  private static long power(Expr base, Expr exponent) {
    if (base == Constant.E) {
      return 2 + of(exponent);
    }
    long body = of(base);
    if (!(exponent instanceof Num(Rational n, _))) {
      return body + 1 + of(exponent);
    }
    // A root over more than one thing is harder to read than roots and magnitudes side by side.
    long root = n.isInteger() || body == 1 ? 0 : 2;
    if (n.equals(Rational.MINUS_ONE)) {
      return body + 1;
    }
    if (n.equals(Rational.HALF)) {
      return body + 2 + root;
    }
    return body + 2 + root + (n.signum() < 0 ? 1 : 0) + (n.isInteger() ? 0 : 2);
  }
}
