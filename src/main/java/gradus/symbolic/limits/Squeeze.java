package gradus.symbolic.limits;

import static gradus.symbolic.limits.Problem.text;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.step.Derivation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A bounded factor beside one that goes to 0.
final class Squeeze {
  private Squeeze() {}

  static Optional<Derivation> explain(Problem problem, Lesson lesson) {
    if (!problem.value().isZero()) {
      return Optional.empty();
    }
    List<Expr> bounded = new ArrayList<>();
    List<Expr> others = new ArrayList<>();
    for (Expr factor : Formulas.factors(problem.f())) {
      (isBounded(factor) && problem.moves(factor) && lesson.sub(problem, factor).isEmpty()
              ? bounded
              : others)
          .add(factor);
    }
    if (bounded.isEmpty() || others.isEmpty()) {
      return Optional.empty();
    }
    Expr size = lesson.algebra().call("abs", Products.of(others));
    Optional<Problem> sub = lesson.sub(problem, size).filter(outer -> outer.value().isZero());
    String oscillating = text(Products.of(bounded));
    return sub.map(outer ->
        problem.by(
            "squeeze",
            "-1 <= "
                + oscillating
                + " <= 1, so the product stays between -"
                + text(size)
                + " and "
                + text(size),
            List.of(lesson.of(outer))));
  }

  private static boolean isBounded(Expr e) {
    Expr base =
        e instanceof Power(Expr inner, Num n) && n.value().signum() > 0 && n.value().isInteger()
            ? inner
            : e;
    return base instanceof Call(String name, List<Expr> arguments)
        && (name.equals("sin") || name.equals("cos"))
        && Formulas.hasSymbols(arguments.getFirst());
  }
}
