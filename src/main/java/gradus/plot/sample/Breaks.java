package gradus.plot.sample;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// Finds where a function is interrupted, by halving intervals down to neighbouring doubles.
final class Breaks {
  private static final int HALVINGS = 1100;

  /// A jump so many times higher than the picture is a pole.
  private static final double BEYOND = 1e4;

  /// How far from a hole a limit is compared with values, as a part of the way to its neighbours.
  private static final double SETTLED = 1e-3;

  private final DoubleUnaryOperator f;
  private final double span;

  /// @param span a typical height of the curve, above 0
  Breaks(DoubleUnaryOperator f, double span) {
    this.f = f;
    this.span = span;
  }

  /// An interruption between two finite neighbours, and the last points on both sides of it.
  record Found(Break at, double x0, double y0, double x1, double y1) {}

  /// The interruption between two points of which both have values; empty when there is none.
  Optional<Found> between(double a, double fa, double b, double fb) {
    double gap = Math.abs(fb - fa);
    if (!(gap > 0.02 * span)) {
      return Optional.empty();
    }
    double l = a;
    double fl = fa;
    double r = b;
    double fr = fb;
    for (int i = 0; i < HALVINGS; i++) {
      double m = l + (r - l) / 2;
      if (!(l < m && m < r)) {
        break;
      }
      double fm = f.applyAsDouble(m);
      if (!Double.isFinite(fm)) {
        return Optional.of(around(l, fl, m, r, fr));
      }
      if (Math.abs(fm - fl) > Math.abs(fr - fm)) {
        r = m;
        fr = fm;
      } else {
        l = m;
        fl = fm;
      }
      double rest = Math.abs(fr - fl);
      if (i >= 10 && rest < 0.2 * gap || i >= 30 && rest < 0.6 * gap && rest < 5 * span) {
        return Optional.empty();
      }
    }
    double rest = Math.abs(fr - fl);
    if (rest < 0.05 * gap) {
      return Optional.empty();
    }
    if (Math.max(Math.abs(fl), Math.abs(fr)) > BEYOND * span) {
      return Optional.of(pole(l, r, l, fl, r, fr, Double.NaN));
    }
    double at = nicest(l, r);
    double value = f.applyAsDouble(at);
    double left = before(l, fl);
    double right = after(r, fr);
    // The value of the place may stand between both sides: sign(0) = 0.
    Break jump = new Break(at, Break.Kind.JUMP, left, right, finite(value));
    return Optional.of(new Found(jump, Math.nextDown(at), left, Math.nextUp(at), right));
  }

  /// Just left of neighbouring doubles, past a single misplaced value.
  private double before(double l, double fl) {
    double d = Math.max(Math.abs(l), 1e-3) * 1e-12;
    double further = f.applyAsDouble(l - d);
    return Double.isFinite(further) ? further : fl;
  }

  private double after(double r, double fr) {
    double d = Math.max(Math.abs(r), 1e-3) * 1e-12;
    double further = f.applyAsDouble(r + d);
    return Double.isFinite(further) ? further : fr;
  }

  /// Of a finite point on the left, one without value in the middle and a finite one on the right.
  Found around(double a, double fa, double m, double b, double fb) {
    double l = edge(a, m);
    double r = edge(b, m);
    double fl = f.applyAsDouble(l);
    double fr = f.applyAsDouble(r);
    boolean up = diverges(l, a, fa);
    boolean down = diverges(r, b, fb);
    boolean single = r - l <= 1e-9 * Math.max(1e-3, Math.max(Math.abs(l), Math.abs(r)));
    // Beside a pole values may be too large for doubles; the other side ends at the pole.
    double at = single || up == down ? nicest(l, r) : up ? nicest(r, r) : nicest(l, l);
    if (up || down) {
      return new Found(
          new Break(at, Break.Kind.POLE, up ? Double.NaN : fl, down ? Double.NaN : fr, Double.NaN),
          l,
          fl,
          r,
          fr);
    }
    if (!single) {
      return new Found(new Break(l, Break.Kind.EDGE, fl, fr, Double.NaN), l, fl, r, fr);
    }
    // Rounding is worst beside the hole; a little further away the limit is seen better.
    double d = Math.max(Math.abs(at), 1e-3) * 1e-7;
    double near = f.applyAsDouble(l - d);
    double far = f.applyAsDouble(r + d);
    double left = Double.isFinite(near) && at - d > a ? near : fl;
    double right = Double.isFinite(far) && at + d < b ? far : fr;
    boolean settled = settles(at, -d, left) && settles(at, d, right);
    double fromLeft = limit(at, a - at);
    double fromRight = limit(at, b - at);
    boolean cancels =
        Math.abs(fromLeft - left) + Math.abs(fromRight - right) > 1e-3 * span
            && settles(at, (a - at) * SETTLED, fromLeft)
            && settles(at, (b - at) * SETTLED, fromRight);
    if (cancels) {
      settled = true;
      left = fromLeft;
      right = fromRight;
    }
    boolean same = Math.abs(left - right) < 1e-3 * span;
    Break.Kind kind = !settled ? Break.Kind.EDGE : same ? Break.Kind.HOLE : Break.Kind.JUMP;
    return new Found(
        new Break(at, kind, settled ? left : Double.NaN, settled ? right : Double.NaN, Double.NaN),
        at - d > a ? l - d : l,
        left,
        at + d < b ? r + d : r,
        right);
  }

  /// What the function comes to from a side: by straight lines through points ever closer to the
  /// place, where two of them agree best. Too close to it differences of nearly equal numbers have
  /// no digits left, as in `(1 - cos(x))/x^2`.
  private double limit(double at, double room) {
    double best = Double.NaN;
    double error = Double.POSITIVE_INFINITY;
    double before = Double.NaN;
    for (double d = room / 4; Math.abs(d) > 1e-5 * Math.abs(room); d /= 4) {
      double here = 2 * f.applyAsDouble(at + d) - f.applyAsDouble(at + 2 * d);
      if (Math.abs(here - before) < error) {
        error = Math.abs(here - before);
        best = here;
      }
      before = here;
    }
    return best;
  }

  /// Whether the function does not oscillate on the way to a place.
  private boolean settles(double at, double d, double value) {
    for (double k : new double[] {0.37, 1.7, 3.1}) {
      if (!(Math.abs(f.applyAsDouble(at + k * d) - value) < 0.02 * span)) {
        return false;
      }
    }
    return true;
  }

  /// The last point with a value on the way from one with to one without.
  double edge(double with, double without) {
    double good = with;
    double bad = without;
    for (int i = 0; i < HALVINGS; i++) {
      double m = good + (bad - good) / 2;
      if (m == good || m == bad) {
        break;
      }
      if (Double.isFinite(f.applyAsDouble(m))) {
        good = m;
      } else {
        bad = m;
      }
    }
    return good;
  }

  /// Whether the function grows without end on the way to an edge: its changes over equal factors
  /// of the distance do not become smaller.
  boolean diverges(double edge, double from, double fFrom) {
    if (Math.abs(f.applyAsDouble(edge)) > 1e9 * span) {
      return true;
    }
    double d = from - edge;
    double last = fFrom;
    double step = 0;
    for (int i = 1; i <= 5; i++) {
      d *= 1e-2;
      double value = f.applyAsDouble(edge + d);
      double change = value - last;
      boolean goesOn = change * step >= 0 && Math.abs(change) > 0.5 * Math.abs(step);
      if (Double.isNaN(change) || !goesOn || Math.abs(change) < 0.02 * span) {
        return false;
      }
      last = value;
      step = change;
    }
    return true;
  }

  private Found pole(double l, double r, double x0, double y0, double x1, double y1, double v) {
    return new Found(
        new Break(nicest(l, r), Break.Kind.POLE, Double.NaN, Double.NaN, v), x0, y0, x1, y1);
  }

  /// A pole between three points of which the middle one is highest or lowest, as of 1/x²; empty
  /// when the function only has a high peak there.
  ///
  /// @param sign 1 for the highest, -1 for the lowest
  Optional<Found> peak(double a, double b, int sign) {
    double l = a;
    double r = b;
    for (int i = 0; i < 400 && r - l > 0; i++) {
      double p = l + (r - l) / 3;
      double q = r - (r - l) / 3;
      double fp = sign * f.applyAsDouble(p);
      double fq = sign * f.applyAsDouble(q);
      if (!Double.isFinite(fp) || !Double.isFinite(fq)) {
        l = Double.isFinite(fp) ? q : p;
        r = l;
        break;
      }
      if (p <= l || q >= r) {
        break;
      }
      if (fp > fq) {
        r = q;
      } else {
        l = p;
      }
    }
    double at = l + (r - l) / 2;
    double top = f.applyAsDouble(at);
    boolean huge = !Double.isFinite(top) || Math.abs(top) > 1e12 * span;
    if (!huge && !(diverges(at, a, f.applyAsDouble(a)) && diverges(at, b, f.applyAsDouble(b)))) {
      return Optional.empty();
    }
    double w = (b - a) * 1e-6;
    return Optional.of(
        pole(l, r, l - w, f.applyAsDouble(l - w), r + w, f.applyAsDouble(r + w), Double.NaN));
  }

  /// The shortest decimal in or beside an interval of a few doubles.
  static double nicest(double l, double r) {
    double middle = l + (r - l) / 2;
    if (r - l > 1e-9 * Math.max(1, Math.abs(middle))) {
      return middle;
    }
    double scale = Math.pow(10, 12 - Math.ceil(Math.log10(Math.max(Math.abs(middle), 1e-3))));
    double rounded = Math.rint(middle * scale) / scale;
    return Math.abs(rounded - middle) <= 1e-11 * Math.max(1e-3, Math.abs(middle)) + (r - l)
        ? rounded + 0.0
        : middle;
  }

  private static double finite(double v) {
    return Double.isFinite(v) ? v : Double.NaN;
  }
}
