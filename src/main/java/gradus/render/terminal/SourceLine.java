package gradus.render.terminal;

import gradus.diag.Span;

/// The line of a source that a span points at, as it is shown: control characters made visible, cut
/// to a width around the span, with the columns to underline.
///
/// @param number of the line, from 1
/// @param text what is shown
/// @param start the first column to underline
/// @param length how many columns to underline, at least one
public record SourceLine(int number, String text, int start, int length) {
  /// Context kept before a span that is longer than the width.
  private static final int CONTEXT = 8;

  /// @param width columns there are for the line
  public static SourceLine of(String source, Span span, int width, boolean ascii) {
    int at = Math.min(span.start(), source.length());
    int from = at;
    while (from > 0 && !isLineEnd(source.charAt(from - 1))) {
      from--;
    }
    int to = at;
    while (to < source.length() && !isLineEnd(source.charAt(to))) {
      to++;
    }
    int end = Math.max(at, Math.min(span.end(), to));
    String before = shown(source.substring(from, at), ascii);
    String marked = shown(source.substring(at, end), ascii);
    String after = shown(source.substring(end, to), ascii);
    return window(lineNumber(source, from), before, marked, after, width, ascii ? "..." : "…");
  }

  /// What is underlined, in words: `at column 3: )`.
  ///
  /// @param numbered whether the line has a number before it
  public String place(boolean numbered) {
    int from = index(start);
    String marked = text.substring(from, index(start + length)).strip();
    String where = marked.isEmpty() ? "at the end" : "at column " + (start + 1) + ": " + marked;
    return numbered ? where + ", in line " + number : where;
  }

  /// Where so many columns end.
  private int index(int columns) {
    int width = 0;
    int i = 0;
    while (i < text.length() && width < columns) {
      width += Width.of(text.codePointAt(i));
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  public static boolean isSeveralLines(String source) {
    for (int i = 0; i < source.length(); i++) {
      if (isLineEnd(source.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static String shown(String text, boolean ascii) {
    String safe = Sanitizer.line(text);
    return ascii ? Ascii.of(safe) : safe;
  }

  private static int lineNumber(String source, int from) {
    int number = 1;
    for (int i = 0; i < from; i++) {
      char c = source.charAt(i);
      boolean pair = c == '\r' && i + 1 < source.length() && source.charAt(i + 1) == '\n';
      if (isLineEnd(c) && !pair) {
        number++;
      }
    }
    return number;
  }

  private static SourceLine window(
      int number, String before, String marked, String after, int width, String dots) {
    int left = Width.of(before);
    int middle = Width.of(marked);
    int right = Width.of(after);
    if (left + middle + right <= width) {
      return new SourceLine(number, before + marked + after, left, Math.max(1, middle));
    }
    int room = Math.max(width - 2 * dots.length(), CONTEXT);
    int keptMiddle = Math.min(middle, room);
    int spare = room - keptMiddle;
    int keptLeft = Math.min(left, Math.max(spare / 2, spare - right));
    int keptRight = Math.min(right, spare - keptLeft);
    String start = keptLeft < left ? dots + last(before, keptLeft) : before;
    String core = first(marked, keptMiddle);
    boolean cut = keptMiddle < middle || keptRight < right;
    String rest = keptMiddle < middle ? dots : first(after, keptRight) + (cut ? dots : "");
    return new SourceLine(
        number, start + core + rest, Width.of(start), Math.max(1, Width.of(core)));
  }

  /// The longest beginning of at most so many columns.
  private static String first(String text, int columns) {
    int width = 0;
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      width += Width.of(point);
      if (width > columns) {
        break;
      }
      i += Character.charCount(point);
    }
    return text.substring(0, i);
  }

  /// The longest end of at most so many columns.
  private static String last(String text, int columns) {
    int width = 0;
    int i = text.length();
    while (i > 0) {
      int point = text.codePointBefore(i);
      width += Width.of(point);
      if (width > columns) {
        break;
      }
      i -= Character.charCount(point);
    }
    return text.substring(i);
  }
}
