package gradus.work;

import gradus.symbolic.equivalence.Verdict;
import gradus.symbolic.equivalence.Witness;
import java.util.List;
import java.util.Optional;

/// Why a line does not follow, at a point where it can be seen.
final class Reasons {
  private Reasons() {}

  /// @param against the line compared with; the same line for a chain within one
  /// @param slopes whether derivatives were compared, because values may differ by a constant
  static List<String> ofExpressions(
      Verdict.Different different, int against, int line, boolean slopes) {
    Optional<Witness> witness = different.witness();
    if (witness.isEmpty()) {
      return different.notes();
    }
    String other = against == line || against == 0 ? "what stands before it" : "line " + against;
    Witness seen = witness.get();
    String place = seen.point().isEmpty() ? "" : "at " + seen.place() + " ";
    return List.of(
        slopes
            ? place
                + "its derivative is "
                + seen.answer()
                + ", that of "
                + other
                + " is "
                + seen.truth()
            : place + "it is " + seen.answer() + ", " + other + " is " + seen.truth());
  }

  /// @param witness a point where one of the two lines holds
  static String ofConditions(Witness witness, int against) {
    return witness.answer().equals("holds")
        ? "it adds " + witness.place() + ", which line " + against + " does not have"
        : "it loses " + witness.place() + ", which line " + against + " has";
  }
}
