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
import java.util.Locale;
import java.util.Optional;

/// `:load` and `:save`.
final class SavedFiles {
  private static final long LARGEST = 4 << 20;

  /// Columns of pictures in a handout: they fit a page of paper.
  private static final int PICTURE_COLUMNS = 72;

  /// What a file holds, by the end of its name.
  private enum Kind {
    STATEMENTS,
    MARKDOWN,
    LATEX;

    /// @return empty for the end of a name that stands for nothing here
    static Optional<Kind> of(String name) {
      String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
      int dot = last.lastIndexOf('.');
      return switch (dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT)) {
        case "", "gr" -> Optional.of(STATEMENTS);
        case "md", "markdown" -> Optional.of(MARKDOWN);
        case "tex" -> Optional.of(LATEX);
        default -> Optional.empty();
      };
    }
  }

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
  void load(String typed) {
    String name = named(typed, ":load statements.gr");
    Path file = path(name);
    if (Kind.of(name).filter(kind -> kind != Kind.STATEMENTS).isPresent()
        && Files.isRegularFile(file)) {
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

  private static String read(Path file, String name) {
    if (Files.isDirectory(file)) {
      throw Diagnostic.error(Code.CANNOT_READ, "'" + name + "' is a folder")
          .hint("Tab behind :load " + name + (name.endsWith("/") ? "" : "/") + " lists its files")
          .toException();
    }
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
  void save(String typed) {
    String name = named(typed, ":save homework.md");
    Path file = path(name);
    if (notebook.entries().isEmpty()) {
      shell.faint("there is nothing to save yet");
      return;
    }
    Kind kind =
        Kind.of(name)
            .orElseThrow(() ->
                Diagnostic.error(Code.UNKNOWN_FORMAT, "nothing is saved as '" + name + "'")
                    .hint(".gr for statements, .md or .tex for a handout")
                    .toException());
    String text = text(kind);
    if (Files.isDirectory(file)) {
      throw Diagnostic.error(Code.CANNOT_WRITE, "'" + name + "' is a folder")
          .hint(":save " + name + (name.endsWith("/") ? "" : "/") + "homework.md")
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

  private String text(Kind kind) {
    Page page = Page.PLAIN.withWidth(PICTURE_COLUMNS).withAscii(kind == Kind.LATEX);
    Handout handout =
        new Handout(
            notebook.entries(),
            drawn -> host.picture(PlotLine.words(drawn.words()), drawn.bound(), page),
            host.version());
    return switch (kind) {
      case STATEMENTS -> handout.statements();
      case MARKDOWN -> handout.markdown();
      case LATEX -> handout.latex();
    };
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

  /// The name without quotation marks around it.
  private static String named(String typed, String example) {
    String name =
        typed.length() > 1 && typed.startsWith("\"") && typed.endsWith("\"")
            ? typed.substring(1, typed.length() - 1)
            : typed;
    if (name.isBlank()) {
      throw Diagnostic.error(Code.EMPTY_INPUT, "which file?").hint(example).toException();
    }
    return name;
  }

  private static Path path(String name) {
    try {
      return place(name);
    } catch (InvalidPathException wrong) {
      throw Diagnostic.error(Code.NO_SUCH_FILE, "'" + name + "' is no name of a file")
          .toException();
    }
  }

  /// A file as people name it: `~` is the folder at home.
  ///
  /// @throws InvalidPathException when no file can be called so
  static Path place(String name) {
    return name.startsWith("~/")
        ? Path.of(System.getProperty("user.home", "."), name.substring(2))
        : Path.of(name);
  }
}
