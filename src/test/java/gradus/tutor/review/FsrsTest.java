package gradus.tutor.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.json.Json;
import gradus.json.JsonReader;
import gradus.tutor.review.Fsrs.State;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Against the vectors that the implementations of the open-spaced-repetition project agree on.
class FsrsTest {
  private static Json.Obj fixture() throws IOException {
    try (InputStream in = FsrsTest.class.getResourceAsStream("/gradus/fixtures/fsrs.json")) {
      return (Json.Obj)
          JsonReader.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "fsrs.json");
    }
  }

  private static List<Double> numbers(Json.Obj from, String key) {
    return switch (from.get(key).orElseThrow()) {
      case Json.Arr(List<Json> items) ->
          items.stream().map(item -> ((Json.Num) item).value()).toList();
      case Json.Num number -> List.of(number.value());
      default -> throw new IllegalArgumentException(key);
    };
  }

  private static Fsrs standard(boolean shortTerm, List<Double> weights) {
    double[] w = weights.stream().mapToDouble(Double::doubleValue).toArray();
    if (!shortTerm) {
      w[17] = 0;
      w[18] = 0;
      w[19] = 0;
    }
    return new Fsrs(w);
  }

  @Test
  void theWeightsAreThePublishedOnes() throws IOException {
    Fsrs published = standard(true, numbers(fixture(), "weights"));
    for (int rating = 1; rating <= 4; rating++) {
      State first = published.first(rating);
      assertThat(Fsrs.STANDARD.first(rating)).isEqualTo(first);
      for (int next = 1; next <= 4; next++) {
        assertThat(Fsrs.STANDARD.next(first, 0, next)).isEqualTo(published.next(first, 0, next));
        assertThat(Fsrs.STANDARD.next(first, 9, next)).isEqualTo(published.next(first, 9, next));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> vectors() throws IOException {
    Json.Obj fixture = fixture();
    List<Double> weights = numbers(fixture, "weights");
    List<Json> vectors = ((Json.Arr) fixture.get("vectors").orElseThrow()).items();
    return IntStream.range(0, vectors.size())
        .mapToObj(i -> {
          Json.Obj vector = (Json.Obj) vectors.get(i);
          String type = ((Json.Str) vector.get("type").orElseThrow()).value();
          return DynamicTest.dynamicTest(i + " " + type, () -> verify(type, vector, weights));
        });
  }

  private static void verify(String type, Json.Obj vector, List<Double> weights) {
    switch (type) {
      case "memory_state" -> memoryState(vector, weights);
      case "next_interval" -> nextInterval(vector);
      case "retrievability" -> retrievability(vector);
      case "first_review" -> firstReview(vector);
      case "formula_next_difficulty" -> nextDifficulty(vector);
      case "formula_recall_stability", "formula_forget_stability_raw" -> stability(type, vector);
      case "formula_short_term_stability" -> shortTerm(vector);
      default -> throw new IllegalArgumentException(type);
    }
  }

  private static void memoryState(Json.Obj vector, List<Double> weights) {
    Fsrs fsrs = standard(vector.get("short_term").orElseThrow().equals(Json.TRUE), weights);
    List<Double> ratings = numbers(vector, "ratings");
    List<Double> days = numbers(vector, "delta_t_days");
    State state = fsrs.first(ratings.get(0).intValue());
    for (int i = 1; i < ratings.size(); i++) {
      state = fsrs.next(state, days.get(i).intValue(), ratings.get(i).intValue());
    }
    Json.Obj expected = (Json.Obj) vector.get("expected").orElseThrow();
    double tolerance = numbers(vector, "tolerance").getFirst();
    assertThat(state.stability())
        .isCloseTo(numbers(expected, "stability").getFirst(), within(tolerance));
    assertThat(state.difficulty())
        .isCloseTo(numbers(expected, "difficulty").getFirst(), within(tolerance));
  }

  private static void nextInterval(Json.Obj vector) {
    double stability = numbers(vector, "stability").getFirst();
    List<Double> retention = numbers(vector, "desired_retention");
    List<Double> expected = numbers(vector, "expected_days");
    for (int i = 0; i < retention.size(); i++) {
      long days = expected.get(i).longValue();
      assertThat(Fsrs.STANDARD.days(stability, retention.get(i))).isEqualTo(days);
      assertThat(Fsrs.STANDARD.interval(stability, retention.get(i)))
          .isEqualTo((int) Math.min(days, Fsrs.LONGEST));
    }
  }

  private static void retrievability(Json.Obj vector) {
    List<Double> days = numbers(vector, "t_days");
    List<Double> stability = numbers(vector, "stability");
    List<Double> expected = numbers(vector, "expected");
    for (int i = 0; i < days.size(); i++) {
      double s = stability.get(Math.min(i, stability.size() - 1));
      assertThat(Fsrs.STANDARD.retrievability(s, days.get(i)))
          .isCloseTo(expected.get(i), within(1e-6));
    }
  }

  /// The days of the vector belong to a program that repeats within minutes; only Easy leaves that.
  private static void firstReview(Json.Obj vector) {
    List<Double> stability = numbers(vector, "expected_stability");
    List<Double> difficulty = numbers(vector, "expected_difficulty");
    for (int rating = 1; rating <= 4; rating++) {
      State state = Fsrs.STANDARD.first(rating);
      assertThat(state.stability()).isEqualTo(stability.get(rating - 1));
      assertThat(state.difficulty()).isCloseTo(difficulty.get(rating - 1), within(1e-7));
    }
    int days = numbers(vector, "expected_scheduled_days").getLast().intValue();
    double easy = stability.getLast();
    assertThat(Fsrs.STANDARD.interval(easy, 0.9)).isEqualTo(days);
    assertThat(Fsrs.STANDARD.retrievability(easy, days))
        .isCloseTo(numbers(vector, "retrievability_when_due").getLast(), within(1e-6));
  }

  private static void nextDifficulty(Json.Obj vector) {
    double difficulty = numbers(vector, "difficulty").getFirst();
    List<Double> expected = numbers(vector, "expected");
    for (int rating = 1; rating <= 4; rating++) {
      assertThat(Fsrs.STANDARD.nextDifficulty(difficulty, rating))
          .isCloseTo(expected.get(rating - 1), within(1e-7));
    }
  }

  private static void stability(String type, Json.Obj vector) {
    double stability = numbers(vector, "stability").getFirst();
    List<Double> difficulty = numbers(vector, "difficulty");
    List<Double> retrievability = numbers(vector, "retrievability");
    List<Double> expected = numbers(vector, "expected");
    for (int i = 0; i < expected.size(); i++) {
      State state = new State(stability, difficulty.get(i));
      double found =
          type.equals("formula_recall_stability")
              ? Fsrs.STANDARD.afterRecall(
                  state, retrievability.get(i), numbers(vector, "ratings").get(i).intValue())
              : Fsrs.STANDARD.rawAfterForgetting(state, retrievability.get(i));
      assertThat(found).isCloseTo(expected.get(i), within(1e-6));
    }
  }

  private static void shortTerm(Json.Obj vector) {
    double stability = numbers(vector, "stability").getFirst();
    List<Double> expected = numbers(vector, "expected");
    for (int rating = 1; rating <= 4; rating++) {
      assertThat(Fsrs.STANDARD.sameDay(stability, rating))
          .isCloseTo(expected.get(rating - 1), within(1e-6));
    }
  }

  private static List<State> after(State state, int elapsed) {
    return IntStream.rangeClosed(1, 4)
        .mapToObj(rating -> Fsrs.STANDARD.next(state, elapsed, rating))
        .toList();
  }

  @Test
  void randomLivesStayInBounds() {
    Random random = new Random(20261122);
    for (int life = 0; life < 400; life++) {
      State state = Fsrs.STANDARD.first(1 + random.nextInt(4));
      for (int review = 0; review < 60; review++) {
        int elapsed = random.nextInt(4) == 0 ? 0 : random.nextInt(1 << random.nextInt(17));
        List<State> states = after(state, elapsed);
        ordered(Fsrs.STANDARD.intervals(states, 0.5 + random.nextDouble() / 2));
        double recall = Fsrs.STANDARD.retrievability(state.stability(), elapsed);
        assertThat(recall).isGreaterThan(0).isLessThanOrEqualTo(1);
        if (state.stability() < Fsrs.LONGEST / 100) {
          grows(state, states, elapsed);
        }
        state = states.get(random.nextInt(4));
        assertThat(state.stability()).isBetween(0.001, (double) Fsrs.LONGEST);
        assertThat(state.difficulty()).isBetween(1.0, 10.0);
      }
    }
  }

  private static void ordered(List<Integer> days) {
    assertThat(days.get(0)).isGreaterThanOrEqualTo(1).isLessThanOrEqualTo(days.get(1));
    assertThat(days.get(1)).isLessThan(days.get(2));
    assertThat(days.get(2)).isLessThan(days.get(3));
    assertThat(days.get(3)).isLessThanOrEqualTo(Fsrs.LONGEST);
  }

  /// Recall strengthens, the more the better it went; forgetting does not.
  private static void grows(State before, List<State> states, int elapsed) {
    double s = before.stability();
    if (elapsed > 0) {
      assertThat(states.get(0).stability()).isLessThanOrEqualTo(s);
      assertThat(states.get(1).stability()).isGreaterThan(s);
    } else {
      assertThat(states.get(1).stability()).isGreaterThanOrEqualTo(s);
    }
    for (int i = 1; i < 4; i++) {
      assertThat(states.get(i).stability()).isGreaterThanOrEqualTo(states.get(i - 1).stability());
      assertThat(states.get(i).difficulty()).isLessThanOrEqualTo(states.get(i - 1).difficulty());
    }
  }

  @Test
  void evenAtTheLongestIntervalTheOrderHolds() {
    List<State> same = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      same.add(new State(Fsrs.LONGEST, 1));
    }
    assertThat(Fsrs.STANDARD.intervals(same, 0.9)).containsExactly(36_498, 36_498, 36_499, 36_500);
  }

  @Test
  void timeBeforeTheLastAnswerIsNoTime() {
    assertThat(Fsrs.STANDARD.retrievability(3, -5)).isEqualTo(1);
    State state = Fsrs.STANDARD.first(Fsrs.GOOD);
    assertThat(Fsrs.STANDARD.next(state, -5, Fsrs.GOOD))
        .isEqualTo(Fsrs.STANDARD.next(state, 0, Fsrs.GOOD));
  }
}
