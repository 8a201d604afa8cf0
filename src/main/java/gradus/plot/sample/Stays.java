package gradus.plot.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Finds where a curve stays at one value. What only looks so to doubles, as `tanh(x)` at 1, bends
/// away too gently and is left out.
final class Stays {
  private static final int FEWEST_POINTS = 8;

  /// A stretch this much shorter than the range is not worth words.
  private static final double SHORT = 0.01;

  /// How far beside an end is looked, of the range.
  private static final double BESIDE = 1e-6;

  /// A kink leaves a level by more than this share of the usual slope.
  private static final double KINK = 1e-3;

  private static final int HALVINGS = 60;

  private Stays() {}

  /// @param y NaN is a gap
  /// @param span the height of the curve
  static List<Landmarks.Level> of(double[] x, double[] y, DoubleUnaryOperator f, double span) {
    List<Landmarks.Level> levels = new ArrayList<>();
    double width = x[x.length - 1] - x[0];
    int start = 0;
    for (int i = 1; i <= x.length; i++) {
      if (i < x.length && y[i] == y[start]) {
        continue;
      }
      int end = i - 1;
      boolean whole = start == 0 && end == x.length - 1;
      if (!whole && end - start >= FEWEST_POINTS && x[end] - x[start] >= SHORT * width) {
        double from = start == 0 ? x[0] : end(x, y, start, -1, f, span / width);
        double to = end == x.length - 1 ? x[end] : end(x, y, end, 1, f, span / width);
        if (!Double.isNaN(from + to)) {
          levels.add(new Landmarks.Level(from, to, y[start]));
        }
      }
      start = i;
    }
    return levels;
  }

  /// Where a stretch ends on a side; NaN when it does so without a kink or a gap.
  private static double end(
      double[] x, double[] y, int at, int side, DoubleUnaryOperator f, double slope) {
    double level = y[at];
    if (Double.isNaN(y[at + side])) {
      return Breaks.nicest(x[at], x[at]);
    }
    double inside = x[at];
    double outside = x[at + side];
    for (int i = 0; i < HALVINGS; i++) {
      double middle = inside + (outside - inside) / 2;
      if (f.applyAsDouble(middle) == level) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    double d = BESIDE * (x[x.length - 1] - x[0]);
    boolean kink = Math.abs(f.applyAsDouble(inside + side * d) - level) > KINK * slope * d;
    return kink ? Breaks.nicest(inside, inside) : Double.NaN;
  }
}
