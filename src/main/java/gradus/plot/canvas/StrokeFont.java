package gradus.plot.canvas;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Text as lines of a pen, in the pixels of {@link Paper}: a row is 20 high, its base at 15.
///
/// Characters without a drawing of their own are boxes; accents stand above their letters; small
/// raised and lowered digits are made from the digits.
final class StrokeFont {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺⁽⁾ⁿⁱᵀ";
  private static final String RAISED_OF = "0123456789−+()niT";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₋₊₍₎ₙᵢⱼₖₘₓₐₑₒₚₛₜᵤᵥ";
  private static final String LOWERED_OF = "0123456789−+()nijkmxaeopstuv";
  private static final double SMALL = 0.62;

  private static final double SPACE = 5;
  private static final double GAP = 3.2;
  private static final double DIGIT = 6;
  private static final String BOX = "0d6d6p0p0d";

  /// From ① to ⑳.
  private static final int CIRCLED = 0x2460;

  private static final int MOST_CIRCLED = 20;

  /// Lines from the middle of a cell: right 1, left 2, down 4, up 8.
  private static final String FRAMES = "─│┌┐└┘├┤┬┴┼╭╮╰╯═║";

  private static final int[] ARMS = {3, 12, 5, 6, 9, 10, 13, 14, 7, 11, 15, 5, 6, 9, 10, 3, 12};

  private final Map<Integer, String> drawings = new HashMap<>();

  StrokeFont() {
    for (String table :
        List.of(
            StrokeGlyphs.LETTERS,
            StrokeGlyphs.DIGITS,
            StrokeGlyphs.SIGNS,
            StrokeGlyphs.GREEK,
            StrokeGlyphs.MATHEMATICS)) {
      table.lines().forEach(l -> drawings.put(l.codePointAt(0), l.substring(2)));
    }
  }

  /// Whether a character has a drawing, is made of some, or is blank.
  boolean knows(int point) {
    return drawings.containsKey(point)
        || Character.isWhitespace(point)
        || RAISED.indexOf(point) >= 0
        || LOWERED.indexOf(point) >= 0
        || point >= CIRCLED && point < CIRCLED + MOST_CIRCLED
        || FRAMES.indexOf(point) >= 0;
  }

  /// A text as lines: its first one begins at 0, its row is 0 to 20.
  ///
  /// @param strokes lines; those of one point are dots
  record Written(List<Outline.Path> strokes, double width) {}

  /// @param spaced whether each character has a cell of its own
  Written write(String text, boolean spaced) {
    List<Outline.Path> strokes = new ArrayList<>();
    double x = 0;
    double before = 0;
    boolean first = true;
    String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
    for (int i = 0; i < parts.length(); ) {
      int point = parts.codePointAt(i);
      i += Character.charCount(point);
      if (Character.getType(point) == Character.NON_SPACING_MARK) {
        accent(point, before, strokes);
        continue;
      }
      Glyph glyph = glyph(point);
      double room = spaced ? Paper.CELL_WIDTH : glyph.width();
      double start = spaced ? x + (room - glyph.width()) / 2 : first ? x : x + GAP;
      for (Outline.Path stroke : glyph.strokes()) {
        strokes.add(moved(stroke, start, 0, 1));
      }
      before = start + glyph.width() / 2;
      x = spaced ? x + room : start + room;
      first = false;
    }
    return new Written(strokes, x);
  }

  /// A character, from 0 on.
  private record Glyph(List<Outline.Path> strokes, double width) {}

  private Glyph glyph(int point) {
    if (Character.isWhitespace(point)) {
      return new Glyph(List.of(), SPACE - GAP);
    }
    if (RAISED.indexOf(point) >= 0) {
      return small(glyph(RAISED_OF.charAt(RAISED.indexOf(point))), 1.5);
    }
    if (LOWERED.indexOf(point) >= 0) {
      return small(glyph(LOWERED_OF.charAt(LOWERED.indexOf(point))), 9);
    }
    if (point >= CIRCLED && point < CIRCLED + MOST_CIRCLED) {
      return circled(point - CIRCLED + 1);
    }
    if (FRAMES.indexOf(point) >= 0) {
      return frame(ARMS[FRAMES.indexOf(point)]);
    }
    List<Outline.Path> strokes = new ArrayList<>();
    double left = Double.POSITIVE_INFINITY;
    double right = 0;
    String drawing = drawings.getOrDefault(point, BOX);
    for (int from = 0; from < drawing.length(); ) {
      int blank = drawing.indexOf(' ', from);
      int end = blank < 0 ? drawing.length() : blank;
      Outline.Path stroke = StrokePath.of(drawing.substring(from, end));
      for (double x : stroke.x()) {
        left = Math.min(left, x);
        right = Math.max(right, x);
      }
      strokes.add(stroke);
      from = end + 1;
    }
    boolean digit = point >= '0' && point <= '9';
    double start = digit ? 0 : left;
    List<Outline.Path> placed = new ArrayList<>();
    strokes.forEach(s -> placed.add(moved(s, -start, 0, 1)));
    return new Glyph(placed, digit ? DIGIT : right - left);
  }

  private static Glyph small(Glyph glyph, double down) {
    List<Outline.Path> strokes = new ArrayList<>();
    glyph.strokes().forEach(s -> strokes.add(moved(s, 0, down, SMALL)));
    return new Glyph(strokes, glyph.width() * SMALL);
  }

  private Glyph circled(int number) {
    List<Outline.Path> strokes = new ArrayList<>();
    strokes.add(moved(StrokePath.of("@0a9a9j0j"), 0, 4.5, 1));
    String digits = String.valueOf(number);
    double scale = digits.length() == 1 ? 0.5 : 0.38;
    double step = (DIGIT + GAP) * scale;
    double start = 4.5 - (step * (digits.length() - 1) + DIGIT * scale) / 2;
    for (int i = 0; i < digits.length(); i++) {
      for (Outline.Path stroke : glyph(digits.charAt(i)).strokes()) {
        strokes.add(moved(stroke, start + i * step, 9 - 9 * scale, scale));
      }
    }
    return new Glyph(strokes, 9);
  }

  private static Glyph frame(int arms) {
    List<Outline.Path> strokes = new ArrayList<>();
    double[][] ends = {{10, 10}, {0, 10}, {5, 20}, {5, 0}};
    for (int arm = 0; arm < 4; arm++) {
      if ((arms >> arm & 1) == 1) {
        strokes.add(
            new Outline.Path(new double[] {5, ends[arm][0]}, new double[] {10, ends[arm][1]}));
      }
    }
    return new Glyph(strokes, Paper.CELL_WIDTH);
  }

  private static void accent(int mark, double middle, List<Outline.Path> strokes) {
    String drawing =
        switch (mark) {
          case 0x300 -> "0a2c";
          case 0x301 -> "2a0c";
          case 0x302 -> "0d2b4d";
          case 0x303 -> "~0d0b2b2d4d4b";
          case 0x304, 0x305 -> "0c4c";
          case 0x307 -> "2c";
          case 0x308 -> "0c 4c";
          case 0x30A -> "@0a4a4d0d";
          case 0x30C -> "0b2d4b";
          case 0x327 -> "2p2r1s";
          case 0x332 -> "0r4r";
          case 0x338 -> "4f0p";
          case 0x20D7 -> "0c5c 3b5c3d";
          default -> "";
        };
    if (!drawing.isEmpty()) {
      for (int from = 0; from < drawing.length(); ) {
        int blank = drawing.indexOf(' ', from);
        int end = blank < 0 ? drawing.length() : blank;
        strokes.add(moved(StrokePath.of(drawing.substring(from, end)), middle - 2, 0, 1));
        from = end + 1;
      }
    }
  }

  private static Outline.Path moved(Outline.Path stroke, double right, double down, double scale) {
    double[] x = new double[stroke.length()];
    double[] y = new double[stroke.length()];
    for (int i = 0; i < x.length; i++) {
      x[i] = stroke.x()[i] * scale + right;
      y[i] = stroke.y()[i] * scale + down;
    }
    return new Outline.Path(x, y);
  }
}
