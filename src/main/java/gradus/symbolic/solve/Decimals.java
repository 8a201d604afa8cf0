package gradus.symbolic.solve;

import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import java.util.List;

/// Typed decimals are exact while something is solved and answered in decimals.
final class Decimals {
  private Decimals() {}

  /// The formula with its decimals, and its doubles, as fractions.
  static Expr exact(Expr e, Algebra algebra) {
    return switch (e) {
      case Num(Rational value, _) -> Expr.number(value);
      case Expr.Flt(double value) ->
          Double.isFinite(value) ? Expr.number(Rational.fromDouble(value)) : e;
      case Expr.Constant _, Expr.Sym _ -> e;
      case Sum s -> Sums.of(all(s.terms(), algebra));
      case Product p -> Products.of(all(p.factors(), algebra));
      case Power(Expr base, Expr exponent) ->
          Expr.power(exact(base, algebra), exact(exponent, algebra));
      case Call c -> algebra.call(c.name(), all(c.arguments(), algebra));
      case Relation(Expr.Relator relator, Expr left, Expr right) ->
          new Relation(relator, exact(left, algebra), exact(right, algebra));
    };
  }

  private static List<Expr> all(List<Expr> parts, Algebra algebra) {
    return parts.stream().map(part -> exact(part, algebra)).toList();
  }

  /// A solution as a decimal.
  static Expr of(Expr value, Algebra algebra) {
    if (value instanceof Num(Rational q, _)) {
      return q.toDecimal().filter(text -> text.length() < 18).isPresent()
          ? new Num(q, true)
          : new Expr.Flt(q.doubleValue());
    }
    return Formulas.hasSymbols(value) ? value : new Expr.Flt(algebra.real(value));
  }
}
