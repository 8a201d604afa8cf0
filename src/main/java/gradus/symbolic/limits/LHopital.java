package gradus.symbolic.limits;

import static gradus.symbolic.limits.Problem.text;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.step.Derivation;
import gradus.symbolic.differentiate.Differentiation;
import gradus.symbolic.rewrite.Textbook;
import gradus.symbolic.rewrite.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// L'Hôpital's rule for 0/0 and ∞/∞, and the forms that are rewritten to it: 0·∞, ∞ - ∞, 1^∞, 0^0
/// and ∞^0.
final class LHopital {
  /// Quotients that grow beyond this multiple of their size are not pursued.
  private static final int GROWTH = 4;

  /// Nor are larger ones: each takes as long as all before it, and nobody reads them.
  private static final int LARGEST = 120;

  /// Applied once more than this, the rule no longer explains anything.
  private static final int DEEPEST = 3;

  private LHopital() {}

  static Optional<Derivation> explain(Problem problem, Lesson lesson) {
    if (problem.depth() > DEEPEST) {
      return Optional.empty();
    }
    if (problem.f() instanceof Sum) {
      return difference(problem, lesson);
    }
    Quotient quotient = Quotient.of(problem.f());
    if (quotient.isFraction() && problem.moves(quotient.denominator())) {
      Optional<Derivation> found = rule(problem, lesson, quotient);
      if (found.isPresent()) {
        return found;
      }
    }
    return product(problem, lesson).or(() -> quotients(problem, lesson));
  }

  /// tan = sin/cos and its relatives, so that there is a quotient to differentiate.
  private static Optional<Derivation> quotients(Problem problem, Lesson lesson) {
    Expr g =
        Formulas.substitute(
            problem.f(),
            Map.of(),
            (name, arguments) -> {
              Expr u = arguments.getFirst();
              return switch (name) {
                case "tan" -> Expr.divide(Call.of("sin", u), Call.of("cos", u));
                case "cot" -> Expr.divide(Call.of("cos", u), Call.of("sin", u));
                case "sec" -> Expr.power(Call.of("cos", u), Expr.MINUS_ONE);
                case "csc" -> Expr.power(Call.of("sin", u), Expr.MINUS_ONE);
                default -> new Call(name, arguments);
              };
            });
    if (g.equals(problem.f())) {
      return Optional.empty();
    }
    Derivation step =
        Derivation.of("quotients of sine and cosine", problem.f(), g, "tan(u) = sin(u)/cos(u)");
    return lesson
        .same(problem, g)
        .filter(rest -> !rest.rule().equals("series"))
        .map(rest ->
            problem.by(
                "quotients of sine and cosine",
                "a quotient shows what kind of limit it is",
                List.of(step, rest)));
  }

  private static Optional<Derivation> rule(Problem problem, Lesson lesson, Quotient quotient) {
    Optional<Problem> above = lesson.sub(problem, quotient.numerator());
    Optional<Problem> below = lesson.sub(problem, quotient.denominator());
    if (above.isEmpty() || below.isEmpty()) {
      return Optional.empty();
    }
    boolean zeros = above.get().value().isZero() && below.get().value().isZero();
    boolean infinities = !above.get().isFinite() && !below.get().isFinite();
    if (!zeros && !infinities) {
      return Optional.empty();
    }
    if (!lesson.mayDifferentiate()) {
      return Optional.empty();
    }
    Derivation top = Differentiation.of(quotient.numerator(), problem.x(), lesson.algebra());
    Derivation bottom = Differentiation.of(quotient.denominator(), problem.x(), lesson.algebra());
    Expr next = Textbook.of(Expr.divide(top.to(), bottom.to()), lesson.algebra());
    if (Formulas.size(next) > Math.min(GROWTH * Formulas.size(problem.f()) + 10, LARGEST)) {
      return Optional.empty();
    }
    return lesson
        .same(problem, next)
        .filter(rest -> !rest.rule().equals("series"))
        .map(rest ->
            problem.by(
                "L'Hôpital's rule",
                "lim u/v = lim u'/v' for "
                    + (zeros ? "0/0" : "inf/inf")
                    + ", u = "
                    + text(quotient.numerator())
                    + ", v = "
                    + text(quotient.denominator()),
                List.of(top, bottom, rest)));
  }

  /// 0·∞: one factor goes below as its reciprocal.
  private static Optional<Derivation> product(Problem problem, Lesson lesson) {
    List<Expr> small = new ArrayList<>();
    List<Expr> large = new ArrayList<>();
    for (Expr factor : Formulas.factors(problem.f())) {
      Optional<Problem> sub = lesson.sub(problem, factor);
      if (sub.isEmpty()) {
        return Optional.empty();
      }
      (sub.get().isFinite() ? small : large).add(factor);
    }
    if (small.isEmpty() || large.isEmpty()) {
      return Optional.empty();
    }
    Expr u = Products.of(large);
    Expr v = Products.of(small);
    Quotient first = new Quotient(u, Expr.power(v, Expr.MINUS_ONE));
    Quotient second = new Quotient(v, Expr.power(u, Expr.MINUS_ONE));
    boolean logarithmAbove = Formulas.any(u, part -> part instanceof Call);
    return rule(problem, lesson, logarithmAbove ? first : second)
        .or(() -> rule(problem, lesson, logarithmAbove ? second : first));
  }

  /// ∞ - ∞ over one denominator.
  private static Optional<Derivation> difference(Problem problem, Lesson lesson) {
    Expr together = Together.of(problem.f(), lesson.algebra());
    if (together instanceof Sum || together.equals(problem.f())) {
      return Optional.empty();
    }
    Derivation step =
        Derivation.of("one fraction", problem.f(), together, "over the common denominator");
    return lesson
        .same(problem, together)
        .filter(rest -> !rest.rule().equals("series"))
        .map(rest ->
            problem.by("one fraction", "the difference as one quotient", List.of(step, rest)));
  }

  /// b^s = e^(s·log(b)).
  static Optional<Derivation> exponential(Problem problem, Lesson lesson) {
    if (!(problem.f() instanceof Power(Expr base, Expr s))
        || base == Constant.E
        || !problem.moves(base)
        || !problem.moves(s)) {
      return Optional.empty();
    }
    Expr exponent = Expr.multiply(s, lesson.algebra().call("log", base));
    Optional<Problem> sub = lesson.sub(problem, exponent);
    if (sub.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        problem.by(
            "exponential of the logarithm",
            "b^s = exp(s*log(b)), b = " + text(base) + ", s = " + text(s) + "; exp is continuous",
            List.of(lesson.of(sub.get()))));
  }
}
