package gradus.tutor.generate;

import gradus.diag.GradusException;
import gradus.tutor.desk.Desk;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Variant.Mistake;
import gradus.tutor.quiz.Variant.WorkedStep;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Draws until a variant can be asked: where a wrong rule happens to give the answer, or two of
/// them give the same, the learner would be blamed for nothing.
final class Sound {
  /// Points of no special place, where two formulas agree only if they are the same.
  private static final List<String> POINTS = List.of("0.7310", "1.1937", "0.4381", "0.8642");

  private static final List<String> OTHERS = List.of("0.3173", "0.6429", "1.2731", "0.5117");

  private static final int MOST_DRAWS = 1_000;

  private Sound() {}

  static Draft first(Supplier<Draft> draw) {
    for (int i = 0; i < MOST_DRAWS; i++) {
      Draft draft = draw.get();
      if (isSound(draft)) {
        return draft;
      }
    }
    throw new IllegalStateException("no variant in " + MOST_DRAWS + " draws");
  }

  private static boolean isSound(Draft draft) {
    List<String> results = new ArrayList<>();
    results.add(answer(draft));
    draft.mistakes().stream().map(Mistake::result).forEach(results::add);
    Set<String> texts = new HashSet<>();
    for (String result : results) {
      if (!texts.add(result.replace(" ", ""))) {
        return false;
      }
    }
    if (showsAnswer(draft.prompt(), results.getFirst())) {
      return false;
    }
    return switch (draft.type()) {
      case CHOICE, ORDER, SPOT, SET, INTERVAL, EQUATION, TRUTH -> true;
      case VECTOR, MATRIX -> draft.expected().variables().isEmpty() || differ(results, draft);
      case EXPRESSION, NUMBER -> differ(results, draft);
    };
  }

  /// Whether the example of how to type an answer holds the numbers of this one.
  private static boolean showsAnswer(String prompt, String answer) {
    List<String> numbers = numbers(answer);
    String[] spans = prompt.split("`", -1);
    boolean shows = false;
    for (int i = 1; i < spans.length; i += 2) {
      shows |= !numbers.isEmpty() && numbers(spans[i]).equals(numbers);
    }
    return shows;
  }

  /// In order of their size, for some answers may be given in any.
  private static List<String> numbers(String text) {
    return Arrays.stream(text.split("[^0-9./-]+"))
        .filter(part -> !part.isEmpty())
        .sorted()
        .toList();
  }

  /// The reference worked out, where the steps end in it.
  private static String answer(Draft draft) {
    return draft.steps().stream()
        .map(WorkedStep::equals)
        .filter(text -> !text.isEmpty())
        .reduce((before, last) -> last)
        .orElse(draft.expected().reference());
  }

  private static boolean differ(List<String> results, Draft draft) {
    Expected expected = draft.expected();
    boolean slopes = isAntiderivative(expected);
    // a decimal of three digits counts as right when it is rounded
    boolean rounded =
        expected.test() instanceof Expected.Test.Significant
            || results.stream().anyMatch(result -> result.indexOf('.') >= 0);
    double nearest = rounded ? 0.02 : 1e-9;
    try {
      List<double[]> values = values(results, expected, POINTS);
      if (slopes) {
        List<double[]> others = values(results, expected, OTHERS);
        for (int i = 0; i < values.size(); i++) {
          values.get(i)[0] -= others.get(i)[0];
        }
      }
      for (int i = 0; i < values.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (!differ(values.get(i), values.get(j), nearest)) {
            return false;
          }
        }
      }
      return true;
    } catch (GradusException undefined) {
      return false;
    }
  }

  /// An antiderivative is asked for, of which the constant does not matter.
  private static boolean isAntiderivative(Expected expected) {
    return expected.reference().startsWith("integrate(") && !expected.variables().isEmpty();
  }

  private static boolean differ(double[] left, double[] right, double nearest) {
    boolean differ = left.length != right.length;
    for (int i = 0; i < left.length && !differ; i++) {
      differ =
          Math.abs(left[i] - right[i]) > nearest * Math.max(Math.abs(left[i]), Math.abs(right[i]));
    }
    return differ;
  }

  private static List<double[]> values(
      List<String> results, Expected expected, List<String> points) {
    List<String> at = new ArrayList<>();
    for (int i = 0; i < expected.variables().size(); i++) {
      at.add(expected.variables().get(i) + "=" + points.get(i));
    }
    if (isAntiderivative(expected)) {
      at.add("C=1");
    }
    String all = "[" + String.join(", ", results) + "]";
    String where = at.isEmpty() ? "" : " at (" + String.join(", ", at) + ")";
    Value value = Desk.STANDARD.answer(all + where).approximate();
    int length = value instanceof Array array ? array.size() / results.size() : 1;
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      double[] row = new double[length];
      for (int j = 0; j < length; j++) {
        row[j] = number(value, i * length + j);
      }
      rows.add(row);
    }
    return rows;
  }

  private static double number(Value value, int place) {
    return switch (value) {
      case RealArray array -> array.data()[place];
      case Array array -> Values.number(array.get(place)).orElse(Double.NaN);
      case Value single -> Values.number(single).orElse(Double.NaN);
    };
  }
}
