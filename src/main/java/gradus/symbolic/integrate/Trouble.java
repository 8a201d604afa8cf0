package gradus.symbolic.integrate;

import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Formulas;
import gradus.symbolic.solve.Zeros;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The points of an interval where a formula may be singular or jump: zeros of denominators and of
/// arguments of logarithms, poles of circular functions, jumps of rounding.
///
/// @param points ascending, inside the interval or at its ends
/// @param complete whether no such point is missing
record Trouble(List<Expr> points, boolean complete) {
  /// The points of all of the formulas.
  static Trouble of(List<Expr> formulas, String x, Interval interval, Algebra algebra) {
    Set<Expr> zeros = new LinkedHashSet<>();
    boolean complete = true;
    Set<Expr> suspects = new LinkedHashSet<>();
    for (Expr formula : formulas) {
      collect(formula, x, suspects, algebra);
    }
    for (Expr suspect : suspects) {
      Zeros.Found found = zeros(suspect, x, interval, algebra);
      complete &= found.complete();
      zeros.addAll(found.exact());
    }
    List<Expr> points = new ArrayList<>();
    for (Expr zero : zeros) {
      double at = algebra.real(zero);
      if (at >= interval.left()
          && at <= interval.right()
          && points.stream().noneMatch(p -> Math.abs(algebra.real(p) - at) < 1e-12)) {
        points.add(zero);
      }
    }
    points.sort(Comparator.comparingDouble(algebra::real));
    return new Trouble(points, complete);
  }

  static Zeros.Found zeros(Expr e, String x, Interval interval, Algebra algebra) {
    if (Formulas.symbols(e).size() > 1) {
      return new Zeros.Found(List.of(), false);
    }
    try {
      return Zeros.in(e, x, interval.from(), interval.to(), algebra);
    } catch (GradusException unknown) {
      return new Zeros.Found(List.of(), false);
    }
  }

  private static void collect(Expr e, String x, Set<Expr> suspects, Algebra algebra) {
    if (Formulas.isFree(e, x)) {
      return;
    }
    switch (e) {
      case Power(Expr base, Num n) when n.value().signum() < 0 -> suspects.add(base);
      case Power(Expr base, Expr exponent) when !(exponent instanceof Num) -> {
        if (!Formulas.isFree(base, x)) {
          suspects.add(base);
        }
      }
      case Call(String name, List<Expr> arguments) when !arguments.isEmpty() -> {
        Expr u = arguments.get(0);
        switch (name) {
          case "log", "log2", "log10", "sign", "coth", "csch", "gamma", "atan2" -> suspects.add(u);
          case "tan", "sec" -> suspects.add(algebra.call("cos", u));
          case "cot", "csc" -> suspects.add(algebra.call("sin", u));
          case "atanh" -> {
            suspects.add(Expr.subtract(Expr.ONE, u));
            suspects.add(Expr.add(Expr.ONE, u));
          }
          case "floor", "ceil", "round", "trunc" ->
              suspects.add(algebra.call("sin", Expr.multiply(Expr.Constant.PI, u)));
          default -> {}
        }
      }
      default -> {}
    }
    for (Expr part : Formulas.parts(e)) {
      collect(part, x, suspects, algebra);
    }
  }
}
