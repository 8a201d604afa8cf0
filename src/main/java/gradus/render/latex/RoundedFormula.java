package gradus.render.latex;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.value.Decimal;
import java.util.ArrayList;
import java.util.List;

/// A formula whose doubles have the digits that are shown.
final class RoundedFormula {
  private RoundedFormula() {}

  static Expr of(Expr e, Decimal decimals) {
    return decimals == Decimal.SHORTEST || decimals.isPercent() ? e : rounded(e, decimals);
  }

  private static Expr rounded(Expr e, Decimal decimals) {
    return switch (e) {
      case Num(Rational value, boolean decimal) ->
          decimal ? new Flt(Double.parseDouble(decimals.text(value))) : e;
      case Sym _, Constant _ -> e;
      case Flt(double value) ->
          Double.isFinite(value) ? new Flt(Double.parseDouble(decimals.text(value))) : e;
      case Sum(List<Expr> terms) -> new Sum(all(terms, decimals));
      case Product(List<Expr> factors) -> new Product(all(factors, decimals));
      case Power(Expr base, Expr exponent) ->
          new Power(rounded(base, decimals), rounded(exponent, decimals));
      case Call(String name, List<Expr> arguments) -> new Call(name, all(arguments, decimals));
      case Relation(Expr.Relator relator, Expr left, Expr right) ->
          new Relation(relator, rounded(left, decimals), rounded(right, decimals));
    };
  }

  private static List<Expr> all(List<Expr> parts, Decimal decimals) {
    List<Expr> rounded = new ArrayList<>(parts.size());
    parts.forEach(part -> rounded.add(rounded(part, decimals)));
    return rounded;
  }
}
