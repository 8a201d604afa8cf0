package gradus.functions.matrices;

import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Check;
import gradus.function.Context;
import gradus.functions.geometry.Dot;
import gradus.functions.geometry.UnitVectors;
import gradus.functions.geometry.Vectors;
import gradus.functions.linear.Numeric;
import gradus.numeric.linalg.Residual;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;

/// The two reflections that a vector v gives: across the hyperplane at right angles to it, I −
/// 2vvᵀ/vᵀv, and across the line along it, 2vvᵀ/vᵀv − I.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 5.1.
final class Mirror {
  private static final Scalar TWO = Scalar.of(2);

  private Mirror() {}

  /// @param along whether v stays and what is at right angles turns round
  static Array of(Arguments arguments, boolean along, Context context) {
    Array v = arguments.vector(0);
    Vectors.requireReal(arguments, 0, "reflections of complex space are not computed");
    Vectors.requireNonzero(arguments, 0);
    Vectors.requireFinite(arguments, 0);
    if (v instanceof RealArray) {
      return machine(arguments, along, context);
    }
    Array mirror = formulas(v, along, context);
    if (Matrices.isRational(v)) {
      checkExact(v, mirror, along, context);
    }
    return mirror;
  }

  private static Array formulas(Array v, boolean along, Context context) {
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    Value square = Dot.of(v, v, context);
    return Grid.of(
        v.size(),
        v.size(),
        context,
        (i, j) -> {
          Value product = scalars.multiply(TWO, scalars.multiply(v.get(i), v.get(j)));
          Value dyad = scalars.divide(product, square);
          return along
              ? scalars.subtract(dyad, Grid.identity(i, j))
              : scalars.subtract(Grid.identity(i, j), dyad);
        });
  }

  private static Array machine(Arguments arguments, boolean along, Context context) {
    double[] v = UnitVectors.scaled(Vectors.finite(arguments, 0, context));
    double square = UnitVectors.dot(v, v);
    int n = v.length;
    double[] entries = new double[n * n];
    context.budget().cells((double) n * n);
    for (int k = 0; k < entries.length; k++) {
      double entry = (k / n == k % n ? 1 : 0) - 2 * v[k / n] * v[k % n] / square;
      entries[k] = along ? -entry : entry;
    }
    check(v, entries, along, context);
    return RealArray.matrix(n, n, entries);
  }

  /// What v itself becomes.
  private static void check(double[] v, double[] entries, boolean along, Context context) {
    int n = v.length;
    double error = 0;
    for (int i = 0; i < n; i++) {
      double sum = along ? -v[i] : v[i];
      for (int j = 0; j < n; j++) {
        sum += entries[i * n + j] * v[j];
      }
      error = Math.max(error, Math.abs(sum));
    }
    context.check(new Check(identity(along), error, Residual.bound(n, n)));
  }

  private static void checkExact(Array v, Array mirror, boolean along, Context context) {
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    boolean holds = true;
    for (int i = 0; i < v.size(); i++) {
      Value sum = along ? scalars.negate(v.get(i)) : v.get(i);
      for (int j = 0; j < v.size(); j++) {
        sum = scalars.add(sum, scalars.multiply(mirror.get(i, j), v.get(j)));
      }
      holds &= Values.isZero(sum);
    }
    Numeric.checkExact(context, identity(along), holds);
  }

  private static String identity(boolean along) {
    return along ? "M*v = v" : "H*v = -v";
  }
}
