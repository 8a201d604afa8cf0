package gradus.plot.sample;

import java.util.Arrays;

/// The points of a curve with its holes filled by what it comes to there.
///
/// @param holes the places that were filled, ascending
@SuppressWarnings("ArrayRecordComponent") // never compared
record Bridged(double[] x, double[] y, double[] holes) {
  static Bridged over(Sampled curve) {
    double[] x = new double[curve.x().length];
    double[] y = new double[x.length];
    double[] holes = new double[x.length];
    int size = 0;
    int filled = 0;
    int i = 0;
    while (i < x.length) {
      double value = hole(curve, i);
      if (Double.isNaN(value)) {
        x[size] = curve.x()[i];
        y[size++] = curve.y()[i++];
        continue;
      }
      // The points close beside a hole have its height, up to rounding.
      double at = at(curve, i);
      x[size - 1] = at;
      y[size - 1] = value;
      holes[filled++] = at;
      i += 2;
    }
    return new Bridged(
        Arrays.copyOf(x, size), Arrays.copyOf(y, size), Arrays.copyOf(holes, filled));
  }

  boolean isHole(double at) {
    return Arrays.binarySearch(holes, at) >= 0;
  }

  /// What the curve comes to where a gap is a hole; NaN elsewhere.
  private static double hole(Sampled curve, int gap) {
    Break found = at(curve, gap, Break.Kind.HOLE);
    return found == NONE ? Double.NaN : (found.left() + found.right()) / 2;
  }

  private static double at(Sampled curve, int gap) {
    return at(curve, gap, Break.Kind.HOLE).at();
  }

  private static final Break NONE =
      new Break(Double.NaN, Break.Kind.EDGE, Double.NaN, Double.NaN, Double.NaN);

  private static Break at(Sampled curve, int gap, Break.Kind kind) {
    double[] x = curve.x();
    boolean between =
        gap > 0
            && gap + 1 < x.length
            && Double.isNaN(curve.y()[gap])
            && !Double.isNaN(curve.y()[gap - 1])
            && !Double.isNaN(curve.y()[gap + 1]);
    if (between) {
      for (Break b : curve.breaks()) {
        if (b.kind() == kind && x[gap - 1] <= b.at() && b.at() <= x[gap + 1]) {
          return b;
        }
      }
    }
    return NONE;
  }

  /// How far the heights reach, without those on the way to a pole.
  static double spread(Sampled curve) {
    double[] sorted = sorted(curve);
    double all = curve.high() - curve.low();
    double middle = Heights.quantile(sorted, 0.95) - Heights.quantile(sorted, 0.05);
    return middle > 0 ? Math.min(all, 20 * middle) : all;
  }

  /// The size of a usual height.
  static double typical(Sampled curve) {
    return Math.abs(Heights.quantile(sorted(curve), 0.5));
  }

  private static double[] sorted(Sampled curve) {
    return Arrays.stream(curve.y()).filter(Double::isFinite).sorted().toArray();
  }
}
