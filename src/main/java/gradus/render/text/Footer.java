package gradus.render.text;

import gradus.engine.Answer;
import gradus.function.Check;
import gradus.render.RenderOptions;
import gradus.render.terminal.Ascii;
import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.Style;
import gradus.render.terminal.Width;
import gradus.render.terminal.WordWrap;
import gradus.value.Decimal;
import java.util.ArrayList;
import java.util.List;

/// The line below an answer: how it was read, what the reader should know, which conventions
/// applied and what was checked. It is never cut: what it says may decide whether the answer is to
/// the right question.
public final class Footer {
  private static final Decimal RESIDUAL = Decimal.significant(2);

  private Footer() {}

  /// Without a line end; empty when there is nothing to say.
  public static String of(Answer answer, RenderOptions options) {
    List<String> parts = new ArrayList<>();
    if (!answer.readAs().isEmpty()) {
      parts.add("read as " + answer.readAs());
    }
    parts.addAll(answer.notes());
    parts.addAll(answer.applied());
    if (!answer.checks().isEmpty()) {
      parts.add(checked(answer.checks(), options));
    }
    StringBuilder lines = new StringBuilder();
    for (String line : broken(parts, options)) {
      lines.append(lines.isEmpty() ? "" : "\n");
      lines.append(Style.of(options.colour()).apply(Style.Role.FAINT, line));
    }
    return lines.toString();
  }

  /// The parts on one line, or on several where one is too narrow for them.
  private static List<String> broken(List<String> parts, RenderOptions options) {
    String separator = options.ascii() ? "; " : " · ";
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String part : parts) {
      String clean = Sanitizer.line(options.ascii() ? Ascii.of(part) : part);
      String longer = line.isEmpty() ? clean : line + separator + clean;
      if (!line.isEmpty() && Width.of(longer) > options.width()) {
        lines.add(line);
        longer = clean;
      }
      line = longer;
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    List<String> fitted = new ArrayList<>();
    for (String whole : lines) {
      fitted.addAll(WordWrap.of(whole, options.width()));
    }
    return fitted;
  }

  /// `checked: A·v = λ·v (residual 4.4e-16)`; of several checks their number and the worst.
  private static String checked(List<Check> checks, RenderOptions options) {
    double worst = 0;
    for (Check check : checks) {
      worst = Math.max(worst, check.residual());
    }
    String size = worst == 0 ? "exactly" : "residual " + RESIDUAL.text(worst);
    String what = checks.get(0).what();
    return checks.size() == 1
        ? "checked: " + (options.ascii() ? what : PeopleText.of(what)) + " (" + size + ")"
        : checks.size() + " checks passed (" + size + ")";
  }
}
