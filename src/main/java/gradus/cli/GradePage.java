package gradus.cli;

import gradus.render.markdown.FencedBlocks;
import gradus.render.markdown.MarkdownPage;
import gradus.render.terminal.Ascii;
import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.WordWrap;
import gradus.tutor.desk.Desk;
import gradus.tutor.grade.Mark;
import gradus.tutor.grade.MarkText;
import gradus.tutor.grade.ModelAnswer;
import gradus.tutor.quiz.Variant;
import gradus.tutor.talk.Page;
import java.util.List;

/// Marks and questions for people: laid out as a page, or plainly, a line for each sentence.
record GradePage(Page page, String form) {
  String question(Variant variant, boolean prompt, boolean key) {
    String text =
        (prompt ? MarkText.question(variant) : "")
            + (prompt && key ? "\n" : "")
            + (key ? MarkText.key(variant, ModelAnswer.of(variant, Desk.STANDARD)) : "");
    return isPlain() ? text : laidOut(text);
  }

  String mark(Variant variant, Mark mark, boolean key) {
    StringBuilder text = new StringBuilder();
    List<String> lines = MarkText.lines(mark);
    text.append(sentence(lines.getFirst(), ""));
    for (String line : lines.subList(1, lines.size())) {
      text.append(line.contains("\n") ? literal(line) : indented(line));
    }
    if (key) {
      text.append(mark.revealing().isEmpty() ? "" : sentence(mark.revealing(), "  "));
      text.append('\n').append(question(variant, false, true));
    }
    return text.toString();
  }

  private boolean isPlain() {
    return !form.equals("text");
  }

  /// The source line and the caret below it keep their places.
  private String literal(String text) {
    StringBuilder out = new StringBuilder();
    text.lines().forEach(line -> out.append("  ").append(safe(line)).append('\n'));
    return out.toString();
  }

  private String indented(String markdown) {
    if (isPlain()) {
      return "  " + safe(markdown) + "\n";
    }
    StringBuilder out = new StringBuilder();
    laidOut(markdown).lines().forEach(line -> out.append("  ").append(line).append('\n'));
    return out.toString();
  }

  private String laidOut(String markdown) {
    Page narrow = page.withWidth(Math.max(20, page.width() - 2));
    return MarkdownPage.of(markdown, narrow.markdown(FencedBlocks.NONE)).text();
  }

  private String sentence(String text, String indent) {
    if (isPlain()) {
      return indent + safe(text) + "\n";
    }
    StringBuilder out = new StringBuilder();
    String hanging = indent;
    for (String line : WordWrap.of(safe(text), Math.max(20, page.width() - 4))) {
      out.append(hanging).append(line).append('\n');
      hanging = indent + "  ";
    }
    return out.toString();
  }

  private String safe(String text) {
    String line = Sanitizer.line(text);
    return page.ascii() ? Ascii.of(line) : line;
  }
}
