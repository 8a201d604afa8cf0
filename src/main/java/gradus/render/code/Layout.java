package gradus.render.code;

import java.util.ArrayDeque;
import java.util.Deque;

/// Code with places where a line may end: below each other inside brackets when one line is too
/// short for all of it.
final class Layout {
  private static final int WIDTH = 88;

  /// Nothing is squeezed further to the right.
  private static final int DEEPEST = 40;

  private static final char OPEN = '\u0001';
  private static final char CLOSE = '\u0002';

  /// A place where the line ends only when it is full.
  private static final char MAY = '\u0003';

  /// A place where the line ends whenever the whole does not fit one.
  private static final char MUST = '\u0004';

  private final String continuation;
  private final StringBuilder marked = new StringBuilder();

  /// @param continuation what stands at the end of a line that goes on
  Layout(String continuation) {
    this.continuation = continuation;
  }

  Layout put(String text) {
    marked.append(text);
    return this;
  }

  Layout open(String bracket) {
    marked.append(bracket).append(OPEN);
    return this;
  }

  Layout close(String bracket) {
    marked.append(CLOSE).append(bracket);
    return this;
  }

  /// A separator behind which a line may end, else a blank stands there.
  Layout next(String separator, boolean must) {
    marked.append(separator).append(must ? MUST : MAY);
    return this;
  }

  /// The lines, without an end behind the last one.
  String text() {
    StringBuilder line = new StringBuilder(marked.length());
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == MAY || c == MUST) {
        line.append(' ');
      } else if (c > MUST) {
        line.append(c);
      }
    }
    return line.length() <= WIDTH ? line.toString() : broken();
  }

  private String broken() {
    StringBuilder out = new StringBuilder(marked.length());
    Deque<Integer> columns = new ArrayDeque<>();
    int lineStart = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      switch (c) {
        case OPEN -> columns.push(Math.min(DEEPEST, out.length() - lineStart));
        case CLOSE -> columns.pop();
        case MAY, MUST -> {
          if (c == MUST || out.length() - lineStart + 1 + ahead(i + 1) > WIDTH) {
            out.append(continuation).append('\n');
            lineStart = out.length();
            out.repeat(' ', columns.isEmpty() ? 0 : columns.element());
          } else {
            out.append(' ');
          }
        }
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /// The columns up to the next place, with room for a bracket and the continuation.
  private int ahead(int from) {
    int count = continuation.length() + 1;
    for (int i = from; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == MAY || c == MUST) {
        break;
      }
      if (c > MUST) {
        count++;
      }
    }
    return count;
  }
}
