package gradus.syntax;

import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Span;
import java.util.Locale;

/// Text to linked tokens. Pairs the brackets on the way, so that an unclosed one is reported where
/// it stands and a nesting too deep to parse is refused before anything recurses.
///
/// Line ends are tokens at top level and directly inside `[`, white space elsewhere. A `#` begins a
/// comment.
final class Lexer {
  private final Reader reader;
  private final WordLexer words;
  private final Brackets brackets;
  private final Token head = new Token(TokenKind.NEWLINE, "", 0, 0, false);
  private Token last = head;
  private boolean spaced;

  private Lexer(String text, Limits limits) {
    this.reader = new Reader(text);
    this.words = new WordLexer(reader);
    this.brackets = new Brackets(limits.depth());
  }

  /// The token before the first one.
  ///
  /// @throws GradusException E0101 E0103 E0105 E0108
  static Token read(String text, Limits limits) {
    return new Lexer(text, limits).read();
  }

  /// @throws GradusException E0109
  static void checkLength(String text, Limits limits) {
    if (text.length() > limits.characters()) {
      throw Diagnostic.error(
              Code.TOO_LONG,
              String.format(
                  Locale.ROOT,
                  "the expression is %,d characters long; the limit is %,d",
                  text.length(),
                  limits.characters()))
          .at(new Span(limits.characters(), text.length()))
          .hint("long data belongs in a file: -v A=@data.csv")
          .toException();
    }
  }

  private Token read() {
    if (reader.peek() == '\uFEFF') {
      reader.position++;
    }
    while (!reader.atEnd()) {
      next();
    }
    brackets.finish();
    add(TokenKind.END, "", reader.text.length());
    return head;
  }

  private void next() {
    char c = reader.peek();
    int start = reader.position;
    if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u0085') {
      reader.position++;
      if (brackets.separatesLines()) {
        add(TokenKind.NEWLINE, "", start);
      }
      spaced = true;
    } else if (Spelling.isBlank(c)) {
      reader.position++;
      spaced = true;
    } else if (c == '#') {
      while (!reader.atEnd() && reader.peek() != '\n') {
        reader.position++;
      }
    } else if (Spelling.isDigit(c) || (c == '.' && Spelling.isDigit(reader.peek(1)))) {
      words.number();
      add(TokenKind.NUMBER, reader.text.substring(start, reader.position), start);
    } else if (WordLexer.isNameStart(c)) {
      String name = words.name();
      add(keyword(name), name, start);
    } else if (c == '"') {
      add(TokenKind.TEXT, words.quoted(), start);
    } else if (Spelling.superscript(c) != 0) {
      add(TokenKind.SUPERSCRIPT, words.superscript(), start);
    } else if (words.startsIndex() && !words.startsBound()) {
      add(TokenKind.SUBSCRIPT, words.index(), start);
    } else if (c == '_') {
      underscore(start);
    } else {
      symbol(start);
    }
  }

  /// `_∞` and `_inf` follow a norm; a lone underscore is the piped data.
  private void underscore(int start) {
    reader.position++;
    add(TokenKind.NAME, "_", start);
  }

  private void symbol(int start) {
    Symbols.Symbol symbol = Symbols.read(reader);
    add(symbol.kind(), symbol.text(), start);
  }

  private static TokenKind keyword(String name) {
    return switch (name) {
      case "in" -> TokenKind.IN;
      case "and" -> TokenKind.AND;
      case "or" -> TokenKind.OR;
      case "not" -> TokenKind.NOT;
      case "at" -> TokenKind.AT;
      case "for" -> TokenKind.FOR;
      case "if" -> TokenKind.IF;
      default -> TokenKind.NAME;
    };
  }

  private void add(TokenKind kind, String text, int start) {
    Token token = new Token(kind, text, start, reader.position, spaced);
    spaced = false;
    last.next = token;
    last = token;
    if (token.opens()) {
      brackets.open(token);
    } else if (token.closes()) {
      brackets.close(token);
    }
  }
}
