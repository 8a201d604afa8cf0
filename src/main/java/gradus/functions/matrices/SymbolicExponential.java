package gradus.functions.matrices;

import gradus.evaluate.ScalarArithmetic;
import gradus.evaluate.ScalarCalls;
import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import gradus.exact.Roots;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;
import java.util.Optional;

/// Exponentials that are short formulas whatever the entries are: of a diagonal matrix, of a
/// multiple of the identity plus a strict triangle, and of [a, -b; b, a], which turns and stretches
/// the plane.
final class SymbolicExponential {
  private static final int LARGEST = 6;

  private final Context context;
  private final ScalarArithmetic scalars;
  private final ScalarCalls calls;

  SymbolicExponential(Context context) {
    this.context = context;
    this.scalars = new ScalarArithmetic(context);
    this.calls = new ScalarCalls(context);
  }

  /// @param a square
  Optional<Array> of(Array a) {
    int n = a.shape().rows();
    boolean lower = isZero(a, true);
    boolean upper = isZero(a, false);
    if (lower && upper) {
      return Optional.of(Grid.of(n, n, context, (i, j) -> i == j ? exp(a.get(i, i)) : Scalar.ZERO));
    }
    if ((lower || upper) && n <= LARGEST && hasOneDiagonalEntry(a)) {
      return Optional.of(series(a));
    }
    if (n == 2 && Values.isZero(scalars.subtract(a.get(0, 0), a.get(1, 1)))) {
      Value b = a.get(1, 0);
      if (Values.isZero(scalars.add(a.get(0, 1), b))) {
        return Optional.of(turn(exp(a.get(0, 0)), call("cos", b), call("sin", b)));
      }
    }
    return Optional.empty();
  }

  /// The exponential of a rational 2×2 matrix with the eigenvalues p ± qi, q rational:
  /// e^p·(cos(q)·I
  /// + sin(q)/q·(A − p·I)).
  Optional<Array> oscillating(ExactMatrix a) {
    if (a.rows() != 2) {
      return Optional.empty();
    }
    Rational p = a.trace().multiply(Rational.HALF);
    Rational half = a.get(0, 0).subtract(p);
    Rational square = half.multiply(half).add(a.get(0, 1).multiply(a.get(1, 0))).negate();
    Optional<Rational> q = square.signum() > 0 ? Roots.exact(square, 2) : Optional.empty();
    return q.map(frequency -> {
      Value cos = call("cos", Scalar.of(frequency));
      Value sin = scalars.divide(call("sin", Scalar.of(frequency)), Scalar.of(frequency));
      Value size = exp(Scalar.of(p));
      return Grid.of(
          2,
          2,
          context,
          (i, j) -> {
            Rational rest = i == j ? a.get(i, j).subtract(p) : a.get(i, j);
            Value turned = scalars.multiply(sin, Scalar.of(rest));
            return scalars.multiply(size, i == j ? scalars.add(cos, turned) : turned);
          });
    });
  }

  private Array turn(Value size, Value cos, Value sin) {
    List<Value> entries = List.of(cos, scalars.negate(sin), sin, cos);
    return Grid.of(2, 2, context, (i, j) -> scalars.multiply(size, entries.get(2 * i + j)));
  }

  /// e^d·(I + N + N²/2 + …) for d·I + N with a strict triangle N.
  private Array series(Array a) {
    int n = a.shape().rows();
    Array strict = Grid.of(n, n, context, (i, j) -> i == j ? Scalar.ZERO : a.get(i, j));
    Array power = Grid.of(n, n, context, Grid::identity);
    Array sum = power;
    for (int k = 1; k < n; k++) {
      Array last = power;
      Value part = Scalar.of(Rational.of(1, k));
      power = Grid.of(n, n, context, (i, j) -> scalars.multiply(part, product(last, strict, i, j)));
      Array before = sum;
      Array added = power;
      sum = Grid.of(n, n, context, (i, j) -> scalars.add(before.get(i, j), added.get(i, j)));
    }
    Value size = exp(a.get(0, 0));
    Array total = sum;
    return Grid.of(n, n, context, (i, j) -> scalars.multiply(size, total.get(i, j)));
  }

  private Value product(Array a, Array b, int i, int j) {
    Value sum = Scalar.ZERO;
    for (int k = 0; k < a.shape().rows(); k++) {
      sum = scalars.add(sum, scalars.multiply(a.get(i, k), b.get(k, j)));
    }
    return sum;
  }

  /// Whether all entries below (or above) the diagonal are zero.
  private static boolean isZero(Array a, boolean below) {
    for (int i = 0; i < a.shape().rows(); i++) {
      for (int j = 0; j < i; j++) {
        if (!Values.isZero(below ? a.get(i, j) : a.get(j, i))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean hasOneDiagonalEntry(Array a) {
    for (int i = 1; i < a.shape().rows(); i++) {
      if (!Values.isZero(scalars.subtract(a.get(i, i), a.get(0, 0)))) {
        return false;
      }
    }
    return true;
  }

  private Value exp(Value x) {
    return call("exp", x);
  }

  private Value call(String name, Value x) {
    return calls.apply(Grid.function(name, context), x);
  }
}
