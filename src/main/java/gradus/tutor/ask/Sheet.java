package gradus.tutor.ask;

import gradus.tutor.desk.Desk;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A sheet of questions to hand out, and its key, both as Markdown.
///
/// @param title stands on top
/// @param questions in order
public record Sheet(String title, List<Entry> questions) {
  /// Behind it an answer is written.
  static final String ANSWER = "Answer ";

  /// Begins the comment that names the variant of a question.
  static final String STAMP = "<!-- item: ";

  private static final String LINE = " ________________________";

  public Sheet {
    questions = List.copyOf(questions);
  }

  /// @param number `3`, or `3b` for a part of a question
  public record Entry(String number, Variant variant) {}

  /// Later parts go on from the right answers of the parts before them.
  public static Sheet of(String title, List<Slot> slots, Drawing drawing) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      Slot.Fixed slot = slots.get(i).drawn(drawing);
      List<Question> questions = slot.group().all();
      Map<String, String> earlier = new HashMap<>();
      for (int part = 0; part < questions.size(); part++) {
        String letter = String.valueOf((char) ('a' + part));
        Variant variant = questions.get(part).variant(slot.seed(), earlier);
        earlier.put(letter, variant.expected().reference());
        entries.add(new Entry((i + 1) + (questions.size() > 1 ? letter : ""), variant));
      }
    }
    return new Sheet(title, entries);
  }

  /// To hand out: the questions, with room for the answers.
  public String page() {
    StringBuilder out = new StringBuilder("# ").append(title).append("\n\n");
    out.append("Name: ").append(LINE).append("  Date: ____________\n\n");
    out.append("Points: ").append(ExamMarks.number(points())).append("\n");
    for (Entry entry : questions) {
      question(entry, out);
      out.append("\nWrite ").append(Wording.expected(entry.variant())).append(".\n\n");
      out.append(STAMP).append(entry.variant().stamp()).append(" -->\n\n");
      out.append("**").append(ANSWER).append(entry.number()).append(":**").append(LINE);
      out.append('\n');
    }
    return out.toString();
  }

  /// The questions with answers and worked solutions.
  public String key() {
    Solution solution = new Solution(Desk.STANDARD);
    StringBuilder out = new StringBuilder("# ").append(title).append(": key\n");
    for (Entry entry : questions) {
      question(entry, out);
      out.append("\n**").append(ANSWER).append(entry.number()).append(":** ");
      out.append(solution.answer(entry.variant())).append('\n');
      List<String> steps = solution.steps(entry.variant());
      if (!steps.isEmpty()) {
        out.append("\nWorked solution:\n\n");
      }
      for (int i = 0; i < steps.size(); i++) {
        out.append(i + 1).append(". ").append(steps.get(i).replace("\n", "\n   ")).append('\n');
      }
      out.append('\n').append(STAMP).append(entry.variant().stamp()).append(" -->\n");
    }
    return out.toString();
  }

  private double points() {
    return questions.stream().mapToDouble(entry -> entry.variant().points()).sum();
  }

  private static void question(Entry entry, StringBuilder out) {
    Variant variant = entry.variant();
    out.append("\n## ").append(entry.number()).append(". ").append(variant.skill());
    out.append(" (").append(Wording.count(variant.points(), "point", "points")).append(")\n\n");
    out.append(variant.prompt().strip()).append('\n');
    if (!variant.options().isEmpty()) {
      out.append('\n');
    }
    for (Option option : variant.options()) {
      // A list item, so that formulas and long texts stay within it; the key is its first word.
      out.append("- ").append(Wording.label(option).strip()).append(' ');
      out.append(option.text().strip().replace("\n", "\n  ")).append('\n');
    }
  }
}
