package gradus.plot;

import java.util.List;
import java.util.Optional;

/// One coordinate system and what is drawn in it.
///
/// @param title above the panel; empty for none
/// @param frame what stands around the marks
/// @param equal whether a unit is as long on both axes: in geometry, so that a circle is round
/// @param marks from the back to the front
/// @param legend names of what is drawn; empty for none
/// @param bar the scale of the colours, for a raster
public record Panel(
    String title,
    Axis x,
    Axis y,
    Frame frame,
    boolean equal,
    List<Mark> marks,
    List<Entry> legend,
    Optional<ColourBar> bar) {

  /// What stands around the marks.
  public enum Frame {
    /// Axes with ticks at the left and below.
    AXES,
    /// The axis below alone: number lines, boxes and strips.
    BASE,
    /// Nothing; both axes keep their ranges.
    NONE,
    /// Nothing, and the units are the cells of a terminal: x counts columns from 0, y rows from 0
    /// downwards. Trees, graphs and tables of text are drawn so; they are never scaled.
    CELLS
  }

  /// A line of the legend, drawn as the mark is.
  ///
  /// @param symbol how points look; `Symbol.NONE` for a line
  /// @param stroke how the line looks; `Stroke.NONE` for points
  public record Entry(String name, Ink ink, Stroke stroke, Symbol symbol) {
    public static Entry line(String name, Ink ink, Stroke stroke) {
      return new Entry(name, ink, stroke, Symbol.NONE);
    }

    public static Entry points(String name, Ink ink, Symbol symbol) {
      return new Entry(name, ink, Stroke.NONE, symbol);
    }
  }

  /// Which value has which colour.
  ///
  /// @param unit what its ticks count in
  public record ColourBar(String label, ColourMap map, double low, double high, Axis.Unit unit) {
    public ColourBar(String label, ColourMap map, double low, double high) {
      this(label, map, low, high, Axis.Unit.NUMBERS);
    }

    /// The values from the lower end to the upper one, which differ.
    public Axis axis() {
      return Axis.of(low, high).in(unit);
    }
  }

  public Panel {
    marks = List.copyOf(marks);
    legend = List.copyOf(legend);
  }

  /// Axes, marks and a legend.
  public static Panel of(Axis x, Axis y, List<Mark> marks, List<Entry> legend) {
    return new Panel("", x, y, Frame.AXES, false, marks, legend, Optional.empty());
  }

  /// Text and lines in cells, `columns` wide and `rows` high.
  public static Panel cells(int columns, int rows, List<Mark> marks) {
    return new Panel(
        "",
        Axis.of(0, columns),
        Axis.of(0, rows),
        Frame.CELLS,
        false,
        marks,
        List.of(),
        Optional.empty());
  }

  public Panel titled(String other) {
    return new Panel(other, x, y, frame, equal, marks, legend, bar);
  }

  /// @param horizontal empty to leave the name of the axis as it is
  Panel labelled(String horizontal, String vertical) {
    return new Panel(
        title,
        horizontal.isEmpty() ? x : x.labelled(horizontal),
        vertical.isEmpty() ? y : y.labelled(vertical),
        frame,
        equal,
        marks,
        legend,
        bar);
  }

  public Panel framed(Frame other) {
    return new Panel(title, x, y, other, equal, marks, legend, bar);
  }

  public Panel withEqualUnits() {
    return new Panel(title, x, y, frame, true, marks, legend, bar);
  }

  public Panel withBar(ColourBar scale) {
    return new Panel(title, x, y, frame, equal, marks, legend, Optional.of(scale));
  }
}
