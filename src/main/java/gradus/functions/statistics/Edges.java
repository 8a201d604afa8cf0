package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Approximation;
import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarArithmetic;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.Operand;
import gradus.value.Array;
import gradus.value.Literals;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Text;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The ends of the bins of a histogram: given, or of equal width.
final class Edges {
  private static final List<String> RULES = List.of("auto", "sturges", "fd", "sqrt");
  private static final int BINS = 10;

  private final Arguments arguments;
  private final Context context;
  private final Bins bins;
  private final ScalarArithmetic scalars;

  Edges(Arguments arguments, Context context) {
    this.arguments = arguments;
    this.context = context;
    this.bins = new Bins(arguments, context);
    this.scalars = new ScalarArithmetic(context);
  }

  /// Ascending; exact when the data are.
  Array of(Array data) {
    if (arguments.has(1) && arguments.value(1) instanceof Array edges) {
      return given(edges);
    }
    boolean real = data instanceof RealArray;
    Value[] ends = range(data);
    long count = count(data, ends);
    context.budget().cells(count + 1.0);
    return real || ends[0] instanceof Scalar.Real || ends[1] instanceof Scalar.Real
        ? equalWidths(real(ends[0]), real(ends[1]), (int) count)
        : equalWidths(ends[0], ends[1], (int) count);
  }

  private Array given(Array edges) {
    if (!edges.shape().isVector() || edges.size() < 2) {
      throw refusal(1, "edges of bins are a vector of at least 2 numbers").toException();
    }
    if (arguments.option("range").isPresent()) {
      throw refusal(1, "range= says where equal bins end, and these edges say so themselves")
          .hint("leave one of them out")
          .toException();
    }
    for (int i = 1; i < edges.size(); i++) {
      if (bins.compare(edges.get(i - 1), edges.get(i)) >= 0) {
        throw refusal(
                1,
                "edges of bins increase, and "
                    + Literals.of(edges.get(i))
                    + " follows "
                    + Literals.of(edges.get(i - 1)))
            .toException();
      }
    }
    return Values.vector(Values.entries(edges));
  }

  /// The option, or the least and largest entry; half a unit to each side where all are the same.
  private Value[] range(Array data) {
    Value[] ends = arguments.option("range").map(this::given).orElseGet(() -> extremes(data));
    if (bins.compare(ends[0], ends[1]) == 0) {
      Value half = Scalar.of(Rational.HALF);
      ends[0] = scalars.subtract(ends[0], half);
      ends[1] = scalars.add(ends[1], half);
    }
    return ends;
  }

  private Value[] given(Operand range) {
    if (range.value() instanceof Array ends
        && ends.shape().isVector()
        && ends.size() == 2
        && Values.isFinite(ends.get(0))
        && Values.isFinite(ends.get(1))
        && bins.compare(ends.get(0), ends.get(1)) <= 0) {
      return new Value[] {ends.get(0), ends.get(1)};
    }
    throw Diagnostic.error(Code.BAD_OPTION_VALUE, "range of histogram is [lo, hi] with lo <= hi")
        .at(range.span())
        .toException();
  }

  private Value[] extremes(Array data) {
    Numbers.requireFinite(arguments, 0, data);
    if (data instanceof RealArray reals) {
      double min = Arrays.stream(reals.data()).min().orElseThrow();
      double max = Arrays.stream(reals.data()).max().orElseThrow();
      return new Value[] {Scalar.of(min), Scalar.of(max)};
    }
    Value min = data.get(0);
    Value max = data.get(0);
    for (int i = 1; i < data.size(); i++) {
      context.budget().step();
      min = bins.compare(data.get(i), min) < 0 ? data.get(i) : min;
      max = bins.compare(data.get(i), max) > 0 ? data.get(i) : max;
    }
    return new Value[] {min, max};
  }

  private long count(Array data, Value[] ends) {
    if (!arguments.has(1)) {
      return BINS;
    }
    if (arguments.value(1) instanceof Text(String rule)) {
      if (!RULES.contains(rule)) {
        throw refusal(1, "bins of histogram cannot be '" + rule + "'")
            .hint("a number, the edges, or one of " + String.join(", ", RULES))
            .toException();
      }
      return (long) byRule(rule, data, ends);
    }
    int count = arguments.integer(1);
    if (count < 1) {
      throw refusal(1, "histogram needs at least 1 bin, not " + count).toException();
    }
    return count;
  }

  private double byRule(String rule, Array data, Value[] ends) {
    double lo = real(ends[0]);
    double hi = real(ends[1]);
    double[] inside =
        Arrays.stream(Matrices.doubles(data, new Approximation(context.registry())))
            .filter(x -> x >= lo && x <= hi)
            .toArray();
    double count = inside.length == 0 ? 1 : BinRule.bins(rule, inside, hi - lo);
    context.budget().cells(count);
    context.convention(rule + ": " + (long) count + ((long) count == 1 ? " bin" : " bins"));
    return count;
  }

  private double real(Value value) {
    return ((Scalar.Real) new Approximation(context.registry()).of(value)).value();
  }

  private Array equalWidths(double lo, double hi, int count) {
    double[] edges = new double[count + 1];
    double step = (hi - lo) / count;
    for (int i = 0; i < count; i++) {
      double share = (double) i / count;
      edges[i] = Double.isFinite(step) ? lo + i * step : lo * (1 - share) + hi * share;
    }
    edges[count] = hi;
    for (int i = 1; i <= count; i++) {
      if (edges[i] <= edges[i - 1]) {
        throw arguments
            .error(
                Code.OUTSIDE_DOMAIN,
                "there are no " + count + " bins between neighbouring numbers of this size")
            .detail("some of them would hold no double at all")
            .hint("fewer bins, or center the data first")
            .toException();
      }
    }
    return RealArray.vector(edges);
  }

  private Array equalWidths(Value lo, Value hi, int count) {
    Value width = scalars.subtract(hi, lo);
    List<Value> edges = new ArrayList<>(count + 1);
    for (int i = 0; i <= count; i++) {
      context.budget().step();
      Value share = Scalar.of(Rational.of(i, count));
      edges.add(scalars.add(lo, scalars.multiply(width, share)));
    }
    return Values.vector(edges);
  }

  private Diagnostic refusal(int index, String message) {
    return arguments.error(Code.BAD_OPTION_VALUE, index, message);
  }
}
