package gradus.render.box;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Numeric;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.render.box.FormulaBox.Place;
import gradus.syntax.Quotient;
import java.util.List;

/// Fractions: stacked, or with a slash where they are as short as `π/2`, `x²/3`, `2·√2/3` and
/// textbooks keep them to the line.
final class FractionBox {
  /// A fraction stays in its line up to so many columns.
  private static final int SHORT = 10;

  private final FormulaBox formulas;
  private final Assembly assembly;

  FractionBox(FormulaBox formulas, Assembly assembly) {
    this.formulas = formulas;
    this.assembly = assembly;
  }

  Box of(Quotient quotient, Place place) {
    return stacks(quotient, place) ? stacked(quotient) : slashed(quotient, place);
  }

  Box stacked(Quotient quotient) {
    return assembly.fraction(whole(quotient.numerator()), whole(quotient.denominator()));
  }

  /// Above or below the bar, where a single sum needs no parentheses.
  private Box whole(List<Expr> factors) {
    return factors.size() == 1 && !(factors.getFirst() instanceof Relation)
        ? formulas.of(factors.getFirst(), Place.LINE)
        : formulas.factors(factors, Place.LINE);
  }

  private Box slashed(Quotient quotient, Place place) {
    Box above = formulas.factors(quotient.numerator(), place);
    Box below = formulas.factors(quotient.denominator(), place);
    boolean several = quotient.denominator().size() > 1;
    return Box.row(
        List.of(above, formulas.text("/"), several ? assembly.fenced("(", below, ")") : below));
  }

  boolean stacks(Quotient quotient, Place place) {
    return place != Place.SCRIPT && !isShort(quotient);
  }

  private static boolean allNumbers(List<Expr> factors) {
    for (Expr factor : factors) {
      if (!(factor instanceof Numeric)) {
        return false;
      }
    }
    return true;
  }

  /// `x/2`, `√2/2`, `3·π/4`: plain factors over one plain factor.
  private boolean isShort(Quotient quotient) {
    if (allNumbers(quotient.numerator()) && allNumbers(quotient.denominator())) {
      return true;
    }
    if (quotient.denominator().size() > 1 || !isPlain(quotient.denominator().getFirst())) {
      return false;
    }
    for (Expr factor : quotient.numerator()) {
      if (!isPlain(factor)) {
        return false;
      }
    }
    Box line = slashed(quotient, Place.LINE);
    return line.height() == 1 && line.width() <= SHORT;
  }

  private static boolean isPlain(Expr factor) {
    return switch (factor) {
      case Numeric _, Sym _, Constant _ -> true;
      case Power(Expr base, Expr exponent) ->
          base != Constant.E && exponent instanceof Num && isPlain(base);
      case Sum _, Product _, Call _, Relation _ -> false;
    };
  }
}
