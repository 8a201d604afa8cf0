package gradus.plot.kinds.curves;

import gradus.expr.Expr;
import gradus.plot.Axis;
import gradus.plot.sample.Break;
import gradus.plot.sample.ExactPlaces;
import java.util.ArrayList;
import java.util.List;

/// Where a curve is interrupted: poles, jumps, holes, and where it has no real value.
final class BreakWords {
  private final CurveFacts facts;
  private final Axis axis;
  private final Phrase phrase;

  BreakWords(CurveFacts facts) {
    this.facts = facts;
    this.axis = facts.axis();
    this.phrase = facts.phrase();
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>();
    list(all, Break.Kind.POLE, "a vertical asymptote", "vertical asymptotes");
    list(all, Break.Kind.JUMP, "a jump", "jumps");
    list(all, Break.Kind.HOLE, "a hole, drawn as a ring,", "holes, drawn as rings,");
    double ended = Double.NaN;
    for (int i = 0; i < facts.curve().breaks().size(); i++) {
      Break b = facts.curve().breaks().get(i);
      boolean begins = !facts.isDefined(b.at(), -1);
      if (begins != facts.isDefined(b.at(), 1)) {
        continue;
      }
      if (!begins && i + 1 < facts.curve().breaks().size()) {
        ended = b.at();
      } else if (begins && !Double.isNaN(ended)) {
        all.add(
            "It has no real value between "
                + axis.label()
                + " = "
                + facts.simple(ended)
                + " and "
                + facts.simple(b.at())
                + ".");
        ended = Double.NaN;
      } else {
        all.add(
            "It has no real value "
                + (begins ? "left" : "right")
                + " of "
                + axis.label()
                + " = "
                + facts.simple(b.at())
                + ".");
      }
    }
    return all;
  }

  private void list(List<String> all, Break.Kind kind, String one, String many) {
    List<Break> found = facts.curve().breaks(kind);
    if (found.isEmpty()) {
      return;
    }
    List<String> places =
        found.stream().limit(CurveFacts.MOST).map(b -> facts.simple(b.at())).toList();
    boolean more = found.size() > CurveFacts.MOST;
    all.add(
        "It has "
            + (found.size() == 1 ? one : found.size() + " " + many)
            + " at "
            + axis.label()
            + " = "
            + (more ? String.join(", ", places) + " and more" : Phrase.and(places))
            + (kind == Break.Kind.HOLE && found.size() == 1
                ? ", where it comes to " + limit(found)
                : "")
            + ".");
  }

  private String limit(List<Break> holes) {
    double limit = (holes.getFirst().left() + holes.getFirst().right()) / 2;
    double slack = 1e-6 * (facts.most() - facts.least());
    String rank =
        limit >= facts.most() - slack && facts.isWhole()
            ? "; no value here is higher"
            : limit <= facts.least() + slack && facts.isWhole() ? "; no value here is lower" : "";
    return phrase.of(ExactPlaces.simple(limit).filter(e -> e instanceof Expr.Num), limit) + rank;
  }
}
