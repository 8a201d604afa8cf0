package gradus.render.tex;

/// How mathematics is written with characters.
public enum MathMode {
  /// In two dimensions, with the symbols of mathematics.
  UNICODE,

  /// In two dimensions, with ASCII alone.
  ASCII,

  /// On one line that is also read well aloud, for logs and screen readers: `sum from i = 1 to n of
  /// x_i`, `(a + b)/c`.
  LINEAR
}
