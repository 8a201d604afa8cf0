package gradus.plot;

import java.util.ArrayList;
import java.util.List;

/// A picture: panels in rows from left to right, and what it shows in words. It is kept as it is
/// and drawn by any canvas at any size.
///
/// @param title empty for none
/// @param columns how many panels stand in a row where there is room; canvases put them below each
///   other where there is not
/// @param words what the picture shows, in sentences: extrema, roots, trends. The first one alone
///   is its alternative text.
/// @param notes what the reader should know: points left out, ranges cut; for standard error
public record Figure(
    String title, List<Panel> panels, int columns, List<String> words, List<String> notes) {
  public Figure {
    panels = List.copyOf(panels);
    words = List.copyOf(words);
    notes = List.copyOf(notes);
    if (panels.isEmpty() || words.isEmpty() || columns < 1) {
      throw new IllegalArgumentException(title + ": " + panels.size() + " panels");
    }
  }

  public static Figure of(Panel panel, List<String> words, List<String> notes) {
    return new Figure("", List.of(panel), 1, words, notes);
  }

  /// Other names for the axes of every panel that has axes; an empty one leaves them as they are.
  public Figure labelled(String x, String y) {
    List<Panel> renamed = new ArrayList<>(panels.size());
    for (Panel panel : panels) {
      renamed.add(panel.frame() == Panel.Frame.AXES ? panel.labelled(x, y) : panel);
    }
    return new Figure(title, renamed, columns, words, notes);
  }

  public Figure titled(String other) {
    return new Figure(other, panels, columns, words, notes);
  }
}
