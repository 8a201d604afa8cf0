package gradus.symbolic.equivalence;

import java.util.OptionalInt;

/// On what terms answers are compared.
///
/// @param test what counts as the same
/// @param strict whether rounded decimals, missing constants and smaller domains are wrong
/// @param significant how many significant digits must be right; empty for the usual rule
/// @param decimals how many digits behind the point must be right; empty for the usual rule
public record Policy(
    Criterion test, boolean strict, OptionalInt significant, OptionalInt decimals) {
  public static final Policy USUAL =
      new Policy(Criterion.EQUIVALENT, false, OptionalInt.empty(), OptionalInt.empty());

  /// A rounded answer needs this many significant digits.
  public static final int LEAST_DIGITS = 3;

  public Policy with(Criterion other) {
    return new Policy(other, strict, significant, decimals);
  }

  public Policy strictly() {
    return new Policy(test, true, significant, decimals);
  }

  public Policy toDigits(int digits) {
    return new Policy(test, strict, OptionalInt.of(digits), decimals);
  }

  public Policy toDecimals(int digits) {
    return new Policy(test, strict, significant, OptionalInt.of(digits));
  }

  boolean roundsFreely() {
    return significant.isEmpty() && decimals.isEmpty();
  }
}
