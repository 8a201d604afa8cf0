package gradus.data;

import gradus.diag.Code;
import gradus.diag.GradusException;
import java.nio.charset.StandardCharsets;

/// Tells which cell of a number column is no number, and what to do about that very cell.
final class CellAdvice {
  private static final String POLICIES =
      "--na skip leaves such rows out, --na mean fills in the column's mean";

  /// Longer cells are shown shortened.
  private static final int SHOWN = 40;

  private final Content content;
  private final byte separator;
  private final byte point;

  CellAdvice(Content content, byte separator, byte point) {
    this.content = content;
    this.separator = separator;
    this.point = point;
  }

  /// @param offset where the cell begins
  GradusException missing(int offset, ColumnBuilder column) {
    String cell = cell(offset);
    String what = cell.isEmpty() ? "the cell is empty" : "'" + cell + "' is not a number";
    return refusal(offset, column, what, POLICIES);
  }

  /// @param offset where the cell begins
  GradusException notANumber(int offset, ColumnBuilder column) {
    String cell = cell(offset);
    String shown =
        cell.codePointCount(0, cell.length()) > SHOWN
            ? cell.substring(0, cell.offsetByCodePoints(0, SHOWN - 1)) + "…"
            : cell;
    double value = number(cell, point);
    if (NumberCell.isBeyondDoubles(value)) {
      String what = "'" + shown + "' is beyond the range of doubles";
      return refusal(offset, column, what, "doubles end at 1.8e308; rescale the column");
    }
    if (Double.isInfinite(value)) {
      String what = "'" + shown + "' has no exact value";
      return refusal(offset, column, what, "read the file without --exact");
    }
    return refusal(offset, column, "'" + shown + "' is not a number", advice(cell));
  }

  private GradusException refusal(int offset, ColumnBuilder column, String what, String hint) {
    String place = content.name() + ", line " + content.line(offset) + ", " + column.title();
    return content
        .error(Code.NOT_A_NUMBER, place + ": " + what, offset, offset + Math.max(1, length(offset)))
        .hint(hint)
        .toException();
  }

  private String advice(String cell) {
    return switch (NumberSlip.of(cell, point)) {
      case GROUPS -> "write numbers without separators between thousands";
      case OTHER_SIGN ->
          point == '.'
              ? "write a decimal point: " + cell.replace(',', '.')
              : "the other numbers of this file have decimal commas; write all of them in one way";
      case UNIT -> "write the number alone, without its unit";
      case NONE -> "correct the cell, or select other columns with --columns";
    };
  }

  private static double number(String cell, byte point) {
    byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
    return NumberCell.parse(bytes, 0, bytes.length, point);
  }

  private String cell(int offset) {
    return content.text(offset, offset + length(offset)).strip();
  }

  /// In bytes, without the blanks behind it.
  private int length(int offset) {
    byte[] bytes = content.bytes();
    boolean quoted = offset > content.start() && bytes[offset - 1] == '"';
    byte close = quoted ? (byte) '"' : separator;
    int end = offset;
    while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r' && bytes[end] != close) {
      end++;
    }
    while (end > offset && bytes[end - 1] == ' ') {
      end--;
    }
    return end - offset;
  }
}
