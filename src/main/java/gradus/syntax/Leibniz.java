package gradus.syntax;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import java.util.List;
import java.util.Optional;

/// A derivative that waits as a quotient of people's writing: `d²` over `dx²`, `∂²` over `∂x∂y`. It
/// is partial where the formula holds another letter, which a `d` would let depend on x.
///
/// @param above what stands before the formula or over the bar
/// @param below the variables with their orders
public record Leibniz(String above, String below) {
  /// @param arguments of diff: the formula, then variables, each perhaps with its order
  /// @return empty where they are anything else
  public static Optional<Leibniz> of(List<Expr> arguments) {
    String d = Formulas.symbols(arguments.getFirst()).size() > 1 ? "∂" : "d";
    StringBuilder below = new StringBuilder();
    int order = 0;
    for (int i = 1; i < arguments.size(); i++) {
      if (!(arguments.get(i) instanceof Sym(String name))) {
        return Optional.empty();
      }
      below.append(d).append(Notation.UNICODE.name(name));
      int times = i + 1 < arguments.size() ? order(arguments.get(i + 1)) : 0;
      if (times > 0) {
        below.append(superscript(times));
        i++;
      }
      order += Math.max(1, times);
    }
    return below.isEmpty()
        ? Optional.empty()
        : Optional.of(new Leibniz(d + superscript(order), below.toString()));
  }

  private static String superscript(int order) {
    return order == 1 ? "" : Notation.superscript(Rational.of(order));
  }

  /// The number behind a variable; 0 where there is none.
  private static int order(Expr e) {
    return e instanceof Num n
            && n.value().isInteger()
            && n.value().signum() > 0
            && n.value().numerator().bitLength() < 16
        ? n.value().numerator().intValue()
        : 0;
  }
}
