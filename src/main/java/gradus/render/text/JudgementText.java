package gradus.render.text;

import gradus.engine.Judgement;
import gradus.render.RenderOptions;
import gradus.render.terminal.Ascii;
import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.WordWrap;
import gradus.symbolic.equivalence.Verdict;
import gradus.symbolic.equivalence.Witness;
import gradus.symbolic.mistake.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A verdict in words: the verdict with its reason on the first line, what to do below.
public final class JudgementText {
  private static final String INDENT = "  ";

  private JudgementText() {}

  /// `equal`, `different` or `undecided`.
  public static String word(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Equal _ -> "equal";
      case Verdict.Different _ -> "different";
      case Verdict.Undecided _ -> "undecided";
    };
  }

  /// All lines, each with its end; sentences are not broken.
  ///
  /// @param quiet the verdict alone
  public static String of(Judgement judgement, boolean quiet) {
    if (quiet) {
      return word(judgement.verdict()) + "\n";
    }
    StringBuilder text = new StringBuilder();
    for (String line : lines(judgement)) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  /// The same as a page: sentences fit the width, and two matrices stand beside each other.
  public static String page(Judgement judgement, RenderOptions options) {
    StringBuilder text = new StringBuilder();
    for (String line : lines(judgement)) {
      String clean = Sanitizer.line(options.ascii() ? Ascii.of(line) : line);
      int indent = clean.startsWith(INDENT) ? INDENT.length() : 0;
      int hanging = indent + INDENT.length();
      boolean first = true;
      for (String part :
          WordWrap.of(
              clean.substring(indent), options.width() - indent, options.width() - hanging)) {
        text.repeat(' ', first ? indent : hanging).append(part).append('\n');
        first = false;
      }
    }
    if (judgement.verdict() instanceof Verdict.Different) {
      text.append(MatrixPair.of(judgement.answerReadAs(), judgement.truthReadAs(), options));
    }
    return text.toString();
  }

  private static List<String> lines(Judgement judgement) {
    List<String> lines = new ArrayList<>();
    lines.add(first(judgement));
    for (String note : judgement.verdict().notes()) {
      lines.add(INDENT + note);
    }
    for (Finding mistake : judgement.mistakes()) {
      lines.add(INDENT + "hint: " + mistake.feedback());
    }
    return lines;
  }

  private static String first(Judgement judgement) {
    return switch (judgement.verdict()) {
      case Verdict.Equal _ -> "equal";
      case Verdict.Undecided undecided -> "undecided: " + undecided.reason();
      case Verdict.Different different -> {
        List<String> reasons = new ArrayList<>();
        different.witness().ifPresent(witness -> reasons.add(seen(witness)));
        mistake(judgement.mistakes()).ifPresent(reasons::add);
        yield reasons.isEmpty() ? "different" : "different: " + String.join("; ", reasons);
      }
    };
  }

  private static Optional<String> mistake(List<Finding> mistakes) {
    return mistakes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            (mistakes.size() > 1 ? "it could be that " : "")
                + String.join(", or that ", mistakes.stream().map(Finding::name).toList()));
  }

  /// `at x=1 the answer is 1.08, the reference 2.22`.
  public static String seen(Witness witness) {
    String place = witness.point().isEmpty() ? "" : "at " + witness.place() + " ";
    return witness.answer().endsWith("hold") || witness.answer().equals("holds")
        ? place + "the answer " + witness.answer() + ", the reference " + witness.truth()
        : place + "the answer is " + witness.answer() + ", the reference " + witness.truth();
  }
}
