package gradus.budget;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import java.util.Locale;

/// What is left of the {@link Limits} of one computation. Confined to the computing thread, except
/// {@link #cancel}.
public final class Budget {
  private final Limits limits;
  private final long deadline;
  private long steps;
  private volatile boolean cancelled;

  /// Whether an interruption of the thread ends it too.
  private final boolean listens;

  private Budget(Limits limits, boolean listens) {
    this.limits = limits;
    this.listens = listens;
    this.deadline = System.nanoTime() + limits.time().toNanos();
  }

  /// Starts the clock.
  public static Budget start(Limits limits) {
    return new Budget(limits, true);
  }

  /// For the small steps of which tables are made while classes are loaded, too: an interruption
  /// there would spoil the class for good.
  public static Budget deaf(Limits limits) {
    return new Budget(limits, false);
  }

  public Limits limits() {
    return limits;
  }

  /// Counts one elementary step; looks at the clock now and then.
  public void step() {
    if (++steps > limits.steps()) {
      throw tooManySteps();
    }
    if ((steps & 0xff) == 0) {
      check();
    }
  }

  /// Counts work before it is done, and looks at the clock.
  ///
  /// @param more how many elementary steps it is worth, at about 25 in a microsecond; infinity is
  ///   allowed
  public void work(double more) {
    if (more > limits.steps() - steps) {
      throw tooManySteps();
    }
    steps += (long) more;
    check();
  }

  private GradusException tooManySteps() {
    return limit(Code.TOO_MANY_STEPS, "this takes more than " + grouped(limits.steps()) + " steps")
        .hint("a smaller range, a closed form, or doubles: --dtype f64")
        .toException();
  }

  /// Ends the computation if its time is over, or it was cancelled, or its thread interrupted.
  public void check() {
    if (cancelled) {
      throw limit(Code.CANCELLED, "cancelled").toException();
    }
    if (listens) {
      Cancellation.check();
    }
    if (System.nanoTime() - deadline > 0) {
      throw timeout(limits);
    }
  }

  /// Refuses an exact integer of that many bits before it is computed.
  ///
  /// @param bits an estimate; infinity is allowed
  public void bits(double bits) {
    if (bits > limits.bits()) {
      throw limit(
              Code.TOO_MANY_BITS,
              "the result would have about " + magnitude(bits * Math.log10(2)) + " digits")
          .detail(
              "exact integers end at "
                  + grouped(limits.bits())
                  + " bits, about "
                  + grouped((long) (limits.bits() * Math.log10(2)))
                  + " digits")
          .hint("--dtype f64 computes in doubles")
          .toException();
    }
  }

  /// Refuses an array of that many cells before it is allocated.
  public void cells(double cells) {
    if (cells > limits.cells()) {
      throw limit(
              Code.TOO_MANY_CELLS,
              "an array of " + magnitude(cells) + " entries is too large to generate")
          .detail(
              "it would take about "
                  + magnitude(cells * 8 / 1e6)
                  + " MB; the limit is "
                  + grouped(limits.cells())
                  + " entries")
          .hint("a smaller shape")
          .toException();
    }
  }

  /// Refuses a formula of that many terms before it is built.
  ///
  /// @param terms an estimate; infinity is allowed
  public void terms(double terms) {
    if (terms > limits.terms()) {
      throw limit(
              Code.TOO_MANY_TERMS, "the formula would have about " + magnitude(terms) + " terms")
          .detail("formulas end at " + grouped(limits.terms()) + " terms")
          .hint("a smaller power, or a value for a symbol: at x=2")
          .toException();
    }
  }

  /// Asks the computation to end at its next step. May be called from any thread.
  public void cancel() {
    cancelled = true;
  }

  /// The error for a computation that took too long.
  public static GradusException timeout(Limits limits) {
    return limit(
            Code.TIMEOUT,
            "not finished after "
                + String.format(Locale.ROOT, "%.3g", limits.time().toMillis() / 1000.0)
                    .replaceAll("\\.?0+$", "")
                + " s")
        .hint("--timeout SECONDS allows more")
        .toException();
  }

  private static Diagnostic limit(Code code, String message) {
    return Diagnostic.error(code, message);
  }

  private static String magnitude(double count) {
    if (count < 1e7) {
      return grouped((long) Math.ceil(count));
    }
    if (Double.isInfinite(count)) {
      return "more than 10^308";
    }
    double exponent = Math.floor(Math.log10(count));
    String leading = String.format(Locale.ROOT, "%.1f", count / Math.pow(10, exponent));
    boolean carried = leading.equals("10.0");
    boolean one = carried || leading.equals("1.0");
    return (one ? "" : leading + "·")
        + String.format(Locale.ROOT, "10^%.0f", exponent + (carried ? 1 : 0));
  }

  private static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
