package gradus.functions.calculus;

import gradus.diag.Code;
import gradus.evaluate.Algebra;
import gradus.evaluate.Subject;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.step.Operators.Side;
import gradus.symbolic.limits.Limit;
import gradus.symbolic.rewrite.Exceptions;
import gradus.value.Text;
import gradus.value.Value;
import gradus.value.Values;
import java.util.Set;

/// Limits, two-sided, one-sided and at infinity.
public final class LimitFunction {
  public static final Function SPEC =
      Function.named("limit", Chapter.CALCULUS)
          .aliases("lim")
          .summary("Limit of an expression as its variable approaches a point")
          .details(
              "Two-sided unless left or right stands behind the point, or the expression is real on"
                  + " one side only, which is noted. Infinite limits are answered with inf and"
                  + " -inf. The value is decided by the leading term of an expansion (Gruntz 1996);"
                  + " the steps are those of a lesson: continuity, factoring, conjugates, known"
                  + " limits, dominant terms, L'Hôpital's rule, series, squeezing. It is checked"
                  + " by approaching the point in numbers.")
          .parameter("f", Kind.EXPRESSION, "the expression, or a function of one variable")
          .parameter("x", Kind.VARIABLE, "its variable")
          .parameter("a", Kind.SCALAR, "where it goes: a number, a formula, inf or -inf")
          .optional("side", Kind.TEXT, "left or right, also - or +; both when it is not given")
          .domain("elementary functions, activations, jumps and kinks")
          .errors(
              "E0710 when there is no limit, with both sides; E0711 when no method finds it; E0502"
                  + " where the expression is not real near the point")
          .usedFor("how losses and activations behave far out, and where formulas say 0/0")
          .eval(LimitFunction::value)
          .example("limit(sin(x)/x, x, 0)", "1")
          .example("limit((1 + 1/n)^n, n, inf)", "e")
          .example("limit(1/x, x, 0, right)", "inf")
          .example("limit(abs(x)/x, x, 0)", "error: abs(x)/x has no limit for x -> 0")
          .seeAlso("diff", "taylor", "integrate")
          .build();

  private LimitFunction() {}

  private static Value value(Arguments arguments, Context context) {
    Subject subject = Subject.of(arguments, context, 0, 1);
    String x = subject.variable();
    Expr f = subject.formula();
    Expr a = point(arguments, x);
    Side asked = side(arguments);
    Algebra algebra = new Algebra(context);
    Derivation derivation = Limit.checked(f, x, a, asked, algebra);
    Exceptions.of(Expr.add(f, a), derivation.to(), Set.of(x), algebra.assumptions())
        .forEach(condition -> context.note("for " + condition));
    context.derive(derivation);
    return derivation.after();
  }

  private static Expr point(Arguments arguments, String x) {
    Expr a =
        Values.expr(arguments.value(2))
            .orElseThrow(() -> arguments.wrongKind(2, "a number, a formula or inf"));
    if (Formulas.symbols(a).contains(x)) {
      throw arguments
          .error(Code.WRONG_KIND, 2, "the point " + x + " approaches is free of " + x)
          .hint("limit(f, " + x + ", 0)")
          .toException();
    }
    return a;
  }

  private static Side side(Arguments arguments) {
    if (!arguments.has(3)) {
      return Side.BOTH;
    }
    String word = arguments.value(3) instanceof Text(String text) ? text : "";
    return switch (word) {
      case "left", "-", "below" -> Side.LEFT;
      case "right", "+", "above" -> Side.RIGHT;
      case "both", "+-" -> Side.BOTH;
      default ->
          throw arguments
              .error(Code.BAD_OPTION_VALUE, 3, "the side of a limit is left or right")
              .hint("limit(f, x, 0, right)")
              .toException();
    };
  }
}
