package gradus.symbolic.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.evaluate.Algebra;
import gradus.evaluate.Evaluation;
import gradus.evaluate.PreciseFormula;
import gradus.evaluate.PreciseFormula.Outcome;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.generate.Differentiable;
import gradus.generate.Seeded;
import gradus.syntax.Unparser;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Random formulas keep their value in every form, and simplifying twice is simplifying once.
class RewritingPropertyTest {
  private static final List<Map<String, Rational>> POINTS =
      List.of(
          Map.of("x", Rational.of(7, 5), "y", Rational.of(2, 3)),
          Map.of("x", Rational.of(3, 7), "y", Rational.of(9, 4)),
          Map.of("x", Rational.of(-5, 4), "y", Rational.of(1, 2)),
          Map.of("x", Rational.of(5, 2), "y", Rational.of(-4, 3)),
          Map.of("x", Rational.of(-1, 3), "y", Rational.of(-7, 6)));

  private static Algebra algebra() {
    return new Algebra(
        new Evaluation(Catalogue.INSTANCE, Budget.start(Limits.DEFAULT), Conventions.GRADUS));
  }

  private static void keepsValues(String form, UnaryOperator<Expr> rule, long seed, int count) {
    Differentiable formulas = new Differentiable(new Seeded(seed));
    int compared = 0;
    for (int i = 0; i < count; i++) {
      Expr before = formulas.formula(2);
      Expr after = rule.apply(before);
      for (Map<String, Rational> point : POINTS) {
        compared += agree(form, before, after, point);
      }
    }
    assertThat(compared).isGreaterThan(count);
  }

  /// Wherever the formula has a value, the other form has the same.
  private static int agree(String form, Expr before, Expr after, Map<String, Rational> point) {
    Algebra algebra = algebra();
    PreciseFormula values = new PreciseFormula(algebra.registry(), algebra.budget());
    if (!(values.at(before, point) instanceof Outcome.Approximate(BigDecimal x, BigDecimal e))) {
      return 0;
    }
    String what =
        form + " of " + Unparser.ascii(before) + " is " + Unparser.ascii(after) + " at " + point;
    Outcome other = values.at(after, point);
    if (other == Outcome.Missing.UNKNOWN) {
      return 0;
    }
    assertThat(other).as(what).isInstanceOf(Outcome.Approximate.class);
    if (other instanceof Outcome.Approximate(BigDecimal y, BigDecimal f)) {
      BigDecimal most = x.abs().max(y.abs()).movePointLeft(30).max(e.add(f));
      assertThat(x.subtract(y).abs()).as(what).isLessThanOrEqualTo(most);
    }
    return 1;
  }

  @Test
  void simplifyingKeepsTheValue() {
    keepsValues("simplify", e -> Simplify.of(e, algebra()), 41, 60);
  }

  @Test
  void simplifyingTwiceChangesNothingMore() {
    Differentiable formulas = new Differentiable(new Seeded(42));
    for (int i = 0; i < 60; i++) {
      Expr e = formulas.formula(2);
      Expr once = Simplify.of(e, algebra());
      assertThat(Simplify.of(once, algebra())).as(Unparser.ascii(e)).isEqualTo(once);
      assertThat(Measure.of(once)).isLessThanOrEqualTo(Measure.of(Textbook.of(e, algebra())));
    }
  }

  @Test
  void textbookFormKeepsTheValueAndIsStable() {
    keepsValues("textbook", e -> Textbook.of(e, algebra()), 43, 60);
    Differentiable formulas = new Differentiable(new Seeded(44));
    for (int i = 0; i < 300; i++) {
      Expr e = Textbook.of(formulas.formula(3), algebra());
      assertThat(Textbook.of(e, algebra())).isEqualTo(e);
    }
  }

  @Test
  void expandingKeepsTheValue() {
    keepsValues("expand", e -> Expand.of(e, algebra()), 45, 60);
  }

  @Test
  void factoringKeepsTheValue() {
    keepsValues("factor", e -> Factor.of(e, algebra()), 46, 60);
  }

  @Test
  void oneFractionKeepsTheValue() {
    keepsValues("together", e -> Together.of(e, algebra()), 47, 60);
  }

  @Test
  void partialFractionsAndCollectedPowersKeepTheValue() {
    keepsValues("apart", e -> Apart.of(e, "x", algebra()), 48, 40);
    keepsValues("collect", e -> Collect.of(e, "x", algebra()), 49, 40);
  }

  @Test
  void aFormulaLessItsOtherFormIsZero() {
    Differentiable formulas = new Differentiable(new Seeded(50));
    int proved = 0;
    for (int i = 0; i < 40; i++) {
      Expr e = formulas.formula(2);
      Expr difference = Expr.subtract(Expand.of(e, algebra()), e);
      Identity.Verdict verdict = Identity.isZero(difference, algebra());
      assertThat(verdict).as(Unparser.ascii(e)).isNotEqualTo(Identity.Verdict.NO);
      proved += verdict == Identity.Verdict.YES ? 1 : 0;
      Expr wrong = Expr.add(difference, Expr.number(Rational.of(1, 1000)));
      assertThat(Identity.isZero(wrong, algebra())).isNotEqualTo(Identity.Verdict.YES);
    }
    assertThat(proved).isGreaterThan(30);
  }
}
