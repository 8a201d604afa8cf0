package gradus.cli;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.tutor.progress.Compaction;
import gradus.tutor.progress.Journal;
import gradus.tutor.progress.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// `gradus progress export`, `import` and `compact`: the journal as a file.
final class ProgressTransfer {
  private final TutorPlace place;
  private final ParsedArguments arguments;
  private final Console console;
  private final Journal journal;

  ProgressTransfer(TutorPlace place, ParsedArguments arguments, Console console) {
    this.place = place;
    this.arguments = arguments;
    this.console = console;
    this.journal = place.journal();
  }

  ExitCode export(List<String> operands) {
    if (arguments.has(ProgressCommand.ANKI.key())) {
      if (!operands.isEmpty()) {
        throw Usage.error(
            "export writes the journal or cards, not both", "gradus progress export --anki FILE");
      }
      ProgressAnki cards = ProgressAnki.of(journal.read(), ProgressCourse.of(place));
      write(arguments.value(ProgressCommand.ANKI.key()).orElseThrow(), cards.text());
      console.err().println(cards.summary());
      return ExitCode.DONE;
    }
    if (operands.size() > 1) {
      throw Usage.error(
          "export writes one file, got " + operands.size(), "gradus progress export FILE");
    }
    List<String> lines = journal.export();
    String file = operands.isEmpty() ? "-" : operands.getFirst();
    write(file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    if (!file.equals("-")) {
      console.err().println(file + ": " + events(lines.size()));
    }
    return ExitCode.DONE;
  }

  private void write(String file, String text) {
    if (file.equals("-")) {
      console.out().print(text);
      return;
    }
    boolean replaces = arguments.has(ProgressCommand.FORCE.key());
    if (Files.exists(Path.of(file)) && !replaces) {
      throw Diagnostic.error(Code.CANNOT_WRITE, "'" + file + "' exists already")
          .hint("another name, or --force")
          .toException();
    }
    try {
      if (replaces) {
        Files.writeString(Path.of(file), text);
      } else {
        Files.writeString(Path.of(file), text, StandardOpenOption.CREATE_NEW);
      }
    } catch (IOException failure) {
      throw Diagnostic.error(Code.CANNOT_WRITE, "'" + file + "' cannot be written")
          .detail(Journal.reason(failure))
          .toException();
    }
  }

  /// Reads all files before anything is written.
  ExitCode take(List<String> files) {
    if (files.isEmpty()) {
      throw Usage.error("import needs a journal", "gradus progress import FILE");
    }
    List<Sheet> sheets = new ArrayList<>();
    for (String file : files) {
      sheets.add(read(file));
    }
    for (int i = 0; i < sheets.size(); i++) {
      int fresh = journal.merge(sheets.get(i));
      console
          .out()
          .println(
              files.get(i) + ": " + events(sheets.get(i).size()) + ", " + fresh + " of them new");
    }
    return ExitCode.DONE;
  }

  private Sheet read(String file) {
    if (file.equals("-")) {
      return read(console.in(), "standard input");
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return read(in, file);
    } catch (NoSuchFileException missing) {
      throw Diagnostic.error(Code.NO_SUCH_FILE, "there is no file '" + file + "'").toException();
    } catch (IOException failure) {
      throw unreadable(file, failure);
    }
  }

  private static Sheet read(InputStream in, String name) {
    try {
      return Sheet.read(in, name);
    } catch (IOException failure) {
      throw unreadable(name, failure);
    }
  }

  private static GradusException unreadable(String name, IOException failure) {
    return Diagnostic.error(Code.CANNOT_READ, "'" + name + "' cannot be read")
        .detail(Journal.reason(failure))
        .toException();
  }

  ExitCode compact() {
    Compaction done = journal.compact();
    List<String> dropped = new ArrayList<>();
    if (done.forgotten() > 0) {
      dropped.add(done.forgotten() + " forgotten");
    }
    if (done.twice() > 0) {
      dropped.add(done.twice() + " there twice");
    }
    if (done.damaged() > 0) {
      dropped.add(done.damaged() + " damaged, now only in journal.damaged");
    }
    console
        .out()
        .println(
            events(done.kept())
                + " kept"
                + (dropped.isEmpty()
                    ? "; there was nothing to drop"
                    : "; dropped: " + String.join(", ", dropped)));
    return ExitCode.DONE;
  }

  private static String events(int count) {
    return count == 1 ? "1 event" : count + " events";
  }
}
