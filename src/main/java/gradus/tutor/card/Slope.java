package gradus.tutor.card;

import gradus.function.Function;
import gradus.function.ScalarRule;
import gradus.tutor.desk.Desk;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Chance;
import gradus.tutor.quiz.Expected;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.Value;
import java.util.Optional;

/// The derivative with an inner function, so that the chain rule is needed.
final class Slope {
  /// Longer derivatives are nothing to type.
  private static final int LONGEST = 70;

  private final Function function;

  Slope(Function function) {
    this.function = function;
  }

  /// @return empty for what has kinks, or no derivative one would type
  Optional<Paper> ask(Chance chance) {
    ScalarRule rule = function.scalarRule().orElseThrow();
    if (rule.derivative().isEmpty() || !rule.derivative().get().kinks().isEmpty()) {
      return Optional.empty();
    }
    int a = chance.integer(2, 5);
    int b = chance.integer(1, 4);
    String inner = a + "*x + " + b;
    String outer = function.name() + "(" + inner + ")";
    String command = "diff(" + outer + ", x)";
    Optional<Value> slope = Probe.value(command);
    Optional<String> reference =
        slope
            .filter(value -> value instanceof Formula)
            .map(Literals::of)
            .filter(
                text -> text.length() <= LONGEST && text.contains("x") && !text.contains("diff"));
    Optional<String> noInner = Probe.literal("(" + command + ")/" + a);
    Optional<String> notDone = Probe.literal(a + "*" + outer);
    if (reference.isEmpty() || noInner.isEmpty() || notDone.isEmpty()) {
      return Optional.empty();
    }
    String answer = reference.get();
    Paper paper =
        Paper.typed(
            AnswerType.EXPRESSION,
            "Differentiate "
                + Words.code(function.name() + "(" + a + "x + " + b + ")")
                + " with respect to $x$.",
            Expected.of(answer).in("x").asking(command));
    paper.mistake(
        "no-inner",
        noInner.get(),
        "The outside is right. The inside, $"
            + a
            + "x + "
            + b
            + "$, has a slope of its own; multiply by it.");
    if (!Probe.same(notDone.get(), answer)) {
      paper.mistake(
          "outside-kept",
          notDone.get(),
          "The slope of the inside is there. The outside, "
              + Words.code(function.name())
              + ", has to be differentiated, too.");
    }
    rule.derivative()
        .map(derivative -> derivative.partial(0).text())
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> paper.hint("The rule is " + Words.code(text) + "."));
    return Optional.of(
        paper
            .hint("The inside is $u = " + a + "x + " + b + "$. What is its slope?")
            .steps(Desk.STANDARD.steps(command)));
  }
}
