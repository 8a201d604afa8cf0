package gradus.symbolic.solve;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Relation;
import gradus.expr.Formulas;
import gradus.function.Check;
import gradus.function.Context;
import gradus.step.Derivation;
import gradus.symbolic.rewrite.Textbook;
import gradus.symbolic.rewrite.Together;
import gradus.syntax.Unparser;
import gradus.value.Formula;
import gradus.value.SetValue;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Systems of equations: linear ones by elimination, others by cases and substitution. Each
/// solution is a vector in the order of the unknowns, and each is substituted back.
public final class Systems {
  private static final int DEEPEST = 24;
  private static final int MOST_CASES = 400;

  private final List<String> unknowns;
  private final Algebra algebra;
  private final Context context;
  private final List<Derivation> steps = new ArrayList<>();
  private final List<Map<String, Expr>> found = new ArrayList<>();
  private int cases;

  private Systems(List<String> unknowns, Algebra algebra) {
    this.unknowns = unknowns;
    this.algebra = algebra;
    this.context = algebra.context();
  }

  /// Solutions of fᵢ = 0 for all i.
  ///
  /// @param solutions values by unknown; an unknown that is free stands for itself
  /// @param complete whether no real solution is missing
  public record Report(
      List<Map<String, Expr>> solutions, boolean complete, List<Derivation> steps) {
    public Report {
      solutions = List.copyOf(solutions);
      steps = List.copyOf(steps);
    }
  }

  /// The common real zeros of several formulas.
  public static Report zeros(List<Expr> formulas, List<String> unknowns, Algebra algebra) {
    Systems system = new Systems(unknowns, algebra);
    Optional<Map<String, Expr>> cramer = Cramer.of(formulas, unknowns, algebra);
    if (cramer.isPresent()) {
      return new Report(List.of(cramer.get()), true, List.of());
    }
    boolean complete = system.solve(formulas, Map.of(), 0);
    return new Report(system.found, complete, system.steps);
  }

  /// The solution set of a system, with its check.
  ///
  /// @param equations as one value, for the derivation
  public static Derivation of(
      Value equations, List<Relation> relations, List<String> unknowns, Algebra algebra) {
    List<Expr> formulas =
        relations.stream()
            .map(r -> Decimals.exact(Expr.subtract(r.left(), r.right()), algebra))
            .toList();
    boolean decimal = relations.stream().anyMatch(Formulas::hasDecimals);
    Report report = zeros(formulas, unknowns, algebra);
    Context context = algebra.context();
    if (!report.complete() && report.solutions().isEmpty()) {
      throw Diagnostic.error(Code.NO_CLOSED_FORM, "no method here solves this system")
          .detail(
              "linear systems are eliminated, others solved where one equation gives one unknown")
          .toException();
    }
    if (!report.complete()) {
      context.warn(Diagnostic.warning(Code.UNDECIDED, "there may be further solutions"));
    }
    List<Value> vectors = new ArrayList<>();
    for (Map<String, Expr> solution : report.solutions()) {
      List<Value> entries = new ArrayList<>();
      for (String unknown : unknowns) {
        Expr value = solution.getOrDefault(unknown, Expr.symbol(unknown));
        entries.add(Values.of(decimal ? Decimals.of(value, algebra) : value));
      }
      vectors.add(Values.vector(entries));
    }
    if (vectors.isEmpty()) {
      context.note("no solution: the equations contradict each other");
    } else {
      context.note("each vector holds " + String.join(", ", unknowns));
      report.solutions().stream()
          .flatMap(s -> unknowns.stream().filter(u -> !s.containsKey(u)))
          .distinct()
          .forEach(u -> context.note(u + " is free"));
      check(formulas, report, algebra);
    }
    return new Derivation(
        "solve the system", equations, new SetValue.Finite(vectors), "", report.steps());
  }

  private static void check(List<Expr> formulas, Report report, Algebra algebra) {
    double worst = 0;
    for (Map<String, Expr> solution : report.solutions()) {
      for (Expr f : formulas) {
        worst = Math.max(worst, residual(f, solution, algebra));
      }
    }
    String what = "every equation at every solution";
    algebra.context().check(worst == 0 ? Check.exact(what) : new Check(what, worst, 1e-7));
  }

  /// 0 when the formula vanishes exactly, otherwise its value beside the size of its terms.
  static double residual(Expr f, Map<String, Expr> solution, Algebra algebra) {
    Expr value;
    try {
      value = algebra.substitute(f, solution);
    } catch (ArithmeticException undefined) {
      return Double.POSITIVE_INFINITY;
    }
    if (value.isZero()) {
      return 0;
    }
    if (Formulas.hasSymbols(value)) {
      return symbolicResidual(value, algebra);
    }
    if (!Formulas.hasDoubles(value)) {
      return algebra.isZero(value) ? 0 : Double.POSITIVE_INFINITY;
    }
    double scale = 1;
    for (Expr term : Formulas.terms(f)) {
      double size = Math.abs(algebra.real(algebra.substitute(term, solution)));
      scale = Double.isFinite(size) ? Math.max(scale, size) : scale;
    }
    double v = algebra.real(value);
    return Double.isNaN(v) ? Double.POSITIVE_INFINITY : Math.abs(v) / scale;
  }

  private static double symbolicResidual(Expr value, Algebra algebra) {
    List<String> names = new ArrayList<>(Formulas.symbols(value));
    var compiled = algebra.compile(value, names);
    double worst = 0;
    for (int trial = 0; trial < 4; trial++) {
      double[] at = new double[names.size()];
      for (int i = 0; i < at.length; i++) {
        at[i] = 0.7 + 0.61 * i + 0.37 * trial;
      }
      double v = Math.abs(compiled.at(at));
      worst = Double.isNaN(v) ? worst : Math.max(worst, v < 1e-9 ? 0 : v);
    }
    return worst;
  }

  /// @return whether no solution was lost
  private boolean solve(List<Expr> formulas, Map<String, Expr> known, int depth) {
    algebra.budget().step();
    algebra.budget().check();
    if (depth > DEEPEST || ++cases > MOST_CASES) {
      return false;
    }
    List<Expr> open = new ArrayList<>();
    for (Expr formula : formulas) {
      Expr f;
      try {
        f = Ratio.numerator(formula, unknowns, algebra);
      } catch (ArithmeticException undefined) {
        return true;
      }
      if (isZero(f)) {
        continue;
      }
      if (unknowns.stream().allMatch(u -> Formulas.isFree(f, u))) {
        if (Formulas.hasSymbols(f)) {
          context.note("no solution unless " + Unparser.ascii(f) + " = 0");
        }
        return true;
      }
      open.add(f);
    }
    if (open.isEmpty()) {
      return accept(known);
    }
    for (int i = 0; i < open.size(); i++) {
      List<Expr> factors = factors(open.get(i));
      if (factors.size() > 1) {
        boolean complete = true;
        for (Expr factor : factors) {
          List<Expr> branch = new ArrayList<>(open);
          branch.set(i, factor);
          complete &= solve(branch, known, depth + 1);
        }
        return complete;
      }
    }
    return substitute(open, known, depth);
  }

  private boolean isZero(Expr f) {
    return f.isZero() || !Formulas.hasSymbols(f) && algebra.isZero(f);
  }

  /// The factors that can vanish.
  private List<Expr> factors(Expr f) {
    Expr factored = f;
    if (f instanceof Expr.Sum s) {
      factored = CommonFactor.of(s, algebra).orElse(f);
    }
    List<Expr> factors = new ArrayList<>();
    for (Expr factor : Formulas.factors(factored)) {
      Expr base =
          factor instanceof Expr.Power(Expr b, Expr.Num n) && n.value().signum() > 0 ? b : factor;
      boolean never =
          base instanceof Expr.Numeric
              || base instanceof Expr.Power(Expr b, _) && b == Expr.Constant.E
              || unknowns.stream().allMatch(u -> Formulas.isFree(base, u));
      if (!never) {
        factors.add(base);
      }
    }
    return factors.isEmpty() ? List.of(f) : factors;
  }

  private record Choice(int equation, String unknown, Expr value, Expr slope, int cost) {}

  /// One equation gives one unknown, linear with a coefficient that is not 0; the others get it.
  private boolean substitute(List<Expr> open, Map<String, Expr> known, int depth) {
    Optional<Choice> best = Optional.empty();
    for (int i = 0; i < open.size(); i++) {
      for (String unknown : unknowns) {
        Optional<Choice> choice = linear(open.get(i), i, unknown);
        if (choice.isPresent() && (best.isEmpty() || choice.get().cost() < best.get().cost())) {
          best = choice;
        }
      }
    }
    if (best.isPresent()) {
      Choice choice = best.get();
      if (Formulas.hasSymbols(choice.slope())) {
        context.note("for " + Unparser.ascii(choice.slope()) + " != 0");
      }
      Expr asked = Equation.zero(open.get(choice.equation()));
      Expr solved = EquationSolver.equation(Expr.symbol(choice.unknown()), choice.value());
      if (!asked.equals(solved)) {
        String rest = open.size() > 1 ? ", put into the other equations" : "";
        steps.add(
            Derivation.of("substitution", asked, solved, "solved for " + choice.unknown() + rest));
      }
      return continueWith(open, known, choice.equation(), choice.unknown(), choice.value(), depth);
    }
    return univariate(open, known, depth);
  }

  private Optional<Choice> linear(Expr f, int index, String unknown) {
    Optional<List<Expr>> c = Generated.coefficients(f, unknown, algebra.budget());
    if (c.isEmpty() || c.get().size() != 2) {
      return Optional.empty();
    }
    Expr slope = c.get().get(1);
    boolean constant = unknowns.stream().allMatch(u -> Formulas.isFree(slope, u));
    if (!constant || isZero(slope)) {
      return Optional.empty();
    }
    Expr value = Together.of(Expr.divide(Expr.negate(c.get().get(0)), slope), algebra);
    int cost = Formulas.size(value) + (Formulas.hasSymbols(slope) ? 1000 : 0);
    algebra.budget().terms(Formulas.size(value));
    return Optional.of(new Choice(index, unknown, value, slope, cost));
  }

  private boolean univariate(List<Expr> open, Map<String, Expr> known, int depth) {
    for (int i = 0; i < open.size(); i++) {
      Expr f = open.get(i);
      List<String> inside = unknowns.stream().filter(u -> !Formulas.isFree(f, u)).toList();
      if (inside.size() == 1) {
        return branch(open, known, i, inside.get(0), depth);
      }
    }
    for (int i = 0; i < open.size(); i++) {
      for (int j = i + 1; j < open.size(); j++) {
        for (String unknown : unknowns) {
          Optional<Expr> resultant =
              Resultant.of(open.get(i), open.get(j), unknown, unknowns, algebra);
          if (resultant.isPresent() && !isZero(resultant.get())) {
            List<Expr> more = new ArrayList<>(open);
            Value pair =
                Values.vector(
                    List.of(
                        new Formula(Equation.zero(open.get(i))),
                        new Formula(Equation.zero(open.get(j)))));
            steps.add(
                new Derivation(
                    "resultant",
                    pair,
                    new Formula(Equation.zero(resultant.get())),
                    "eliminates "
                        + unknown
                        + ": it is 0 wherever both equations hold"
                        + Solutions.ONE_WAY,
                    List.of()));
            more.add(resultant.get());
            return univariate(more, known, depth + 1);
          }
        }
      }
    }
    for (int i = 0; i < open.size(); i++) {
      for (String unknown : unknowns) {
        Optional<List<Expr>> c = Generated.coefficients(open.get(i), unknown, algebra.budget());
        if (c.isPresent() && c.get().size() == 3 && open.size() <= 2) {
          return branch(open, known, i, unknown, depth);
        }
      }
    }
    return false;
  }

  private boolean branch(
      List<Expr> open, Map<String, Expr> known, int index, String unknown, int depth) {
    Zeros.Report report = Zeros.report(open.get(index), unknown, algebra);
    if (report.all() || !report.families().isEmpty()) {
      return false;
    }
    boolean complete = report.complete();
    steps.addAll(report.steps());
    for (Expr value : report.values()) {
      complete &= continueWith(open, known, index, unknown, value, depth);
    }
    return complete;
  }

  private boolean continueWith(
      List<Expr> open, Map<String, Expr> known, int index, String unknown, Expr value, int depth) {
    List<Expr> rest = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      if (i != index) {
        try {
          rest.add(chopped(algebra.substitute(open.get(i), unknown, value)));
        } catch (ArithmeticException undefined) {
          return true;
        }
      }
    }
    Map<String, Expr> more = new LinkedHashMap<>();
    known.forEach((name, e) -> more.put(name, algebra.substitute(e, unknown, value)));
    more.put(unknown, value);
    return solve(rest, more, depth + 1);
  }

  /// What doubles leave of a zero is a zero; the check at the end decides.
  private Expr chopped(Expr e) {
    return e instanceof Expr.Flt(double v) && Math.abs(v) < 1e-9 ? Expr.ZERO : e;
  }

  private boolean accept(Map<String, Expr> known) {
    Map<String, Expr> tidy = new LinkedHashMap<>();
    known.forEach((name, value) -> tidy.put(name, Textbook.of(value, algebra)));
    if (tidy.values().stream().anyMatch(Formulas::hasImaginary)
        || tidy.values().stream()
            .anyMatch(v -> !Formulas.hasSymbols(v) && Double.isNaN(algebra.real(v)))) {
      return true;
    }
    if (!found.contains(tidy)) {
      found.add(tidy);
    }
    return true;
  }
}
