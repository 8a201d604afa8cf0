package gradus.tutor.review;

import java.util.List;

/// FSRS-6, the free spaced repetition scheduler: what is remembered of an item is its stability
/// (days until it is recalled with 90 %) and its difficulty (1 to 10).
///
/// After the description by Jarrett Ye and the open-spaced-repetition project, with its conventions
/// for what the description leaves open: the mean of the difficulty is not clamped, elapsed days
/// are whole, and Hard on the same day lowers nothing.
public final class Fsrs {
  public static final int AGAIN = 1;
  public static final int HARD = 2;
  public static final int GOOD = 3;
  public static final int EASY = 4;

  /// The longest interval, in days: a hundred years.
  public static final int LONGEST = 36_500;

  private static final double LEAST_STABILITY = 0.001;

  /// The published weights, found by fitting hundreds of millions of reviews.
  public static final Fsrs STANDARD =
      new Fsrs(
          0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
          1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542);

  private static final int WEIGHTS = 21;

  private final double[] w;
  private final double decay;
  private final double factor;

  /// @param weights 21 of them
  public Fsrs(double... weights) {
    if (weights.length != WEIGHTS) {
      throw new IllegalArgumentException(weights.length + " weights");
    }
    w = weights.clone();
    decay = -w[20];
    factor = Math.pow(0.9, 1 / decay) - 1;
  }

  /// What is remembered.
  ///
  /// @param stability in days
  /// @param difficulty 1 to 10
  public record State(double stability, double difficulty) {}

  /// How likely it is to be recalled, after so many days.
  ///
  /// @return in (0, 1]
  public double retrievability(double stability, double days) {
    return Math.pow(1 + factor * Math.max(0, days) / stability, decay);
  }

  /// Whole days until the retrievability has fallen so far, from 1 to {@link #LONGEST}.
  public int interval(double stability, double retention) {
    return Math.clamp(days(stability, retention), 1, LONGEST);
  }

  /// The same without the upper bound.
  long days(double stability, double retention) {
    return Math.max(1, Math.round(stability / factor * (Math.pow(retention, 1 / decay) - 1)));
  }

  /// After the first answer ever.
  public State first(int rating) {
    return new State(w[rating - 1], Math.clamp(firstDifficulty(rating), 1, 10));
  }

  /// After a later answer.
  ///
  /// @param elapsed whole days since the one before; 0 on the same day
  public State next(State state, int elapsed, int rating) {
    double s = state.stability();
    double stability =
        elapsed <= 0
            ? sameDay(s, rating)
            : rating == AGAIN
                ? afterForgetting(state, retrievability(s, elapsed))
                : afterRecall(state, retrievability(s, elapsed), rating);
    return new State(
        Math.clamp(stability, LEAST_STABILITY, LONGEST),
        nextDifficulty(state.difficulty(), rating));
  }

  /// Days to wait after each rating, Again first. However small the differences are, Again is not
  /// after Hard, Hard before Good, and Good before Easy.
  public List<Integer> intervals(List<State> states, double retention) {
    int again = interval(states.get(0).stability(), retention);
    int hard = interval(states.get(1).stability(), retention);
    int good = interval(states.get(2).stability(), retention);
    int easy = interval(states.get(3).stability(), retention);
    hard = Math.min(Math.min(hard, good), LONGEST - 2);
    again = Math.min(again, hard);
    good = Math.clamp(good, hard + 1, LONGEST - 1);
    easy = Math.clamp(easy, good + 1, LONGEST);
    return List.of(again, hard, good, easy);
  }

  private double firstDifficulty(int rating) {
    return w[4] - Math.exp(w[5] * (rating - 1)) + 1;
  }

  double nextDifficulty(double difficulty, int rating) {
    double moved = difficulty - w[6] * (rating - 3) * (10 - difficulty) / 9;
    return Math.clamp(w[7] * firstDifficulty(EASY) + (1 - w[7]) * moved, 1, 10);
  }

  double afterRecall(State state, double retrievability, int rating) {
    double s = state.stability();
    double growth =
        Math.exp(w[8])
            * (11 - state.difficulty())
            * Math.pow(s, -w[9])
            * (Math.exp((1 - retrievability) * w[10]) - 1)
            * (rating == HARD ? w[15] : 1)
            * (rating == EASY ? w[16] : 1);
    return s * (1 + growth);
  }

  private double afterForgetting(State state, double retrievability) {
    return Math.min(
        rawAfterForgetting(state, retrievability), state.stability() / Math.exp(w[17] * w[18]));
  }

  double rawAfterForgetting(State state, double retrievability) {
    return w[11]
        * Math.pow(state.difficulty(), -w[12])
        * (Math.pow(state.stability() + 1, w[13]) - 1)
        * Math.exp((1 - retrievability) * w[14]);
  }

  double sameDay(double stability, int rating) {
    double growth = Math.exp(w[17] * (rating - 3 + w[18])) * Math.pow(stability, -w[19]);
    return stability * (rating == AGAIN ? growth : Math.max(1, growth));
  }
}
