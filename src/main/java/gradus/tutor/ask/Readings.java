package gradus.tutor.ask;

import gradus.tutor.card.Cards;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.lesson.Step;
import gradus.tutor.quiz.Question;
import java.util.List;
import java.util.Optional;

/// Where the matter of a question is explained.
public final class Readings {
  private final Pool pool;

  public Readings(Pool pool) {
    this.pool = pool;
  }

  /// `Step 4 of lesson 1.5, Softmax and temperature, is about it: gradus learn 1.5`; empty where
  /// nothing is written about it.
  public Optional<String> of(Question question) {
    if (question.lesson().startsWith(Cards.PREFIX)) {
      return Optional.of("Its card is about it: gradus learn " + question.lesson());
    }
    if (!question.lesson().isEmpty()) {
      return pool.course()
          .lesson(question.lesson())
          .map(lesson -> "Step " + step(lesson, question) + " of lesson " + named(lesson));
    }
    return pool.course().lessons().stream()
        .filter(lesson -> isAbout(lesson, topic(question)))
        .findFirst()
        .map(lesson -> "Lesson " + named(lesson));
  }

  private static String named(Lesson lesson) {
    return lesson.number()
        + ", "
        + lesson.title()
        + ", is about it: gradus learn "
        + lesson.number();
  }

  /// The step in which the item stands, or the one before when the item stands alone there.
  private static int step(Lesson lesson, Question question) {
    List<Step> steps = lesson.steps();
    for (int i = 0; i < steps.size(); i++) {
      for (Step.Part part : steps.get(i).parts()) {
        if (part instanceof Step.Part.Live(Block block)
            && block.kind() == Block.Kind.QUIZ
            && block.value("id").equals(question.id())) {
          boolean explains = i == 0 || hasProse(steps.get(i));
          return explains ? i + 1 : i;
        }
      }
    }
    return 1;
  }

  private static boolean hasProse(Step step) {
    return step.parts().stream().anyMatch(part -> part instanceof Step.Part.Prose);
  }

  private static String topic(Question question) {
    String[] parts = question.id().split("/");
    return parts.length > 1 ? parts[1] : question.id();
  }

  private static boolean isAbout(Lesson lesson, String topic) {
    return lesson.id().contains(topic) || lesson.functions().contains(topic);
  }
}
