package gradus.diag;

/// What kind of ending a code stands for; the command line turns each into one exit code.
public enum Outcome {
  /// The mathematics says no: singular, not positive definite, different, does not converge.
  NEGATIVE,
  /// The command line itself is wrong.
  USAGE,
  /// The input is wrong: syntax, name, shape, domain, data.
  INPUT,
  /// A limit or the timeout was reached.
  LIMIT,
  /// Reading or writing failed.
  IO,
  /// Neither yes nor no.
  UNDECIDED,
  /// A bug in gradus.
  BUG
}
