package gradus.tutor.progress;

import gradus.tutor.progress.Event.Answered;
import gradus.tutor.progress.Event.Finished;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Events for tests.
public final class Events {
  private Events() {}

  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");

  public static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  /// An answer that is known by its number.
  public static Answered answer(int number) {
    return new Answered(
        "algebra/softmax/item-" + number % 7,
        "3f9c21",
        number,
        "softmax of two numbers, σ and \"quotes\"",
        1,
        "x = " + number + "\t\u0000\n\ud83d\ude00",
        "incorrect",
        0.5,
        "diff/no-inner",
        2,
        "quiz");
  }

  public static Finished finished(String item, int rating) {
    return new Finished(item, "1", 7, "a skill", 2, rating, "right", "quiz");
  }

  static List<Long> seeds(History history) {
    return history.entries().stream().map(entry -> ((Answered) entry.event()).seed()).toList();
  }
}
