package gradus.functions.analysis;

import gradus.diag.Code;
import gradus.evaluate.Algebra;
import gradus.evaluate.Subject;
import gradus.expr.Expr;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.symbolic.rewrite.Textbook;
import gradus.symbolic.shape.Parity;
import gradus.value.Text;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;
import java.util.Map;

/// Whether a function is even or odd.
public final class ParityOf {
  public static final Function SPEC =
      Function.named("parity", Chapter.ANALYSIS)
          .summary("Whether a function is even, odd or neither")
          .details("Even: f(-x) = f(x). Odd: f(-x) = -f(x). Neither comes with a counter-example.")
          .parameter("f", Kind.EXPRESSION, "a formula or a function of one variable")
          .optional("x", Kind.VARIABLE, "its variable")
          .domain("formulas in one variable")
          .errors("E0707 when neither an identity nor a counter-example is found")
          .usedFor("integrals of odd functions over symmetric intervals are 0")
          .eval(ParityOf::value)
          .example("parity(x^3 - x)", "\"odd\"")
          .example("parity(cos(x))", "\"even\"")
          .example("parity(x + 1)", "\"neither\"")
          .seeAlso("period", "domain")
          .build();

  private ParityOf() {}

  private static Value value(Arguments arguments, Context context) {
    Subject subject = Subject.of(arguments, context, 0, 1);
    Parity parity =
        Parity.of(subject.formula(), subject.variable(), new Algebra(context))
            .orElseThrow(() ->
                arguments
                    .error(Code.UNDECIDED, 0, "whether this is even or odd cannot be decided")
                    .toException());
    context.note(parity.because());
    Text kind = new Text(parity.kind());
    context.derive(
        new Derivation(
            "parity",
            Values.of(subject.formula()),
            kind,
            parity.because(),
            mirrored(subject.formula(), subject.variable(), new Algebra(context))));
    return kind;
  }

  private static List<Derivation> mirrored(Expr f, String x, Algebra algebra) {
    Expr minus = Expr.negate(Expr.symbol(x));
    try {
      return List.of(
          Derivation.of(
              "replace " + x + " by -" + x,
              Operators.at(f, Map.of(x, minus)),
              Textbook.of(algebra.substitute(f, x, minus), algebra),
              ""));
    } catch (ArithmeticException undefined) {
      return List.of();
    }
  }
}
