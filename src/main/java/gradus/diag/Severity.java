package gradus.diag;

/// How much a diagnostic matters: an error ends the computation, a warning doubts the reading, a
/// note explains it.
public enum Severity {
  ERROR,
  WARNING,
  NOTE
}
