package gradus.tutor.lesson;

import gradus.tutor.lesson.Course.Chapter;
import gradus.tutor.lesson.Course.LeftOut;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The way around lessons that were left out: what they require is required in their place.
final class Detour {
  private Detour() {}

  static Course around(Course course) {
    if (course.leftOut().isEmpty()) {
      return course;
    }
    List<Chapter> chapters = new ArrayList<>();
    for (Chapter chapter : course.chapters()) {
      List<Lesson> lessons =
          chapter.lessons().stream().map(lesson -> around(lesson, course)).toList();
      chapters.add(new Chapter(chapter.id(), chapter.number(), chapter.title(), lessons));
    }
    return new Course(
        course.id(), course.title(), course.licence(), course.folder(), chapters, course.leftOut());
  }

  private static Lesson around(Lesson lesson, Course course) {
    Set<String> seen = new LinkedHashSet<>();
    List<String> requires = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>(lesson.requires());
    while (!open.isEmpty()) {
      String id = open.removeFirst();
      if (seen.add(id)) {
        List<LeftOut> missing =
            course.leftOut().stream().filter(other -> other.id().equals(id)).toList();
        if (missing.isEmpty()) {
          requires.add(id);
        }
        missing.forEach(other -> open.addAll(other.requires()));
      }
    }
    requires.remove(lesson.id());
    return requires.equals(lesson.requires()) ? lesson : lesson.requiring(requires);
  }
}
