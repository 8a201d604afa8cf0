package gradus.tutor.lint;

import gradus.tutor.grade.Mark;
import gradus.tutor.quiz.Variant.Samples;

/// Every `right` is accepted and every `wrong` is refused.
final class SampleCheck implements ItemCheck {
  @Override
  public String name() {
    return "samples";
  }

  @Override
  public void examine(Specimen specimen) {
    Samples samples = specimen.variant().samples();
    for (int i = 0; i < samples.right().size(); i++) {
      String answer = samples.right().get(i);
      Mark mark = specimen.mark(answer);
      if (!mark.isCorrect()) {
        String said = Specimen.said(mark);
        specimen.error(
            specimen.place("right", i),
            "right",
            "the right answer "
                + Specimen.quoted(answer)
                + " is "
                + verdict(mark)
                + (said.isEmpty() ? "" : ": " + said),
            "");
      }
    }
    for (int i = 0; i < samples.wrong().size(); i++) {
      String answer = samples.wrong().get(i);
      Mark mark = specimen.mark(answer);
      if (mark.isCorrect()
          || mark.kind() == Mark.Kind.UNDECIDED
          || mark.kind() == Mark.Kind.UNREADABLE) {
        specimen.error(
            specimen.place("wrong", i),
            "wrong",
            "the wrong answer " + Specimen.quoted(answer) + " is " + verdict(mark),
            mark.isCorrect()
                ? "if that is by chance on some variants, 'require' leaves them out"
                : "");
      }
    }
  }

  static String verdict(Mark mark) {
    return switch (mark.kind()) {
      case CORRECT -> "accepted";
      case PARTLY -> "accepted in part only";
      case WRONG_FORM -> "right in value but not in its form";
      case INCORRECT -> "refused";
      case UNDECIDED -> "undecided";
      case UNREADABLE -> "not readable";
      case HANDED_BACK -> "handed back";
    };
  }
}
