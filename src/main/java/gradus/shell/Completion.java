package gradus.shell;

import gradus.function.Function;
import gradus.function.Option;
import gradus.functions.Catalogue;
import gradus.render.terminal.Ascii;
import gradus.value.FunctionValue;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/// What may stand at the cursor, with a few words on each.
final class Completion implements Completer {
  private static final int MOST_FILES = 500;

  /// Columns of what is said of a value.
  private static final int DESCRIPTION = 40;

  private static final Map<String, String> CONSTANTS =
      Map.of(
          "pi", "3.14159...",
          "e", "2.71828...",
          "inf", "infinity",
          "R", "the real numbers",
          "N", "the natural numbers",
          "Z", "the integers",
          "Q", "the rational numbers",
          "C", "the complex numbers",
          "true", "a truth value",
          "false", "a truth value");

  private final Notebook notebook;
  private final Host host;

  private final boolean onlyAscii;

  Completion(Notebook notebook, Host host, boolean onlyAscii) {
    this.notebook = notebook;
    this.host = host;
    this.onlyAscii = onlyAscii;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String before = line.line().substring(0, Math.min(line.cursor(), line.line().length()));
    candidates.addAll(of(before));
  }

  /// @param before the line up to the cursor
  List<Candidate> of(String before) {
    int start = LineSyntax.wordStart(before, before.length());
    String word = before.substring(start);
    String command = before.stripLeading();
    if (command.startsWith(":")) {
      int space = command.indexOf(' ');
      return space < 0
          ? orders()
          : operands(command.substring(1, space), command.substring(space + 1), word);
    }
    if (LineSyntax.openQuote(before, before.length()) >= 0) {
      return files(word);
    }
    if (word.startsWith("\\")) {
      return letters();
    }
    return names(before, word);
  }

  private List<Candidate> orders() {
    List<Candidate> found = new ArrayList<>();
    for (Order order : Order.values()) {
      found.add(candidate(":" + order.word(), order.says(), !order.operands().isEmpty()));
    }
    return found;
  }

  private List<Candidate> operands(String command, String rest, String word) {
    Optional<Order> order = Order.of(command);
    if (order.isEmpty()) {
      return List.of();
    }
    List<String> before = new ArrayList<>(List.of(rest.split(" ", -1)));
    before.removeLast();
    return switch (order.get()) {
      case LEARN, QUIZ, PROGRESS -> suggested(order.get().word(), before);
      case PLOT -> {
        List<Candidate> found = suggested("plot-ascii", before);
        if (!word.startsWith("-")) {
          found.addAll(names(rest, word));
        }
        yield found;
      }
      case LOAD, SAVE -> files(word);
      case STEPS -> {
        List<Candidate> found = new ArrayList<>();
        found.add(candidate("on", "a hint first, then a line at each Enter", false));
        found.add(candidate("off", "answers alone", false));
        found.add(candidate("brief", "the main lines, at once", false));
        found.add(candidate("full", "all lines, at once", false));
        found.addAll(names(rest, word));
        yield found;
      }
      case FORGET -> bound();
      case HELP -> {
        List<Candidate> found = new ArrayList<>();
        found.add(candidate("keys", "what the keys do", false));
        for (Order other : Order.values()) {
          found.add(candidate(other.word(), other.says(), false));
        }
        found.addAll(functions(""));
        yield found;
      }
      case DOC -> functions("");
      case CHECK, TIME -> names(rest, word);
      case VARS, WHY, RESET, CLEAR, QUIT -> List.of();
    };
  }

  private List<Candidate> suggested(String command, List<String> before) {
    List<Candidate> found = new ArrayList<>();
    for (Host.Suggestion suggestion : host.operands(command, before)) {
      found.add(candidate(suggestion.word(), suggestion.says(), true));
    }
    return found;
  }

  private List<Candidate> letters() {
    List<Candidate> found = new ArrayList<>();
    for (String name : Letters.names()) {
      found.add(candidate("\\" + name, Letters.typed(name, onlyAscii).orElse(""), false));
    }
    return found;
  }

  private List<Candidate> names(String before, String word) {
    List<Candidate> found = new ArrayList<>();
    CallSite.at(before, before.length())
        .flatMap(call -> Catalogue.INSTANCE.find(call.name()))
        .ifPresent(function -> options(function, found));
    if (word.isEmpty()) {
      return found;
    }
    found.addAll(bound());
    found.addAll(functions("("));
    CONSTANTS.forEach((name, says) -> {
      if (Catalogue.INSTANCE.isConstant(name) || name.length() > 3) {
        found.add(candidate(name, says, false));
      }
    });
    found.removeIf(candidate -> !candidate.value().startsWith(word));
    return found;
  }

  private void options(Function function, List<Candidate> found) {
    for (Option option : function.options()) {
      found.add(
          candidate(
              option.name() + "=",
              option.summary() + ", " + option.standard() + " unless given",
              false));
    }
  }

  private List<Candidate> bound() {
    List<Candidate> found = new ArrayList<>();
    new TreeMap<>(notebook.bound())
        .forEach((name, value) ->
            found.add(
                candidate(
                    value instanceof FunctionValue ? name + "(" : name,
                    Brief.of(value, DESCRIPTION),
                    false)));
    return found;
  }

  /// Every name but those that stand for another and differ in case only.
  private List<Candidate> functions(String behind) {
    List<Candidate> found = new ArrayList<>();
    for (Function function : Catalogue.INSTANCE.functions()) {
      found.add(candidate(function.name() + behind, function.summary(), false));
      for (String alias : function.aliases()) {
        if (alias.length() > 2) {
          found.add(candidate(alias + behind, "= " + function.name(), false));
        }
      }
    }
    return found;
  }

  private List<Candidate> files(String word) {
    int slash = Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\'));
    String folder = word.substring(0, slash + 1);
    List<Candidate> found = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(SavedFiles.place(folder.isEmpty() ? "." : folder))) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        boolean hidden = name.startsWith(".") && !word.substring(slash + 1).startsWith(".");
        if (!hidden && found.size() < MOST_FILES) {
          boolean inner = Files.isDirectory(file);
          found.add(candidate(folder + name + (inner ? "/" : ""), inner ? "folder" : "", false));
        }
      }
    } catch (IOException | DirectoryIteratorException | InvalidPathException none) {
      return List.of();
    }
    return found;
  }

  /// @param spaced whether a space is typed behind it
  private Candidate candidate(String value, String says, boolean spaced) {
    String shown = value.endsWith("(") ? value.substring(0, value.length() - 1) : value;
    String told = onlyAscii ? Ascii.of(says) : says;
    return new Candidate(value, shown, null, told.isEmpty() ? null : told, null, null, spaced);
  }
}
