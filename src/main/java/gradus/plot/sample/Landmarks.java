package gradus.plot.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// Zeros and turning points of a sampled curve, narrowed down to the precision of doubles.
///
/// @param zeros ascending
/// @param turns from left to right
/// @param levels where it stays at one value, from left to right
public record Landmarks(List<Double> zeros, List<Turn> turns, List<Level> levels) {
  /// More of them are not a list anybody reads.
  private static final int MOST = 1000;

  /// A maximum or minimum.
  ///
  /// @param hole whether the curve only comes to it: it has no value there, or another one
  public record Turn(double x, double y, boolean maximum, boolean hole) {}

  /// A stretch with one value.
  public record Level(double from, double to, double y) {}

  public Landmarks {
    zeros = List.copyOf(zeros);
    turns = List.copyOf(turns);
    levels = List.copyOf(levels);
  }

  /// @param slope the derivative, where there is one
  public static Landmarks of(
      Sampled curve, DoubleUnaryOperator f, Optional<DoubleUnaryOperator> slope) {
    if (curve.isEmpty() || curve.isConstant()) {
      return new Landmarks(List.of(), List.of(), List.of());
    }
    Bridged bridged = Bridged.over(curve);
    double[] x = bridged.x();
    double[] y = bridged.y();
    double span = Bridged.spread(curve);
    double noise = 1e-9 * Math.max(span, 1e-6 * Bridged.typical(curve));
    double width = x[x.length - 1] - x[0];
    List<Level> levels = Stays.of(x, y, f, span);
    List<Turn> turns = new ArrayList<>();
    List<Double> zeros = new ArrayList<>();
    int flat = 0;
    for (int i = 0; i < x.length && zeros.size() < MOST && turns.size() < MOST; i++) {
      flat = i > 0 && y[i] == y[i - 1] ? flat + 1 : 0;
      boolean before = i > 0 && !Double.isNaN(y[i - 1]);
      boolean after = i + 1 < x.length && !Double.isNaN(y[i + 1]);
      if (before && y[i - 1] * y[i] < 0) {
        double zero = zero(x[i - 1], x[i], f);
        if (!near(zeros, zero, 1e-9 * width)) {
          zeros.add(zero);
        }
      } else if (before != after && Math.abs(y[i]) <= 1e-13 * span && !near(zeros, x[i], 1e-6)) {
        int beside = before ? i - 1 : i + 1;
        double steep = (y[beside] - y[i]) / (x[beside] - x[i]);
        boolean crosses = Math.abs(y[i]) <= 1e-9 * width * Math.abs(steep);
        if (crosses
            && y[beside] != y[i]
            && Double.isFinite(f.applyAsDouble(Breaks.nicest(x[i], x[i])))) {
          zeros.add(x[i]);
        }
      } else if (y[i] == 0 && (!before || y[i - 1] != 0) && (!after || y[i + 1] != 0)) {
        zeros.add(x[i]);
      }
      if (!before || !after || flat > 2) {
        continue;
      }
      boolean top = y[i] > y[i - 1] && y[i] >= y[i + 1];
      boolean bottom = y[i] < y[i - 1] && y[i] <= y[i + 1];
      if ((top || bottom) && y[i] != y[i + 1] && reaches(y, i, noise)) {
        Turn turn =
            bridged.isHole(x[i])
                ? new Turn(x[i], y[i], top, true)
                : turn(x[i - 1], x[i], x[i + 1], top, f, slope);
        turns.add(turn);
        if (!turn.hole()
            && Math.abs(turn.y()) <= noise
            && !near(zeros, turn.x(), x[i + 1] - x[i - 1])) {
          zeros.add(turn.x());
        }
      }
    }
    for (Break b : curve.breaks()) {
      if (b.value() == 0 && !near(zeros, b.at()) && !isWithin(levels, b.at())) {
        zeros.add(b.at());
      }
    }
    zeros.replaceAll(zero -> Math.abs(zero) < Double.MIN_NORMAL ? 0.0 : zero);
    zeros.removeIf(zero -> isWithin(levels, zero));
    zeros.sort(null);
    return new Landmarks(zeros, turns, levels);
  }

  private static boolean isWithin(List<Level> levels, double zero) {
    for (Level level : levels) {
      double slack = 1e-9 * Math.max(1, Math.abs(zero));
      if (level.y() == 0 && level.from() - slack <= zero && zero <= level.to() + slack) {
        return true;
      }
    }
    return false;
  }

  private static boolean near(List<Double> zeros, double x) {
    return zeros.stream().anyMatch(zero -> Math.abs(zero - x) <= 1e-9 * Math.max(1, Math.abs(x)));
  }

  private static boolean near(List<Double> zeros, double x, double width) {
    return !zeros.isEmpty() && Math.abs(zeros.getLast() - x) <= width;
  }

  /// Whether the curve leaves its turn on both sides by more than rounding.
  private static boolean reaches(double[] y, int i, double noise) {
    return leaves(y, i, -1, noise) && leaves(y, i, 1, noise);
  }

  private static boolean leaves(double[] y, int i, int step, double noise) {
    for (int j = i + step; j >= 0 && j < y.length && !Double.isNaN(y[j]); j += step) {
      if (Math.abs(y[j] - y[i]) > noise) {
        return true;
      }
    }
    return false;
  }

  private static double zero(double a, double b, DoubleUnaryOperator f) {
    double l = a;
    double r = b;
    double sign = Math.signum(f.applyAsDouble(l));
    while (true) {
      double m = l + (r - l) / 2;
      if (!(l < m && m < r)) {
        break;
      }
      double v = f.applyAsDouble(m);
      if (v == 0) {
        return m;
      }
      if (Math.signum(v) == sign) {
        l = m;
      } else {
        r = m;
      }
    }
    return Math.abs(f.applyAsDouble(l)) <= Math.abs(f.applyAsDouble(r)) ? l : r;
  }

  /// Fewer steps suffice near the bottom of a parabola.
  private static final int THIRDS = 44;

  private static Turn turn(
      double a,
      double middle,
      double b,
      boolean top,
      DoubleUnaryOperator f,
      Optional<DoubleUnaryOperator> slope) {
    if (slope.isPresent()) {
      double left = slope.get().applyAsDouble(a);
      double right = slope.get().applyAsDouble(b);
      if (left * right < 0) {
        double at = zero(a, b, slope.get());
        double y = f.applyAsDouble(at);
        if (Double.isFinite(y)) {
          return new Turn(at, y, top, false);
        }
      }
    }
    double l = a;
    double r = b;
    for (int i = 0; i < THIRDS; i++) {
      double p = l + (r - l) / 3;
      double q = r - (r - l) / 3;
      if (f.applyAsDouble(p) < f.applyAsDouble(q) == top) {
        l = p;
      } else {
        r = q;
      }
    }
    double at = l + (r - l) / 2;
    double y = f.applyAsDouble(at);
    double known = f.applyAsDouble(middle);
    boolean better = top ? known >= y : known <= y;
    return better ? new Turn(middle, known, top, false) : new Turn(at, y, top, false);
  }
}
