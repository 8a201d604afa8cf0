package gradus.render.box;

import gradus.render.RenderOptions;
import gradus.value.Array;
import gradus.value.Literals;
import gradus.value.Table;
import java.util.ArrayList;
import java.util.List;

/// A table of data: headings, then the rows, cut in the middle.
final class TableBox {
  private TableBox() {}

  static Box of(Table table, RenderOptions options) {
    if (ProseBox.fits(table)) {
      return ProseBox.of(table, options);
    }
    Glyphs glyphs = Glyphs.of(options.ascii());
    Literals literals = new Literals(glyphs.notation(), options.tables());
    List<String> headings = new ArrayList<>();
    for (Table.Column column : table.columns()) {
      headings.add(column.name());
    }
    Grid grid =
        new Grid(
            table.rows(),
            table.columns().size(),
            (i, j) -> cell(table.columns().get(j), i, literals),
            glyphs);
    Grid.Layout layout = grid.layOut(List.of(), headings, options.width(), false);
    String size = "(" + table.rows() + glyphs.times() + table.columns().size() + ")";
    return layout.cut() ? layout.box().above(Box.of(size)) : layout.box();
  }

  static String cell(Table.Column column, int row, Literals literals) {
    return switch (column) {
      case Table.Column.Numbers(_, Array values) -> {
        StringBuilder text = new StringBuilder();
        literals.entry(values, row, text);
        yield text.toString();
      }
      case Table.Column.Words(_, List<String> words) -> words.get(row);
    };
  }
}
