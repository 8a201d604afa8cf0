package gradus.tutor.lint;

import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Place;
import gradus.tutor.quiz.AnswerType;
import java.util.ArrayList;
import java.util.List;

/// What the curriculum wants of every item.
final class Minimum {
  private static final int MISTAKES = 3;

  private Minimum() {}

  static List<Problem> of(Block block, String file) {
    List<Problem> problems = new ArrayList<>();
    Place place = new Place(file, block.line(), 1);
    AnswerType type = AnswerType.of(block.value("type")).orElse(AnswerType.EXPRESSION);
    int mistakes = block.all("mistake").size();
    if (type == AnswerType.CHOICE) {
      mistakes += (int) block.all("option").stream().filter(o -> o.value().contains("\n")).count();
    }
    boolean needs = type != AnswerType.ORDER && type != AnswerType.TRUTH;
    if (needs && mistakes < MISTAKES) {
      problems.add(
          Problem.warning(
              place,
              "minimum",
              "the item knows "
                  + (mistakes == 0
                      ? "no mistakes"
                      : mistakes == 1 ? "1 mistake" : mistakes + " mistakes")
                  + ", 3 are wanted",
              type == AnswerType.CHOICE
                  ? "feedback below the options"
                  : "mistake ID: … with feedback below"));
    }
    if (block.all("step").isEmpty()) {
      problems.add(Problem.warning(place, "minimum", "the item has no worked solution", "step: …"));
    }
    return problems;
  }
}
