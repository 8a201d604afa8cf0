package gradus.tutor.lint;

import gradus.diag.GradusException;
import gradus.engine.CheckRequest;
import gradus.symbolic.equivalence.Criterion;
import gradus.symbolic.equivalence.Policy;
import gradus.tutor.grade.Mark;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Expected.Test;
import gradus.value.Truth;
import java.util.ArrayList;
import java.util.List;

/// Answers that are nearly right are refused: negated, doubled, one more, one less, an end or an
/// element changed.
final class NearMissCheck implements ItemCheck {
  @Override
  public String name() {
    return "near-miss";
  }

  @Override
  public void examine(Specimen specimen) {
    for (String miss : misses(specimen)) {
      Mark mark = specimen.mark(miss);
      boolean accepted = mark.isCorrect() || mark.kind() == Mark.Kind.WRONG_FORM;
      if (accepted && !isReallyRight(specimen, miss)) {
        specimen.error(
            specimen.place("answer"),
            name(),
            Specimen.quoted(miss) + " is accepted for " + Specimen.quoted(specimen.answer()),
            "");
      } else if (mark.kind() == Mark.Kind.UNDECIDED) {
        specimen.error(
            specimen.place("answer"),
            name(),
            "whether "
                + Specimen.quoted(miss)
                + " is right for "
                + Specimen.quoted(specimen.answer())
                + " could not be decided",
            "");
      }
    }
  }

  /// What to try. Leaves out what the test lets pass on purpose.
  private static List<String> misses(Specimen specimen) {
    String answer = specimen.answer();
    return switch (specimen.variant().type()) {
      case CHOICE -> List.of();
      case SPOT, ORDER -> keyed(specimen);
      case TRUTH -> List.of(answer.equals("true") ? "false" : "true");
      case EQUATION -> List.of(answer + " + 1");
      case SET -> set(answer);
      case INTERVAL -> interval(answer);
      case EXPRESSION, NUMBER, VECTOR, MATRIX -> value(specimen, answer);
    };
  }

  private static List<String> keyed(Specimen specimen) {
    List<String> misses = new ArrayList<>();
    if (specimen.variant().type() == AnswerType.SPOT) {
      specimen.variant().options().stream()
          .map(option -> option.key())
          .filter(key -> !key.equals(specimen.answer()))
          .forEach(misses::add);
    } else {
      List<String> keys = new ArrayList<>(List.of(specimen.answer().split("\\s*,\\s*")));
      if (keys.size() > 1) {
        misses.add(String.join(", ", keys.reversed()));
        keys.addFirst(keys.remove(1));
        misses.add(String.join(", ", keys));
      }
    }
    return misses;
  }

  private static List<String> set(String answer) {
    String bare = answer.strip();
    if (!bare.startsWith("{") || !bare.endsWith("}")) {
      return List.of();
    }
    String inner = bare.substring(1, bare.length() - 1).strip();
    return List.of(inner.isEmpty() ? "{8191}" : "{" + inner + ", 8191}");
  }

  private static List<String> interval(String answer) {
    String bare = answer.strip();
    if (bare.length() < 3 || bare.indexOf(',') < 0) {
      return List.of();
    }
    List<String> misses = new ArrayList<>();
    String low = bare.substring(1, bare.indexOf(','));
    String high = bare.substring(bare.lastIndexOf(',') + 1, bare.length() - 1);
    char first = bare.charAt(0);
    char last = bare.charAt(bare.length() - 1);
    if (!isInfinite(low) && (first == '(' || first == '[')) {
      misses.add((first == '(' ? '[' : '(') + bare.substring(1));
    }
    if (!isInfinite(high) && (last == ')' || last == ']')) {
      misses.add(bare.substring(0, bare.length() - 1) + (last == ')' ? ']' : ')'));
    }
    return misses;
  }

  private static boolean isInfinite(String end) {
    return end.contains("inf") || end.contains("oo") || end.contains("∞");
  }

  private static List<String> value(Specimen specimen, String answer) {
    Expected expected = specimen.expected();
    boolean scales =
        expected.test() instanceof Test.Same(Criterion criterion)
            && (criterion == Criterion.UP_TO_SCALE || criterion == Criterion.SUBSPACE);
    boolean signs =
        expected.test() instanceof Test.Same(Criterion criterion)
            && criterion == Criterion.UP_TO_SIGN;
    List<String> misses = new ArrayList<>();
    if (!scales && !signs) {
      misses.add("-(" + answer + ")");
    }
    if (!scales) {
      misses.add("2*(" + answer + ")");
    }
    if (oneMatters(specimen, answer)) {
      misses.add("(" + answer + ") + 1");
      misses.add("(" + answer + ") - 1");
    }
    return misses;
  }

  /// Whether one more or less is outside of what the test allows.
  private static boolean oneMatters(Specimen specimen, String answer) {
    return switch (specimen.expected().test()) {
      case Test.Same _ -> true;
      case Test.Antiderivative _ -> false;
      case Test.Absolute(double distance) -> distance < 1;
      case Test.Relative(double part) -> !holds(specimen, "abs(" + answer + ")*" + part + " >= 1");
      case Test.Significant(int digits) ->
          !holds(specimen, "abs(" + answer + ") >= 10^" + Math.min(digits, 300));
    };
  }

  private static boolean holds(Specimen specimen, String condition) {
    try {
      return specimen.desk().value(condition) == Truth.TRUE;
    } catch (GradusException notDecided) {
      return false;
    }
  }

  /// Whether a near miss is right after all: twice nothing is nothing, and the eigenvalues −1 and 1
  /// negated are the same.
  private static boolean isReallyRight(Specimen specimen, String miss) {
    Criterion criterion =
        switch (specimen.expected().test()) {
          case Test.Same(Criterion same) -> same;
          case Test.Antiderivative _ -> Criterion.ANTIDERIVATIVE;
          case Test.Relative _, Test.Absolute _, Test.Significant _ -> Criterion.EQUIVALENT;
        };
    try {
      CheckRequest request =
          CheckRequest.of(miss, specimen.answer())
              .with(Policy.USUAL.strictly())
              .testing(criterion)
              .within(specimen.desk().limits());
      return specimen.desk().check(request).verdict().isEqual();
    } catch (GradusException notDecided) {
      return false;
    }
  }
}
