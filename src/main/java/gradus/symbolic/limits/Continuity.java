package gradus.symbolic.limits;

import static gradus.symbolic.limits.Problem.text;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.step.Derivation;
import gradus.symbolic.series.Asymptotics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What follows from continuity: substitution, poles, limits of sums, products and of functions of
/// something with a limit.
final class Continuity {
  private Continuity() {}

  static Optional<Derivation> constant(Problem problem, Lesson lesson) {
    return problem.moves(problem.f())
        ? Optional.empty()
        : Optional.of(
            problem.by("constant", text(problem.f()) + " does not depend on " + problem.x()));
  }

  /// Where everything is continuous, the value at the point is the limit.
  static Optional<Derivation> substitution(Problem problem, Lesson lesson) {
    if (problem.atInfinity() || !problem.isFinite() || hasZeroToZero(problem, lesson)) {
      return Optional.empty();
    }
    Expr at = lesson.algebra().substitute(problem.f(), problem.x(), problem.a());
    if (Formulas.hasImaginary(at)
        || !LimitValue.same(at, problem.value(), lesson.algebra()).orElse(false)) {
      return Optional.empty();
    }
    return Optional.of(
        problem.by(
            "substitution",
            text(problem.f())
                + " is continuous there: put "
                + problem.x()
                + " = "
                + text(problem.a())));
  }

  /// 0^0 is 1 in this algebra, and says nothing about a limit.
  private static boolean hasZeroToZero(Problem problem, Lesson lesson) {
    return Formulas.any(
        problem.f(),
        part ->
            part instanceof Power(Expr base, Expr exponent)
                && base != Constant.E
                && problem.moves(exponent)
                && lesson.algebra().substitute(base, problem.x(), problem.a()).isZero());
  }

  /// A numerator that stays away from 0 over a denominator that goes to 0.
  static Optional<Derivation> pole(Problem problem, Lesson lesson) {
    Quotient quotient = Quotient.of(problem.f());
    if (problem.isFinite() || problem.atInfinity() || !problem.moves(quotient.denominator())) {
      return Optional.empty();
    }
    Optional<Problem> above = lesson.sub(problem, quotient.numerator());
    Optional<Problem> below = lesson.sub(problem, quotient.denominator());
    if (above.isEmpty()
        || below.isEmpty()
        || !above.get().isFinite()
        || above.get().value().isZero()
        || !below.get().value().isZero()) {
      return Optional.empty();
    }
    int sign =
        lesson.algebra().sign(above.get().value()).orElse(1)
            * (problem.value().equals(gradus.step.Operators.INFINITY) ? 1 : -1);
    return Optional.of(
        problem.by(
            "pole",
            "the numerator goes to "
                + text(above.get().value())
                + ", the denominator to 0 through "
                + (sign > 0 ? "positive" : "negative")
                + " numbers"));
  }

  /// lim h(u) = h(lim u) for continuous h.
  static Optional<Derivation> outerFunction(Problem problem, Lesson lesson) {
    if (!problem.isFinite()) {
      return Optional.empty();
    }
    Expr u =
        switch (problem.f()) {
          case Power(Expr base, Expr exponent) when base == Constant.E -> exponent;
          case Power(Expr base, Num _) -> base;
          case Call(String _, List<Expr> arguments) when arguments.size() == 1 ->
              arguments.getFirst();
          case Expr _ -> problem.f();
        };
    if (u.equals(problem.f())) {
      return Optional.empty();
    }
    Optional<Problem> inner = lesson.sub(problem, u).filter(Problem::isFinite);
    if (inner.isEmpty()) {
      return Optional.empty();
    }
    Expr at = outer(problem.f(), inner.get().value(), lesson);
    if (!LimitValue.same(at, problem.value(), lesson.algebra()).orElse(false)) {
      return Optional.empty();
    }
    return Optional.of(
        problem.by(
            "continuous function",
            "the limit goes inside: h(u) -> h(lim u), u = " + text(u),
            List.of(lesson.of(inner.get()))));
  }

  private static Expr outer(Expr f, Expr u, Lesson lesson) {
    return switch (f) {
      case Power(Expr base, Expr _) when base == Constant.E -> Expr.power(base, u);
      case Power(Expr _, Num n) -> Expr.power(u, n);
      case Call(String name, List<Expr> _) -> lesson.algebra().call(name, u);
      case Expr _ -> f;
    };
  }

  /// Sums and products of what has finite limits.
  static Optional<Derivation> separately(Problem problem, Lesson lesson) {
    List<Expr> pieces =
        switch (problem.f()) {
          case Sum s -> s.terms();
          case Product p -> p.factors();
          case Expr _ -> List.<Expr>of();
        };
    if (pieces.isEmpty() || pieces.size() > 6 || !problem.isFinite()) {
      return Optional.empty();
    }
    List<Derivation> parts = new ArrayList<>();
    for (Expr piece : pieces) {
      Optional<Problem> sub = lesson.sub(problem, piece);
      if (sub.isEmpty() || Asymptotics.isInfinite(sub.get().value())) {
        return Optional.empty();
      }
      if (problem.moves(piece)) {
        parts.add(lesson.of(sub.get()));
      }
    }
    boolean sum = problem.f() instanceof Sum;
    return Optional.of(
        problem.by(
            sum ? "sum of limits" : "product of limits",
            sum
                ? "lim (u + v) = lim u + lim v where both exist"
                : "lim (u*v) = lim u * lim v where both exist",
            parts));
  }
}
