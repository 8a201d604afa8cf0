package gradus.render;

import gradus.diag.Diagnostic;
import gradus.diag.Severity;
import gradus.diag.Span;
import gradus.render.terminal.Ascii;
import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.SourceLine;
import gradus.render.terminal.Style;
import gradus.render.terminal.Width;
import gradus.render.terminal.WordWrap;
import java.util.List;

/// A diagnostic for people, in its four parts:
///
/// ```
/// error[E0402]: the inner dimensions differ
///   A*B
///   ^^^
///    left: A  2×3
///   right: B  2×3
///   hint: A*B^T is 2×2
/// ```
public final class DiagnosticText {
  private static final String INDENT = "  ";

  /// Details with a longer label are not aligned.
  private static final int LONGEST_LABEL = 16;

  /// Continued lines are not squeezed below so many columns.
  private static final int LEAST_ROOM = 12;

  private final RenderOptions options;
  private final boolean wraps;
  private final Style style;
  private final StringBuilder out = new StringBuilder();

  private DiagnosticText(RenderOptions options, boolean wraps) {
    this.options = options;
    this.wraps = wraps;
    this.style = Style.of(options.colour());
  }

  /// The text, with a line end behind each line. Sentences are not broken, so that a log can be
  /// searched.
  public static String of(Diagnostic diagnostic, RenderOptions options) {
    return of(diagnostic, options, false);
  }

  /// @param wraps whether sentences that are wider than the page are broken between words
  public static String of(Diagnostic diagnostic, RenderOptions options, boolean wraps) {
    DiagnosticText text = new DiagnosticText(options, wraps);
    text.write(diagnostic);
    return text.out.toString();
  }

  private void write(Diagnostic diagnostic) {
    head(diagnostic);
    if (diagnostic.span() != Span.NONE) {
      place(diagnostic);
    }
    details(diagnostic.details());
    if (!diagnostic.hint().isEmpty()) {
      out.append(INDENT).append(style.apply(Style.Role.HINT, "hint:")).append(' ');
      sentence(safe(diagnostic.hint()), INDENT.length() + "hint: ".length());
    }
  }

  /// A sentence on the line begun; when it goes on, below its own beginning.
  ///
  /// @param column where it begins
  private void sentence(String text, int column) {
    sentence(text, column, column);
  }

  /// @param hanging the column of the lines that follow
  private void sentence(String text, int column, int hanging) {
    boolean first = true;
    for (String line : wraps ? WordWrap.of(text, room(column), room(hanging)) : List.of(text)) {
      out.repeat(' ', first ? 0 : hanging).append(line).append('\n');
      first = false;
    }
  }

  private int room(int column) {
    return Math.max(LEAST_ROOM, options.width() - column);
  }

  private void head(Diagnostic diagnostic) {
    String name = diagnostic.source().name();
    String severity =
        switch (diagnostic.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case NOTE -> "note";
        };
    out.append(
        style.apply(role(diagnostic.severity()), severity + "[" + diagnostic.code().id() + "]"));
    String message = safe(diagnostic.message());
    if (!name.isEmpty() && !diagnostic.message().contains(name)) {
      message += " (in " + safe(name) + ")";
    }
    out.append(": ");
    int begun = severity.length() + diagnostic.code().id().length() + 4;
    sentence(message, begun, INDENT.length() + INDENT.length());
  }

  private static Style.Role role(Severity severity) {
    return switch (severity) {
      case ERROR -> Style.Role.ERROR;
      case WARNING -> Style.Role.WARNING;
      case NOTE -> Style.Role.NOTE;
    };
  }

  private void place(Diagnostic diagnostic) {
    String source = diagnostic.source().text();
    if (source.isEmpty()) {
      return;
    }
    boolean numbered = SourceLine.isSeveralLines(source);
    int gutterWidth = numbered ? 8 : 0;
    int width = Math.max(20, options.width() - INDENT.length() - gutterWidth);
    SourceLine line = SourceLine.of(source, diagnostic.span(), width, options.ascii());
    String gutter = numbered ? line.number() + " | " : "";
    out.append(INDENT).append(gutter).append(line.text()).append('\n');
    if (options.linear()) {
      out.append(INDENT).append(line.place(gutterWidth > 0)).append('\n');
      return;
    }
    out.append(INDENT);
    if (numbered) {
      out.repeat(' ', gutter.length() - 2).append("| ");
    }
    out.repeat(' ', line.start());
    out.append(style.apply(Style.Role.MARK, "^".repeat(line.length()))).append('\n');
  }

  private void details(List<String> details) {
    int widest = 0;
    for (String detail : details) {
      widest = Math.max(widest, labelWidth(detail));
    }
    for (String detail : details) {
      int label = labelWidth(detail);
      out.append(INDENT).repeat(' ', label == 0 ? 0 : widest - label);
      int column = INDENT.length() + (label == 0 ? 0 : widest - label);
      sentence(safe(detail), column, INDENT.length() + (label == 0 ? 0 : widest + 2));
    }
  }

  /// The width of the label before the first colon, 0 when there is none.
  private static int labelWidth(String detail) {
    int colon = detail.indexOf(": ");
    return colon > 0 && colon <= LONGEST_LABEL ? Width.of(detail.substring(0, colon)) : 0;
  }

  private String safe(String text) {
    String line = Sanitizer.line(text);
    return options.ascii() ? Ascii.of(line) : line;
  }
}
