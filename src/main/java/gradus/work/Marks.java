package gradus.work;

import gradus.diag.Span;
import gradus.symbolic.equivalence.Verdict;
import gradus.symbolic.equivalence.Witness;
import gradus.syntax.Reading;
import gradus.work.Workings.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns verdicts into what is said of a line.
final class Marks {
  private final WorkRequest request;
  private final Comparison comparison;

  Marks(WorkRequest request, Comparison comparison) {
    this.request = request;
    this.comparison = comparison;
  }

  /// A line that follows, unless it takes too many rules at once.
  Mark passed(WorkLine line, int against, List<String> notes, int rules) {
    boolean jump = request.maxRules().isPresent() && rules > request.maxRules().getAsInt();
    List<String> said = new ArrayList<>(notes);
    said.removeIf(note -> note.startsWith("equal up to the constant") && !note.contains("missing"));
    if (jump || rules > TeachersStep.MANY) {
      said.add("this line takes " + rules + " rules at once");
    }
    return new Mark(
        line,
        jump ? Standing.JUMP : Standing.OK,
        against,
        Span.NONE,
        List.of(),
        "",
        List.of(),
        said.stream().distinct().toList(),
        Optional.empty(),
        rules);
  }

  /// A line that does not follow, or of which nobody knows.
  ///
  /// @param slopes whether derivatives were compared
  Mark failed(WorkLine line, Item part, Item before, Verdict verdict, int against, boolean slopes) {
    Span shown = shown(line, part);
    return switch (verdict) {
      case Verdict.Undecided(String reason, List<String> notes) ->
          Mark.undecided(line, against, shown, reason).noting(notes);
      case Verdict.Different different -> {
        boolean constant = different.notes().stream().anyMatch(n -> n.endsWith("C is missing"));
        yield Mark.wrong(
                line,
                against,
                Reasons.ofExpressions(different, against, line.number(), slopes),
                comparison.expected(before),
                constant ? List.of() : comparison.mistakes(part, before))
            .at(shown)
            .noting(
                different.notes().stream()
                    .filter(note -> !note.startsWith("compared by"))
                    .toList());
      }
      case Verdict.Equal equal -> throw new IllegalStateException(equal.toString());
    };
  }

  /// A part that stands for its limit.
  Mark withoutLimit(WorkLine line, Item part, Item limit, int against) {
    return Mark.wrong(
            line,
            against,
            List.of("lim is missing here: they are equal only in the limit"),
            Reading.of(limit.node()),
            List.of())
        .at(shown(line, part));
  }

  private static Span shown(WorkLine line, Item part) {
    Span place = part.node().span();
    return place.end() <= line.math().length() && !Evaluated.isIn(line.math())
        ? new Span(line.start() + place.start(), line.start() + place.end())
        : Span.NONE;
  }

  /// Where two conditions differ: what is added and what is lost, where that can be said.
  List<Witness> witnesses(Verdict.Different different, Item line, Item before) {
    List<Witness> both = comparison.differences(line, before);
    return both.isEmpty()
        ? different.witness().stream()
            .map(witness -> comparison.plainest(witness, line, before))
            .toList()
        : both;
  }
}
