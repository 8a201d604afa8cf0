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

  private final Assembly assembly;
  private final Literals literals;
  private final FormulaBox formulas;

  /// @param decimals how numbers are written
  Entries(Glyphs glyphs, Decimal decimals) {
    this.assembly = Assembly.of(glyphs);
    this.literals = new Literals(glyphs.notation(), decimals);
    this.formulas = new FormulaBox(glyphs, number -> ValueBox.number(number, decimals));
  }

  /// The whole array as text.
  String text(Array array) {
    return literals.text(array);
  }

  /// One entry in one row.
  String text(Array array, int position) {
    if (array instanceof ElementArray && array.get(position) instanceof Formula(Expr e)) {
      Box box = formulas.entry(e);
      if (box.height() == 1) {
        return box.rows().getFirst();
      }
    }
    StringBuilder out = new StringBuilder();
    literals.entry(array, position, out);
    return out.toString();
  }

  private boolean isTall(Array array) {
    if (!(array instanceof ElementArray) || array.size() > MOST_CELLS) {
      return false;
    }
    boolean tall = false;
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i) instanceof Formula(Expr e)) {
        int height = formulas.entry(e).height();
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
        ? formulas.entry(e)
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
    return fitting(assembly.matrix(rows, centred, List.of()), width);
  }

  private Optional<Box> fitting(Box inner, int width) {
    Box box = assembly.bracketed("[", inner, "]");
    return box.width() <= width ? Optional.of(box) : Optional.empty();
  }
}
