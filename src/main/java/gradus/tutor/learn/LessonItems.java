package gradus.tutor.learn;

import gradus.tutor.ask.Pool;
import gradus.tutor.card.Cards;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.lesson.Step;
import gradus.tutor.quiz.Question;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The items of a lesson by their blocks.
final class LessonItems {
  private final Map<Block, Question> questions = new LinkedHashMap<>();

  LessonItems(Lesson lesson, Pool pool) {
    List<Question> written = pool.ofLesson(lesson.id());
    int next = 0;
    for (Step step : lesson.steps()) {
      for (Step.Part part : step.parts()) {
        if (part instanceof Step.Part.Live(Block block) && block.kind() == Block.Kind.QUIZ) {
          Optional<Question> card = Cards.question(block.value("id"));
          questions.put(block, card.isPresent() ? card.get() : written.get(next++));
        }
      }
    }
  }

  /// @param block of this lesson
  Question of(Block block) {
    return Optional.ofNullable(questions.get(block)).orElseThrow();
  }

  Collection<Question> all() {
    return questions.values();
  }
}
