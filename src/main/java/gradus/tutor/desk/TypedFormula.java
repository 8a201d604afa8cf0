package gradus.tutor.desk;

import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.functions.Catalogue;
import gradus.render.latex.Latex;
import gradus.syntax.Parser;
import gradus.syntax.Scope;
import gradus.tutor.quiz.NodeLatex;
import gradus.value.Literals;
import gradus.value.Value;

/// A value as LaTeX in the order of its literal, so that whoever writes the expression of a step
/// beside its words writes the same.
final class TypedFormula {
  private TypedFormula() {}

  static String of(Value value) {
    try {
      return NodeLatex.of(
          Parser.parseExpression(
              Literals.of(value), Catalogue.INSTANCE, Scope.EMPTY, Limits.DEFAULT));
    } catch (GradusException noLiteral) {
      return Latex.of(value);
    }
  }
}
