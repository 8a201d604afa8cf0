package gradus.symbolic.equivalence;

import gradus.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/// Where a function of one number changes its sign or touches zero, as far as a grid of all sizes
/// shows.
final class Crossings {
  private static final double[] GRID = grid();
  private static final int MOST = 12;

  private Crossings() {}

  private static double[] grid() {
    TreeSet<Double> grid = new TreeSet<>();
    for (int i = -240; i <= 240; i++) {
      grid.add(i * 0.083 + 0.0123);
    }
    for (double size = 1e-5; size < 1e6; size *= 1.31) {
      grid.add(size);
      grid.add(-size);
    }
    return grid.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// The nearest to zero first; at most a dozen.
  static List<Double> of(DoubleUnaryOperator f) {
    List<Double> found = new ArrayList<>();
    double before = Double.NaN;
    double last = f.applyAsDouble(GRID[0]);
    for (int i = 1; i < GRID.length; i++) {
      double next = f.applyAsDouble(GRID[i]);
      if (last == 0) {
        found.add(GRID[i - 1]);
      } else if (last * next < 0) {
        bisect(f, GRID[i - 1], GRID[i], found);
      } else if (Math.abs(last) < Math.abs(before) && Math.abs(last) <= Math.abs(next)) {
        touch(f, GRID[i - 2], GRID[i], found);
      }
      before = last;
      last = next;
    }
    found.sort((a, b) -> Double.compare(Math.abs(a), Math.abs(b)));
    return found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : found;
  }

  private static void bisect(DoubleUnaryOperator f, double a, double b, List<Double> found) {
    double low = a;
    double high = b;
    double atLow = f.applyAsDouble(low);
    double size = Math.max(Math.abs(atLow), Math.abs(f.applyAsDouble(high)));
    for (int i = 0; i < 120 && Math.nextUp(low) < high; i++) {
      double middle = (low + high) / 2;
      double value = f.applyAsDouble(middle);
      if (Double.isNaN(value)) {
        return;
      }
      if (value == 0) {
        found.add(middle);
        return;
      }
      if (atLow * value < 0) {
        high = middle;
      } else {
        low = middle;
        atLow = value;
      }
    }
    // at a pole the values grow, at a jump they stay
    if (Math.abs(f.applyAsDouble(low)) < 1e-6 * size) {
      found.add(low);
    }
  }

  /// A minimum of |f| that may be a zero.
  private static void touch(DoubleUnaryOperator f, double a, double b, List<Double> found) {
    double low = a;
    double high = b;
    double size = Math.max(Math.abs(f.applyAsDouble(a)), Math.abs(f.applyAsDouble(b)));
    for (int i = 0; i < 200 && high - low > 1e-13 * (1 + Math.abs(low)); i++) {
      double left = low + (high - low) * 0.382;
      double right = low + (high - low) * 0.618;
      if (Math.abs(f.applyAsDouble(left)) < Math.abs(f.applyAsDouble(right))) {
        high = right;
      } else {
        low = left;
      }
    }
    double middle = (low + high) / 2;
    if (Math.abs(f.applyAsDouble(middle)) < 1e-13 * size) {
      found.add(middle);
    }
  }

  /// The simplest fraction that a double is within rounding; the double itself when none is simple.
  static Rational simplest(double x) {
    double rest = Math.abs(x);
    long p0 = 0;
    long q0 = 1;
    long p1 = 1;
    long q1 = 0;
    for (int i = 0; i < 20 && rest < 1e9; i++) {
      long whole = (long) Math.floor(rest);
      long p2 = whole * p1 + p0;
      long q2 = whole * q1 + q0;
      if (q2 > 10_000) {
        break;
      }
      p0 = p1;
      q0 = q1;
      p1 = p2;
      q1 = q2;
      if (Math.abs((double) p1 / q1 - Math.abs(x)) <= 1e-7 * (1 + Math.abs(x)) * 1e-3) {
        return Rational.of(x < 0 ? -p1 : p1, q1);
      }
      double fraction = rest - whole;
      if (fraction < 1e-12) {
        break;
      }
      rest = 1 / fraction;
    }
    return Rational.fromDouble(x);
  }
}
