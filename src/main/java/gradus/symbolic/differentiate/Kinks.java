package gradus.symbolic.differentiate;

import gradus.evaluate.Algebra;
import gradus.evaluate.RealFormula;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Formulas;
import gradus.function.DerivativeRule;
import gradus.function.ScalarRule;
import gradus.syntax.Unparser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a formula has kinks or jumps, in words.
public final class Kinks {
  private static final double STEP = 1e-6;

  private final Expr f;
  private final int order;
  private final Collection<String> variables;
  private final Algebra algebra;
  private final Set<String> said = new LinkedHashSet<>();

  private Kinks(Expr f, Collection<String> variables, int order, Algebra algebra) {
    this.f = f;
    this.order = order;
    this.variables = variables;
    this.algebra = algebra;
  }

  /// One sentence for each: `not differentiable at x = 0, where abs(x) has a kink`.
  ///
  /// @param order of the derivative: x·|x| has a first one everywhere, and no second at 0
  public static List<String> of(Expr f, Collection<String> variables, int order, Algebra algebra) {
    Kinks kinks = new Kinks(f, variables, order, algebra);
    kinks.collect(f);
    return new ArrayList<>(kinks.said);
  }

  private void collect(Expr e) {
    if (e instanceof Call call) {
      Optional<DerivativeRule> rule = algebra.rule(call.name()).flatMap(ScalarRule::derivative);
      if (rule.isPresent() && !rule.get().kinks().isEmpty() && moves(call)) {
        rule.get().kinks().forEach(kink -> say(call, kink.apply(call.arguments())));
      }
    }
    for (Expr part : Formulas.parts(isLogarithm(e) ? Formulas.parts(e).getFirst() : e)) {
      collect(part);
    }
  }

  /// log|u| is not defined where |u| has its kink.
  private static boolean isLogarithm(Expr e) {
    return e instanceof Call outer
        && outer.name().equals("log")
        && outer.arguments().get(0) instanceof Call inner
        && inner.name().equals("abs");
  }

  private boolean moves(Expr e) {
    if (e instanceof Expr.Sym(String name)) {
      return variables.contains(name);
    }
    for (Expr part : Formulas.parts(e)) {
      if (moves(part)) {
        return true;
      }
    }
    return false;
  }

  private void say(Call call, Expr kink) {
    if (!moves(kink) || order == 1 && isSmoothedOut(kink)) {
      return;
    }
    String text = Unparser.ascii(call);
    said.add(
        switch (call.name()) {
          case "floor", "ceil" ->
              "not differentiable where "
                  + text
                  + " jumps: where "
                  + Unparser.ascii(call.arguments().get(0))
                  + " is a whole number";
          case "trunc", "round" -> "not differentiable where " + text + " jumps";
          case "sign", "heaviside", "step" ->
              "not differentiable " + where(kink) + ", where " + text + " jumps";
          default -> "not differentiable " + where(kink) + ", where " + text + " has a kink";
        });
  }

  /// x·|x| and relu(x)² have a slope where |x| and relu(x) have none.
  private boolean isSmoothedOut(Expr kink) {
    List<String> symbols = List.copyOf(Formulas.symbols(f));
    Optional<Expr> zero = symbols.size() == 1 ? zero(kink, symbols.getFirst()) : Optional.empty();
    if (zero.isEmpty()) {
      return false;
    }
    double x = algebra.real(zero.get());
    RealFormula formula = algebra.compile(f, symbols);
    double here = formula.at(x);
    double left = (here - formula.at(x - STEP)) / STEP;
    double right = (formula.at(x + STEP) - here) / STEP;
    return Math.abs(left - right) <= 1e-4 * Math.max(1, Math.abs(left));
  }

  /// Where a linear kink vanishes.
  private Optional<Expr> zero(Expr kink, String x) {
    Expr slope = Differentiation.derivative(kink, x, algebra);
    return slope.isZero() || Formulas.hasSymbols(slope)
        ? Optional.empty()
        : Optional.of(Expr.negate(Expr.divide(algebra.substitute(kink, x, Expr.ZERO), slope)));
  }

  /// `at x = 1` where the kink is a linear formula in one variable, else `where x - y = 0`.
  private String where(Expr kink) {
    List<String> symbols = List.copyOf(Formulas.symbols(kink));
    for (String x : symbols) {
      if (!variables.contains(x) || symbols.size() > 1) {
        continue;
      }
      Optional<Expr> zero = zero(kink, x);
      if (zero.isPresent()) {
        return "at " + x + " = " + Unparser.ascii(zero.get());
      }
    }
    return "where " + Unparser.ascii(kink) + " = 0";
  }
}
