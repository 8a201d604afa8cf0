package gradus.plot.canvas;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.plot.Axis;
import gradus.plot.Figure;
import gradus.plot.Panel;
import gradus.render.terminal.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A figure on a grid of cells, twice as high as wide: where frames, ticks, titles, labels, legends
/// and panels stand. All canvases draw on it.
///
/// @param columns the cells that are used, at most as many as there are
/// @param rows likewise; more than there are only for panels in units of cells
/// @param titles of the whole figure
public record Layout(
    int columns, int rows, boolean ascii, List<Caption> titles, List<Placed> panels) {
  /// Blank columns between panels.
  private static final int GAP = 3;

  /// A panel narrower than this is put below the others.
  private static final int NARROW = 22;

  /// Panels of so many rows have a blank one above them.
  private static final int AIRY = 10;

  /// Rows for each name that read well.
  private static final int ROOMY = 3;

  /// Rows of a panel that reads well.
  private static final int COMFORTABLE = 14;

  public Layout {
    titles = List.copyOf(titles);
    panels = List.copyOf(panels);
  }

  /// Puts a figure into so many cells. Where they are few, labels are left out first, then ticks,
  /// the legend, and titles.
  ///
  /// @throws GradusException E0508 when not even bare frames have room, or a panel in units of
  ///   cells is wider than the space
  public static Layout of(Figure figure, int columns, int rows, boolean ascii) {
    checkCells(figure, columns);
    for (Detail detail : Detail.values()) {
      for (int beside = beside(figure, columns); beside > 0; beside--) {
        Optional<Layout> layout = arranged(figure, columns, rows, ascii, detail, beside);
        if (layout.isPresent()) {
          return layout.get();
        }
      }
    }
    int least = Detail.BARE.leastColumns();
    int leastRows = Detail.BARE.leastRows() * figure.panels().size();
    String sign = ascii ? "x" : "×";
    throw Diagnostic.error(
            Code.NOTHING_TO_DRAW,
            columns
                + sign
                + rows
                + " cells are too small for this picture: it needs at least "
                + least
                + sign
                + leastRows)
        .hint("make the terminal larger, or write --width 60 --height 16")
        .toException();
  }

  /// How many rows let a figure be read well: fewer where a few names stand below each other. Where
  /// the output may scroll, more than the screen has for many names, and for panels below each
  /// other.
  ///
  /// @param rows of the screen
  /// @param scrolls whether the figure may have more
  public static int comfortableRows(Figure figure, int columns, int rows, boolean scrolls) {
    int beside = beside(figure, columns);
    Optional<Integer> names = names(figure);
    if (names.isPresent()) {
      int around = around(figure);
      return scrolls
          ? Math.max(Math.min(rows, ROOMY * names.get() + around), names.get() + around)
          : Math.min(rows, ROOMY * names.get() + around);
    }
    if (!scrolls) {
      return rows;
    }
    int lines = (figure.panels().size() + beside - 1) / beside;
    int each = Math.min(COMFORTABLE, rows);
    return lines == 1 ? rows : Math.max(rows, lines * each + (figure.title().isEmpty() ? 0 : 1));
  }

  /// How many names stand at the vertical axis of the only panel, one unit apart.
  private static Optional<Integer> names(Figure figure) {
    Panel panel = figure.panels().getFirst();
    List<Axis.Tick> ticks = panel.y().ticks();
    if (figure.panels().size() > 1 || panel.frame() != Panel.Frame.AXES || panel.equal()) {
      return Optional.empty();
    }
    for (int i = 1; i < ticks.size(); i++) {
      if (ticks.get(i).at() - ticks.get(i - 1).at() != 1) {
        return Optional.empty();
      }
    }
    return ticks.isEmpty() ? Optional.empty() : Optional.of(ticks.size());
  }

  /// Rows of titles, labels and the horizontal axis.
  private static int around(Figure figure) {
    Panel panel = figure.panels().getFirst();
    boolean above = !panel.y().label().isEmpty() || panel.bar().isPresent();
    return (figure.title().isEmpty() ? 0 : 1)
        + (panel.title().isEmpty() ? 0 : 1)
        + (above ? 1 : 0)
        + (panel.x().label().isEmpty() ? 2 : 3);
  }

  private static void checkCells(Figure figure, int columns) {
    for (Panel panel : figure.panels()) {
      int needed = (int) Math.ceil(panel.x().high());
      if (panel.frame() == Panel.Frame.CELLS && needed > columns) {
        throw Diagnostic.error(
                Code.NOTHING_TO_DRAW,
                "this picture needs " + needed + " columns, and there are " + columns)
            .hint("--width " + needed + ", with the output in a file or a wider terminal")
            .toException();
      }
    }
  }

  /// How many panels have room side by side.
  private static int beside(Figure figure, int columns) {
    int most = Math.min(figure.columns(), figure.panels().size());
    while (most > 1 && least(figure, most) > columns) {
      most--;
    }
    return most;
  }

  /// Columns that rows of so many panels need.
  private static int least(Figure figure, int beside) {
    int most = 0;
    int row = 0;
    for (int i = 0; i < figure.panels().size(); i++) {
      Panel panel = figure.panels().get(i);
      boolean first = i % beside == 0;
      int width = panel.frame() == Panel.Frame.CELLS ? (int) Math.ceil(panel.x().high()) : NARROW;
      row = first ? width : row + GAP + width;
      most = Math.max(most, row);
    }
    return most;
  }

  private static Optional<Layout> arranged(
      Figure figure, int columns, int rows, boolean ascii, Detail detail, int beside) {
    String title = Texts.shown(figure.title(), ascii);
    boolean titled = detail.titles() && !title.isEmpty();
    List<Placed> placed = new ArrayList<>();
    int top = titled ? 1 : 0;
    int count = figure.panels().size();
    for (int first = 0; first < count; first += beside) {
      List<Panel> row = figure.panels().subList(first, Math.min(count, first + beside));
      int linesLeft = (count - first + beside - 1) / beside;
      top += first > 0 && (rows - top) / linesLeft >= AIRY ? 1 : 0;
      Optional<List<Placed>> line =
          line(row, beside, columns, (rows - top) / linesLeft, detail, ascii);
      if (line.isEmpty()) {
        return Optional.empty();
      }
      int bottom = top;
      for (Placed panel : line.get()) {
        placed.add(panel.shifted(0, top));
        bottom = Math.max(bottom, top + panel.bottom());
      }
      top = bottom;
    }
    int right = 0;
    for (Placed panel : placed) {
      right = Math.max(right, panel.right());
    }
    List<Caption> titles = new ArrayList<>();
    if (titled) {
      String cut = Texts.cut(title, columns, ascii);
      int middle =
          placed.size() == 1
              ? placed.getFirst().frame().left() + placed.getFirst().frame().width() / 2
              : right / 2;
      int start = Math.clamp(middle - Width.of(cut) / 2L, 0, columns - Width.of(cut));
      titles.add(new Caption(start, 0, cut, Caption.Role.TITLE));
      right = Math.max(right, start + Width.of(cut));
    }
    return Optional.of(new Layout(right, top, ascii, titles, placed));
  }

  /// Panels side by side.
  private static Optional<List<Placed>> line(
      List<Panel> row, int beside, int columns, int rows, Detail detail, boolean ascii) {
    boolean titled = false;
    boolean labelled = false;
    int fixed = 0;
    int scaled = beside - row.size();
    for (Panel panel : row) {
      boolean cells = panel.frame() == Panel.Frame.CELLS;
      titled |= !panel.title().isEmpty();
      labelled |= !cells && !panel.y().label().isEmpty() || hasBarLabel(panel);
      fixed += cells ? (int) Math.ceil(panel.x().high()) : 0;
      scaled += cells ? 0 : 1;
    }
    int room = columns - fixed - GAP * (beside - 1);
    int left = 0;
    List<Placed> line = new ArrayList<>();
    for (Panel panel : row) {
      boolean cells = panel.frame() == Panel.Frame.CELLS;
      int width =
          beside == 1
              ? columns
              : cells ? (int) Math.ceil(panel.x().high()) : room / Math.max(1, scaled);
      Optional<Placed> placed =
          new PanelPlan(panel, width, rows, detail, ascii, titled, labelled).place();
      if (placed.isEmpty()) {
        return Optional.empty();
      }
      line.add(placed.get().shifted(left, 0));
      left += (panel.equal() ? placed.get().right() : width) + GAP;
    }
    return Optional.of(line);
  }

  private static boolean hasBarLabel(Panel panel) {
    return panel.bar().isPresent() && !panel.bar().get().label().isEmpty();
  }
}
