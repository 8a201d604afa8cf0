package gradus.tutor.quiz;

import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.tutor.quiz.ItemText.Given;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/// Why draws were refused, to tell the author when all were.
final class Refusals {
  private static final int MOST_TOLD = 3;

  private final Map<String, Integer> counts = new LinkedHashMap<>();

  void add(Given given) {
    if (given instanceof Given.Required(Expression condition)) {
      add("require: " + condition.lines().text());
    }
  }

  void add(GradusException undefined) {
    add(undefined.diagnostic().message());
  }

  void add(String reason) {
    counts.merge(reason, 1, Integer::sum);
  }

  Diagnostic told(Diagnostic failure) {
    Diagnostic told = failure;
    var most =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(MOST_TOLD)
            .toList();
    for (Map.Entry<String, Integer> reason : most) {
      told = told.detail(reason.getValue() + " times: " + reason.getKey());
    }
    return told;
  }
}
