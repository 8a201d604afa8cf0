package gradus.functions.neural;

import gradus.evaluate.Comparison;
import gradus.evaluate.ScalarArithmetic;
import gradus.evaluate.ScalarCalls;
import gradus.expr.Expr;
import gradus.function.Context;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The exact softmax of exact entries, shifted by the largest one, so that its decimal value does
/// not overflow either.
final class Exponentials {
  private final ScalarArithmetic arithmetic;
  private final ScalarCalls calls;
  private final Context context;
  private final Value shift;
  private final List<Value> exponentials = new ArrayList<>();
  private final Value total;

  /// @param entries at least one, none of them a double
  Exponentials(List<Value> entries, Context context) {
    this.context = context;
    this.arithmetic = new ScalarArithmetic(context);
    this.calls = new ScalarCalls(context);
    this.shift = largest(entries, new Comparison(context));
    for (Value entry : entries) {
      exponentials.add(
          arithmetic.power(Values.of(Expr.Constant.E), arithmetic.subtract(entry, shift)));
    }
    this.total = arithmetic.sum(exponentials);
  }

  /// The largest entry, or 0 when entries with symbols cannot be compared.
  private static Value largest(List<Value> entries, Comparison comparison) {
    Value largest = entries.get(0);
    for (Value entry : entries) {
      Optional<Integer> sign = comparison.sign(entry, largest);
      if (sign.isEmpty()) {
        return Scalar.ZERO;
      }
      largest = sign.get() > 0 ? entry : largest;
    }
    return largest;
  }

  List<Value> softmax() {
    List<Value> result = new ArrayList<>();
    for (Value exponential : exponentials) {
      result.add(arithmetic.divide(exponential, total));
    }
    return result;
  }

  Value logSumExp() {
    return arithmetic.add(shift, log(total));
  }

  List<Value> logSoftmax(List<Value> entries) {
    Value logSumExp = logSumExp();
    List<Value> result = new ArrayList<>();
    for (Value entry : entries) {
      result.add(arithmetic.subtract(entry, logSumExp));
    }
    return result;
  }

  private Value log(Value value) {
    return calls.apply(context.registry().find("log").orElseThrow(), value);
  }
}
