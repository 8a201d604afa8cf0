package gradus.functions.arrays;

import gradus.diag.Code;
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

/// A random permutation.
public final class Randperm {
  public static final Function SPEC =
      Draws.options(
              Function.named("randperm", Chapter.ARRAYS)
                  .parameter("n", Kind.INTEGER, "how many, at least 0"))
          .summary("The integers from 1 to n in random order")
          .details(
              "They count as indices do: from 0 to n-1 with --index-base 0. Every order is as"
                  + " likely."
                  + Draws.DETAILS)
          .domain("n >= 0")
          .errors("E0502 for n < 0; E0506 when n is no integer")
          .usedFor("splitting data: x[randperm(n)]")
          .eval(Randperm::value)
          .example("randperm(5, seed=1)", "4\n2\n1\n3\n5")
          .example("sort(randperm(4, seed=2))", "1\n2\n3\n4")
          .seeAlso("shuffle", "randint", "permutation")
          .build();

  private Randperm() {}

  private static Value value(Arguments arguments, Context context) {
    int n = arguments.integer(0);
    if (n < 0) {
      throw arguments
          .error(Code.OUTSIDE_DOMAIN, 0, "randperm needs a count from 0, not " + n)
          .toException();
    }
    context.budget().cells(n);
    int base = context.conventions().indexBase();
    List<Value> numbers = new ArrayList<>(n);
    for (int place : Draws.stream(arguments, context).permutation(n)) {
      numbers.add(Scalar.of(place + (long) base));
    }
    return Values.vector(numbers);
  }
}
