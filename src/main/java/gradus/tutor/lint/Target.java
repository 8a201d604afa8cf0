package gradus.tutor.lint;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.tutor.lesson.Course;
import gradus.tutor.lesson.Course.Chapter;
import gradus.tutor.lesson.CourseFiles;
import gradus.tutor.lesson.CourseReader;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.lesson.LessonReader;
import gradus.tutor.lesson.Place;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is to be looked at: a course, or some of its lessons, or a lesson that belongs to none.
///
/// @param whole whether the course is all there, so that what is not in it is missing
/// @param lessons those to look at
/// @param faults what could not be read
record Target(
    Course course,
    CourseFiles files,
    boolean whole,
    List<Lesson> lessons,
    List<Diagnostic> faults) {
  /// Folders within folders that are searched for courses.
  private static final int DEEPEST = 6;

  /// @throws GradusException when there is nothing of the kind
  static List<Target> of(Path path) {
    if (!Files.exists(path)) {
      throw Diagnostic.error(Code.NO_SUCH_FILE, "there is no " + path)
          .hint("a course, a lesson, or a folder of them")
          .toException();
    }
    if (!Files.isDirectory(path)) {
      return List.of(lesson(path));
    }
    if (isCourse(path)) {
      return List.of(course(path, path));
    }
    Optional<Path> above = parent(path).filter(Target::isCourse);
    if (above.isPresent()) {
      return List.of(course(above.get(), path));
    }
    List<Path> courses = new ArrayList<>();
    search(CourseFiles.of(path), path, DEEPEST, courses);
    if (courses.isEmpty() && !loose(path).isEmpty()) {
      return List.of(alone(path, loose(path)));
    }
    if (courses.isEmpty()) {
      throw Diagnostic.error(Code.NO_SUCH_FILE, "there is no course in " + path)
          .hint("a course is a folder with a " + CourseReader.LIST + "; a lesson is a file NAME.md")
          .toException();
    }
    return courses.stream().map(folder -> course(folder, folder)).toList();
  }

  private static boolean isCourse(Path folder) {
    return Files.exists(folder.resolve(CourseReader.LIST));
  }

  private static Optional<Path> parent(Path path) {
    return Optional.ofNullable(path.toAbsolutePath().normalize().getParent())
        .map(parent -> path.isAbsolute() ? parent : relative(parent));
  }

  /// As a person would write it from the folder one works in.
  private static Path relative(Path absolute) {
    Path here = Path.of("").toAbsolutePath();
    return absolute.startsWith(here) && !absolute.equals(here)
        ? here.relativize(absolute)
        : absolute;
  }

  private static void search(CourseFiles files, Path folder, int depth, List<Path> courses) {
    for (Path entry : files.list(folder)) {
      if (depth > 0 && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        if (isCourse(entry)) {
          courses.add(entry);
        } else {
          search(files, entry, depth - 1, courses);
        }
      }
    }
  }

  /// @param part the folder of which lessons are looked at
  private static Target course(Path folder, Path part) {
    List<Diagnostic> faults = new ArrayList<>();
    CourseFiles files = CourseFiles.of(folder);
    Course course = CourseReader.read(files, faults::add);
    if (part.equals(folder)) {
      return new Target(course, files, true, course.lessons(), faults);
    }
    return new Target(
        course,
        files,
        true,
        course.lessons().stream().filter(lesson -> isIn(lesson.file(), part)).toList(),
        faults.stream()
            .filter(fault ->
                Place.of(fault).map(place -> isIn(Path.of(place.file()), part)).orElse(false))
            .toList());
  }

  private static boolean isIn(Path file, Path part) {
    return file.toAbsolutePath().normalize().startsWith(part.toAbsolutePath().normalize());
  }

  private static Target lesson(Path file) {
    Optional<Path> course = parent(file).flatMap(Target::parent).filter(Target::isCourse);
    if (course.isPresent()) {
      Target target = course(course.get(), file);
      if (!target.lessons().isEmpty() || !target.faults().isEmpty()) {
        return target;
      }
    }
    return alone(parent(file).orElseThrow(), List.of(file));
  }

  /// Lessons in a folder that is no course.
  private static List<Path> loose(Path folder) {
    return CourseFiles.of(folder).list(folder).stream()
        .filter(file -> file.getFileName().toString().endsWith(".md"))
        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  private static Target alone(Path folder, List<Path> lessons) {
    CourseFiles files = CourseFiles.of(folder);
    List<Diagnostic> faults = new ArrayList<>();
    List<Lesson> read = new ArrayList<>();
    for (Path file : lessons) {
      read.add(LessonReader.read(file, files.text(file), faults::add));
    }
    Chapter chapter = new Chapter("", 1, "", read);
    Course course = new Course("", read.getFirst().title(), "", folder, List.of(chapter));
    return new Target(course, files, false, read, faults);
  }
}
