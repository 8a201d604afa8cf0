package gradus.render.markdown;

import java.util.List;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/// Blocks of mathematics: from `$$` at the beginning of a line to `$$` at the end of one, from `\[`
/// to `\]`, or an environment of equations. Lines within are no headings, lists or quotes, whatever
/// they begin with. A blank line ends the attempt, as in Pandoc.
final class DisplayParser extends AbstractBlockParser {
  private static final String DOLLARS = "$$";
  private static final String BRACKET = "\\[";
  private static final String ENVIRONMENT = "\\begin{";

  private static final Set<String> EQUATIONS =
      Set.of(
          "align",
          "align*",
          "equation",
          "equation*",
          "gather",
          "gather*",
          "multline",
          "multline*",
          "eqnarray",
          "eqnarray*",
          "flalign",
          "flalign*");

  private final DisplayBlock block;
  private final String end;
  private final StringBuilder tex = new StringBuilder();
  private boolean closed;

  private DisplayParser(String begin, String end) {
    this.block = new DisplayBlock(begin, end);
    this.end = end;
  }

  /// @param lines of the whole text, to see whether a block is closed before it is opened
  static BlockParserFactory factory(List<String> lines) {
    return (state, matched) -> start(state, lines);
  }

  private static BlockStart start(ParserState state, List<String> lines) {
    String content = state.getLine().getContent().toString();
    int at = state.getNextNonSpaceIndex();
    String begin = begin(content, at);
    if (state.getIndent() >= 4 || !content.startsWith(begin, at)) {
      return BlockStart.none();
    }
    String end =
        begin.equals(DOLLARS)
            ? DOLLARS
            : begin.equals(BRACKET) ? "\\]" : begin.replace("begin", "end");
    String rest = content.substring(at + begin.length());
    int close = rest.indexOf(end);
    boolean opens =
        close < 0
            ? isClosedLater(lines, state.getLine().getSourceSpan().getLineIndex(), end)
            : close == rest.stripTrailing().length() - end.length()
                && isFormula(rest.substring(0, close), begin);
    return opens
        ? BlockStart.of(new DisplayParser(begin, end)).atIndex(at + begin.length())
        : BlockStart.none();
  }

  private static String begin(String content, int at) {
    if (content.startsWith(ENVIRONMENT, at)) {
      int from = at + ENVIRONMENT.length();
      int close = content.indexOf('}', from);
      return close > 0 && EQUATIONS.contains(content.substring(from, close))
          ? content.substring(at, close + 1)
          : DOLLARS;
    }
    return content.startsWith(BRACKET, at) ? BRACKET : DOLLARS;
  }

  /// Escaped brackets around a word are brackets.
  private static boolean isFormula(String tex, String begin) {
    if (!begin.equals(BRACKET)) {
      return !tex.isBlank();
    }
    for (int i = 0; i < tex.length(); i++) {
      if ("\\^_=<>+".indexOf(tex.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClosedLater(List<String> lines, int line, String end) {
    for (int i = line + 1; i < lines.size() && !lines.get(i).isBlank(); i++) {
      int close = lines.get(i).indexOf(end);
      if (close >= 0) {
        return lines.get(i).stripTrailing().length() == close + end.length();
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
    closed = trimmed.endsWith(end);
    tex.append(tex.isEmpty() ? "" : "\n");
    tex.append(closed ? trimmed.substring(0, trimmed.length() - end.length()) : text);
  }

  @Override
  public void closeBlock() {
    block.setTex(tex.toString());
  }
}
