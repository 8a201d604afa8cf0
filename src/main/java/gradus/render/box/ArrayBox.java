package gradus.render.box;

import gradus.render.RenderOptions;
import gradus.value.Array;
import gradus.value.Decimal;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.Labels;
import gradus.value.Literals;
import gradus.value.Shape;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.List;

/// Vectors on one line, matrices in brackets, tensors slice by slice.
final class ArrayBox {
  /// Exact entries are looked at only up to this size; larger arrays are never short.
  private static final int SMALL = 400;

  /// Entries of a long vector that are shown at each end.
  private static final int EDGE_ENTRIES = 4;

  /// Slices of a tensor that are shown.
  private static final int MOST_SLICES = 8;

  private final RenderOptions options;
  private final Glyphs glyphs;
  private final Literals decimals;
  private final Literals exact;

  ArrayBox(RenderOptions options) {
    this.options = options;
    this.glyphs = Glyphs.of(options.ascii());
    this.decimals = new Literals(glyphs.notation(), options.tables());
    this.exact = new Literals(glyphs.notation(), Decimal.SHORTEST);
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
    Box left = exact(array);
    Box sign = Box.of(glyphs.approximately());
    Box right = decimal(decimal.withLabels(Labels.NONE));
    Box beside = left.beside(sign).beside(right);
    return beside.width() <= options.width()
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
    int columns = array.shape().isMatrix() ? array.shape().columns() : array.size();
    int line = 0;
    for (int i = 0; i < array.size(); i++) {
      line = (i % Math.max(1, columns) == 0 ? 0 : line + 2) + exact.text(array.get(i)).length();
      if (line >= ValueBox.SHORT) {
        return false;
      }
    }
    return true;
  }

  private Box box(Array array, Literals literals) {
    Shape shape = array.shape();
    if (array.size() == 0) {
      return Box.of(literals.text(array));
    }
    return switch (shape.rank()) {
      case 1 -> vector(array, literals);
      case 2 -> matrix(array, literals);
      default -> tensor(array, literals);
    };
  }

  private Box vector(Array vector, Literals literals) {
    if (!vector.labels().rows().isEmpty()) {
      return grid(vector, 0, vector.size(), 1, vector.labels(), literals, false);
    }
    StringBuilder whole = new StringBuilder("[");
    for (int i = 0; i < vector.size(); i++) {
      whole.append(i == 0 ? "" : ", ");
      literals.entry(vector, i, whole);
      if (whole.length() > options.width() && vector.size() > 2 * EDGE_ENTRIES) {
        return Box.of(edges(vector, literals));
      }
    }
    return Box.of(whole.append(']').toString());
  }

  private String edges(Array vector, Literals literals) {
    StringBuilder out = new StringBuilder("[");
    for (int i = 0; i < EDGE_ENTRIES; i++) {
      literals.entry(vector, i, out);
      out.append(", ");
    }
    out.append(glyphs.dots());
    for (int i = vector.size() - EDGE_ENTRIES; i < vector.size(); i++) {
      out.append(", ");
      literals.entry(vector, i, out);
    }
    return out.append("]  (").append(vector.size()).append(" entries)").toString();
  }

  private Box matrix(Array matrix, Literals literals) {
    Shape shape = matrix.shape();
    return grid(matrix, 0, shape.rows(), shape.columns(), matrix.labels(), literals, true);
  }

  private Box grid(
      Array array,
      int offset,
      int rows,
      int columns,
      Labels labels,
      Literals literals,
      boolean brackets) {
    Grid grid =
        new Grid(
            rows,
            columns,
            (i, j) -> {
              StringBuilder cell = new StringBuilder();
              literals.entry(array, offset + i * columns + j, cell);
              return cell.toString();
            },
            glyphs);
    Grid.Layout layout = grid.layOut(labels.rows(), labels.columns(), options.width(), brackets);
    if (!layout.cut()) {
      return layout.box();
    }
    String lengths =
        columns == 1 && !brackets ? rows + " entries" : rows + glyphs.times() + columns;
    return layout.box().above(Box.of("(" + lengths + ")"));
  }

  /// Matrix after matrix, each under the index of its slice.
  private Box tensor(Array tensor, Literals literals) {
    Shape shape = tensor.shape();
    int rows = shape.length(shape.rank() - 2);
    int columns = shape.length(shape.rank() - 1);
    int slices = tensor.size() / (rows * columns);
    Box page = Box.of("");
    for (int s = 0; s < Math.min(slices, MOST_SLICES); s++) {
      Box title = Box.of(index(shape, s));
      Box block =
          title.above(
              grid(tensor, s * rows * columns, rows, columns, Labels.NONE, literals, true)
                  .indented(2));
      page = s == 0 ? block : page.above(block);
    }
    return slices <= MOST_SLICES
        ? page
        : page.above(
            Box.of(glyphs.dots() + " (" + String.join(glyphs.times(), lengths(shape)) + ")"));
  }

  private static List<String> lengths(Shape shape) {
    return shape.toList().stream().map(String::valueOf).toList();
  }

  /// `[2, 1, :, :]`, counted from 1.
  private static String index(Shape shape, int slice) {
    StringBuilder text = new StringBuilder(", :, :]");
    int rest = slice;
    for (int axis = shape.rank() - 3; axis >= 0; axis--) {
      text.insert(0, rest % shape.length(axis) + 1);
      text.insert(0, axis == 0 ? "[" : ", ");
      rest /= shape.length(axis);
    }
    return text.toString();
  }
}
