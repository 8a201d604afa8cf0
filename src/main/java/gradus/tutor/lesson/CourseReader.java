package gradus.tutor.lesson;

import java.nio.file.Path;

/// Reads a course from its folder.
public final class CourseReader {
  private CourseReader() {}

  /// @throws gradus.diag.GradusException with file, line and column when something in it is not as it should be
  public static Course read(Path folder) {
    throw new UnsupportedOperationException();
  }
}
