package gradus.plot.kinds.curves;

import gradus.plot.Axis;
import gradus.plot.sample.Break;
import gradus.plot.sample.Landmarks.Level;
import gradus.plot.sample.Landmarks.Turn;
import java.util.List;
import java.util.Optional;

/// Where a curve rises, falls and stays level, in one sentence.
final class CourseWords {
  private final CurveFacts facts;
  private final Axis axis;
  private final Phrase phrase;

  CourseWords(CurveFacts facts) {
    this.facts = facts;
    this.axis = facts.axis();
    this.phrase = facts.phrase();
  }

  String sentence() {
    List<Turn> turns = facts.landmarks().turns();
    StringBuilder out = new StringBuilder(facts.trace().name());
    if (turns.size() > CurveFacts.MOST || !alternate(turns)) {
      String crowd =
          facts.crowd().map(at -> ", ever faster towards " + axis.label() + " = " + at).orElse("");
      return out.append(" goes up and down")
          .append(crowd.isEmpty() ? ", with " + turns.size() + " turning points," : crowd + ",")
          .append(" between ")
          .append(phrase.number(facts.least()))
          .append(" and ")
          .append(phrase.number(facts.most()))
          .append('.')
          .toString();
    }
    boolean torn =
        !facts.curve().breaks(Break.Kind.JUMP).isEmpty()
            || !facts.curve().breaks(Break.Kind.POLE).isEmpty();
    if (torn && facts.isInterrupted()) {
      Optional<Boolean> rising = monotone();
      return out.append(
              isStepwise()
                  ? " is constant between its jumps."
                  : rising
                      .map(r -> (r ? " rises" : " falls") + " between its interruptions.")
                      .orElse(" is made of pieces."))
          .toString();
    }
    if (turns.isEmpty()) {
      Optional<Boolean> rising = monotone();
      if (rising.isEmpty()) {
        return out.append(" lies between ")
            .append(phrase.number(facts.least()))
            .append(" and ")
            .append(phrase.number(facts.most()))
            .append('.')
            .toString();
      }
      if (!facts.isWhole()) {
        return out.append(rising.get() ? " rises." : " falls.").toString();
      }
      if (!facts.landmarks().levels().isEmpty()) {
        return out.append(steps(rising.get())).append('.').toString();
      }
      return out.append(rising.get() ? " rises from " : " falls from ")
          .append(phrase.number(rising.get() ? facts.least() : facts.most()))
          .append(" to ")
          .append(phrase.number(rising.get() ? facts.most() : facts.least()))
          .append('.')
          .toString();
    }
    boolean level = beginsLevel();
    if (level) {
      out.append(upTo(facts.landmarks().levels().getFirst()));
    }
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      out.append(i == 0 && !level ? " " : ", then ")
          .append(turn.maximum() ? "rises" : "falls")
          .append(turn.hole() ? " to the hole at " : " to ")
          .append(axis.label())
          .append(" = ")
          .append(turn.hole() ? facts.simple(turn.x()) : facts.place(turn.x()));
    }
    out.append(", then ").append(turns.getLast().maximum() ? "falls" : "rises");
    Level last =
        facts.landmarks().levels().isEmpty()
            ? new Level(0, 0, 0)
            : facts.landmarks().levels().getLast();
    if (last.to() == axis.high() && last.from() > turns.getLast().x()) {
      out.append(" to ").append(phrase.number(last.y()));
      out.append(" at ").append(axis.label()).append(" = ").append(facts.simple(last.from()));
      out.append(" and stays there");
    }
    return out.append('.').toString();
  }

  private boolean beginsLevel() {
    return !facts.landmarks().levels().isEmpty()
        && facts.landmarks().levels().getFirst().from() == axis.low();
  }

  /// ` is 0 up to x = 0`.
  private String upTo(Level level) {
    String end = axis.label() + " = " + facts.simple(level.to());
    return " is " + phrase.number(level.y()) + " up to " + end;
  }

  /// `is 0 up to x = 0, then rises to 6 at x = 6 and stays there`: a curve that is level in places
  /// and else only rises or falls.
  private String steps(boolean rising) {
    String goes = rising ? "rises" : "falls";
    StringBuilder out = new StringBuilder();
    boolean begins = beginsLevel();
    out.append(
        begins
            ? upTo(facts.landmarks().levels().getFirst())
            : " " + goes + " from " + phrase.number(rising ? facts.least() : facts.most()));
    List<Level> levels = facts.landmarks().levels();
    for (Level level : levels.subList(begins ? 1 : 0, levels.size())) {
      out.append(out.indexOf(goes) < 0 ? ", then " + goes + " to " : " to ")
          .append(phrase.number(level.y()))
          .append(" at ")
          .append(axis.label())
          .append(" = ")
          .append(facts.simple(level.from()))
          .append(" and stays there");
      if (level.to() < axis.high()) {
        out.append(" up to ").append(axis.label()).append(" = ").append(facts.simple(level.to()));
      }
    }
    if (levels.getLast().to() < axis.high()) {
      String end = phrase.number(rising ? facts.most() : facts.least());
      out.append(", then ").append(goes).append(" to ").append(end);
    }
    return out.toString();
  }

  private static boolean alternate(List<Turn> turns) {
    for (int i = 1; i < turns.size(); i++) {
      if (turns.get(i).maximum() == turns.get(i - 1).maximum()) {
        return false;
      }
    }
    return true;
  }

  private boolean isStepwise() {
    double[] y = facts.curve().y();
    double noise = 1e-9 * (facts.curve().high() - facts.curve().low());
    for (int i = 1; i < y.length; i++) {
      if (Math.abs(y[i] - y[i - 1]) > noise) {
        return false;
      }
    }
    return true;
  }

  /// Whether it only rises or only falls wherever it has values; empty when both or neither.
  private Optional<Boolean> monotone() {
    boolean up = false;
    boolean down = false;
    double[] y = facts.curve().y();
    double noise = 1e-12 * (facts.curve().high() - facts.curve().low());
    for (int i = 1; i < y.length; i++) {
      up |= y[i] - y[i - 1] > noise;
      down |= y[i - 1] - y[i] > noise;
    }
    return up == down ? Optional.empty() : Optional.of(up);
  }
}
