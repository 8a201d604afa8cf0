package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.evaluate.Approximation;
import gradus.evaluate.Masks;
import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.numeric.linalg.Matrix;
import gradus.value.Array;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// A data matrix of n samples of d variables, read in the direction of the conventions.
///
/// @param data n×d if samples are rows, else d×n
/// @param areRows whether a row is a sample
record Samples(Array data, boolean areRows) {
  /// The first argument; a vector is n samples of one variable.
  static Samples of(Arguments arguments, Context context) {
    Array data = Masks.counted(arguments.array(0));
    if (data.shape().rank() > 2) {
      throw arguments.wrongKind(0, "a matrix of samples");
    }
    if (data.size() == 0) {
      throw arguments
          .error(Code.EMPTY_ARRAY, 0, arguments.function().name() + " of no samples is undefined")
          .toException();
    }
    boolean areRows = data.shape().isVector() || context.conventions().samplesAreRows();
    if (data.shape().isMatrix()) {
      context.convention(areRows ? "samples are rows" : "samples are columns");
    }
    Groups.requireReal(arguments, data);
    return new Samples(data, areRows);
  }

  /// n.
  int count() {
    return areRows ? data.shape().rows() : data.shape().columns();
  }

  /// d.
  int variables() {
    return areRows ? data.shape().columns() : data.shape().rows();
  }

  /// The names of the variables, as they came with the data; may be empty.
  List<String> names() {
    if (data.shape().isVector()) {
      return List.of();
    }
    return areRows ? data.labels().columns() : data.labels().rows();
  }

  /// The variable as errors call it.
  String name(int variable) {
    return names().isEmpty()
        ? (areRows ? "column " : "row ") + (variable + 1)
        : "'" + names().get(variable) + "'";
  }

  /// All samples of one variable, exact or symbolic.
  List<Value> values(int variable) {
    List<Value> values = new ArrayList<>(count());
    for (int i = 0; i < count(); i++) {
      values.add(areRows ? data.get(i, variable) : data.get(variable, i));
    }
    return values;
  }

  /// The samples as rows, n×d, in doubles.
  Matrix matrix(Context context) {
    Matrix matrix = Matrices.real(data, new Approximation(context.registry()));
    return areRows ? matrix : matrix.transpose();
  }

  /// The same samples less the mean of each variable, n×d.
  static Matrix centered(Matrix samples) {
    int d = samples.columns();
    double[] data = new double[samples.data().length];
    for (int j = 0; j < d; j++) {
      double[] centered = Moments.centered(samples.column(j));
      for (int i = 0; i < centered.length; i++) {
        data[i * d + j] = centered[i];
      }
    }
    return new Matrix(samples.rows(), d, data);
  }

  /// The square of the number of variables, which a covariance matrix has as entries.
  Shape square() {
    return Shape.of(variables(), variables());
  }
}
