package gradus.tutor.learn;

import gradus.tutor.lesson.Course;
import gradus.tutor.lesson.Lesson;
import java.util.List;
import java.util.Optional;

/// What to read next: nothing whose requirements are missing.
public final class NextLesson {
  private final Course course;
  private final Standings standings;

  public NextLesson(Course course, Standings standings) {
    this.course = course;
    this.standings = standings;
  }

  /// The lesson that was left in the middle, the last one of several, or the first unread one.
  public Optional<Lesson> atAll() {
    return standings.left().stream()
        .flatMap(id -> course.lesson(id).stream())
        .findFirst()
        .or(() -> unread(course.lessons()));
  }

  /// What its front matter names, else the next one behind it, else the first unread one.
  Optional<Lesson> after(Lesson lesson) {
    List<Lesson> named = lesson.next().stream().flatMap(id -> course.lesson(id).stream()).toList();
    int place = course.lessons().indexOf(lesson);
    List<Lesson> behind = course.lessons().subList(place + 1, course.lessons().size());
    return unread(named).or(() -> unread(behind)).or(() -> unread(course.lessons()));
  }

  private Optional<Lesson> unread(List<Lesson> lessons) {
    return lessons.stream()
        .filter(lesson -> !standings.isBehind(lesson.id()) && missing(lesson).isEmpty())
        .findFirst();
  }

  /// The lessons it builds on that have not been done.
  List<Lesson> missing(Lesson lesson) {
    return lesson.requires().stream()
        .filter(id -> !standings.isBehind(id))
        .flatMap(id -> course.lesson(id).stream())
        .toList();
  }
}
