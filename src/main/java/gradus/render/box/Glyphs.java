package gradus.render.box;

import gradus.render.terminal.Ascii;
import gradus.syntax.Notation;
import java.util.ArrayList;
import java.util.List;

/// The characters that two-dimensional text is drawn with.
public enum Glyphs {
  UNICODE("⎡⎢⎣", "⎤⎥⎦", '─', "…", "⋮", " ≈ ", "×"),
  ASCII("[[[", "]]]", '-', "...", ":", " ~= ", "x");

  private final String left;
  private final String right;
  private final char bar;
  private final String dots;
  private final String verticalDots;
  private final String approximately;
  private final String times;

  Glyphs(
      String left,
      String right,
      char bar,
      String dots,
      String verticalDots,
      String approximately,
      String times) {
    this.left = left;
    this.right = right;
    this.bar = bar;
    this.dots = dots;
    this.verticalDots = verticalDots;
    this.approximately = approximately;
    this.times = times;
  }

  public static Glyphs of(boolean ascii) {
    return ascii ? ASCII : UNICODE;
  }

  public Notation notation() {
    return this == ASCII ? Notation.ASCII : Notation.UNICODE;
  }

  /// The bar of a fraction.
  public char bar() {
    return bar;
  }

  /// What stands for left-out columns.
  public String dots() {
    return dots;
  }

  /// What stands for left-out rows.
  public String verticalDots() {
    return verticalDots;
  }

  /// Between an exact form and its decimal.
  public String approximately() {
    return approximately;
  }

  /// Between the lengths of a shape.
  public String times() {
    return times;
  }

  List<String> left(int height) {
    return bracket(left, '[', height);
  }

  List<String> right(int height) {
    return bracket(right, ']', height);
  }

  private static List<String> bracket(String parts, char single, int height) {
    if (height == 1) {
      return List.of(String.valueOf(single));
    }
    List<String> rows = new ArrayList<>(height);
    for (int i = 0; i < height; i++) {
      int part = i == 0 ? 0 : i == height - 1 ? 2 : 1;
      rows.add(String.valueOf(parts.charAt(part)));
    }
    return rows;
  }

  /// Text that came from elsewhere, in these characters.
  public Box text(String text) {
    return Box.of(this == ASCII ? Ascii.of(text) : text);
  }
}
