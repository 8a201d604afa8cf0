package gradus.render.box;

import gradus.render.terminal.Width;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Puts accents, lines, braces and frames around boxes.
final class Accents {
  private final boolean ascii;

  Accents(Glyphs glyphs) {
    this.ascii = glyphs == Glyphs.ASCII;
  }

  /// One character takes the combining mark, everything wider a row above.
  Box accented(Accent accent, Box body) {
    String text = body.rows().get(0);
    boolean single = body.height() == 1 && body.width() == 1 && !text.isBlank();
    if (!ascii && single && !accent.mark().isEmpty()) {
      return new Box(List.of(Normalizer.normalize(text + accent.mark(), Normalizer.Form.NFC)), 0);
    }
    if (!ascii && body.height() == 1 && !accent.mark().isEmpty() && Raised.isIndexedLetter(text)) {
      int letter = Character.charCount(text.codePointAt(0));
      String marked = text.substring(0, letter) + accent.mark() + text.substring(letter);
      return new Box(List.of(Normalizer.normalize(marked, Normalizer.Form.NFC)), 0);
    }
    return lineAbove(body, row(accent, body.width()));
  }

  private String row(Accent accent, int width) {
    boolean left = accent == Accent.LEFT_ARROW || accent == Accent.BOTH_ARROW;
    boolean right = accent == Accent.RIGHT_ARROW || accent == Accent.BOTH_ARROW;
    if (left || right || accent == Accent.VECTOR) {
      int shaft = Math.max(1, width - (left && right ? 2 : 1));
      return (left ? head(false) : "") + shaft(shaft) + (left && !right ? "" : head(true));
    }
    if (accent == Accent.HAT && width > 1) {
      String roof = ascii ? "-" : "‾";
      return (ascii ? "/" : "╱") + roof.repeat(width - 2) + (ascii ? "\\" : "╲");
    }
    if (accent == Accent.BAR || accent == Accent.TILDE) {
      return accent.row(ascii).repeat(width);
    }
    return accent.row(ascii);
  }

  private String shaft(int length) {
    return (ascii ? "-" : "─").repeat(length);
  }

  private String head(boolean right) {
    return ascii ? right ? ">" : "<" : right ? "→" : "←";
  }

  /// A line above.
  Box lined(Box body) {
    return lineAbove(body, "_".repeat(body.width()));
  }

  /// A row of text centred above.
  private static Box lineAbove(Box body, String line) {
    int width = Math.max(body.width(), Width.of(line));
    return Box.stack(
        List.of(Box.of(line).centred(width), body.centred(width)), body.baseline() + 1);
  }

  private static Box lineBelow(Box body, String line) {
    int width = Math.max(body.width(), Width.of(line));
    return Box.stack(List.of(body.centred(width), Box.of(line).centred(width)), body.baseline());
  }

  Box underlined(Box body) {
    return lineBelow(body, (ascii ? "-" : "‾").repeat(body.width()));
  }

  /// An accent in a row below.
  Box under(Accent accent, Box body) {
    return lineBelow(
        body,
        accent == Accent.BAR
            ? (ascii ? "-" : "‾").repeat(body.width())
            : row(accent, body.width()));
  }

  /// A brace that lies over or under the body, its point towards the label.
  Box braced(boolean over, Box body, Box label) {
    int width = Math.max(3, body.width());
    int left = (width - 3) / 2;
    int right = width - 3 - left;
    String brace;
    if (ascii) {
      brace = (over ? "/" : "\\") + "-".repeat(width - 2) + (over ? "\\" : "/");
    } else {
      brace =
          (over ? "╭" : "╰")
              + "─".repeat(left)
              + (over ? "┴" : "┬")
              + "─".repeat(right)
              + (over ? "╮" : "╯");
    }
    Box middle = body.centred(width);
    Box braced = over ? lineAbove(middle, brace) : lineBelow(middle, brace);
    if (label.isEmpty()) {
      return braced;
    }
    int whole = Math.max(width, label.width());
    return over
        ? Box.stack(
            List.of(label.centred(whole), braced.centred(whole)),
            label.height() + braced.baseline())
        : Box.stack(List.of(braced.centred(whole), label.centred(whole)), braced.baseline());
  }

  /// A frame around the body, with a blank at both sides.
  Box framed(Box body) {
    String line = (ascii ? "-" : "─").repeat(body.width() + 2);
    String side = ascii ? "|" : "│";
    List<String> rows = new ArrayList<>(body.height() + 2);
    rows.add((ascii ? "+" : "┌") + line + (ascii ? "+" : "┐"));
    for (String row : body.rows()) {
      rows.add(side + " " + row + " " + side);
    }
    rows.add((ascii ? "+" : "└") + line + (ascii ? "+" : "┘"));
    return new Box(rows, body.baseline() + 1);
  }

  /// Struck out: a line through every character, or `~~` around in ASCII.
  Box struck(Box body) {
    if (ascii) {
      return Box.row(List.of(Box.of("~~"), body, Box.of("~~")));
    }
    List<String> rows = new ArrayList<>(body.height());
    for (String row : body.rows()) {
      StringBuilder out = new StringBuilder(2 * row.length());
      row.codePoints()
          .forEach(point -> {
            out.appendCodePoint(point);
            if (point != ' ' && Width.of(point) > 0) {
              out.append('\u0336');
            }
          });
      rows.add(out.toString());
    }
    return new Box(rows, body.baseline());
  }
}
