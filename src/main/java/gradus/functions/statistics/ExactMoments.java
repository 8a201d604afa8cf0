package gradus.functions.statistics;

import gradus.evaluate.ScalarArithmetic;
import gradus.exact.Rational;
import gradus.function.Context;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// The same of exact numbers and formulas.
final class ExactMoments {
  private final ScalarArithmetic scalars;
  private final Context context;

  ExactMoments(Context context) {
    this.context = context;
    this.scalars = new ScalarArithmetic(context);
  }

  Value mean(List<Value> data) {
    return scalars.divide(sum(data), Scalar.of(data.size()));
  }

  Value variance(List<Value> data, int ddof) {
    List<Value> centered = centered(data);
    return product(centered, centered, ddof);
  }

  Value root(Value square) {
    return scalars.power(square, Scalar.of(Rational.HALF));
  }

  List<Value> centered(List<Value> data) {
    Value mean = mean(data);
    List<Value> centered = new ArrayList<>(data.size());
    for (Value x : data) {
      centered.add(scalars.subtract(x, mean));
    }
    return centered;
  }

  /// The sum of products of centered data divided by n − ddof.
  Value product(List<Value> x, List<Value> y, int ddof) {
    Value sum = Scalar.ZERO;
    for (int i = 0; i < x.size(); i++) {
      context.budget().step();
      Value term =
          x == y ? scalars.power(x.get(i), Scalar.of(2)) : scalars.multiply(x.get(i), y.get(i));
      sum = scalars.add(sum, term);
    }
    return scalars.divide(sum, Scalar.of(x.size() - ddof));
  }

  private Value sum(List<Value> data) {
    Value sum = Scalar.ZERO;
    for (Value x : data) {
      context.budget().step();
      sum = scalars.add(sum, x);
    }
    return sum;
  }
}
