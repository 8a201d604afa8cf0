package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Span;
import gradus.exact.Rational;
import gradus.function.Context;
import gradus.function.Operand;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// `A[2,3]`, `v[1]`, `A[:,2]`, `A[end,:]`, `v[2..4]`, `v[[1,3]]`, `v[v > 0]`. The first index is 1
/// unless the conventions say otherwise; a missing subscript takes everything along its axis.
final class Indexing {
  private final Context context;

  Indexing(Context context) {
    this.context = context;
  }

  /// `v(1)` is an entry in Octave; as the product v·1 it would be an answer to another question.
  static void refuseParentheses(Operand left, Operand right, String text) {
    boolean integer = right.value() instanceof Scalar.Exact(Rational q, _) && q.isInteger();
    if (!(left.value() instanceof Array)
        || !(left.node() instanceof Node.Name)
        || !(integer || right.node() instanceof Node.Range)
        || !text.substring(left.span().end(), right.span().start()).strip().equals("(")) {
      return;
    }
    String name = left.text();
    throw Diagnostic.error(
            Code.AMBIGUOUS, name + "(" + right.text() + ") may be an entry or a product of " + name)
        .at(new Span(left.span().start(), right.span().end() + 1))
        .hint(
            "an entry is "
                + name
                + "["
                + right.text()
                + "]; "
                + name
                + "*"
                + right.text()
                + " multiplies")
        .toException();
  }

  /// What a subscript selects along its axis.
  ///
  /// @param positions from 0
  /// @param single whether the axis disappears
  private record Selection(int[] positions, boolean single) {}

  /// @param subscripts evaluated ones; {@code nodes} tells `:` apart
  Value apply(Array array, List<Node> nodes, List<Value> subscripts) {
    Shape shape = array.shape();
    if (nodes.size() > shape.rank()) {
      throw Diagnostic.error(
              Code.INDEX_OUT_OF_RANGE, nodes.size() + " subscripts for " + shape.describe())
          .at(nodes.get(shape.rank()).span())
          .toException();
    }
    List<Selection> selections = new ArrayList<>();
    for (int axis = 0; axis < shape.rank(); axis++) {
      boolean all = axis >= nodes.size() || nodes.get(axis) instanceof Node.All;
      selections.add(
          all
              ? everything(shape.length(axis))
              : select(
                  subscripts.get(axis), shape.length(axis), axis, shape, nodes.get(axis).span()));
    }
    return gather(array, selections);
  }

  private static Selection everything(int length) {
    int[] positions = new int[length];
    for (int i = 0; i < length; i++) {
      positions[i] = i;
    }
    return new Selection(positions, false);
  }

  private Selection select(Value subscript, int length, int axis, Shape shape, Span span) {
    if (subscript instanceof Array list && list.shape().isVector()) {
      return list.size() > 0 && list.get(0) instanceof Truth
          ? mask(list, length, span)
          : positions(list, length, axis, shape, span);
    }
    return new Selection(new int[] {position(subscript, length, axis, shape, span)}, true);
  }

  private Selection positions(Array list, int length, int axis, Shape shape, Span span) {
    int[] positions = new int[list.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = position(list.get(i), length, axis, shape, span);
    }
    return new Selection(positions, false);
  }

  private static Selection mask(Array mask, int length, Span span) {
    if (mask.size() != length) {
      throw Diagnostic.error(
              Code.SHAPE_MISMATCH, "a mask of " + mask.size() + " for an axis of length " + length)
          .at(span)
          .toException();
    }
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      if (mask.get(i) == Truth.TRUE) {
        kept.add(i);
      }
    }
    return new Selection(kept.stream().mapToInt(Integer::intValue).toArray(), false);
  }

  private int position(Value subscript, int length, int axis, Shape shape, Span span) {
    int base = context.conventions().indexBase();
    int index = integer(subscript, span);
    if (base == 1 && index == 0) {
      throw Diagnostic.error(Code.INDEX_ZERO, "indexing starts at 1, as on paper")
          .at(span)
          .detail("the first entry is [1], the last is [end]")
          .hint("--index-base 0 counts from 0")
          .toException();
    }
    if (index < base || index >= length + base) {
      String what =
          shape.isVector() ? "entries" : axis == 0 ? "rows" : axis == 1 ? "columns" : "slices";
      throw Diagnostic.error(Code.INDEX_OUT_OF_RANGE, "index " + index + " is out of range")
          .at(span)
          .detail(
              "there are " + length + " " + what + ", from " + base + " to " + (length + base - 1))
          .hint(
              index < 0
                  ? "the last one is [end], the one before it [end-1]"
                  : "the last one is [end]")
          .toException();
    }
    return index - base;
  }

  private static int integer(Value subscript, Span span) {
    if (subscript instanceof Scalar.Exact(Rational q, _) && q.isInteger() && q.fitsInt()) {
      return q.intValueExact();
    }
    if (subscript instanceof Scalar.Real(double d)
        && d == Math.rint(d)
        && Math.abs(d) < Integer.MAX_VALUE) {
      return (int) d;
    }
    throw Diagnostic.error(
            Code.NOT_AN_INTEGER, "a subscript is an integer, not " + subscript.kind())
        .at(span)
        .hint("an integer, a range 1..3, a list [1,3] or : for everything")
        .toException();
  }

  private Value gather(Array array, List<Selection> selections) {
    Shape shape = array.shape();
    List<Integer> lengths = new ArrayList<>();
    double size = 1;
    for (Selection selection : selections) {
      size *= selection.positions.length;
      if (!selection.single) {
        lengths.add(selection.positions.length);
      }
    }
    context.budget().cells(size);
    List<Value> entries = new ArrayList<>((int) size);
    collect(array, selections, 0, 0, entries);
    if (lengths.isEmpty()) {
      return entries.get(0);
    }
    Shape result = Shape.of(lengths.stream().mapToInt(Integer::intValue).toArray());
    return Values.array(result, entries, labels(array.labels(), shape, selections));
  }

  private void collect(
      Array array, List<Selection> selections, int axis, int offset, List<Value> entries) {
    if (axis == selections.size()) {
      context.budget().step();
      entries.add(array.get(offset));
      return;
    }
    for (int position : selections.get(axis).positions) {
      collect(array, selections, axis + 1, offset * array.shape().length(axis) + position, entries);
    }
  }

  private static Labels labels(Labels labels, Shape shape, List<Selection> selections) {
    if (labels.isEmpty() || shape.rank() > 2) {
      return Labels.NONE;
    }
    List<String> rows = pick(labels.rows(), selections.get(0));
    if (shape.isVector()) {
      return Labels.rows(rows);
    }
    List<String> columns = pick(labels.columns(), selections.get(1));
    if (selections.get(0).single) {
      return Labels.rows(columns);
    }
    return selections.get(1).single ? Labels.rows(rows) : new Labels(rows, columns);
  }

  private static List<String> pick(List<String> names, Selection selection) {
    List<String> picked = new ArrayList<>();
    if (!names.isEmpty()) {
      for (int position : selection.positions) {
        picked.add(names.get(position));
      }
    }
    return picked;
  }
}
