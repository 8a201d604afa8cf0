package gradus.data;

import gradus.diag.Code;
import gradus.diag.GradusException;

/// What is said about a line with more or fewer cells than the first.
///
/// @param firstLine the number of the first line that is not empty
/// @param comment whether that line begins with `#`
record RaggedLine(byte separator, int expected, long firstLine, boolean comment) {
  /// @param content with the first line in it
  static RaggedLine against(Content content, byte separator, int expected) {
    int first = content.firstVisible();
    boolean comment = first < content.end() && content.bytes()[first] == '#';
    return new RaggedLine(separator, expected, content.line(first), comment);
  }

  /// @param offset where the line begins
  /// @param last the last cell of the line
  GradusException error(Content content, int offset, int cells, CellCursor last) {
    boolean empty = cells == 1 && last.start() == last.end() && !last.quoted();
    String what =
        empty
            ? "the line is empty, line " + firstLine + " has " + counted(expected)
            : "the line has " + counted(cells) + ", line " + firstLine + " has " + expected;
    String hint =
        empty
            ? "one table a file; remove the empty line"
            : "the separator is "
                + Separators.name(separator)
                + (comment
                    ? "; a line that begins with # is data, too: remove it"
                    : "; a cell that contains it stands in double quotes");
    return content.errorInLine(Code.RAGGED_DATA, offset, what).hint(hint).toException();
  }

  private static String counted(int cells) {
    return cells == 1 ? "1 cell" : cells + " cells";
  }
}
