package gradus.numeric.linalg;

import gradus.budget.Cancellation;
import java.util.Arrays;

/// Inverse iteration on a real upper Hessenberg matrix H: the right and left eigenvectors that
/// belong to a computed eigenvalue λ, each in O(n²), from a complex P·(H − λI) = L·U.
///
/// A pivot below ε‖H‖ is replaced by ε‖H‖; a perturbation of that size has been made already. In a
/// block triangular H each block is measured by its own norm.
///
/// Source: Wilkinson, The Algebraic Eigenvalue Problem, section 9.55; Ipsen, Computing an
/// eigenvector with inverse iteration, SIAM Review 39 (1997).
final class HessenbergIteration {
  private static final int ROUNDS = 3;
  private static final int STARTS = 4;
  private static final int HUGE = 500;

  /// Stands for the norm of a zero block.
  private static final double TINY = 0x1p-400;

  private final int n;
  private final Matrix hessenberg;
  private final double[] h;
  private final double[] smallest;
  private double enough;
  private final double[] re;
  private final double[] im;
  private final double[] factorRe;
  private final double[] factorIm;
  private final boolean[] swapped;

  /// @param start the first row of each diagonal block, and n at the end
  HessenbergIteration(Matrix hessenberg, int... start) {
    this.hessenberg = hessenberg;
    n = hessenberg.rows();
    h = hessenberg.data();
    smallest = new double[n];
    for (int b = 0; b + 1 < start.length; b++) {
      double sum = 0;
      for (int i = start[b]; i < start[b + 1]; i++) {
        for (int j = start[b]; j < start[b + 1]; j++) {
          sum += h[i * n + j] * h[i * n + j];
        }
      }
      double norm = Math.max(Math.sqrt(sum), TINY);
      Arrays.fill(smallest, start[b], start[b + 1], Residual.EPSILON * norm);
    }
    re = new double[n * n];
    im = new double[n * n];
    factorRe = new double[n];
    factorIm = new double[n];
    swapped = new boolean[n];
  }

  /// H itself.
  Matrix hessenberg() {
    return hessenberg;
  }

  /// Factors H − λI; the solves that follow belong to this λ.
  ///
  /// @param home a row of the block λ is an eigenvalue of
  void shift(double lambdaRe, double lambdaIm, int home) {
    Cancellation.check();
    enough = 1 / (4 * Math.sqrt(n) * smallest[home]);
    load(0, 0, lambdaRe, lambdaIm);
    for (int k = 0; k + 1 < n; k++) {
      load(k + 1, k, lambdaRe, lambdaIm);
      int top = k * n + k;
      int below = top + n;
      double a = Math.hypot(re[top], im[top]);
      double b = Math.hypot(re[below], im[below]);
      swapped[k] = b > a;
      if (swapped[k]) {
        for (int j = k; j < n; j++) {
          double keptRe = re[k * n + j];
          double keptIm = im[k * n + j];
          re[k * n + j] = re[(k + 1) * n + j];
          im[k * n + j] = im[(k + 1) * n + j];
          re[(k + 1) * n + j] = keptRe;
          im[(k + 1) * n + j] = keptIm;
        }
      }
      guard(k);
      double size = re[top] * re[top] + im[top] * im[top];
      double mRe = (re[below] * re[top] + im[below] * im[top]) / size;
      double mIm = (im[below] * re[top] - re[below] * im[top]) / size;
      factorRe[k] = mRe;
      factorIm[k] = mIm;
      if (mRe != 0 || mIm != 0) {
        for (int j = 1; j < n - k; j++) {
          re[below + j] -= mRe * re[top + j] - mIm * im[top + j];
          im[below + j] -= mRe * im[top + j] + mIm * re[top + j];
        }
      }
    }
    guard(n - 1);
  }

  private void load(int row, int from, double lambdaRe, double lambdaIm) {
    for (int j = from; j < n; j++) {
      re[row * n + j] = h[row * n + j];
      im[row * n + j] = 0;
    }
    re[row * n + row] -= lambdaRe;
    im[row * n + row] = -lambdaIm;
  }

  private void guard(int k) {
    int pivot = k * n + k;
    if (Math.hypot(re[pivot], im[pivot]) < smallest[k]) {
      re[pivot] = smallest[k];
      im[pivot] = 0;
    }
  }

  /// A unit vector x with ‖Hx − λx‖ about ε‖H‖; n real parts, then n imaginary parts.
  double[] right() {
    return best(x -> {
      forward(x);
      return backward(x);
    });
  }

  /// A unit vector y with ‖yᴴH − λyᴴ‖ about ε‖H‖.
  double[] left() {
    return best(this::adjoint);
  }

  /// Solves in place and says by which power of two the solution was made smaller.
  private interface Solve {
    int apply(double[] x);
  }

  /// The iterate of the least residual; the second round removes what the start left. A solution z
  /// for a unit right-hand side has the residual 1/‖z‖, which need not fall from round to round
  /// when H is far from normal.
  private double[] best(Solve solve) {
    double[] best = new double[0];
    double largest = 0;
    for (int attempt = 0; attempt < STARTS && largest < enough; attempt++) {
      double[] x = start(attempt);
      for (int round = 0; round < (largest < enough ? ROUNDS : 2); round++) {
        int shrunk = solve.apply(x);
        double size = Norms.frobenius(x);
        for (int i = 0; i < x.length; i++) {
          x[i] /= size;
        }
        double growth = shrunk > 0 ? Double.MAX_VALUE : size;
        if (growth > largest || growth >= enough) {
          largest = growth;
          best = x.clone();
        }
      }
    }
    return best;
  }

  private double[] start(int attempt) {
    double[] x = new double[2 * n];
    for (int i = 0; i < n; i++) {
      // no simple ratios between neighbours, so that no eigenvector is met at a right angle
      x[i] = attempt == 0 ? 1 + 0.1 * StrictMath.sin(1.0 + i) : StrictMath.sin(attempt + i * 2.4);
    }
    double size = Norms.frobenius(x);
    for (int i = 0; i < n; i++) {
      x[i] /= size;
    }
    return x;
  }

  private void forward(double[] x) {
    for (int k = 0; k + 1 < n; k++) {
      if (swapped[k]) {
        swap(x, k);
      }
      x[k + 1] -= factorRe[k] * x[k] - factorIm[k] * x[n + k];
      x[n + k + 1] -= factorRe[k] * x[n + k] + factorIm[k] * x[k];
    }
  }

  private int backward(double[] x) {
    int shrunk = 0;
    for (int i = n - 1; i >= 0; i--) {
      double sumRe = x[i];
      double sumIm = x[n + i];
      for (int j = i + 1; j < n; j++) {
        sumRe -= re[i * n + j] * x[j] - im[i * n + j] * x[n + j];
        sumIm -= re[i * n + j] * x[n + j] + im[i * n + j] * x[j];
      }
      shrunk += divide(x, i, sumRe, sumIm, re[i * n + i], im[i * n + i]);
    }
    return shrunk;
  }

  /// Solves (H − λI)ᴴ·y = b in place.
  private int adjoint(double[] y) {
    int shrunk = 0;
    for (int i = 0; i < n; i++) {
      shrunk += divide(y, i, y[i], y[n + i], re[i * n + i], -im[i * n + i]);
      for (int j = i + 1; j < n; j++) {
        y[j] -= re[i * n + j] * y[i] + im[i * n + j] * y[n + i];
        y[n + j] -= re[i * n + j] * y[n + i] - im[i * n + j] * y[i];
      }
    }
    for (int k = n - 2; k >= 0; k--) {
      y[k] -= factorRe[k] * y[k + 1] + factorIm[k] * y[n + k + 1];
      y[n + k] -= factorRe[k] * y[n + k + 1] - factorIm[k] * y[k + 1];
      if (swapped[k]) {
        swap(y, k);
      }
    }
    return shrunk;
  }

  private void swap(double[] x, int k) {
    for (int part = 0; part <= n; part += n) {
      double kept = x[part + k];
      x[part + k] = x[part + k + 1];
      x[part + k + 1] = kept;
    }
  }

  /// `x[i] = a/b`; the whole vector shrinks when this grows out of bounds.
  private int divide(double[] x, int i, double aRe, double aIm, double bRe, double bIm) {
    double size = bRe * bRe + bIm * bIm;
    x[i] = (aRe * bRe + aIm * bIm) / size;
    x[n + i] = (aIm * bRe - aRe * bIm) / size;
    int exponent = Math.getExponent(Math.max(Math.abs(x[i]), Math.abs(x[n + i])));
    if (exponent < HUGE) {
      return 0;
    }
    for (int j = 0; j < x.length; j++) {
      x[j] = Math.scalb(x[j], -exponent);
    }
    return exponent;
  }
}
