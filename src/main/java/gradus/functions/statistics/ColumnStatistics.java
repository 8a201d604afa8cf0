package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.evaluate.Masks;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.functions.statistics.QuantileMethod.Position;
import gradus.functions.statistics.Quantiles.Share;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Table;
import gradus.value.Table.Column;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Collects the usual statistics of variables, one after the other.
public final class ColumnStatistics {
  private static final List<Share> QUARTILES =
      List.of(share(0), share(1), Share.HALF, share(3), share(4));

  private final Arguments arguments;
  private final Context context;
  private final Quantiles quantiles;
  private final List<String> variables = new ArrayList<>();
  private final Map<String, List<Value>> statistics = new LinkedHashMap<>();

  public ColumnStatistics(Arguments arguments, Context context) {
    this.arguments = arguments;
    this.context = context;
    this.quantiles = new Quantiles(arguments, context, QuantileMethod.LINEAR);
    for (String name : List.of("count", "mean", "std", "min", "q25", "median", "q75", "max")) {
      statistics.put(name, new ArrayList<>());
    }
  }

  private static Share share(int quarters) {
    Rational p = Rational.of(quarters, 4);
    return new Share(p, Scalar.of(p));
  }

  public boolean isEmpty() {
    return variables.isEmpty();
  }

  /// Adds a vector under that name, or every variable of a matrix under its own.
  public void add(Array given, String name) {
    Array data = Masks.counted(given);
    if (data.size() == 0) {
      throw arguments
          .error(Code.EMPTY_ARRAY, 0, "summary of no numbers is undefined")
          .toException();
    }
    if (data.shape().rank() > 2) {
      throw arguments.wrongKind(0, "a matrix of samples or a vector");
    }
    Groups.requireReal(arguments, data);
    Numbers.requireFinite(arguments, 0, data);
    boolean rows = data.shape().isVector() || context.conventions().samplesAreRows();
    Samples samples = new Samples(data, rows);
    if (data.shape().isMatrix()) {
      context.convention(rows ? "samples are rows" : "samples are columns");
    }
    int ddof = Divisor.ddof(arguments, context, samples.count());
    for (int j = 0; j < samples.variables(); j++) {
      context.budget().check();
      variables.add(
          data.shape().isVector()
              ? name
              : samples.names().isEmpty() ? Integer.toString(j + 1) : samples.names().get(j));
      put("count", Scalar.of(samples.count()));
      if (data instanceof RealArray) {
        addReals(samples.matrix(context).column(j), ddof);
      } else {
        addExact(samples.values(j), ddof);
      }
    }
  }

  private void addReals(double[] column, int ddof) {
    put("mean", Scalar.of(Moments.mean(column)));
    put("std", Scalar.of(Moments.standardDeviation(column, ddof)));
    double[] sorted = column.clone();
    Arrays.sort(sorted);
    List<Value> quartiles = new ArrayList<>();
    for (Share share : QUARTILES) {
      Position position = QuantileMethod.LINEAR.at(share.p(), sorted.length);
      quartiles.add(Scalar.of(quantiles.between(sorted, position)));
    }
    putQuartiles(quartiles);
  }

  private void addExact(List<Value> column, int ddof) {
    ExactMoments moments = new ExactMoments(context);
    put("mean", moments.mean(column));
    put("std", moments.root(moments.variance(column, ddof)));
    List<Value> sorted = quantiles.sorted(new ArrayList<>(column));
    List<Value> quartiles = new ArrayList<>();
    for (Share share : QUARTILES) {
      Position position = QuantileMethod.LINEAR.at(share.p(), sorted.size());
      quartiles.add(quantiles.between(sorted, position, share));
    }
    putQuartiles(quartiles);
  }

  private void putQuartiles(List<Value> quartiles) {
    put("min", quartiles.get(0));
    put("q25", quartiles.get(1));
    put("median", quartiles.get(2));
    put("q75", quartiles.get(3));
    put("max", quartiles.get(4));
  }

  private void put(String statistic, Value value) {
    Objects.requireNonNull(statistics.get(statistic)).add(value);
  }

  /// The variables down, their statistics across.
  public Table table() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column.Words("variable", variables));
    statistics.forEach(
        (name, values) -> columns.add(new Column.Numbers(name, Values.vector(values))));
    return new Table(columns, variables.size());
  }
}
