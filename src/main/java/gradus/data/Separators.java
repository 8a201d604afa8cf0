package gradus.data;

import gradus.data.ReadOptions.Separator;

/// Finds what stands between the cells by looking at the first lines.
///
/// Tab, semicolon and comma are candidates in this order: a semicolon that divides every line
/// equally is chosen over a comma that does too, because `1,5;2,5` has decimal commas. If none
/// divides all lines equally, the one that divides most lines equally is taken, and reading names
/// the line that differs. Runs of spaces separate only where no other candidate occurs, they divide
/// all lines equally, and each line below the first holds a number: `New York` is one cell.
final class Separators {
  private static final int SAMPLE_LINES = 100;
  private static final int SAMPLE_BYTES = 1 << 16;
  private static final byte[] CANDIDATES = {'\t', ';', ','};

  private Separators() {}

  static byte of(Content content, Separator asked) {
    return switch (asked) {
      case COMMA -> ',';
      case SEMICOLON -> ';';
      case TAB -> '\t';
      case SPACE -> ' ';
      case AUTO -> guess(content);
    };
  }

  static String name(byte separator) {
    return switch (separator) {
      case '\t' -> "tab";
      case ' ' -> "spaces";
      case ';' -> "semicolon";
      default -> "comma";
    };
  }

  private static byte guess(Content content) {
    Sample sample = new Sample(content);
    int best = -1;
    int bestAgreeing = 0;
    for (int c = 0; c < CANDIDATES.length; c++) {
      int agreeing = sample.agreeing(c);
      if (agreeing > bestAgreeing) {
        best = c;
        bestAgreeing = agreeing;
      }
    }
    if (best >= 0) {
      return CANDIDATES[best];
    }
    return spacesSeparate(content) ? (byte) ' ' : (byte) ',';
  }

  private static boolean spacesSeparate(Content content) {
    CellCursor cursor = new CellCursor(content, (byte) ' ', content.firstLine());
    int width = 0;
    for (int line = 0; line < SAMPLE_LINES && cursor.nextRecord(); line++) {
      int cells = 0;
      int numbers = 0;
      while (cursor.nextCell()) {
        cells++;
        boolean number =
            !Double.isNaN(
                NumberCell.parse(content.bytes(), cursor.start(), cursor.end(), (byte) '.'));
        numbers += number ? 1 : 0;
      }
      boolean onlyLine = line == 0 && cursor.offset() >= cursor.limit();
      if (line > 0 && (cells != width || numbers == 0) || onlyLine && numbers < cells) {
        return false;
      }
      width = cells;
    }
    return width > 1;
  }

  /// How often each candidate occurs in each sampled line, outside of quotes.
  private static final class Sample {
    private final int[][] counts = new int[SAMPLE_LINES][CANDIDATES.length];
    private int lines;

    Sample(Content content) {
      byte[] bytes = content.bytes();
      int end = Math.min(bytes.length, content.start() + SAMPLE_BYTES);
      boolean quoted = false;
      boolean blank = true;
      for (int i = content.start(); i < end && lines < SAMPLE_LINES; i++) {
        byte b = bytes[i];
        if (b == '"') {
          quoted = !quoted;
        }
        if (quoted) {
          blank = false;
        } else if (b == '\n' || b == '\r') {
          lines += blank ? 0 : 1;
          blank = true;
        } else {
          blank &= b == ' ';
          for (int c = 0; c < CANDIDATES.length; c++) {
            counts[lines][c] += b == CANDIDATES[c] ? 1 : 0;
          }
        }
      }
      // The last line may be cut by the end of the sample; it counts only if it is whole or the
      // only one.
      if (!blank && lines < SAMPLE_LINES && (end == bytes.length || lines == 0)) {
        lines++;
      }
    }

    /// How many lines share the most frequent number of occurrences above zero; all of them beat
    /// most of them.
    int agreeing(int candidate) {
      int most = 0;
      for (int i = 0; i < lines; i++) {
        int same = 0;
        for (int j = 0; j < lines && counts[i][candidate] > 0; j++) {
          same += counts[j][candidate] == counts[i][candidate] ? 1 : 0;
        }
        most = Math.max(most, same);
      }
      return most;
    }
  }
}
