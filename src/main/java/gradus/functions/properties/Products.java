package gradus.functions.properties;

import gradus.evaluate.Approximation;
import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarArithmetic;
import gradus.evaluate.ScalarCalls;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Norms;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Products of a matrix with itself and its adjoint, each in the arithmetic of its entries.
final class Products {
  private final Subject subject;
  private final ScalarArithmetic scalars;

  Products(Subject subject) {
    this.subject = subject;
    this.scalars = new ScalarArithmetic(subject.context());
  }

  /// The conjugate of a number; a symbol stands for a real number.
  Value conjugate(Value entry) {
    return switch (entry) {
      case Scalar.Complex(double re, double im) -> Scalar.of(re, -im);
      case Scalar s -> s;
      case Value other ->
          subject.isComplex()
              ? new ScalarCalls(subject.context())
                  .apply(subject.context().registry().find("conj").orElseThrow(), other)
              : other;
    };
  }

  /// The conjugate transpose.
  Array adjoint() {
    Array a = subject.array();
    List<Value> entries = new ArrayList<>(a.size());
    for (int j = 0; j < subject.columns(); j++) {
      for (int i = 0; i < subject.rows(); i++) {
        entries.add(conjugate(a.get(i, j)));
      }
    }
    return Values.array(Shape.of(subject.columns(), subject.rows()), entries, Labels.NONE);
  }

  Array times(Array a, Array b) {
    int rows = a.shape().rows();
    int inner = a.shape().columns();
    int columns = b.shape().columns();
    if (a instanceof RealArray x && b instanceof RealArray y) {
      return Matrices.array(
          new Matrix(rows, inner, x.data()).times(new Matrix(inner, columns, y.data())));
    }
    if (Matrices.isRational(a) && Matrices.isRational(b)) {
      return Matrices.array(
          Matrices.exact(a).multiply(Matrices.exact(b), subject.context().budget()));
    }
    List<Value> entries = new ArrayList<>(rows * columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        Value sum = Scalar.ZERO;
        for (int k = 0; k < inner; k++) {
          subject.context().budget().step();
          sum = scalars.add(sum, scalars.multiply(a.get(i, k), b.get(k, j)));
        }
        entries.add(sum);
      }
    }
    return Values.matrix(rows, columns, entries);
  }

  /// The tolerance for an entry of a product of two factors as large as the matrix: n·eps·‖A‖².
  double tolerance() {
    if (subject.isExact()) {
      return 0;
    }
    double norm =
        subject.array() instanceof ComplexArray c
            ? Norms.frobenius(new Matrix(1, c.data().length, c.data()))
            : Norms.frobenius(
                Matrices.real(subject.array(), new Approximation(subject.context().registry())));
    return subject.unit() * norm * norm;
  }
}
