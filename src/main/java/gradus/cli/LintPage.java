package gradus.cli;

import gradus.render.terminal.Ascii;
import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.WordWrap;
import gradus.tutor.lint.Problem;
import gradus.tutor.lint.Report;
import gradus.tutor.lint.Spread;

/// What lint found as lines: one for each problem, as compilers write them, and a sum.
///
/// @param width columns to break lines for; 0 leaves them whole, as other programs expect them
record LintPage(boolean ascii, int width) {
  String of(Report report) {
    StringBuilder out = new StringBuilder();
    for (Problem problem : report.problems()) {
      out.append(line(problem)).append('\n');
    }
    out.append(sum(report)).append('\n');
    String text = ascii ? Ascii.of(out.toString()) : out.toString();
    return width == 0 ? text : WordWrap.narrower(text, width);
  }

  private static String line(Problem problem) {
    String hint = problem.hint().isEmpty() ? "" : " (" + problem.hint() + ")";
    return Sanitizer.line(
        problem.place() + ": " + (problem.isError() ? "" : "warning: ") + problem.what() + hint);
  }

  /// `3 lessons, 18 items, 50 of 50 seeds each: no problems`.
  private static String sum(Report report) {
    StringBuilder sum = new StringBuilder();
    sum.append(count(report.lessons(), "lesson")).append(", ");
    sum.append(count(report.items().size(), "item"));
    if (!report.items().isEmpty()) {
      int least = report.items().stream().mapToInt(Report.Item::seeds).min().orElse(0);
      sum.append(", ");
      sum.append(least == report.seeds() ? "" : "at least " + least + " of ");
      sum.append(report.seeds() + (report.seeds() == 1 ? " seed each" : " seeds each"));
    }
    sum.append(": ").append(verdict(report));
    if (!report.items().isEmpty()) {
      sum.append("\nvariants of an item differ by at most ").append(spread(report));
    }
    return sum.toString();
  }

  private static String verdict(Report report) {
    String warnings = report.warnings() == 0 ? "" : count(report.warnings(), "warning");
    if (report.errors() == 0) {
      return warnings.isEmpty() ? "no problems" : "no problems, " + warnings;
    }
    return count(report.errors(), "problem") + (warnings.isEmpty() ? "" : ", " + warnings);
  }

  /// The widest spreads there are, beside the bounds that they are held against.
  private static String spread(Report report) {
    int digits = 0;
    int denominator = 0;
    int steps = 0;
    for (Report.Item item : report.items()) {
      digits = Math.max(digits, item.spread().digits().width());
      denominator = Math.max(denominator, item.spread().denominator().width());
      steps = Math.max(steps, item.spread().steps().width());
    }
    return count(digits, "digit")
        + " ("
        + Spread.BOUND.digits().most()
        + " allowed), "
        + count(denominator, "digit")
        + " of a denominator ("
        + Spread.BOUND.denominator().most()
        + "), "
        + count(steps, "step")
        + " ("
        + Spread.BOUND.steps().most()
        + ")";
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
