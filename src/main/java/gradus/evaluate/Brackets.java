package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.function.Operand;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Shape;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// What a bracket literal yields: a vector, a matrix, or arrays of one shape stacked along a new
/// first axis.
final class Brackets {
  private Brackets() {}

  /// One row without a semicolon.
  static Array row(List<Operand> entries) {
    if (entries.size() == 1
        && entries.get(0).node() instanceof Node.Range
        && entries.get(0).value() instanceof Array range) {
      return range;
    }
    List<Operand> spliced = splice(entries);
    return hasArray(spliced) ? stack(spliced) : Values.vector(scalars(spliced));
  }

  private static boolean hasArray(List<Operand> entries) {
    for (Operand entry : entries) {
      if (entry.value() instanceof Array) {
        return true;
      }
    }
    return false;
  }

  /// `[1..3, 7]`: a range among numbers contributes its numbers.
  private static List<Operand> splice(List<Operand> entries) {
    boolean ranges = false;
    for (Operand entry : entries) {
      boolean range = entry.node() instanceof Node.Range;
      if (entry.value() instanceof Array && !range) {
        return entries;
      }
      ranges |= range;
    }
    if (!ranges) {
      return entries;
    }
    List<Operand> result = new ArrayList<>();
    for (Operand entry : entries) {
      if (entry.value() instanceof Array range) {
        for (Value value : Values.entries(range)) {
          result.add(new Operand(value, entry.node(), "", entry.span()));
        }
      } else {
        result.add(entry);
      }
    }
    return result;
  }

  private static Array stack(List<Operand> entries) {
    Operand first = entries.get(0);
    List<Value> all = new ArrayList<>();
    for (Operand entry : entries) {
      if (!(entry.value() instanceof Array array)
          || !(first.value() instanceof Array one)
          || !array.shape().equals(one.shape())) {
        throw mixed(first, entry, entries);
      }
      if (Values.isWords(array) != Values.isWords(one)) {
        throw Diagnostic.error(
                Code.WRONG_KIND, "words stand with words alone, and this is " + array.kind())
            .at(entry.span())
            .toException();
      }
      all.addAll(Values.entries(array));
    }
    Shape shape = ((Array) first.value()).shape();
    return Values.array(shape.prepend(entries.size()), all, Labels.NONE);
  }

  private static GradusException mixed(Operand first, Operand entry, List<Operand> entries) {
    Operand other = entry;
    if (entry.equals(first)) {
      // A number that stands before arrays: the first array is the one to name.
      for (Operand operand : entries.reversed()) {
        other = operand.value() instanceof Array ? operand : other;
      }
    }
    boolean both = first.value() instanceof Array && other.value() instanceof Array;
    if (both && other.node() instanceof Node.ArrayLiteral) {
      return Diagnostic.error(
              Code.RAGGED_LITERAL,
              "the rows of a literal have different lengths: "
                  + first.value().kind()
                  + " and "
                  + other.value().kind())
          .at(other.span())
          .hint("every row needs as many entries as the first")
          .toException();
    }
    String a = Refusals.name(first, "A");
    String b = Refusals.name(other, "b");
    return Diagnostic.error(
            Code.SHAPE_MISMATCH,
            "brackets stack things of one shape, and these are "
                + first.value().kind()
                + " and "
                + other.value().kind())
        .at(other.span())
        .hint(joining(first, other, a, b))
        .toException();
  }

  private static String joining(Operand first, Operand other, String a, String b) {
    boolean tensors =
        first.value() instanceof Array x
            && other.value() instanceof Array y
            && x.shape().rank() + y.shape().rank() > 4;
    return tensors
        ? "concat(" + a + ", " + b + ", axis=…) joins along an axis both have"
        : "augment("
            + a
            + ", "
            + b
            + ") puts a vector beside a matrix, hcat and vcat join side by side and one below"
            + " the other";
  }

  /// Rows separated by semicolons.
  static Array rows(List<List<Operand>> rows) {
    List<Value> entries = new ArrayList<>();
    int columns = -1;
    for (int i = 0; i < rows.size(); i++) {
      List<Operand> row = splice(rows.get(i));
      if (columns >= 0 && row.size() != columns) {
        throw Diagnostic.error(
                Code.RAGGED_LITERAL,
                "row " + (i + 1) + " has " + count(row.size()) + ", row 1 has " + columns)
            .at(row.isEmpty() ? Span.NONE : row.get(0).span())
            .toException();
      }
      columns = row.size();
      entries.addAll(scalars(row));
    }
    return Values.matrix(rows.size(), Math.max(columns, 0), entries);
  }

  private static String count(int entries) {
    return entries == 1 ? "1 entry" : entries + " entries";
  }

  private static List<Value> scalars(List<Operand> entries) {
    List<Value> values = new ArrayList<>(entries.size());
    boolean words = !entries.isEmpty() && entries.get(0).value() instanceof Text;
    for (Operand entry : entries) {
      if (entry.value() instanceof Array) {
        throw Diagnostic.error(
                Code.SHAPE_MISMATCH,
                "the entries of a matrix are numbers, and this is " + entry.value().kind())
            .at(entry.span())
            .hint(
                "rows in brackets of their own are separated by commas; hcat, vcat and augment join"
                    + " arrays")
            .toException();
      }
      boolean fits =
          words
              ? entry.value() instanceof Text
              : ScalarArithmetic.isScalar(entry.value()) || entry.value() instanceof Truth;
      if (!fits) {
        String held = words ? "words alone" : "numbers and formulas";
        throw Diagnostic.error(
                Code.WRONG_KIND, "an array holds " + held + ", and this is " + entry.value().kind())
            .at(entry.span())
            .toException();
      }
      values.add(entry.value());
    }
    return values;
  }
}
