package gradus.functions.geometry;

import gradus.evaluate.Axes;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.Operand;
import gradus.functions.linear.Names;
import gradus.functions.linear.Order;
import gradus.value.Array;
import gradus.value.Shape;
import gradus.value.Text;
import gradus.value.Value;
import java.util.List;
import java.util.Optional;

/// A vector divided by its length; a matrix sample by sample.
public final class Normalize {
  public static final Function SPEC =
      Function.named("normalize", Chapter.GEOMETRY)
          .summary("The vector of length 1 that points the same way: v/norm(v)")
          .details(
              "A matrix is normalised sample by sample: each row, or each column with axis=cols"
                  + " (the standard where samples are columns), or as one long vector with"
                  + " axis=all. p chooses the norm: p=1 makes the sizes sum to 1, p=inf makes the"
                  + " largest size 1. Zero mean and unit variance are standardize's business.")
          .parameter("v", Kind.ARRAY, "n-vector or m×n matrix; numbers or formulas")
          .optional(
              "p", Kind.TEXT, "the order of the norm: 2 (the standard), 1, inf, any from 1 on")
          .option("axis", Kind.TEXT, "rows", "rows, cols or all; of a matrix alone")
          .domain("vectors, and matrices none of whose rows (columns) is zero")
          .errors(
              "E0502 for the zero vector, naming the row or column of a matrix; E0504 for NaN and"
                  + " infinities")
          .usedFor("embeddings before they are compared, directions of gradients")
          .eval(Normalize::value)
          .example("normalize([3,4])", "3/5\n4/5")
          .example("normalize([1,1])", "sqrt(2)/2\nsqrt(2)/2")
          .example("normalize([3,4;1,0])", "3/5,4/5\n1,0")
          .example("normalize([1,3], 1)", "1/4\n3/4")
          .example("normalize([0,0])", "error: normalize: [0,0] is the zero vector")
          .seeAlso("norm", "angle", "cosine_similarity")
          .build();

  private Normalize() {}

  private static Value value(Arguments arguments, Context context) {
    Array array = arguments.array(0);
    Order order = Order.of(arguments, 1);
    if (order instanceof Order.Named named && named != Order.Named.INFINITY) {
      throw arguments.wrongKind(1, "1, 2, another number from 1 on, or inf");
    }
    Vectors.requireFinite(arguments, 0);
    String standard = context.conventions().samplesAreRows() ? "rows" : "cols";
    if (array.shape().rank() > 2) {
      throw arguments.wrongKind(0, "a vector or a matrix");
    }
    String axis = axis(arguments, context, array.shape(), standard);
    boolean one = array.shape().isVector() || axis.equals("all");
    if (!one) {
      context.convention(
          axis.equals("rows") ? "each row has length 1" : "each column has length 1");
    }
    int lines = one ? 1 : array.shape().length(axis.equals("rows") ? 0 : 1);
    boolean spread = !one && axis.equals("cols");
    UnitLines divided = new UnitLines(order, lines, spread, context);
    divided
        .zero(array)
        .ifPresent(line -> {
          String name = Names.of(arguments.operand(0), one ? "this" : "the matrix");
          String where = (spread ? "column " : "row ") + (line + 1) + " of " + name;
          throw Vectors.zero(arguments, 0, one ? name : where);
        });
    return divided.of(array);
  }

  /// A vector has one axis only, whatever the word.
  private static String axis(Arguments arguments, Context context, Shape shape, String standard) {
    Optional<Operand> option = arguments.option(Axes.OPTION);
    if (option.isEmpty() || shape.isVector() && option.get().value() instanceof Text) {
      return arguments.wordOption(Axes.OPTION, standard, List.of("rows", "cols", "all"));
    }
    boolean[] along = Axes.of(arguments, context, shape, standard);
    if (shape.isVector() || along[0] && along[1]) {
      return "all";
    }
    return along[1] ? "rows" : "cols";
  }
}
