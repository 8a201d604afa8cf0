package gradus.evaluate;

import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.Optional;

/// Equality and order of values. Exact values are compared exactly, formulas by signs of
/// differences that are certain.
public final class Comparison {
  private final Context context;
  private final Approximation approximation;

  public Comparison(Context context) {
    this.context = context;
    this.approximation = new Approximation(context.registry());
  }

  /// The sign of a − b for real numbers, and as much for words in the order of Unicode; empty when
  /// it is not certain or there is none.
  public Optional<Integer> sign(Value a, Value b) {
    if (a instanceof Scalar.Exact x && b instanceof Scalar.Exact y) {
      return Optional.of(x.value().compareTo(y.value()));
    }
    if (isReal(a) && isReal(b)) {
      double x = ComplexNumbers.re((Scalar) a);
      double y = ComplexNumbers.re((Scalar) b);
      return Double.isNaN(x) || Double.isNaN(y)
          ? Optional.empty()
          : Optional.of(Double.compare(x + 0.0, y + 0.0));
    }
    if (Values.isInfinite(a) || Values.isInfinite(b)) {
      return isFiniteNumber(a) || isFiniteNumber(b)
          ? Optional.of(Values.isInfinite(a) ? infinity(a) : -infinity(b))
          : Optional.empty();
    }
    if (a instanceof Text(String word) && b instanceof Text(String other)) {
      return Optional.of(word.compareTo(other));
    }
    Optional<Expr> x = Values.expr(a);
    Optional<Expr> y = Values.expr(b);
    if (x.isEmpty() || y.isEmpty()) {
      return Optional.empty();
    }
    Expr difference = Expr.subtract(x.get(), y.get());
    return Formulas.hasSymbols(difference) ? Optional.empty() : approximation.sign(difference);
  }

  private static boolean isReal(Value value) {
    return value instanceof Scalar.Exact || value instanceof Scalar.Real;
  }

  private static int infinity(Value value) {
    return (int) Math.signum(((Scalar.Real) value).value());
  }

  private static boolean isFiniteNumber(Value value) {
    return isReal(value) && !Values.isInfinite(value) || value instanceof Formula f && f.isClosed();
  }

  /// Whether the two are the same mathematical object.
  public Truth equal(Value a, Value b) {
    if (ScalarArithmetic.isScalar(a) && ScalarArithmetic.isScalar(b)) {
      return equalScalars(a, b);
    }
    return switch (a) {
      case Array x when b instanceof Array y -> equalArrays(x, y);
      case SetValue x when b instanceof SetValue y -> {
        Sets sets = new Sets(context);
        yield sets.subset(x, y).and(sets.subset(y, x));
      }
      case RecordValue x when b instanceof RecordValue y -> equalRecords(x, y);
      case Truth x when b instanceof Truth y ->
          x == Truth.UNKNOWN || y == Truth.UNKNOWN ? Truth.UNKNOWN : Truth.of(x == y);
      case Text x when b instanceof Text y -> Truth.of(x.equals(y));
      case Table x when b instanceof Table y -> Truth.of(x.equals(y));
      case FunctionValue x when b instanceof FunctionValue y ->
          x.equals(y) ? Truth.TRUE : Truth.UNKNOWN;
      case Value _ -> Truth.FALSE;
    };
  }

  private Truth equalScalars(Value a, Value b) {
    if (a instanceof Scalar x && b instanceof Scalar y) {
      if (x instanceof Scalar.Complex || y instanceof Scalar.Complex) {
        return Truth.of(
            ComplexNumbers.re(x) == ComplexNumbers.re(y)
                && ComplexNumbers.im(x) == ComplexNumbers.im(y));
      }
      return sign(a, b).map(s -> Truth.of(s == 0)).orElse(Truth.FALSE);
    }
    if (Values.isInfinite(a) || Values.isInfinite(b)) {
      return isFiniteNumber(a) || isFiniteNumber(b) ? Truth.FALSE : Truth.UNKNOWN;
    }
    Expr difference = Expr.subtract(Values.expr(a).orElseThrow(), Values.expr(b).orElseThrow());
    if (difference instanceof Expr.Num n) {
      return Truth.of(n.isZero());
    }
    if (Formulas.hasSymbols(difference)) {
      return Truth.UNKNOWN;
    }
    Optional<Integer> sign = approximation.sign(difference);
    if (sign.isPresent()) {
      return Truth.of(sign.get() == 0);
    }
    if (approximation.looksZero(difference)) {
      context.note("equal to " + Precise.zeros(difference) + " digits, which is not a proof");
      return Truth.TRUE;
    }
    Scalar value = approximation.of(difference);
    double size = Math.hypot(ComplexNumbers.re(value), ComplexNumbers.im(value));
    return size > 1e-9 ? Truth.FALSE : Truth.UNKNOWN;
  }

  private Truth equalArrays(Array x, Array y) {
    if (!x.shape().equals(y.shape())) {
      return Truth.FALSE;
    }
    if (x instanceof RealArray a && y instanceof RealArray b) {
      return Truth.of(equalDoubles(a.data(), b.data()));
    }
    Truth all = Truth.TRUE;
    for (int i = 0; i < x.size() && all != Truth.FALSE; i++) {
      all = all.and(equal(x.get(i), y.get(i)));
    }
    return all;
  }

  /// Unlike {@link java.util.Arrays#equals}: nan differs from itself, 0 and -0 are equal.
  private static boolean equalDoubles(double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      if (x[i] != y[i]) {
        return false;
      }
    }
    return true;
  }

  private Truth equalRecords(RecordValue x, RecordValue y) {
    if (!x.fields().keySet().equals(y.fields().keySet())) {
      return Truth.FALSE;
    }
    Truth all = Truth.TRUE;
    for (String name : x.fields().keySet()) {
      all = all.and(equal(x.field(name).orElseThrow(), y.field(name).orElseThrow()));
    }
    return all;
  }
}
