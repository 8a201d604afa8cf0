package gradus.render.box;

import gradus.expr.Expr;
import gradus.expr.Expr.Numeric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A formula in so many columns: in two dimensions where that fits, broken before the operators of
/// its outermost sum or relation, else written in lines.
final class FormulaPage {
  /// Higher formulas are taken in more easily as a line of text.
  private static final int MOST_ROWS = 20;

  /// By how much the lines that follow are indented.
  private static final int HANGING = 4;

  private final Glyphs glyphs;
  private final Function<Numeric, String> numbers;
  private final FormulaBox formulas;

  /// @param numbers how a number is written that is no fraction; ASCII
  FormulaPage(Glyphs glyphs, Function<Numeric, String> numbers) {
    this.glyphs = glyphs;
    this.numbers = numbers;
    this.formulas = new FormulaBox(glyphs, numbers);
  }

  FormulaBox formulas() {
    return formulas;
  }

  Box of(Expr e, int width) {
    if (!FormulaSize.isDrawable(e)) {
      return written(e, width);
    }
    Box whole = formulas.of(e);
    if (whole.width() <= width && whole.height() <= MOST_ROWS) {
      return whole;
    }
    return broken(e, width, HANGING).orElseGet(() -> written(e, width));
  }

  /// In lines that begin with operators, if all pieces fit the width.
  ///
  /// @param hanging by how much the lines that follow are indented
  Optional<Box> broken(Expr e, int width, int hanging) {
    if (!FormulaSize.isDrawable(e)) {
      return Optional.empty();
    }
    List<Box> lines = lines(formulas.pieces(e), width, hanging);
    return lines.isEmpty() ? Optional.empty() : Optional.of(stacked(lines));
  }

  /// Pieces put on as few lines as they need; no lines when one is too wide or too high.
  private static List<Box> lines(List<Box> pieces, int width, int hanging) {
    List<Box> lines = new ArrayList<>();
    List<Box> line = new ArrayList<>();
    int used = 0;
    for (Box piece : pieces) {
      if (!line.isEmpty() && used + piece.width() > width) {
        lines.add(Box.row(line).indented(lines.isEmpty() ? 0 : hanging));
        line.clear();
        used = hanging;
      }
      Box fitted = line.isEmpty() && used > 0 ? withoutBlank(piece) : piece;
      used += fitted.width();
      if (used > width || piece.height() > MOST_ROWS) {
        return List.of();
      }
      line.add(fitted);
    }
    lines.add(Box.row(line).indented(lines.isEmpty() ? 0 : hanging));
    return lines;
  }

  /// An operator at the beginning of a line needs no blank before it.
  private static Box withoutBlank(Box piece) {
    List<String> rows = new ArrayList<>(piece.height());
    for (String row : piece.rows()) {
      if (!row.startsWith(" ")) {
        return piece;
      }
      rows.add(row.substring(1));
    }
    return new Box(rows, piece.baseline());
  }

  private static Box stacked(List<Box> lines) {
    Box page = lines.getFirst();
    Box last = page;
    for (Box line : lines.subList(1, lines.size())) {
      page = last.depth() > 0 || line.rise() > 0 ? page.above(Box.of("")) : page;
      page = page.above(line);
      last = line;
    }
    return page;
  }

  private Box written(Expr e, int width) {
    return FormulaLines.box(FormulaBox.line(e, glyphs, numbers), width, HANGING);
  }
}
