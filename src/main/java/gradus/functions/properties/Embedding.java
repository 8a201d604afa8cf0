package gradus.functions.properties;

import gradus.evaluate.Approximation;
import gradus.evaluate.ComplexNumbers;
import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.numeric.linalg.Matrix;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.Optional;

/// A matrix as a real one. A complex matrix R + iS stands as [R, −S; S, R]: definite, singular,
/// nilpotent or defective exactly when the original is, and (u, v) stands for the vector u + iv.
final class Embedding {
  private Embedding() {}

  /// Rational entries, or complex ones with rational parts; empty for all others.
  static Optional<ExactMatrix> exact(Subject a) {
    int m = a.rows();
    int n = a.columns();
    Rational[] re = new Rational[m * n];
    Rational[] im = new Rational[m * n];
    for (int k = 0; k < re.length; k++) {
      Expr entry = Values.expr(a.array().get(k)).orElseThrow();
      if (!split(entry, re, im, k)) {
        return Optional.empty();
      }
    }
    if (!a.isComplex()) {
      return Optional.of(ExactMatrix.of(m, n, re));
    }
    Rational[] all = new Rational[4 * m * n];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        int k = i * n + j;
        all[i * 2 * n + j] = re[k];
        all[i * 2 * n + n + j] = im[k].negate();
        all[(m + i) * 2 * n + j] = im[k];
        all[(m + i) * 2 * n + n + j] = re[k];
      }
    }
    return Optional.of(ExactMatrix.of(2 * m, 2 * n, all));
  }

  /// Writes p and q of p + q·i with rational p and q.
  private static boolean split(Expr e, Rational[] re, Rational[] im, int at) {
    if (e instanceof Expr.Num(Rational q, _)) {
      re[at] = q;
      im[at] = Rational.ZERO;
      return true;
    }
    Rational real = Rational.ZERO;
    Rational imaginary = Rational.ZERO;
    for (Expr term : Formulas.terms(e)) {
      if (term instanceof Expr.Num(Rational q, _)) {
        real = real.add(q);
      } else if (Expr.divide(term, Expr.Constant.I) instanceof Expr.Num(Rational q, _)) {
        imaginary = imaginary.add(q);
      } else {
        return false;
      }
    }
    re[at] = real;
    im[at] = imaginary;
    return true;
  }

  /// In doubles.
  ///
  /// @param a without free symbols
  static Matrix doubles(Subject a) {
    int m = a.rows();
    int n = a.columns();
    Approximation approximation = new Approximation(a.context().registry());
    int width = a.isComplex() ? 2 * n : n;
    double[] data = new double[a.isComplex() ? 4 * m * n : m * n];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        Value entry = approximation.of(a.get(i, j));
        double re = ComplexNumbers.re((Scalar) entry);
        data[i * width + j] = re;
        if (a.isComplex()) {
          double im = ComplexNumbers.im((Scalar) entry);
          data[i * width + n + j] = -im;
          data[(m + i) * width + j] = im;
          data[(m + i) * width + n + j] = re;
        }
      }
    }
    return new Matrix(a.isComplex() ? 2 * m : m, width, data);
  }
}
