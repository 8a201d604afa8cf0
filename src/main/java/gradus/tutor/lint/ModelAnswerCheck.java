package gradus.tutor.lint;

import gradus.tutor.grade.Mark;
import gradus.tutor.quiz.Expected;

/// The model answer is accepted, and the command that would find it is handed back.
final class ModelAnswerCheck implements ItemCheck {
  @Override
  public String name() {
    return "model-answer";
  }

  @Override
  public void examine(Specimen specimen) {
    String answer = specimen.answer();
    Mark mark = specimen.mark(answer);
    if (!mark.isCorrect()) {
      String verdict =
          switch (mark.kind()) {
            case WRONG_FORM -> " is not written in the form that is asked for";
            case UNDECIDED -> " could not be decided";
            case UNREADABLE -> " cannot be read";
            case HANDED_BACK -> " is handed back";
            case PARTLY, INCORRECT, CORRECT -> " is refused";
          };
      String said = Specimen.said(mark);
      specimen.error(
          specimen.place("answer"),
          name(),
          "the model answer "
              + Specimen.quoted(answer)
              + verdict
              + (said.isEmpty() ? "" : ": " + said),
          "");
    }
    handedBack(specimen);
  }

  private void handedBack(Specimen specimen) {
    Expected expected = specimen.expected();
    boolean asks = !expected.question().isEmpty();
    String command = asks ? expected.question() : expected.reference();
    if (specimen.isKeyed() || (!asks && !isCall(command, expected))) {
      return;
    }
    Mark mark = specimen.mark(command);
    if (mark.kind() != Mark.Kind.HANDED_BACK) {
      specimen.error(
          specimen.place(asks ? "question" : "answer"),
          "handed-back",
          "the command " + Specimen.quoted(command) + " typed as an answer is not handed back",
          "with calc: arithmetic only elementary functions may be typed");
    }
  }

  /// Whether a reference is one call of a function that does the work: only where everything may be
  /// typed, for elsewhere the marker knows what may not.
  private static boolean isCall(String reference, Expected expected) {
    int open = reference.indexOf('(');
    if (expected.calculator() != Expected.Calculator.ALL || open < 1 || !reference.endsWith(")")) {
      return false;
    }
    for (int i = 0; i < open; i++) {
      if (!Character.isLetterOrDigit(reference.charAt(i)) && reference.charAt(i) != '_') {
        return false;
      }
    }
    int depth = 0;
    for (int i = open; i < reference.length(); i++) {
      char c = reference.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i == reference.length() - 1;
      }
    }
    return false;
  }
}
