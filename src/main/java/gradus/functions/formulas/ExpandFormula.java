package gradus.functions.formulas;

import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Sum;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.functions.formulas.Rewriting.Rewritten;
import gradus.symbolic.rewrite.Expand;
import gradus.value.Value;

/// Products and powers of sums multiplied out.
public final class ExpandFormula {
  public static final Function SPEC =
      Function.named("expand", Chapter.FORMULAS)
          .summary("Products and powers of sums multiplied out")
          .details(
              "Also inside calls and denominators. The number of terms is estimated before"
                  + " anything is multiplied; like terms are merged.")
          .parameter("f", Kind.ANY, "a formula, an equation or an array of formulas")
          .domain("all formulas")
          .errors("E0807 when the result would have too many terms")
          .usedFor("squared errors written out, characteristic polynomials")
          .eval(ExpandFormula::value)
          .example("expand((x + 1)^3)", "x^3 + 3*x^2 + 3*x + 1")
          .example("expand((a + b)*(a - b))", "a^2 - b^2")
          .example("expand((y - w*x)^2)", "w^2*x^2 - 2*w*x*y + y^2")
          .seeAlso("factor", "simplify", "collect")
          .build();

  private ExpandFormula() {}

  private static Value value(Arguments arguments, Context context) {
    Rewriting rewriting = new Rewriting(arguments, context);
    return rewriting.of(
        arguments.value(0),
        e -> {
          Expr expanded = Expand.of(e, rewriting.algebra());
          return rule(e, expanded);
        });
  }

  private static Rewritten rule(Expr e, Expr expanded) {
    if (e instanceof Power(Sum s, Num n) && s.terms().size() == 2) {
      return n.equals(Expr.TWO)
          ? new Rewritten(expanded, "square of a sum", "(a + b)^2 = a^2 + 2*a*b + b^2")
          : new Rewritten(
              expanded, "binomial theorem", "(a + b)^n = sum of binomial(n, k)*a^(n - k)*b^k");
    }
    return new Rewritten(expanded, "multiplying out", "a*(b + c) = a*b + a*c");
  }
}
