package gradus.tutor.grade;

import java.util.ArrayList;
import java.util.List;

/// Notes of the judge as sentences for a learner. The judge says much that gives the answer away;
/// only what is known not to is passed on.
final class Notes {
  /// How notes begin that say nothing about the reference.
  private static final List<String> SAFE =
      List.of(
          "read as ",
          "± stands",
          "equal up to the constant",
          "equal up to layout",
          "this is the transpose",
          "there is a value",
          "compared up to",
          "compared by the derivative");

  private Notes() {}

  /// Of an answer that is wrong.
  static List<String> safe(List<String> notes) {
    List<String> safe = new ArrayList<>();
    for (String note : notes) {
      boolean layout = note.startsWith("equal up to layout: this is the transpose");
      if (layout) {
        safe.add("equal up to layout: this is the transpose of what is asked for");
      } else if (note.startsWith("this is the transpose")) {
        safe.add("this is the transpose of what is asked for");
      } else if (note.startsWith("cut off, not rounded")) {
        safe.add("the answer is cut off, not rounded");
      } else if (isShape(note)) {
        safe.add("the result has another shape");
      } else if (note.contains("a decimal has a point")
          || SAFE.stream().anyMatch(note::startsWith)) {
        safe.add(note);
      }
    }
    return sentences(safe);
  }

  private static boolean isShape(String note) {
    return note.startsWith("the answer is ")
        && note.contains(", the reference ")
        && (note.contains("vector") || note.contains("matrix") || note.contains("×"));
  }

  /// With a capital where a word begins them, and a full stop.
  static List<String> sentences(List<String> notes) {
    return notes.stream().map(Notes::sentence).toList();
  }

  private static String sentence(String note) {
    int end = 0;
    while (end < note.length() && note.charAt(end) >= 'a' && note.charAt(end) <= 'z') {
      end++;
    }
    boolean word = end > 1 && end < note.length() && note.charAt(end) == ' ';
    String text = word ? Character.toUpperCase(note.charAt(0)) + note.substring(1) : note;
    return text.endsWith(".") ? text : text + ".";
  }
}
