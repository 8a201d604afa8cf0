package gradus.tutor.lesson;

import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Suggest;
import gradus.tutor.lesson.Block.Entry;
import gradus.tutor.lesson.Course.Chapter;
import gradus.tutor.lesson.Course.LeftOut;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Reads a course from its folder: `course.txt` and the lessons `NN-chapter/NN-slug.md` of the
/// chapters it lists. Other files are nobody's business.
public final class CourseReader {
  /// What makes a folder a course.
  public static final String LIST = "course.txt";

  private final CourseFiles files;
  private final Consumer<Diagnostic> faults;

  /// Whether a lesson with a fault is left out rather than read as far as it goes.
  private final boolean leavesOut;

  private final List<LeftOut> leftOut = new ArrayList<>();

  private CourseReader(CourseFiles files, boolean leavesOut, Consumer<Diagnostic> faults) {
    this.files = files;
    this.leavesOut = leavesOut;
    this.faults = faults;
  }

  /// @throws GradusException with file, line and column when something in it is not as it should be
  public static Course read(Path folder) {
    return read(CourseFiles.of(folder), LessonReader.REFUSING);
  }

  /// @param faults takes what is wrong; reading goes on, without the lesson that cannot be read, if
  ///   it returns
  /// @throws GradusException when there is no course to be read
  public static Course read(CourseFiles files, Consumer<Diagnostic> faults) {
    return new CourseReader(files, false, faults).course();
  }

  /// What a learner can be given: lessons with a fault are left out and named, the others are there
  /// in their order. What a lesson that was left out requires is required in its place, so that
  /// nobody is sent to a lesson too early.
  ///
  /// @throws GradusException when the list of chapters is not as it should be, when the folder
  ///   holds too much, or when no lesson is left
  public static Course readable(Path folder) {
    Course course = new CourseReader(CourseFiles.of(folder), true, LessonReader.REFUSING).course();
    if (course.lessons().isEmpty() && !course.leftOut().isEmpty()) {
      throw course.leftOut().getFirst().why().toException();
    }
    return Detour.around(course);
  }

  private Course course() {
    Path list = files.folder().resolve(LIST);
    Manuscript text = Manuscript.of(list.toString(), files.text(list));
    List<Entry> entries =
        BlockReader.read(text, 1, text.lines().size() + 1, Grammar.COURSE, faults);
    format(text, entries);
    for (String key : List.of("id", "title")) {
      if (value(entries, key).isEmpty()) {
        faults.accept(
            text.fault(1, 1, 1, "the course has no '" + key + "'").hint("a line '" + key + ": …'"));
      }
    }
    return new Course(
        value(entries, "id"),
        value(entries, "title"),
        value(entries, "licence"),
        files.folder(),
        chapters(text, entries),
        leftOut);
  }

  private void format(Manuscript text, List<Entry> entries) {
    String format = value(entries, "format");
    if (!format.equals("1")) {
      int line =
          entries.stream()
              .filter(entry -> entry.key().equals("format"))
              .mapToInt(Entry::line)
              .findFirst()
              .orElse(1);
      throw text.fault(
              line,
              1,
              format.isEmpty() ? 1 : text.line(line).length(),
              format.isEmpty()
                  ? "the course does not say its format"
                  : "this gradus reads courses of format 1, not " + format)
          .hint(format.isEmpty() ? "begin it with 'format: 1'" : "a newer gradus may read it")
          .toException();
    }
  }

  private static int numberOf(Path file) {
    return Numbered.of(file.getFileName().toString()).number();
  }

  private static String value(List<Entry> entries, String key) {
    return entries.stream()
        .filter(entry -> entry.key().equals(key))
        .map(Entry::value)
        .findFirst()
        .orElse("");
  }

  private List<Chapter> chapters(Manuscript text, List<Entry> entries) {
    Map<String, Path> folders = new TreeMap<>();
    for (Path entry : files.list(files.folder())) {
      Numbered named = Numbered.of(entry.getFileName().toString());
      if (named.number() > 0 && (Files.isDirectory(entry) || Files.isSymbolicLink(entry))) {
        folders.put(named.name(), entry);
      }
    }
    List<Chapter> chapters = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.key().equals("chapter")) {
        int number = chapters.size() + 1;
        Path folder = folders.remove(entry.argument());
        chapters.add(
            new Chapter(
                entry.argument(),
                number,
                entry.value(),
                folder == null ? List.of() : lessons(text, entry, number, folder)));
      }
    }
    List<String> known = chapters.stream().map(Chapter::id).toList();
    folders.forEach((id, folder) ->
        faults.accept(
            text.fault(
                    1, 1, 1, "the folder " + folder.getFileName() + " is not a chapter of the list")
                .hint(
                    known.isEmpty() || Suggest.nearest(id, known).isEmpty()
                        ? "a line 'chapter " + id + ": …'"
                        : Suggest.didYouMean(id, known))));
    return chapters;
  }

  private List<Lesson> lessons(Manuscript list, Entry entry, int number, Path folder) {
    if (Numbered.of(folder.getFileName().toString()).number() != number) {
      faults.accept(
          list.fault(
                  entry.line(),
                  1,
                  list.line(entry.line()).length(),
                  "the chapter '"
                      + entry.argument()
                      + "' is number "
                      + number
                      + " here, its folder is "
                      + folder.getFileName())
              .hint("rename one or move the line"));
    }
    List<Lesson> lessons = new ArrayList<>();
    List<Path> found = new ArrayList<>(files.list(folder));
    found.sort((one, other) -> Integer.compare(numberOf(one), numberOf(other)));
    Map<Integer, Path> numbers = new TreeMap<>();
    for (Path file : found) {
      String name = file.getFileName().toString();
      Numbered named = Numbered.of(name);
      if (named.number() == 0 || !name.endsWith(".md")) {
        continue;
      }
      List<Diagnostic> wrong = new ArrayList<>();
      Path other = numbers.putIfAbsent(named.number(), file);
      if (other != null) {
        wrong.add(
            new Place(file.toString(), 1, 1)
                .error(other.getFileName() + " has the same number")
                .hint("each lesson of a chapter needs a number of its own"));
      }
      String slug = named.name().substring(0, named.name().length() - ".md".length());
      LessonReader.Named as =
          new LessonReader.Named(entry.argument() + "/" + slug, number + "." + named.number());
      Optional<Lesson> read = read(as, file, wrong);
      if (leavesOut && !wrong.isEmpty()) {
        List<String> requires = read.map(Lesson::requires).orElse(List.of());
        leftOut.add(new LeftOut(as.id(), as.number(), requires, wrong.getFirst()));
      } else {
        wrong.forEach(faults);
        read.ifPresent(lessons::add);
      }
    }
    return lessons;
  }

  /// @param wrong takes what is wrong with it
  /// @return empty for what cannot be read at all
  private Optional<Lesson> read(LessonReader.Named as, Path file, List<Diagnostic> wrong) {
    try {
      Manuscript text = Manuscript.of(file.toString(), files.text(file));
      return Optional.of(LessonReader.read(as, file, text, wrong::add));
    } catch (GradusException unreadable) {
      if (files.isExhausted()) {
        throw unreadable;
      }
      Diagnostic why = unreadable.diagnostic();
      wrong.add(Place.of(why).isPresent() ? why : new Place(file.toString(), 1, 1).within("", why));
      return Optional.empty();
    }
  }
}
