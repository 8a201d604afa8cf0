package gradus.shell;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Page;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// `:load` and `:save`.
final class SavedFiles {
  private static final long LARGEST = 4 << 20;

  /// Columns of pictures in a handout: they fit a page of paper.
  private static final int PICTURE_COLUMNS = 72;

  private final Shell shell;
  private final Dialogue dialogue;
  private final Notebook notebook;
  private final Host host;

  SavedFiles(Shell shell, Dialogue dialogue, Notebook notebook, Host host) {
    this.shell = shell;
    this.dialogue = dialogue;
    this.notebook = notebook;
    this.host = host;
  }

  /// Computes the statements of a file, as if they had been typed. It stops at a mistake.
  void load(String name) {
    Path file = path(name, ":load statements.gr");
    if (isHandout(name) && Files.isRegularFile(file)) {
      throw Diagnostic.error(
              Code.UNKNOWN_FORMAT, "'" + name + "' is a document; statements are loaded")
          .hint(":save NAME.gr keeps statements for :load")
          .toException();
    }
    String text = read(file, name);
    List<String> statements = host.statements(text);
    for (int i = 0; i < statements.size(); i++) {
      if (!shell.line(statements.get(i), name)) {
        int left = statements.size() - i - 1;
        shell.faint(
            "stopped at statement "
                + (i + 1)
                + " of "
                + statements.size()
                + (left > 0 ? "; the others were not computed" : ""));
        return;
      }
    }
    shell.faint(statements.size() + (statements.size() == 1 ? " statement" : " statements"));
  }

  private static boolean isHandout(String name) {
    return name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".tex");
  }

  private static String read(Path file, String name) {
    if (!Files.isRegularFile(file)) {
      throw Diagnostic.error(Code.NO_SUCH_FILE, "there is no file '" + name + "'")
          .hint("Tab behind :load lists what there is")
          .toException();
    }
    try {
      if (Files.size(file) > LARGEST) {
        throw Diagnostic.error(Code.TOO_LONG, "'" + name + "' is too long for statements")
            .hint("data are read by gradus compute -v A=" + name)
            .toException();
      }
      return Files.readString(file);
    } catch (CharacterCodingException notText) {
      throw Diagnostic.error(Code.BAD_ENCODING, "'" + name + "' is not UTF-8 text").toException();
    } catch (IOException failed) {
      throw Diagnostic.error(
              Code.CANNOT_READ, "'" + name + "' cannot be read: " + failed.getMessage())
          .toException();
    }
  }

  /// Writes statements or a handout. What exists is replaced only when that is said.
  void save(String name) {
    Path file = path(name, ":save homework.md");
    if (notebook.entries().isEmpty()) {
      shell.faint("there is nothing to save yet");
      return;
    }
    Page page = Page.PLAIN.withWidth(PICTURE_COLUMNS);
    boolean latex = name.endsWith(".tex");
    Handout handout =
        new Handout(
            notebook.entries(),
            words -> host.picture(PlotLine.words(words), notebook.bound(), page.withAscii(latex)),
            host.version());
    String text;
    if (latex) {
      text = handout.latex();
    } else if (name.endsWith(".md") || name.endsWith(".markdown")) {
      text = handout.markdown();
    } else if (name.endsWith(".gr") || name.indexOf('.') < 0) {
      text = handout.statements();
    } else {
      throw Diagnostic.error(Code.UNKNOWN_FORMAT, "nothing is saved as '" + name + "'")
          .hint(".gr for statements, .md or .tex for a handout")
          .toException();
    }
    if (Files.exists(file) && !isReplaced(name)) {
      shell.faint("nothing was written");
      return;
    }
    write(file, name, text);
    int count = notebook.entries().size();
    shell.faint(count + (count == 1 ? " entry" : " entries") + " written to " + name);
  }

  private boolean isReplaced(String name) {
    Reply reply = dialogue.ask(Prompt.answer(name + " exists; replace it? (yes or no)"));
    return reply instanceof Reply.Line(String text)
        && (text.strip().equalsIgnoreCase("yes") || text.strip().equalsIgnoreCase("y"));
  }

  /// Beside the file first, so that one that is replaced is whole at every moment.
  private static void write(Path file, String name, String text) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(part, text.getBytes(StandardCharsets.UTF_8));
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      GradusException unwritten =
          Diagnostic.error(
                  Code.CANNOT_WRITE, "'" + name + "' cannot be written: " + reason(failed, file))
              .toException();
      try {
        Files.deleteIfExists(part);
      } catch (IOException left) {
        unwritten.addSuppressed(left);
      }
      throw unwritten;
    }
  }

  private static String reason(IOException failed, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      return "there is no folder " + folder;
    }
    return failed instanceof AccessDeniedException
        ? "it is not allowed here"
        : String.valueOf(failed.getMessage());
  }

  private static Path path(String name, String example) {
    if (name.isEmpty()) {
      throw Diagnostic.error(Code.EMPTY_INPUT, "which file?").hint(example).toException();
    }
    String bare =
        name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
            ? name.substring(1, name.length() - 1)
            : name;
    try {
      return bare.startsWith("~/")
          ? Path.of(System.getProperty("user.home", "."), bare.substring(2))
          : Path.of(bare);
    } catch (InvalidPathException wrong) {
      throw Diagnostic.error(Code.NO_SUCH_FILE, "'" + name + "' is no name of a file")
          .toException();
    }
  }
}
