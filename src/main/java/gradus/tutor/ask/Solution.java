package gradus.tutor.ask;

import gradus.diag.GradusException;
import gradus.tutor.desk.Desk;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Option;
import gradus.tutor.quiz.Variant.WorkedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The worked solution of a variant as Markdown.
public final class Solution {
  private final Desk desk;

  public Solution(Desk desk) {
    this.desk = desk;
  }

  /// The steps, one sentence each.
  public List<String> steps(Variant variant) {
    List<String> lines = new ArrayList<>();
    for (WorkedStep step : variant.steps()) {
      lines.add(step(step));
    }
    return lines;
  }

  /// A step with the expression it ends with, unless its words name that already.
  private String step(WorkedStep step) {
    if (step.equals().isEmpty()) {
      return step.says();
    }
    Optional<String> tex = tex(step.equals());
    if (tex.isPresent() && step.says().contains(tex.get())) {
      return step.says();
    }
    String written = tex.map(formula -> "$= " + formula + "$").orElse("`= " + step.equals() + "`");
    return step.says().isEmpty() ? written : step.says() + " " + written;
  }

  /// The right answer.
  public String answer(Variant variant) {
    String reference = variant.expected().reference();
    AnswerType type = variant.type();
    if (type == AnswerType.CHOICE || type == AnswerType.SPOT) {
      return variant.options().stream()
          .filter(option -> option.key().equals(reference))
          .findFirst()
          .map(option -> Wording.label(option).strip() + " " + option.text())
          .orElse(reference);
    }
    if (type == AnswerType.ORDER || type == AnswerType.TRUTH) {
      return reference;
    }
    return tex(reference).map(formula -> "$" + formula + "$").orElse("`" + reference + "`");
  }

  private Optional<String> tex(String expression) {
    try {
      return Optional.of(desk.tex(expression));
    } catch (GradusException notAnExpression) {
      return Optional.empty();
    }
  }

  void say(Variant variant, Speech speech) {
    List<String> steps = steps(variant);
    if (!steps.isEmpty()) {
      speech.sentence("Worked solution:");
    }
    for (int i = 0; i < steps.size(); i++) {
      speech.markdown("  " + (i + 1) + ". ", steps.get(i));
    }
    speech.markdown("The answer: " + answer(variant));
    explainWrongOption(variant, speech);
  }

  private static void explainWrongOption(Variant variant, Speech speech) {
    if (variant.type() != AnswerType.SPOT) {
      return;
    }
    variant.options().stream()
        .filter(option -> option.key().equals(variant.expected().reference()))
        .map(Option::feedback)
        .filter(text -> !text.isEmpty())
        .forEach(speech::markdown);
  }
}
