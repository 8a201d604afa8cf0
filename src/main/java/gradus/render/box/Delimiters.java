package gradus.render.box;

import java.util.ArrayList;
import java.util.List;

/// Brackets, bars and arrows of any height.
final class Delimiters {
  private final boolean ascii;

  Delimiters(Glyphs glyphs) {
    this.ascii = glyphs == Glyphs.ASCII;
  }

  /// A delimiter so high; one row gives the character itself.
  ///
  /// @param sign a bracket, bar or arrow as a character of Unicode: `(`, `⟨`, `‖`; empty for none
  /// @param baseline row of the result, where `{` and `⟨` point to
  Box of(String sign, int height, int baseline) {
    if (sign.isEmpty()) {
      return new Box(blank(height), baseline);
    }
    if (height == 1) {
      return Box.of(ascii ? small(sign) : sign);
    }
    return switch (sign) {
      case "⟨", "⟩", "<", ">", "/", "∕", "\\", "∖" -> new Box(slanted(sign, height), baseline);
      default -> new Box(grown(sign, height, baseline), baseline);
    };
  }

  private static List<String> blank(int height) {
    List<String> rows = new ArrayList<>(height);
    for (int i = 0; i < height; i++) {
      rows.add("");
    }
    return rows;
  }

  private static String small(String sign) {
    return switch (sign) {
      case "⟨" -> "<";
      case "⟩" -> ">";
      case "‖", "∥" -> "||";
      case "∣" -> "|";
      case "⌊", "⌈", "⌞", "⌜" -> "[";
      case "⌋", "⌉", "⌟", "⌝" -> "]";
      case "⟦" -> "[[";
      case "⟧" -> "]]";
      case "⟮", "⎰" -> "(";
      case "⟯", "⎱" -> ")";
      case "↑", "⇑" -> "^";
      case "↓", "⇓" -> "v";
      case "↕", "⇕" -> "|";
      case "∕" -> "/";
      case "∖" -> "\\";
      default -> sign;
    };
  }

  /// Top, middle where it points, extension, bottom.
  private record Parts(String top, String middle, String extension, String bottom) {
    static Parts straight(String top, String extension, String bottom) {
      return new Parts(top, extension, extension, bottom);
    }
  }

  private List<String> grown(String sign, int height, int baseline) {
    Parts parts = ascii ? asciiParts(sign) : parts(sign);
    List<String> rows = new ArrayList<>(height);
    rows.add(parts.top());
    for (int i = 1; i < height - 1; i++) {
      rows.add(i == baseline ? parts.middle() : parts.extension());
    }
    rows.add(parts.bottom());
    return rows;
  }

  private static Parts parts(String sign) {
    return switch (sign) {
      case "(", "⟮" -> Parts.straight("⎛", "⎜", "⎝");
      case ")", "⟯" -> Parts.straight("⎞", "⎟", "⎠");
      case "[" -> Parts.straight("⎡", "⎢", "⎣");
      case "]" -> Parts.straight("⎤", "⎥", "⎦");
      case "{" -> new Parts("⎧", "⎨", "⎪", "⎩");
      case "}" -> new Parts("⎫", "⎬", "⎪", "⎭");
      case "⌊", "⌞" -> Parts.straight("⎢", "⎢", "⎣");
      case "⌋", "⌟" -> Parts.straight("⎥", "⎥", "⎦");
      case "⌈", "⌜" -> Parts.straight("⎡", "⎢", "⎢");
      case "⌉", "⌝" -> Parts.straight("⎤", "⎥", "⎥");
      case "‖", "∥" -> Parts.straight("║", "║", "║");
      case "⟦" -> Parts.straight("╓", "║", "╙");
      case "⟧" -> Parts.straight("╖", "║", "╜");
      case "⎰" -> Parts.straight("⎧", "⎪", "⎭");
      case "⎱" -> Parts.straight("⎫", "⎪", "⎩");
      case "↑" -> Parts.straight("↑", "│", "│");
      case "↓" -> Parts.straight("│", "│", "↓");
      case "↕" -> Parts.straight("↑", "│", "↓");
      case "⇑" -> Parts.straight("⇑", "║", "║");
      case "⇓" -> Parts.straight("║", "║", "⇓");
      case "⇕" -> Parts.straight("⇑", "║", "⇓");
      case "|", "∣" -> Parts.straight("│", "│", "│");
      default -> Parts.straight(sign, sign, sign);
    };
  }

  private static Parts asciiParts(String sign) {
    return switch (sign) {
      case "(", "⟮", "⎰" -> Parts.straight("/", "|", "\\");
      case ")", "⟯", "⎱" -> Parts.straight("\\", "|", "/");
      case "{" -> new Parts("/", "<", "|", "\\");
      case "}" -> new Parts("\\", ">", "|", "/");
      case "⌊", "⌞" -> Parts.straight("| ", "| ", "|_");
      case "⌋", "⌟" -> Parts.straight(" |", " |", "_|");
      case "⌈", "⌜" -> Parts.straight("|-", "| ", "| ");
      case "⌉", "⌝" -> Parts.straight("-|", " |", " |");
      case "↑", "⇑" -> Parts.straight("^", "|", "|");
      case "↓", "⇓" -> Parts.straight("|", "|", "v");
      case "↕", "⇕" -> Parts.straight("^", "|", "v");
      default -> Parts.straight(small(sign), small(sign), small(sign));
    };
  }

  /// Lines that lean: `⟨` turns in the middle, a slash does not.
  private List<String> slanted(String sign, int height) {
    String rising = ascii ? "/" : "╱";
    String falling = ascii ? "\\" : "╲";
    List<String> rows = new ArrayList<>(height);
    boolean slash = "/∕\\∖".contains(sign);
    boolean rises = "/∕⟨<".contains(sign);
    int middle = (height - 1) / 2;
    Extent.check(height, height);
    for (int i = 0; i < height; i++) {
      if (slash) {
        rows.add(" ".repeat(rises ? height - 1 - i : i) + (rises ? rising : falling));
        continue;
      }
      int mirrored = i > middle && height % 2 == 0 ? height - 1 - i : i;
      int out = height % 2 == 0 ? mirrored : middle - Math.abs(middle - i);
      boolean corner = height % 2 == 1 && i == middle;
      String line = i <= middle == rises ? rising : falling;
      String piece = corner ? ascii ? small(sign) : sign : line;
      rows.add(" ".repeat(rises ? middle - out : out) + piece);
    }
    return rows;
  }
}
