package gradus.tutor.ask;

/// How items are asked.
///
/// @param mode what the journal calls it: `quiz`, `lesson`, `review`, `practice`, `exam`,
///   `placement`
/// @param calculator whether `=` calculates
/// @param hints whether hints and worked steps are to be had
/// @param attempts how often a wrong answer may be tried again; 1 in an exam
/// @param feedback what is said to a wrong answer
public record Manners(
    String mode, boolean calculator, boolean hints, int attempts, Feedback feedback) {
  public enum Feedback {
    /// Nothing until the end.
    NONE,
    /// Right or wrong.
    VERDICT,
    /// The mistake and a test to do.
    FULL
  }

  public static final Manners QUIZ =
      new Manners("quiz", true, true, Integer.MAX_VALUE, Feedback.FULL);
  public static final Manners EXAM = new Manners("exam", false, false, 1, Feedback.NONE);

  public Manners in(String other) {
    return new Manners(other, calculator, hints, attempts, feedback);
  }

  public Manners trying(int times) {
    return new Manners(mode, calculator, hints, times, feedback);
  }

  public Manners saying(Feedback other) {
    return new Manners(mode, calculator, hints, attempts, other);
  }
}
