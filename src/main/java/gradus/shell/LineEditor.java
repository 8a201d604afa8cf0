package gradus.shell;

import gradus.tutor.talk.Page;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import gradus.tutor.talk.Waited;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/// Reads lines from a terminal: with history, completion, colours and tips for expressions, without
/// a memory for answers.
final class LineEditor {
  private final Screen screen;
  private final EditedLine line;
  private final HistoryFile file;
  private String lastWritten = "";

  LineEditor(Screen screen, Notebook notebook, Host host) throws IOException {
    Page page = host.page(screen.columns(), screen.rows());
    this.screen = screen;
    this.file = new HistoryFile(host.history());
    this.line = new EditedLine(screen.terminal(), page.ascii(), screen::isAhead);
    line.setParser(new LineSyntax(host));
    line.setCompleter(new Completion(notebook, host, page.ascii()));
    boolean colour = page.style().isColoured();
    if (colour) {
      line.setHighlighter(new Highlighting(notebook, host));
    } else {
      line.setHighlighter((reader, text) -> new AttributedString(text));
    }
    Tip tip = new Tip(notebook);
    line.showsBelow((text, cursor, room) ->
        text.isEmpty() ? Optional.empty() : tip.of(text, cursor, room, page.ascii(), colour));
    settings();
    DefaultHistory history = new DefaultHistory();
    history.attach(line);
    file.read().forEach(history::add);
    line.setHistory(history);
  }

  private void settings() {
    line.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true); // 5! is a factorial
    line.option(LineReader.Option.INSERT_TAB, false);
    line.option(LineReader.Option.HISTORY_IGNORE_SPACE, true);
    line.option(LineReader.Option.HISTORY_IGNORE_DUPS, true);
    line.option(LineReader.Option.HISTORY_BEEP, false);
    line.option(LineReader.Option.AUTO_FRESH_LINE, false);
    line.option(LineReader.Option.BRACKETED_PASTE, true);
    line.option(LineReader.Option.AUTO_REMOVE_SLASH, false);
    line.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "%P. ");
    line.setVariable(LineReader.HISTORY_SIZE, HistoryFile.MOST_LINES);
    line.setVariable(LineReader.BELL_STYLE, "none");
    line.setVariable(LineReader.LIST_MAX, 60);
  }

  /// @param begun stands there as if it had been typed
  Waited await(Prompt prompt, String begun, Duration most) {
    line.begin(begun, most);
    try {
      Reply reply = read(prompt);
      return line.isLate() ? new Waited.Late(line.unfinished()) : new Waited.Replied(reply);
    } finally {
      line.waitForever();
    }
  }

  /// @param prompt without the space behind it
  Reply read(Prompt prompt) {
    boolean kept = prompt.kind() == Prompt.Kind.EXPRESSION;
    line.setVariable(LineReader.DISABLE_HISTORY, !kept);
    line.option(LineReader.Option.ERASE_LINE_ON_FINISH, prompt.kind() == Prompt.Kind.PAUSE);
    while (true) {
      try {
        return typed(prompt, kept);
      } catch (UserInterruptException interrupted) {
        if (interrupted.getPartialLine().isBlank()) {
          return new Reply.Interrupted();
        }
        Thread.interrupted(); // what was typed is dropped, and the prompt stands there again
      } catch (EndOfFileException end) {
        return new Reply.End();
      }
    }
  }

  private Reply typed(Prompt prompt, boolean kept) {
    String text = line.read(coloured(prompt), prompt.kind());
    if (kept) {
      remember(text);
    } else if (prompt.kind() == Prompt.Kind.PAUSE && !text.isBlank()) {
      screen.print(prompt.text() + " " + text + "\n");
    }
    return new Reply.Line(text);
  }

  /// A paste of several lines is remembered as one.
  private void remember(String text) {
    String entry = line.wasPasted() ? text.stripTrailing() : text;
    if (!HistoryFile.isKept(entry)) {
      return;
    }
    DefaultHistory history = (DefaultHistory) line.getHistory();
    if (line.wasPasted()) {
      history.add(entry);
    }
    if (!entry.equals(lastWritten)) {
      file.append(entry);
      lastWritten = entry;
    }
  }

  boolean wasPasted() {
    return line.wasPasted();
  }

  private String coloured(Prompt prompt) {
    String text = prompt.text() + " ";
    return line.getHighlighter() instanceof Highlighting
        ? new AttributedStringBuilder()
            .append(text, AttributedStyle.BOLD)
            .toAttributedString()
            .toAnsi(line.getTerminal())
        : text;
  }

  /// The lines that were typed in this and in earlier shells, the oldest first.
  List<String> history() {
    List<String> lines = new ArrayList<>();
    line.getHistory().forEach(entry -> lines.add(entry.line()));
    return lines;
  }
}
