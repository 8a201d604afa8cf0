package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.Operand;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Text;
import gradus.value.Value;
import gradus.value.Values;
import java.util.Arrays;
import java.util.List;

/// The option `axis=` of a call: which axes of an array a computation runs along.
///
/// Words say what counts by itself: `axis=rows` runs through each row of a matrix, `axis=cols`
/// through each column, `axis=all` through everything. Numbers name the axis that is run along,
/// counted from the index base, as NumPy counts from 0. For a matrix counted from 1 they are
/// refused: half of those who write `axis=1` mean NumPy's second axis.
public final class Axes {
  public static final String OPTION = "axis";
  public static final String KEEPDIMS = "keepdims";

  /// For the documentation of functions with one result for each group.
  public static final String TEXT =
      "rows: one result for each row of a matrix; cols: one for each column; all: one for"
          + " everything; of a tensor the number of the axis that is joined, or a list of them";

  public static final String KEEPDIMS_TEXT = "true keeps joined axes, with length 1";

  private Axes() {}

  /// For every axis of the shape whether the call runs along it.
  ///
  /// @param standard `all`, `rows` or `cols`: what applies without the option
  /// @throws gradus.diag.GradusException E0304 when the option names no axis of this shape
  public static boolean[] of(Arguments arguments, Context context, Shape shape, String standard) {
    if (arguments.option(OPTION).isEmpty()) {
      return standard(arguments, context, shape, standard);
    }
    Operand operand = arguments.option(OPTION).orElseThrow();
    int base = context.conventions().indexBase();
    boolean numbered = !shape.isMatrix() || base == 0;
    if (numbered && !(operand.value() instanceof Text)) {
      return numbered(arguments, shape, operand, base);
    }
    String word = arguments.wordOption(OPTION, standard, List.of("all", "rows", "cols"));
    boolean[] along = new boolean[shape.rank()];
    if (word.equals("all") || shape.isVector() && word.equals("cols")) {
      Arrays.fill(along, true);
      return along;
    }
    if (!shape.isMatrix()) {
      throw Diagnostic.error(
              Code.WRONG_KIND, "axis=" + word + " needs a matrix, and this is " + shape.describe())
          .at(operand.span())
          .hint(shape.isVector() ? "a vector needs no axis" : numbers(shape, base))
          .toException();
    }
    return matrix(word);
  }

  private static boolean[] standard(
      Arguments arguments, Context context, Shape shape, String standard) {
    boolean[] along = new boolean[shape.rank()];
    if (standard.equals("all") || shape.isVector()) {
      Arrays.fill(along, true);
      if (shape.rank() > 1) {
        context.convention("over all entries");
      }
      return along;
    }
    if (shape.isMatrix()) {
      context.convention(standard.equals("rows") ? "row by row" : "column by column");
      return matrix(standard);
    }
    throw arguments
        .error(
            Code.WRONG_KIND,
            0,
            "along which axis? " + arguments.function().name() + " was given " + shape.describe())
        .hint(numbers(shape, context.conventions().indexBase()))
        .toException();
  }

  private static boolean[] matrix(String word) {
    boolean rows = word.equals("rows");
    return new boolean[] {!rows, rows};
  }

  private static boolean[] numbered(Arguments arguments, Shape shape, Operand operand, int base) {
    boolean[] along = new boolean[shape.rank()];
    List<Value> numbers =
        operand.value() instanceof Array list && list.shape().isVector()
            ? Values.entries(list)
            : List.of(operand.value());
    for (Value number : numbers) {
      int axis = axis(arguments, shape, operand, number, base);
      if (along[axis]) {
        throw refusal(arguments, operand, "names an axis twice").toException();
      }
      along[axis] = true;
    }
    return along;
  }

  private static int axis(
      Arguments arguments, Shape shape, Operand operand, Value number, int base) {
    int axis =
        switch (number) {
          case Scalar.Exact(Rational q, _) when q.isInteger() && q.fitsInt() -> q.intValueExact();
          case Scalar.Real(double d) when d == Math.rint(d) && Math.abs(d) < 1e6 -> (int) d;
          default ->
              throw refusal(arguments, operand, "is the number of an axis, or a list of them")
                  .hint(numbers(shape, base))
                  .toException();
        };
    if (axis < base || axis - base >= shape.rank()) {
      throw refusal(arguments, operand, "cannot be " + axis + " for " + shape.describe())
          .hint(numbers(shape, base))
          .toException();
    }
    return axis - base;
  }

  private static Diagnostic refusal(Arguments arguments, Operand operand, String text) {
    return Diagnostic.error(
            Code.BAD_OPTION_VALUE, "axis of " + arguments.function().name() + " " + text)
        .at(operand.span());
  }

  private static String numbers(Shape shape, int base) {
    int last = shape.rank() - 1 + base;
    return shape.isVector()
        ? "a vector has the axis " + base + " alone"
        : "axis="
            + base
            + " is the first axis, axis="
            + last
            + " the last; axis=all joins them all";
  }
}
