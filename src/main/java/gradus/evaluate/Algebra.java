package gradus.evaluate;

import gradus.budget.Budget;
import gradus.expr.Assumptions;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Formulas;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Registry;
import gradus.function.ScalarRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Formulas under the rules of the catalogue: what {@link Expr} alone cannot know, because it knows
/// no function by name. Everything symbolic works through one of these.
public final class Algebra {
  private final Context context;
  private final Approximation approximation;

  public Algebra(Context context) {
    this.context = context;
    this.approximation = new Approximation(context.registry());
  }

  public Context context() {
    return context;
  }

  public Budget budget() {
    return context.budget();
  }

  public Registry registry() {
    return context.registry();
  }

  public Assumptions assumptions() {
    return context.assumptions();
  }

  /// The rule of the function a call names; empty for operators that wait and unknown names.
  public Optional<ScalarRule> rule(String function) {
    return registry().find(function).flatMap(Function::scalarRule);
  }

  /// A call, simplified as the function itself would: `sin(pi/6)` is 1/2.
  public Expr call(String name, Expr... arguments) {
    return call(name, List.of(arguments));
  }

  public Expr call(String name, List<Expr> arguments) {
    budget().step();
    Optional<ScalarRule> rule = rule(name);
    if (rule.isPresent()) {
      Optional<Expr> exact = rule.get().exact().apply(arguments);
      if (exact.isEmpty() && arguments.stream().noneMatch(Formulas::hasSymbols)) {
        exact = rule.get().closed().apply(arguments, context);
      }
      if (exact.isPresent()) {
        return exact.get();
      }
    }
    return new Call(name, arguments);
  }

  /// The formula rebuilt from its leaves, every call simplified.
  public Expr canonical(Expr e) {
    return substitute(e, Map.of());
  }

  /// @throws ArithmeticException when that divides by zero
  public Expr substitute(Expr e, String variable, Expr value) {
    return substitute(e, Map.of(variable, value));
  }

  /// @throws ArithmeticException when that divides by zero
  public Expr substitute(Expr e, Map<String, Expr> values) {
    return Formulas.substitute(e, values, this::call);
  }

  /// The value of a formula without symbols; NaN when it is not real or has none.
  public double real(Expr closed) {
    return approximation.real(closed);
  }

  /// The sign of a real formula without symbols; empty when it cannot be told.
  public Optional<Integer> sign(Expr closed) {
    return approximation.sign(closed);
  }

  /// Whether a formula without symbols is 0, exactly or to hundreds of digits.
  public boolean isZero(Expr closed) {
    return closed.isZero() || !Formulas.hasSymbols(closed) && approximation.looksZero(closed);
  }

  /// The formula as a function of doubles.
  ///
  /// @param variables in the order their values will come
  public RealFormula compile(Expr e, List<String> variables) {
    return RealFormula.of(e, variables, registry());
  }
}
