package gradus.plot.kinds.geometry;

/// A linear map of the plane: (x, y) goes to (ax + by, cx + dy).
public record Linear2(double a, double b, double c, double d) {
  public static final Linear2 IDENTITY = new Linear2(1, 0, 0, 1);

  public static Linear2 rotation(double angle) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return new Linear2(cos, -sin, sin, cos);
  }

  public double x(double x, double y) {
    return a * x + b * y;
  }

  public double y(double x, double y) {
    return c * x + d * y;
  }

  public double determinant() {
    return a * d - b * c;
  }

  /// I + t(A − I): the identity at 0, this map at 1.
  public Linear2 moment(double t) {
    if (t == 1) {
      return this;
    }
    return new Linear2(1 + t * (a - 1), t * b, t * c, 1 + t * (d - 1));
  }

  /// The largest absolute entry.
  public double size() {
    return Math.max(Math.max(Math.abs(a), Math.abs(b)), Math.max(Math.abs(c), Math.abs(d)));
  }

  /// Whether every direction is kept: a multiple of the identity.
  public boolean keepsAll() {
    return b == 0 && c == 0 && a == d;
  }
}
