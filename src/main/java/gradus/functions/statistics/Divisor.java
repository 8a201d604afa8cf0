package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.function.Arguments;
import gradus.function.Context;

/// The divisor n − ddof of variances and covariances.
final class Divisor {
  private Divisor() {}

  /// What is subtracted from n: the option `ddof=`, else the convention in force; there must be
  /// enough samples for it.
  ///
  /// @param samples n
  /// @throws gradus.diag.GradusException E0502 when n − ddof is not positive
  static int ddof(Arguments arguments, Context context, long samples) {
    int ddof = arguments.integerOption("ddof", context.conventions().ddof());
    if (ddof < 0) {
      throw arguments
          .error(
              Code.BAD_OPTION_VALUE,
              "ddof of " + arguments.function().name() + " cannot be negative")
          .hint("ddof=1 divides by n−1, ddof=0 by n")
          .toException();
    }
    if (samples <= ddof) {
      String needed = ddof + 1 == 1 ? "1 sample" : (ddof + 1) + " samples";
      throw arguments
          .error(
              Code.OUTSIDE_DOMAIN,
              arguments.function().name()
                  + " needs at least "
                  + needed
                  + " for the "
                  + name(ddof)
                  + ", not "
                  + samples)
          .detail("the divisor would be " + (samples - ddof))
          .hint(samples > 0 && ddof > 0 ? "ddof=0 divides by n" : "more samples")
          .toException();
    }
    context.convention(name(ddof));
    return ddof;
  }

  private static String name(int ddof) {
    return ddof == 0 ? "divisor n" : "divisor n−" + ddof;
  }
}
