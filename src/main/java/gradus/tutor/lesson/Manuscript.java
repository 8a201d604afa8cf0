package gradus.tutor.lesson;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Severity;
import gradus.diag.Source;
import gradus.diag.Span;
import gradus.render.terminal.Sanitizer;
import java.util.List;

/// A text file of a course as lines, however it was saved: a byte order mark and carriage returns
/// are left out.
///
/// @param name of the file, for messages
record Manuscript(String name, List<String> lines) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  Manuscript {
    lines = List.copyOf(lines);
  }

  /// @throws gradus.diag.GradusException for a character that a terminal would obey, or that hides
  ///   or reorders what is seen
  static Manuscript of(String name, String text) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    Manuscript read = new Manuscript(name, (marked ? text.substring(1) : text).lines().toList());
    read.refuseControls();
    return read;
  }

  private void refuseControls() {
    for (int number = 1; number <= lines.size(); number++) {
      String line = line(number);
      for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
        int point = line.codePointAt(i);
        if (point != '\t' && Sanitizer.isHarmful(point)) {
          throw fault(
                  number,
                  i + 1,
                  Character.charCount(point),
                  "a lesson may not contain the character "
                      + Sanitizer.line(Character.toString(point)))
              .hint("control characters could deceive a reader or a terminal; delete it")
              .toException();
        }
      }
    }
  }

  /// @param number from 1
  String line(int number) {
    return lines.get(number - 1);
  }

  Place place(int line, int column) {
    return new Place(name, line, column);
  }

  /// @param length characters to point at
  Diagnostic fault(int line, int column, int length, String what) {
    String shown = line <= lines.size() ? line(line) : "";
    int start = Math.min(column - 1, shown.length());
    return new Diagnostic(
        Code.BAD_LESSON,
        Severity.ERROR,
        what,
        new Source(place(line, column).toString(), shown),
        new Span(start, Math.min(start + length, shown.length())),
        List.of(),
        "");
  }
}
