package gradus.functions.formulas;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.functions.formulas.Rewriting.Rewritten;
import gradus.symbolic.rewrite.Signs;
import gradus.symbolic.rewrite.Simplify;
import gradus.syntax.Unparser;
import gradus.value.Value;
import java.util.LinkedHashSet;
import java.util.Set;

/// The shortest form with the same value.
public final class SimplifyFormula {
  public static final Function SPEC =
      Function.named("simplify", Chapter.FORMULAS)
          .summary("The shortest form of a formula that is found")
          .details(
              "Cancels fractions, merges powers and logarithms, uses the identities of circular and"
                  + " hyperbolic functions; every step makes the formula shorter. Symbols are real"
                  + " unless declared otherwise: a > 0, n in Z. The result may be defined where the"
                  + " formula is not; a note says so.")
          .parameter("f", Kind.ANY, "a formula, an equation or an array of formulas")
          .domain("all formulas")
          .errors("E0705 when the result does not agree with the formula")
          .usedFor("gradients in a form to be programmed")
          .eval(SimplifyFormula::value)
          .example("simplify((x^2 - 1)/(x - 1))", "x + 1")
          .example("simplify(sin(x)^2 + cos(x)^2)", "1")
          .example("simplify(sqrt(x^2))", "abs(x)")
          .example("a > 0; simplify(sqrt(a^2))", "a")
          .seeAlso("expand", "factor", "together")
          .build();

  private SimplifyFormula() {}

  private static Value value(Arguments arguments, Context context) {
    Rewriting rewriting = new Rewriting(arguments, context);
    return rewriting.of(
        arguments.value(0),
        e -> {
          Expr simple = Simplify.of(e, rewriting.algebra());
          note(e, simple, rewriting.algebra());
          return new Rewritten(simple, "simplification", "");
        });
  }

  /// What stood below a fraction bar and stands there no more may still be zero.
  private static void note(Expr before, Expr after, Algebra algebra) {
    Set<Expr> lost = new LinkedHashSet<>();
    divisors(before, lost);
    Set<Expr> kept = new LinkedHashSet<>();
    divisors(after, kept);
    lost.removeAll(kept);
    Signs signs = new Signs(algebra);
    lost.removeIf(divisor -> signs.isPositive(divisor) || signs.isNonzero(divisor));
    lost.removeIf(divisor -> !(divisor instanceof Sum) && !(divisor instanceof Expr.Sym));
    if (!lost.isEmpty() && lost.size() <= 3) {
      algebra
          .context()
          .note(
              "where "
                  + String.join(
                      " and ",
                      lost.stream().map(d -> Unparser.ascii(d) + " != 0").sorted().toList()));
    }
  }

  private static void divisors(Expr e, Set<Expr> target) {
    if (e instanceof Power(Expr base, Num n)
        && n.value().signum() < 0
        && Formulas.hasSymbols(base)) {
      target.add(base);
    }
    Formulas.parts(e).forEach(part -> divisors(part, target));
  }
}
