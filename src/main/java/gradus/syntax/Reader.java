package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Span;

/// Where a lexer stands in the text.
final class Reader {
  final String text;
  int position;

  Reader(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return position >= text.length();
  }

  /// The character {@code ahead} places on, or NUL behind the end.
  char peek(int ahead) {
    int index = position + ahead;
    return index < text.length() ? text.charAt(index) : '\0';
  }

  char peek() {
    return peek(0);
  }

  GradusException error(Code code, String message, int start, int end, String hint) {
    return Diagnostic.error(code, message).at(new Span(start, end)).hint(hint).toException();
  }
}
