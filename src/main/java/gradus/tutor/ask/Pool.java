package gradus.tutor.ask;

import gradus.tutor.lesson.Course;
import gradus.tutor.quiz.Question;
import java.util.List;
import java.util.Optional;

/// All items there are: those of a course and those of the generators.
public final class Pool {
  public Pool(Course course) {
    throw new UnsupportedOperationException();
  }

  /// @param id as in the journal
  public Optional<Question> find(String id) {
    throw new UnsupportedOperationException();
  }

  /// The items of a lesson, in its order.
  ///
  /// @param lesson an id
  public List<Question> ofLesson(String lesson) {
    throw new UnsupportedOperationException();
  }
}
