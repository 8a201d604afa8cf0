package gradus.plot.sample;

import gradus.plot.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// Samples a curve: evenly, then more closely where it bends, with its jumps, poles, holes and ends
/// found by halving, so that nothing is joined that does not belong together.
public final class Sampler {
  /// Enough for every column of a wide picture; a multiple of many numbers, so that round places
  /// are among the points.
  private static final int EVENLY = 960;

  /// For functions that take long at each point.
  private static final int EVENLY_SLOW = 120;

  private static final int MOST = 24_000;
  private static final int DEEPEST = 7;

  /// The bend that can be seen, of the height of the picture.
  private static final double VISIBLE = 0.0015;

  /// Curves with more interruptions than this are not taken apart further.
  private static final int MOST_BREAKS = 400;

  private final DoubleUnaryOperator f;
  private final boolean slow;
  private final double[] at;
  private final double[] value;
  private final double low;
  private final double high;
  private final double span;
  private final Breaks search;
  private final List<Break> breaks = new ArrayList<>();
  private final Stretch points = new Stretch();
  private int evaluations;
  private int taken;

  private Sampler(DoubleUnaryOperator f, Axis axis, boolean slow) {
    this.f = f;
    this.slow = slow;
    int n = slow ? EVENLY_SLOW : EVENLY;
    this.at = new double[n + 1];
    this.value = new double[n + 1];
    for (int i = 0; i <= n; i++) {
      at[i] = i == 0 ? axis.low() : i == n ? axis.high() : place(axis, i, n);
      value[i] = f.applyAsDouble(at[i]);
    }
    for (int i = 1; i + 1 <= n - 1; i++) {
      // (-3)^(-3) is real among numbers whose powers are not.
      if (Double.isNaN(value[i - 1]) && Double.isNaN(value[i + 1])) {
        value[i] = Double.NaN;
      }
    }
    double[] sorted = Arrays.stream(value).filter(Double::isFinite).sorted().toArray();
    this.low = sorted.length == 0 ? Double.NaN : sorted[0];
    this.high = sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1];
    this.span = typical(sorted);
    this.search = new Breaks(f, span);
  }

  /// Even steps; rounding does not keep 0 from being met.
  private static double place(Axis axis, int i, int n) {
    double fraction = (double) i / n;
    double x = axis.value(fraction);
    double step = (axis.high() - axis.low()) / n;
    return axis.scale() == Axis.Scale.LINEAR && Math.abs(x) < 1e-9 * step ? 0 : x;
  }

  /// The height of the middle four fifths, larger where they are flat.
  private static double typical(double[] sorted) {
    if (sorted.length == 0) {
      return 1;
    }
    double all = sorted[sorted.length - 1] - sorted[0];
    double middle = Heights.quantile(sorted, 0.9) - Heights.quantile(sorted, 0.1);
    double size = Math.max(middle, Math.min(all, 1e-3 * Math.abs(Heights.quantile(sorted, 0.5))));
    return size > 0 ? size : all > 0 ? all : 1;
  }

  /// The points of a curve.
  ///
  /// @param axis the range, and how points are spread over it
  /// @param slow whether each point takes long
  public static Sampled of(DoubleUnaryOperator f, Axis axis, boolean slow) {
    return new Sampler(f, axis, slow).sampled();
  }

  private Sampled sampled() {
    int missing = 0;
    for (int i = 0; i < at.length; i++) {
      if (Double.isFinite(value[i])) {
        if (breaks.isEmpty() || !isSame(breaks.getLast().at(), at[i])) {
          points.add(at[i], value[i]);
        }
        if (i + 1 < at.length) {
          i = next(i);
        }
      } else {
        missing++;
        if (i + 1 < at.length && Double.isFinite(value[i + 1])) {
          enter(i);
        }
      }
    }
    return new Sampled(
        points.x(),
        points.y(),
        breaks,
        low,
        high,
        diverges(-1),
        diverges(1),
        (double) missing / at.length);
  }

  /// From a point with a value to the next.
  ///
  /// @return the index of the last point that needs no more work
  private int next(int i) {
    if (Double.isFinite(value[i + 1])) {
      join(i);
      return i;
    }
    if (i + 2 < at.length && Double.isFinite(value[i + 2])) {
      add(search.around(at[i], value[i], at[i + 1], at[i + 2], value[i + 2]));
      return i + 1;
    }
    int beyond = i + 1;
    boolean vast = false;
    while (beyond < at.length && !Double.isFinite(value[beyond])) {
      vast |= Double.isInfinite(value[beyond++]);
    }
    if (vast && beyond < at.length) {
      // Too large for doubles around a pole.
      double middle = at[(i + beyond) / 2];
      add(search.around(at[i], value[i], middle, at[beyond], value[beyond]));
      return beyond - 1;
    }
    leave(i);
    return i;
  }

  private void join(int i) {
    double a = at[i];
    double b = at[i + 1];
    if (breaks.size() < MOST_BREAKS) {
      Optional<Breaks.Found> found = search.between(a, value[i], b, value[i + 1]);
      if (found.isEmpty() && isPeak(i)) {
        found = search.peak(at[i - 1], b, towards(i)).filter(pole -> pole.at().at() > a);
      }
      if (found.isEmpty() && isPeak(i + 1)) {
        found = search.peak(a, at[i + 2], towards(i + 1)).filter(pole -> pole.at().at() <= b);
      }
      if (found.isPresent()) {
        add(found.get());
        return;
      }
    }
    taken = 0;
    refine(a, value[i], b, value[i + 1], slow ? 0 : DEEPEST);
  }

  /// Whether a value stands out sharply from both neighbours.
  private boolean isPeak(int i) {
    if (i <= 0 || i + 1 >= at.length) {
      return false;
    }
    double left = value[i] - value[i - 1];
    double right = value[i] - value[i + 1];
    return left * right >= 0 && Math.max(Math.abs(left), Math.abs(right)) > 0.1 * span;
  }

  private int towards(int i) {
    return value[i] > value[i - 1] || value[i] > value[i + 1] ? 1 : -1;
  }

  private static boolean isSame(double a, double b) {
    return Math.abs(a - b) <= 1e-11 * Math.max(1e-3, Math.abs(a));
  }

  private void add(Breaks.Found found) {
    Break b = found.at();
    if (!breaks.isEmpty() && isSame(breaks.getLast().at(), b.at())) {
      // sign(0) = 0 is apart from both sides, one of which is known.
      Break before = breaks.removeLast();
      breaks.add(new Break(b.at(), b.kind(), before.left(), b.right(), b.value()));
    } else {
      points.add(found.x0(), found.y0());
      breaks.add(b);
    }
    points.gap();
    points.add(found.x1(), found.y1());
  }

  /// Where values end.
  private void leave(int i) {
    double edge = search.edge(at[i], at[i + 1]);
    boolean grows = edge != at[i] && search.diverges(edge, at[i], value[i]);
    approach(at[i], edge);
    double there = f.applyAsDouble(edge);
    points.gap();
    boolean pole = grows || Double.isInfinite(value[i + 1]);
    breaks.add(
        new Break(
            Breaks.nicest(edge, edge),
            pole ? Break.Kind.POLE : Break.Kind.EDGE,
            pole ? Double.NaN : there,
            Double.NaN,
            Double.NaN));
  }

  /// Where values begin.
  private void enter(int i) {
    double edge = search.edge(at[i + 1], at[i]);
    boolean grows = edge != at[i + 1] && search.diverges(edge, at[i + 1], value[i + 1]);
    double there = f.applyAsDouble(edge);
    points.gap();
    approachFrom(edge, at[i + 1]);
    boolean pole = grows || Double.isInfinite(value[i]);
    breaks.add(
        new Break(
            Breaks.nicest(edge, edge),
            pole ? Break.Kind.POLE : Break.Kind.EDGE,
            Double.NaN,
            pole ? Double.NaN : there,
            Double.NaN));
  }

  private void approach(double from, double edge) {
    if (from == edge) {
      return;
    }
    for (double d = 0.5; d > 1e-6; d /= 2) {
      points.add(edge + (from - edge) * d, f);
    }
    points.add(edge, f);
  }

  private void approachFrom(double edge, double to) {
    if (edge == to) {
      points.add(edge, f);
      return;
    }
    points.add(edge, f);
    for (double d = 0x1p-20; d < 1; d *= 2) {
      points.add(edge + (to - edge) * d, f);
    }
  }

  private void refine(double a, double fa, double b, double fb, int depth) {
    if (depth == 0 || evaluations > MOST || ++taken > 400) {
      return;
    }
    double m = a + (b - a) / 2;
    double fm = f.applyAsDouble(m);
    evaluations++;
    if (!Double.isFinite(fm) || !(a < m && m < b)) {
      return;
    }
    // Two points beside the middle: the middle of a full wave lies on its chord.
    boolean bent = Math.abs(fm - (fa + fb) / 2) > VISIBLE * span;
    if (!bent && depth == DEEPEST) {
      double q = a + (b - a) * 0.29;
      double fq = f.applyAsDouble(q);
      evaluations++;
      bent = Math.abs(fq - (fa + 0.29 * (fb - fa))) > VISIBLE * span;
    }
    if (bent) {
      refine(a, fa, m, fm, depth - 1);
      points.add(m, fm);
      refine(m, fm, b, fb, depth - 1);
    }
  }

  /// Whether it grows beyond every bound beside a pole, in a direction.
  private boolean diverges(int sign) {
    for (Break b : breaks) {
      if (b.kind() == Break.Kind.POLE && (beside(b, -1) == sign || beside(b, 1) == sign)) {
        return true;
      }
    }
    return false;
  }

  /// The sign of what is far away just beside a pole; 0 where there is nothing or nothing far.
  private int beside(Break pole, int side) {
    double d = (at[at.length - 1] - at[0]) * 1e-6 * side;
    double y = f.applyAsDouble(pole.at() + d);
    double further = f.applyAsDouble(pole.at() + 20 * d);
    boolean grows = Math.abs(y) > Math.abs(further) || Math.abs(y) > 100 * span;
    return grows && !Double.isNaN(y) ? (int) Math.signum(y) : 0;
  }
}
