package gradus.plot.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/// Chooses the range of x of a function so that what is interesting about it is seen: its zeros and
/// turning points, where it begins and where it becomes flat. The function is only looked at from
/// outside, on a grid that is even in the logarithm of |x|.
///
/// @param plain whether nothing was found and the range is just the usual one
public record Extent(double low, double high, boolean plain) {
  /// The usual range of a function without anything special about it.
  public static final Extent USUAL = new Extent(-5, 5, true);

  private static final int PER_DECADE = 48;
  private static final int FIRST_DECADE = -3;
  private static final int LAST_DECADE = 6;

  /// The nearest features are shown of a function that never stops having them.
  private static final int MOST_FEATURES = 9;

  /// What happens further away happens to doubles, not to the function.
  private static final double FAR = 2e4;

  /// Closer to its limit than this share of its variation a curve is flat.
  private static final double FLAT = 0.035;

  /// @param slow whether each value takes long
  public static Extent of(DoubleUnaryOperator f, boolean slow) {
    return of(f, slow, at -> false);
  }

  /// @param overflows whether a part of the formula is too large for doubles at a place, so that a
  ///   missing value says nothing about the function
  public static Extent of(DoubleUnaryOperator f, boolean slow, DoublePredicate overflows) {
    return slow ? coarse(f) : new Search(f, grid(), overflows).extent();
  }

  /// The smallest range that holds both.
  public Extent with(Extent other) {
    return plain
        ? other
        : other.plain
            ? this
            : new Extent(Math.min(low, other.low), Math.max(high, other.high), false);
  }

  private static Extent coarse(DoubleUnaryOperator f) {
    double from = Double.NaN;
    double to = Double.NaN;
    for (double x = -5; x <= 5; x += 0.5) {
      if (Double.isFinite(f.applyAsDouble(x == 0 ? 1e-3 : x))) {
        from = Double.isNaN(from) ? x : from;
        to = x;
      }
    }
    return Double.isNaN(from) || from == to
        ? USUAL
        : new Extent(from > -5 ? Math.floor(from) : -5, to < 5 ? Math.ceil(to) : 5, true);
  }

  private static double[] grid() {
    int half = (LAST_DECADE - FIRST_DECADE) * PER_DECADE;
    double[] x = new double[2 * half + 3];
    for (int i = 0; i <= half; i++) {
      double size = Math.pow(10, FIRST_DECADE + (double) i / PER_DECADE);
      x[half + 2 + i] = size;
      x[half - i] = -size;
    }
    return x;
  }

  private static final class Search {
    private final DoubleUnaryOperator f;
    private final double[] x;
    private final double[] y;
    private final List<Double> features = new ArrayList<>();
    private final List<Double> heights = new ArrayList<>();
    private final List<Double> ends = new ArrayList<>();
    private final double scale;
    private boolean poles;
    private boolean endless;

    Search(DoubleUnaryOperator f, double[] x, DoublePredicate overflows) {
      this.f = f;
      this.x = x;
      this.y = Arrays.stream(x).map(f).toArray();
      for (int i = 1; i + 1 < y.length; i++) {
        // (-3)^(-3) is real among numbers whose powers are not.
        if (Double.isNaN(y[i - 1]) && Double.isNaN(y[i + 1])) {
          y[i] = Double.NaN;
        }
      }
      y[0] = Double.isNaN(y[1]) ? Double.NaN : y[0];
      lengthen(overflows);
      double[] sizes =
          Arrays.stream(x)
              .filter(at -> Math.abs(at) <= 10)
              .map(at -> Math.abs(f.applyAsDouble(at)))
              .filter(Double::isFinite)
              .sorted()
              .toArray();
      double usual = sizes.length == 0 ? 0 : sizes[sizes.length - 1 - sizes.length / 8];
      double largest = Arrays.stream(y).map(Math::abs).filter(Double::isFinite).max().orElse(1);
      this.scale = usual > 0 ? usual : largest;
    }

    /// Where values overflow the curve goes on as it came.
    private void lengthen(DoublePredicate overflows) {
      for (int side = -1; side <= 1; side += 2) {
        for (int i = x.length / 2 + side; i >= 0 && i < x.length; i += side) {
          if (Double.isNaN(y[i]) && Math.abs(x[i]) > 1 && overflows.test(x[i])) {
            int last = i - side;
            double slope = (y[last] - y[last - side]) / (x[last] - x[last - side]);
            y[i] = y[last] + slope * (x[i] - x[last]);
          }
        }
      }
    }

    Extent extent() {
      findEnds();
      findFeatures();
      features.replaceAll(at -> Math.abs(at) < 1e-7 ? 0 : at);
      features.sort(Comparator.comparingDouble(Math::abs));
      endless = features.size() > MOST_FEATURES;
      if (endless) {
        boolean crowded = Math.abs(features.get(features.size() / 2)) < 0.05;
        if (crowded) {
          features.subList(0, features.size() - MOST_FEATURES).clear();
        } else {
          features.subList(MOST_FEATURES, features.size()).clear();
        }
      }
      double nearest = features.stream().mapToDouble(Math::abs).filter(v -> v > 0).min().orElse(1);
      features.removeIf(at -> Math.abs(at) > 1e4 * nearest);
      double left = Double.POSITIVE_INFINITY;
      double right = Double.NEGATIVE_INFINITY;
      for (List<Double> list : List.of(features, ends)) {
        for (double at : list) {
          left = Math.min(left, at);
          right = Math.max(right, at);
        }
      }
      if (ends.size() == 2 && isBetween(ends.get(0), ends.get(1))) {
        double margin = 0.04 * (right - left);
        return rounded(left - margin, right + margin, false);
      }
      return widened(left, right);
    }

    /// Whether the function has values between the ends, and none outside.
    private boolean isBetween(double a, double b) {
      double low = Math.min(a, b);
      double high = Math.max(a, b);
      return Double.isFinite(f.applyAsDouble(low + 0.37 * (high - low)))
          && Double.isNaN(f.applyAsDouble(low - 0.1 * (high - low)))
          && Double.isNaN(f.applyAsDouble(high + 0.1 * (high - low)));
    }

    private void findEnds() {
      Breaks search = new Breaks(f, 1);
      for (int i = 1; i < x.length && ends.size() < 8; i++) {
        boolean before = Double.isNaN(y[i - 1]);
        boolean here = Double.isNaN(y[i]);
        boolean hole = i + 1 < x.length && here && !before && !Double.isNaN(y[i + 1]);
        boolean past = i > 1 && before && !here && !Double.isNaN(y[i - 2]);
        if (before != here && !hole && !past && Math.abs(x[i]) < FAR) {
          ends.add(search.edge(before ? x[i] : x[i - 1], before ? x[i - 1] : x[i]));
        }
      }
    }

    private void findFeatures() {
      int plateau = 0;
      for (int i = 1; i + 1 < x.length; i++) {
        plateau = y[i] == y[i - 1] ? plateau + 1 : 0;
        poles |= Double.isInfinite(y[i]) && Math.abs(x[i]) < 10;
        if (!Double.isFinite(y[i - 1]) || !Double.isFinite(y[i + 1])) {
          continue;
        }
        if (Double.isInfinite(y[i])) {
          poles = true;
          features.add(x[i]);
          continue;
        }
        if (plateau > 6 && Math.abs(y[i + 1] - y[i]) > 1e-6 * scale) {
          feature(x[i], x[i + 1], y[i]);
        } else if (y[i - 1] != 0 && Math.signum(y[i - 1]) * Math.signum(y[i]) < 0) {
          double at = crossing(x[i - 1], x[i]);
          boolean pole =
              Math.abs(f.applyAsDouble(at)) > 10 * Math.max(Math.abs(y[i - 1]), Math.abs(y[i]));
          poles |= pole;
          features.add(at);
          if (!pole) {
            heights.add(0.0);
          }
        } else if (y[i] == 0 && y[i - 1] != 0 && y[i + 1] != 0) {
          features.add(x[i]);
          heights.add(0.0);
        }
        if (isTurn(i)) {
          double at = top(x[i - 1], x[i + 1], y[i] > y[i - 1]);
          double height = f.applyAsDouble(at);
          features.add(at);
          if (Math.abs(height) < 1e3 * (Math.abs(y[i - 1]) + Math.abs(y[i + 1]))) {
            heights.add(height);
          } else {
            poles = true;
          }
        }
      }
    }

    /// A turn that is more than rounding.
    private boolean isTurn(int i) {
      double a = y[i] - y[i - 1];
      double b = y[i + 1] - y[i];
      double noise = 1e-13 * (Math.abs(y[i]) + Math.abs(y[i - 1]));
      return a * b < 0 && Math.abs(a) > noise && Math.abs(b) > noise;
    }

    private void feature(double a, double b, double level) {
      double l = a;
      double r = b;
      for (int k = 0; k < 60; k++) {
        double m = l + (r - l) / 2;
        if (f.applyAsDouble(m) == level) {
          l = m;
        } else {
          r = m;
        }
      }
      features.add(l);
      heights.add(level);
    }

    private double crossing(double a, double b) {
      double l = a;
      double r = b;
      double sign = Math.signum(f.applyAsDouble(l));
      for (int k = 0; k < 60; k++) {
        double m = l + (r - l) / 2;
        if (Math.signum(f.applyAsDouble(m)) == sign) {
          l = m;
        } else {
          r = m;
        }
      }
      return l;
    }

    private double top(double a, double b, boolean maximum) {
      double l = a;
      double r = b;
      for (int k = 0; k < 50; k++) {
        double p = l + (r - l) / 3;
        double q = r - (r - l) / 3;
        if (f.applyAsDouble(p) < f.applyAsDouble(q) == maximum) {
          l = p;
        } else {
          r = q;
        }
      }
      return l + (r - l) / 2;
    }

    private Extent widened(double left, double right) {
      boolean none = !(left <= right);
      double a = none ? 0 : left;
      double b = none ? 0 : right;
      if (endless) {
        double margin = 0.1 * (b - a);
        double size = Math.max(-a, b) + margin;
        return Math.abs(a + b) < 0.4 * (b - a) && ends.isEmpty()
            ? rounded(-size, size, false)
            : rounded(ends.isEmpty() ? a - margin : a, b + margin, false);
      }
      double variation = poles ? 0 : variation();
      double middle = a + (b - a) / 2;
      double from = flat(-1, variation, middle);
      double to = flat(1, variation, middle);
      boolean leftFlat = !Double.isNaN(from);
      boolean rightFlat = !Double.isNaN(to);
      if (!leftFlat) {
        from = beyond(-1, a, b);
        from = rightFlat && isGentle(a, to - a, -1) ? Math.min(from, a - (to - a) / 2) : from;
      }
      if (!rightFlat) {
        to = beyond(1, a, b);
        to = leftFlat && isGentle(b, b - from, 1) ? Math.max(to, b + (b - from) / 2) : to;
      }
      boolean begins = ends.stream().anyMatch(end -> Double.isNaN(f.applyAsDouble(end - 1e-6)));
      boolean stops = ends.stream().anyMatch(end -> Double.isNaN(f.applyAsDouble(end + 1e-6)));
      double low = begins && !stops && Double.isNaN(f.applyAsDouble(a - 1)) ? a : Math.min(from, a);
      double high = stops && !begins && Double.isNaN(f.applyAsDouble(b + 1)) ? b : Math.max(to, b);
      if (low == a && high - low < 1e-12) {
        high = low + 10;
      }
      boolean plain = none && low == -5 && high == 5;
      return plain ? USUAL : rounded(low, high, false);
    }

    /// How much the curve varies between its features and its limits.
    private double variation() {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (double h : heights) {
        low = Math.min(low, h);
        high = Math.max(high, h);
      }
      for (int end : new int[] {0, x.length - 1}) {
        if (converges(end)) {
          low = Math.min(low, y[end]);
          high = Math.max(high, y[end]);
        }
      }
      return low < high ? high - low : 0;
    }

    private boolean converges(int end) {
      int before = end == 0 ? PER_DECADE : end - PER_DECADE;
      int half = end == 0 ? PER_DECADE / 2 : end - PER_DECADE / 2;
      double scale = Math.abs(y[end]) + Math.abs(f.applyAsDouble(Math.signum(x[end])));
      double further = Math.abs(y[before] - y[end]);
      return Double.isFinite(y[end])
          && further <= 1e-3 * scale
          && Math.abs(y[half] - y[end]) <= further;
    }

    /// Whether the curve grows no faster than a straight line.
    private boolean isGentle(double edge, double size, int side) {
      double near = f.applyAsDouble(edge + side * size / 2) - f.applyAsDouble(edge);
      double far = f.applyAsDouble(edge + side * size) - f.applyAsDouble(edge + side * size / 2);
      return Math.abs(far) <= 1.5 * Math.abs(near);
    }

    /// Where the curve has become flat on a side; NaN when it does not.
    private double flat(int side, double variation, double middle) {
      int end = side < 0 ? 0 : x.length - 1;
      if (variation == 0 || !converges(end)) {
        return Double.NaN;
      }
      int i = end;
      while ((x[i] - middle) * side > 0 && Math.abs(y[i] - y[end]) <= FLAT * variation) {
        i -= side;
      }
      return (x[i] - middle) * side <= 0 ? Double.NaN : middle + 1.6 * (x[i] - middle);
    }

    /// How far to go beyond the features where the curve does not become flat.
    private double beyond(int side, double a, double b) {
      double edge = side < 0 ? a : b;
      double low = heights.stream().mapToDouble(h -> h).min().orElse(0);
      double high = heights.stream().mapToDouble(h -> h).max().orElse(0);
      double reach = b - a;
      boolean narrow = reach < 1e-3 * Math.max(1e-3, Math.abs(edge));
      if (narrow || low == high || poles) {
        double room = ends.size() == 1 ? 4 * reach : poles && ends.isEmpty() ? 2 * reach : reach;
        return edge + side * tame(edge, side, narrow ? 5 : room);
      }
      double least = low - (high - low);
      double most = high + (high - low);
      double step = reach / 64;
      double at = edge;
      for (int i = 0; i < 96; i++) {
        at += side * step;
        double y = f.applyAsDouble(at);
        if (!(least <= y && y <= most)) {
          break;
        }
      }
      return at;
    }

    /// Less room where the curve grows so fast that nothing else would be seen.
    private double tame(double edge, int side, double room) {
      double start = f.applyAsDouble(edge);
      double unit = Math.abs(f.applyAsDouble(edge + side * room / 5) - start);
      double tamed = room;
      while (unit > 0
          && tamed > room / 4
          && Math.abs(f.applyAsDouble(edge + side * tamed) - start) > 1500 * unit) {
        tamed -= room / 10;
      }
      return tamed;
    }
  }

  /// Outward to a round number.
  public static Extent rounded(double low, double high, boolean plain) {
    double fine = (high - low) / 20;
    double rough = Math.pow(10, Math.floor(Math.log10(fine)));
    double step = fine / rough < 2 ? rough : fine / rough < 5 ? 2 * rough : 5 * rough;
    double from = Math.floor(low / step + 1e-9) * step;
    double to = Math.ceil(high / step - 1e-9) * step;
    return new Extent(tidy(from), tidy(to), plain);
  }

  /// Without the dust of floating point.
  private static double tidy(double v) {
    return v == 0 ? 0 : Double.parseDouble(String.format(Locale.ROOT, "%.12g", v));
  }
}
