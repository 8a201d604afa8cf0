package gradus.symbolic.autodiff;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.syntax.Unparser;
import java.util.ArrayList;
import java.util.List;

/// Writes down the operations of a formula, where there is no typed text to go by.
final class ExprTracer {
  private final Trace trace;
  private final Algebra algebra;

  ExprTracer(Trace trace, Algebra algebra) {
    this.trace = trace;
    this.algebra = algebra;
  }

  /// The formula as the name of its node, or as a number.
  Expr walk(Expr e) {
    return switch (e) {
      case Expr.Numeric _, Expr.Constant _, Expr.Sym _ -> e;
      case Sum s -> operation(Expr.add(all(s.terms()).toArray(Expr[]::new)));
      case Product p -> operation(Expr.multiply(all(p.factors()).toArray(Expr[]::new)));
      case Power(Expr base, Expr exponent) -> operation(Expr.power(walk(base), walk(exponent)));
      case Call c when algebra.rule(c.name()).flatMap(r -> r.derivative()).isPresent() ->
          called(c.name(), all(c.arguments()));
      case Call c ->
          throw Diagnostic.error(
                  Code.NOT_DIFFERENTIABLE,
                  c.name() + " has no rule for its derivative, so it cannot be differentiated")
              .toException();
      case Expr.Relation _ ->
          throw Diagnostic.error(Code.WRONG_KIND, "a relation has no derivative").toException();
    };
  }

  private List<Expr> all(List<Expr> parts) {
    List<Expr> walked = new ArrayList<>(parts.size());
    parts.forEach(part -> walked.add(walk(part)));
    return walked;
  }

  private Expr operation(Expr formula) {
    return trace.operation(Unparser.ascii(formula), formula);
  }

  /// A function of nodes and numbers.
  Expr called(String name, List<Expr> arguments) {
    List<String> texts = arguments.stream().map(Unparser::ascii).toList();
    return trace.operation(
        name + "(" + String.join(", ", texts) + ")", algebra.call(name, arguments));
  }
}
