package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.evaluate.Comparison;
import gradus.evaluate.ScalarArithmetic;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.functions.statistics.QuantileMethod.Position;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Quantiles of the groups of an array: each group is sorted once, however many are asked for.
final class Quantiles {
  /// One share of the sample.
  ///
  /// @param p from 0 to 1
  /// @param typed decides whether interpolation answers in fractions, decimals or doubles
  record Share(Rational p, Value typed) {
    static final Share HALF = new Share(Rational.HALF, Scalar.of(Rational.HALF));
  }

  private final Arguments arguments;
  private final Context context;
  private final QuantileMethod method;
  private final ScalarArithmetic scalars;
  private final Comparison comparison;

  Quantiles(Arguments arguments, Context context, QuantileMethod method) {
    this.arguments = arguments;
    this.context = context;
    this.method = method;
    this.scalars = new ScalarArithmetic(context);
    this.comparison = new Comparison(context);
  }

  /// One value for each share: a number, or an array of the groups.
  List<Value> of(Groups groups, List<Share> shares) {
    Groups.requireReal(arguments, groups.data());
    Numbers.requireOrdered(arguments, 0, groups.data());
    context.budget().cells((double) groups.count() * shares.size());
    List<Position> positions = new ArrayList<>();
    List<List<Value>> results = new ArrayList<>();
    for (Share share : shares) {
      positions.add(method.at(share.p(), groups.length()));
      results.add(new ArrayList<>(groups.count()));
    }
    for (int group = 0; group < groups.count(); group++) {
      context.budget().check();
      if (groups.data() instanceof RealArray reals) {
        double[] sorted = groups.reals(reals, group);
        Arrays.sort(sorted);
        for (int i = 0; i < positions.size(); i++) {
          results.get(i).add(Scalar.of(between(sorted, positions.get(i))));
        }
      } else {
        List<Value> sorted = sorted(groups.values(group));
        for (int i = 0; i < positions.size(); i++) {
          results.get(i).add(between(sorted, positions.get(i), shares.get(i)));
        }
      }
    }
    return results.stream().map(groups::collect).toList();
  }

  /// Sorts the list itself.
  List<Value> sorted(List<Value> values) {
    values.sort((x, y) -> {
      context.budget().step();
      return Numbers.compare(x, y, comparison, arguments);
    });
    return values;
  }

  /// Half way between two numbers is rounded once; elsewhere from the nearer end, so that the
  /// answer never leaves the two.
  double between(double[] sorted, Position position) {
    double a = sorted[position.lower()];
    if (position.fraction().isZero()) {
      return a;
    }
    double b = sorted[position.lower() + 1];
    if (a == b) {
      return a;
    }
    double t = position.fraction().doubleValue();
    double distance = b - a;
    double value;
    if (t == 0.5) {
      value = Double.isFinite(a + b) ? (a + b) / 2 : a / 2 + b / 2;
    } else if (Double.isInfinite(distance) && Double.isFinite(a) && Double.isFinite(b)) {
      value = a * (1 - t) + b * t;
    } else {
      value = t < 0.5 ? a + distance * t : b - distance * (1 - t);
    }
    if (Double.isNaN(value)) {
      throw betweenInfinities();
    }
    return value;
  }

  private RuntimeException betweenInfinities() {
    return arguments
        .error(Code.UNDEFINED, 0, "there is nothing between -inf and inf to name as the quantile")
        .hint("method=lower or method=higher takes one of the entries")
        .toException();
  }

  Value between(List<Value> sorted, Position position, Share share) {
    Value lower = sorted.get(position.lower());
    if (position.fraction().isZero()) {
      return lower;
    }
    Value upper = sorted.get(position.lower() + 1);
    Value fraction =
        switch (share.typed()) {
          case Scalar.Exact(_, boolean decimal) -> new Scalar.Exact(position.fraction(), decimal);
          case Value _ -> Scalar.of(position.fraction().doubleValue());
        };
    return scalars.add(lower, scalars.multiply(fraction, scalars.subtract(upper, lower)));
  }
}
