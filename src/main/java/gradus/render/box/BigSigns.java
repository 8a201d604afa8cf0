package gradus.render.box;

import java.util.ArrayList;
import java.util.List;

/// Big operators as high as their operands.
final class BigSigns {
  /// A sign does not grow beyond this: one beside a matrix of fifty rows would be all one sees.
  private static final int MOST_ROWS = 7;

  private final boolean ascii;

  BigSigns(Glyphs glyphs) {
    this.ascii = glyphs == Glyphs.ASCII;
  }

  /// The sign for an operand with so many rows above and below its baseline. The sign is as high
  /// above the baseline as below it.
  Box of(Sign sign, int rise, int depth) {
    int half = Math.clamp(Math.max(rise, depth), 0, MOST_ROWS / 2);
    boolean slight = half == 0 || rise + depth < 2;
    if (slight && !ascii) {
      return Box.of(sign.character());
    }
    int height = 2 * Math.max(1, half) + 1;
    List<String> rows = ascii ? asciiRows(sign, height) : rows(sign, height);
    return new Box(rows, height / 2);
  }

  private static List<String> rows(Sign sign, int height) {
    return switch (sign) {
      case SUM -> sum(height);
      case PRODUCT -> posts("┬──┬", "│  │", "│  │", height);
      case COPRODUCT -> posts("│  │", "│  │", "┴──┴", height);
      case INTEGRAL -> posts("⌠", "⎮", "⌡", height);
      case DOUBLE_INTEGRAL -> posts("⌠⌠", "⎮⎮", "⌡⌡", height);
      case TRIPLE_INTEGRAL -> posts("⌠⌠⌠", "⎮⎮⎮", "⌡⌡⌡", height);
      case CONTOUR_INTEGRAL -> ringed(posts("⌠", "⎮", "⌡", height), "○");
      case SURFACE_INTEGRAL -> ringed(posts("⌠⌠", "⎮⎮", "⌡⌡", height), "○○");
      case UNION -> posts("│ │", "│ │", "╰─╯", height);
      case INTERSECTION -> posts("╭─╮", "│ │", "│ │", height);
      case DISJOINT_UNION -> posts("│ │", "│ │", "└─┘", height);
      case SQUARE_INTERSECTION -> posts("┌─┐", "│ │", "│ │", height);
      case MULTISET_UNION -> ringed(posts("│ │", "│ │", "╰─╯", height), "│+│");
      case OR -> wedge("╲", "╱", height, true);
      case AND -> wedge("╲", "╱", height, false);
      case CIRCLED_PLUS -> ringed(posts("╭─╮", "│ │", "╰─╯", height), "│+│");
      case CIRCLED_TIMES -> ringed(posts("╭─╮", "│ │", "╰─╯", height), "│×│");
      case CIRCLED_DOT -> ringed(posts("╭─╮", "│ │", "╰─╯", height), "│·│");
    };
  }

  private static List<String> asciiRows(Sign sign, int height) {
    return switch (sign) {
      case SUM -> asciiSum(height);
      case PRODUCT -> posts("-----", " | | ", " | | ", height);
      case COPRODUCT -> posts(" | | ", " | | ", "-----", height);
      case INTEGRAL -> posts(" /", "| ", "/ ", height);
      case DOUBLE_INTEGRAL -> posts(" / /", "| | ", "/ / ", height);
      case TRIPLE_INTEGRAL -> posts(" / / /", "| | | ", "/ / / ", height);
      case CONTOUR_INTEGRAL -> ringed(posts(" /", "| ", "/ ", height), "O ");
      case SURFACE_INTEGRAL -> ringed(posts(" / /", "| | ", "/ / ", height), "O O ");
      case UNION, DISJOINT_UNION -> posts("| |", "| |", "\\_/", height);
      case INTERSECTION, SQUARE_INTERSECTION -> posts("/-\\", "| |", "| |", height);
      case MULTISET_UNION -> ringed(posts("| |", "| |", "\\_/", height), "|+|");
      case OR -> wedge("\\", "/", height, true);
      case AND -> wedge("\\", "/", height, false);
      case CIRCLED_PLUS -> ringed(posts("/-\\", "| |", "\\-/", height), "|+|");
      case CIRCLED_TIMES -> ringed(posts("/-\\", "| |", "\\-/", height), "|x|");
      case CIRCLED_DOT -> ringed(posts("/-\\", "| |", "\\-/", height), "|.|");
    };
  }

  /// Two slanting lines that meet in the middle row, under a line and over one.
  private static List<String> sum(int height) {
    int half = height / 2;
    List<String> rows = new ArrayList<>(height);
    for (int i = 0; i < height; i++) {
      int indent = half - Math.abs(half - i);
      String line =
          i == 0
              ? "╲" + "‾".repeat(half + 1)
              : i == height - 1
                  ? "╱" + "_".repeat(half + 1)
                  : i == half ? "⟩" : i < half ? "╲" : "╱";
      rows.add(" ".repeat(indent) + line);
    }
    return rows;
  }

  private static List<String> asciiSum(int height) {
    int half = height / 2;
    List<String> rows = new ArrayList<>(height);
    rows.add("_".repeat(half + 2));
    for (int i = 0; i < 2 * half; i++) {
      int indent = Math.min(i, 2 * half - 1 - i);
      String foot = i == 2 * half - 1 ? "_".repeat(half + 1) : "";
      rows.add(" ".repeat(indent) + (i < half ? "\\" : "/") + foot);
    }
    return rows;
  }

  private static List<String> posts(String top, String middle, String bottom, int height) {
    List<String> rows = new ArrayList<>(height);
    rows.add(top);
    for (int i = 1; i < height - 1; i++) {
      rows.add(middle);
    }
    rows.add(bottom);
    return rows;
  }

  private static List<String> ringed(List<String> rows, String middle) {
    rows.set(rows.size() / 2, middle);
    return rows;
  }

  private static List<String> wedge(String falling, String rising, int height, boolean down) {
    List<String> rows = new ArrayList<>(height);
    for (int i = 0; i < height; i++) {
      int outer = down ? i : height - 1 - i;
      String gap = " ".repeat(2 * (height - 1 - outer));
      rows.add(" ".repeat(outer) + (down ? falling + gap + rising : rising + gap + falling));
    }
    return rows;
  }
}
