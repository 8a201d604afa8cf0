package gradus.render.box;

import gradus.expr.Expr;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Sum;
import gradus.syntax.Quotient;
import gradus.syntax.Unparser;
import java.util.List;

/// Formulas with their outer fractions stacked; what stands in exponents, roots and arguments keeps
/// to one line.
final class FormulaBox {
  private final Glyphs glyphs;
  private final Unparser line;

  /// @param line writes a formula on one line
  FormulaBox(Glyphs glyphs, Unparser line) {
    this.glyphs = glyphs;
    this.line = line;
  }

  Box of(Expr e) {
    return switch (e) {
      case Sum sum -> sum(sum);
      case Relation(Expr.Relator relator, Expr left, Expr right)
          when !(left instanceof Relation) && !(right instanceof Relation) ->
          of(left).beside(Box.of(" " + glyphs.notation().relator(relator) + " ")).beside(of(right));
      default -> Quotient.isNegative(e) ? Box.of(minus()).beside(term(e)) : term(e);
    };
  }

  private String minus() {
    return glyphs.notation().minus();
  }

  private Box sum(Sum sum) {
    List<Expr> terms = Quotient.ordered(sum);
    Box box = of(terms.get(0));
    for (Expr term : terms.subList(1, terms.size())) {
      String sign = Quotient.isNegative(term) ? minus() : "+";
      box = box.beside(Box.of(" " + sign + " ")).beside(term(term));
    }
    return box;
  }

  /// A term without its sign.
  private Box term(Expr term) {
    Quotient quotient = Quotient.of(term);
    Box numerator = Box.of(product(quotient.numerator()));
    return quotient.isFraction() && !isPlainNumber(quotient)
        ? numerator.over(Box.of(product(quotient.denominator())), glyphs.bar())
        : quotient.isFraction() ? Box.of(line.text(positive(term))) : numerator;
  }

  private static boolean isPlainNumber(Quotient quotient) {
    return allNumbers(quotient.numerator()) && allNumbers(quotient.denominator());
  }

  private static boolean allNumbers(List<Expr> factors) {
    for (Expr factor : factors) {
      if (!(factor instanceof Expr.Numeric)) {
        return false;
      }
    }
    return true;
  }

  private static Expr positive(Expr term) {
    return Quotient.isNegative(term) ? Expr.negate(term) : term;
  }

  private String product(List<Expr> factors) {
    return factors.size() == 1 ? line.text(factors.get(0)) : line.text(new Expr.Product(factors));
  }
}
