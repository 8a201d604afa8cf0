package gradus.tutor.quiz;

import gradus.diag.Suggest;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Block.Entry;
import gradus.tutor.lesson.Place;
import java.util.List;
import java.util.Map;

/// The keys of a quiz.
final class QuizKeys {
  private static final List<String> KEYS =
      List.of(
          "id",
          "skill",
          "type",
          "level",
          "points",
          "part",
          "calc",
          "param",
          "let",
          "require",
          "distinct",
          "prompt",
          "question",
          "answer",
          "vars",
          "domain",
          "test",
          "form",
          "option",
          "line",
          "mistake",
          "hint",
          "step",
          "right",
          "wrong");

  private static final Map<String, String> EXAMPLES =
      Map.of(
          "id", "calculus/chain-rule/power",
          "skill", "chain rule, power of a line",
          "type", "number",
          "prompt", "What is {a} + {b}?",
          "answer", "a + b");

  private QuizKeys() {}

  static String example(String key) {
    return EXAMPLES.getOrDefault(key, "…");
  }

  static void check(Block block, String file) {
    for (Entry entry : block.entries()) {
      if (!KEYS.contains(entry.key())) {
        String near = Suggest.didYouMean(entry.key(), KEYS);
        throw new Place(file, entry.line(), 1)
            .error("unknown key '" + entry.key() + "' in gradus quiz")
            .hint(near.isEmpty() ? "one of " + String.join(", ", KEYS) : near)
            .toException();
      }
    }
  }
}
