package gradus.render.latex;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.step.Operators;
import gradus.syntax.Quotient;
import java.util.List;

/// Derivatives, integrals and limits that wait in a formula, as LaTeX: `\frac{d}{dx}`,
/// `\int_{0}^{1} x \,dx`, `\lim_{x \to 0}`.
final class CalculusLatex {
  private final StringBuilder out;
  private final FormulaLatex formulas;

  CalculusLatex(StringBuilder out, FormulaLatex formulas) {
    this.out = out;
    this.formulas = formulas;
  }

  /// Whether the call is one of these, with the variable where it belongs.
  static boolean writes(Expr e) {
    return Operators.isOperator(e)
        && e instanceof Call(String name, List<Expr> arguments)
        && arguments.get(1) instanceof Sym
        && switch (name) {
          case Operators.DIFF -> arguments.size() == 2 || isOrder(arguments);
          case Operators.INTEGRATE -> arguments.size() == 2 || arguments.size() == 4;
          default -> arguments.size() == 3 || arguments.size() == 4;
        };
  }

  private static boolean isOrder(List<Expr> arguments) {
    return arguments.size() == 3 && arguments.get(2) instanceof Num;
  }

  void write(Call call) {
    List<Expr> arguments = call.arguments();
    Expr f = arguments.get(0);
    String x = LatexNames.symbol(((Sym) arguments.get(1)).name());
    switch (call.name()) {
      case Operators.DIFF -> {
        String d = Formulas.symbols(f).size() > 1 ? "\\partial " : "d";
        String order = isOrder(arguments) ? "^{" + ((Num) arguments.get(2)).value() + "}" : "";
        out.append("\\frac{").append(d.strip()).append(order).append("}{");
        out.append(d).append(x).append(order).append("} ");
        differentiated(f);
      }
      case Operators.INTEGRATE -> {
        out.append("\\int");
        if (arguments.size() == 4) {
          out.append("_{");
          formulas.write(arguments.get(2));
          out.append("}^{");
          formulas.write(arguments.get(3));
          out.append('}');
        }
        out.append(' ');
        operand(f);
        out.append(" \\,d").append(x);
      }
      default -> {
        out.append("\\lim_{").append(x).append(" \\to ");
        formulas.write(arguments.get(2));
        if (arguments.size() == 4) {
          out.append(arguments.get(3).equals(new Sym("left")) ? "^{-}" : "^{+}");
        }
        out.append("} ");
        operand(f);
      }
    }
  }

  /// A derivative reaches over one factor only.
  private void differentiated(Expr f) {
    boolean several = f instanceof Expr.Product p && Quotient.of(p).numerator().size() > 1;
    formulas.grouped(f, f instanceof Sum || several);
  }

  private void operand(Expr f) {
    formulas.grouped(f, f instanceof Sum);
  }
}
