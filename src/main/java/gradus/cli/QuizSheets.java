package gradus.cli;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.json.JsonWriter;
import gradus.tutor.ask.AnswerList;
import gradus.tutor.ask.FilledSheet;
import gradus.tutor.ask.RoundPlan;
import gradus.tutor.ask.Sheet;
import gradus.tutor.ask.SheetMarks;
import gradus.tutor.ask.Slot;
import gradus.tutor.ask.Speech;
import gradus.tutor.progress.History;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// `gradus quiz --export` and `--answers`: sheets to hand out, and their marks.
final class QuizSheets {
  /// No sheet is larger.
  private static final int MOST_BYTES = 4 << 20;

  private final QuizCall call;
  private final ParsedArguments arguments;
  private final StandardInput input;

  QuizSheets(QuizCall call) {
    this.call = call;
    this.arguments = call.arguments();
    this.input = new StandardInput(call.console().in());
  }

  /// Writes the sheet, the key, or both. A sheet does not depend on what its author knows.
  ExitCode export() {
    refuseFiles();
    QuizChoice choice = new QuizChoice(call, History.NONE);
    List<Slot> slots = RoundPlan.spread(choice.slots());
    Speech speech = new Speech(call.dialogue());
    choice.remarks().forEach(speech::sentence);
    if (slots.isEmpty()) {
      return ExitCode.NEGATIVE;
    }
    Sheet sheet = Sheet.of(title(slots), slots, choice.drawing());
    arguments.value(QuizCommand.EXPORT.key()).ifPresent(file -> refuse(Path.of(file)));
    arguments.value(QuizCommand.KEY.key()).ifPresent(file -> refuse(Path.of(file)));
    arguments.value(QuizCommand.EXPORT.key()).ifPresent(file -> write(file, sheet.page()));
    arguments.value(QuizCommand.KEY.key()).ifPresent(file -> write(file, sheet.key()));
    int count = sheet.questions().size();
    speech.sentence(
        count
            + (count == 1 ? " question" : " questions")
            + " written. The same sheet again: --seed "
            + choice.seed());
    return ExitCode.DONE;
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return in.readNBytes(MOST_BYTES + 1);
    }
  }

  private void refuseFiles() {
    List<String> files =
        Stream.of(QuizCommand.EXPORT, QuizCommand.KEY)
            .flatMap(option -> arguments.value(option.key()).stream())
            .toList();
    for (String file : files) {
      if (file.isBlank() || file.equals("-")) {
        throw Usage.error("a sheet is written to a file, not to '" + file + "'", "sheet.md");
      }
    }
    if (files.size() == 2
        && Path.of(files.getFirst())
            .toAbsolutePath()
            .normalize()
            .equals(Path.of(files.getLast()).toAbsolutePath().normalize())) {
      throw Usage.error(
          "the sheet and its key cannot be one file", "--export sheet.md --export-key key.md");
    }
  }

  private static String title(List<Slot> slots) {
    List<String> topics = slots.stream().map(Slot::topic).distinct().toList();
    return topics.size() > 4 ? "Mathematics for machine learning" : String.join(", ", topics);
  }

  private boolean replaces() {
    return arguments.has(QuizCommand.FORCE.key());
  }

  /// Both files are looked at before one is written.
  private void refuse(Path file) {
    if (Files.exists(file) && !replaces()) {
      throw Diagnostic.error(Code.CANNOT_WRITE, file + " exists already")
          .hint("another name, or --force")
          .toException();
    }
  }

  private void write(String file, String text) {
    try {
      if (replaces()) {
        Files.writeString(Path.of(file), text);
      } else {
        Files.writeString(Path.of(file), text, StandardOpenOption.CREATE_NEW);
      }
    } catch (NoSuchFileException missing) {
      throw Diagnostic.error(Code.CANNOT_WRITE, "there is no folder for " + file)
          .hint("a folder that exists and may be written to")
          .toException();
    } catch (IOException failure) {
      throw Diagnostic.error(
              Code.CANNOT_WRITE, file + " cannot be written: " + failure.getMessage())
          .hint("a folder that exists and may be written to")
          .toException();
    }
  }

  /// Marks a sheet that was filled in.
  ExitCode mark() {
    String name = arguments.value(QuizCommand.ANSWERS.key()).orElseThrow();
    String text = read(name);
    FilledSheet filled =
        arguments
            .value(QuizCommand.SHEET.key())
            .map(sheet -> listed(FilledSheet.read(read(sheet), sheet), text, name))
            .orElseGet(() -> FilledSheet.read(text, name));
    SheetMarks marks = SheetMarks.of(filled, call.pool());
    switch (call.output()) {
      case "json" -> call.console().out().block(JsonWriter.pretty(marks.json()));
      case "csv" -> call.console().out().print(marks.csv());
      default -> marks.say(new Speech(call.dialogue()));
    }
    return marks.hasOpen() ? ExitCode.UNDECIDED : ExitCode.DONE;
  }

  private FilledSheet listed(FilledSheet sheet, String text, String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".csv") || AnswerList.hasNames(text)
        ? sheet.with(AnswerList.csv(text, name), name)
        : sheet.with(text.lines().toList(), name);
  }

  /// @param name of a file; `-` is standard input
  private String read(String name) {
    try {
      byte[] bytes = name.equals("-") ? input.claim(name).readNBytes(MOST_BYTES + 1) : bytes(name);
      if (bytes.length > MOST_BYTES) {
        throw Diagnostic.error(Code.BAD_OPTION_VALUE, name + " is too large for a sheet")
            .hint("at most " + (MOST_BYTES >> 20) + " MiB")
            .toException();
      }
      return StandardInput.decoded(bytes, name);
    } catch (NoSuchFileException missing) {
      throw Diagnostic.error(Code.NO_SUCH_FILE, "there is no file " + name)
          .hint("a sheet that gradus quiz --export wrote, filled in")
          .toException();
    } catch (IOException failure) {
      throw Diagnostic.error(Code.NO_SUCH_FILE, name + " cannot be read: " + failure.getMessage())
          .toException();
    }
  }
}
