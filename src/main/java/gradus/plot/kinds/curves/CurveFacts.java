package gradus.plot.kinds.curves;

import gradus.plot.Axis;
import gradus.plot.sample.Break;
import gradus.plot.sample.ExactPlaces;
import gradus.plot.sample.Landmarks;
import gradus.plot.sample.Landmarks.Turn;
import gradus.plot.sample.Sampled;
import java.util.List;
import java.util.Optional;

/// What sentences about a curve are made of: its samples, its landmarks and how places are written.
///
/// @param least the least value, turning points between the samples included
/// @param most the greatest value, likewise
record CurveFacts(
    Trace trace,
    Sampled curve,
    Axis axis,
    Phrase phrase,
    ExactPlaces exactly,
    Landmarks landmarks,
    double least,
    double most) {
  /// Longer lists are counted.
  static final int MOST = 6;

  /// More turning points than this close to an interruption never end.
  private static final int CROWD = 30;

  static CurveFacts of(Trace trace, Sampled curve, Axis axis, Phrase phrase) {
    ExactPlaces exactly = trace.exactly();
    Landmarks landmarks = trace.landmarks(curve, exactly);
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
    double least = Math.abs(low) < dust ? 0 : low;
    double most = Math.abs(high) < dust ? 0 : high;
    return new CurveFacts(trace, curve, axis, phrase, exactly, landmarks, least, most);
  }

  /// Whether something happens between two parts of it.
  boolean isInterrupted() {
    return curve.breaks().stream().anyMatch(b -> isDefined(b.at(), -1) && isDefined(b.at(), 1));
  }

  /// Whether it has a value just beside a place: left of it (side -1) or right of it (1).
  boolean isDefined(double at, int side) {
    double d = 1e-6 * (axis.high() - axis.low()) * side;
    return !Double.isNaN(trace.f().applyAsDouble(at + d));
  }

  /// Whether its values stay finite, so that they have a least and a greatest one.
  boolean isWhole() {
    return !curve.falls() && !curve.rises();
  }

  /// Where turning points become ever closer; empty where they do not.
  Optional<String> crowd() {
    List<Turn> turns = landmarks.turns();
    double width = axis.high() - axis.low();
    for (Break b : curve.breaks()) {
      long near = turns.stream().filter(t -> Math.abs(t.x() - b.at()) < width / 40).count();
      if (near > CROWD && 3 * near > 2L * turns.size()) {
        return Optional.of(simple(b.at()));
      }
    }
    return Optional.empty();
  }

  /// A turning point, exact where the derivative confirms it.
  String place(double x) {
    return phrase.of(exactly.turn(x), x);
  }

  /// A place that is exact when it looks like a simple number.
  String simple(double x) {
    return phrase.of(ExactPlaces.simple(x), x);
  }
}
