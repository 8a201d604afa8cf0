package gradus.functions.linear;

import gradus.diag.Code;
import gradus.evaluate.Approximation;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;

/// The condition number: how much a relative error can grow when a system is solved.
public final class Cond {
  /// From here on more than half of the 16 digits are lost.
  private static final double ILL = 1e8;

  private static final double NOTHING = 1e16;

  public static final Function SPEC =
      Function.named("cond", Chapter.LINEAR)
          .summary("The condition number: how much solving with a matrix can magnify an error")
          .details(
              "p=2 (the standard) the largest singular value by the smallest one, for any shape;"
                  + " p=1, inf, fro and nuc norm(A, p)*norm(inv(A), p) of a square matrix. A matrix"
                  + " of dependent rows or columns has the condition number inf. About log10 of it"
                  + " decimal digits are lost in solve. Matrices of at most 12 rows and columns go"
                  + " through the exact inverse, so that the number is right however large it is.")
          .parameter("A", Kind.MATRIX, "m×n, real numbers; square unless p is 2")
          .optional("p", Kind.TEXT, "2 (the standard), 1, inf, fro or nuc")
          .domain("matrices of real numbers with at least one entry")
          .errors(
              "E0403 when A is not square and p is not 2, E0301 when an entry has free symbols or"
                  + " is complex, E0504 for NaN and infinities")
          .usedFor("telling whether features are nearly collinear, how far to trust a solution")
          .eval(Cond::value)
          .example("cond([1,0;0,2])", "2")
          .example("cond([1,2;3,4])", "15/2 + sqrt(221)/2")
          .example("cond([1,2;3,4], 1)", "21")
          .example("cond([1,2;3,4], fro)", "15")
          .seeAlso("norm", "svdvals", "inv", "hilbert")
          .build();

  private Cond() {}

  private static Value value(Arguments arguments, Context context) {
    Array matrix = arguments.matrix(0);
    if (matrix.size() == 0) {
      throw arguments
          .error(Code.EMPTY_ARRAY, 0, "cond needs entries, and this is " + matrix.kind())
          .toException();
    }
    Order order = Order.of(arguments, 1);
    boolean two = order instanceof Order.Power p && p.is(2);
    if (order instanceof Order.Power p && !p.is(1) && !p.is(2)) {
      throw arguments.wrongKind(1, "2, 1, inf, fro or nuc");
    }
    if (!two && !matrix.shape().isSquare()) {
      throw arguments
          .error(
              Code.NOT_SQUARE,
              0,
              "cond in this norm needs a square matrix, this one is " + matrix.shape())
          .hint("cond(A) takes every shape")
          .toException();
    }
    Value condition = new ConditionNumber(arguments, context).of(matrix, order);
    note(condition, context);
    return condition;
  }

  private static void note(Value condition, Context context) {
    if (Values.isInfinite(condition) || condition instanceof Formula f && !f.isClosed()) {
      return;
    }
    double number = ((Scalar.Real) new Approximation(context.registry()).of(condition)).value();
    if (number >= NOTHING) {
      context.note("solving with it in doubles leaves no digit right");
    } else if (number > ILL) {
      context.note(
          "solving with it loses about " + Math.round(Math.log10(number)) + " of 16 digits");
    }
  }
}
