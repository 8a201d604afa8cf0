package gradus.render.text;

import gradus.engine.Answer;
import gradus.render.RenderOptions;
import gradus.render.box.ValueBox;
import java.util.List;

/// The page for people, `-o text`: the result laid out in two dimensions. What is said beside it is
/// {@link Footer}.
public final class AnswerText {
  private AnswerText() {}

  /// The result, with a line end behind each line.
  public static String of(Answer answer, RenderOptions options) {
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
