package gradus.plot.kinds.geometry;

import gradus.plot.PlotRequest;
import gradus.plot.Studio;
import gradus.value.Array;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// What a 2×2 matrix does to directions, from the engine's own eigenvalues.
///
/// @param lines the directions that are kept, one for each eigenvector; empty for complex
///   eigenvalues
/// @param values both eigenvalues in words, a double one once
/// @param modulus of the complex pair; 0 for real eigenvalues
/// @param angle of the complex pair, in degrees and positive; 0 for real eigenvalues
public record Eigenlines(List<Line> lines, List<String> values, double modulus, double angle) {
  private static final int SHORT = 12;

  public Eigenlines {
    lines = List.copyOf(lines);
    values = List.copyOf(values);
  }

  /// A direction that is kept.
  ///
  /// @param x of the unit vector
  /// @param y of the unit vector
  /// @param value the eigenvalue
  /// @param name the eigenvalue in words
  /// @param vector an eigenvector in words
  public record Line(double x, double y, double value, String name, String vector) {
    /// What happens to it, behind a colon: `(1, 1) with the eigenvalue 3`.
    public String words() {
      String effect = value == 0 ? ", which goes to the origin" : value < 0 ? ", turned back" : "";
      return vector + " with the eigenvalue " + name + effect;
    }
  }

  public boolean areComplex() {
    return modulus > 0;
  }

  /// @param text a 2×2 matrix in the language
  public static Eigenlines of(String text, Studio studio, Wording wording) {
    String eig = "eig(" + text + ")";
    RecordValue exact = (RecordValue) studio.value(eig);
    RecordValue decimals = (RecordValue) studio.decimals(eig);
    Array names = part(exact, "values");
    Array values = part(decimals, "values");
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String word = wording.exact(names.get(i), values.get(i));
      if (!words.contains(word)) {
        words.add(word);
      }
    }
    if (values.get(0) instanceof Scalar.Complex(double re, double im)) {
      double angle = Math.toDegrees(Math.abs(Math.atan2(im, re)));
      return new Eigenlines(List.of(), words, Math.hypot(re, im), angle);
    }
    Array vectors = part(decimals, "vectors");
    int count = vectors.shape().columns();
    List<Line> lines = new ArrayList<>();
    for (int j = 0; j < count; j++) {
      double x = number(vectors.get(0, j));
      double y = number(vectors.get(1, j));
      double length = Math.hypot(x, y);
      lines.add(
          new Line(
              x / length,
              y / length,
              number(values.get(j)),
              wording.exact(names.get(j), values.get(j)),
              words(part(exact, "vectors"), j, x / length, y / length, wording)));
    }
    return new Eigenlines(lines, words, 0, 0);
  }

  /// As the engine writes it where that is short, else the unit vector in decimals.
  private static String words(Array vectors, int j, double x, double y, Wording wording) {
    String written =
        "(" + wording.value(vectors.get(0, j)) + ", " + wording.value(vectors.get(1, j)) + ")";
    return written.length() <= SHORT ? written : wording.direction(x, y);
  }

  private static Array part(RecordValue record, String name) {
    return (Array) record.field(name).orElseThrow();
  }

  private static double number(Value value) {
    return Values.number(value)
        .filter(Double::isFinite)
        .orElseThrow(() ->
            PlotRequest.nothing(
                "the eigenvalues are no finite numbers", "a 2x2 matrix of moderate numbers"));
  }
}
