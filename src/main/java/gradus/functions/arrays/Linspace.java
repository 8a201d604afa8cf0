package gradus.functions.arrays;

import gradus.diag.Code;
import gradus.evaluate.ScalarArithmetic;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Evenly spaced numbers.
public final class Linspace {
  public static final Function SPEC =
      Function.named("linspace", Chapter.ARRAYS)
          .summary("n evenly spaced numbers from a to b, both included")
          .details(
              "The step is (b - a)/(n - 1); exact ends give exact numbers. A range such as 0:0.1:1"
                  + " is given by its step instead.")
          .parameter("a", Kind.SCALAR, "the first number")
          .parameter("b", Kind.SCALAR, "the last number")
          .parameter("n", Kind.INTEGER, "how many, at least 1; one alone is a")
          .domain("numbers and formulas")
          .errors("E0502 for n < 1; E0504 for an infinite end; E0506 when n is no integer")
          .usedFor("grids for plots and searches, learning rates to try")
          .eval(Linspace::value)
          .example("linspace(0, 1, 5)", "0\n1/4\n1/2\n3/4\n1")
          .example("linspace(0, pi, 3)", "0\npi/2\npi")
          .seeAlso("zeros", "ones")
          .build();

  private Linspace() {}

  private static Value value(Arguments arguments, Context context) {
    for (int i = 0; i < 2; i++) {
      if (!ScalarArithmetic.isScalar(arguments.value(i))) {
        throw arguments.wrongKind(i, "a number");
      }
      if (!Values.isFinite(arguments.value(i))) {
        throw arguments
            .error(Code.NOT_FINITE, i, "linspace needs finite ends, and this is not finite")
            .toException();
      }
    }
    int n = arguments.integer(2);
    if (n < 1) {
      throw arguments
          .error(Code.OUTSIDE_DOMAIN, 2, "linspace needs at least one number, not " + n)
          .toException();
    }
    context.budget().cells(n);
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    Value a = arguments.value(0);
    Value b = arguments.value(1);
    List<Value> numbers = new ArrayList<>(n);
    numbers.add(a);
    for (int k = 1; k < n - 1; k++) {
      context.budget().step();
      // Both ends with weights that sum to 1: nothing drifts, and nothing overflows between them.
      Value fromA = scalars.multiply(a, Scalar.of(Rational.of(n - 1L - k, n - 1L)));
      Value fromB = scalars.multiply(b, Scalar.of(Rational.of(k, n - 1L)));
      numbers.add(scalars.add(fromA, fromB));
    }
    if (n > 1) {
      numbers.add(b);
    }
    return Values.vector(numbers);
  }
}
