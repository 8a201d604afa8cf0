package gradus.tutor.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A course: a folder with `course.txt`, chapters and lessons.
///
/// @param id of the course
/// @param folder its place; every file of it is below
public record Course(String id, String title, String licence, Path folder, List<Chapter> chapters) {
  public Course {
    chapters = List.copyOf(chapters);
  }

  /// @param id stable: `algebra`
  /// @param number from 1
  /// @param lessons those that are written, in order
  public record Chapter(String id, int number, String title, List<Lesson> lessons) {
    public Chapter {
      lessons = List.copyOf(lessons);
    }
  }

  public List<Lesson> lessons() {
    return chapters.stream().flatMap(chapter -> chapter.lessons().stream()).toList();
  }

  /// @param id `algebra/softmax-and-temperature`
  public Optional<Lesson> lesson(String id) {
    return lessons().stream().filter(lesson -> lesson.id().equals(id)).findFirst();
  }
}
