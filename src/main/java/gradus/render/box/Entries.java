package gradus.render.box;

import gradus.expr.Expr;
import gradus.value.Array;
import gradus.value.Decimal;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.Literals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The entries of arrays: as text where a line will do, as boxes where a formula needs more rows.
final class Entries {
  /// Larger arrays keep to text.
  private static final int MOST_CELLS = 64;

  /// Higher entries are easier to read as text.
  private static final int MOST_ROWS = 5;

  /// A listed entry gets at least so many columns.
  private static final int LEAST_ROOM = 16;

  private final Glyphs glyphs;
  private final Decimal decimals;
  private final Literals literals;

  /// @param decimals how numbers are written
  Entries(Glyphs glyphs, Decimal decimals) {
    this.glyphs = glyphs;
    this.decimals = decimals;
    this.literals = new Literals(glyphs.notation(), decimals);
  }

  /// Made where there are formulas: most matrices have none.
  private FormulaPage page() {
    return new FormulaPage(glyphs, number -> ValueBox.number(number, decimals));
  }

  private FormulaBox formulas() {
    return page().formulas();
  }

  /// The whole array as text.
  String text(Array array) {
    return literals.text(array);
  }

  /// One entry in one row.
  String text(Array array, int position) {
    if (array instanceof ElementArray
        && array.get(position) instanceof Formula(Expr e)
        && FormulaSize.isDrawable(e)) {
      Box box = formulas().of(e);
      if (box.height() == 1) {
        return box.rows().getFirst();
      }
    }
    StringBuilder out = new StringBuilder();
    literals.entry(array, position, out);
    return out.toString();
  }

  /// Whether there are formulas among the entries, and not so many that nobody reads them.
  boolean areFormulas(Array array) {
    if (!(array instanceof ElementArray) || array.size() > MOST_CELLS) {
      return false;
    }
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i) instanceof Formula) {
        return true;
      }
    }
    return false;
  }

  /// One entry below the other behind its index: `[1, 2] = x²`.
  Box listed(Array array, int indexBase, int width) {
    int columns = array.shape().length(array.shape().rank() - 1);
    Optional<Box> list = Optional.empty();
    int depth = 0;
    for (int i = 0; i < array.size(); i++) {
      String column = Integer.toString(i % columns + indexBase);
      String row = array.shape().rank() > 1 ? i / columns + indexBase + ", " : "";
      Box label = Box.of("[" + row + column + "] = ");
      Box entry =
          array.get(i) instanceof Formula(Expr e)
              ? page().of(e, Math.max(LEAST_ROOM, width - label.width()))
              : Box.of(text(array, i));
      Box line = label.beside(entry);
      boolean apart = depth > 0 && line.rise() > 0;
      list =
          Optional.of(
              list.isEmpty()
                  ? line
                  : (apart ? list.get().above(Box.of("")) : list.get()).above(line));
      depth = line.depth();
    }
    return list.orElse(Box.of("[]"));
  }

  private boolean isTall(Array array) {
    if (!(array instanceof ElementArray) || array.size() > MOST_CELLS) {
      return false;
    }
    boolean tall = false;
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i) instanceof Formula(Expr e)) {
        if (!FormulaSize.isDrawable(e)) {
          return false;
        }
        int height = formulas().of(e).height();
        if (height > MOST_ROWS) {
          return false;
        }
        tall |= height > 1;
      }
    }
    return tall;
  }

  private Box box(Array array, int position) {
    return array.get(position) instanceof Formula(Expr e)
        ? formulas().of(e)
        : Box.of(text(array, position));
  }

  /// Entries beside each other in high brackets, if some need more than one row and all fit.
  Optional<Box> tallVector(Array vector, int width) {
    if (!isTall(vector)) {
      return Optional.empty();
    }
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < vector.size(); i++) {
      boxes.add(Box.of(i == 0 ? "" : ", "));
      boxes.add(box(vector, i));
    }
    return fitting(Box.row(boxes), width);
  }

  /// A matrix with entries of several rows, if there are any and all fit; one with labels keeps to
  /// text.
  Optional<Box> tallMatrix(Array matrix, int width) {
    if (!matrix.labels().rows().isEmpty()
        || !matrix.labels().columns().isEmpty()
        || !isTall(matrix)) {
      return Optional.empty();
    }
    List<List<Box>> rows = new ArrayList<>();
    int columns = matrix.shape().columns();
    for (int i = 0; i < matrix.shape().rows(); i++) {
      List<Box> row = new ArrayList<>();
      for (int j = 0; j < columns; j++) {
        row.add(box(matrix, i * columns + j));
      }
      rows.add(row);
    }
    Columns centred = Columns.of(String.join("", Collections.nCopies(columns, "c")), 'c');
    return fitting(Assembly.of(glyphs).matrix(rows, centred, List.of()), width);
  }

  private Optional<Box> fitting(Box inner, int width) {
    Box box = Assembly.of(glyphs).bracketed("[", inner, "]");
    return box.width() <= width ? Optional.of(box) : Optional.empty();
  }
}
