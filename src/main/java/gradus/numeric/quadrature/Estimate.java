package gradus.numeric.quadrature;

/// What a quadrature found.
///
/// @param value the integral, as far as it was found
/// @param error an estimate of how far off it is, not a bound
/// @param evaluations how often the integrand was evaluated
/// @param outcome whether the value can be used
public record Estimate(double value, double error, long evaluations, Outcome outcome) {
  /// How a quadrature ended.
  public enum Outcome {
    /// The error estimate is below the tolerance.
    CONVERGED,
    /// The tolerance was not reached; the integral may exist.
    UNRELIABLE,
    /// The value grows without bound as the ends of the interval, or a point inside, are
    /// approached.
    DIVERGENT
  }

  public boolean converged() {
    return outcome == Outcome.CONVERGED;
  }

  /// The integral over two adjacent intervals.
  Estimate plus(Estimate other) {
    return new Estimate(
        value + other.value,
        error + other.error,
        evaluations + other.evaluations,
        outcome.compareTo(other.outcome) > 0 ? outcome : other.outcome);
  }

  Estimate negate() {
    return new Estimate(-value, error, evaluations, outcome);
  }
}
