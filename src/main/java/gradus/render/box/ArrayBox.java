package gradus.render.box;

import gradus.render.RenderOptions;
import gradus.render.terminal.Width;
import gradus.value.Array;
import gradus.value.Decimal;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.Labels;
import gradus.value.Literals;
import gradus.value.Shape;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// Vectors on one line, matrices in brackets, tensors slice by slice.
final class ArrayBox {
  /// Exact entries are looked at only up to this size; larger arrays are never short.
  private static final int SMALL = 400;

  /// Entries of a long vector that are shown at each end.
  private static final int EDGE_ENTRIES = 4;

  /// More slices of a tensor than this are cut to some at each end.
  private static final int MOST_SLICES = 8;

  private static final int FIRST_SLICES = 4;
  private static final int LAST_SLICES = 2;

  private final RenderOptions options;
  private final Glyphs glyphs;
  private final Entries decimals;
  private final Entries exact;
  private final int indexBase;

  /// @param indexBase what the slices of a tensor are counted from
  ArrayBox(RenderOptions options, int indexBase) {
    this.options = options;
    this.indexBase = indexBase;
    this.glyphs = Glyphs.of(options.ascii());
    this.decimals = new Entries(glyphs, options.tables());
    this.exact = new Entries(glyphs, Decimal.SHORTEST);
  }

  Box decimal(Array array) {
    return box(array, decimals);
  }

  Box exact(Array array) {
    return box(array, exact);
  }

  /// The exact form where it is short, and the decimal beside or below it.
  Box both(Array array, Value approximate) {
    if (!(array instanceof ElementArray)
        || !(approximate instanceof Array decimal)
        || isSymbolic(decimal)
        || !decimal.shape().equals(array.shape())) {
      return decimal(array);
    }
    if (ValueBox.isIntegral(array)) {
      return decimal(array);
    }
    if (!isShort(array)) {
      return decimal(decimal);
    }
    if (Literals.of(array).equals(Literals.of(decimal))) {
      return exact(array);
    }
    if (array.shape().rank() > 2) {
      return tensor(array.shape(), slice -> bothOfSlice(array, decimal, slice));
    }
    Box left = exact(array);
    Box sign = Box.of(glyphs.approximately());
    Box right = decimal(decimal.withLabels(Labels.NONE));
    Box beside = left.beside(sign).beside(right);
    return beside.width() <= options.width() && (!options.linear() || beside.height() == 1)
        ? beside
        : left.above(Box.of(glyphs.approximately().strip() + " ").beside(right));
  }

  /// Whether some entry has no decimal form.
  private static boolean isSymbolic(Array array) {
    if (array.size() > SMALL) {
      return false;
    }
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i) instanceof Formula || array.get(i) instanceof Truth) {
        return true;
      }
    }
    return false;
  }

  /// Whether the widest line of the exact form is short.
  private boolean isShort(Array array) {
    if (array.size() > SMALL) {
      return false;
    }
    int columns = array.shape().length(array.shape().rank() - 1);
    int line = 0;
    for (int i = 0; i < array.size(); i++) {
      line = (i % Math.max(1, columns) == 0 ? 0 : line + 2) + Width.of(exact.text(array, i));
      if (line >= ValueBox.SHORT) {
        return false;
      }
    }
    return true;
  }

  private Box box(Array array, Entries entries) {
    Shape shape = array.shape();
    if (array.size() == 0) {
      return Box.of(entries.text(array));
    }
    return switch (shape.rank()) {
      case 1 -> vector(array, entries);
      case 2 -> matrix(array, entries);
      default -> tensor(shape, slice -> slice(array, slice, entries));
    };
  }

  private Box vector(Array vector, Entries entries) {
    if (!vector.labels().rows().isEmpty()) {
      return grid(vector, 0, vector.size(), 1, vector.labels(), entries, false);
    }
    Optional<Box> tall =
        options.linear() ? Optional.empty() : entries.tallVector(vector, options.width());
    if (tall.isPresent()) {
      return tall.get();
    }
    StringBuilder whole = new StringBuilder("[");
    for (int i = 0; i < vector.size(); i++) {
      whole.append(i == 0 ? "" : ", ");
      whole.append(entries.text(vector, i));
      if (Width.of(whole.toString()) >= options.width()) {
        if (entries.areFormulas(vector)) {
          return entries.listed(vector, indexBase, options.width());
        }
        if (vector.size() > 2 * EDGE_ENTRIES) {
          return Box.of(edges(vector, entries));
        }
      }
    }
    return FormulaLines.box(whole.append(']').toString(), options.width(), 1);
  }

  private String edges(Array vector, Entries entries) {
    StringBuilder out = new StringBuilder("[");
    for (int i = 0; i < EDGE_ENTRIES; i++) {
      out.append(entries.text(vector, i));
      out.append(", ");
    }
    out.append(glyphs.dots());
    for (int i = vector.size() - EDGE_ENTRIES; i < vector.size(); i++) {
      out.append(", ");
      out.append(entries.text(vector, i));
    }
    return out.append("]  (").append(vector.size()).append(" entries)").toString();
  }

  private Box matrix(Array matrix, Entries entries) {
    Shape shape = matrix.shape();
    boolean plain = matrix.labels().rows().isEmpty() && matrix.labels().columns().isEmpty();
    if (options.linear() && plain && matrix.size() <= SMALL) {
      return FormulaLines.box(typed(matrix, entries), options.width(), 1);
    }
    Optional<Box> tall = entries.tallMatrix(matrix, options.width());
    return tall.isPresent()
        ? tall.get()
        : grid(matrix, 0, shape.rows(), shape.columns(), matrix.labels(), entries, true);
  }

  /// `[1, 2; 3, 4]`.
  private static String typed(Array matrix, Entries entries) {
    int columns = matrix.shape().columns();
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < matrix.size(); i++) {
      text.append(i == 0 ? "" : i % columns == 0 ? "; " : ", ").append(entries.text(matrix, i));
    }
    return text.append(']').toString();
  }

  private Box grid(
      Array array,
      int offset,
      int rows,
      int columns,
      Labels labels,
      Entries entries,
      boolean brackets) {
    Grid.Layout layout =
        grid(array, offset, rows, columns, entries)
            .layOut(labels.rows(), labels.columns(), options.width(), brackets);
    if (!layout.cut()) {
      return layout.box();
    }
    if (entries.areFormulas(array) && array.shape().rank() <= 2) {
      return entries.listed(array, indexBase, options.width());
    }
    String lengths =
        columns == 1 && !brackets ? rows + " entries" : rows + glyphs.times() + columns;
    return layout.box().above(Box.of("(" + lengths + ")"));
  }

  private Grid grid(Array array, int offset, int rows, int columns, Entries entries) {
    return new Grid(rows, columns, (i, j) -> entries.text(array, offset + i * columns + j), glyphs);
  }

  /// Matrix after matrix, each under the index of its slice; of many slices those at both ends.
  private Box tensor(Shape shape, IntFunction<Grid.Layout> layouts) {
    int slices = shape.size() / (rows(shape) * columns(shape));
    boolean cut = slices > MOST_SLICES;
    List<Box> parts = new ArrayList<>();
    for (int s = 0; s < slices; s++) {
      if (slices > MOST_SLICES && s == FIRST_SLICES) {
        parts.add(Box.of(glyphs.dots()));
        s = slices - LAST_SLICES;
      }
      Grid.Layout layout = layouts.apply(s);
      cut |= layout.cut();
      parts.add(Box.of(index(shape, s)).above(layout.box().indented(2)));
    }
    if (cut) {
      parts.add(Box.of("(" + String.join(glyphs.times(), lengths(shape)) + ")"));
    }
    Box page = parts.getFirst();
    for (Box part : parts.subList(1, parts.size())) {
      page = page.above(part);
    }
    return page;
  }

  private Grid.Layout slice(Array tensor, int slice, Entries entries) {
    int rows = rows(tensor.shape());
    int columns = columns(tensor.shape());
    return grid(tensor, slice * rows * columns, rows, columns, entries)
        .layOut(List.of(), List.of(), options.width() - 2, true);
  }

  /// The exact slice and its decimals beside it, where there is room.
  private Grid.Layout bothOfSlice(Array tensor, Array approximate, int slice) {
    Grid.Layout left = slice(tensor, slice, exact);
    Grid.Layout right = slice(approximate, slice, decimals);
    Box beside = left.box().beside(Box.of(glyphs.approximately())).beside(right.box());
    return beside.width() <= options.width() - 2
        ? new Grid.Layout(beside, left.cut() || right.cut())
        : right;
  }

  private static int rows(Shape tensor) {
    return tensor.length(tensor.rank() - 2);
  }

  private static int columns(Shape tensor) {
    return tensor.length(tensor.rank() - 1);
  }

  private static List<String> lengths(Shape shape) {
    return shape.toList().stream().map(String::valueOf).toList();
  }

  /// `[2, 1, :, :]`, counted from the index base.
  private String index(Shape shape, int slice) {
    StringBuilder text = new StringBuilder(", :, :]");
    int rest = slice;
    for (int axis = shape.rank() - 3; axis >= 0; axis--) {
      text.insert(0, rest % shape.length(axis) + indexBase);
      text.insert(0, axis == 0 ? "[" : ", ");
      rest /= shape.length(axis);
    }
    return text.toString();
  }
}
