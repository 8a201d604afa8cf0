package gradus.functions.arrays;

import gradus.diag.Code;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.numeric.random.RandomStream;
import gradus.value.Labels;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Random integers.
public final class Randint {
  public static final Function SPEC =
      Draws.options(
              Draws.shape(
                  Function.named("randint", Chapter.ARRAYS)
                      .parameter("lo", Kind.INTEGER, "the smallest integer")
                      .parameter("hi", Kind.INTEGER, "the largest, included")))
          .summary("Random integers from lo to hi, both included, each as likely as the others")
          .details("randint(1, 6) is one roll of a die, randint(1, 6, n) a vector." + Draws.DETAILS)
          .domain("lo <= hi, below 2^63 in size")
          .errors("E0502 when lo > hi; E0506 for bounds that are no integers")
          .usedFor("drawing samples with replacement: x[randint(1, n, n)]")
          .eval(Randint::value)
          .example("randint(1, 6, 5, seed=1)", "5\n5\n1\n5\n2")
          .example("randint(-5, -5, seed=1)", "-5")
          .seeAlso("rand", "randperm", "shuffle")
          .build();

  private Randint() {}

  private static Value value(Arguments arguments, Context context) {
    long low = bound(arguments, 0);
    long high = bound(arguments, 1);
    if (low > high) {
      throw arguments
          .error(Code.OUTSIDE_DOMAIN, "there is no integer from " + low + " to " + high)
          .hint("the smaller bound first: randint(" + high + ", " + low + ")")
          .toException();
    }
    Shape shape = Draws.shape(arguments, context, 2);
    RandomStream stream = Draws.stream(arguments, context);
    context.convention("both ends included");
    List<Value> numbers = new ArrayList<>(shape.size());
    for (int i = 0; i < shape.size(); i++) {
      numbers.add(Scalar.of(low + stream.below(high - low + 1)));
    }
    return shape.rank() == 0 ? numbers.get(0) : Values.array(shape, numbers, Labels.NONE);
  }

  private static long bound(Arguments arguments, int index) {
    Value value = arguments.value(index);
    if (value instanceof Scalar.Exact(Rational q, _)
        && q.isInteger()
        && q.numerator().bitLength() < 62) {
      return q.numerator().longValue();
    }
    if (value instanceof Scalar.Real(double d) && d == Math.rint(d) && Math.abs(d) < 0x1p53) {
      return (long) d;
    }
    throw arguments
        .error(Code.NOT_AN_INTEGER, index, "randint needs integers of less than 62 bits as bounds")
        .toException();
  }
}
