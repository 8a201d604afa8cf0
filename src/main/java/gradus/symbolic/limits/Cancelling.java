package gradus.symbolic.limits;

import static gradus.symbolic.limits.Problem.text;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.step.Derivation;
import gradus.symbolic.rewrite.Coefficients;
import gradus.symbolic.rewrite.Expand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Removable singularities: common factors, and roots that conjugates remove.
final class Cancelling {
  /// Polynomials of more terms are left to L'Hôpital's rule: what stays after a division has as
  /// many terms as the degree says.
  private static final int LONGEST = 100;

  private Cancelling() {}

  /// Polynomial factors above and below that vanish at the point are divided by x - a.
  static Optional<Derivation> factoring(Problem problem, Lesson lesson) {
    if (problem.atInfinity() || Formulas.hasDoubles(problem.f())) {
      return Optional.empty();
    }
    return cancelled(problem, problem.f(), lesson.algebra())
        .flatMap(step ->
            lesson
                .same(problem, step.to())
                .map(rest ->
                    problem.by(
                        "factoring",
                        "a common factor that vanishes at the point cancels beside it",
                        List.of(step, rest))));
  }

  private static Optional<Derivation> cancelled(Problem problem, Expr f, Algebra algebra) {
    Quotient quotient = Quotient.of(f);
    Split above = split(quotient.numerator(), problem, algebra);
    Split below = split(quotient.denominator(), problem, algebra);
    List<Expr> up = above.coefficients;
    List<Expr> down = below.coefficients;
    if (up.size() > LONGEST || down.size() > LONGEST) {
      return Optional.empty();
    }
    int common = 0;
    while (up.size() > 1 && down.size() > 1) {
      Optional<List<Expr>> u = divided(up, problem.a(), algebra);
      Optional<List<Expr>> d = divided(down, problem.a(), algebra);
      if (u.isEmpty() || d.isEmpty()) {
        break;
      }
      up = u.get();
      down = d.get();
      common++;
    }
    if (common == 0) {
      return Optional.empty();
    }
    Expr root = Expr.subtract(Expr.symbol(problem.x()), problem.a());
    Expr factor = Expr.power(root, Expr.number(common));
    Expr top = Coefficients.formula(up, problem.x());
    Expr bottom = Coefficients.formula(down, problem.x());
    Expr after = Expr.divide(Expr.multiply(above.rest, top), Expr.multiply(below.rest, bottom));
    String why =
        written(above.coefficients, factor, top, problem.x())
            + written(below.coefficients, factor, bottom, problem.x());
    return Optional.of(
        Derivation.of("cancelling", f, after, why + problem.x() + " != " + text(problem.a())));
  }

  private static String written(List<Expr> coefficients, Expr factor, Expr rest, String x) {
    Expr whole = Coefficients.formula(coefficients, x);
    return whole.equals(factor) || rest.isOne()
        ? ""
        : text(whole) + " = (" + text(factor) + ")*(" + text(rest) + "), ";
  }

  /// The polynomial factors multiplied out, and the others.
  private record Split(List<Expr> coefficients, Expr rest) {}

  private static Split split(Expr e, Problem problem, Algebra algebra) {
    List<Expr> polynomials = new ArrayList<>();
    List<Expr> others = new ArrayList<>();
    for (Expr factor : Formulas.factors(e)) {
      boolean polynomial =
          problem.moves(factor) && Coefficients.of(factor, problem.x(), algebra).isPresent();
      (polynomial ? polynomials : others).add(factor);
    }
    List<Expr> coefficients =
        Coefficients.of(Products.of(polynomials), problem.x(), algebra).orElse(List.of(Expr.ONE));
    return new Split(coefficients, Products.of(others));
  }

  /// The polynomial over x - a by Horner's scheme; empty when that leaves a remainder.
  private static Optional<List<Expr>> divided(List<Expr> coefficients, Expr a, Algebra algebra) {
    List<Expr> quotient = new ArrayList<>();
    Expr carry = Expr.ZERO;
    for (int k = coefficients.size() - 1; k >= 0; k--) {
      carry = Expand.of(Expr.add(coefficients.get(k), Expr.multiply(carry, a)), algebra);
      quotient.addFirst(carry);
    }
    Expr remainder = quotient.removeFirst();
    return remainder.isZero() ? Optional.of(quotient) : Optional.empty();
  }

  /// (√u - v)·(√u + v) = u - v².
  static Optional<Derivation> conjugate(Problem problem, Lesson lesson) {
    Quotient quotient = Quotient.of(problem.f());
    Optional<Derivation> above = conjugate(problem, lesson, quotient.numerator(), true);
    return above.isPresent() ? above : conjugate(problem, lesson, quotient.denominator(), false);
  }

  private static Optional<Derivation> conjugate(
      Problem problem, Lesson lesson, Expr where, boolean above) {
    for (Expr factor : Formulas.factors(where)) {
      if (!(factor instanceof Sum(List<Expr> terms))
          || terms.size() != 2
          || terms.stream().noneMatch(term -> problem.moves(term) && hasRoot(term))
          || !isIndeterminate(problem, lesson, factor, terms)) {
        continue;
      }
      Expr root = hasRoot(terms.get(0)) ? terms.get(0) : terms.get(1);
      Expr rest = hasRoot(terms.get(0)) ? terms.get(1) : terms.get(0);
      Expr other = Expr.subtract(root, rest);
      Expr product =
          Expand.of(
              Expr.subtract(Expr.power(root, Expr.TWO), Expr.power(rest, Expr.TWO)),
              lesson.algebra());
      if (hasRoot(product)) {
        continue;
      }
      Expr scale = Expr.divide(product, Expr.multiply(factor, other));
      Expr after = Expr.multiply(problem.f(), above ? scale : Expr.power(scale, Expr.MINUS_ONE));
      if (after.equals(problem.f())) {
        continue;
      }
      Derivation step =
          Derivation.of(
              "conjugate",
              problem.f(),
              after,
              "multiply above and below by "
                  + text(other)
                  + ": ("
                  + text(factor)
                  + ")*("
                  + text(other)
                  + ") = "
                  + text(product));
      Optional<Derivation> remaining = lesson.same(problem, after);
      if (remaining.isPresent()) {
        return Optional.of(
            problem.by(
                "conjugate",
                "(u - v)*(u + v) = u^2 - v^2 removes the root",
                List.of(step, remaining.get())));
      }
    }
    return Optional.empty();
  }

  /// Whether the difference goes to 0 at a point, or is ∞ - ∞ far out.
  private static boolean isIndeterminate(
      Problem problem, Lesson lesson, Expr difference, List<Expr> terms) {
    if (!problem.atInfinity()) {
      return lesson.sub(problem, difference).filter(sub -> sub.value().isZero()).isPresent();
    }
    Optional<Problem> first = lesson.sub(problem, terms.get(0));
    Optional<Problem> second = lesson.sub(problem, terms.get(1));
    return first.isPresent()
        && second.isPresent()
        && !first.get().isFinite()
        && !second.get().isFinite()
        && !first.get().value().equals(second.get().value());
  }

  private static boolean hasRoot(Expr e) {
    return switch (e) {
      case Power(Expr _, Num n) -> n.equals(Expr.HALF);
      case Product p -> p.factors().stream().anyMatch(Cancelling::hasRoot);
      case Sum s -> s.terms().stream().anyMatch(Cancelling::hasRoot);
      case Expr _ -> false;
    };
  }
}
