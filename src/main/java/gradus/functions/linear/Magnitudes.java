package gradus.functions.linear;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Comparison;
import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarArithmetic;
import gradus.evaluate.ScalarCalls;
import gradus.exact.Rational;
import gradus.expr.Formulas;
import gradus.function.Context;
import gradus.function.Function;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Sums, powers and maxima of absolute values, exact where the entries are.
public final class Magnitudes {
  private final Context context;
  private final ScalarArithmetic scalars;

  public Magnitudes(Context context) {
    this.context = context;
    this.scalars = new ScalarArithmetic(context);
  }

  public Value of(Value entry) {
    return switch (entry) {
      case Scalar.Exact(Rational q, boolean decimal) -> new Scalar.Exact(q.abs(), decimal);
      case Scalar.Real(double d) -> Scalar.of(Math.abs(d));
      default -> new ScalarCalls(context).apply(abs(), entry);
    };
  }

  private Function abs() {
    return context
        .registry()
        .find("abs")
        .orElseThrow(() -> new IllegalStateException("the catalogue has no abs"));
  }

  public List<Value> of(List<Value> entries) {
    List<Value> sizes = new ArrayList<>(entries.size());
    for (Value entry : entries) {
      sizes.add(of(entry));
    }
    return sizes;
  }

  public Value sum(List<Value> entries) {
    Value sum = Scalar.ZERO;
    for (Value size : of(entries)) {
      sum = scalars.add(sum, size);
    }
    return sum;
  }

  /// The largest of the absolute values.
  ///
  /// @throws gradus.diag.GradusException E0507 when it cannot be told which one is largest
  public Value largest(List<Value> sizes) {
    Comparison comparison = new Comparison(context);
    Value largest = Scalar.ZERO;
    for (Value size : sizes) {
      int sign =
          comparison
              .sign(size, largest)
              .orElseThrow(() ->
                  Diagnostic.error(
                          Code.UNDEFINED, "which entry is largest depends on the symbols in them")
                      .hint("give the symbols values with --at x=1 or -v x=1")
                      .toException());
      largest = sign > 0 ? size : largest;
    }
    return largest;
  }

  /// The square root of the sum of squares. Symbols stand for real numbers: (a, b) has the length
  /// sqrt(a^2 + b^2).
  public Value euclidean(Array array) {
    Value sum = Scalar.ZERO;
    boolean symbolic = Matrices.isSymbolic(array);
    for (Value entry : Values.entries(array)) {
      Value size = symbolic && !isImaginary(entry) ? entry : of(entry);
      sum = scalars.add(sum, scalars.power(size, Scalar.of(2)));
    }
    return scalars.power(sum, Scalar.of(Rational.HALF));
  }

  private static boolean isImaginary(Value entry) {
    return Values.expr(entry).filter(Formulas::hasImaginary).isPresent();
  }

  /// (Σ |x|^p)^(1/p).
  public Value ofOrder(Scalar p, List<Value> entries) {
    Value sum = Scalar.ZERO;
    for (Value size : of(entries)) {
      sum = scalars.add(sum, scalars.power(size, p));
    }
    return scalars.power(sum, scalars.divide(Scalar.ONE, p));
  }

  /// The absolute values of a complex array, as doubles.
  static double[] sizes(ComplexArray array) {
    double[] sizes = new double[array.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.hypot(array.data()[2 * i], array.data()[2 * i + 1]);
    }
    return sizes;
  }
}
