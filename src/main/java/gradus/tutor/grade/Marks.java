package gradus.tutor.grade;

import gradus.tutor.grade.Mark.Kind;
import gradus.tutor.quiz.Variant.Mistake;
import java.util.List;

/// Makes marks.
final class Marks {
  /// What was read is echoed; nobody reads more of it.
  private static final int LONGEST = 400;

  private Marks() {}

  static Mark correct(String read, List<String> notes) {
    return new Mark(Kind.CORRECT, 1, shortened(read), notes, List.of(), "", "");
  }

  static Mark incorrect(String read, List<Mistake> mistakes) {
    return incorrect(read, List.of(), mistakes, 0, "", "");
  }

  /// Right in part where a mistake or some entries earn credit.
  static Mark incorrect(
      String read,
      List<String> notes,
      List<Mistake> mistakes,
      double earned,
      String test,
      String revealing) {
    double credit = mistakes.stream().mapToDouble(Mistake::credit).max().orElse(0);
    credit = Math.clamp(Math.max(credit, earned), 0, 1);
    return new Mark(
        credit > 0 ? Kind.PARTLY : Kind.INCORRECT,
        credit,
        shortened(read),
        notes,
        mistakes,
        test,
        revealing);
  }

  static Mark unreadable(String note) {
    return new Mark(Kind.UNREADABLE, 0, "", List.of(note), List.of(), "", "");
  }

  static Mark handedBack(String note) {
    return new Mark(Kind.HANDED_BACK, 0, "", List.of(note), List.of(), "", "");
  }

  static Mark undecided(String read, List<String> notes) {
    return new Mark(Kind.UNDECIDED, 0, shortened(read), notes, List.of(), "", "");
  }

  static Mark wrongForm(String read, List<String> notes) {
    return new Mark(Kind.WRONG_FORM, 0, shortened(read), notes, List.of(), "", "");
  }

  private static String shortened(String read) {
    return read.length() <= LONGEST ? read : read.substring(0, LONGEST) + "...";
  }
}
