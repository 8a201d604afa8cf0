package gradus.render;

import gradus.diag.Diagnostic;
import gradus.diag.Severity;
import gradus.diag.Span;
import gradus.render.terminal.Ascii;
import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.SourceLine;
import gradus.render.terminal.Style;
import gradus.render.terminal.Width;
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

  private final RenderOptions options;
  private final Style style;
  private final StringBuilder out = new StringBuilder();

  private DiagnosticText(RenderOptions options) {
    this.options = options;
    this.style = Style.of(options.colour());
  }

  /// The text, with a line end behind each line.
  public static String of(Diagnostic diagnostic, RenderOptions options) {
    DiagnosticText text = new DiagnosticText(options);
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
      out.append(INDENT).append(style.apply(Style.Role.HINT, "hint:"));
      out.append(' ').append(safe(diagnostic.hint())).append('\n');
    }
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
    out.append(": ").append(safe(diagnostic.message()));
    if (!name.isEmpty() && !diagnostic.message().contains(name)) {
      out.append(" (in ").append(safe(name)).append(')');
    }
    out.append('\n');
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
      out.append(safe(detail)).append('\n');
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
