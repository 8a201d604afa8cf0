package gradus.tutor.generate;

import gradus.exact.Rational;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Variant.Mistake;
import gradus.tutor.quiz.Variant.Option;
import gradus.tutor.quiz.Variant.Samples;
import gradus.tutor.quiz.Variant.WorkedStep;
import java.util.ArrayList;
import java.util.List;

/// An item that a generator is writing.
public final class Draft {
  private final AnswerType type;
  private final String prompt;
  private final Expected expected;
  private final List<Option> options = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<String> hints = new ArrayList<>();
  private final List<WorkedStep> steps = new ArrayList<>();
  private final List<String> right = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  private Draft(AnswerType type, String prompt, Expected expected) {
    this.type = type;
    this.prompt = prompt;
    this.expected = expected;
  }

  /// @param prompt Markdown with formulas between dollars
  public static Draft of(AnswerType type, String prompt, Expected expected) {
    return new Draft(type, prompt, expected);
  }

  public Draft option(String key, String text, String feedback) {
    options.add(new Option(key, text, feedback));
    return this;
  }

  /// @param result what the wrong rule yields, in the language
  public Draft mistake(String id, String result, String feedback) {
    mistakes.add(new Mistake(id, result, feedback, 0));
    return this;
  }

  Draft mistake(String id, int result, String feedback) {
    return mistake(id, String.valueOf(result), feedback);
  }

  Draft mistake(String id, Rational result, String feedback) {
    return mistake(id, result.toString(), feedback);
  }

  /// @param text with the gaps of {@link TypedLatex#say} for the parts
  public Draft hint(String text, Object... parts) {
    hints.add(TypedLatex.say(text, parts));
    return this;
  }

  public Draft step(String says) {
    return step(says, "");
  }

  /// @param equals an expression that equals that of the step before
  public Draft step(String says, String equals) {
    steps.add(new WorkedStep(says, equals));
    return this;
  }

  Draft step(String says, int equals) {
    return step(says, String.valueOf(equals));
  }

  /// The last step of a fraction: reduced, unless it stands reduced already.
  Draft reduced(String fraction) {
    boolean same =
        !steps.isEmpty()
            && steps.getLast().equals().replace("(", "").replace(")", "").equals(fraction);
    return same ? this : step("That is $" + TypedLatex.of(fraction) + "$.", fraction);
  }

  public Draft steps(List<WorkedStep> more) {
    steps.addAll(more);
    return this;
  }

  /// Another way to write the right answer.
  public Draft right(String answer) {
    right.add(answer);
    return this;
  }

  /// An answer that must be refused.
  public Draft wrong(String answer) {
    wrong.add(answer);
    return this;
  }

  AnswerType type() {
    return type;
  }

  String prompt() {
    return prompt;
  }

  Expected expected() {
    return expected;
  }

  List<Option> options() {
    return options;
  }

  List<Mistake> mistakes() {
    return mistakes;
  }

  List<String> hints() {
    return hints;
  }

  List<WorkedStep> steps() {
    return steps;
  }

  Samples samples() {
    return new Samples(right, wrong);
  }
}
