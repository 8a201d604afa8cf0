package gradus.plot.canvas;

import gradus.plot.Panel;
import gradus.render.terminal.Width;
import java.util.ArrayList;
import java.util.List;

/// The names of a legend, and how they are put into lines.
///
/// @param names as they are shown, one for each entry
record LegendText(List<Panel.Entry> entries, List<String> names) {
  /// Between the entries of one line.
  private static final int GAP = 3;

  /// Longer names are cut.
  private static final int LONGEST = 40;

  static LegendText of(Panel panel, int columns, boolean ascii) {
    List<String> names = new ArrayList<>(panel.legend().size());
    int room = Math.min(LONGEST, columns - Placed.SAMPLE - 1);
    for (Panel.Entry entry : panel.legend()) {
      names.add(Texts.cut(Texts.shown(entry.name(), ascii), Math.max(1, room), ascii));
    }
    return new LegendText(panel.legend(), names);
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /// Columns of the widest entry.
  int width() {
    int width = 0;
    for (String name : names) {
      width = Math.max(width, Placed.SAMPLE + 1 + Width.of(name));
    }
    return width;
  }

  /// How many lines the entries take one after the other.
  int lines(int columns) {
    return spots(columns).isEmpty() ? 0 : spots(columns).getLast().row() + 1;
  }

  /// Puts the entries below each other.
  void stack(int left, int top, List<Placed.Sample> samples, List<Caption> captions) {
    for (int i = 0; i < names.size(); i++) {
      put(i, left, top + i, samples, captions);
    }
  }

  /// Puts the entries one after the other, in as many lines as it takes.
  void flow(int left, int top, int columns, List<Placed.Sample> samples, List<Caption> captions) {
    List<Spot> spots = spots(columns);
    for (int i = 0; i < names.size(); i++) {
      put(i, left + spots.get(i).column(), top + spots.get(i).row(), samples, captions);
    }
  }

  private void put(
      int index, int column, int row, List<Placed.Sample> samples, List<Caption> captions) {
    samples.add(new Placed.Sample(column, row, entries.get(index)));
    captions.add(
        new Caption(column + Placed.SAMPLE + 1, row, names.get(index), Caption.Role.LEGEND));
  }

  private record Spot(int column, int row) {}

  private List<Spot> spots(int columns) {
    List<Spot> spots = new ArrayList<>(names.size());
    int column = 0;
    int row = 0;
    for (String name : names) {
      int width = Placed.SAMPLE + 1 + Width.of(name);
      if (column > 0 && column + width > columns) {
        column = 0;
        row++;
      }
      spots.add(new Spot(column, row));
      column += width + GAP;
    }
    return spots;
  }
}
