package gradus.plot.sample;

import gradus.engine.Drawable.PointFunction;
import java.util.Optional;

/// The lowest point of a function of two variables near a place, by the simplex of Nelder and Mead
/// (A simplex method for function minimization, 1965).
///
/// @param x of the point
/// @param y of the point
/// @param value there
public record Minimum(double x, double y, double value) {
  private static final int STEPS = 400;
  private static final double FAR = 1e4;

  /// @return empty when it runs away or does not come to rest
  public static Optional<Minimum> near(PointFunction f, double x, double y) {
    Minimum[] simplex = {
      at(f, x, y), at(f, x + 0.5, y + 0.05), at(f, x + 0.05, y + 0.5),
    };
    for (int i = 0; i < STEPS; i++) {
      sort(simplex);
      Minimum best = simplex[0];
      Minimum worst = simplex[2];
      if (Math.hypot(best.x, best.y) > FAR || Double.isInfinite(best.value)) {
        return Optional.empty();
      }
      double size = Math.max(Math.abs(worst.x - best.x), Math.abs(worst.y - best.y));
      if (size < 1e-9 * Math.max(1, Math.hypot(best.x, best.y))) {
        return Optional.of(best);
      }
      double mx = (best.x + simplex[1].x) / 2;
      double my = (best.y + simplex[1].y) / 2;
      Minimum reflected = at(f, 2 * mx - worst.x, 2 * my - worst.y);
      if (reflected.value < best.value) {
        Minimum expanded = at(f, 3 * mx - 2 * worst.x, 3 * my - 2 * worst.y);
        simplex[2] = expanded.value < reflected.value ? expanded : reflected;
      } else if (reflected.value < simplex[1].value) {
        simplex[2] = reflected;
      } else {
        boolean outside = reflected.value < worst.value;
        double t = outside ? 1.5 : 0.5;
        Minimum inner = at(f, worst.x + t * (mx - worst.x), worst.y + t * (my - worst.y));
        if (inner.value < Math.min(worst.value, reflected.value)) {
          simplex[2] = inner;
        } else {
          simplex[1] = at(f, (best.x + simplex[1].x) / 2, (best.y + simplex[1].y) / 2);
          simplex[2] = at(f, (best.x + worst.x) / 2, (best.y + worst.y) / 2);
        }
      }
    }
    return Optional.empty();
  }

  private static void sort(Minimum[] simplex) {
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2 - i; j++) {
        if (simplex[j].value > simplex[j + 1].value) {
          Minimum held = simplex[j];
          simplex[j] = simplex[j + 1];
          simplex[j + 1] = held;
        }
      }
    }
  }

  /// What has no value is no minimum.
  private static Minimum at(PointFunction f, double x, double y) {
    double value = f.at(x, y);
    return new Minimum(x, y, Double.isNaN(value) ? Double.MAX_VALUE : value);
  }
}
