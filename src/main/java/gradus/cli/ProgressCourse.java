package gradus.cli;

import gradus.diag.GradusException;
import gradus.tutor.ask.Pool;
import gradus.tutor.lesson.Course;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Variant.Mistake;
import gradus.tutor.review.Misconception;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the course says about what the journal names. Progress can be shown without a course, only
/// with fewer words.
///
/// @param trouble why not all of it could be read; empty when it was: only then an item that is not
///   in it has gone
record ProgressCourse(Pool pool, String trouble) {
  static ProgressCourse of(TutorPlace place) {
    Pool pool = new Pool(new Course("", "", "", Path.of(""), List.of()));
    try {
      pool = new Pool(place.readableCourse());
      pool.all();
      return new ProgressCourse(
          pool,
          pool.course().leftOut().stream()
              .findFirst()
              .map(lesson -> LeftOutPage.reason(lesson.why()))
              .orElse(""));
    } catch (GradusException broken) {
      return new ProgressCourse(pool, broken.diagnostic().message());
    }
  }

  List<Lesson> lessons() {
    return pool.course().lessons();
  }

  Optional<Question> question(String item) {
    try {
      return pool.find(item);
    } catch (GradusException broken) {
      return Optional.empty();
    }
  }

  List<Question> items(Lesson lesson) {
    try {
      return pool.ofLesson(lesson.id());
    } catch (GradusException broken) {
      return List.of();
    }
  }

  /// Whether an item still exists, as far as can be known.
  boolean isAsked(String item) {
    return !trouble.isEmpty() || question(item).isPresent();
  }

  /// The lesson to read about a mistake.
  Optional<Lesson> lesson(Misconception mistake) {
    return question(mistake.latest().item())
        .flatMap(question -> pool.course().lesson(question.lesson()));
  }

  /// What to read about a mistake: an id behind `gradus learn`, or the topic of a generator.
  String reading(Misconception mistake) {
    return lesson(mistake).map(lesson -> "gradus learn " + lesson.id()).orElse("");
  }

  /// What is said to whom makes the mistake; empty where nobody wrote that.
  String feedback(Misconception mistake) {
    try {
      return question(mistake.latest().item()).stream()
          .flatMap(question -> question.variant(mistake.latest().seed()).mistakes().stream())
          .filter(known -> known.id().equals(mistake.mistake()))
          .map(Mistake::feedback)
          .findFirst()
          .orElse("");
    } catch (GradusException changed) {
      return "";
    }
  }
}
