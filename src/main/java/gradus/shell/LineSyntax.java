package gradus.shell;

import java.util.List;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/// Where a line ends and what is completed in it. Quotation marks and backslashes mean what they
/// mean in mathematics, so the parser of the library, which reads them as Unix shells do, is not
/// asked.
final class LineSyntax implements Parser {
  private final Host host;

  LineSyntax(Host host) {
    this.host = host;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    boolean command = line.stripLeading().startsWith(":") || endsWithCommand(line);
    // an empty line ends what would go on, so that nobody is caught behind a bracket
    boolean ended = line.endsWith("\n");
    if (context == ParseContext.ACCEPT_LINE && !command && !ended && host.open(line) > 0) {
      throw new EOFError(-1, cursor, "open brackets");
    }
    return new Word(line, cursor, wordStart(line, Math.min(cursor, line.length())));
  }

  /// Whether the last of several lines is `:hint` or another command: what was begun is given up.
  private static boolean endsWithCommand(String line) {
    String last = line.substring(line.lastIndexOf('\n') + 1).strip();
    return last.length() > 1 && last.charAt(0) == ':' && Character.isLetter(last.charAt(1));
  }

  @Override
  public boolean isEscapeChar(char ch) {
    return false;
  }

  /// Where the word begins that ends at the cursor: a name, a name behind a backslash or a colon,
  /// an option, what stands between a quotation mark and the cursor, a file behind a command.
  static int wordStart(String line, int cursor) {
    int quote = openQuote(line, cursor);
    if (quote >= 0) {
      return quote + 1;
    }
    if (line.stripLeading().startsWith(":")) {
      int file = fileStart(line);
      if (file >= 0 && file <= cursor) {
        return file;
      }
      int start = cursor;
      while (start > 0 && line.charAt(start - 1) != ' ') {
        start--;
      }
      String word = line.substring(start, cursor);
      boolean expression = word.indexOf('(') >= 0 || word.indexOf('*') >= 0;
      if (!expression) {
        return start;
      }
    }
    int start = cursor - CallSite.nameBefore(line, cursor).length();
    return start > 0 && line.charAt(start - 1) == '\\' ? start - 1 : start;
  }

  /// Where the name of the file begins behind a command that takes one, and blanks with it; −1
  /// behind others.
  private static int fileStart(String line) {
    int colon = line.indexOf(':');
    int space = line.indexOf(' ', colon);
    if (space < 0
        || !Order.of(line.substring(colon + 1, space)).map(Order::isOfFile).orElse(false)) {
      return -1;
    }
    int start = space;
    while (start < line.length() && line.charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  /// The place of a quotation mark that is not closed before the cursor, or −1.
  static int openQuote(String line, int cursor) {
    int open = -1;
    for (int i = 0; i < cursor; i++) {
      if (line.charAt(i) == '"') {
        open = open < 0 ? i : -1;
      }
    }
    return open;
  }

  /// @param start of the word
  private record Word(String line, int cursor, int start) implements ParsedLine {
    @Override
    public String word() {
      return line.substring(start, Math.min(cursor, line.length()));
    }

    @Override
    public int wordCursor() {
      return word().length();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word());
    }
  }
}
