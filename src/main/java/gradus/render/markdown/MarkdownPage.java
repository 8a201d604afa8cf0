package gradus.render.markdown;

import gradus.diag.Diagnostic;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// A text in Markdown (CommonMark with the tables, strikethrough, task lists and alerts of GitHub,
/// and mathematics between dollars or LaTeX's brackets) as lines for a terminal. Nothing of the
/// text is dropped, and nothing in it reaches the terminal as a control character.
///
/// @param lines without line ends; they may hold the escape sequences of the style
/// @param unknown commands of LaTeX that were shown as they were written, each as often as it
///   stands there
/// @param broken formulas that could not be drawn and are shown as they were typed
public record MarkdownPage(List<String> lines, List<String> unknown, List<Broken> broken) {
  /// Blocks within blocks and emphasis within emphasis are followed so far; what stands deeper is
  /// text.
  private static final int DEEPEST = 60;

  public MarkdownPage {
    lines = List.copyOf(lines);
    unknown = List.copyOf(unknown);
    broken = List.copyOf(broken);
  }

  /// A formula that could not be drawn.
  ///
  /// @param line where it begins, from 1; 0 when that is not known
  /// @param tex what stands between its ends, which the diagnostic points into
  public record Broken(int line, String tex, Diagnostic why) {}

  public static MarkdownPage of(String markdown, PageOptions options) {
    List<String> source = Pipes.hidden(FrontMatter.fenced(markdown.lines().toList()));
    Parser parser =
        Parser.builder()
            .extensions(
                List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.builder().requireTwoTildes(true).build()))
            .customInlineContentParserFactory(FormulaParser.factory())
            .customInlineContentParserFactory(ParenthesisParser.factory())
            .customBlockParserFactory(DisplayParser.factory(source))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    Node document = parser.parse(String.join("\n", source));
    Formulas formulas = new Formulas(options.ascii(), options.math());
    List<String> lines = new Blocks(options, formulas).of(document, options.width());
    return new MarkdownPage(lines, formulas.unknown(), formulas.broken());
  }

  /// All lines, each with its end.
  public String text() {
    StringBuilder out = new StringBuilder();
    for (String line : lines) {
      out.append(line).append('\n');
    }
    return out.toString();
  }
}
