package gradus.render.latex;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Relation;
import gradus.step.Operators;
import java.util.List;

/// Statements joined by words and formulas at a point, as LaTeX: `x = 2 \text{ or } x = 3`, `\left.
/// x^{2} \right|_{x = 3}`.
final class StatementLatex {
  private final StringBuilder out;
  private final FormulaLatex formulas;

  StatementLatex(StringBuilder out, FormulaLatex formulas) {
    this.out = out;
    this.formulas = formulas;
  }

  static boolean writes(Call call) {
    return switch (call.name()) {
      case "or", "and" -> call.arguments().size() > 1;
      case "not" -> call.arguments().size() == 1;
      case Operators.AT ->
          call.arguments().size() > 1
              && call.arguments().stream().skip(1).allMatch(Relation.class::isInstance);
      default -> false;
    };
  }

  void write(Call call) {
    List<Expr> arguments = call.arguments();
    switch (call.name()) {
      case "not" -> {
        out.append("\\lnot ");
        formulas.grouped(arguments.getFirst(), true);
      }
      case Operators.AT -> {
        out.append("\\left. ");
        formulas.write(arguments.getFirst());
        out.append(" \\right|_{");
        for (int i = 1; i < arguments.size(); i++) {
          out.append(i == 1 ? "" : ", ");
          formulas.write(arguments.get(i));
        }
        out.append('}');
      }
      default -> {
        for (int i = 0; i < arguments.size(); i++) {
          out.append(i == 0 ? "" : " \\text{ " + call.name() + " } ");
          boolean inner = arguments.get(i) instanceof Call(String name, _) && isJoin(name);
          formulas.grouped(arguments.get(i), inner);
        }
      }
    }
  }

  private static boolean isJoin(String name) {
    return name.equals("or") || name.equals("and");
  }
}
