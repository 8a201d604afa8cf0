package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.evaluate.Approximation;
import gradus.evaluate.Axes;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.functions.statistics.Quantiles.Share;
import gradus.json.ShortestDecimal;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Quantiles of data: the number below which a given share lies.
public final class Quantile {
  public static final Function SPEC =
      Function.named("quantile", Chapter.STATISTICS)
          .summary("Quantiles: of a vector, or of every column of a matrix")
          .details(
              "The sorted entries stand at 0, 1/(n-1), ..., 1, and between two of them the quantile"
                  + " is interpolated: the standard of NumPy and R (type 7 of Hyndman and Fan,"
                  + " 1996). Of several p the answer has one row for each. Other rules by method=:"
                  + " inverted_cdf, averaged_inverted_cdf, closest_observation,"
                  + " interpolated_inverted_cdf, hazen, weibull, linear, median_unbiased,"
                  + " normal_unbiased (types 1 to 9), lower, higher, nearest, midpoint.")
          .parameter(
              "data", Kind.ARRAY, "n-vector, n×d matrix of n samples, or tensor; real numbers")
          .parameter("p", Kind.ARRAY, "share from 0 to 1, or k-vector of shares")
          .option("method", Kind.TEXT, "linear", "the rule for quantiles between two entries")
          .option("axis", Kind.TEXT, "cols", Groups.AXIS_TEXT)
          .option(Axes.KEEPDIMS, Kind.TRUTH, "false", Axes.KEEPDIMS_TEXT)
          .domain("at least one entry; p from 0 to 1")
          .errors(
              "E0502 for p outside [0, 1], E0406 without entries, E0504 for NaN, E0507 for entries"
                  + " without an order")
          .usedFor("thresholds for outliers, clipping, bins with equally many samples")
          .eval(Quantile::value)
          .example("quantile([1,2,3,4], 1/4)", "7/4")
          .example("quantile([3,1,2,10], [0, 1/2, 1])", "1\n5/2\n10")
          .example("quantile([1,2,3,4], 1/4, method=weibull)", "5/4")
          .example("quantile([1,2;3,6], 1/2)", "2\n4")
          .example(
              "quantile([1,2,3], 25)", "error: quantile needs shares from 0 to 1, and this is 25")
          .seeAlso("median", "summary", "histogram")
          .build();

  private Quantile() {}

  private static Value value(Arguments arguments, Context context) {
    String word = arguments.wordOption("method", "linear", QuantileMethod.NAMES);
    Groups groups = Groups.of(arguments, context);
    Approximation approximation = new Approximation(context.registry());
    List<Share> shares = new ArrayList<>();
    List<String> names = new ArrayList<>();
    boolean several = arguments.value(1) instanceof Array;
    List<Value> typed =
        arguments.value(1) instanceof Array list && list.shape().isVector()
            ? Values.entries(list)
            : List.of(arguments.value(1));
    for (Value p : typed) {
      shares.add(share(arguments, p, approximation));
      names.add(Literals.of(p));
    }
    if (shares.isEmpty()) {
      return Values.vector(List.of());
    }
    List<Value> results =
        new Quantiles(arguments, context, QuantileMethod.of(word)).of(groups, shares);
    return several ? stacked(results, names) : results.getFirst();
  }

  /// A double stands for the decimal it is written as: 0.3 for 3/10.
  private static Share share(Arguments arguments, Value p, Approximation approximation) {
    Rational share =
        switch (approximation.of(p)) {
          case Scalar.Exact(Rational q, _) -> q;
          case Scalar.Real(double d) when Double.isFinite(d) ->
              p instanceof Scalar.Exact(Rational q, _) ? q : Rational.parse(ShortestDecimal.of(d));
          default -> throw arguments.wrongKind(1, "a share from 0 to 1, or a vector of shares");
        };
    if (share.signum() < 0 || share.compareTo(Rational.ONE) > 0) {
      boolean percent = share.signum() > 0 && share.compareTo(Rational.of(100)) <= 0;
      throw arguments
          .error(
              Code.OUTSIDE_DOMAIN,
              1,
              "quantile needs shares from 0 to 1, and this is " + Literals.of(p))
          .hint(
              percent
                  ? Literals.of(p) + " % is written " + Literals.of(p) + "/100"
                  : "0.5 is the median")
          .toException();
    }
    return new Share(share, p);
  }

  private static Array stacked(List<Value> results, List<String> names) {
    if (!(results.getFirst() instanceof Array first)) {
      return Values.array(Shape.of(results.size()), results, Labels.rows(names));
    }
    List<Value> entries = new ArrayList<>(first.size() * results.size());
    for (Value result : results) {
      entries.addAll(Values.entries((Array) result));
    }
    Labels labels =
        first.shape().isVector() ? new Labels(names, first.labels().rows()) : Labels.NONE;
    return Values.array(first.shape().prepend(results.size()), entries, labels);
  }
}
