package gradus.tutor.lesson;

import gradus.diag.Diagnostic;
import gradus.tutor.lesson.Block.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads a lesson: Markdown with a head between `---` lines, steps that begin at headings `## `,
/// and blocks whose fences begin with `gradus`.
public final class LessonReader {
  /// Nothing is read on behind the first fault.
  static final Consumer<Diagnostic> REFUSING =
      fault -> {
        throw fault.toException();
      };

  private LessonReader() {}

  /// A lesson in a file of its own or in a course. Its folder decides what it may refer to, its
  /// name and that of its folder what it is called.
  ///
  /// @throws gradus.diag.GradusException with file, line and column when something in it is not as
  ///   it should be
  public static Lesson read(Path file) {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
    return read(file, CourseFiles.of(folder).text(file), REFUSING);
  }

  /// A lesson that is at hand as text.
  ///
  /// @param file what it is called in messages, and what its id is made of
  public static Lesson of(Path file, String text) {
    return read(file, text, REFUSING);
  }

  /// @param faults takes what is wrong; reading goes on if it returns
  public static Lesson read(Path file, String text, Consumer<Diagnostic> faults) {
    return read(Named.of(file), file, Manuscript.of(file.toString(), text), faults);
  }

  static Lesson read(Named named, Path file, Manuscript text, Consumer<Diagnostic> faults) {
    int head = headEnd(text, faults);
    List<Entry> entries =
        head == 0 ? List.of() : BlockReader.read(text, 2, head, Grammar.FRONT, faults);
    StepReader body = StepReader.read(text, head + 1, faults);
    FrontMatter front = new FrontMatter(text, entries, faults);
    String title = front.title(body.title());
    if (body.steps().isEmpty()) {
      faults.accept(
          text.fault(head + 1, 1, 1, "the lesson has no steps")
              .hint("each heading '## …' begins one"));
    }
    return new Lesson(
        named.id(),
        named.number(),
        title,
        front.minutes(),
        front.list("requires"),
        front.list("next"),
        front.sentences("keep"),
        front.list("functions"),
        body.steps(),
        file);
  }

  /// The line of the rule that ends the head; 0 for a lesson without one.
  private static int headEnd(Manuscript text, Consumer<Diagnostic> faults) {
    if (text.lines().isEmpty() || !text.line(1).stripTrailing().equals("---")) {
      return 0;
    }
    for (int number = 2; number <= text.lines().size(); number++) {
      String line = text.line(number).stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        return number;
      }
    }
    faults.accept(
        text.fault(1, 1, 3, "the head that begins here does not end").hint("a second line of ---"));
    return 0;
  }

  /// What a lesson is called because of where it lies: `01-algebra/05-softmax.md`.
  ///
  /// @param id `algebra/softmax`; without the chapter where the folder has no number
  /// @param number `1.5`; empty where the file has no number
  record Named(String id, String number) {
    static Named of(Path file) {
      Path absolute = file.toAbsolutePath().normalize();
      String name = String.valueOf(absolute.getFileName());
      int dot = name.lastIndexOf('.');
      Numbered lesson = Numbered.of(dot < 0 ? name : name.substring(0, dot));
      Path parent = absolute.getParent();
      Numbered chapter = Numbered.of(parent == null ? "" : String.valueOf(parent.getFileName()));
      if (chapter.number() == 0) {
        return new Named(lesson.name(), lesson.number() == 0 ? "" : "" + lesson.number());
      }
      return new Named(
          chapter.name() + "/" + lesson.name(),
          lesson.number() == 0 ? "" : chapter.number() + "." + lesson.number());
    }
  }

  /// The keys of the head.
  private record FrontMatter(Manuscript text, List<Entry> entries, Consumer<Diagnostic> faults) {
    /// @param heading the title that the text itself has; empty for none
    String title(String heading) {
      String title = value("title");
      if (title.isEmpty() && heading.isEmpty()) {
        faults.accept(
            text.fault(1, 1, 1, "the lesson has no title")
                .hint("begin it with the lines ---, title: …, ---"));
      }
      return title.isEmpty() ? heading : unquoted(title);
    }

    int minutes() {
      Optional<Entry> entry = first("minutes");
      if (entry.isEmpty()) {
        return 0;
      }
      String digits = entry.get().value();
      boolean good =
          !digits.isEmpty()
              && digits.length() < 4
              && digits.chars().allMatch(c -> c >= '0' && c <= '9');
      if (!good) {
        faults.accept(
            text.fault(
                    entry.get().line(),
                    entry.get().column(),
                    Math.max(1, digits.length()),
                    "'minutes' needs a whole number, not '" + digits + "'")
                .hint("minutes: 12"));
      }
      return good ? Integer.parseInt(digits) : 0;
    }

    /// Words with commas, as a list in brackets or as lines with hyphens.
    List<String> list(String key) {
      String value = value(key);
      boolean bracketed = value.startsWith("[") && value.endsWith("]");
      String bare = bracketed ? value.substring(1, value.length() - 1) : value;
      List<String> words = new ArrayList<>();
      for (String line : bare.split("[,\n]", -1)) {
        String word = unquoted(withoutHyphen(line));
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
      return words;
    }

    List<String> sentences(String key) {
      List<String> sentences = new ArrayList<>();
      for (Entry entry : entries) {
        if (!entry.key().equals(key)) {
          continue;
        }
        if (entry.value().startsWith("- ")) {
          entry.value().lines().map(FrontMatter::withoutHyphen).forEach(sentences::add);
        } else if (!entry.value().isEmpty()) {
          sentences.add(unquoted(entry.value().replace('\n', ' ')));
        }
      }
      return sentences;
    }

    private Optional<Entry> first(String key) {
      return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    private String value(String key) {
      return first(key).map(Entry::value).orElse("");
    }

    private static String withoutHyphen(String line) {
      String bare = line.strip();
      return bare.startsWith("- ") ? bare.substring(2).strip() : bare;
    }

    private static String unquoted(String value) {
      boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
      return quoted ? value.substring(1, value.length() - 1) : value;
    }
  }
}
