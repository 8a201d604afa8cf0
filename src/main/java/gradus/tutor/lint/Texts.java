package gradus.tutor.lint;

import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.engine.Worker;
import gradus.render.markdown.MarkdownPage;
import gradus.render.markdown.PageOptions;
import gradus.render.terminal.Width;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Whether a text in Markdown can be shown.
final class Texts {
  /// Columns a learner has at least.
  static final int WIDTH = 80;

  private Texts() {}

  /// What is wrong with a text.
  ///
  /// @param line within the text, from 1
  record Flaw(int line, String what, String hint) {}

  static List<Flaw> flaws(String markdown) {
    MarkdownPage page;
    try {
      page = Worker.call(Limits.DEFAULT, () -> MarkdownPage.of(markdown, PageOptions.plain(WIDTH)));
    } catch (GradusException tooMuch) {
      return List.of(new Flaw(1, tooMuch.diagnostic().message(), tooMuch.diagnostic().hint()));
    }
    List<Flaw> flaws = new ArrayList<>();
    for (MarkdownPage.Broken broken : page.broken()) {
      flaws.add(
          new Flaw(
              Math.max(1, broken.line()),
              "the formula "
                  + Specimen.quoted(broken.tex())
                  + " cannot be drawn: "
                  + broken.why().message(),
              broken.why().hint()));
    }
    for (String command : new LinkedHashSet<>(page.unknown())) {
      flaws.add(
          new Flaw(
              lineOf(command, markdown), "gradus cannot draw " + command + " in a formula", ""));
    }
    for (String line : page.lines()) {
      if (Width.of(line) > WIDTH) {
        flaws.add(
            new Flaw(
                1,
                "a line is "
                    + Width.of(line)
                    + " columns wide, "
                    + WIDTH
                    + " fit: "
                    + Specimen.quoted(line),
                "break it, or divide the formula"));
        break;
      }
    }
    return flaws;
  }

  private static int lineOf(String command, String markdown) {
    int at = Math.max(0, markdown.indexOf(command));
    return (int) markdown.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
  }
}
