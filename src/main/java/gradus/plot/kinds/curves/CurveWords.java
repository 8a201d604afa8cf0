package gradus.plot.kinds.curves;

import gradus.expr.Expr;
import gradus.plot.Axis;
import gradus.plot.sample.Break;
import gradus.plot.sample.ExactPlaces;
import gradus.plot.sample.Landmarks;
import gradus.plot.sample.Landmarks.Level;
import gradus.plot.sample.Landmarks.Turn;
import gradus.plot.sample.Sampled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A curve in sentences: where it rises and falls, its extrema and zeros, exact where the formula
/// confirms it, and where it is interrupted.
final class CurveWords {
  /// Longer lists are counted.
  private static final int MOST = 6;

  /// More turning points than this close to an interruption never end.
  private static final int CROWD = 30;

  private final Trace trace;
  private final Sampled curve;
  private final Axis axis;
  private final Phrase phrase;
  private final ExactPlaces exactly;
  private final Landmarks landmarks;
  private final double least;
  private final double most;

  CurveWords(Trace trace, Sampled curve, Axis axis, Phrase phrase) {
    this.trace = trace;
    this.curve = curve;
    this.axis = axis;
    this.phrase = phrase;
    this.exactly = trace.exactly();
    this.landmarks = trace.landmarks(curve, exactly);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double y : curve.y()) {
      low = y < low ? y : low;
      high = y > high ? y : high;
    }
    for (Turn turn : landmarks.turns()) {
      low = Math.min(low, turn.y());
      high = Math.max(high, turn.y());
    }
    // What is left of 0 is 0.
    double dust = Double.isFinite(high - low) ? 1e-12 * (high - low) : 0;
    this.least = Math.abs(low) < dust ? 0 : low;
    this.most = Math.abs(high) < dust ? 0 : high;
  }

  /// Whether something happens between two parts of it.
  private boolean isInterrupted() {
    return curve.breaks().stream().anyMatch(b -> isDefined(b.at(), -1) && isDefined(b.at(), 1));
  }

  private boolean isDefined(double at, int side) {
    double d = 1e-6 * (axis.high() - axis.low()) * side;
    return !Double.isNaN(trace.f().applyAsDouble(at + d));
  }

  private static boolean alternate(List<Turn> turns) {
    for (int i = 1; i < turns.size(); i++) {
      if (turns.get(i).maximum() == turns.get(i - 1).maximum()) {
        return false;
      }
    }
    return true;
  }

  /// `sin(x) for x from -2π to 2π`.
  static String range(Axis axis, Phrase phrase) {
    return "for "
        + axis.label()
        + " from "
        + phrase.end(axis.low())
        + " to "
        + phrase.end(axis.high());
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>();
    if (curve.isEmpty()) {
      return List.of(trace.name() + " has no real value here.");
    }
    if (curve.isConstant() && curve.breaks().isEmpty()) {
      return List.of(trace.name() + " is constant: " + phrase.number(curve.low()) + ".");
    }
    all.add(trend());
    Horizontal.period(trace)
        .ifPresent(p -> all.add("It repeats with the period " + phrase.exact(p) + "."));
    extrema("maximum", true).ifPresent(all::add);
    extrema("minimum", false).ifPresent(all::add);
    boolean told = landmarks.turns().isEmpty() || landmarks.turns().size() > MOST;
    if (!told && isWhole()) {
      all.add(
          "Its values here lie between "
              + phrase.number(least)
              + " and "
              + phrase.number(most)
              + ".");
    }
    all.add(zeros());
    interruptions(all);
    ends(all);
    return all;
  }

  private String trend() {
    List<Turn> turns = landmarks.turns();
    StringBuilder out = new StringBuilder(trace.name());
    if (turns.size() > MOST || !alternate(turns)) {
      String crowd =
          crowd(turns).map(at -> ", ever faster towards " + axis.label() + " = " + at).orElse("");
      return out.append(" goes up and down")
          .append(crowd.isEmpty() ? ", with " + turns.size() + " turning points," : crowd + ",")
          .append(" between ")
          .append(phrase.number(least))
          .append(" and ")
          .append(phrase.number(most))
          .append('.')
          .toString();
    }
    boolean torn =
        !curve.breaks(Break.Kind.JUMP).isEmpty() || !curve.breaks(Break.Kind.POLE).isEmpty();
    if (torn && isInterrupted()) {
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
            .append(phrase.number(least))
            .append(" and ")
            .append(phrase.number(most))
            .append('.')
            .toString();
      }
      if (!isWhole()) {
        return out.append(rising.get() ? " rises." : " falls.").toString();
      }
      if (!landmarks.levels().isEmpty()) {
        return out.append(steps(rising.get())).append('.').toString();
      }
      return out.append(rising.get() ? " rises from " : " falls from ")
          .append(phrase.number(rising.get() ? least : most))
          .append(" to ")
          .append(phrase.number(rising.get() ? most : least))
          .append('.')
          .toString();
    }
    boolean level = beginsLevel();
    if (level) {
      out.append(upTo(landmarks.levels().getFirst()));
    }
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      out.append(i == 0 && !level ? " " : ", then ")
          .append(turn.maximum() ? "rises" : "falls")
          .append(turn.hole() ? " to the hole at " : " to ")
          .append(axis.label())
          .append(" = ")
          .append(turn.hole() ? simple(turn.x()) : place(turn.x()));
    }
    out.append(", then ").append(turns.getLast().maximum() ? "falls" : "rises");
    Level last = landmarks.levels().isEmpty() ? new Level(0, 0, 0) : landmarks.levels().getLast();
    if (last.to() == axis.high() && last.from() > turns.getLast().x()) {
      out.append(" to ").append(phrase.number(last.y()));
      out.append(" at ").append(axis.label()).append(" = ").append(simple(last.from()));
      out.append(" and stays there");
    }
    return out.append('.').toString();
  }

  private boolean beginsLevel() {
    return !landmarks.levels().isEmpty() && landmarks.levels().getFirst().from() == axis.low();
  }

  /// ` is 0 up to x = 0`.
  private String upTo(Level level) {
    String end = axis.label() + " = " + simple(level.to());
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
            ? upTo(landmarks.levels().getFirst())
            : " " + goes + " from " + phrase.number(rising ? least : most));
    List<Level> levels = landmarks.levels();
    for (Level level : levels.subList(begins ? 1 : 0, levels.size())) {
      out.append(out.indexOf(goes) < 0 ? ", then " + goes + " to " : " to ")
          .append(phrase.number(level.y()))
          .append(" at ")
          .append(axis.label())
          .append(" = ")
          .append(simple(level.from()))
          .append(" and stays there");
      if (level.to() < axis.high()) {
        out.append(" up to ").append(axis.label()).append(" = ").append(simple(level.to()));
      }
    }
    if (levels.getLast().to() < axis.high()) {
      String end = phrase.number(rising ? most : least);
      out.append(", then ").append(goes).append(" to ").append(end);
    }
    return out.toString();
  }

  /// Where turning points become ever closer; empty where they do not.
  private Optional<String> crowd(List<Turn> turns) {
    double width = axis.high() - axis.low();
    for (Break b : curve.breaks()) {
      long near = turns.stream().filter(t -> Math.abs(t.x() - b.at()) < width / 40).count();
      if (near > CROWD && 3 * near > 2L * turns.size()) {
        return Optional.of(simple(b.at()));
      }
    }
    return Optional.empty();
  }

  private boolean isWhole() {
    return !curve.falls() && !curve.rises();
  }

  private boolean isStepwise() {
    double[] y = curve.y();
    double noise = 1e-9 * (curve.high() - curve.low());
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
    double[] y = curve.y();
    double noise = 1e-12 * (curve.high() - curve.low());
    for (int i = 1; i < y.length; i++) {
      up |= y[i] - y[i - 1] > noise;
      down |= y[i - 1] - y[i] > noise;
    }
    return up == down ? Optional.empty() : Optional.of(up);
  }

  private String place(double x) {
    return phrase.of(exactly.turn(x), x);
  }

  private Optional<String> extrema(String what, boolean maximum) {
    List<Turn> some =
        landmarks.turns().stream().filter(t -> t.maximum() == maximum && !t.hole()).toList();
    if (some.isEmpty()) {
      return Optional.empty();
    }
    if (crowd(landmarks.turns()).isPresent()) {
      List<String> outer =
          some.stream()
              .sorted(Comparator.comparingDouble(t -> -Math.abs(t.x())))
              .limit(2)
              .sorted(Comparator.comparingDouble(Turn::x))
              .map(t -> value(t) + " at " + axis.label() + " = " + place(t.x()))
              .toList();
      return Optional.of(
          "Its outermost " + (maximum ? "maxima" : "minima") + " are " + Phrase.and(outer) + ".");
    }
    double first = some.getFirst().y();
    double span = curve.high() - curve.low();
    boolean same = some.stream().allMatch(t -> Math.abs(t.y() - first) <= 1e-9 * span);
    if (some.size() > MOST || same && some.size() > 1) {
      List<String> places = some.stream().limit(MOST).map(t -> place(t.x())).toList();
      String more = some.size() > MOST ? " and " + (some.size() - MOST) + " more" : "";
      return Optional.of(
          (same
                  ? "The " + what + " " + value(some.getFirst()) + " is reached at "
                  : "It has " + some.size() + " " + (maximum ? "maxima" : "minima") + ", at ")
              + axis.label()
              + " = "
              + (more.isEmpty() ? Phrase.and(places) : String.join(", ", places) + more)
              + ".");
    }
    List<String> parts = new ArrayList<>();
    for (Turn turn : some) {
      parts.add(value(turn) + " at " + axis.label() + " = " + place(turn.x()));
    }
    String noun = some.size() == 1 ? "a " + what : maximum ? "maxima" : "minima";
    return Optional.of("It has " + noun + " of " + Phrase.and(parts) + ".");
  }

  private String value(Turn turn) {
    Optional<Expr> exact = exactly.turn(turn.x()).flatMap(exactly::value);
    return exact.map(e -> phrase.both(e, turn.y())).orElseGet(() -> phrase.number(turn.y()));
  }

  private String zeros() {
    List<Double> zeros = landmarks.zeros();
    List<String> stretches = new ArrayList<>();
    for (Level level : landmarks.levels()) {
      if (level.y() == 0) {
        stretches.add(axis.label() + " from " + end(level.from()) + " to " + end(level.to()));
      }
    }
    if (!stretches.isEmpty()) {
      boolean many = stretches.size() > MOST;
      List<String> points =
          zeros.stream().limit(MOST).map(zero -> phrase.of(exactly.zero(zero), zero)).toList();
      return "It is 0 for "
          + (many
              ? String.join(", ", stretches.subList(0, MOST)) + " and more"
              : Phrase.and(stretches))
          + (points.isEmpty() ? "" : ", and at " + axis.label() + " = " + Phrase.and(points))
          + ".";
    }
    if (zeros.isEmpty()) {
      return sign();
    }
    if (crowd(landmarks.turns()).isPresent()) {
      return "It has zeros ever closer to each other there; the outermost are "
          + axis.label()
          + " = "
          + Phrase.and(
              List.of(
                  phrase.of(exactly.zero(zeros.getFirst()), zeros.getFirst()),
                  phrase.of(exactly.zero(zeros.getLast()), zeros.getLast())))
          + ".";
    }
    List<String> places = new ArrayList<>();
    for (double zero : zeros.subList(0, Math.min(zeros.size(), MOST + 2))) {
      places.add(phrase.of(exactly.zero(zero), zero));
    }
    boolean more = zeros.size() > MOST + 2;
    return (zeros.size() == 1 ? "Its zero is " : "It has " + zeros.size() + " zeros: ")
        + axis.label()
        + " = "
        + (more ? String.join(", ", places) + " and more" : Phrase.and(places))
        + ".";
  }

  /// The end of a stretch; those of the range are not exact numbers.
  private String end(double x) {
    return x == axis.low() || x == axis.high() ? phrase.end(x) : simple(x);
  }

  private String sign() {
    boolean up = !curve.falls() && curve.low() >= 0;
    boolean down = !curve.rises() && curve.high() <= 0;
    if (up == down) {
      return "It has no zeros here.";
    }
    boolean touches = up ? curve.low() == 0 : curve.high() == 0;
    return touches
        ? "It is nowhere " + (up ? "negative" : "positive") + " here."
        : "It is " + (up ? "positive" : "negative") + " everywhere here.";
  }

  private void interruptions(List<String> all) {
    list(all, Break.Kind.POLE, "a vertical asymptote", "vertical asymptotes");
    list(all, Break.Kind.JUMP, "a jump", "jumps");
    list(all, Break.Kind.HOLE, "a hole, drawn as a ring,", "holes, drawn as rings,");
    double ended = Double.NaN;
    for (int i = 0; i < curve.breaks().size(); i++) {
      Break b = curve.breaks().get(i);
      boolean begins = !isDefined(b.at(), -1);
      if (begins != isDefined(b.at(), 1)) {
        continue;
      }
      if (!begins && i + 1 < curve.breaks().size()) {
        ended = b.at();
      } else if (begins && !Double.isNaN(ended)) {
        all.add(
            "It has no real value between "
                + axis.label()
                + " = "
                + simple(ended)
                + " and "
                + simple(b.at())
                + ".");
        ended = Double.NaN;
      } else {
        all.add(
            "It has no real value "
                + (begins ? "left" : "right")
                + " of "
                + axis.label()
                + " = "
                + simple(b.at())
                + ".");
      }
    }
  }

  private String simple(double x) {
    return phrase.of(ExactPlaces.simple(x), x);
  }

  private void list(List<String> all, Break.Kind kind, String one, String many) {
    List<Break> found = curve.breaks(kind);
    if (found.isEmpty()) {
      return;
    }
    List<String> places = found.stream().limit(MOST).map(b -> simple(b.at())).toList();
    boolean more = found.size() > MOST;
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
    double slack = 1e-6 * (most - least);
    String rank =
        limit >= most - slack && isWhole()
            ? "; no value here is higher"
            : limit <= least + slack && isWhole() ? "; no value here is lower" : "";
    return phrase.of(ExactPlaces.simple(limit).filter(e -> e instanceof Expr.Num), limit) + rank;
  }

  /// Horizontal asymptotes, asked of the engine only where the samples look like one.
  private void ends(List<String> all) {
    if (trace.slow() || Horizontal.period(trace).isPresent()) {
      return;
    }
    Optional<Expr> left = asymptote(false);
    Optional<Expr> right = asymptote(true);
    if (left.isPresent() && left.equals(right)) {
      all.add("It approaches " + phrase.exact(left.get()) + " far out on both sides.");
      return;
    }
    left.ifPresent(e -> all.add("It approaches " + phrase.exact(e) + " far to the left."));
    right.ifPresent(e -> all.add("It approaches " + phrase.exact(e) + " far to the right."));
  }

  private Optional<Expr> asymptote(boolean right) {
    double near = trace.f().applyAsDouble(right ? 1e3 : -1e3);
    double far = trace.f().applyAsDouble(right ? 1e6 : -1e6);
    return Math.abs(far - near) < 0.01 * (most - least)
        ? exactly
            .limit(right)
            .filter(limit -> Double.isFinite(trace.drawable().algebra().real(limit)))
        : Optional.empty();
  }
}
