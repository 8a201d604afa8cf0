package gradus.tutor.lint;

import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.engine.Worker;
import gradus.render.markdown.MarkdownPage;
import gradus.render.markdown.PageOptions;
import gradus.render.terminal.Ascii;
import gradus.render.terminal.Width;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Whether a text in Markdown can be shown, on a narrow page and on one of ASCII alone.
final class Texts {
  /// Columns a learner has at least: those of a small terminal, or of large letters.
  static final int WIDTH = 60;

  private Texts() {}

  /// What is wrong with a text.
  ///
  /// @param line within the text, from 1
  record Flaw(int line, String what, String hint) {}

  static List<Flaw> flaws(String markdown) {
    MarkdownPage page;
    MarkdownPage ascii;
    try {
      page = drawn(markdown, PageOptions.plain(WIDTH));
      ascii = drawn(markdown, PageOptions.plain(WIDTH).withAscii(true));
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
    tooWide(page, "").or(() -> tooWide(ascii, " in ASCII")).ifPresent(flaws::add);
    unspelled(markdown).ifPresent(flaws::add);
    return flaws;
  }

  private static MarkdownPage drawn(String markdown, PageOptions options) {
    return Worker.call(Limits.DEFAULT, () -> MarkdownPage.of(markdown, options));
  }

  private static Optional<Flaw> tooWide(MarkdownPage page, String how) {
    return page.lines().stream()
        .filter(line -> Width.of(line) > WIDTH)
        .findFirst()
        .map(line ->
            new Flaw(
                1,
                "a line is "
                    + Width.of(line)
                    + " columns wide"
                    + how
                    + ", "
                    + WIDTH
                    + " fit: "
                    + Specimen.quoted(line),
                "break it, or divide the formula"));
  }

  /// A sign that a page of ASCII shows as a number. Letters of other scripts cannot be helped.
  private static Optional<Flaw> unspelled(String markdown) {
    return markdown
        .codePoints()
        .filter(c -> c >= 0x80 && !Character.isLetter(c) && !Character.isWhitespace(c))
        .mapToObj(Character::toString)
        .filter(sign -> Ascii.of(sign).startsWith("\\u"))
        .findFirst()
        .map(sign ->
            new Flaw(
                lineOf(sign, markdown),
                "the sign '" + sign + "' is " + Ascii.of(sign) + " where only ASCII is shown",
                "a word, or LaTeX, is read everywhere"));
  }

  private static int lineOf(String text, String markdown) {
    int at = Math.max(0, markdown.indexOf(text));
    return (int) markdown.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
  }
}
