package gradus.diag;

/// A user's mistake, a negative verdict or a reached limit, on its way to the person. Carries no
/// stack trace: what it tells is in the diagnostic, and a trace is reserved for bugs of our own.
public final class GradusException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  public GradusException(Diagnostic diagnostic) {
    super(diagnostic.code().id() + ": " + diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }

  public Code code() {
    return diagnostic.code();
  }
}
