package gradus.functions.linear;

import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.numeric.linalg.ComplexMatrix;
import gradus.numeric.linalg.Eigen;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Multiplicity;
import gradus.syntax.Notation;
import gradus.value.Array;
import gradus.value.Decimal;
import gradus.value.Labels;
import gradus.value.Literals;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Eigenvalues and eigenvectors in doubles, checked by their residual.
final class RealEigenRecord {
  private final Arguments arguments;
  private final Context context;

  RealEigenRecord(Arguments arguments, Context context) {
    this.arguments = arguments;
    this.context = context;
  }

  /// @param labels of the matrix; the names of its rows go with the entries of the vectors
  RecordValue of(Matrix a, Labels labels) {
    Eigen eigen = Eigen.of(a);
    Numeric.check(context, "A*v = lambda*v", eigen.residual(), a);
    if (isSymmetric(a)) {
      Numeric.checkOrthonormal(context, "V^T*V = I", eigen.vectors().realPart());
    }
    context.convention("eigenvalues descending; vectors of length 1, first nonzero entry positive");
    List<Value> multiplicities = new ArrayList<>();
    for (Multiplicity value : eigen.multiplicities()) {
      Scalar lambda = Scalar.of(value.real(), value.imaginary());
      multiplicities.add(lambda);
      multiplicities.add(Scalar.of(value.algebraic()));
      multiplicities.add(Scalar.of(value.geometric()));
      if (value.isDefective()) {
        Defect.note(
            arguments,
            new Literals(Notation.ASCII, Decimal.SCALARS).text(lambda),
            value.algebraic(),
            value.geometric(),
            context);
      }
    }
    return RecordValue.builder()
        .with("values", array(eigen.values(), eigen.isReal()).reshape(Shape.of(a.rows())))
        .with(
            "vectors",
            array(eigen.vectors(), eigen.isReal()).withLabels(Labels.rows(labels.rows())))
        .with("multiplicities", ExactEigenRecord.multiplicities(multiplicities))
        .with("defective", Truth.of(eigen.isDefective()))
        .build();
  }

  private static Array array(ComplexMatrix matrix, boolean real) {
    return real ? Matrices.array(matrix.realPart()) : Matrices.array(matrix);
  }

  /// Exactly symmetric; a matrix that is so up to rounding has orthonormal vectors up to rounding all the same.
  private static boolean isSymmetric(Matrix a) {
    return a.equals(a.transpose());
  }
}
