package gradus.plot.kinds.curves;

import gradus.plot.Axis;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Space;
import gradus.plot.sample.Polyline;
import java.util.ArrayList;
import java.util.List;

/// The values on contour lines: at most two on a level, never over each other.
final class ContourLabels {
  /// Of the cells of the terminal, so many belong to the frame.
  private static final int FRAME_COLUMNS = 10;

  private static final int FRAME_ROWS = 5;

  private final Axis x;
  private final Axis y;
  private final double columns;
  private final double rows;
  private final List<double[]> taken = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();

  ContourLabels(Axis x, Axis y, Space space, boolean halved) {
    this.x = x;
    this.y = y;
    this.columns = Math.max(8, (halved ? space.columns() / 2 : space.columns()) - FRAME_COLUMNS);
    this.rows = Math.max(4, space.rows() - FRAME_ROWS);
  }

  /// Keeps a place free.
  void keepFree(double atX, double atY, int width) {
    taken.add(new double[] {column(atX), row(atY), width / 2.0 + 1, 0.8});
  }

  private double column(double atX) {
    return x.fraction(atX) * columns;
  }

  private double row(double atY) {
    return y.fraction(atY) * rows;
  }

  /// Labels the longest line of a level where it has room.
  void label(List<Polyline> lines, String text, Ink ink) {
    Polyline longest = none();
    for (Polyline line : lines) {
      longest = line.size() > longest.size() ? line : longest;
    }
    double half = text.length() / 2.0 + 0.5;
    double best = 0;
    int place = -1;
    for (int i = 1; i + 1 < longest.size(); i += Math.max(1, longest.size() / 64)) {
      double c = column(longest.x()[i]);
      double r = row(longest.y()[i]);
      double room = Math.min(Math.min(c - half, columns - half - c), 2 * Math.min(r, rows - r) + 1);
      for (double[] other : taken) {
        double beside = Math.abs(c - other[0]) - half - other[2];
        double above = 2 * (Math.abs(r - other[1]) - 0.9 - other[3]);
        room = Math.min(room, Math.max(beside, above));
      }
      // Upright parts of a line are covered less by a text.
      double run = Math.abs(column(longest.x()[i + 1]) - column(longest.x()[i - 1]));
      double rise = 2 * Math.abs(row(longest.y()[i + 1]) - row(longest.y()[i - 1]));
      double score = Math.min(room, 6) + 2 * rise / (run + rise + 1e-12);
      if (room > 0 && score > best) {
        best = score;
        place = i;
      }
    }
    if (place >= 0) {
      double atX = longest.x()[place];
      double atY = longest.y()[place];
      taken.add(new double[] {column(atX), row(atY), half, 0.1});
      marks.add(new Mark.Label(atX, atY, text, Mark.Anchor.CENTRE, ink));
    }
  }

  private static Polyline none() {
    return new Polyline(new double[0], new double[0], false);
  }

  List<Mark> marks() {
    return marks;
  }
}
