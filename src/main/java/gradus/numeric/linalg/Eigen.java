package gradus.numeric.linalg;

import java.util.ArrayList;
import java.util.List;

/// The eigenvalues of a square matrix with their multiplicities, and as many independent
/// eigenvectors as there are.
///
/// Eigenvalues that only rounding has split are one ({@link EigenvalueClusters}). Simple ones get
/// their vector by inverse iteration on the Hessenberg form, repeated ones a basis of null(A − λI)
/// from singular values. A symmetric matrix has orthonormal vectors; a matrix that a permutation
/// makes triangular has its diagonal entries, exactly, as eigenvalues.
///
/// @param multiplicities the distinct eigenvalues in descending order of the real part, then of the
///   imaginary part
/// @param vectors n×p unit columns, p the sum of the geometric multiplicities, in the order of the
///   values; the first component that is not negligible is real and positive
/// @param owner column j belongs to `multiplicities.get(owner[j])`
/// @param residual the largest ‖Av − λv‖/‖A‖ of all columns
@SuppressWarnings("ArrayRecordComponent")
public record Eigen(
    List<Multiplicity> multiplicities, ComplexMatrix vectors, int[] owner, double residual) {

  public Eigen {
    multiplicities = List.copyOf(multiplicities);
  }

  /// @throws gradus.diag.GradusException NOT_SQUARE, NOT_FINITE, EMPTY_ARRAY, NOT_CONVERGED
  public static Eigen of(Matrix a) {
    Inputs.requireFiniteSquare(a);
    int exponent = Scaling.exponent(a.data());
    Matrix scaled = Scaling.scale(a, -exponent);
    List<EigenGroup> groups =
        Symmetry.isSymmetric(a) ? SymmetricGroups.of(scaled) : GeneralGroups.of(scaled);
    return assembled(scaled, EigenGroup.inOrder(groups, Norms.frobenius(scaled)), exponent);
  }

  /// All n eigenvalues as an n×1 matrix, each as often as it counts.
  public ComplexMatrix values() {
    List<Double> parts = new ArrayList<>();
    for (Multiplicity value : multiplicities) {
      for (int i = 0; i < value.algebraic(); i++) {
        parts.add(value.real());
        parts.add(value.imaginary());
      }
    }
    double[] data = parts.stream().mapToDouble(Double::doubleValue).toArray();
    return new ComplexMatrix(data.length / 2, 1, data);
  }

  /// Whether all eigenvalues, hence all vectors, are real.
  public boolean isReal() {
    return multiplicities.stream().allMatch(value -> value.imaginary() == 0);
  }

  /// Whether there are fewer than n independent eigenvectors.
  public boolean isDefective() {
    return multiplicities.stream().anyMatch(Multiplicity::isDefective);
  }

  private static Eigen assembled(Matrix a, List<EigenGroup> groups, int exponent) {
    int n = a.rows();
    int columns = groups.stream().mapToInt(group -> group.vectors().length).sum();
    ComplexMatrix vectors = ComplexMatrix.zeros(n, columns);
    int[] owner = new int[columns];
    List<Multiplicity> values = new ArrayList<>();
    int column = 0;
    for (EigenGroup group : groups) {
      for (double[] vector : group.vectors()) {
        owner[column] = values.size();
        store(vector, vectors, column++);
      }
      values.add(
          new Multiplicity(group.re(), group.im(), group.algebraic(), group.vectors().length));
    }
    double residual = residual(a, values, vectors, owner);
    values.replaceAll(value ->
        new Multiplicity(
            Math.scalb(value.real(), exponent),
            Math.scalb(value.imaginary(), exponent),
            value.algebraic(),
            value.geometric()));
    return new Eigen(values, vectors, owner, residual);
  }

  /// Writes a vector with its phase turned so that the leading component is real and positive.
  private static void store(double[] vector, ComplexMatrix vectors, int column) {
    int n = vector.length / 2;
    double[] sizes = new double[n];
    for (int i = 0; i < n; i++) {
      sizes[i] = Math.hypot(vector[i], vector[n + i]);
    }
    int leading = Signs.leading(sizes, 0, 1, n);
    double cos = vector[leading] / sizes[leading];
    double sin = -vector[n + leading] / sizes[leading];
    for (int i = 0; i < n; i++) {
      int at = 2 * (i * vectors.columns() + column);
      vectors.data()[at] = cos * vector[i] - sin * vector[n + i] + 0.0;
      vectors.data()[at + 1] = i == leading ? 0 : cos * vector[n + i] + sin * vector[i] + 0.0;
    }
  }

  private static double residual(
      Matrix a, List<Multiplicity> values, ComplexMatrix vectors, int[] owner) {
    Matrix re = vectors.realPart();
    Matrix im = vectors.imaginaryPart();
    Matrix mappedRe = a.times(re);
    Matrix mappedIm = a.times(im);
    double size = Norms.frobenius(a);
    double worst = 0;
    for (int j = 0; j < owner.length; j++) {
      Multiplicity value = values.get(owner[j]);
      double[] error = new double[2 * a.rows()];
      for (int i = 0; i < a.rows(); i++) {
        double x = re.get(i, j);
        double y = im.get(i, j);
        error[2 * i] = mappedRe.get(i, j) - value.real() * x + value.imaginary() * y;
        error[2 * i + 1] = mappedIm.get(i, j) - value.real() * y - value.imaginary() * x;
      }
      worst = Math.max(worst, Norms.frobenius(error));
    }
    return size == 0 ? worst : worst / size;
  }
}
