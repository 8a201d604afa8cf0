package gradus.shell;

import gradus.engine.Answer;
import gradus.functions.Catalogue;
import gradus.render.Detail;
import gradus.render.RenderOptions;
import gradus.render.latex.LatexText;
import gradus.render.plain.MarkdownText;
import gradus.render.terminal.Ascii;
import gradus.render.text.Footer;
import gradus.render.text.StepsText;
import gradus.value.Table;
import gradus.value.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What was computed, as a document: inputs, steps, answers, pictures, conventions, version.
final class Handout {
  private static final RenderOptions OPTIONS = RenderOptions.STANDARD.withSteps(Detail.FULL);

  private final List<Notebook.Entry> entries;
  private final Function<Notebook.Entry.Drawn, String> pictures;
  private final String version;

  /// @param pictures draws what stood behind `:plot`, in ASCII where it is for LaTeX
  Handout(
      List<Notebook.Entry> entries,
      Function<Notebook.Entry.Drawn, String> pictures,
      String version) {
    this.entries = entries;
    this.pictures = pictures;
    this.version = version;
  }

  /// Statements that compute the same again.
  String statements() {
    StringBuilder out = new StringBuilder("# gradus " + version + "\n");
    for (Notebook.Entry entry : entries) {
      switch (entry) {
        case Notebook.Entry.Computed(String input, _) -> out.append(input).append('\n');
        case Notebook.Entry.Drawn(String words, _) ->
            out.append("# :plot ").append(words).append('\n');
      }
    }
    return out.toString();
  }

  String markdown() {
    StringBuilder out = new StringBuilder("# Worked with gradus\n");
    int number = 0;
    for (Notebook.Entry entry : entries) {
      out.append("\n## ").append(++number).append("\n\n");
      switch (entry) {
        case Notebook.Entry.Computed(String input, Answer answer) -> {
          fenced("gradus", input, out);
          out.append('\n');
          result(answer, out);
        }
        case Notebook.Entry.Drawn drawn -> {
          fenced("", "plot " + drawn.words(), out);
          out.append('\n');
          fenced("text", pictures.apply(drawn).stripTrailing(), out);
        }
      }
    }
    out.append("\n## Conventions\n\n");
    Set<String> conventions = conventions();
    conventions.forEach(line -> out.append("- ").append(line).append('\n'));
    out.append(conventions.isEmpty() ? "No answer depends on a convention.\n" : "");
    return out.append("\ngradus ").append(version).append('\n').toString();
  }

  /// Steps as a list, a table as a table, all else as the formula it is: exact where it is exact.
  private static void result(Answer answer, StringBuilder out) {
    boolean steps = StepsText.areShown(answer, OPTIONS);
    if (steps || answer.result() instanceof Table || answer.result() instanceof Text) {
      MarkdownText.write(answer, OPTIONS, out::append);
    } else {
      // an empty line would end the formula
      String formula = LatexText.of(answer, OPTIONS, Catalogue.INSTANCE).strip();
      out.append("$$\n").append(formula).append("\n$$\n");
    }
    String footer = Footer.of(answer, OPTIONS.withWidth(Integer.MAX_VALUE));
    if (!steps && !footer.isEmpty()) {
      out.append('\n').append(sentence(footer)).append('\n');
    }
  }

  String latex() {
    StringBuilder out = new StringBuilder();
    out.append("\\documentclass{article}\n\\usepackage{amsmath,amssymb}\n");
    out.append("\\begin{document}\n\\section*{Worked with gradus}\n");
    for (Notebook.Entry entry : entries) {
      out.append("\n\\medskip\\hrule\\medskip\n");
      switch (entry) {
        case Notebook.Entry.Computed(String input, Answer answer) -> {
          verbatim(input, out);
          String result = LatexText.of(answer, OPTIONS, Catalogue.INSTANCE);
          boolean steps = StepsText.areShown(answer, OPTIONS);
          out.append(steps ? result : "\\[\n" + result + "\\]\n");
          String footer = Footer.of(answer, OPTIONS.withAscii(true).withWidth(Integer.MAX_VALUE));
          if (!footer.isEmpty()) {
            out.append("\\noindent ").append(prose(footer)).append("\n");
          }
        }
        case Notebook.Entry.Drawn drawn -> {
          verbatim("plot " + drawn.words(), out);
          verbatim(pictures.apply(drawn).stripTrailing(), out);
        }
      }
    }
    out.append("\n\\subsection*{Conventions}\n");
    Set<String> conventions = conventions();
    conventions.forEach(line -> out.append(prose(line)).append("\n\n"));
    out.append(conventions.isEmpty() ? "No answer depends on a convention.\n\n" : "");
    return out.append("gradus ").append(prose(version)).append("\n\\end{document}\n").toString();
  }

  private Set<String> conventions() {
    Set<String> lines = new LinkedHashSet<>();
    for (Notebook.Entry entry : entries) {
      if (entry instanceof Notebook.Entry.Computed(_, Answer answer)) {
        lines.addAll(answer.applied());
      }
    }
    return lines;
  }

  private static void fenced(String language, String text, StringBuilder out) {
    int ticks = 3;
    while (text.contains("`".repeat(ticks))) {
      ticks++;
    }
    String fence = "`".repeat(ticks);
    out.append(fence).append(language).append('\n').append(text).append('\n');
    out.append(fence).append('\n');
  }

  /// Signs of Markdown stand for themselves.
  private static String sentence(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append("\\`*_{}[]<>#|$~&".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return out.toString();
  }

  private static void verbatim(String text, StringBuilder out) {
    out.append("\\begin{verbatim}\n");
    for (String line : text.split("\n", -1)) {
      out.append(Ascii.of(line).replace("\\end{verbatim}", "\\end {verbatim}")).append('\n');
    }
    out.append("\\end{verbatim}\n");
  }

  /// Signs of LaTeX stand for themselves.
  private static String prose(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : Ascii.of(text).toCharArray()) {
      switch (c) {
        case '\\' -> out.append("\\textbackslash{}");
        case '^' -> out.append("\\^{}");
        case '~' -> out.append("\\~{}");
        case '#', '$', '%', '&', '_', '{', '}' -> out.append('\\').append(c);
        case '<', '>', '|' -> out.append('$').append(c).append('$');
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
