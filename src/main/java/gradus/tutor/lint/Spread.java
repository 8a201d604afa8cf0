package gradus.tutor.lint;

/// How far the variants of an item are apart in difficulty, from the easiest to the hardest of
/// those that were seen.
///
/// @param digits of the longest number in prompt and answer
/// @param denominator digits of the largest denominator in prompt and answer
/// @param steps of the worked solution
public record Spread(Range digits, Range denominator, Range steps) {
  public static final Spread NONE = new Spread(Range.NONE, Range.NONE, Range.NONE);

  /// Differences that are still fair.
  public static final Spread BOUND = new Spread(new Range(0, 4), new Range(0, 3), new Range(0, 3));

  /// From the least to the most, in so many units.
  public record Range(int least, int most) {
    static final Range NONE = new Range(Integer.MAX_VALUE, Integer.MIN_VALUE);

    Range with(int size) {
      return new Range(Math.min(least, size), Math.max(most, size));
    }

    /// 0 where nothing was seen.
    public int width() {
      return most < least ? 0 : most - least;
    }

    @Override
    public String toString() {
      return most < least ? "none" : least == most ? "" + least : least + " to " + most;
    }
  }

  /// With one more variant.
  ///
  /// @param texts prompt and answer
  Spread with(int worked, String... texts) {
    int longest = 0;
    int largest = 0;
    for (String text : texts) {
      longest = Math.max(longest, longest(text, false));
      largest = Math.max(largest, longest(text, true));
    }
    return new Spread(digits.with(longest), denominator.with(largest), steps.with(worked));
  }

  /// How many digits the longest number has, without a point.
  ///
  /// @param below only of numbers behind a slash
  private static int longest(String text, boolean below) {
    int most = 0;
    int run = 0;
    boolean counts = !below;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        if (run == 0) {
          counts = !below || (i > 0 && text.charAt(i - 1) == '/');
        }
        run++;
        most = counts ? Math.max(most, run) : most;
      } else if (c != '.') {
        run = 0;
      }
    }
    return most;
  }
}
