package gradus.diag;

/// A text a span points into.
///
/// @param name where it came from, shown when it is not the expression itself (`-v A`, `hw.txt:3`)
/// @param text the text as typed
public record Source(String name, String text) {
  /// Not known yet; whoever holds the text attaches it with {@link Diagnostic#in}.
  public static final Source NONE = new Source("", "");
}
