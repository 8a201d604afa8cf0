package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.exact.Rational;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// `1..5` and `0:0.1:1` as vectors, both ends included.
final class Ranges {
  /// How far beyond the last value, in steps, a rounded one may lie: 0:0.1:1 of doubles has 11
  /// entries.
  private static final double SLACK = 1e-9;

  private Ranges() {}

  static Array of(Value first, Value step, Value last, Context context) {
    if (first instanceof Scalar.Exact(Rational a, boolean p)
        && step instanceof Scalar.Exact(Rational d, boolean q)
        && last instanceof Scalar.Exact(Rational b, boolean r)) {
      return exact(a, d, b, p || q || r, context);
    }
    Approximation approximation = new Approximation(context.registry());
    double a = real(approximation.of(first));
    double d = real(approximation.of(step));
    double b = real(approximation.of(last));
    requireStep(d == 0);
    double count = Math.floor((b - a) / d + SLACK) + 1;
    context.budget().cells(Math.max(0, count));
    double[] data = new double[(int) Math.max(0, count)];
    for (int i = 0; i < data.length; i++) {
      data[i] = a + i * d;
    }
    return RealArray.vector(data);
  }

  private static Array exact(
      Rational first, Rational step, Rational last, boolean decimal, Context context) {
    requireStep(step.isZero());
    Rational steps = last.subtract(first).divide(step).floor();
    context.budget().cells(Math.max(0, steps.doubleValue() + 1));
    List<Value> entries = new ArrayList<>();
    Rational x = first;
    for (long i = 0; i <= steps.longValueExact(); i++) {
      context.budget().step();
      entries.add(new Scalar.Exact(x, decimal));
      x = x.add(step);
    }
    return Values.vector(entries);
  }

  private static void requireStep(boolean zero) {
    if (zero) {
      throw Diagnostic.error(Code.OUTSIDE_DOMAIN, "the step of a range cannot be 0").toException();
    }
  }

  private static double real(Value value) {
    if (value instanceof Scalar.Real(double d) && Double.isFinite(d)) {
      return d;
    }
    throw Diagnostic.error(
            Code.WRONG_KIND, "the ends of a range are real numbers, not " + value.kind())
        .toException();
  }
}
