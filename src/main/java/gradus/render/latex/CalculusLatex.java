package gradus.render.latex;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.step.Operators;
import gradus.syntax.Quotient;
import java.math.BigInteger;
import java.util.List;

/// Derivatives, integrals and limits that wait in a formula, as LaTeX: `\frac{d}{dx}`,
/// `\int_{0}^{1} x \,dx`, `\lim_{x \to 0}`.
final class CalculusLatex {
  private static final String SUM = "sum";
  private static final String PROD = "prod";

  private final StringBuilder out;
  private final FormulaLatex formulas;

  CalculusLatex(StringBuilder out, FormulaLatex formulas) {
    this.out = out;
    this.formulas = formulas;
  }

  /// Whether the call is one of these, with the variable where it belongs.
  static boolean writes(Expr e) {
    return e instanceof Call(String name, List<Expr> arguments)
        && arguments.size() > 1
        && arguments.get(1) instanceof Sym
        && switch (name) {
          case Operators.DIFF -> arguments.size() == 2 || isOrders(arguments);
          case Operators.INTEGRATE -> arguments.size() == 2 || arguments.size() == 4;
          case Operators.LIMIT -> arguments.size() == 3 || arguments.size() == 4;
          case SUM, PROD -> arguments.size() == 4;
          default -> false;
        };
  }

  /// Whether the last factor of a term is an operator that a `+` behind it would end, where the eye
  /// may not.
  static boolean reaches(Expr term) {
    Quotient quotient = Quotient.of(term);
    return !quotient.isFraction()
        && writes(quotient.numerator().getLast())
        && quotient.numerator().getLast() instanceof Call c
        && !c.name().equals(Operators.INTEGRATE);
  }

  /// Variables, each perhaps with its order.
  private static boolean isOrders(List<Expr> arguments) {
    for (int i = 1; i < arguments.size(); i++) {
      boolean order =
          arguments.get(i) instanceof Num n
              && n.value().isInteger()
              && n.value().signum() > 0
              && arguments.get(i - 1) instanceof Sym;
      if (!order && !(arguments.get(i) instanceof Sym)) {
        return false;
      }
    }
    return true;
  }

  void write(Call call) {
    write(call, false);
  }

  /// With parentheses around what it is applied to, so that a sum may go on behind it.
  void closed(Call call) {
    write(call, true);
  }

  private void write(Call call, boolean closed) {
    List<Expr> arguments = call.arguments();
    Expr f = arguments.get(0);
    String x = LatexNames.symbol(((Sym) arguments.get(1)).name());
    switch (call.name()) {
      case Operators.DIFF -> {
        derivative(arguments);
        differentiated(f, closed);
      }
      case Operators.INTEGRATE -> {
        out.append("\\int");
        if (arguments.size() == 4) {
          bounds("", arguments.get(2), arguments.get(3));
        }
        out.append(' ');
        formulas.grouped(f, f instanceof Sum || holdsDerivative(f));
        out.append(" \\,d").append(x);
      }
      case Operators.LIMIT -> {
        out.append("\\lim_{").append(x).append(" \\to ");
        boolean side = arguments.size() == 4;
        Expr point = arguments.get(2);
        formulas.grouped(point, side && (point instanceof Sum || point instanceof Power));
        if (side) {
          out.append(arguments.get(3).equals(new Sym("left")) ? "^{-}" : "^{+}");
        }
        out.append("} ");
        formulas.grouped(f, f instanceof Sum || isSigned(f) || closed);
      }
      default -> {
        out.append('\\').append(call.name());
        bounds(x + " = ", arguments.get(2), arguments.get(3));
        out.append(' ');
        formulas.grouped(f, f instanceof Sum || f instanceof Relation || isSigned(f) || closed);
      }
    }
  }

  private void bounds(String variable, Expr low, Expr high) {
    out.append("_{").append(variable);
    formulas.write(low);
    out.append("}^{");
    formulas.write(high);
    out.append('}');
  }

  /// `\frac{d^{2}}{dx^{2}}`, `\frac{\partial^{2}}{\partial x \partial y}`.
  private void derivative(List<Expr> arguments) {
    boolean partial = Formulas.symbols(arguments.get(0)).size() > 1;
    String d = partial ? "\\partial" : "d";
    BigInteger order = BigInteger.ZERO;
    StringBuilder below = new StringBuilder();
    for (int i = 1; i < arguments.size(); i++) {
      if (!(arguments.get(i) instanceof Sym(String name))) {
        continue;
      }
      boolean raised = i + 1 < arguments.size() && arguments.get(i + 1) instanceof Num;
      BigInteger times = raised ? ((Num) arguments.get(i + 1)).value().numerator() : BigInteger.ONE;
      order = order.add(times);
      below.append(below.isEmpty() ? "" : " ").append(partial ? "\\partial " : "d");
      below.append(LatexNames.symbol(name));
      below.append(raised ? "^{" + times + "}" : "");
    }
    String raised = order.equals(BigInteger.ONE) ? "" : "^{" + order + "}";
    out.append("\\frac{").append(d).append(raised).append("}{").append(below).append("} ");
  }

  /// A derivative reaches over one factor only.
  private void differentiated(Expr f, boolean closed) {
    boolean several = f instanceof Expr.Product p && Quotient.of(p).numerator().size() > 1;
    formulas.grouped(f, f instanceof Sum || several || isSigned(f) || closed);
  }

  private static boolean isSigned(Expr f) {
    return Quotient.isNegative(f);
  }

  /// The `dx` of a derivative would end an integral.
  private static boolean holdsDerivative(Expr f) {
    return switch (f) {
      case Call c ->
          c.name().equals(Operators.DIFF)
              || c.arguments().stream().anyMatch(CalculusLatex::holdsDerivative);
      case Expr.Product p -> p.factors().stream().anyMatch(CalculusLatex::holdsDerivative);
      case Power p -> holdsDerivative(p.base()) || holdsDerivative(p.exponent());
      case Expr other -> false;
    };
  }
}
