package gradus.render.markdown;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/// Finds `$…$` and `$$…$$` in prose by Pandoc's rule: no blank behind the opening dollar, no blank
/// before the closing one and no digit behind it, so that prices stay prices. What is between them
/// is taken as it stands, before `_` and `*` can mean anything else.
final class FormulaParser implements InlineContentParser {
  /// Once the end of a text was reached without closing dollars, none of the later opening ones has
  /// any: without this note a text of many dollars would be read over and over.
  private boolean noDisplayCloses;

  static InlineContentParserFactory factory() {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return Set.of('$');
      }

      @Override
      public InlineContentParser create() {
        return new FormulaParser();
      }
    };
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next();
    return scanner.next('$') ? display(scanner) : inline(scanner);
  }

  /// The next dollar decides: it closes, or there is no formula.
  private static ParsedInline inline(Scanner scanner) {
    if (isBlank(scanner.peek())) {
      return ParsedInline.none();
    }
    Position start = scanner.position();
    char before = ' ';
    while (scanner.hasNext()) {
      char c = scanner.peek();
      Position here = scanner.position();
      scanner.next();
      if (c == '\\') {
        before = scanner.peek();
        scanner.next();
      } else if (c == '$') {
        return isBlank(before) || isDigit(scanner.peek())
            ? ParsedInline.none()
            : found(scanner.getSource(start, here).getContent(), scanner.position());
      } else {
        before = c;
      }
    }
    return ParsedInline.none();
  }

  /// GitHub also writes $`…`$; any other backtick is the code of a span that was cut.
  private static ParsedInline found(String tex, Position end) {
    boolean ticked = tex.length() > 2 && tex.startsWith("`") && tex.endsWith("`");
    String inner = ticked ? tex.substring(1, tex.length() - 1) : tex;
    return inner.indexOf('`') >= 0
        ? ParsedInline.none()
        : ParsedInline.of(new Formula("$", inner, "$"), end);
  }

  private ParsedInline display(Scanner scanner) {
    if (noDisplayCloses) {
      return ParsedInline.none();
    }
    Position start = scanner.position();
    while (scanner.hasNext()) {
      char c = scanner.peek();
      Position here = scanner.position();
      scanner.next();
      if (c == '\\') {
        scanner.next();
      } else if (c == '$' && scanner.next('$')) {
        String tex = scanner.getSource(start, here).getContent();
        return tex.isBlank()
            ? ParsedInline.none()
            : ParsedInline.of(new Formula("$$", tex, "$$"), scanner.position());
      }
    }
    noDisplayCloses = true;
    return ParsedInline.none();
  }

  private static boolean isBlank(char c) {
    return c == Scanner.END || c == ' ' || c == '\t' || c == '\n';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
