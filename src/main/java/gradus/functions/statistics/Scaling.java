package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.evaluate.Comparison;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Rescales each group of an array by itself, in the shape and with the names of the data.
abstract class Scaling {
  final Arguments arguments;
  final Context context;
  private final Comparison comparison;

  Scaling(Arguments arguments, Context context) {
    this.arguments = arguments;
    this.context = context;
    this.comparison = new Comparison(context);
  }

  /// @param name of the group, for errors: `column 2`
  abstract double[] real(double[] data, String name);

  abstract List<Value> exact(List<Value> data, String name);

  final Array apply(Groups groups) {
    Groups.requireReal(arguments, groups.data());
    Numbers.requireFinite(arguments, 0, groups.data());
    Array data = groups.data();
    return data instanceof RealArray reals ? reals(groups, reals) : values(groups);
  }

  private Array reals(Groups groups, RealArray data) {
    double[] results = new double[data.size()];
    for (int group = 0; group < groups.count(); group++) {
      context.budget().check();
      double[] part = real(groups.reals(data, group), name(groups, group));
      for (int i = 0; i < part.length; i++) {
        results[groups.position(group, i)] = part[i];
      }
    }
    return new RealArray(data.shape(), results, data.labels());
  }

  private Array values(Groups groups) {
    List<Value> results = new ArrayList<>(Values.entries(groups.data()));
    for (int group = 0; group < groups.count(); group++) {
      List<Value> part = exact(groups.values(group), name(groups, group));
      for (int i = 0; i < part.size(); i++) {
        context.budget().step();
        results.set(groups.position(group, i), part.get(i));
      }
    }
    return Values.array(groups.data().shape(), results, groups.data().labels());
  }

  /// As errors call it.
  private String name(Groups groups, int group) {
    if (groups.isOne()) {
      String text = arguments.operand(0).text();
      return text.isEmpty() || text.length() > 30 ? "the data" : text;
    }
    if (!groups.data().shape().isMatrix()) {
      return "group " + (group + 1);
    }
    boolean columns = groups.areColumns();
    List<String> names = columns ? groups.data().labels().columns() : groups.data().labels().rows();
    return names.isEmpty()
        ? (columns ? "column " : "row ") + (group + 1)
        : "'" + names.get(group) + "'";
  }

  final boolean isZero(Value value) {
    return comparison.sign(value, Scalar.ZERO).filter(sign -> sign == 0).isPresent();
  }

  /// The sign of a − b, for data that must have an order.
  final int compare(Value a, Value b) {
    return Numbers.compare(a, b, comparison, arguments);
  }

  final RuntimeException constant(String name) {
    return arguments
        .error(
            Code.OUTSIDE_DOMAIN,
            0,
            arguments.function().name() + " divides by the spread, and " + name + " is constant")
        .hint("leave it out: it says nothing; center only subtracts the mean")
        .toException();
  }
}
