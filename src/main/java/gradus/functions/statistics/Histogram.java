package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.evaluate.Approximation;
import gradus.evaluate.Masks;
import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.OnePass;
import gradus.function.TallColumns;
import gradus.numeric.stream.Demand;
import gradus.value.Array;
import gradus.value.Decimal;
import gradus.value.Labels;
import gradus.value.Literals;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How many entries lie in each of several bins.
public final class Histogram {
  public static final Function SPEC =
      Function.named("histogram", Chapter.STATISTICS)
          .summary("Counts of entries in bins")
          .details(
              "counts: how many entries lie in each bin. edges: the n+1 ends of the n bins. A bin"
                  + " holds its left end and not its right one; the last bin holds both, as in"
                  + " NumPy. Bins of equal width reach from the least entry to the largest, or over"
                  + " range=[lo, hi]; what lies outside is not counted and is told. bins= is a"
                  + " number, the edges themselves, or a rule: auto, sturges, fd"
                  + " (Freedman-Diaconis), sqrt. density=true adds density: counts over the whole"
                  + " and over the width, so that the area is 1. A matrix is taken as all of its"
                  + " entries.")
          .parameter("v", Kind.ARRAY, "n-vector, or any array; real numbers")
          .optional("bins", Kind.TEXT, "how many bins, their edges, or a rule; 10 when left out")
          .option("range", Kind.VECTOR, "[min, max]", "the ends of the first and last bin")
          .option("density", Kind.TRUTH, "false", "adds the density")
          .domain("real numbers; edges that increase")
          .errors("E0504 for NaN, E0304 for bins or a range that make no sense, E0406 without data")
          .usedFor("looking at a feature, at weights or gradients before and after training")
          .eval(Histogram::value)
          .onePass(
              OnePass.of(Histogram::bins, Histogram::tall)
                  .constants(1)
                  .option("range")
                  .option("density", "true", "false")
                  .aheadIf(Histogram::needsExtremes))
          .example("histogram([1,2,2,3,4], bins=3)", "counts: [1, 2, 2]\nedges: [1, 2, 3, 4]")
          .example("histogram([1,2,2,3,4], bins=[0,2,5]).counts", "1\n4")
          .example(
              "histogram([1,2,4,9], 2, range=[0,8], density=true)",
              "counts: [2, 1]\nedges: [0, 4, 8]\ndensity: [1/6, 1/12]")
          .seeAlso("counts", "quantile", "summary")
          .build();

  private Histogram() {}

  private static Value value(Arguments arguments, Context context) {
    Array data = Masks.counted(arguments.array(0));
    if (data.size() == 0) {
      throw arguments
          .error(Code.EMPTY_ARRAY, 0, "histogram of no numbers is undefined")
          .toException();
    }
    Groups.requireReal(arguments, data);
    Numbers.requireOrdered(arguments, 0, data);
    Edges edges = new Edges(arguments, context);
    Array ends = edges.of(data);
    context.budget().cells(ends.size());
    long[] counts = new Bins(arguments, context).counts(data, ends);
    return counted(arguments, context, counts, data.size(), ends);
  }

  private static boolean needsExtremes(Arguments arguments) {
    boolean given = arguments.has(1) && arguments.value(1) instanceof Array;
    return !given && arguments.option("range").isEmpty();
  }

  private static Demand bins(Arguments arguments, List<TallColumns> data, Context context) {
    TallColumns columns = data.getFirst();
    double[] edges = edges(arguments, columns, context).data();
    context.budget().cells(edges.length);
    List<Double> ends = Arrays.stream(edges).boxed().toList();
    List<Demand.Bins> bins = new ArrayList<>();
    for (int place : columns.places()) {
      bins.add(new Demand.Bins(place, ends));
    }
    return new Demand(Demand.Moments.NONE, false, bins);
  }

  private static RealArray edges(Arguments arguments, TallColumns data, Context context) {
    Numbers.requireOrdered(arguments, 0, data);
    if (needsExtremes(arguments)) {
      Numbers.requireFinite(arguments, 0, data);
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int place : data.places()) {
      low = Math.min(low, data.summary().smallest(place));
      high = Math.max(high, data.summary().largest(place));
    }
    RealArray ends = RealArray.vector(new double[] {low, high});
    Array edges = new Edges(arguments, context).of(ends);
    return RealArray.vector(Matrices.doubles(edges, new Approximation(context.registry())));
  }

  private static Value tall(Arguments arguments, List<TallColumns> data, Context context) {
    TallColumns columns = data.getFirst();
    RealArray edges = edges(arguments, columns, context);
    List<Double> ends = Arrays.stream(edges.data()).boxed().toList();
    long[] counts = new long[ends.size() - 1];
    for (int j = 0; j < columns.width(); j++) {
      int place = columns.place(j);
      long[] found = columns.summary().counts(new Demand.Bins(place, ends));
      for (int i = 0; i < counts.length; i++) {
        counts[i] += found[i];
      }
    }
    return counted(arguments, context, counts, columns.rows() * columns.width(), edges);
  }

  private static RecordValue counted(
      Arguments arguments, Context context, long[] counts, long size, Array ends) {
    long inside = 0;
    for (long count : counts) {
      inside += count;
    }
    long outside = size - inside;
    if (outside > 0) {
      context.note(
          (outside == 1 ? "1 entry lies" : outside + " entries lie") + " outside the bins");
    }
    return record(arguments, context, counts, inside, ends);
  }

  private static RecordValue record(
      Arguments arguments, Context context, long[] counts, long inside, Array edges) {
    List<String> names = new ArrayList<>(counts.length);
    List<Value> numbers = new ArrayList<>(counts.length);
    for (int i = 0; i < counts.length; i++) {
      boolean last = i + 1 == counts.length;
      names.add("[" + shown(edges.get(i)) + ", " + shown(edges.get(i + 1)) + (last ? "]" : ")"));
      numbers.add(Scalar.of(counts[i]));
    }
    Labels labels = Labels.rows(names);
    RecordValue.Builder record =
        RecordValue.builder()
            .with("counts", Values.array(Shape.of(counts.length), numbers, labels))
            .with("edges", edges);
    return arguments.truthOption("density", false)
        ? record.with("density", density(arguments, context, counts, inside, edges, labels)).build()
        : record.build();
  }

  private static String shown(Value edge) {
    return edge instanceof Scalar.Real(double d) ? Decimal.TABLES.text(d) : Literals.of(edge);
  }

  private static Array density(
      Arguments arguments,
      Context context,
      long[] counts,
      long inside,
      Array edges,
      Labels labels) {
    if (inside == 0) {
      throw arguments
          .error(Code.OUTSIDE_DOMAIN, 0, "no entry lies in the bins, there is no density")
          .toException();
    }
    if (edges instanceof RealArray ends) {
      double[] density = new double[counts.length];
      for (int i = 0; i < counts.length; i++) {
        density[i] = counts[i] / (ends.data()[i + 1] - ends.data()[i]) / inside;
      }
      return new RealArray(Shape.of(density.length), density, labels);
    }
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    List<Value> density = new ArrayList<>(counts.length);
    for (int i = 0; i < counts.length; i++) {
      Value width = scalars.subtract(edges.get(i + 1), edges.get(i));
      density.add(scalars.divide(Scalar.of(counts[i]), scalars.multiply(width, Scalar.of(inside))));
    }
    return Values.array(Shape.of(counts.length), density, labels);
  }
}
