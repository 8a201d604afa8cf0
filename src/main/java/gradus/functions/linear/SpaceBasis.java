package gradus.functions.linear;

import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarArithmetic;
import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Subspace;
import gradus.value.Array;
import gradus.value.Decimal;
import gradus.value.Labels;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Bases of the spaces that belong to a matrix, as the columns of an array.
final class SpaceBasis {
  static final String ORTHONORMAL = "true: unit vectors at right angles, also for exact entries";

  private final Context context;
  private final boolean orthonormal;

  SpaceBasis(Arguments arguments, Context context) {
    this.context = context;
    this.orthonormal = arguments.truthOption("orthonormal", false);
  }

  /// The columns of the identity.
  Array all(int n) {
    List<List<Rational>> vectors = new ArrayList<>();
    for (int j = 0; j < n; j++) {
      vectors.add(ExactMatrix.identity(n).column(j));
    }
    return exact(n, vectors, false);
  }

  /// @param n the length of the vectors, also when there are none
  /// @param vectors independent
  /// @param decimal whether they are written in decimals
  Array exact(int n, List<List<Rational>> vectors, boolean decimal) {
    List<List<Value>> columns = new ArrayList<>();
    for (List<Rational> vector : orthonormal ? orthogonal(vectors) : vectors) {
      columns.add(column(vector, decimal));
    }
    List<Value> entries = new ArrayList<>(n * columns.size());
    for (int i = 0; i < n; i++) {
      for (List<Value> column : columns) {
        entries.add(column.get(i));
      }
    }
    return Values.array(Shape.of(n, columns.size()), entries, Labels.NONE);
  }

  private List<Value> column(List<Rational> vector, boolean decimal) {
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    Value length =
        orthonormal
            ? scalars.power(
                new Scalar.Exact(ExactMatrix.dot(vector, vector), decimal),
                Scalar.of(Rational.HALF))
            : Scalar.ONE;
    List<Value> column = new ArrayList<>(vector.size());
    for (Rational entry : vector) {
      column.add(scalars.divide(new Scalar.Exact(entry, decimal), length));
    }
    return column;
  }

  /// Gram-Schmidt without roots: each vector made orthogonal to those before it, as smallest
  /// integers.
  private List<List<Rational>> orthogonal(List<List<Rational>> vectors) {
    List<List<Rational>> orthogonal = new ArrayList<>();
    for (List<Rational> vector : vectors) {
      List<Rational> rest = new ArrayList<>(vector);
      for (List<Rational> before : orthogonal) {
        context.budget().check();
        Rational factor = ExactMatrix.dot(vector, before).divide(ExactMatrix.dot(before, before));
        for (int i = 0; i < rest.size(); i++) {
          rest.set(
              i, rest.get(i).subtract(factor.multiply(before.get(i))).checked(context.budget()));
        }
      }
      orthogonal.add(ExactMatrix.primitive(rest));
    }
    return orthogonal;
  }

  /// @param what the identity its residual is of
  /// @param name of the basis in there
  Array numeric(Subspace space, String what, String name) {
    Matrix basis = space.basis();
    Numeric.check(
        context,
        what,
        space.residual(),
        basis.columns() == 0 ? Matrix.zeros(basis.rows(), 1) : basis);
    if (basis.columns() > 0) {
      Numeric.checkOrthonormal(context, name + "^T*" + name + " = I", basis);
    }
    context.convention("orthonormal columns");
    context.convention(
        "singular values up to " + Decimal.significant(3).text(space.tolerance()) + " count as 0");
    return Matrices.array(basis);
  }

  static void note(int dimension, Context context) {
    context.note(dimension == 0 ? "only the zero vector" : "dimension " + dimension);
  }
}
