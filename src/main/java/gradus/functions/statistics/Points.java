package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.evaluate.Comparison;
import gradus.evaluate.Masks;
import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.functions.linear.Names;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Samples as points of space, each a list of exact coordinates or a row of doubles.
///
/// @param names of the points, as they came with the data; may be empty
record Points(Array data, boolean areRows, List<String> names) {
  static Points of(Arguments arguments, int index, Context context) {
    Array data = Masks.counted(arguments.array(index));
    if (data.shape().rank() > 2) {
      throw arguments.wrongKind(index, "a matrix of samples, or a vector of numbers");
    }
    if (data.size() == 0) {
      throw arguments
          .error(Code.EMPTY_ARRAY, index, "there are no samples to measure distances of")
          .toException();
    }
    Groups.requireReal(arguments, data);
    Numbers.requireFinite(arguments, index, data);
    boolean rows = data.shape().isVector() || context.conventions().samplesAreRows();
    if (data.shape().isMatrix()) {
      context.convention(rows ? "samples are rows" : "samples are columns");
    }
    return new Points(data, rows, rows ? data.labels().rows() : data.labels().columns());
  }

  /// A d-vector beside a matrix of samples of d > 1 coordinates is one of them.
  Points besides(Points other, Context context) {
    boolean one =
        data.shape().isVector()
            && other.data.shape().isMatrix()
            && other.dimensions() > 1
            && data.size() == other.dimensions();
    if (!one) {
      return this;
    }
    context.convention("the vector is one sample");
    return new Points(data.reshape(Shape.of(1, data.size())), true, List.of());
  }

  int count() {
    return areRows ? data.shape().rows() : data.shape().columns();
  }

  int dimensions() {
    return areRows ? data.shape().columns() : data.shape().rows();
  }

  List<Value> exact(int point) {
    List<Value> coordinates = new ArrayList<>(dimensions());
    for (int k = 0; k < dimensions(); k++) {
      coordinates.add(areRows ? data.get(point, k) : data.get(k, point));
    }
    return coordinates;
  }

  /// The squared lengths of exact points, none of which is zero.
  List<Value> squaredLengths(Arguments arguments, int index, Context context) {
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    Comparison comparison = new Comparison(context);
    List<Value> lengths = new ArrayList<>(count());
    for (int i = 0; i < count(); i++) {
      List<Value> squares = new ArrayList<>(dimensions());
      for (Value x : exact(i)) {
        context.budget().step();
        squares.add(scalars.power(x, Scalar.of(2)));
      }
      Value square = scalars.sum(squares);
      if (comparison.sign(square, Scalar.ZERO).filter(s -> s == 0).isPresent()) {
        throw zero(arguments, index, i);
      }
      lengths.add(square);
    }
    return lengths;
  }

  RuntimeException zero(Arguments arguments, int index, int point) {
    String name = Names.of(arguments.operand(index), "the data");
    return arguments
        .error(
            Code.OUTSIDE_DOMAIN,
            index,
            (areRows ? "row " : "column ")
                + (point + 1)
                + " of "
                + name
                + " is zero and has no direction")
        .hint("metric=cosine compares directions; leave zero samples out")
        .toException();
  }
}
