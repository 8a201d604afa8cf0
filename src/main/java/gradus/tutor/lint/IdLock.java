package gradus.tutor.lint;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.tutor.lesson.CourseFiles;
import gradus.tutor.lesson.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// The ids a course had when it was last released, one a line. Progress is kept by ids, so none may
/// vanish unnoticed.
final class IdLock {
  static final String NAME = "ids.lock";

  private static final String HEAD =
      "# Written by gradus lint --lock. Learners' progress is kept by these ids.\n";

  private IdLock() {}

  static List<Problem> vanished(CourseFiles files, Collection<String> ids) {
    Path file = files.folder().resolve(NAME);
    if (!files.has(NAME)) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    int number = 0;
    for (String line : files.text(file).lines().toList()) {
      number++;
      String id = line.strip();
      if (!id.isEmpty() && !id.startsWith("#") && !ids.contains(id)) {
        problems.add(
            Problem.error(
                new Place(file.toString(), number, 1),
                "ids",
                "the item " + id + " has vanished, and what learners did with it",
                "give the item its id back; if it has to go, gradus lint --lock forgets it"));
      }
    }
    return problems;
  }

  /// Writes the ids there are now.
  ///
  /// @throws gradus.diag.GradusException when the file cannot be written
  static void write(CourseFiles files, Collection<String> ids) {
    StringBuilder text = new StringBuilder(HEAD);
    new TreeSet<>(ids).forEach(id -> text.append(id).append('\n'));
    Path file = files.folder().resolve(NAME);
    Path fresh = files.folder().resolve(NAME + ".new");
    try {
      Files.deleteIfExists(fresh);
      // new, so that a link that waits there is not followed
      Files.writeString(fresh, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw Diagnostic.error(Code.CANNOT_WRITE, file + " cannot be written")
          .detail(failed.getClass().getSimpleName() + ": " + failed.getMessage())
          .toException();
    }
  }
}
