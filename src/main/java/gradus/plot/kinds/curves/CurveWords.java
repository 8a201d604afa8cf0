package gradus.plot.kinds.curves;

import gradus.expr.Expr;
import gradus.plot.Axis;
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
  private final CurveFacts facts;
  private final Axis axis;
  private final Phrase phrase;

  CurveWords(Trace trace, Sampled curve, Axis axis, Phrase phrase) {
    this.facts = CurveFacts.of(trace, curve, axis, phrase);
    this.axis = axis;
    this.phrase = phrase;
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>();
    if (facts.curve().isEmpty()) {
      return List.of(facts.trace().name() + " has no real value here.");
    }
    if (facts.curve().isConstant() && facts.curve().breaks().isEmpty()) {
      return List.of(
          facts.trace().name() + " is constant: " + phrase.number(facts.curve().low()) + ".");
    }
    all.add(new CourseWords(facts).sentence());
    Horizontal.period(facts.trace())
        .ifPresent(p -> all.add("It repeats with the period " + phrase.exact(p) + "."));
    extrema("maximum", true).ifPresent(all::add);
    extrema("minimum", false).ifPresent(all::add);
    boolean told =
        facts.landmarks().turns().isEmpty() || facts.landmarks().turns().size() > CurveFacts.MOST;
    if (!told && facts.isWhole()) {
      all.add(
          "Its values here lie between "
              + phrase.number(facts.least())
              + " and "
              + phrase.number(facts.most())
              + ".");
    }
    all.add(zeros());
    all.addAll(new BreakWords(facts).sentences());
    ends(all);
    return all;
  }

  private Optional<String> extrema(String what, boolean maximum) {
    List<Turn> some =
        facts.landmarks().turns().stream()
            .filter(t -> t.maximum() == maximum && !t.hole())
            .toList();
    if (some.isEmpty()) {
      return Optional.empty();
    }
    if (facts.crowd().isPresent()) {
      List<String> outer =
          some.stream()
              .sorted(Comparator.comparingDouble(t -> -Math.abs(t.x())))
              .limit(2)
              .sorted(Comparator.comparingDouble(Turn::x))
              .map(t -> value(t) + " at " + axis.label() + " = " + facts.place(t.x()))
              .toList();
      return Optional.of(
          "Its outermost " + (maximum ? "maxima" : "minima") + " are " + Phrase.and(outer) + ".");
    }
    double first = some.getFirst().y();
    double span = facts.curve().high() - facts.curve().low();
    boolean same = some.stream().allMatch(t -> Math.abs(t.y() - first) <= 1e-9 * span);
    if (some.size() > CurveFacts.MOST || same && some.size() > 1) {
      List<String> places =
          some.stream().limit(CurveFacts.MOST).map(t -> facts.place(t.x())).toList();
      String more =
          some.size() > CurveFacts.MOST ? " and " + (some.size() - CurveFacts.MOST) + " more" : "";
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
      parts.add(value(turn) + " at " + axis.label() + " = " + facts.place(turn.x()));
    }
    String noun = some.size() == 1 ? "a " + what : maximum ? "maxima" : "minima";
    return Optional.of("It has " + noun + " of " + Phrase.and(parts) + ".");
  }

  private String value(Turn turn) {
    Optional<Expr> exact = facts.exactly().turn(turn.x()).flatMap(facts.exactly()::value);
    return exact.map(e -> phrase.both(e, turn.y())).orElseGet(() -> phrase.number(turn.y()));
  }

  private String zeros() {
    List<Double> zeros = facts.landmarks().zeros();
    List<String> stretches = new ArrayList<>();
    for (Level level : facts.landmarks().levels()) {
      if (level.y() == 0) {
        stretches.add(axis.label() + " from " + end(level.from()) + " to " + end(level.to()));
      }
    }
    if (!stretches.isEmpty()) {
      boolean many = stretches.size() > CurveFacts.MOST;
      List<String> points =
          zeros.stream()
              .limit(CurveFacts.MOST)
              .map(zero -> phrase.of(facts.exactly().zero(zero), zero))
              .toList();
      return "It is 0 for "
          + (many
              ? String.join(", ", stretches.subList(0, CurveFacts.MOST)) + " and more"
              : Phrase.and(stretches))
          + (points.isEmpty() ? "" : ", and at " + axis.label() + " = " + Phrase.and(points))
          + ".";
    }
    if (zeros.isEmpty()) {
      return sign();
    }
    if (facts.crowd().isPresent()) {
      return "It has zeros ever closer to each other there; the outermost are "
          + axis.label()
          + " = "
          + Phrase.and(
              List.of(
                  phrase.of(facts.exactly().zero(zeros.getFirst()), zeros.getFirst()),
                  phrase.of(facts.exactly().zero(zeros.getLast()), zeros.getLast())))
          + ".";
    }
    List<String> places = new ArrayList<>();
    for (double zero : zeros.subList(0, Math.min(zeros.size(), CurveFacts.MOST + 2))) {
      places.add(phrase.of(facts.exactly().zero(zero), zero));
    }
    boolean more = zeros.size() > CurveFacts.MOST + 2;
    return (zeros.size() == 1 ? "Its zero is " : "It has " + zeros.size() + " zeros: ")
        + axis.label()
        + " = "
        + (more ? String.join(", ", places) + " and more" : Phrase.and(places))
        + ".";
  }

  /// The end of a stretch; those of the range are not exact numbers.
  private String end(double x) {
    return x == axis.low() || x == axis.high() ? phrase.end(x) : facts.simple(x);
  }

  private String sign() {
    boolean up = !facts.curve().falls() && facts.curve().low() >= 0;
    boolean down = !facts.curve().rises() && facts.curve().high() <= 0;
    if (up == down) {
      return "It has no zeros here.";
    }
    boolean touches = up ? facts.curve().low() == 0 : facts.curve().high() == 0;
    return touches
        ? "It is nowhere " + (up ? "negative" : "positive") + " here."
        : "It is " + (up ? "positive" : "negative") + " everywhere here.";
  }

  /// Horizontal asymptotes, asked of the engine only where the samples look like one.
  private void ends(List<String> all) {
    if (facts.trace().slow() || Horizontal.period(facts.trace()).isPresent()) {
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
    double near = facts.trace().f().applyAsDouble(right ? 1e3 : -1e3);
    double far = facts.trace().f().applyAsDouble(right ? 1e6 : -1e6);
    return Math.abs(far - near) < 0.01 * (facts.most() - facts.least())
        ? facts
            .exactly()
            .limit(right)
            .filter(limit -> Double.isFinite(facts.trace().drawable().algebra().real(limit)))
        : Optional.empty();
  }
}
