package gradus.symbolic.solve;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.exact.ClosedRoots;
import gradus.exact.Polynomial;
import gradus.exact.Rational;
import gradus.exact.Root;
import gradus.expr.Expr;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.expr.Formulas;
import gradus.function.Check;
import gradus.function.Context;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.symbolic.rewrite.Together;
import gradus.syntax.Unparser;
import gradus.value.Formula;
import gradus.value.SetValue;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The solution set of one equation in one variable, with its steps, notes and check.
public final class Equation {
  private final Relation equation;
  private final Expr f;
  private final String x;
  private final Algebra algebra;
  private final Context context;

  private Equation(Relation equation, String x, Algebra algebra) {
    this.equation = equation;
    this.f = Expr.subtract(equation.left(), equation.right());
    this.x = x;
    this.algebra = algebra;
    this.context = algebra.context();
  }

  /// The solution set; reals come first: complex solutions only where a polynomial has no others.
  ///
  /// @return from the equation to the set
  public static Derivation of(Relation equation, String x, Algebra algebra) {
    Equation e = new Equation(equation, x, algebra);
    return e.solved(
        Operators.MINUS_INFINITY,
        Operators.INFINITY,
        () -> e.derivation(Zeros.report(e.exact(), x, algebra), false));
  }

  /// All solutions in the closed interval from a to b.
  public static Derivation between(Relation equation, String x, Expr a, Expr b, Algebra algebra) {
    Equation e = new Equation(equation, x, algebra);
    return e.solved(a, b, () -> e.derivation(Zeros.between(e.exact(), x, a, b, algebra), true));
  }

  /// Solutions that fill intervals are found cell by cell, all others by the usual methods.
  private Derivation solved(Expr low, Expr high, Supplier<Derivation> usual) {
    Relation exact = (Relation) withoutDecimals(equation);
    Optional<Value> condition = Rounding.condition(exact, x, algebra);
    if (condition.isPresent()) {
      Derivation inner = Inequality.of(condition.get(), x, low, high, algebra);
      return new Derivation(
          "rounding",
          new Formula(equation),
          inner.after(),
          "floor(u) = n is n <= u and u < n + 1; ceil(u) = -floor(-u)",
          List.of(inner));
    }
    Optional<SetValue> cells = Cells.of(exact, x, low, high, algebra);
    boolean plain =
        !Formulas.any(exact, e -> e instanceof Expr.Call c && Cells.CHOOSING.contains(c.name()));
    if (cells.isPresent() && !(plain && cells.get() instanceof SetValue.Finite)) {
      return cases(cells.get());
    }
    try {
      Derivation derivation = usual.get();
      boolean better =
          cells.isPresent()
              && (!isRounded(cells.get()) && isRounded(derivation.after())
                  || size(cells.get()) != size(derivation.after()));
      return better ? cases(cells.get()) : derivation;
    } catch (GradusException none) {
      if (cells.isPresent() && none.diagnostic().code() == Code.NO_CLOSED_FORM) {
        return cases(cells.get());
      }
      throw none;
    }
  }

  private static boolean isRounded(Value set) {
    return set instanceof SetValue.Finite(List<Value> elements)
        && elements.stream()
            .anyMatch(value -> Values.expr(value).filter(Formulas::hasDoubles).isPresent());
  }

  private static int size(Value set) {
    return set instanceof SetValue.Finite(List<Value> elements) ? elements.size() : -1;
  }

  private Derivation cases(SetValue set) {
    return new Derivation(
        "cases",
        new Formula(equation),
        set,
        "where what stands in abs, max, min, relu and sign keeps its sign, the equation is one"
            + " without them",
        List.of());
  }

  /// Decimals are exact while the equation is solved.
  private Expr exact() {
    return Formulas.hasDecimals(f) ? withoutDecimals(f) : f;
  }

  private Expr withoutDecimals(Expr e) {
    return Decimals.exact(e, algebra);
  }

  private Derivation derivation(Zeros.Report report, boolean bounded) {
    List<Value> solutions = new ArrayList<>();
    report.notes().forEach(context::note);
    if (report.all()) {
      return step(
          identity(), "both sides are equal for every " + x + " for which they are defined");
    }
    refuseIncomplete(report, bounded);
    report.values().forEach(this::noteExceptions);
    boolean decimal = Formulas.hasDecimals(f);
    for (Expr value : report.values()) {
      solutions.add(Values.of(decimal ? Decimals.of(value, algebra) : value));
    }
    for (Expr family : report.families()) {
      solutions.add(Values.of(family));
    }
    if (!report.families().isEmpty()) {
      context.note(
          "for every integer "
              + Unparser.ascii(report.integer())
              + (report.families().stream()
                      .allMatch(
                          family -> Periodic.of(family, report.integer(), algebra).isPresent())
                  ? ""
                  : " for which it is real"));
    }
    check(report);
    List<Derivation> steps = Solutions.from(equation, report.steps());
    if (solutions.isEmpty() && !bounded) {
      List<Value> complex = complex();
      if (!complex.isEmpty()) {
        return new Derivation(
            "complex solutions",
            new Formula(equation),
            new SetValue.Finite(complex),
            nothingReal(steps),
            steps.stream().filter(step -> !isNever(step)).toList());
      }
    }
    if (solutions.isEmpty()) {
      context.note("no solution" + (bounded ? " in this interval" : " among the real numbers"));
    }
    boolean searched =
        steps.isEmpty() && report.values().stream().anyMatch(value -> value instanceof Expr.Flt);
    return searched
        ? new Derivation(
            "numerical search",
            new Formula(equation),
            new SetValue.Finite(solutions),
            "no method leads to a closed form; zeros are isolated, then bisected",
            steps)
        : new Derivation("solve", new Formula(equation), new SetValue.Finite(solutions), "", steps);
  }

  /// A step that ends with no solution is no end where the complex ones are given.
  private static boolean isNever(Derivation step) {
    return step.after() instanceof SetValue.Finite(List<Value> none) && none.isEmpty();
  }

  private static String nothingReal(List<Derivation> steps) {
    String why =
        steps.stream()
            .filter(Equation::isNever)
            .map(Derivation::why)
            .findFirst()
            .orElse("no real number solves it");
    return why + "; sqrt(-r) = sqrt(r)*i";
  }

  /// The step from f = 0 to the zeros that were found, part of a larger derivation.
  public static Derivation zeros(String rule, Expr f, Zeros.Report report) {
    Relation equation = zero(f);
    List<Value> values = report.values().stream().map(Values::of).toList();
    return new Derivation(
        rule,
        new Formula(equation),
        new SetValue.Finite(values),
        "",
        steps(equation, report.steps()));
  }

  /// The steps as they begin with the equation, found for the difference of its sides.
  public static List<Derivation> steps(Relation equation, List<Derivation> steps) {
    return Solutions.from(equation, steps);
  }

  /// One of the values.
  public static Expr either(String x, List<Expr> values) {
    return Solutions.either(Expr.symbol(x), values);
  }

  private Derivation step(Value after, String why) {
    context.note("an identity: " + why);
    return new Derivation("identity", new Formula(equation), after, why, List.of());
  }

  private Value identity() {
    try {
      return SignChart.of(Expr.ZERO, List.of(equation.left(), equation.right()), x, algebra)
          .domain();
    } catch (GradusException unknown) {
      return SetValue.NumberSet.R;
    }
  }

  /// x/(x - a) = 2 is solved by 2·a, for a = 0 by nothing: there the solution is not in the domain.
  private void noteExceptions(Expr value) {
    if (!Formulas.hasSymbols(value)) {
      return;
    }
    for (Expr side : List.of(equation.left(), equation.right())) {
      for (Condition condition : Condition.of(side, x).orElse(List.of())) {
        if (condition.need() == Condition.Need.NONZERO) {
          Condition.value(condition.formula(), x, value, algebra)
              .map(divisor -> Together.of(divisor, algebra))
              .ifPresent(this::noteNonzero);
        }
      }
    }
  }

  private void noteNonzero(Expr divisor) {
    for (Expr factor : Formulas.factors(divisor)) {
      boolean below = factor instanceof Expr.Power(Expr _, Expr.Num n) && n.value().signum() < 0;
      if (!below && Formulas.hasSymbols(factor)) {
        context.note("for " + Unparser.ascii(factor) + " != 0");
      }
    }
  }

  private void refuseIncomplete(Zeros.Report report, boolean bounded) {
    if (report.complete()) {
      return;
    }
    boolean parameters = Formulas.symbols(f).size() > 1;
    if (report.values().isEmpty() && report.families().isEmpty()) {
      throw Diagnostic.error(
              Code.NO_CLOSED_FORM,
              "no method here solves " + Unparser.ascii(equation) + " for " + x)
          .hint(
              parameters
                  ? "with numbers for the other symbols it is solved numerically"
                  : bounded
                      ? "a smaller interval"
                      : "in an interval: solve("
                          + Unparser.ascii(equation)
                          + ", "
                          + x
                          + ", -10, 10)")
          .toException();
    }
    context.warn(
        Diagnostic.warning(
                Code.UNDECIDED, "there may be further solutions: the search could not exclude them")
            .hint(bounded ? "" : "an interval makes it certain: solve(..., " + x + ", -10, 10)"));
  }

  private void check(Zeros.Report report) {
    if (report.values().isEmpty()) {
      return;
    }
    String what = Unparser.ascii(equation) + " at the solutions";
    double worst = 0;
    for (Expr value : report.values()) {
      boolean exact = !Formulas.hasDoubles(value) || Formulas.hasSymbols(value);
      if (!exact) {
        worst = Math.max(worst, Verification.residual(exact(), x, value, algebra));
      }
    }
    context.check(worst == 0 ? Check.exact(what) : new Check(what, worst, 1e-6));
  }

  /// The complex roots of a polynomial over ℚ that has no real ones, when all are short.
  private List<Value> complex() {
    Optional<Polynomial> p =
        Generated.coefficients(exact(), x, algebra.budget()).flatMap(Generated::rational);
    if (p.isEmpty() || p.get().degree() < 1) {
      return List.of();
    }
    ClosedRoots roots = ClosedRoots.of(p.get(), algebra.budget());
    if (!roots.complete()) {
      return List.of();
    }
    List<Value> values = new ArrayList<>();
    for (Root.Multiple m : roots.roots().reversed()) {
      if (m.root() instanceof Root.QuadraticRoot(Rational center, Rational radicand, int sign)) {
        values.add(
            Values.of(
                Expr.add(
                    Expr.number(center),
                    Expr.multiply(Expr.number(sign), Expr.sqrt(Expr.number(radicand))))));
      }
    }
    return values;
  }

  /// f = 0.
  public static Relation zero(Expr f) {
    return new Relation(Relator.EQUAL, f, Expr.ZERO);
  }
}
