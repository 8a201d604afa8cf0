package gradus.functions.arrays;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.evaluate.Comparison;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The order of entries: numbers by size, exactly where they are exact, words letter by letter.
final class Order implements Comparator<Value> {
  private final Arguments arguments;
  private final Context context;
  private final Comparison comparison;

  Order(Arguments arguments, Context context) {
    this.arguments = arguments;
    this.context = context;
    this.comparison = new Comparison(context);
  }

  @Override
  public int compare(Value x, Value y) {
    context.budget().step();
    if (x instanceof Text(String a) && y instanceof Text(String b)) {
      return a.compareTo(b);
    }
    return comparison.sign(x, y).orElseGet(() -> equalOrRefused(x, y));
  }

  private int equalOrRefused(Value x, Value y) {
    if (isNan(x) || isNan(y)) {
      throw nan();
    }
    if (comparison.equal(x, y) == Truth.TRUE && !x.equals(y)) {
      return 0;
    }
    throw arguments
        .error(
            Code.UNDEFINED,
            0,
            x.equals(y)
                ? Literals.of(x) + " has no place in an order"
                : Literals.of(x) + " and " + Literals.of(y) + " have no order")
        .detail(arguments.function().name() + " needs real numbers")
        .toException();
  }

  private static boolean isNan(Value value) {
    return value instanceof Scalar.Real(double d) && Double.isNaN(d);
  }

  /// Refuses nan, which compares with nothing: a single one among doubles would pass unseen.
  void require(double[] numbers) {
    for (double x : numbers) {
      if (Double.isNaN(x)) {
        throw nan();
      }
    }
  }

  private GradusException nan() {
    String text = arguments.operand(0).text();
    return arguments
        .error(
            Code.NOT_FINITE,
            0,
            place() + (text.isEmpty() || text.length() > 20 ? "" : " of " + text) + " is nan")
        .detail(arguments.function().name() + " needs numbers")
        .hint("leave it out or fill the gap: --na skip, --na mean")
        .toException();
  }

  /// Where the first nan of the argument stands.
  private String place() {
    if (!(arguments.value(0) instanceof Array array)) {
      return "an entry";
    }
    int position = 0;
    while (position + 1 < array.size() && !isNan(array.get(position))) {
      position++;
    }
    int columns = array.shape().columns();
    return array.shape().isMatrix()
        ? "row " + (position / columns + 1) + ", column " + (position % columns + 1)
        : "entry " + (position + 1);
  }

  /// Every entry is compared with itself too, so that a single nan is refused like several.
  void require(List<Value> entries) {
    for (Value entry : entries) {
      compare(entry, entry);
    }
  }

  /// The entries in order; equal ones stay in the order they came in.
  List<Value> sorted(List<Value> entries, boolean descending) {
    require(entries);
    List<Value> sorted = new ArrayList<>(entries);
    sorted.sort(descending ? reversed() : this);
    return sorted;
  }

  /// From where the sorted entries come, from 0; equal ones stay in the order they came in.
  List<Integer> positions(List<Value> entries, boolean descending) {
    require(entries);
    List<Integer> positions = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      positions.add(i);
    }
    Comparator<Value> order = descending ? reversed() : this;
    positions.sort((i, j) -> order.compare(entries.get(i), entries.get(j)));
    return positions;
  }

  /// The same of doubles.
  List<Integer> positions(double[] numbers, boolean descending) {
    require(numbers);
    List<Integer> positions = new ArrayList<>(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      positions.add(i);
    }
    // Adding 0 makes -0 and 0 equal.
    positions.sort((i, j) ->
        descending
            ? Double.compare(numbers[j] + 0.0, numbers[i] + 0.0)
            : Double.compare(numbers[i] + 0.0, numbers[j] + 0.0));
    return positions;
  }
}
