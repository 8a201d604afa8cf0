package gradus.functions.geometry;

import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Check;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.functions.linear.Names;
import gradus.functions.linear.Order;
import gradus.functions.linear.VectorNorm;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

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
          .tex("\\frac{#1}{\\left\\|#1\\right\\|}")
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
    String axis = arguments.wordOption("axis", standard, List.of("rows", "cols", "all"));
    if (array.shape().rank() > 2) {
      throw arguments.wrongKind(0, "a vector or a matrix");
    }
    if (array.shape().isVector() || axis.equals("all")) {
      Vectors.requireNonzero(arguments, 0);
      List<Value> unit = unit(Values.entries(array), order, context);
      return Values.array(array.shape(), unit, array.labels());
    }
    context.convention(axis.equals("rows") ? "each row has length 1" : "each column has length 1");
    return matrix(arguments, array, axis.equals("rows"), order, context);
  }

  private static Array matrix(
      Arguments arguments, Array matrix, boolean rows, Order order, Context context) {
    Shape shape = matrix.shape();
    int lines = rows ? shape.rows() : shape.columns();
    int length = rows ? shape.columns() : shape.rows();
    Value[] entries = new Value[shape.size()];
    for (int i = 0; i < lines; i++) {
      List<Value> line = new ArrayList<>(length);
      for (int j = 0; j < length; j++) {
        line.add(rows ? matrix.get(i, j) : matrix.get(j, i));
      }
      if (Vectors.isZero(line)) {
        String name = Names.of(arguments.operand(0), "the matrix");
        throw Vectors.zero(arguments, 0, (rows ? "row " : "column ") + (i + 1) + " of " + name);
      }
      List<Value> unit = unit(line, order, context);
      for (int j = 0; j < length; j++) {
        entries[rows ? i * length + j : j * lines + i] = unit.get(j);
      }
    }
    return Values.array(shape, List.of(entries), matrix.labels());
  }

  private static List<Value> unit(List<Value> entries, Order order, Context context) {
    Array vector = Values.vector(entries);
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    if (vector instanceof RealArray real) {
      vector = RealArray.vector(UnitVectors.scaled(real.data()));
    }
    Value norm = VectorNorm.of(vector, order, context);
    List<Value> unit = new ArrayList<>(entries.size());
    for (Value entry : Values.entries(vector)) {
      unit.add(scalars.divide(entry, norm));
    }
    if (vector instanceof RealArray) {
      Value length = VectorNorm.of(Values.vector(unit), order, context);
      double error = Math.abs(((Scalar.Real) length).value() - 1);
      context.check(
          new Check(
              "norm(normalize(v)) = 1", error, Vectors.epsilon(context) * (64 + unit.size())));
    }
    return unit;
  }
}
