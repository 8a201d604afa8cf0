package gradus.plot.kinds.tables;

import gradus.plot.Axis;
import gradus.plot.Fill;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Stroke;
import gradus.plot.kinds.geometry.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// One bar for each entry of a vector, counted from 1, with its value at its end.
public final class BarPanel {
  /// Half the width of a bar, where the next one stands at a distance of 1.
  private static final double HALF = 0.38;

  /// Room for the values above and below, as a part of the range.
  private static final double ROOM = 0.12;

  private BarPanel() {}

  /// @param low the lower end of the vertical range, at most 0
  /// @param high the upper end, at least 0
  /// @param text what is written at the end of a bar; empty for nothing
  public static Panel of(
      double[] values, double low, double high, String title, DoubleFunction<String> text) {
    List<Mark> marks = new ArrayList<>();
    List<Axis.Tick> ticks = new ArrayList<>();
    int step = Math.max(1, (values.length + 15) / 16);
    for (int i = 0; i < values.length; i++) {
      int at = i + 1;
      marks.add(
          new Mark.Bar(
              at - HALF,
              Math.min(0, values[i]),
              at + HALF,
              Math.max(0, values[i]),
              Fill.SOLID,
              new Ink.Series(0)));
      String written = text.apply(values[i]);
      if (!written.isEmpty()) {
        marks.add(
            new Mark.Label(
                at,
                values[i],
                written,
                values[i] < 0 ? Mark.Anchor.BELOW : Mark.Anchor.ABOVE,
                Ink.Role.TEXT));
      }
      if (i % step == 0) {
        ticks.add(new Axis.Tick(at, String.valueOf(at)));
      }
    }
    double range = high > low ? high - low : 1;
    Axis x = Axis.of(0.4, values.length + 0.6).withTicks(ticks);
    Axis y =
        Axis.of(low < 0 ? low - ROOM * range : 0, high > 0 || low == 0 ? high + ROOM * range : 0);
    if (low < 0) {
      marks.add(Mark.Line.of(0.4, 0, values.length + 0.6, 0, Stroke.SOLID, Ink.Role.FAINT));
    }
    return Panel.of(x, y, marks, List.of()).titled(title);
  }

  /// Three digits, so that neighbours do not touch; none where there is no room for them.
  public static DoubleFunction<String> digits(boolean room, Wording wording) {
    return value -> room ? wording.number(rounded(value)) : "";
  }

  private static double rounded(double value) {
    if (value == 0) {
      return 0;
    }
    double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 2);
    double scaled = Math.rint(value / unit) * unit;
    return Double.isFinite(scaled) ? scaled : value;
  }
}
