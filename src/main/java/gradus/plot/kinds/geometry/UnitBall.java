package gradus.plot.kinds.geometry;

import java.util.List;

/// The outline of a unit ball of the plane.
///
/// @param name for the legend
/// @param x of its closed outline
/// @param y of its closed outline
/// @param axes half axes of an ellipse, (x, y) each; empty for norms
/// @param words its shape, in a sentence
/// @param notes what is unusual about it
@SuppressWarnings("ArrayRecordComponent") // never compared
public record UnitBall(
    String name, double[] x, double[] y, List<double[]> axes, String words, List<String> notes) {
  /// Points on a quarter of the outline.
  private static final int QUARTER = 60;

  /// |x|^p + |y|^p = 1, or max(|x|, |y|) = 1.
  ///
  /// @param p positive, perhaps infinite
  public static UnitBall ofNorm(double p, Wording wording) {
    String name = Double.isInfinite(p) ? wording.either("L-inf", "L∞") : "L" + wording.number(p);
    double[] x = new double[4 * QUARTER + 1];
    double[] y = new double[4 * QUARTER + 1];
    for (int i = 0; i < x.length; i++) {
      double angle = Math.PI / 2 * i / QUARTER;
      double cos = i % (2 * QUARTER) == QUARTER ? 0 : Math.cos(angle);
      double sin = i % (2 * QUARTER) == 0 ? 0 : Math.sin(angle);
      // Along the ray of the angle, so that corners and flat sides get their share of points.
      double size = norm(cos, sin, p);
      x[i] = cos / size;
      y[i] = sin / size;
    }
    return new UnitBall(name, x, y, List.of(), name + " " + shape(p), convexity(name, p));
  }

  /// The p-norm of (x, y), scaled so that nothing overflows.
  static double norm(double x, double y, double p) {
    double large = Math.max(Math.abs(x), Math.abs(y));
    double small = Math.min(Math.abs(x), Math.abs(y));
    if (large == 0 || Double.isInfinite(p)) {
      return large;
    }
    return large * Math.pow(1 + Math.pow(small / large, p), 1 / p);
  }

  private static String shape(double p) {
    if (p == 1) {
      return "is a diamond with its corners on the axes.";
    }
    if (p == 2) {
      return "is the circle.";
    }
    if (Double.isInfinite(p)) {
      return "is the square from -1 to 1.";
    }
    if (p < 1) {
      return "is a star that bends inward between the axes.";
    }
    return p < 2
        ? "lies between the diamond and the circle."
        : "lies between the circle and the square.";
  }

  private static List<String> convexity(String name, double p) {
    return p < 1
        ? List.of(name + " is no norm: its ball is not convex, and the triangle inequality fails")
        : List.of();
  }

  /// x'Ax = 1 for a symmetric positive definite A.
  public static UnitBall ofForm(String text, Linear2 form, Wording wording) {
    double mean = (form.a() + form.d()) / 2;
    double spread = Math.hypot((form.a() - form.d()) / 2, form.b());
    double large = mean + spread;
    // The product of both eigenvalues is the determinant: no digits cancel.
    double small = form.determinant() / large;
    double angle = spread == 0 ? 0 : Math.atan2(2 * form.b(), form.a() - form.d()) / 2;
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double shortest = 1 / Math.sqrt(large);
    double longest = 1 / Math.sqrt(small);
    double[] x = new double[4 * QUARTER + 1];
    double[] y = new double[4 * QUARTER + 1];
    for (int i = 0; i < x.length; i++) {
      double u = shortest * Math.cos(Math.PI / 2 * i / QUARTER);
      double v = longest * Math.sin(Math.PI / 2 * i / QUARTER);
      x[i] = cos * u - sin * v;
      y[i] = sin * u + cos * v;
    }
    String words =
        spread == 0
            ? "x'Ax = 1 is the circle of radius " + wording.number(longest) + "."
            : "x'Ax = 1 is an ellipse with the half axes "
                + wording.number(longest)
                + " along "
                + wording.direction(-sin, cos)
                + " and "
                + wording.number(shortest)
                + " along "
                + wording.direction(cos, sin)
                + ": one over the roots of the eigenvalues of A, along its eigenvectors.";
    List<double[]> axes =
        List.of(
            new double[] {shortest * cos, shortest * sin},
            new double[] {-longest * sin, longest * cos});
    return new UnitBall("x'Ax with A = " + text, x, y, axes, words, List.of());
  }
}
