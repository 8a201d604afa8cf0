package gradus.render.markdown;

import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/// Blocks of mathematics: from `$$` at the beginning of a line to `$$` at the end of one. Lines
/// within are no headings, lists or quotes, whatever they begin with. A blank line ends the
/// attempt, as in Pandoc.
final class DisplayParser extends AbstractBlockParser {
  private static final String DOLLARS = "$$";

  private final DisplayBlock block = new DisplayBlock();
  private final StringBuilder tex = new StringBuilder();
  private boolean closed;

  /// @param lines of the whole text, to see whether a block is closed before it is opened
  static BlockParserFactory factory(List<String> lines) {
    return (state, matched) -> start(state, lines);
  }

  private static BlockStart start(ParserState state, List<String> lines) {
    CharSequence content = state.getLine().getContent();
    int at = state.getNextNonSpaceIndex();
    if (state.getIndent() >= 4 || !startsAt(content, at)) {
      return BlockStart.none();
    }
    String rest = content.subSequence(at + 2, content.length()).toString();
    int close = rest.indexOf(DOLLARS);
    boolean opens =
        close < 0
            ? isClosedLater(lines, state.getLine().getSourceSpan().getLineIndex())
            : close == rest.stripTrailing().length() - 2 && !rest.substring(0, close).isBlank();
    return opens
        ? BlockStart.of(new DisplayParser()).atIndex(at + 2)
        : BlockStart.none();
  }

  private static boolean startsAt(CharSequence content, int at) {
    return at + 1 < content.length() && content.charAt(at) == '$' && content.charAt(at + 1) == '$';
  }

  private static boolean isClosedLater(List<String> lines, int line) {
    for (int i = line + 1; i < lines.size() && !lines.get(i).isBlank(); i++) {
      int close = lines.get(i).indexOf(DOLLARS);
      if (close >= 0) {
        return lines.get(i).stripTrailing().length() == close + 2;
      }
    }
    return false;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return closed || state.isBlank()
        ? BlockContinue.none()
        : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(SourceLine line) {
    String text = line.getContent().toString();
    String trimmed = text.stripTrailing();
    closed = trimmed.endsWith(DOLLARS);
    tex.append(tex.isEmpty() ? "" : "\n");
    tex.append(closed ? trimmed.substring(0, trimmed.length() - 2) : text);
  }

  @Override
  public void closeBlock() {
    block.setTex(tex.toString());
  }
}
