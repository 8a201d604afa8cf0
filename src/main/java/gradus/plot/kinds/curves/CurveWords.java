package gradus.plot.kinds.curves;

import gradus.expr.Expr;
import gradus.plot.Axis;
import gradus.plot.sample.Break;
import gradus.plot.sample.ExactPlaces;
import gradus.plot.sample.Landmarks;
import gradus.plot.sample.Landmarks.Turn;
import gradus.plot.sample.Sampled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A curve in sentences: where it rises and falls, its extrema and zeros, exact where the formula
/// confirms it, and where it is interrupted.
final class CurveWords {
  /// Longer lists are counted.
  private static final int MOST = 6;

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
    this.least = low;
    this.most = high;
  }

  /// Whether something happens between two parts of it.
  private boolean isInterrupted() {
    return curve.breaks().stream().anyMatch(b -> isDefined(b.at(), -1) && isDefined(b.at(), 1));
  }

  private boolean isDefined(double at, int side) {
    double d = 1e-6 * (axis.high() - axis.low()) * side;
    return Double.isFinite(trace.f().applyAsDouble(at + d));
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
    if (!landmarks.turns().isEmpty() && landmarks.turns().size() <= MOST && isWhole()) {
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
      return out.append(" goes up and down, with ")
          .append(turns.size())
          .append(" turning points, between ")
          .append(phrase.number(least))
          .append(" and ")
          .append(phrase.number(most))
          .append('.')
          .toString();
    }
    if (isInterrupted() && (!curve.breaks(Break.Kind.JUMP).isEmpty() || !curve.breaks(Break.Kind.POLE).isEmpty())) {
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
      return out.append(rising.get() ? " rises from " : " falls from ")
          .append(phrase.number(rising.get() ? least : most))
          .append(" to ")
          .append(phrase.number(rising.get() ? most : least))
          .append('.')
          .toString();
    }
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      out.append(i == 0 ? " " : ", then ")
          .append(turn.maximum() ? "rises" : "falls")
          .append(" to ")
          .append(axis.label())
          .append(" = ")
          .append(place(turn.x()));
    }
    return out.append(", then ")
        .append(turns.getLast().maximum() ? "falls" : "rises")
        .append('.')
        .toString();
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
    List<Turn> some = landmarks.turns().stream().filter(t -> t.maximum() == maximum).toList();
    if (some.isEmpty()) {
      return Optional.empty();
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
    if (zeros.isEmpty()) {
      return curve.low() > 0
          ? "It is positive everywhere here."
          : curve.high() < 0
              ? "It is negative everywhere here."
              : "It has no single zeros here.";
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

  private void interruptions(List<String> all) {
    list(all, Break.Kind.POLE, "a vertical asymptote", "vertical asymptotes");
    list(all, Break.Kind.JUMP, "a jump", "jumps");
    list(all, Break.Kind.HOLE, "a hole, drawn as a ring,", "holes, drawn as rings,");
    for (Break b : curve.breaks()) {
      boolean begins = !isDefined(b.at(), -1);
      if (begins == isDefined(b.at(), 1)) {
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
            + ".");
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
