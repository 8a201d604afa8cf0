package gradus.functions.properties;

import gradus.exact.ExactMatrix;
import gradus.numeric.linalg.Eigen;
import gradus.numeric.linalg.Multiplicity;
import gradus.value.Literals;
import gradus.value.Scalar;
import java.util.List;
import java.util.Optional;

/// Whether there are too few eigenvectors to diagonalize, over the complex numbers.
final class Defectiveness {
  static final String NAME = "defective";

  private Defectiveness() {}

  static List<Finding> of(Subject a) {
    if (!a.isSquare()) {
      return List.of(Finding.notSquare(NAME, a), Finding.notSquare("diagonalizable", a));
    }
    Finding defective = defective(a);
    return List.of(
        defective, new Finding("diagonalizable", defective.holds().not(), defective.because()));
  }

  private static Finding defective(Subject a) {
    if (Patterns.isDiagonal(a)) {
      return Finding.no(NAME, "it is diagonal");
    }
    if (Identities.isNormal(a)) {
      return Finding.no(NAME, "normal: it has orthonormal eigenvectors");
    }
    if (a.isSymbolic()) {
      return Finding.unknown(NAME, "depends on the symbols in " + a.name());
    }
    Optional<ExactMatrix> rational = a.isExact() ? Embedding.exact(a) : Optional.empty();
    if (rational.isEmpty()) {
      return numeric(a);
    }
    ExactDefect defect = new ExactDefect(a, rational.get());
    return rational.get().rows() <= ExactDefect.LARGEST || defect.isDistinct()
        ? defect.finding()
        : numeric(a);
  }

  private static Finding numeric(Subject a) {
    Eigen eigen = Eigen.of(Embedding.doubles(a));
    for (Multiplicity value : eigen.multiplicities()) {
      if (value.isDefective()) {
        String number = Literals.of(Scalar.of(value.real(), value.imaginary()));
        return Finding.yes(
            NAME,
            "eigenvalue "
                + number
                + (a.isComplex()
                    ? " lacks eigenvectors"
                    : " counts "
                        + value.algebraic()
                        + " times and has "
                        + vectors(value.geometric()))
                + ", within rounding");
      }
    }
    return Finding.no(
        NAME,
        eigen.multiplicities().size() == eigen.values().rows()
            ? "its eigenvalues are distinct beyond rounding"
            : "every eigenvalue has as many eigenvectors as it counts, within rounding");
  }

  static String vectors(int count) {
    return count == 1 ? "one eigenvector" : count + " independent eigenvectors";
  }
}
