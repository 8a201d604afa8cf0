package gradus.diag;

/// A half-open range of UTF-16 offsets into the text the user typed.
///
/// @param start offset of the first character
/// @param end offset behind the last character, never before {@code start}
public record Span(int start, int end) {
  /// No place in particular.
  public static final Span NONE = new Span(0, 0);

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end);
    }
  }

  /// The smallest span that covers both; an empty {@link #NONE} adds nothing.
  public Span to(Span other) {
    if (this == NONE) {
      return other;
    }
    if (other == NONE) {
      return this;
    }
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  public int length() {
    return end - start;
  }

  /// The text under this span.
  public String of(String source) {
    return source.substring(Math.min(start, source.length()), Math.min(end, source.length()));
  }
}
