package gradus.render.markdown;

import gradus.render.terminal.Style;
import gradus.render.terminal.Width;
import java.util.ArrayList;
import java.util.List;

/// Breaks prose into lines of at most so many columns. A word that is longer than a line is broken
/// within; nothing is left out.
final class Wrapping {
  private final Style style;
  private final int room;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder run = new StringBuilder();
  private List<Style.Role> runRoles = List.of();
  private int used;
  private final List<Piece.Word> chunk = new ArrayList<>();
  private int chunkWidth;
  private Piece.Gap gap = new Piece.Gap(0, List.of());

  private Wrapping(Style style, int room) {
    this.style = style;
    this.room = room;
  }

  /// @return at least one line
  static List<Line> of(List<Piece> pieces, int room, Style style) {
    Wrapping wrapping = new Wrapping(style, Math.max(1, room));
    for (Piece piece : pieces) {
      wrapping.add(piece);
    }
    wrapping.flush();
    wrapping.end();
    return wrapping.lines;
  }

  /// The columns of the longest line when nothing is broken.
  static int natural(List<Piece> pieces) {
    int widest = 0;
    int width = 0;
    for (Piece piece : pieces) {
      width =
          switch (piece) {
            case Piece.Word word -> width + Width.of(word.text());
            case Piece.Gap between -> width + between.blanks();
            case Piece.LineEnd _ -> 0;
          };
      widest = Math.max(widest, width);
    }
    return widest;
  }

  /// The columns of the longest piece that is not broken gladly.
  static int longestWord(List<Piece> pieces) {
    int longest = 0;
    int width = 0;
    for (Piece piece : pieces) {
      width = piece instanceof Piece.Word word ? width + Width.of(word.text()) : 0;
      longest = Math.max(longest, width);
    }
    return longest;
  }

  private void add(Piece piece) {
    switch (piece) {
      case Piece.Word word -> {
        chunk.add(word);
        chunkWidth += Width.of(word.text());
      }
      case Piece.Gap next -> {
        flush();
        gap = next;
      }
      case Piece.LineEnd _ -> {
        flush();
        end();
      }
    }
  }

  /// Sets the words that were collected, on this line or the next.
  private void flush() {
    if (chunk.isEmpty()) {
      return;
    }
    boolean fresh = used == 0;
    if (!fresh && used + gap.blanks() + chunkWidth > room) {
      end();
      fresh = true;
    }
    if (!fresh && gap.blanks() > 0) {
      write(" ".repeat(gap.blanks()), gap.blanks(), gap.roles());
    }
    for (Piece.Word word : chunk) {
      set(word);
    }
    chunk.clear();
    chunkWidth = 0;
    gap = new Piece.Gap(0, List.of());
  }

  /// A formula that is longer than a line is broken at its blanks, where it has some.
  private void set(Piece.Word word) {
    String text = word.text();
    int from = 0;
    int blank = -1;
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int columns = Width.of(point);
      blank = point == ' ' ? i : blank;
      if (used + width + columns > room && used + width > 0) {
        int to = blank > from ? blank : i;
        write(text.substring(from, to), Width.of(text.substring(from, to)), word.roles());
        end();
        from = to == blank ? to + 1 : to;
        width = from > i ? -columns : Width.of(text.substring(from, i));
      }
      width += columns;
      i += Character.charCount(point);
    }
    write(text.substring(from), width, word.roles());
  }

  /// Pieces that are the same things are coloured as one.
  private void write(String text, int width, List<Style.Role> roles) {
    if (!roles.equals(runRoles)) {
      endRun();
      runRoles = roles;
    }
    run.append(text);
    used += width;
  }

  private void endRun() {
    line.append(style.apply(runRoles, run.toString()));
    run.setLength(0);
  }

  private void end() {
    endRun();
    lines.add(new Line(line.toString(), used));
    line.setLength(0);
    used = 0;
  }
}
