package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.evaluate.Comparison;
import gradus.evaluate.ScalarArithmetic;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// The third and fourth moments about the mean in units of the standard deviation (of the whole
/// population, divisor n).
final class ShapeMoments {
  private final Arguments arguments;
  private final Context context;
  private final int order;

  /// @param order 3 or 4
  ShapeMoments(Arguments arguments, Context context, int order) {
    this.arguments = arguments;
    this.context = context;
    this.order = order;
  }

  /// One number for each group, less an offset.
  Value of(int offset) {
    Groups groups = Groups.of(arguments, context);
    Groups.requireReal(arguments, groups.data());
    Numbers.requireFinite(arguments, 0, groups.data());
    context.convention("divisor n");
    return groups.reduce(data -> exact(data, offset), data -> real(data) - offset);
  }

  private double real(double[] data) {
    double deviation = Moments.standardDeviation(data, 0);
    if (Moments.isConstant(data, deviation)) {
      throw constant();
    }
    double sum = 0;
    for (double centered : Moments.centered(data)) {
      double z = centered / deviation;
      sum += order == 3 ? z * z * z : z * z * z * z;
    }
    return sum / data.length;
  }

  private Value exact(List<Value> data, int offset) {
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    List<Value> centered = new ExactMoments(context).centered(data);
    Value second = moment(centered, 2, scalars);
    if (new Comparison(context).sign(second, Scalar.ZERO).filter(s -> s == 0).isPresent()) {
      throw constant();
    }
    Value units = scalars.power(second, Scalar.of(Rational.of(order, 2)));
    Value ratio = scalars.divide(moment(centered, order, scalars), units);
    return offset == 0 ? ratio : scalars.subtract(ratio, Scalar.of(offset));
  }

  private Value moment(List<Value> centered, int power, ScalarArithmetic scalars) {
    List<Value> powers = new ArrayList<>(centered.size());
    for (Value x : centered) {
      context.budget().step();
      powers.add(scalars.power(x, Scalar.of(power)));
    }
    return scalars.divide(scalars.sum(powers), Scalar.of(centered.size()));
  }

  private RuntimeException constant() {
    return arguments
        .error(
            Code.OUTSIDE_DOMAIN,
            0,
            arguments.function().name() + " of numbers that are all the same is undefined")
        .detail("it is measured in units of the standard deviation, which is 0")
        .toException();
  }
}
