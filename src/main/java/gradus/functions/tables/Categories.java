package gradus.functions.tables;

import gradus.diag.Code;
import gradus.evaluate.Comparison;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.Literals;
import gradus.value.RealArray;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The distinct entries of an array in ascending order, and which of them each entry is.
///
/// @param values words in the order of Unicode, or numbers; truth values: false, true
/// @param codes one for each entry, from 0
@SuppressWarnings("ArrayRecordComponent")
record Categories(List<? extends Value> values, int[] codes) {
  /// @throws gradus.diag.GradusException E0504 for NaN, E0507 for entries without an order
  static Categories of(Arguments arguments, int index, Context context) {
    return of(arguments, index, arguments.array(index), context);
  }

  /// @param data in place of the argument
  static Categories of(Arguments arguments, int index, Array data, Context context) {
    context.budget().check();
    if (data instanceof RealArray reals) {
      return ofReals(arguments, index, reals);
    }
    List<Value> entries = Values.entries(data);
    if (Values.isWords(data)) {
      return ofWords(entries.stream().map(entry -> ((Text) entry).value()).toList());
    }
    if (!entries.isEmpty() && entries.getFirst() instanceof Truth) {
      return ofTruths(arguments, index, entries);
    }
    return ofNumbers(arguments, index, entries, context);
  }

  static Categories ofWords(List<String> words) {
    List<String> distinct = List.copyOf(new TreeSet<>(words));
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < distinct.size(); i++) {
      places.put(distinct.get(i), i);
    }
    int[] codes = new int[words.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = places.getOrDefault(words.get(i), -1);
    }
    return new Categories(distinct.stream().map(Text::new).toList(), codes);
  }

  private static Categories ofReals(Arguments arguments, int index, RealArray reals) {
    double[] data = reals.data().clone();
    for (int i = 0; i < data.length; i++) {
      if (Double.isNaN(data[i])) {
        throw arguments
            .error(Code.NOT_FINITE, index, "entry " + (i + 1) + " is nan, which is no category")
            .hint("leave it out: --na skip")
            .toException();
      }
      // One zero, not two.
      data[i] += 0.0;
    }
    double[] distinct = Arrays.stream(data).sorted().distinct().toArray();
    int[] codes = new int[data.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = Arrays.binarySearch(distinct, data[i]);
    }
    return new Categories(Values.entries(RealArray.vector(distinct)), codes);
  }

  private static Categories ofTruths(Arguments arguments, int index, List<Value> entries) {
    if (entries.contains(Truth.UNKNOWN)) {
      throw arguments
          .error(Code.UNDECIDED, index, "one of the conditions is unknown")
          .toException();
    }
    boolean both = entries.contains(Truth.FALSE) && entries.contains(Truth.TRUE);
    int[] codes = new int[entries.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = both && entries.get(i) == Truth.TRUE ? 1 : 0;
    }
    return new Categories(
        both ? List.of(Truth.FALSE, Truth.TRUE) : entries.subList(0, Math.min(1, codes.length)),
        codes);
  }

  private static Categories ofNumbers(
      Arguments arguments, int index, List<Value> entries, Context context) {
    Comparison comparison = new Comparison(context);
    Integer[] order = new Integer[entries.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        (a, b) -> {
          context.budget().step();
          return comparison
              .sign(entries.get(a), entries.get(b))
              .orElseThrow(() ->
                  arguments
                      .error(
                          Code.UNDEFINED,
                          index,
                          Literals.of(entries.get(a))
                              + " and "
                              + Literals.of(entries.get(b))
                              + " have no order")
                      .detail("categories are words or real numbers")
                      .toException());
        });
    List<Value> distinct = new ArrayList<>();
    int[] codes = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      Value entry = entries.get(order[i]);
      boolean same =
          i > 0 && comparison.sign(distinct.getLast(), entry).filter(sign -> sign == 0).isPresent();
      if (!same) {
        distinct.add(entry);
      }
      codes[order[i]] = distinct.size() - 1;
    }
    return new Categories(distinct, codes);
  }

  /// How many entries are of each category.
  long[] counts() {
    long[] counts = new long[values.size()];
    for (int code : codes) {
      counts[code]++;
    }
    return counts;
  }

  /// As names of rows and columns: words bare, numbers as literals.
  List<String> names() {
    return values.stream().map(Categories::name).toList();
  }

  private static String name(Value value) {
    return value instanceof Text(String word) ? word : Literals.of(value);
  }

  boolean areNumbers() {
    return !values.isEmpty()
        && !(values.getFirst() instanceof Text)
        && !(values.getFirst() instanceof Truth);
  }
}
