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
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// The derivative with an inner function, so that the chain rule is needed.
final class Slope {
  /// Longer derivatives are nothing to type.
  private static final int LONGEST = 70;

  /// What stands beside the variable.
  private static final List<Integer> BESIDE = List.of(1, 2, 3, 4);

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
    int b = chance.pick(BESIDE.stream().filter(each -> isPrimeTo(each, a)).toList());
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
    if (slope.isEmpty() || reference.isEmpty() || noInner.isEmpty()) {
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
    Probe.value(a + "*" + outer)
        .filter(kept -> !Probe.same(kept, slope.get()))
        .ifPresent(kept ->
            paper.mistake(
                "outside-kept",
                Literals.of(kept),
                "The slope of the inside is there. The outside, "
                    + Words.code(function.name())
                    + ", has to be differentiated, too."));
    Probe.value("(" + command + ")/" + a + " + " + a)
        .filter(sum -> !Probe.same(sum, slope.get()))
        .ifPresent(sum ->
            paper.mistake(
                "slope-added",
                Literals.of(sum),
                "You added the slope of the inside. The chain rule multiplies by it."));
    rule.derivative()
        .map(derivative -> derivative.partial(0).text())
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> paper.hint("The rule is " + Words.code(text) + "."));
    return Optional.of(
        paper
            .hint("The inside is $u = " + a + "x + " + b + "$. What is its slope?")
            .steps(Desk.STANDARD.steps(command)));
  }

  /// Whether nothing can be cancelled between them.
  private static boolean isPrimeTo(int one, int other) {
    return BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).equals(BigInteger.ONE);
  }
}
