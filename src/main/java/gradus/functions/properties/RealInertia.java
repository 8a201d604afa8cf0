package gradus.functions.properties;

import gradus.exact.Rational;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.SymmetricEigen;
import gradus.value.Decimal;
import java.util.ArrayList;
import java.util.List;

/// The inertia of a symmetric matrix of doubles by its eigenvalues: those no larger than n·eps·‖A‖
/// count as 0. A witness is an eigenvector rounded as far as the sign allows.
final class RealInertia {
  /// Digits that a rounded eigenvector is tried with.
  private static final int[] DIGITS = {0, 1, 2, 3, 6};

  private final Subject subject;
  private final Matrix a;
  private final SymmetricEigen eigen;
  private final double tolerance;

  private RealInertia(Subject subject) {
    this.subject = subject;
    a = symmetric(Embedding.doubles(subject));
    eigen = SymmetricEigen.of(a);
    double[] values = eigen.values();
    double norm = Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
    tolerance = subject.unit() * norm;
  }

  static Inertia of(Subject subject) {
    RealInertia inertia = new RealInertia(subject);
    List<Inertia.Witness> witnesses = new ArrayList<>();
    double[] values = inertia.eigen.values();
    inertia.add(witnesses, 1, 0);
    for (int k = 0; k < values.length; k++) {
      if (Math.abs(values[k]) <= inertia.tolerance) {
        inertia.add(witnesses, 0, k);
        break;
      }
    }
    inertia.add(witnesses, -1, values.length - 1);
    return new Inertia(witnesses, inertia.reason());
  }

  /// The mean with the transpose: what is symmetric within the tolerance is decided as symmetric.
  private static Matrix symmetric(Matrix a) {
    Matrix mean = Matrix.zeros(a.rows(), a.rows());
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.rows(); j++) {
        mean.data()[i * a.rows() + j] = a.get(i, j) / 2 + a.get(j, i) / 2;
      }
    }
    return mean;
  }

  private void add(List<Inertia.Witness> witnesses, int sign, int k) {
    double value = eigen.values()[k];
    int found = Math.abs(value) <= tolerance ? 0 : (int) Math.signum(value);
    if (found == sign) {
      String text = sign == 0 ? zero(value) : vector(sign, value, eigen.vectors().column(k));
      witnesses.add(new Inertia.Witness(sign, text));
    }
  }

  private String zero(double value) {
    return "eigenvalue " + number(value) + " counts as 0," + bound();
  }

  private String bound() {
    String bound = " within " + Decimal.significant(2).text(tolerance);
    return bound + " (n*eps*||" + subject.name() + "||)";
  }

  private String vector(int sign, double value, double[] x) {
    for (int digits : DIGITS) {
      List<Rational> rounded = Vectors.rounded(x, digits);
      double form = form(rounded);
      if (form * sign > noise(rounded)) {
        return Vectors.form(subject, rounded, number(form));
      }
    }
    return "eigenvalue " + number(value);
  }

  private String reason() {
    double[] values = eigen.values();
    return "eigenvalues from "
        + number(values[values.length - 1])
        + " to "
        + number(values[0])
        + "; tolerance "
        + Decimal.significant(2).text(tolerance)
        + " (n*eps*||"
        + subject.name()
        + "||)";
  }

  private double form(List<Rational> x) {
    double sum = 0;
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.rows(); j++) {
        sum += x.get(i).doubleValue() * a.get(i, j) * x.get(j).doubleValue();
      }
    }
    return sum;
  }

  /// How far rounding can have moved the form.
  private double noise(List<Rational> x) {
    double sum = 0;
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.rows(); j++) {
        double size = Math.abs(x.get(i).doubleValue() * x.get(j).doubleValue());
        sum += size * Math.abs(a.get(i, j));
      }
    }
    return 2 * subject.unit() * sum;
  }

  private static String number(double value) {
    return Decimal.significant(6).text(value);
  }
}
