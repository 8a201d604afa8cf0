package gradus.symbolic.shape;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.expr.Formulas;
import gradus.step.Derivation;
import gradus.symbolic.solve.Condition;
import gradus.symbolic.solve.SignChart;
import gradus.symbolic.solve.Zeros;
import gradus.syntax.Unparser;
import gradus.value.Formula;
import gradus.value.SetValue;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// The real numbers for which a formula has a real value.
public final class Domain {
  private Domain() {}

  /// A set; for periodic gaps a condition such as `x != pi*k + pi/2`.
  ///
  /// @param sources the formula and its parts, one of which may have more conditions than is left
  ///   after simplification
  /// @return from the formula to its domain
  public static Derivation of(List<Expr> sources, String x, Algebra algebra) {
    List<Condition> periodic = new ArrayList<>();
    List<Expr> families = new ArrayList<>();
    List<Derivation> steps = new ArrayList<>();
    for (Condition condition : conditions(sources, x)) {
      steps.add(step(condition, x, algebra));
      if (!Formulas.symbols(condition.formula()).contains("k")) {
        Zeros.Report report = Zeros.report(condition.formula(), x, algebra);
        if (!report.families().isEmpty()) {
          periodic.add(condition);
          families.addAll(report.families());
        }
      }
    }
    Expr subject = sources.get(0);
    if (periodic.isEmpty()) {
      SetValue set = SignChart.of(Expr.ZERO, sources, x, algebra).domain();
      return new Derivation(
          "domain", Values.of(subject), set, "the numbers that fulfil all conditions", steps);
    }
    boolean excludes =
        periodic.stream().allMatch(condition -> condition.need() == Condition.Need.NONZERO);
    if (!excludes || conditions(sources, x).size() > periodic.size()) {
      throw Diagnostic.error(
              Code.NO_CLOSED_FORM,
              "the domain of "
                  + Unparser.ascii(subject)
                  + " repeats and is no finite union of"
                  + " intervals")
          .hint(
              "in an interval: solve("
                  + Unparser.ascii(relation(periodic.get(0)))
                  + ", "
                  + x
                  + ", 0, 2*pi)")
          .toException();
    }
    algebra.context().note("for every integer k");
    List<Expr> excluded = new ArrayList<>();
    for (Expr family : families) {
      excluded.add(new Relation(Relator.NOT_EQUAL, Expr.symbol(x), family));
    }
    Expr condition = excluded.size() == 1 ? excluded.get(0) : new Call("and", excluded);
    Value answer = new Formula(condition);
    return new Derivation("domain", Values.of(subject), answer, "all other numbers", steps);
  }

  private static List<Condition> conditions(List<Expr> sources, String x) {
    List<Condition> all = new ArrayList<>();
    for (Expr source : sources) {
      for (Condition condition :
          Condition.of(source, x)
              .orElseThrow(() ->
                  Diagnostic.error(
                          Code.NO_CLOSED_FORM,
                          "the domain of " + Unparser.ascii(source) + " is not known here")
                      .toException())) {
        if (!all.contains(condition)) {
          all.add(condition);
        }
      }
    }
    return all;
  }

  private static Expr relation(Condition condition) {
    Relator relator =
        switch (condition.need()) {
          case NONZERO -> Relator.NOT_EQUAL;
          case NONNEGATIVE -> Relator.GREATER_EQUAL;
          case POSITIVE -> Relator.GREATER;
        };
    return new Relation(relator, condition.formula(), Expr.ZERO);
  }

  private static Derivation step(Condition condition, String x, Algebra algebra) {
    Expr relation = relation(condition);
    String why =
        switch (condition.need()) {
          case NONZERO -> "a divisor is not 0";
          case NONNEGATIVE -> "an even root needs a number that is not negative";
          case POSITIVE -> "a logarithm needs a positive number";
        };
    return new Derivation(
        "condition",
        new Formula(relation),
        fulfilled(condition, relation, x, algebra),
        why,
        List.of());
  }

  /// The numbers that fulfil it; the condition itself where they are no finite union of intervals.
  private static Value fulfilled(Condition condition, Expr relation, String x, Algebra algebra) {
    try {
      return SignChart.of(condition.formula(), List.of(condition.formula()), x, algebra)
          .where(piece ->
              switch (condition.need()) {
                case NONZERO -> piece.sign() != 0;
                case NONNEGATIVE -> piece.sign() >= 0;
                case POSITIVE -> piece.sign() > 0;
              });
    } catch (GradusException repeats) {
      return new Formula(relation);
    }
  }
}
