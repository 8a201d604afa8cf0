package gradus.work;

import gradus.diag.Span;
import java.util.Arrays;

/// A line as it was typed, where it is shown so and read as something else: LaTeX read as the
/// language. Knows for every character that is read which ones were typed for it.
public final class Typed {
  /// A line that is read as it was typed.
  static final Typed SAME = new Typed();

  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int size;

  Typed() {}

  /// Adds characters that were typed and are not read.
  void skip(CharSequence typed) {
    text.append(typed);
  }

  /// Adds one character that is read as it was typed.
  void same(char c) {
    text.append(c);
    place(text.length() - 1, text.length());
  }

  /// Says which of the characters typed so far, or yet to come, the next one that is read stands
  /// for.
  void place(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  int length() {
    return text.length();
  }

  /// Whether the line is read as it was typed.
  public boolean isSame() {
    return size == 0;
  }

  /// The line as it was typed.
  public String text() {
    return text.toString();
  }

  /// The characters typed for those that are read.
  public Span span(Span read) {
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (int i = Math.max(0, read.start()); i < Math.min(size, read.end()); i++) {
      start = Math.min(start, starts[i]);
      end = Math.max(end, ends[i]);
    }
    int last = text.length();
    return start >= last
        ? new Span(Math.max(0, last - 1), last)
        : new Span(start, Math.min(last, Math.max(start + 1, end)));
  }
}
