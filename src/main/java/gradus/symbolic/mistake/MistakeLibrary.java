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
import gradus.value.SetValue;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Which wrong rule would give an answer.
///
/// A rule is named only when it fits beyond coincidence. For an answer with symbols that is the
/// first that fits; for a number the numbers of the exercise are changed a little, and the rule has
/// to stay wrong in the same way; when several do it could be any of them. Slips of the whole, such
/// as a factor 2, are not looked for in single numbers except for the sign.
public final class MistakeLibrary {
  /// More would be guessing.
  private static final int MOST = 2;

  private static final int MOST_TRIED = 5;

  private MistakeLibrary() {}

  private static List<Rule> rules() {
    return List.of(
        new DerivativeMistakes(),
        new IntegralMistakes(),
        new CalculusMistakes(),
        new PointMistakes(
            List.of(new DerivativeMistakes(), new IntegralMistakes(), new CalculusMistakes())),
        new MatrixMistakes(),
        new StatisticsMistakes(),
        new PowerMistakes(),
        new LogarithmMistakes(),
        new FractionMistakes(),
        new SignMistakes(),
        new TrigonometryMistakes(),
        new WholeAnswerMistakes());
  }

  /// A candidate and where it stands, so that it is found again when the numbers are others.
  ///
  /// @param rule the place of its rule
  /// @param index its place among the candidates of the rule
  private record Fit(int rule, int index, Finding finding) {}

  /// @param answer known to be wrong
  /// @return empty when no rule fits; more than one when it could be any of them
  public static List<Finding> find(Value answer, Problem problem) {
    Judge judge = new Judge(problem.algebra(), Policy.USUAL);
    boolean symbolic = hasSymbols(answer) || answer instanceof Array;
    if (isRelation(problem.value()) || Values.isInfinite(answer) || isNothing(answer, problem)) {
      // many wrong equations have the one solution that was found, many wrong ways lead to a
      // division by 0, and in many ways everything falls away
      return List.of();
    }
    List<Fit> fits = new ArrayList<>();
    try {
      List<Rule> rules = rules();
      for (int r = 0; r < rules.size(); r++) {
        List<Rule.Candidate> candidates = safely(rules.get(r), problem);
        for (int i = 0; i < candidates.size(); i++) {
          Rule.Candidate candidate = candidates.get(i);
          boolean known =
              fits.stream().anyMatch(f -> f.finding().id().equals(candidate.finding().id()));
          boolean telling = isTelling(candidate, symbolic, fits.isEmpty());
          if (!known && telling && fits(candidate, answer, problem, judge)) {
            fits.add(new Fit(r, i, candidate.finding()));
            if (symbolic || fits.size() == MOST_TRIED) {
              return named(symbolic ? fits : distinct(fits, problem, judge));
            }
          }
        }
      }
      return named(symbolic ? fits : distinct(fits, problem, judge));
    } catch (GradusException outOfTime) {
      return named(fits);
    }
  }

  /// What a wrong rule makes of an exercise.
  public record Wrong(Finding finding, Value value) {}

  /// What one wrong rule makes of an exercise: of the places where it can be applied, the first
  /// where it does harm.
  ///
  /// @param id of its {@link Finding}
  /// @return empty when it cannot be applied, or does no harm here
  public static Optional<Wrong> apply(String id, Problem problem) {
    Judge judge = new Judge(problem.algebra(), Policy.USUAL);
    for (Rule rule : rules()) {
      for (Rule.Candidate candidate : safely(rule, problem)) {
        Optional<Value> wrong =
            candidate.finding().id().equals(id) ? valueOf(candidate, problem) : Optional.empty();
        if (wrong.isPresent() && judge.compare(wrong.get(), problem.value()).isDifferent()) {
          return Optional.of(new Wrong(candidate.finding(), wrong.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Finding> named(List<Fit> fits) {
    return fits.stream().map(Fit::finding).limit(MOST).toList();
  }

  /// One number may come out by chance. With the numbers of the exercise changed a little, a rule
  /// that still is wrong is meant, one that has become right or does not apply is not; and of two
  /// rules that still agree one is enough.
  private static List<Fit> distinct(List<Fit> fits, Problem problem, Judge judge) {
    List<Fit> left = new ArrayList<>(fits);
    List<Fit> same = new ArrayList<>(left);
    boolean tried = false;
    for (Node other : fits.isEmpty() ? List.<Node>of() : Perturbation.of(problem.truth())) {
      Optional<Problem> changed = changed(other, problem);
      if (changed.isEmpty()) {
        continue;
      }
      tried = true;
      Map<Fit, Value> results = new LinkedHashMap<>();
      for (Fit fit : List.copyOf(left)) {
        Optional<Value> result = result(fit, changed.get());
        boolean wrong =
            result.isPresent() && !judge.compare(result.get(), changed.get().value()).isEqual();
        if (wrong) {
          results.put(fit, result.get());
        } else {
          left.remove(fit);
        }
      }
      same.removeIf(fit -> !agreesWithFirst(fit, results, judge));
    }
    if (tried) {
      left.removeAll(same);
    }
    return left;
  }

  /// Whether a rule gives what the first one gives.
  ///
  /// @param results of the rules that are left, in their order
  private static boolean agreesWithFirst(Fit fit, Map<Fit, Value> results, Judge judge) {
    Value result = results.get(fit);
    if (result == null) {
      return false;
    }
    Map.Entry<Fit, Value> first = results.entrySet().iterator().next();
    return !fit.equals(first.getKey()) && judge.compare(result, first.getValue()).isEqual();
  }

  private static Optional<Problem> changed(Node other, Problem problem) {
    try {
      Value value = problem.evaluate(other);
      return Optional.of(new Problem(other, value, problem.evaluator(), problem.algebra()));
    } catch (GradusException | ArithmeticException | NoSuchElementException undefined) {
      problem.algebra().budget().check();
      return Optional.empty();
    }
  }

  private static Optional<Value> result(Fit fit, Problem problem) {
    List<Rule.Candidate> candidates = safely(rules().get(fit.rule()), problem);
    if (fit.index() >= candidates.size()) {
      return Optional.empty();
    }
    Rule.Candidate candidate = candidates.get(fit.index());
    if (!candidate.finding().id().equals(fit.finding().id())) {
      return Optional.empty();
    }
    return valueOf(candidate, problem);
  }

  private static Optional<Value> valueOf(Rule.Candidate candidate, Problem problem) {
    try {
      return Optional.of(candidate.result().value());
    } catch (GradusException | ArithmeticException | NoSuchElementException undefined) {
      problem.algebra().budget().check();
      return Optional.empty();
    }
  }

  private static List<Rule.Candidate> safely(Rule rule, Problem problem) {
    try {
      return rule.candidates(problem);
    } catch (GradusException | ArithmeticException | NoSuchElementException inapplicable) {
      problem.algebra().budget().check();
      return List.of();
    }
  }

  /// 0 where a formula with variables is right.
  private static boolean isNothing(Value answer, Problem problem) {
    return hasSymbols(problem.value())
        && Values.expr(answer).filter(e -> e.equals(Expr.ZERO)).isPresent();
  }

  private static boolean isRelation(Value value) {
    return value instanceof SetValue
        || Values.expr(value)
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
