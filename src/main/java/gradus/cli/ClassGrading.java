package gradus.cli;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.json.JsonWriter;
import gradus.render.terminal.Sanitizer;
import gradus.tutor.desk.Desk;
import gradus.tutor.grade.ClassMarking;
import gradus.tutor.grade.ClassMarking.Graded;
import gradus.tutor.grade.ClassRow;
import gradus.tutor.grade.ClassSheet;
import gradus.tutor.grade.ClassStatistics;
import gradus.tutor.grade.MarkJson;
import gradus.tutor.grade.MarkText;
import gradus.tutor.grade.MarkedSheet;
import gradus.tutor.grade.Marker;
import gradus.tutor.grade.Seeds;
import gradus.tutor.quiz.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `gradus grade --class` and `--seeds`: the answers of a class, and who gets which variant.
final class ClassGrading {
  private static final long MOST_BYTES = 64L << 20;

  private ClassGrading() {}

  static ExitCode run(
      ParsedArguments arguments, Console console, Function<String, Optional<Question>> items) {
    String form =
        arguments.choice(
            GradeCommand.OUTPUT, arguments.has(GradeCommand.STATISTICS.key()) ? "text" : "csv");
    Optional<Seeds> seeds = secret(arguments);
    StandardInput input = new StandardInput(console.in());
    String file = arguments.value(GradeCommand.CLASS.key()).orElseThrow();
    List<ClassRow> rows = ClassSheet.read(text(file, input), name(file), seeds);
    Optional<String> overrides = arguments.value(GradeCommand.OVERRIDES.key());
    if (overrides.isPresent()) {
      String marked = overrides.get();
      List<ClassRow> missed = new ArrayList<>();
      rows =
          ClassMarking.overridden(
              rows, ClassSheet.overrides(text(marked, input), name(marked), seeds), missed);
      for (ClassRow row : missed) {
        console
            .err()
            .println(
                Sanitizer.line(
                    "note: " + row.place() + ": the override belongs to no answer of " + file));
      }
    }
    List<Graded> graded =
        new ClassMarking(items, new Marker(Desk.STANDARD).linear(true)).mark(rows);
    ClassStatistics statistics = ClassStatistics.of(graded);
    switch (form) {
      case "json" ->
          console
              .out()
              .block(JsonWriter.pretty(MarkJson.of(graded, statistics, Version.current())));
      case "csv" -> console.out().print(MarkedSheet.of(graded));
      default ->
          MarkText.statistics(statistics)
              .forEach(line -> console.out().println(Sanitizer.line(line)));
    }
    return ExitCode.DONE;
  }

  /// The seed of each student for each item: `student,item,seed`.
  static ExitCode seeds(
      ParsedArguments arguments, Console console, Function<String, Question> items) {
    Seeds seeds =
        secret(arguments)
            .orElseThrow(() ->
                Usage.error("--seeds needs --secret FILE", "--secret key --seeds students.txt"));
    List<String> wanted = arguments.values(GradeCommand.ITEM.key());
    if (wanted.isEmpty()) {
      throw Usage.error("--seeds needs --item ID, once or more", "--item generated/limits/1");
    }
    // before anything is written, so that an unknown item is told instead
    List<String> ids = wanted.stream().map(id -> items.apply(id).id()).toList();
    String file = arguments.value(GradeCommand.SEEDS.key()).orElseThrow();
    List<String> students =
        text(file, new StandardInput(console.in()))
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    console.out().print(MarkedSheet.seeds(students, ids, seeds));
    return ExitCode.DONE;
  }

  static Optional<Seeds> secret(ParsedArguments arguments) {
    Optional<String> file = arguments.value(GradeCommand.SECRET.key());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = bytes(file.get());
    int end = bytes.length;
    while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
      end--;
    }
    if (end < Seeds.LEAST_BYTES) {
      throw Diagnostic.error(
              Code.BAD_DATA,
              "the secret in "
                  + file.get()
                  + " has "
                  + end
                  + " bytes; at least "
                  + Seeds.LEAST_BYTES
                  + " are needed")
          .hint("head -c 32 /dev/urandom | base64 > " + file.get())
          .toException();
    }
    return Optional.of(new Seeds(Arrays.copyOf(bytes, end)));
  }

  private static String name(String file) {
    return file.equals("-") ? "standard input" : file;
  }

  private static String text(String file, StandardInput input) {
    return file.equals("-") ? input.text("the sheet") : StandardInput.decoded(bytes(file), file);
  }

  private static byte[] bytes(String file) {
    Path path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      throw Diagnostic.error(Code.NO_SUCH_FILE, "there is no file " + file).toException();
    }
    try {
      if (Files.size(path) > MOST_BYTES) {
        throw Diagnostic.error(Code.BAD_DATA, file + " is larger than 64 MiB")
            .hint("split it, with the header in each part")
            .toException();
      }
      return Files.readAllBytes(path);
    } catch (IOException failed) {
      throw Diagnostic.error(Code.CANNOT_READ, file + ": reading failed: " + failed.getMessage())
          .toException();
    }
  }
}
