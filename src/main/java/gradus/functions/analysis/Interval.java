package gradus.functions.analysis;

import gradus.diag.Code;
import gradus.evaluate.Algebra;
import gradus.evaluate.Subject;
import gradus.expr.Expr;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.symbolic.shape.Curve;
import gradus.value.Value;
import gradus.value.Values;

/// A function of one variable with the interval that may follow it: `f, x, from, to`.
final class Interval {
  private Interval() {}

  static Curve curve(Arguments arguments, Context context) {
    Subject subject = Subject.of(arguments, context, 0, 1);
    String x = subject.variable();
    Algebra algebra = new Algebra(context);
    if (arguments.size() < 3) {
      return Curve.of(subject.formula(), x, algebra);
    }
    if (arguments.size() == 3) {
      String name = arguments.function().name();
      throw arguments
          .error(Code.WRONG_ARGUMENT_COUNT, "an interval has two ends")
          .hint(name + "(f, " + x + ", 0, 10)")
          .toException();
    }
    return new Curve(
        subject.formula(), x, end(arguments, 2, algebra), end(arguments, 3, algebra), algebra);
  }

  private static Expr end(Arguments arguments, int index, Algebra algebra) {
    Value value = arguments.value(index);
    return Values.expr(value)
        .filter(e -> Values.isInfinite(value) || !Double.isNaN(algebra.real(e)))
        .orElseThrow(() -> arguments.wrongKind(index, "a real number"));
  }
}
