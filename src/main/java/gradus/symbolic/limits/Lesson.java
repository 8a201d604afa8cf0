package gradus.symbolic.limits;

import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.step.Derivation;
import gradus.step.Operators.Side;
import gradus.symbolic.series.Unresolved;
import java.util.List;
import java.util.Optional;

/// Explains limits by the methods of a lesson, in the order in which a teacher tries them. The
/// value is known before; a method that would lead elsewhere does not apply.
final class Lesson {
  private static final int DEEPEST = 5;

  /// Larger formulas are not explained further.
  private static final int LARGEST = 200;

  /// Every use of L'Hôpital's rule may be tried two ways: a limit it does not reach must not cost
  /// all that may be spent, for its value is known.
  private static final int MOST_QUOTIENTS = 10;

  /// One way to explain a limit; empty where it does not apply.
  @FunctionalInterface
  interface Method {
    Optional<Derivation> explain(Problem problem, Lesson lesson);
  }

  private static final List<Method> METHODS =
      List.of(
          Continuity::constant,
          Continuity::substitution,
          KnownLimits::atInfinity,
          Continuity::pole,
          Cancelling::factoring,
          Cancelling::conjugate,
          KnownLimits::explain,
          Growth::dominantTerms,
          Growth::comparison,
          Continuity::outerFunction,
          Continuity::separately,
          Squeeze::explain,
          LHopital::exponential,
          Growth::leadingTerms,
          LHopital::explain);

  private final Algebra algebra;
  private int quotients;

  Lesson(Algebra algebra) {
    this.algebra = algebra;
  }

  Algebra algebra() {
    return algebra;
  }

  Derivation of(Problem problem) {
    if (problem.depth() <= DEEPEST && Formulas.size(problem.f()) <= LARGEST) {
      for (Method method : METHODS) {
        algebra.budget().step();
        Optional<Derivation> found = apply(method, problem);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    return series(problem);
  }

  /// By the method a sheet asks for; empty where it does not apply.
  Optional<Derivation> by(String method, Problem problem) {
    return switch (method) {
      case "substitution" ->
          apply(Continuity::constant, problem).or(() -> apply(Continuity::substitution, problem));
      case "factoring" -> apply(Cancelling::factoring, problem);
      case "conjugate", "conjugates" -> apply(Cancelling::conjugate, problem);
      case "lhopital", "l'hopital" ->
          apply(LHopital::explain, problem).or(() -> apply(LHopital::exponential, problem));
      case "series" -> Optional.of(series(problem));
      default -> Optional.of(of(problem));
    };
  }

  private Optional<Derivation> apply(Method method, Problem problem) {
    try {
      return method.explain(problem, this);
    } catch (ArithmeticException | Unresolved notThisWay) {
      return Optional.empty();
    } catch (GradusException refusal) {
      if (refusal.code().outcome() == gradus.diag.Outcome.LIMIT) {
        throw refusal;
      }
      return Optional.empty();
    }
  }

  /// Whether one more quotient may be differentiated; counts it.
  boolean mayDifferentiate() {
    return quotients++ < MOST_QUOTIENTS;
  }

  private Derivation series(Problem problem) {
    return problem.by("series", LeadingTerm.text(problem, algebra));
  }

  /// A smaller limit that a step rests on; empty when it has no value.
  Optional<Problem> sub(Problem problem, Expr g) {
    LimitValue value = LimitValue.of(g, problem.x(), problem.a(), problem.side(), algebra);
    if (!(value instanceof LimitValue.Found found)
        || found.side() != problem.side() && problem.side() == Side.BOTH && !problem.atInfinity()) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            g,
            problem.x(),
            problem.a(),
            problem.side(),
            Limit.tidied(found.value(), algebra),
            problem.depth() + 1));
  }

  /// A limit with the same value, explained; empty when it is another.
  Optional<Derivation> same(Problem problem, Expr g) {
    return sub(problem, g)
        .filter(sub -> LimitValue.same(sub.value(), problem.value(), algebra).orElse(false))
        .map(sub ->
            of(
                new Problem(
                    g, problem.x(), problem.a(), problem.side(), problem.value(), sub.depth())));
  }
}
