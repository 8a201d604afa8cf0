package gradus.symbolic.mistake;

import gradus.diag.GradusException;
import gradus.diag.Outcome;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.symbolic.differentiate.Differentiation;
import gradus.symbolic.equivalence.Judge;
import gradus.symbolic.equivalence.Policy;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Which wrong rule would give an answer.
///
/// A rule is named only when it fits beyond coincidence. For an answer with symbols that is the
/// first that fits; for a number it is the only one, and when several fit it could be any of them.
/// Slips of the whole, such as a factor 2, are not looked for in single numbers except for the
/// sign.
public final class MistakeLibrary {
  private static final int MOST = 2;

  private MistakeLibrary() {}

  private static List<Rule> rules() {
    return List.of(
        new DerivativeMistakes(),
        new IntegralMistakes(),
        new CalculusMistakes(),
        new MatrixMistakes(),
        new StatisticsMistakes(),
        new PowerMistakes(),
        new LogarithmMistakes(),
        new FractionMistakes(),
        new SignMistakes(),
        new TrigonometryMistakes(),
        new WholeAnswerMistakes());
  }

  /// @param answer known to be wrong
  /// @return empty when no rule fits; more than one when it could be any of them
  public static List<Finding> find(Value answer, Problem problem) {
    Judge judge = new Judge(problem.algebra(), Policy.USUAL);
    boolean symbolic = hasSymbols(answer) || answer instanceof Array;
    List<Finding> found = new ArrayList<>();
    if (isRelation(problem.value())) {
      // many wrong equations have the one solution that was found
      return found;
    }
    try {
      for (Rule rule : rules()) {
        for (Rule.Candidate candidate : safely(rule, problem)) {
          boolean known = found.stream().anyMatch(f -> f.id().equals(candidate.finding().id()));
          boolean telling = isTelling(candidate, symbolic, found.isEmpty());
          if (!known && telling && fits(candidate, answer, problem, judge)) {
            found.add(candidate.finding());
            if (symbolic || found.size() == MOST) {
              return found;
            }
          }
        }
      }
    } catch (GradusException outOfTime) {
      return found;
    }
    return found;
  }

  private static List<Rule.Candidate> safely(Rule rule, Problem problem) {
    try {
      return rule.candidates(problem);
    } catch (GradusException | ArithmeticException | NoSuchElementException inapplicable) {
      problem.algebra().budget().check();
      return List.of();
    }
  }

  private static boolean isRelation(Value value) {
    return Values.expr(value)
        .filter(e -> Formulas.any(e, part -> part instanceof Expr.Relation))
        .isPresent();
  }

  /// A number that is twice another says little, and a wrong sign has a reason where there is one.
  private static boolean isTelling(Rule.Candidate candidate, boolean symbolic, boolean first) {
    String id = candidate.finding().id();
    return !id.startsWith("whole/") || first && (symbolic || id.equals("whole/sign"));
  }

  private static boolean hasSymbols(Value value) {
    return Values.expr(value).filter(Formulas::hasSymbols).isPresent();
  }

  private static boolean fits(
      Rule.Candidate candidate, Value answer, Problem problem, Judge judge) {
    try {
      Value wrong = candidate.result().value();
      if (problem.truth() instanceof Node.Call call && isIndefinite(call)) {
        return fitsSlope(wrong, answer, call, problem, judge);
      }
      return judge.compare(answer, wrong).isEqual()
          && judge.compare(wrong, problem.value()).isDifferent();
    } catch (GradusException inapplicable) {
      if (inapplicable.code().outcome() == Outcome.LIMIT) {
        problem.algebra().budget().check();
      }
      return false;
    } catch (ArithmeticException | NoSuchElementException | IllegalArgumentException no) {
      return false;
    }
  }

  private static boolean isIndefinite(Node.Call call) {
    return call.name().equals("integrate")
        && call.arguments().size() == 2
        && call.arguments().get(1).value() instanceof Node.Name;
  }

  /// Antiderivatives are compared by their slopes, so that the constant does not matter.
  private static boolean fitsSlope(
      Value wrong, Value answer, Node.Call call, Problem problem, Judge judge) {
    Optional<Expr> mine = Values.expr(wrong);
    Optional<Expr> theirs = Values.expr(answer);
    if (mine.isEmpty()
        || theirs.isEmpty()
        || !(call.arguments().get(1).value() instanceof Node.Name(_, String x))) {
      return false;
    }
    Expr slope = Differentiation.derivative(mine.get(), x, problem.algebra());
    Expr given = Differentiation.derivative(theirs.get(), x, problem.algebra());
    return judge.compare(given, slope).isEqual()
        && judge.compare(Values.of(slope), problem.value()).isDifferent();
  }
}
