package gradus.symbolic.solve;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.step.Derivation;
import gradus.symbolic.rewrite.Expand;
import gradus.symbolic.rewrite.Textbook;
import gradus.syntax.Unparser;
import gradus.value.Formula;
import gradus.value.SetValue;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The real zeros of a formula in one variable, each substituted back.
public final class Zeros {
  private Zeros() {}

  /// What was found.
  ///
  /// @param exact closed formulas where there are, doubles (as {@link Expr.Flt}) otherwise,
  ///   ascending where they are numbers
  /// @param complete whether these are all real zeros
  public record Found(List<Expr> exact, boolean complete) {}

  /// Everything that is known of the zeros.
  ///
  /// @param values verified, ascending where they are numbers
  /// @param families formulas in {@code integer}, each standing for infinitely many zeros
  /// @param all whether every number of the domain is a zero
  /// @param complete whether no real zero is missing
  public record Report(
      List<Expr> values,
      List<Expr> families,
      Expr integer,
      boolean all,
      boolean complete,
      List<String> notes,
      List<Derivation> steps) {
    public Report {
      values = List.copyOf(values);
      families = List.copyOf(families);
      notes = List.copyOf(notes);
      steps = List.copyOf(steps);
    }
  }

  /// The zeros in the closed interval from a to b.
  ///
  /// @param a a number, or minus infinity as a double
  public static Found in(Expr f, String x, Expr a, Expr b, Algebra algebra) {
    Report report = between(f, x, a, b, algebra);
    return new Found(report.values(), report.complete() && !report.all());
  }

  public static Report report(Expr f, String x, Algebra algebra) {
    Symbolic symbolic = symbolic(f, x, algebra);
    Solutions s = symbolic.solutions;
    if (!s.complete && !s.all && isNumeric(f, x)) {
      Expr numerator = Ratio.of(f, x, algebra.budget()).numerator();
      Optional<NumericZeros.Found> found = NumericZeros.everywhere(numerator, x, algebra);
      return found
          .map(zeros -> joined(symbolic, zeros, f, x, algebra))
          .orElseGet(() -> finished(symbolic, f, x, algebra));
    }
    return finished(symbolic, f, x, algebra);
  }

  public static Report between(Expr f, String x, Expr a, Expr b, Algebra algebra) {
    Symbolic symbolic = symbolic(f, x, algebra);
    Solutions s = symbolic.solutions;
    boolean linear =
        s.families.stream()
            .allMatch(family -> Periodic.of(family, symbolic.integer, algebra).isPresent());
    boolean finite = Double.isFinite(algebra.real(a)) && Double.isFinite(algebra.real(b));
    if (!(s.complete && linear) && !s.all && isNumeric(f, x)) {
      Expr numerator = Ratio.of(f, x, algebra.budget()).numerator();
      Optional<NumericZeros.Found> found =
          finite
              ? NumericZeros.between(numerator, x, algebra.real(a), algebra.real(b), algebra)
              : NumericZeros.everywhere(numerator, x, algebra);
      if (found.isPresent()) {
        s.families.clear();
        return within(joined(symbolic, found.get(), f, x, algebra), a, b, algebra);
      }
    }
    if (finite) {
      for (Expr family : List.copyOf(s.families)) {
        Periodic.of(family, symbolic.integer, algebra)
            .ifPresent(periodic -> s.values.addAll(periodic.between(a, b, algebra)));
      }
      s.complete &= linear;
      s.families.clear();
    }
    return within(finished(symbolic, f, x, algebra), a, b, algebra);
  }

  private record Symbolic(Solutions solutions, Expr integer) {}

  private static Symbolic symbolic(Expr f, String x, Algebra algebra) {
    Set<String> taken = Formulas.symbols(f);
    String name =
        List.of("k", "n", "m", "j", "l").stream()
            .filter(letter -> !taken.contains(letter) && !letter.equals(x))
            .findFirst()
            .orElse("k_1");
    Expr integer = Expr.symbol(name);
    Solutions s;
    try {
      s = new EquationSolver(x, integer, algebra).solve(f);
    } catch (ArithmeticException undefined) {
      s = Solutions.unknown();
    }
    return new Symbolic(s, integer);
  }

  private static boolean isNumeric(Expr f, String x) {
    Set<String> symbols = Formulas.symbols(f);
    return symbols.size() == 1 && symbols.contains(x);
  }

  private static Report joined(
      Symbolic symbolic, NumericZeros.Found numeric, Expr f, String x, Algebra algebra) {
    Solutions s = symbolic.solutions;
    Set<Expr> values = new LinkedHashSet<>();
    for (Expr exact : s.values) {
      if (Verification.holds(f, x, exact, algebra)) {
        values.add(exact);
      }
    }
    boolean rounded = false;
    for (Expr zero : numeric.zeros()) {
      double at = algebra.real(zero);
      boolean known =
          values.stream()
              .anyMatch(v -> Math.abs(algebra.real(v) - at) <= 1e-9 * Math.max(1, Math.abs(at)));
      if (!known && Verification.holds(f, x, zero, algebra)) {
        values.add(zero);
        rounded |= zero instanceof Expr.Flt;
      }
    }
    Set<String> notes = new LinkedHashSet<>(s.notes);
    if (rounded) {
      notes.add("no closed form is known here: isolated by interval arithmetic, then bisected");
    }
    return new Report(
        sorted(values, algebra),
        List.copyOf(s.families),
        symbolic.integer,
        false,
        numeric.complete(),
        List.copyOf(notes),
        s.steps);
  }

  private static Report finished(Symbolic symbolic, Expr f, String x, Algebra algebra) {
    Solutions s = symbolic.solutions;
    Set<Expr> values = new LinkedHashSet<>();
    Set<Expr> candidates = new LinkedHashSet<>();
    Set<String> notes = new LinkedHashSet<>(s.notes);
    for (Expr value : s.values) {
      Expr tidy = Textbook.of(value, algebra);
      candidates.add(tidy);
      if (Verification.holds(f, x, tidy, algebra)) {
        values.add(tidy);
      } else {
        notes.add(x + " = " + Unparser.ascii(tidy) + " does not solve the equation and is dropped");
      }
    }
    List<Expr> families = new ArrayList<>();
    boolean complete = s.complete;
    for (Expr family : s.families) {
      Periodic.Kept kept =
          Periodic.verified(Expand.of(family, algebra), symbolic.integer, f, x, algebra);
      families.addAll(kept.family().stream().toList());
      complete &= kept.certain();
    }
    List<Derivation> steps = new ArrayList<>(s.steps);
    if (values.size() < candidates.size() && s.families.isEmpty()) {
      steps.add(check(x, candidates, values, steps, algebra));
    }
    return new Report(
        sorted(values, algebra),
        families,
        symbolic.integer,
        s.all,
        complete,
        List.copyOf(notes),
        steps);
  }

  /// Each candidate is put into the equation, and those that fail are dropped.
  private static Derivation check(
      String x, Set<Expr> candidates, Set<Expr> kept, List<Derivation> steps, Algebra algebra) {
    Expr unknown = Expr.symbol(x);
    List<Expr> dropped = new ArrayList<>(candidates);
    dropped.removeAll(kept);
    Expr sorted = Solutions.either(unknown, sorted(candidates, algebra));
    Value before = Values.of(sorted);
    if (!steps.isEmpty()
        && steps.getLast().after() instanceof Formula(Expr.Call(String name, List<Expr> found))
        && name.equals("or")
        && sorted instanceof Expr.Call(_, List<Expr> all)
        && Set.copyOf(found).equals(Set.copyOf(all))) {
      before = steps.getLast().after();
    }
    Value after =
        kept.isEmpty()
            ? new SetValue.Finite(List.of())
            : Values.of(Solutions.either(unknown, sorted(kept, algebra)));
    String why =
        Unparser.ascii(Solutions.either(unknown, dropped))
            + (dropped.size() == 1 ? " does" : " do")
            + " not solve the equation";
    return new Derivation("check", before, after, why, List.of());
  }

  private static Report within(Report report, Expr a, Expr b, Algebra algebra) {
    List<Expr> inside = new ArrayList<>();
    for (Expr value : report.values()) {
      if (Verification.atLeast(value, a, algebra) && Verification.atLeast(b, value, algebra)) {
        inside.add(value);
      }
    }
    return new Report(
        inside,
        report.families(),
        report.integer(),
        report.all(),
        report.complete(),
        report.notes(),
        report.steps());
  }

  private static List<Expr> sorted(Set<Expr> values, Algebra algebra) {
    List<Expr> list = new ArrayList<>();
    for (Expr value : values) {
      boolean known =
          !Formulas.hasSymbols(value)
              && list.stream()
                  .anyMatch(other ->
                      !Formulas.hasSymbols(other) && algebra.isZero(Expr.subtract(value, other)));
      if (!known) {
        list.add(value);
      }
    }
    if (list.stream().noneMatch(Formulas::hasSymbols)) {
      list.sort(Comparator.comparingDouble(algebra::real));
    }
    return list;
  }
}
