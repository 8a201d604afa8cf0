package gradus.work;

import gradus.diag.Diagnostic;
import gradus.diag.Span;
import gradus.symbolic.mistake.Finding;
import java.util.List;
import java.util.Optional;

/// What is said of one line, and why.
///
/// @param against the number of the line it was compared with; 0 when there is none
/// @param place what is wrong, in the text of the line; {@link Span#NONE} for all of it
/// @param reasons why it does not follow, the plainest first
/// @param expected what it should have been; empty when that cannot be said
/// @param mistakes the wrong rules that would give this line
/// @param notes what else should be known
/// @param problem why it cannot be read
/// @param rules how many rules of gradus lie between the two lines
public record Mark(
    WorkLine line,
    Standing standing,
    int against,
    Span place,
    List<String> reasons,
    String expected,
    List<Finding> mistakes,
    List<String> notes,
    Optional<Diagnostic> problem,
    int rules) {
  public Mark {
    reasons = List.copyOf(reasons);
    mistakes = List.copyOf(mistakes);
    notes = List.copyOf(notes);
  }

  static Mark of(WorkLine line, Standing standing, String... notes) {
    return new Mark(
        line,
        standing,
        0,
        Span.NONE,
        List.of(),
        "",
        List.of(),
        List.of(notes),
        Optional.empty(),
        0);
  }

  static Mark undecided(WorkLine line, int against, Span place, String reason) {
    return new Mark(
        line,
        Standing.UNDECIDED,
        against,
        place,
        List.of(reason),
        "",
        List.of(),
        List.of(),
        Optional.empty(),
        0);
  }

  static Mark wrong(
      WorkLine line, int against, List<String> reasons, String expected, List<Finding> mistakes) {
    return new Mark(
        line,
        Standing.WRONG,
        against,
        Span.NONE,
        reasons,
        expected,
        mistakes,
        List.of(),
        Optional.empty(),
        0);
  }

  Mark noting(List<String> more) {
    return new Mark(
        line, standing, against, place, reasons, expected, mistakes, more, problem, rules);
  }

  Mark at(Span where) {
    return new Mark(
        line, standing, against, where, reasons, expected, mistakes, notes, problem, rules);
  }

  static Mark unreadable(WorkLine line, Diagnostic problem) {
    return new Mark(
        line,
        Standing.UNREADABLE,
        0,
        problem.span(),
        List.of(),
        "",
        List.of(),
        List.of(),
        Optional.of(problem),
        0);
  }
}
