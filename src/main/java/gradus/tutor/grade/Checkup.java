package gradus.tutor.grade;

import gradus.symbolic.equivalence.Witness;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Variant;
import java.util.Optional;

/// Something a learner can do to see that an answer is wrong, without being told the right one.
final class Checkup {
  private Checkup() {}

  /// @param witness where the answer differs
  static String of(Variant variant, Asked asked, Optional<Witness> witness) {
    if (asked.isIntegral() && variant.type() == AnswerType.EXPRESSION) {
      return "Differentiate your answer and compare with what stands under the integral.";
    }
    String named = byFunction(asked.root().orElse(""), witness);
    if (!named.isEmpty()) {
      return named;
    }
    return switch (variant.type()) {
      case SET, EQUATION -> "Put each of your solutions into the question and see if it holds.";
      case INTERVAL ->
          "Take a number inside your interval and one just outside, and put both into the"
              + " question.";
      case EXPRESSION -> atPoint(witness);
      case NUMBER, VECTOR, MATRIX, CHOICE, ORDER, SPOT, TRUTH -> "";
    };
  }

  private static String byFunction(String function, Optional<Witness> witness) {
    return switch (function) {
      case "diff" -> slope(witness);
      case "inv" -> "Multiply your answer by the matrix: the identity has to come out.";
      case "eigvals" ->
          "Add your eigenvalues and multiply them: compare with the trace and the determinant.";
      case "eig" -> "Compute A*v for your vector v and see whether it is a multiple of v.";
      case "null_space" -> "Multiply the matrix by your vector: zeros have to come out.";
      case "solve" -> "Put each of your solutions into the question and see if it holds.";
      case "limit" -> "Put in numbers closer and closer to the limit point and watch the value.";
      case "softmax" -> "Add your entries: a softmax sums to 1, and larger inputs get more.";
      case "normalize" -> "Compute the norm of your vector: it has to be 1.";
      case "cross" -> "Take the dot product of your vector with each of the two: both are 0.";
      case "expand", "factor", "simplify", "together", "apart" -> atPoint(witness);
      default -> "";
    };
  }

  private static String slope(Optional<Witness> witness) {
    Optional<String> x = coordinate(witness);
    if (x.isEmpty()) {
      return "";
    }
    return "Your answer is "
        + witness.orElseThrow().answer()
        + " at "
        + x.get()
        + ". Compare with the slope of the function there: take two points close by.";
  }

  private static String atPoint(Optional<Witness> witness) {
    Optional<String> point = coordinate(witness);
    return point.isEmpty()
        ? ""
        : "Put "
            + point.get()
            + " into both, your answer and the question, and compare; your answer is "
            + witness.orElseThrow().answer()
            + " there.";
  }

  private static Optional<String> coordinate(Optional<Witness> witness) {
    return witness.filter(w -> !w.point().isEmpty()).map(Witness::place);
  }
}
