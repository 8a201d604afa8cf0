package gradus.shell;

import gradus.diag.Diagnostic;
import gradus.engine.Answer;
import gradus.function.Check;
import gradus.value.Decimal;
import java.util.ArrayList;
import java.util.List;

/// How the last answer came about, or what the last error means: sentences without their ends.
final class Why {
  private static final Decimal RESIDUAL = Decimal.significant(2);

  private Why() {}

  static List<String> of(Answer answer) {
    List<String> lines = new ArrayList<>();
    lines.add(
        answer.readAs().isEmpty()
            ? "read literally: " + answer.input()
            : "read as " + answer.readAs());
    lines.add("the answer is " + answer.result().kind());
    for (String convention : answer.applied()) {
      lines.add("convention: " + convention);
    }
    if (answer.applied().isEmpty()) {
      lines.add("no convention shaped it");
    }
    for (Check check : answer.checks()) {
      lines.add(
          "checked: "
              + check.what()
              + (check.residual() == 0
                  ? ", exactly"
                  : ", residual " + RESIDUAL.text(check.residual())));
    }
    if (answer.checks().isEmpty()) {
      lines.add("nothing was checked by a second way; :check ANSWER TRUTH compares two");
    }
    answer.notes().forEach(note -> lines.add("note: " + note));
    answer.warnings().forEach(warning -> lines.add("warning: " + warning.message()));
    if (!answer.steps().isEmpty()) {
      lines.add(":steps shows how it was found");
    }
    return lines;
  }

  static List<String> of(Diagnostic diagnostic) {
    List<String> lines = new ArrayList<>();
    lines.add(diagnostic.code().id() + ": " + diagnostic.message());
    lines.add(family(diagnostic.code().id()));
    lines.addAll(diagnostic.details());
    if (!diagnostic.hint().isEmpty()) {
      lines.add("what would work: " + diagnostic.hint());
    }
    return lines;
  }

  /// The hundreds of a code name the phase.
  private static String family(String code) {
    return switch (code.length() > 2 ? code.charAt(2) : '0') {
      case '1' ->
          "codes E01 are about reading: the text breaks off, or a sign stands where none can. The"
              + " marked place is where reading ended; the cause is often just before it";
      case '2' ->
          "codes E02 are about names: :vars shows what is bound, :doc NAME what a function is"
              + " called here";
      case '3' ->
          "codes E03 are about kinds: an argument is not what the function works on, or there are"
              + " too many or too few. :doc NAME shows how it is called";
      case '4' ->
          "codes E04 are about shapes: rows and columns do not fit. A*B needs as many columns in A"
              + " as B has rows; shape(A) tells a shape";
      case '5' ->
          "codes E05 are about domains: the function has no value there, as log has none at 0";
      case '6' -> "codes E06 are about data: a file is not what it was taken for";
      case '7' ->
          "codes E07 are verdicts of mathematics: the question was understood, and what it asks for"
              + " does not exist or was not found";
      case '8' ->
          "codes E08 are limits: the computation would take more time or memory than one may";
      case '9' -> "codes E09 are about files, streams and the words behind a command";
      default -> "this code stands for a mistake in gradus itself";
    };
  }
}
