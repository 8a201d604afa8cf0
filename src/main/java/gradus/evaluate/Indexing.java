package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Span;
import gradus.exact.Rational;
import gradus.function.Context;
import gradus.function.Operand;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.Gather;
import gradus.value.Labels;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// `A[2,3]`, `v[1]`, `A[:,2]`, `A[end,:]`, `v[2..4]`, `v[[1,3]]`, `v[v > 0]`, `A[A > 0]`. The first
/// index is 1 unless the conventions say otherwise; a missing subscript takes everything along its
/// axis. Names are turned into numbers before: {@link TableIndexing}.
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

  /// @param subscripts evaluated ones; {@code nodes} tells `:` apart
  Value apply(Array array, List<Node> nodes, List<Value> subscripts) {
    Shape shape = array.shape();
    if (nodes.size() > shape.rank()) {
      throw Diagnostic.error(
              Code.INDEX_OUT_OF_RANGE, nodes.size() + " subscripts for " + shape.describe())
          .at(nodes.get(shape.rank()).span())
          .hint(shape.rank() == 1 ? "one for its only axis" : "at most one for each axis")
          .toException();
    }
    if (nodes.size() == 1 && subscripts.get(0) instanceof Array mask && mask.shape().rank() > 1) {
      return masked(array, mask, nodes.get(0).span());
    }
    List<Selection> selections = new ArrayList<>();
    for (int axis = 0; axis < shape.rank(); axis++) {
      boolean all = axis >= nodes.size() || nodes.get(axis) instanceof Node.All;
      selections.add(
          all
              ? Selection.everything(shape.length(axis))
              : new Subscript(array, axis, nodes.get(axis).span(), context)
                  .select(subscripts.get(axis)));
    }
    return gather(array, selections);
  }

  /// `A[A > 2]`: the entries where the mask holds, row by row.
  private Value masked(Array array, Array mask, Span span) {
    if (!Masks.hasConditions(mask)) {
      throw Diagnostic.error(
              Code.NOT_AN_INTEGER, "a subscript is an integer or a list, not " + mask.kind())
          .at(span)
          .hint("A[[1,3], :] takes two rows; a mask of the shape of A is a comparison: A[A > 0]")
          .toException();
    }
    if (!mask.shape().equals(array.shape())) {
      throw Diagnostic.error(
              Code.SHAPE_MISMATCH, "the mask is " + mask.shape() + ", the array " + array.shape())
          .at(span)
          .hint("a mask for every entry has the shape of the array, one for the rows is a vector")
          .toException();
    }
    int[] positions = Subscript.kept(mask, span);
    return Gather.of(array, Shape.of(positions.length), positions);
  }

  private Value gather(Array array, List<Selection> selections) {
    Shape shape = array.shape();
    int[] lengths = new int[selections.size()];
    int rank = 0;
    double size = 1;
    for (Selection selection : selections) {
      size *= selection.positions().length;
      if (!selection.single()) {
        lengths[rank++] = selection.positions().length;
      }
    }
    if (size > array.size()) {
      // Only repeated positions make more of the data than there was.
      context.budget().cells(size);
    }
    context.budget().check();
    Shape result = Shape.of(Arrays.copyOf(lengths, rank));
    int[] strides = Gather.strides(shape);
    int start = 0;
    int leading = 0;
    while (leading < selections.size() && selections.get(leading).single()) {
      start += selections.get(leading).positions()[0] * strides[leading];
      leading++;
    }
    if (rank == 0) {
      return array.get(start);
    }
    boolean block = true;
    List<int[]> offsets = new ArrayList<>();
    for (int axis = leading; axis < selections.size(); axis++) {
      block &= selections.get(axis).isEverything(shape.length(axis));
      offsets.add(selections.get(axis).offsets(strides[axis]));
    }
    Array gathered =
        block
            ? Gather.block(array, result, start)
            : Gather.of(array, result, Gather.positions(offsets, start));
    return gathered.withLabels(labels(array.labels(), shape, selections));
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
    if (selections.get(0).single()) {
      return Labels.rows(columns);
    }
    return selections.get(1).single() ? Labels.rows(rows) : new Labels(rows, columns);
  }

  private static List<String> pick(List<String> names, Selection selection) {
    List<String> picked = new ArrayList<>();
    if (!names.isEmpty()) {
      for (int position : selection.positions()) {
        picked.add(names.get(position));
      }
    }
    return picked;
  }
}
