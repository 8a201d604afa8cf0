package gradus.syntax;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Sym;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Derivatives, integrals and limits that are still to be worked out, as people write them:
/// `d/dx(x²)`, `∫(x²) dx`, `lim x→0 (x²)`. In ASCII they stay calls, which is how they are read
/// back.
final class WaitingOperator {
  private WaitingOperator() {}

  /// Writes the call if it is one of them.
  ///
  /// @return whether it was
  static boolean of(Call call, Function<Expr, String> text, StringBuilder out) {
    List<Expr> arguments = call.arguments();
    if (arguments.size() < 2 || !(arguments.get(1) instanceof Sym variable)) {
      return false;
    }
    String f = text.apply(arguments.get(0));
    String x = text.apply(variable);
    return switch (call.name()) {
      case "diff" -> derivative(arguments, f, out);
      case "integrate" -> integral(arguments, f, x, text, out);
      case "limit" -> limit(arguments, f, x, text, out);
      default -> false;
    };
  }

  private static boolean derivative(List<Expr> arguments, String f, StringBuilder out) {
    Optional<Leibniz> quotient = Leibniz.of(arguments);
    quotient.ifPresent(
        q -> out.append(q.above()).append('/').append(q.below()).append('(').append(f).append(')'));
    return quotient.isPresent();
  }

  private static boolean integral(
      List<Expr> arguments, String f, String x, Function<Expr, String> text, StringBuilder out) {
    if (arguments.size() != 2 && arguments.size() != 4) {
      return false;
    }
    out.append('∫');
    if (arguments.size() == 4) {
      out.append('[').append(text.apply(arguments.get(2))).append(", ");
      out.append(text.apply(arguments.get(3))).append(']');
    }
    out.append('(').append(f).append(") d").append(x);
    return true;
  }

  private static boolean limit(
      List<Expr> arguments, String f, String x, Function<Expr, String> text, StringBuilder out) {
    if (arguments.size() < 3) {
      return false;
    }
    out.append("lim[").append(x).append('→').append(text.apply(arguments.get(2)));
    if (arguments.size() == 4) {
      out.append(arguments.get(3).equals(new Sym("left")) ? "⁻" : "⁺");
    }
    out.append("](").append(f).append(')');
    return true;
  }
}
