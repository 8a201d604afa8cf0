package gradus.tutor.lesson;

import gradus.diag.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A course: a folder with `course.txt`, chapters and lessons.
///
/// @param id of the course
/// @param folder its place; every file of it is below
/// @param leftOut lessons that are not in their chapters because they cannot be read
public record Course(
    String id,
    String title,
    String licence,
    Path folder,
    List<Chapter> chapters,
    List<LeftOut> leftOut) {
  public Course {
    chapters = List.copyOf(chapters);
    leftOut = List.copyOf(leftOut);
  }

  public Course(String id, String title, String licence, Path folder, List<Chapter> chapters) {
    this(id, title, licence, folder, chapters, List.of());
  }

  /// A lesson that cannot be read.
  ///
  /// @param number as it would have: `1.5`
  /// @param requires as far as its head can be read
  /// @param why the first thing that is wrong with it, with its place
  public record LeftOut(String id, String number, List<String> requires, Diagnostic why) {
    public LeftOut {
      requires = List.copyOf(requires);
    }
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
