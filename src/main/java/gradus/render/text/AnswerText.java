package gradus.render.text;

import gradus.engine.Answer;
import gradus.render.Form;
import gradus.render.RenderOptions;
import gradus.render.box.ValueBox;
import gradus.value.Literals;
import gradus.value.Value;
import java.util.List;

/// The page for people, `-o text`: the result laid out in two dimensions. What is said beside it is
/// {@link Footer}.
public final class AnswerText {
  private AnswerText() {}

  /// The result, with a line end behind each line.
  public static String of(Answer answer, RenderOptions options) {
    return StepsText.areShown(answer, options)
        ? StepsText.of(answer.steps(), options) + rest(answer, options)
        : result(answer, options);
  }

  /// What the last line of the derivation does not say: its decimals, or what became of it.
  ///
  /// Records and tables are no lines of a derivation.
  private static String rest(Answer answer, RenderOptions options) {
    Value found = answer.steps().getLast().after();
    if (!found.equals(answer.result()) || !DerivationWalk.isLine(found)) {
      return "\n" + result(answer, options);
    }
    boolean same = Literals.of(answer.approximate()).equals(Literals.of(found));
    return same || options.form() == Form.EXACT
        ? ""
        : "\n"
            + ValueBox.of(found, answer.approximate(), options, answer.conventions().indexBase())
                .text();
  }

  private static String result(Answer answer, RenderOptions options) {
    int indexBase = answer.conventions().indexBase();
    return ValueBox.of(answer.result(), answer.approximate(), options, indexBase).text();
  }

  /// Several results, separated by an empty line.
  public static String of(List<Answer> answers, RenderOptions options) {
    StringBuilder page = new StringBuilder();
    for (Answer answer : answers) {
      page.append(page.isEmpty() ? "" : "\n").append(of(answer, options));
    }
    return page.toString();
  }
}
