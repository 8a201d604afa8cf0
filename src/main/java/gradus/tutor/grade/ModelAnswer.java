package gradus.tutor.grade;

import gradus.diag.GradusException;
import gradus.tutor.desk.Desk;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Variant;
import java.util.List;

/// The model answer as a person would write it: a command worked out, all else as it stands.
public final class ModelAnswer {
  private ModelAnswer() {}

  public static String of(Variant variant, Desk desk) {
    Expected expected = variant.expected();
    return switch (variant.type()) {
      case CHOICE, ORDER, SPOT, TRUTH, INTERVAL, EQUATION -> expected.reference();
      case EXPRESSION, NUMBER, VECTOR, MATRIX, SET -> {
        boolean formula = !expected.variables().isEmpty();
        boolean command = Asked.of(expected, desk, List.of()).isWork();
        yield command || !formula ? workedOut(expected.reference(), desk) : expected.reference();
      }
    };
  }

  private static String workedOut(String reference, Desk desk) {
    try {
      return desk.literal(reference);
    } catch (GradusException onlyAsItStands) {
      return reference;
    }
  }
}
