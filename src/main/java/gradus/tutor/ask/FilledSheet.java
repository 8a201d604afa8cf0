package gradus.tutor.ask;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.tutor.quiz.Stamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The questions of a sheet and what was written behind them.
///
/// @param questions in order
public record FilledSheet(List<Filled> questions) {
  public FilledSheet {
    questions = List.copyOf(questions);
  }

  /// @param number as on the sheet: `3`, `3b`
  /// @param answer empty for none
  public record Filled(String number, Stamp stamp, String answer) {}

  /// Reads a sheet that was exported, with or without answers in it.
  ///
  /// @param name of the file, for messages
  /// @throws gradus.diag.GradusException when it holds no questions
  public static FilledSheet read(String text, String name) {
    List<Filled> found = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Optional<Stamp> stamp = stamp(lines.get(i).strip());
      if (stamp.isPresent()) {
        found.add(filled(stamp.get(), lines, i + 1, found.size() + 1));
      }
    }
    if (found.isEmpty()) {
      throw Diagnostic.error(Code.BAD_OPTION_VALUE, name + " holds no questions of gradus")
          .hint(
              "a sheet written by gradus quiz --export has a line '"
                  + Sheet.STAMP
                  + "… -->' for each; a list of answers needs --sheet")
          .toException();
    }
    return new FilledSheet(found);
  }

  /// `item@version#seed` in its comment.
  private static Optional<Stamp> stamp(String line) {
    return line.startsWith(Sheet.STAMP) && line.endsWith("-->")
        ? Stamps.read(line.substring(Sheet.STAMP.length(), line.length() - 3).strip())
        : Optional.empty();
  }

  /// The answer behind a stamp: what stands behind `Answer 3:`, perhaps below empty lines, with the
  /// lines below it up to an empty one, a heading or a comment.
  private static Filled filled(Stamp stamp, List<String> lines, int from, int place) {
    String number = String.valueOf(place);
    for (int i = from; i < lines.size() && !endsQuestion(lines.get(i)); i++) {
      String line = lines.get(i).strip().replaceFirst("^\\**" + Sheet.ANSWER, Sheet.ANSWER);
      int colon = line.indexOf(':');
      if (line.startsWith(Sheet.ANSWER) && colon > 0) {
        number = line.substring(Sheet.ANSWER.length(), colon).strip();
        StringBuilder answer = new StringBuilder(written(line.substring(colon + 1)));
        for (int j = i + 1; j < lines.size() && goesOn(lines.get(j), answer); j++) {
          answer.append('\n').append(written(lines.get(j)));
        }
        return new Filled(number, stamp, answer.toString().strip());
      }
    }
    return new Filled(number, stamp, "");
  }

  private static boolean endsQuestion(String line) {
    return line.startsWith("## ") || line.strip().startsWith(Sheet.STAMP);
  }

  private static boolean goesOn(String line, StringBuilder answer) {
    return !endsQuestion(line) && (!line.isBlank() || answer.toString().isBlank());
  }

  /// Without the bold marks of the label, the line to write on, code marks and fences.
  private static String written(String text) {
    String answer = text.strip();
    if (answer.startsWith("```")) {
      return "";
    }
    answer = answer.startsWith("**") ? answer.substring(2).strip() : answer;
    answer = answer.replaceAll("_{3,}", " ").strip();
    boolean code = answer.length() > 1 && answer.startsWith("`") && answer.endsWith("`");
    return code ? answer.substring(1, answer.length() - 1).strip() : answer;
  }

  /// The same questions with answers from a list: a line each, in order; an empty line is no
  /// answer.
  ///
  /// @throws gradus.diag.GradusException when there are more lines than questions
  public FilledSheet with(List<String> answers, String name) {
    List<String> given = new ArrayList<>(answers);
    while (!given.isEmpty() && given.getLast().isBlank()) {
      given.removeLast();
    }
    if (given.size() > questions.size()) {
      throw Diagnostic.error(
              Code.BAD_OPTION_VALUE,
              name
                  + " has "
                  + given.size()
                  + " answers, the sheet "
                  + questions.size()
                  + " questions")
          .hint("one answer a line, in the order of the sheet; an empty line for none")
          .toException();
    }
    List<Filled> filled = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      Filled question = questions.get(i);
      String answer = i < given.size() ? given.get(i).strip() : "";
      filled.add(new Filled(question.number(), question.stamp(), answer));
    }
    return new FilledSheet(filled);
  }

  /// The same questions with answers by their numbers.
  ///
  /// @throws gradus.diag.GradusException when a number is not on the sheet
  public FilledSheet with(Map<String, String> answers, String name) {
    Map<String, String> left = new LinkedHashMap<>(answers);
    List<Filled> filled = new ArrayList<>();
    for (Filled question : questions) {
      String answer = left.remove(question.number());
      filled.add(
          new Filled(question.number(), question.stamp(), answer == null ? "" : answer.strip()));
    }
    if (!left.isEmpty()) {
      throw Diagnostic.error(
              Code.BAD_OPTION_VALUE,
              name
                  + " answers question "
                  + left.keySet().iterator().next()
                  + ", which is not on the sheet")
          .hint("the numbers stand before the questions: 1, 2, 3a")
          .toException();
    }
    return new FilledSheet(filled);
  }
}
