package gradus.functions.neural;

import gradus.diag.Code;
import gradus.evaluate.Approximation;
import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.ElementArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Applies a function of vectors to a vector, or to each row or column of a matrix.
final class Slices {
  /// Exact entries up to this many are answered with a formula, more of them in decimals.
  private static final int LONGEST_FORMULA = 8;

  private Slices() {}

  /// @param exact from exact entries to one entry for each
  /// @param real the same in doubles
  static Value map(
      Arguments arguments,
      Context context,
      BiFunction<List<Value>, Context, List<Value>> exact,
      Function<double[], double[]> real) {
    Array array = arguments.array(0);
    Shape shape = array.shape();
    requireVectorOrMatrix(arguments, array);
    if (shape.isVector()) {
      return Values.array(
          shape, slice(Values.entries(array), context, exact, real), array.labels());
    }
    boolean rows = byRows(arguments, context);
    List<Value> entries = new ArrayList<>(Values.entries(array));
    for (List<Integer> positions : positions(shape, rows)) {
      List<Value> part = new ArrayList<>();
      positions.forEach(position -> part.add(array.get(position)));
      List<Value> result = slice(part, context, exact, real);
      for (int i = 0; i < result.size(); i++) {
        entries.set(positions.get(i), result.get(i));
      }
    }
    return Values.array(shape, entries, array.labels());
  }

  /// One result for a vector, a vector of results for a matrix.
  static Value reduce(
      Arguments arguments,
      Context context,
      BiFunction<List<Value>, Context, List<Value>> exact,
      Function<double[], double[]> real) {
    Array array = arguments.array(0);
    requireVectorOrMatrix(arguments, array);
    if (array.shape().isVector()) {
      return slice(Values.entries(array), context, exact, real).get(0);
    }
    List<Value> results = new ArrayList<>();
    for (List<Integer> positions : positions(array.shape(), byRows(arguments, context))) {
      List<Value> part = new ArrayList<>();
      positions.forEach(position -> part.add(array.get(position)));
      results.add(slice(part, context, exact, real).get(0));
    }
    return Values.vector(results);
  }

  private static boolean byRows(Arguments arguments, Context context) {
    boolean rows = arguments.wordOption("axis", "rows", List.of("rows", "cols")).equals("rows");
    context.convention(rows ? "each row by itself" : "each column by itself");
    return rows;
  }

  private static void requireVectorOrMatrix(Arguments arguments, Array array) {
    if (array.shape().rank() > 2) {
      throw arguments.wrongKind(0, "a vector or a matrix");
    }
    if (array.size() == 0) {
      throw arguments
          .error(Code.EMPTY_ARRAY, 0, arguments.function().name() + " of no numbers is undefined")
          .toException();
    }
  }

  private static List<List<Integer>> positions(Shape shape, boolean rows) {
    List<List<Integer>> slices = new ArrayList<>();
    int count = rows ? shape.rows() : shape.columns();
    int length = rows ? shape.columns() : shape.rows();
    for (int i = 0; i < count; i++) {
      List<Integer> positions = new ArrayList<>();
      for (int k = 0; k < length; k++) {
        positions.add(rows ? i * shape.columns() + k : k * shape.columns() + i);
      }
      slices.add(positions);
    }
    return slices;
  }

  private static List<Value> slice(
      List<Value> entries,
      Context context,
      BiFunction<List<Value>, Context, List<Value>> exact,
      Function<double[], double[]> real) {
    Array vector = Values.vector(entries);
    boolean closed = !Matrices.isSymbolic(vector);
    boolean formula =
        vector instanceof ElementArray
            && !Matrices.hasDecimals(vector)
            && (entries.size() <= LONGEST_FORMULA || !closed);
    if (formula || !closed) {
      return exact.apply(entries, context);
    }
    double[] result = real.apply(Matrices.doubles(vector, new Approximation(context.registry())));
    List<Value> values = new ArrayList<>(result.length);
    for (double value : result) {
      values.add(Scalar.of(value));
    }
    return values;
  }
}
