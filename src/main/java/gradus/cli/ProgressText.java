package gradus.cli;

import gradus.render.markdown.FencedBlocks;
import gradus.render.markdown.MarkdownPage;
import gradus.render.terminal.Ascii;
import gradus.render.terminal.Style.Role;
import gradus.tutor.talk.Page;

/// The lines of `gradus progress` as they are written one section after the other.
final class ProgressText {
  /// Longer lines of prose are hard to read.
  private static final int READABLE = 100;

  private static final int TERM = 16;

  private final Page page;
  private final Paragraphs text;

  ProgressText(Page page) {
    this.page = page;
    this.text = new Paragraphs(page.width());
  }

  int width() {
    return page.width();
  }

  /// Behind an empty line.
  void section(String title) {
    gap();
    heading(title);
  }

  void heading(String words) {
    text.line(page.style().apply(Role.HEADING, words));
  }

  void gap() {
    text.gap();
  }

  /// A line as it is.
  void line(String words) {
    text.line(words.stripTrailing());
  }

  void prose(String words, int indent) {
    text.prose(words, indent);
  }

  /// A command and what it does.
  void command(String command, String meaning) {
    text.term(command, meaning, TERM);
  }

  /// Markdown with formulas between dollars; nothing for an empty text.
  void markdown(String words, int indent) {
    if (!words.isEmpty()) {
      Page narrower = page.withWidth(Math.max(20, Math.min(page.width(), READABLE) - indent));
      MarkdownPage.of(words, narrower.markdown(FencedBlocks.NONE))
          .lines()
          .forEach(line -> line(" ".repeat(indent) + line));
    }
  }

  /// `1 day`, `2 days`.
  static String days(long count) {
    return count == 1 ? "1 day" : count + " days";
  }

  @Override
  public String toString() {
    return page.ascii() ? Ascii.of(text.toString()) : text.toString();
  }
}
