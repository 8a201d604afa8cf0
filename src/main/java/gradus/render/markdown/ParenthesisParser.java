package gradus.render.markdown;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/// Finds `\(…\)` in prose, LaTeX's own ends of a formula. Markdown alone would take them for
/// escaped brackets and lose the backslashes within.
final class ParenthesisParser implements InlineContentParser {
  /// Once no end was found, no later beginning has one.
  private boolean noneCloses;

  static InlineContentParserFactory factory() {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return Set.of('\\');
      }

      @Override
      public InlineContentParser create() {
        return new ParenthesisParser();
      }
    };
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next();
    if (noneCloses || !scanner.next('(')) {
      return ParsedInline.none();
    }
    Position start = scanner.position();
    while (scanner.hasNext()) {
      Position here = scanner.position();
      boolean escape = scanner.peek() == '\\';
      scanner.next();
      if (escape && scanner.next(')')) {
        String tex = scanner.getSource(start, here).getContent();
        return tex.isBlank()
            ? ParsedInline.none()
            : ParsedInline.of(new Formula("\\(", tex, "\\)"), scanner.position());
      }
      if (escape && scanner.hasNext()) {
        scanner.next();
      }
    }
    noneCloses = true;
    return ParsedInline.none();
  }
}
