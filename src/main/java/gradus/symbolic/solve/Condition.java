package gradus.symbolic.solve;

import gradus.diag.GradusException;
import gradus.diag.Outcome;
import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Formulas;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What must hold for a formula to have a real value: a radicand is not negative, the argument of a
/// logarithm positive, a divisor not zero.
///
/// @param formula the part in question
public record Condition(Expr formula, Need need) {
  /// What is asked of the part.
  public enum Need {
    NONZERO,
    NONNEGATIVE,
    POSITIVE
  }

  /// Functions that have a value for every real argument.
  private static final Set<String> TOTAL =
      Set.of(
          "sin",
          "cos",
          "atan",
          "sinh",
          "cosh",
          "tanh",
          "sech",
          "asinh",
          "abs",
          "sign",
          "floor",
          "ceil",
          "round",
          "trunc",
          "erf",
          "sigmoid",
          "relu",
          "leaky_relu",
          "elu",
          "gelu",
          "silu",
          "softplus",
          "log_sigmoid",
          "cbrt",
          "max",
          "min",
          "degrees",
          "radians");

  /// Functions that jump, so that a sign may change without a zero.
  private static final Set<String> JUMPING =
      Set.of("sign", "floor", "ceil", "round", "trunc", "mod", "gamma", "factorial", "binomial");

  /// The conditions of all parts in which the variable occurs; empty when a function is met whose
  /// domain is not known here.
  public static Optional<List<Condition>> of(Expr f, String x) {
    Set<Condition> conditions = new LinkedHashSet<>();
    return collect(f, x, conditions) ? Optional.of(List.copyOf(conditions)) : Optional.empty();
  }

  /// Whether the formula is continuous wherever it has a value.
  public static boolean isContinuous(Expr f) {
    return !Formulas.any(f, part -> part instanceof Call c && JUMPING.contains(c.name()));
  }

  /// Whether the condition holds at a point; empty when it cannot be told.
  public Optional<Boolean> holds(String x, Expr at, Algebra algebra) {
    Optional<Expr> substituted = value(formula, x, at, algebra);
    if (substituted.isEmpty()) {
      return Optional.of(false);
    }
    Expr value = substituted.get();
    if (Formulas.hasSymbols(value)) {
      return Optional.empty();
    }
    if (algebra.isZero(value)) {
      return Optional.of(need == Need.NONNEGATIVE);
    }
    return algebra.sign(value).map(sign -> need == Need.NONZERO ? sign != 0 : sign > 0);
  }

  /// The formula at a point; empty where it has no value.
  static Optional<Expr> value(Expr f, String x, Expr at, Algebra algebra) {
    try {
      return Optional.of(algebra.substitute(f, x, at));
    } catch (ArithmeticException undefined) {
      return Optional.empty();
    } catch (GradusException undefined) {
      if (undefined.diagnostic().code().outcome() != Outcome.INPUT) {
        throw undefined;
      }
      return Optional.empty();
    }
  }

  private static boolean collect(Expr f, String x, Set<Condition> found) {
    if (Formulas.isFree(f, x)) {
      return true;
    }
    for (Expr part : Formulas.parts(f)) {
      if (!collect(part, x, found)) {
        return false;
      }
    }
    return switch (f) {
      case Power(Expr base, Expr exponent) -> ofPower(base, exponent, x, found);
      case Call c -> ofCall(c, found);
      case Expr.Sum _, Expr.Product _, Expr.Numeric _, Constant _, Expr.Sym _ -> true;
      case Expr.Relation _ -> false;
    };
  }

  private static boolean ofPower(Expr base, Expr exponent, String x, Set<Condition> found) {
    if (exponent instanceof Num(Rational r, _)) {
      boolean even = !r.denominator().testBit(0);
      if (even) {
        found.add(new Condition(base, r.signum() < 0 ? Need.POSITIVE : Need.NONNEGATIVE));
      } else if (r.signum() < 0) {
        found.add(new Condition(base, Need.NONZERO));
      }
      return true;
    }
    if (Formulas.isFree(base, x)) {
      return base == Constant.E
          || base == Constant.PI
          || base instanceof Num n && n.value().signum() > 0
          || base instanceof Expr.Sym;
    }
    found.add(new Condition(base, Need.POSITIVE));
    return true;
  }

  private static boolean ofCall(Call c, Set<Condition> found) {
    if (TOTAL.contains(c.name())) {
      return true;
    }
    Expr u = c.arguments().get(0);
    List<Condition> needs = new ArrayList<>();
    switch (c.name()) {
      case "log" -> {
        needs.add(new Condition(u, Need.POSITIVE));
        if (c.arguments().size() > 1) {
          Expr base = c.arguments().get(1);
          needs.add(new Condition(base, Need.POSITIVE));
          needs.add(new Condition(Expr.subtract(base, Expr.ONE), Need.NONZERO));
        }
      }
      case "log2", "log10" -> needs.add(new Condition(u, Need.POSITIVE));
      case "asin", "acos" -> {
        needs.add(new Condition(Expr.subtract(Expr.ONE, u), Need.NONNEGATIVE));
        needs.add(new Condition(Expr.add(Expr.ONE, u), Need.NONNEGATIVE));
      }
      case "atanh" -> {
        needs.add(new Condition(Expr.subtract(Expr.ONE, u), Need.POSITIVE));
        needs.add(new Condition(Expr.add(Expr.ONE, u), Need.POSITIVE));
      }
      case "acosh" -> needs.add(new Condition(Expr.subtract(u, Expr.ONE), Need.NONNEGATIVE));
      case "tan", "sec" -> needs.add(new Condition(Call.of("cos", u), Need.NONZERO));
      case "cot", "csc" -> needs.add(new Condition(Call.of("sin", u), Need.NONZERO));
      case "coth", "csch" -> needs.add(new Condition(u, Need.NONZERO));
      default -> {
        return false;
      }
    }
    found.addAll(needs);
    return true;
  }
}
