package gradus.tutor.quiz;

import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.tutor.lesson.Block.Entry;
import gradus.tutor.lesson.Place;

/// A text of a lesson and where it stands, so that whatever is wrong with it can be shown there.
///
/// @param whole the value it is a part of
/// @param from its first character in the whole
/// @param text without white space at its ends
record Lines(Place place, String whole, int from, String text) {
  static Lines of(Entry entry, String file) {
    return new Lines(entry.place(file), entry.value(), 0, entry.value());
  }

  /// A part of it.
  Lines part(int start, int end) {
    int first = start;
    int last = end;
    while (first < last && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return new Lines(place, whole, from + first, text.substring(first, last));
  }

  Lines firstLine() {
    int end = text.indexOf('\n');
    return part(0, end < 0 ? text.length() : end);
  }

  /// What stands below the first line.
  Lines below() {
    int end = text.indexOf('\n');
    return part(end < 0 ? text.length() : end, text.length());
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  Diagnostic error(String what) {
    return error(what, 0, text.length());
  }

  /// @param start the part of the text that is wrong
  Diagnostic error(String what, int start, int end) {
    return located(place.error(what).at(new Span(start, Math.max(start, end))));
  }

  /// What went wrong with the text or in working it out.
  ///
  /// @param problem whose span, if it has one, points into the text
  GradusException located(GradusException problem) {
    return located(problem.diagnostic()).toException();
  }

  private Diagnostic located(Diagnostic problem) {
    Span span = problem.span();
    boolean unknown = span == Span.NONE || span.end() > text.length();
    Span inWhole =
        unknown
            ? new Span(from, from + text.length())
            : new Span(from + span.start(), from + span.end());
    return place.within(whole, problem.at(inWhole));
  }
}
