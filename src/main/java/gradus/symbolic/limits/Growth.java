package gradus.symbolic.limits;

import static gradus.symbolic.limits.Problem.text;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import gradus.step.Derivation;
import gradus.symbolic.rewrite.Coefficients;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Far out: the highest power decides a rational function, exponentials beat powers, powers beat
/// logarithms.
final class Growth {
  private Growth() {}

  static Optional<Derivation> dominantTerms(Problem problem, Lesson lesson) {
    if (!problem.atInfinity()) {
      return Optional.empty();
    }
    Quotient quotient = Quotient.of(problem.f());
    Optional<List<Expr>> above =
        Coefficients.of(quotient.numerator(), problem.x(), lesson.algebra());
    Optional<List<Expr>> below =
        Coefficients.of(quotient.denominator(), problem.x(), lesson.algebra());
    if (above.isEmpty() || below.isEmpty()) {
      return Optional.empty();
    }
    if (below.get().size() == 1) {
      Expr leading = leading(above.get(), problem.x());
      return Optional.of(
          problem.by(
              "dominant term",
              "the highest power decides: " + text(Expr.divide(leading, quotient.denominator()))));
    }
    int n = below.get().size() - 1;
    Expr after =
        Expr.divide(divided(above.get(), n, problem.x()), divided(below.get(), n, problem.x()));
    Derivation step =
        Derivation.of(
            "divide by the highest power",
            problem.f(),
            after,
            "numerator and denominator over "
                + text(Expr.power(Expr.symbol(problem.x()), Expr.number(n))));
    return Optional.of(
        problem.by(
            "dominant terms",
            "numerator ~ "
                + text(leading(above.get(), problem.x()))
                + ", denominator ~ "
                + text(leading(below.get(), problem.x()))
                + " for "
                + problem.approach(),
            after.equals(problem.f()) ? List.of() : List.of(step)));
  }

  private static Expr leading(List<Expr> coefficients, String x) {
    int n = coefficients.size() - 1;
    return Expr.multiply(coefficients.getLast(), Expr.power(Expr.symbol(x), Expr.number(n)));
  }

  private static Expr divided(List<Expr> coefficients, int n, String x) {
    List<Expr> terms = new ArrayList<>();
    for (int k = 0; k < coefficients.size(); k++) {
      terms.add(
          Expr.multiply(
              coefficients.get(k), Expr.power(Expr.symbol(x), Expr.number((long) k - n))));
    }
    return Sums.of(terms);
  }

  /// Products of exponentials, powers and logarithms.
  static Optional<Derivation> comparison(Problem problem, Lesson lesson) {
    if (!problem.atInfinity()) {
      return Optional.empty();
    }
    int exponentials = 0;
    int powers = 0;
    int logarithms = 0;
    for (Expr factor : Formulas.factors(problem.f())) {
      if (!problem.moves(factor)) {
        continue;
      }
      Expr base = factor instanceof Power(Expr inner, Num _) ? inner : factor;
      if (base.equals(Expr.symbol(problem.x()))) {
        powers++;
      } else if (base instanceof Call(String name, List<Expr> arguments)
          && name.equals("log")
          && arguments.getFirst().equals(Expr.symbol(problem.x()))) {
        logarithms++;
      } else if (factor instanceof Power(Expr b, Expr exponent)
          && !problem.moves(b)
          && Coefficients.of(exponent, problem.x(), lesson.algebra()).isPresent()) {
        exponentials++;
      } else {
        return Optional.empty();
      }
    }
    if (exponentials > 1 || exponentials + powers + logarithms < 2) {
      return Optional.empty();
    }
    return Optional.of(
        problem.by(
            "comparison of growth",
            exponentials > 0
                ? "for "
                    + problem.approach()
                    + " an exponential outweighs every power and every logarithm"
                : "for " + problem.approach() + " every power outweighs every logarithm"));
  }

  /// Sums over sums far out: each by its leading term.
  static Optional<Derivation> leadingTerms(Problem problem, Lesson lesson) {
    Quotient quotient = Quotient.of(problem.f());
    if (!problem.atInfinity() || !Formulas.any(problem.f(), part -> part instanceof Sum)) {
      return Optional.empty();
    }
    Optional<Expr> above = leadingTerm(quotient.numerator(), problem, lesson);
    Optional<Expr> below = leadingTerm(quotient.denominator(), problem, lesson);
    if (above.isEmpty()
        || below.isEmpty()
        || above.get().equals(quotient.numerator()) && below.get().equals(quotient.denominator())) {
      return Optional.empty();
    }
    Expr leading = Expr.divide(above.get(), below.get());
    return lesson
        .same(problem, leading)
        .map(rest ->
            problem.by(
                "dominant terms",
                (above.get().equals(quotient.numerator())
                        ? ""
                        : text(quotient.numerator()) + " ~ " + text(above.get()) + ", ")
                    + (below.get().equals(quotient.denominator())
                        ? ""
                        : text(quotient.denominator()) + " ~ " + text(below.get()) + ", ")
                    + "the quotient of each pair goes to 1",
                problem.moves(leading) ? List.of(rest) : List.of()));
  }

  /// c·x^p with the same growth; the formula itself where it is a product.
  private static Optional<Expr> leadingTerm(Expr e, Problem problem, Lesson lesson) {
    if (!problem.moves(e)) {
      return Optional.of(e);
    }
    Expr x = Expr.symbol(problem.x());
    if (e instanceof Sum(List<Expr> terms)) {
      for (Expr term : terms) {
        Optional<Problem> ratio = lesson.sub(problem, Expr.divide(e, term));
        if (ratio.isPresent() && ratio.get().value().isOne()) {
          return Optional.of(term);
        }
      }
    }
    Expr size = lesson.algebra().call("abs", e);
    Optional<Expr> p =
        lesson
            .sub(
                problem,
                Expr.divide(
                    lesson.algebra().call("log", size),
                    lesson.algebra().call("log", lesson.algebra().call("abs", x))))
            .map(Problem::value)
            .filter(power -> power instanceof Num);
    if (p.isEmpty()) {
      return Optional.empty();
    }
    Expr power = Expr.power(x, p.get());
    return lesson
        .sub(problem, Expr.divide(e, power))
        .filter(sub -> sub.isFinite() && !sub.value().isZero())
        .map(sub -> Expr.multiply(sub.value(), power));
  }
}
