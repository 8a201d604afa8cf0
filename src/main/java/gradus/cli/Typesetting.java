package gradus.cli;

import gradus.budget.Limits;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Severity;
import gradus.diag.Source;
import gradus.engine.Worker;
import gradus.render.RenderOptions;
import gradus.render.markdown.FencedBlocks;
import gradus.render.markdown.MarkdownPage;
import gradus.render.markdown.PageOptions;
import gradus.render.terminal.Ascii;
import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.Style;
import gradus.render.tex.MathMode;
import gradus.render.tex.Typesetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One run of `gradus typeset`: what is drawn, and what is said about it.
final class Typesetting {
  private final ParsedArguments arguments;
  private final Console console;
  private final PageOptions page;
  private final RenderOptions messages;
  private final List<String> unknown = new ArrayList<>();
  private boolean first = true;

  Typesetting(ParsedArguments arguments, Console console) {
    this.arguments = arguments;
    this.console = console;
    Environment environment = console.environment();
    String colour = arguments.choice(OutputOptions.COLOR, "auto");
    boolean ascii = arguments.has("--ascii") || !environment.showsUnicode();
    int width =
        arguments
            .integer(DocumentOptions.WIDTH.key(), 20, 10_000)
            .orElse(environment.widthOrUsual());
    MathMode mode =
        MathMode.valueOf(
            arguments
                .choice(TypesetCommand.MATH, environment.isAccessible() ? "linear" : "unicode")
                .toUpperCase(Locale.ROOT));
    boolean coloured = environment.colours(colour, environment.outputIsTerminal());
    Style style =
        coloured ? theme(arguments.choice(TypesetCommand.THEME, "auto"), environment) : Style.PLAIN;
    this.page = new PageOptions(width, ascii, style, mode, FencedBlocks.NONE);
    this.messages =
        RenderOptions.STANDARD
            .withAscii(ascii)
            .withWidth(width)
            .withColour(environment.colours(colour, environment.errorIsTerminal()));
  }

  /// Some terminals say their colours in `COLORFGBG`: `15;0` is white on black.
  private static Style theme(String choice, Environment environment) {
    if (!choice.equals("auto")) {
      return choice.equals("dark") ? Style.DARK : Style.LIGHT;
    }
    String colours = environment.variable("COLORFGBG", "");
    return switch (colours.substring(colours.lastIndexOf(';') + 1)) {
      case "0", "8" -> Style.DARK;
      case "7", "15" -> Style.LIGHT;
      default -> Style.COLOURED;
    };
  }

  ExitCode run() {
    if (arguments.operands().isEmpty() && console.environment().inputIsTerminal()) {
      throw Usage.error(
          "there is nothing to typeset", "gradus typeset '\\frac{1}{2}', or a file: notes.md");
    }
    List<String> operands = arguments.operands().isEmpty() ? List.of("-") : arguments.operands();
    Inputs inputs = inputs();
    for (String operand : operands) {
      if (operand.equals("-")) {
        text(inputs.statements("-"), "standard input");
      } else if (isFile(operand)) {
        text(inputs.statements(operand), operand);
      } else {
        formula(bare(operand));
      }
    }
    notes();
    return ExitCode.DONE;
  }

  private Inputs inputs() {
    Computation computation = new Computation(arguments);
    return new Inputs(
        ComputeOptions.reading(arguments),
        new StandardInput(console.in()),
        new RowChoice(arguments, computation::condition),
        computation::literal);
  }

  private static boolean isFile(String operand) {
    String name = operand.toLowerCase(Locale.ROOT);
    return name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".txt");
  }

  /// A page, or a formula that stands alone between dollars.
  private void text(String text, String name) {
    String bare = bare(text);
    if (!bare.equals(text.strip())) {
      formula(bare);
      return;
    }
    MarkdownPage drawn = Worker.call(Limits.DEFAULT, () -> MarkdownPage.of(text, page));
    print(drawn.text());
    unknown.addAll(drawn.unknown());
    for (MarkdownPage.Broken broken : drawn.broken()) {
      warn(name + ":" + broken.line(), broken);
    }
  }

  /// The formula without the dollars or `\[ \]` around it; the text itself when it is more than one
  /// formula.
  private static String bare(String text) {
    String formula = text.strip();
    for (String[] ends :
        new String[][] {{"$$", "$$"}, {"$", "$"}, {"\\[", "\\]"}, {"\\(", "\\)"}}) {
      int inner = formula.length() - ends[0].length() - ends[1].length();
      if (inner > 0 && formula.startsWith(ends[0]) && formula.endsWith(ends[1])) {
        String content = formula.substring(ends[0].length(), ends[0].length() + inner);
        boolean one = !hasDollar(content) && !content.contains("\n\n");
        return one ? content : formula;
      }
    }
    return formula;
  }

  private static boolean hasDollar(String content) {
    for (int i = 0; i < content.length(); i++) {
      if (content.charAt(i) == '\\') {
        i++;
      } else if (content.charAt(i) == '$') {
        return true;
      }
    }
    return false;
  }

  private void formula(String tex) {
    try {
      Typesetter.Typeset drawn =
          Worker.call(Limits.DEFAULT, () -> Typesetter.display(tex, page.math(), page.width()));
      String text = drawn.box().text();
      print(page.ascii() ? Ascii.of(text) : text);
      unknown.addAll(drawn.unknown());
    } catch (GradusException mistake) {
      throw mistake.diagnostic().in(new Source("", tex)).toException();
    }
  }

  private void print(String text) {
    console.out().print(first ? "" : "\n");
    first = false;
    console.out().block(text);
  }

  private void warn(String place, MarkdownPage.Broken broken) {
    if (!arguments.has("--quiet")) {
      console.out().flush();
      Diagnostic why = broken.why();
      Diagnostic warning =
          new Diagnostic(
              why.code(),
              Severity.WARNING,
              why.message(),
              new Source(place, broken.tex()),
              why.span(),
              why.details(),
              why.hint());
      ErrorReport.show(warning, messages, console);
    }
  }

  private void notes() {
    Map<String, Integer> counts = new TreeMap<>();
    unknown.forEach(command -> counts.merge(command, 1, Integer::sum));
    if (!arguments.has("--quiet")) {
      console.out().flush();
      String label = Style.of(messages.colour()).apply(Style.Role.NOTE, "note:");
      counts.forEach((command, count) ->
          console
              .err()
              .println(
                  label
                      + " "
                      + Sanitizer.line(command)
                      + " is unknown and shown as written"
                      + (count > 1 ? " (" + count + " times)" : "")));
    }
  }
}
