package gradus.plot.kinds.curves;

import gradus.plot.Fill;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.sample.Polyline;
import java.util.List;

/// Outlines as one area.
final class Regions {
  private Regions() {}

  /// Several rings as one polygon: from the end of each the way goes back to the beginning of the
  /// first, so that every connection is walked twice and cancels by the even-odd rule.
  static Mark area(List<Polyline> rings, Fill fill, Ink ink) {
    int size = 0;
    for (Polyline ring : rings) {
      size += ring.size() + 1;
    }
    double[] x = new double[size];
    double[] y = new double[size];
    int n = 0;
    for (Polyline ring : rings) {
      System.arraycopy(ring.x(), 0, x, n, ring.size());
      System.arraycopy(ring.y(), 0, y, n, ring.size());
      n += ring.size();
      x[n] = rings.getFirst().x()[0];
      y[n++] = rings.getFirst().y()[0];
    }
    return new Mark.Area(x, y, fill, ink);
  }
}
