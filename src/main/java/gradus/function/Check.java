package gradus.function;

/// An independent check of an answer.
///
/// @param what the identity that was checked, in the language: `A*v = lambda*v`
/// @param residual how far off it is; 0 when it holds exactly
/// @param tolerance how far off it may be
public record Check(String what, double residual, double tolerance) {
  /// A check in exact arithmetic.
  public static Check exact(String what) {
    return new Check(what, 0, 0);
  }

  /// NaN never passes.
  public boolean passed() {
    return residual <= tolerance;
  }
}
