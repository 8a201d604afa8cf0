package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.function.DerivativeRule;
import gradus.function.ScalarRule;
import gradus.step.Operators;
import gradus.syntax.Unparser;
import gradus.value.Literals;
import gradus.value.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Refuses the value of a derivative at a point where the formula has a kink or a jump: the formula
/// of the derivative has a value there, `sign(0)`, but it is not the slope.
final class KinksAtPoint {
  /// The step of one-sided differences; their error is of this order.
  private static final double STEP = 1e-6;

  private static final double TOLERANCE = 1e-3;

  private final Map<String, Expr> point;
  private final Algebra algebra;

  KinksAtPoint(Map<String, Expr> point, Algebra algebra) {
    this.point = point;
    this.algebra = algebra;
  }

  /// @param waiting what was differentiated: calls of `diff`, alone or inside a formula
  /// @param after the value of the derivative at the point
  /// @throws gradus.diag.GradusException E0712 when there is no slope
  void refuse(Expr waiting, Expr after) {
    if (waiting instanceof Call(String name, List<Expr> arguments) && name.equals(Operators.DIFF)) {
      List<String> variables = new ArrayList<>();
      boolean first = arguments.size() == 2;
      for (Expr argument : arguments.subList(1, arguments.size())) {
        if (argument instanceof Sym(String x)) {
          variables.add(x);
        } else {
          first &= !(argument instanceof Num);
        }
      }
      refuseOutsideOfDomain(arguments.get(0), variables);
      look(arguments.get(0), arguments.get(0), variables, first, after);
      return;
    }
    Formulas.parts(waiting).forEach(part -> refuse(part, Expr.Constant.I));
  }

  /// 1/x has a value at -1, but log(x) has none there that could have a slope.
  private void refuseOutsideOfDomain(Expr f, List<String> variables) {
    if (f instanceof Expr.Relation
        || Formulas.hasImaginary(f)
        || point.values().stream().anyMatch(Formulas::hasImaginary)
        || point.values().stream().anyMatch(Formulas::hasSymbols)
        || !point.keySet().containsAll(Formulas.symbols(f))) {
      return;
    }
    for (String x : variables) {
      if (point.containsKey(x)
          && Double.isNaN(near(f, x, 0))
          && Double.isNaN(near(f, x, STEP))
          && Double.isNaN(near(f, x, -STEP))) {
        List<String> at = new ArrayList<>();
        point.forEach((name, value) -> at.add(name + " = " + Unparser.ascii(value)));
        throw Diagnostic.error(
                Code.NOT_DIFFERENTIABLE, "there is no derivative at " + String.join(", ", at))
            .detail(Unparser.ascii(f) + " has no real value there")
            .hint("a point inside the domain")
            .toException();
      }
    }
  }

  private void look(Expr f, Expr part, List<String> variables, boolean first, Expr after) {
    if (part instanceof Call call) {
      Optional<DerivativeRule> rule = algebra.rule(call.name()).flatMap(ScalarRule::derivative);
      if (rule.isPresent()) {
        for (DerivativeRule.Kink kink : rule.get().kinks()) {
          Expr zero = kink.apply(call.arguments());
          if (depends(zero, variables) && vanishes(zero)) {
            decide(f, call, variables, first, after);
          }
        }
      }
    }
    Formulas.parts(part).forEach(inner -> look(f, inner, variables, first, after));
  }

  private static boolean depends(Expr e, List<String> variables) {
    return Formulas.any(e, part -> part instanceof Sym(String name) && variables.contains(name));
  }

  private boolean vanishes(Expr zero) {
    try {
      Expr value = algebra.substitute(zero, point);
      return value.isZero() || !Formulas.hasSymbols(value) && algebra.isZero(value);
    } catch (ArithmeticException undefined) {
      return false;
    }
  }

  private void decide(Expr f, Call call, List<String> variables, boolean first, Expr after) {
    String x = variables.getFirst();
    double left = slope(f, x, -STEP);
    double right = slope(f, x, STEP);
    double value = Formulas.hasSymbols(after) ? Double.NaN : algebra.real(after);
    double size = TOLERANCE * Math.max(1, Math.abs(value));
    if (first && Math.abs(left - value) < size && Math.abs(right - value) < size) {
      return; // x*abs(x) has a slope at 0
    }
    boolean known = first && Math.abs(left) < 1 / TOLERANCE && Math.abs(right) < 1 / TOLERANCE;
    Diagnostic refusal =
        Diagnostic.error(
            Code.NOT_DIFFERENTIABLE,
            "there is no derivative at this point, where "
                + Unparser.ascii(call)
                + " has "
                + (jumps(call) ? "a jump" : "a kink"));
    throw (known
            ? refusal.detail(
                "the slope is "
                    + rounded(left)
                    + " on the left and "
                    + rounded(right)
                    + " on the right")
            : refusal)
        .toException();
  }

  private static boolean jumps(Call call) {
    return switch (call.name()) {
      case "sign", "floor", "ceil", "round", "trunc" -> true;
      default -> false;
    };
  }

  private static String rounded(double slope) {
    double rounded = Math.rint(slope * 1e4) / 1e4;
    return Literals.of(
        rounded == Math.rint(rounded) ? Scalar.of((long) rounded) : Scalar.of(rounded));
  }

  /// NaN when the formula has no real value there or other symbols are free.
  private double slope(Expr f, String x, double h) {
    return (near(f, x, h) - near(f, x, 0)) / h;
  }

  /// The value at the point moved by h along x, NaN when there is no real one.
  private double near(Expr f, String x, double h) {
    List<String> names = new ArrayList<>();
    double[] at = new double[point.size()];
    for (Map.Entry<String, Expr> coordinate : point.entrySet()) {
      at[names.size()] = algebra.real(coordinate.getValue());
      names.add(coordinate.getKey());
    }
    int index = names.indexOf(x);
    if (index < 0) {
      return Double.NaN;
    }
    at[index] += h;
    return algebra.compile(f, names).at(at);
  }
}
