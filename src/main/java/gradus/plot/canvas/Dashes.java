package gradus.plot.canvas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The pieces of a line that dashes leave.
final class Dashes {
  private Dashes() {}

  /// @param lengths drawn and left out in turn; empty for a line without gaps
  static List<Outline.Path> of(Outline.Path line, double[] lengths) {
    if (lengths.length == 0) {
      return List.of(line);
    }
    List<Outline.Path> pieces = new ArrayList<>();
    double[] x = new double[line.length() + 2];
    double[] y = new double[line.length() + 2];
    int n = 0;
    int phase = 0;
    double left = lengths[0];
    x[n] = line.x()[0];
    y[n++] = line.y()[0];
    for (int i = 1; i < line.length(); i++) {
      double fromX = line.x()[i - 1];
      double fromY = line.y()[i - 1];
      double dx = line.x()[i] - fromX;
      double dy = line.y()[i] - fromY;
      double length = Math.hypot(dx, dy);
      double done = 0;
      while (length - done > left) {
        done += left;
        x[n] = fromX + dx * done / length;
        y[n++] = fromY + dy * done / length;
        if (phase % 2 == 0) {
          pieces.add(new Outline.Path(Arrays.copyOf(x, n), Arrays.copyOf(y, n)));
        }
        x[0] = x[n - 1];
        y[0] = y[n - 1];
        n = 1;
        phase = (phase + 1) % lengths.length;
        left = lengths[phase];
      }
      left -= length - done;
      x[n] = line.x()[i];
      y[n++] = line.y()[i];
    }
    if (phase % 2 == 0 && n > 1) {
      pieces.add(new Outline.Path(Arrays.copyOf(x, n), Arrays.copyOf(y, n)));
    }
    return pieces;
  }
}
