package gradus.functions.tensors;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The text of an `einsum`, read: `ij,jk->ik`. Each operand names its axes by letters; `...` stands
/// for any number of axes without a letter; behind the arrow stand the axes of the result.
///
/// @param inputs one for each operand
/// @param output absent when the text has no arrow
record Subscripts(List<Part> inputs, Optional<Part> output) {
  /// In place of a letter: the axes without one.
  static final char ELLIPSIS = '…';

  /// The letters of one operand, {@link #ELLIPSIS} at most once among them.
  ///
  /// @param places where each letter stands in the text
  /// @param start where the part begins
  record Part(String letters, int[] places, int start, int end) {
    boolean hasEllipsis() {
      return letters.indexOf(ELLIPSIS) >= 0;
    }

    /// How many axes have a letter.
    int named() {
      return letters.length() - (hasEllipsis() ? 1 : 0);
    }
  }

  /// What a reader of the text says an error at.
  ///
  /// @param quoted the whole argument
  /// @param offset where the text itself begins
  record Place(Span quoted, int offset) {
    Span of(int start, int end) {
      return quoted == Span.NONE ? quoted : new Span(offset + start, offset + end);
    }
  }

  static Subscripts parse(String text, Place place) {
    int arrow = text.indexOf("->");
    int width = 2;
    if (arrow < 0 && text.indexOf('→') >= 0) {
      arrow = text.indexOf('→');
      width = 1;
    }
    List<Part> inputs = new ArrayList<>();
    int end = arrow < 0 ? text.length() : arrow;
    int start = 0;
    for (int i = 0; i <= end; i++) {
      if (i == end || text.charAt(i) == ',') {
        inputs.add(part(text, start, i, place));
        start = i + 1;
      }
    }
    if (arrow < 0) {
      return new Subscripts(inputs, Optional.empty());
    }
    Part output = part(text, arrow + width, text.length(), place);
    requireOnce(output, place);
    return new Subscripts(inputs, Optional.of(output));
  }

  private static Part part(String text, int start, int end, Place place) {
    StringBuilder letters = new StringBuilder();
    int[] places = new int[end - start];
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t') {
        continue;
      }
      places[letters.length()] = i;
      if (Character.isLetter(c)) {
        letters.append(c);
      } else if (c == ELLIPSIS || text.startsWith("...", i) && i + 3 <= end) {
        if (letters.indexOf(String.valueOf(ELLIPSIS)) >= 0) {
          throw refuse("one operand has one ellipsis", place.of(i, i + 1)).toException();
        }
        letters.append(ELLIPSIS);
        i += c == ELLIPSIS ? 0 : 2;
      } else {
        throw unreadable(text, i, place);
      }
    }
    return new Part(letters.toString(), places, start, end);
  }

  private static GradusException unreadable(String text, int i, Place place) {
    char c = text.charAt(i);
    String what =
        switch (c) {
          case '.' -> "an ellipsis is three points";
          case '-', '>', '→' -> "the arrow is -> and stands once";
          case ',' -> "behind the arrow stands one result";
          default -> "'" + c + "' names no axis";
        };
    return refuse(what, place.of(i, i + 1)).toException();
  }

  private static Diagnostic refuse(String message, Span span) {
    return Diagnostic.error(Code.UNEXPECTED_CHARACTER, message)
        .at(span)
        .hint("a letter for each axis, a comma between operands: \"ij,jk->ik\"");
  }

  private static void requireOnce(Part output, Place place) {
    for (int i = 0; i < output.letters.length(); i++) {
      char letter = output.letters.charAt(i);
      if (output.letters.indexOf(letter) < i) {
        int at = output.places[i];
        throw Diagnostic.error(
                Code.OUTSIDE_DOMAIN, "the result would have the axis " + letter + " twice")
            .at(place.of(at, at + 1))
            .hint("on the left a letter may repeat, for a diagonal; on the right every one is new")
            .toException();
      }
    }
  }

  /// The letters of the result: as typed, or those that occur once, in the order of the alphabet,
  /// behind the axes without a letter.
  String result() {
    if (output.isPresent()) {
      return output.get().letters;
    }
    TreeMap<Character, Integer> counts = new TreeMap<>();
    boolean ellipsis = false;
    for (Part input : inputs) {
      for (char letter : input.letters.toCharArray()) {
        counts.merge(letter, 1, Integer::sum);
      }
      ellipsis |= input.hasEllipsis();
    }
    StringBuilder result = new StringBuilder(ellipsis ? String.valueOf(ELLIPSIS) : "");
    counts.forEach((letter, count) -> {
      if (count == 1 && letter != ELLIPSIS) {
        result.append((char) letter);
      }
    });
    return result.toString();
  }

  /// The text with its arrow, as the reading shows it.
  String reading() {
    StringBuilder text = new StringBuilder();
    for (Part input : inputs) {
      text.append(text.isEmpty() && input == inputs.get(0) ? "" : ",").append(input.letters);
    }
    return text.append("->").append(result()).toString().replace("…", "...");
  }
}
