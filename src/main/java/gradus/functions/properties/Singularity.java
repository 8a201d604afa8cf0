package gradus.functions.properties;

import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import gradus.numeric.linalg.Svd;
import gradus.value.Decimal;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Whether some nonzero vector is mapped to zero.
final class Singularity {
  private static final int LONGEST = 40;

  private Singularity() {}

  static List<Finding> of(Subject a) {
    if (!a.isSquare()) {
      return List.of(Finding.notSquare("singular", a), Finding.notSquare("invertible", a));
    }
    Finding singular = singular(a);
    return List.of(singular, new Finding("invertible", singular.holds().not(), singular.because()));
  }

  private static Finding singular(Subject a) {
    if (a.isExact()) {
      Optional<ExactMatrix> rational = Embedding.exact(a);
      if (rational.isPresent()) {
        return rational(a, rational.get());
      }
      if (a.rows() <= Determinants.LARGEST) {
        return determinant(a);
      }
      if (a.isSymbolic()) {
        return Finding.unknown("singular", "depends on the symbols in " + a.name());
      }
    }
    return numeric(a);
  }

  private static Finding rational(Subject a, ExactMatrix matrix) {
    List<List<Rational>> basis = matrix.nullSpace(a.context().budget());
    if (!basis.isEmpty()) {
      String x = Vectors.text(a, basis.getFirst());
      return Finding.yes("singular", "x = " + x + " gives " + a.name() + "*x = 0");
    }
    if (a.isComplex()) {
      return a.rows() <= Determinants.LARGEST
          ? determinant(a)
          : Finding.no("singular", "rank " + a.rows());
    }
    String determinant = matrix.determinant(a.context().budget()).toString();
    return Finding.no(
        "singular", determinant.length() < LONGEST ? equation(a, determinant) : "rank " + a.rows());
  }

  private static String equation(Subject a, String determinant) {
    return "det(" + a.name() + ") = " + determinant;
  }

  private static Finding determinant(Subject a) {
    Value determinant = Determinants.of(a, IntStream.range(0, a.rows()).toArray());
    String text = Literals.of(determinant);
    Truth zero = a.same(determinant, Scalar.ZERO, 0);
    return new Finding(
        "singular", zero, zero == Truth.UNKNOWN ? "needs " + text + " = 0" : equation(a, text));
  }

  private static Finding numeric(Subject a) {
    Svd svd = Svd.thin(Embedding.doubles(a));
    double[] values = svd.s();
    double smallest = values[values.length - 1];
    double tolerance = a.unit() * values[0];
    if (smallest > tolerance) {
      return Finding.no(
          "singular",
          "smallest singular value "
              + number(smallest)
              + ", condition number "
              + number(values[0] / smallest));
    }
    String why =
        "smallest singular value "
            + number(smallest)
            + " is 0 within "
            + Decimal.significant(2).text(tolerance)
            + " (n*eps*||"
            + a.name()
            + "||)";
    if (a.isComplex()) {
      return Finding.yes("singular", why);
    }
    double[] x = svd.v().column(values.length - 1);
    String near = Vectors.decimals(x);
    return Finding.yes("singular", a.name() + "*x = 0 for x near " + near + ": " + why);
  }

  private static String number(double value) {
    return Decimal.significant(6).text(value);
  }
}
