package gradus.render.box;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.render.box.FormulaBox.Place;
import gradus.syntax.Notation;
import gradus.syntax.Quotient;
import java.math.BigInteger;

/// Powers: exponents raised, roots with a line over what they cover, e⁻ˣ.
final class PowerBox {
  /// Exponents of `e` that are longer or higher are written as arguments of exp.
  private static final int LONGEST_EXPONENT = 20;

  private static final int HIGHEST_EXPONENT = 1;

  private final FormulaBox formulas;
  private final FractionBox fractions;
  private final Assembly assembly;
  private final Notation notation;

  PowerBox(FormulaBox formulas, FractionBox fractions, Assembly assembly) {
    this.formulas = formulas;
    this.fractions = fractions;
    this.assembly = assembly;
    this.notation = assembly.glyphs().notation();
  }

  Box of(Power power, Place place) {
    Expr base = power.base();
    if (base == Constant.E) {
      return exponential(power.exponent(), place);
    }
    if (power.exponent().equals(Expr.HALF)) {
      return root(Box.EMPTY, base, place);
    }
    Quotient quotient = Quotient.of(power);
    if (quotient.isFraction()) {
      return fractions.of(quotient, place);
    }
    if (notation == Notation.UNICODE
        && place != Place.SCRIPT
        && power.exponent() instanceof Num(Rational n, boolean decimal)
        && !decimal
        && !n.isInteger()
        && n.numerator().equals(BigInteger.ONE)) {
      return root(formulas.text(n.denominator().toString()), base, place);
    }
    Box box = formulas.grouped(base, !formulas.isAtom(base), place);
    Box exponent = formulas.of(power.exponent(), Place.SCRIPT);
    return assembly.scripts(box, Box.EMPTY, exponent);
  }

  /// e⁻ˣ, or exp with its argument in brackets where that would be too long or too high.
  private Box exponential(Expr exponent, Place place) {
    if (notation == Notation.UNICODE) {
      Box script = formulas.of(exponent, Place.SCRIPT);
      Box raised = assembly.scripts(formulas.text("e"), Box.EMPTY, script);
      boolean inLine = raised.height() == 1;
      if (inLine
          || place != Place.SCRIPT
              && !script.rows().getFirst().contains("exp(")
              && script.height() <= HIGHEST_EXPONENT
              && script.width() <= LONGEST_EXPONENT) {
        return raised;
      }
      if (place == Place.SCRIPT) {
        // Drawing it once more would double the work with every exp within exp.
        return formulas.text("exp").beside(assembly.fenced("(", script, ")"));
      }
    }
    Box argument = formulas.of(exponent, place);
    return formulas.text("exp").beside(assembly.fenced("(", argument, ")"));
  }

  private Box root(Box index, Expr radicand, Place place) {
    if (place != Place.SCRIPT) {
      return assembly.root(index, formulas.of(radicand, Place.LINE));
    }
    return notation == Notation.ASCII
        ? formulas.text("sqrt").beside(assembly.fenced("(", formulas.of(radicand, place), ")"))
        : formulas.text("√").beside(formulas.grouped(radicand, !formulas.isAtom(radicand), place));
  }
}
