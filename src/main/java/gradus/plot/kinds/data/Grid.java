package gradus.plot.kinds.data;

import gradus.plot.Axis;
import java.util.ArrayList;
import java.util.List;

/// Axes of rasters whose cells have names.
final class Grid {
  private Grid() {}

  /// Cells around 0, 1, 2 …, from the left or from below.
  static Axis axis(List<String> names) {
    List<Axis.Tick> ticks = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      ticks.add(new Axis.Tick(i, names.get(i)));
    }
    return Axis.of(-0.5, names.size() - 0.5).withTicks(ticks);
  }
}
