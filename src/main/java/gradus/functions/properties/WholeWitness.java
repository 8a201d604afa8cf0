package gradus.functions.properties;

import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.SymmetricEigen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Looks for a short vector x of whole numbers for which xᵀAx has a given sign: a unit vector, the
/// sum or difference of two, an eigenvector rounded to small numbers. Whatever is found is certain.
final class WholeWitness {
  /// The largest whole numbers an approximate eigenvector is tried with.
  private static final int LARGEST_WHOLE = 12;

  /// Longer entries have no eigenvectors in doubles.
  private static final int LONGEST = 64;

  private final ExactMatrix a;
  private final int n;

  WholeWitness(ExactMatrix a) {
    this.a = a;
    this.n = a.rows();
  }

  Optional<List<Rational>> of(int sign) {
    for (int i = 0; i < n; i++) {
      if (a.get(i, i).signum() == sign) {
        return Optional.of(vector(i, i, Rational.ZERO));
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        Rational both = a.get(i, j).add(a.get(j, i));
        Rational squares = a.get(i, i).add(a.get(j, j));
        if (squares.add(both).signum() == sign) {
          return Optional.of(vector(i, j, Rational.ONE));
        }
        if (squares.subtract(both).signum() == sign) {
          return Optional.of(vector(i, j, Rational.MINUS_ONE));
        }
      }
    }
    return sign == 0 || a.bits() > LONGEST ? Optional.empty() : eigenvector(sign);
  }

  /// eᵢ + factor·eⱼ, or eᵢ alone.
  private List<Rational> vector(int i, int j, Rational factor) {
    List<Rational> x = new ArrayList<>(Collections.nCopies(n, Rational.ZERO));
    x.set(j, factor);
    x.set(i, Rational.ONE);
    return x;
  }

  private Optional<List<Rational>> eigenvector(int sign) {
    double[] data = new double[n * n];
    for (int k = 0; k < data.length; k++) {
      data[k] = a.get(k / n, k % n).doubleValue();
    }
    SymmetricEigen eigen = SymmetricEigen.of(new Matrix(n, n, data));
    double[] vector = eigen.vectors().column(sign > 0 ? 0 : n - 1);
    for (int size = 1; size <= LARGEST_WHOLE; size++) {
      List<Rational> x = Vectors.whole(vector, size);
      if (form(x).signum() == sign) {
        return Optional.of(x);
      }
    }
    return Optional.empty();
  }

  private Rational form(List<Rational> x) {
    Rational sum = Rational.ZERO;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (!x.get(i).isZero() && !x.get(j).isZero()) {
          sum = sum.add(x.get(i).multiply(a.get(i, j)).multiply(x.get(j)));
        }
      }
    }
    return sum;
  }
}
