package gradus.tutor.lesson;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Severity;
import gradus.diag.Source;
import gradus.diag.Span;
import java.util.List;
import java.util.Optional;

/// A place in a file of a course, written `FILE:LINE:COLUMN`.
///
/// @param line from 1
/// @param column from 1, in UTF-16 units
/// @param indent of the lines below it that belong to it, in columns
public record Place(String file, int line, int column, int indent) {
  public Place(String file, int line, int column) {
    this(file, line, column, 0);
  }

  /// @param what in small letters, without a full stop
  public Diagnostic error(String what) {
    return new Diagnostic(
        Code.BAD_LESSON,
        Severity.ERROR,
        what,
        new Source(toString(), ""),
        Span.NONE,
        List.of(),
        "");
  }

  /// What is wrong within a text that begins here, such as the value of a key.
  ///
  /// @param text the diagnostic points into
  public Diagnostic within(String text, Diagnostic what) {
    Place exact = what.span() == Span.NONE ? this : behind(text, what.span().start());
    return new Diagnostic(
        what.code(),
        what.severity(),
        what.message(),
        new Source(exact.toString(), text),
        what.span(),
        what.details(),
        what.hint());
  }

  /// Further on in a text that begins here.
  private Place behind(String text, int offset) {
    int on = Math.min(offset, text.length());
    int lines = (int) text.chars().limit(on).filter(c -> c == '\n').count();
    return lines == 0
        ? new Place(file, line, column + on)
        : new Place(file, line + lines, indent + on - text.lastIndexOf('\n', on - 1));
  }

  /// The place a diagnostic names as its source; empty when that is no place in a course.
  public static Optional<Place> of(Diagnostic diagnostic) {
    String name = diagnostic.source().name();
    int second = name.lastIndexOf(':');
    int first = second < 1 ? -1 : name.lastIndexOf(':', second - 1);
    if (first < 1) {
      return Optional.empty();
    }
    int line = number(name.substring(first + 1, second));
    int column = number(name.substring(second + 1));
    return line < 1 || column < 1
        ? Optional.empty()
        : Optional.of(new Place(name.substring(0, first), line, column));
  }

  private static int number(String digits) {
    boolean plain =
        !digits.isEmpty()
            && digits.length() < 9
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return plain ? Integer.parseInt(digits) : 0;
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
