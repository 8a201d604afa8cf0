package gradus.tutor.lint;

import gradus.diag.GradusException;
import gradus.tutor.desk.Desk;
import gradus.tutor.grade.Mark;
import gradus.tutor.grade.Marker;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Block.Entry;
import gradus.tutor.lesson.Place;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Mistake;
import java.util.List;

/// One variant of an item under examination.
final class Specimen {
  private final Block block;
  private final String file;
  private final Variant variant;

  /// The variant without its mistakes, which cost time to look for.
  private final Variant plain;

  private final Desk desk;
  private final Marker marker;
  private final Findings findings;
  private final String answer;

  Specimen(Block block, String file, Variant variant, Desk desk, Marker marker, Findings findings) {
    this.block = block;
    this.file = file;
    this.variant = variant;
    this.plain = knowing(List.of());
    this.desk = desk;
    this.marker = marker;
    this.findings = findings;
    this.answer = typed(variant.expected().reference());
  }

  Variant variant() {
    return variant;
  }

  Expected expected() {
    return variant.expected();
  }

  Desk desk() {
    return desk;
  }

  Block block() {
    return block;
  }

  /// The right answer as a learner types it.
  String answer() {
    return answer;
  }

  /// The verdict on an answer, without a look for the mistake behind it.
  Mark mark(String typed) {
    return marker.mark(plain, typed);
  }

  /// The verdict on a mistake, and which of this one and those behind it fit. Those before it were
  /// compared with it when it was their turn.
  Mark markMistake(int index, String typed) {
    List<Mistake> known = variant.mistakes();
    return marker.mark(knowing(known.subList(index, known.size())), typed);
  }

  private Variant knowing(List<Mistake> mistakes) {
    return new Variant(
        variant.stamp(),
        variant.skill(),
        variant.level(),
        variant.type(),
        variant.points(),
        variant.prompt(),
        variant.options(),
        variant.expected(),
        mistakes,
        variant.hints(),
        variant.steps(),
        variant.samples());
  }

  /// Whether the answer is the key of something that is shown.
  boolean isKeyed() {
    AnswerType type = variant.type();
    return type == AnswerType.CHOICE || type == AnswerType.ORDER || type == AnswerType.SPOT;
  }

  /// How a learner writes a value that the item names by an expression: as it is, or its value
  /// where the expression may not be typed.
  String typed(String expression) {
    if (isKeyed() || variant.type() == AnswerType.TRUTH) {
      return expression;
    }
    Mark.Kind kind = mark(expression).kind();
    if (kind != Mark.Kind.HANDED_BACK && kind != Mark.Kind.UNREADABLE) {
      return expression;
    }
    try {
      return desk.literal(expression);
    } catch (GradusException hasNoValue) {
      return expression;
    }
  }

  Place place() {
    return new Place(file, block.line(), 1);
  }

  Place place(String key) {
    return place(key, 0);
  }

  /// @param index which of several with this key
  Place place(String key, int index) {
    List<Entry> entries = block.all(key);
    return index < entries.size() ? entries.get(index).place(file) : place();
  }

  /// Where a mistake is described.
  Place mistake(String id) {
    return block.all("mistake").stream()
        .filter(entry -> LibraryCheck.id(entry).equals(id))
        .findFirst()
        .map(entry -> entry.place(file))
        .orElse(place());
  }

  void error(Place where, String check, String what, String hint) {
    findings.error(where, check, what, hint, variant.stamp().seed());
  }

  void warning(Place where, String check, String what, String hint) {
    findings.warning(where, check, what, hint, variant.stamp().seed());
  }

  /// An answer within a message, cut where it is long.
  static String quoted(String text) {
    String line = text.replace('\n', ' ').strip();
    return "'" + (line.length() > 60 ? line.substring(0, 57) + "..." : line) + "'";
  }

  /// What was said to an answer that was not marked as it should be; empty for nothing.
  static String said(Mark mark) {
    return mark.notes().isEmpty() ? "" : mark.notes().getFirst().replace('\n', ' ').strip();
  }
}
