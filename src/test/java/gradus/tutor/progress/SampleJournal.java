package gradus.tutor.progress;

import gradus.tutor.progress.Event.Answered;
import gradus.tutor.progress.Event.Completed;
import gradus.tutor.progress.Event.Finished;
import gradus.tutor.progress.Event.Reached;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/// Three weeks of somebody who learns, for the documents and for tests.
public final class SampleJournal {
  /// The moment it is read.
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final Path file;
  private Instant now = NOW;

  private SampleJournal(Path file) {
    this.file = file;
  }

  public static void write(Path file) {
    SampleJournal journal = new SampleJournal(file);
    journal
        .on(-20)
        .step("algebra/softmax-and-temperature", 1)
        .step("algebra/softmax-and-temperature", 2);
    journal.right("derivatives/1", 1).right("derivatives/2", 2).helped("chain-rule/1", 3);
    journal.on(-18).done("algebra/softmax-and-temperature");
    journal.right("derivatives/1", 4).right("derivatives/2", 5).wrong("chain-rule/1", 6);
    journal.on(-17).right("chain-rule/1", 7);
    journal.on(-14).right("chain-rule/1", 8).right("derivatives/2", 9);
    journal.on(-13).right("derivatives/1", 10);
    for (int seed = 11; seed < 17; seed++) {
      journal.practised("determinants/1", seed);
    }
    journal.on(-6).helped("chain-rule/1", 17).right("derivatives/2", 18);
    journal.on(-5).right("determinants/1", 19).right("determinants/2", 20);
    journal.on(-1).step("calculus/chain-rule", 1).step("calculus/chain-rule", 2);
    journal
        .helped("chain-rule/1", 21)
        .right("determinants/1", 22)
        .right("chain-rule/2", 23)
        .right("norms/1", 24);
  }

  private SampleJournal on(int day) {
    now = NOW.plus(Duration.ofDays(day));
    return this;
  }

  private void record(Event event) {
    new Journal(file, Clock.fixed(now, ZoneOffset.UTC)).record(event);
    now = now.plusSeconds(40);
  }

  private SampleJournal step(String lesson, int step) {
    record(new Reached(lesson, step, 0));
    return this;
  }

  private SampleJournal done(String lesson) {
    record(new Completed(lesson));
    return this;
  }

  private SampleJournal right(String item, long seed) {
    answer(item, seed, 1, true, "", "quiz");
    return finish(item, seed, 3, "right", "quiz");
  }

  private SampleJournal practised(String item, long seed) {
    answer(item, seed, 1, true, "", "practice");
    return finish(item, seed, 3, "right", "practice");
  }

  private SampleJournal helped(String item, long seed) {
    answer(item, seed, 1, false, "no-inner", "quiz");
    answer(item, seed, 2, true, "", "quiz");
    return finish(item, seed, 2, "right", "quiz");
  }

  private SampleJournal wrong(String item, long seed) {
    answer(item, seed, 1, false, "", "quiz");
    return finish(item, seed, 1, "gave-up", "quiz");
  }

  private void answer(
      String item, long seed, int attempt, boolean right, String mistake, String mode) {
    record(
        new Answered(
            "generated/" + item,
            "1",
            seed,
            skill(item),
            attempt,
            "x",
            right ? "correct" : "incorrect",
            right ? 1 : 0,
            mistake,
            0,
            mode));
  }

  private SampleJournal finish(String item, long seed, int rating, String ending, String mode) {
    record(new Finished("generated/" + item, "1", seed, skill(item), 1, rating, ending, mode));
    return this;
  }

  private static String skill(String item) {
    return switch (item) {
      case "derivatives/1" -> "power rule";
      case "derivatives/2" -> "derivative of a polynomial";
      case "chain-rule/1" -> "power of a linear function";
      case "chain-rule/2" -> "exp, ln, sin of a linear function";
      case "norms/1" -> "length of a vector";
      default -> "determinant of a small matrix";
    };
  }
}
