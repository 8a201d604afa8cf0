package gradus.cli;

import java.util.List;

/// Lays prose out in lines, with headings and aligned terms.
final class Paragraphs {
  private final int width;
  private final StringBuilder text = new StringBuilder();

  /// @param width columns; prose wider than 100 is hard to read and is not made
  Paragraphs(int width) {
    this.width = Math.clamp(width, 30, 100);
  }

  /// A line as it is.
  Paragraphs line(String line) {
    text.append(line).append('\n');
    return this;
  }

  Paragraphs gap() {
    text.append('\n');
    return this;
  }

  /// Wrapped prose; a blank line in it stays one.
  Paragraphs prose(String prose, int indent) {
    boolean first = true;
    for (String paragraph : prose.strip().split("\n\\s*\n", -1)) {
      if (!first) {
        gap();
      }
      first = false;
      wrap(paragraph, indent, indent);
    }
    return this;
  }

  /// A term and what is said of it, which begins in a column common to several terms.
  Paragraphs term(String term, String meaning, int column) {
    int used = columns(term) + 2;
    text.append("  ").append(term);
    if (used + 1 >= column) {
      text.append('\n');
      wrap(meaning, column, column);
    } else {
      text.repeat(' ', column - used);
      wrap(meaning, 0, column);
    }
    return this;
  }

  /// The column for the meanings of some terms: behind the longest one that is not too long.
  static int column(List<String> terms) {
    int column = 6;
    for (String term : terms) {
      int needed = columns(term) + 4;
      if (needed <= 26) {
        column = Math.max(column, needed);
      }
    }
    return column;
  }

  /// @param first spaces before the first line, where text may stand already
  /// @param indent spaces before the others
  private void wrap(String paragraph, int first, int indent) {
    text.repeat(' ', first);
    int at = indent;
    boolean fresh = true;
    for (String word : paragraph.strip().split("\\s+", -1)) {
      int length = columns(word);
      if (!fresh && at + 1 + length > width) {
        text.append('\n').repeat(' ', indent);
        at = indent;
        fresh = true;
      }
      if (!fresh) {
        text.append(' ');
        at++;
      }
      text.append(word);
      at += length;
      fresh = false;
    }
    text.append('\n');
  }

  /// Columns of a terminal: code points without the marks that combine with the letter before.
  private static int columns(String word) {
    int columns = 0;
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      if (Character.getType(word.codePointAt(i)) != Character.NON_SPACING_MARK) {
        columns++;
      }
    }
    return columns;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
