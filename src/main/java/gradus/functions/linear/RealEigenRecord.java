package gradus.functions.linear;

import gradus.evaluate.Matrices;
import gradus.exact.ExactEigen;
import gradus.exact.ExactMatrix;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.numeric.linalg.ComplexMatrix;
import gradus.numeric.linalg.Eigen;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Multiplicity;
import gradus.numeric.linalg.Norms;
import gradus.numeric.linalg.Residual;
import gradus.syntax.Notation;
import gradus.value.Array;
import gradus.value.Decimal;
import gradus.value.Labels;
import gradus.value.Literals;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Eigenvalues and eigenvectors in doubles, checked by their residual.
final class RealEigenRecord {
  private final Arguments arguments;
  private final Context context;

  RealEigenRecord(Arguments arguments, Context context) {
    this.arguments = arguments;
    this.context = context;
  }

  /// @param matrix real; the names of its rows go with the entries of the vectors
  RecordValue of(Array matrix) {
    Matrix a = Numeric.matrix(arguments, 0, context);
    Eigen eigen = Eigen.of(a);
    Optional<ExactMatrix> rational = rational(matrix, a);
    Optional<ExactEigen> exact =
        rational.flatMap(
            q -> RefinedEigenvalues.exact(q, Matrices.isRational(matrix), context.budget()));
    Optional<List<Multiplicity>> refined =
        isSymmetric(a) ? exact.flatMap(e -> RefinedEigenvalues.of(eigen, e)) : Optional.empty();
    if (exact.isPresent() && refined.isEmpty()) {
      // Vectors of a symmetric matrix have to be orthonormal; for all others the exact ones are
      // best.
      return new ExactEigenRecord(arguments, context)
          .rounded(rational.orElseThrow(), exact.get(), Labels.rows(matrix.labels().rows()));
    }
    List<Multiplicity> distinct = refined.orElseGet(eigen::multiplicities);
    double moved = RefinedEigenvalues.distance(distinct, eigen.multiplicities());
    double residual = eigen.residual() + (moved == 0 ? 0 : moved / Norms.frobenius(a));
    Numeric.check(context, "A*v = lambda*v", residual, a);
    if (isSymmetric(a)) {
      Numeric.checkOrthonormal(context, "V^T*V = I", eigen.vectors().realPart());
    } else {
      EigenvalueCondition.warn(eigen, arguments, context);
    }
    context.convention("descending, unit vectors");
    List<Value> values = new ArrayList<>();
    List<Scalar> lambdas = new ArrayList<>();
    List<Value> multiplicities = new ArrayList<>();
    for (Multiplicity value : distinct) {
      Scalar lambda = Scalar.of(value.real(), value.imaginary());
      values.addAll(Collections.nCopies(value.algebraic(), lambda));
      lambdas.add(lambda);
      multiplicities.add(lambda);
      multiplicities.add(Scalar.of(value.algebraic()));
      multiplicities.add(Scalar.of(value.geometric()));
      if (value.isDefective()) {
        noteDefect(a, value);
      }
    }
    ComplexPairs.note(lambdas, context);
    return RecordValue.builder()
        .with("values", Values.vector(values))
        .with(
            "vectors",
            array(eigen.vectors(), eigen.isReal()).withLabels(Labels.rows(matrix.labels().rows())))
        .with("multiplicities", ExactEigenRecord.multiplicities(multiplicities))
        .with("defective", Truth.of(eigen.isDefective()))
        .build();
  }

  private void noteDefect(Matrix a, Multiplicity value) {
    Scalar lambda = Scalar.of(value.real(), value.imaginary());
    String text = new Literals(Notation.ASCII, Decimal.SCALARS).text(lambda);
    double resolution = resolution(a, value);
    if (resolution == 0) {
      Defect.note(arguments, text, value.algebraic(), value.geometric(), context);
    } else {
      Defect.noteWithin(resolution, arguments, text, value.algebraic(), value.geometric(), context);
    }
  }

  /// A change of relative size n·eps moves the eigenvalues of a Jordan block of size m, N = A − λI,
  /// by up to about (n·eps·‖A‖·‖N‖^(m−1))^(1/m). The diagonal of a triangular matrix is exact.
  ///
  /// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 7.1.5.
  private static double resolution(Matrix a, Multiplicity value) {
    int n = a.rows();
    int m = value.algebraic() - value.geometric() + 1;
    double size = 0;
    boolean upper = true;
    boolean lower = true;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double entry = Math.abs(a.get(i, j) - (i == j ? value.real() : 0));
        size = Math.hypot(size, i == j ? Math.hypot(entry, value.imaginary()) : entry);
        upper &= i <= j || entry == 0;
        lower &= i >= j || entry == 0;
      }
    }
    double error = n * Residual.EPSILON * Norms.frobenius(a);
    return upper || lower ? 0 : Math.pow(error, 1.0 / m) * Math.pow(size, (m - 1.0) / m);
  }

  /// The matrix as typed, or as the rationals its doubles are.
  private static Optional<ExactMatrix> rational(Array matrix, Matrix a) {
    if (Matrices.isRational(matrix)) {
      return Optional.of(Matrices.exact(matrix));
    }
    return matrix instanceof RealArray ? Numeric.exact(a) : Optional.empty();
  }

  private static Array array(ComplexMatrix matrix, boolean real) {
    return real ? Matrices.array(matrix.realPart()) : Matrices.array(matrix);
  }

  /// Exactly symmetric; a matrix that is so up to rounding has orthonormal vectors up to rounding
  /// all the same.
  private static boolean isSymmetric(Matrix a) {
    return a.equals(a.transpose());
  }
}
