package gradus.render.markdown;

import gradus.render.terminal.Ascii;
import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.Style;
import gradus.render.terminal.Style.Role;
import gradus.render.terminal.Width;
import java.util.ArrayList;
import java.util.List;

/// Collects pieces of prose: text that came from outside is made harmless and cut into words here.
final class Prose {
  /// Punctuation of East Asian scripts that does not begin a line.
  private static final String CLOSING = "、。，．！？：；）」』】〉》〕｝";

  private static final String OPENING = "（「『【〈《〔｛";

  private final boolean ascii;
  private final Style style;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Role> roles = new ArrayList<>();

  Prose(boolean ascii, Style style) {
    this.ascii = ascii;
    this.style = style;
  }

  List<Piece> pieces() {
    return List.copyOf(pieces);
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  void open(Role role) {
    roles.add(role);
  }

  void close() {
    roles.removeLast();
  }

  /// A mark that says without colour what colour says otherwise.
  void mark(String mark) {
    if (!style.isColoured()) {
      word(mark);
    }
  }

  /// Text with blanks.
  void text(String text) {
    String clean = clean(text);
    int from = 0;
    int previous = ' ';
    for (int i = 0; i < clean.length(); ) {
      int point = clean.codePointAt(i);
      if (point == ' ') {
        word(clean.substring(from, i));
        int blanks = 1;
        while (i + blanks < clean.length() && clean.charAt(i + blanks) == ' ') {
          blanks++;
        }
        gap(blanks);
        i += blanks;
        from = i;
      } else {
        if (i > from && isBreakable(previous, point)) {
          word(clean.substring(from, i));
          gap(0);
          from = i;
        }
        i += Character.charCount(point);
      }
      previous = point;
    }
    word(clean.substring(from));
  }

  /// Text that stays together.
  void word(String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece.Word(text, List.copyOf(roles)));
    }
  }

  void gap(int blanks) {
    pieces.add(new Piece.Gap(blanks, List.copyOf(roles)));
  }

  void lineEnd() {
    pieces.add(new Piece.LineEnd());
  }

  String clean(String text) {
    String line = Sanitizer.line(Pipes.shown(text));
    return ascii ? Ascii.of(line) : line;
  }

  private static boolean isBreakable(int before, int after) {
    return (Width.of(before) == 2 || Width.of(after) == 2)
        && before != ' '
        && Width.of(after) > 0
        && CLOSING.indexOf(after) < 0
        && OPENING.indexOf(before) < 0;
  }
}
