package gradus.render.box;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts scripts beside a base.
///
/// A script for which Unicode has the characters stands in the line, x², aᵢⱼ, e⁻ˣ, and so does a
/// lone index of one symbol without a small form, behind its mark: `f_θ(xᵢ)` on one row reads
/// better than a hole in the line with θ below it. Any other stands in a row above or below. It is
/// all or nothing for the two scripts of one base, but not for a whole formula. Words as indices
/// always go to a row of their own, so that max and MSE look the same (`wordy`).
final class ScriptBoxes {
  private final boolean ascii;

  ScriptBoxes(Glyphs glyphs) {
    this.ascii = glyphs == Glyphs.ASCII;
  }

  Box right(Box base, Box sub, Box sup, boolean inRows) {
    Optional<Box> inLine = inRows && !ascii ? Optional.empty() : inLine(base, sub, sup, inRows);
    if (inLine.isPresent()) {
      return inLine.get();
    }
    return rows(base, sub, sup, false);
  }

  Box left(Box sub, Box sup, Box base) {
    Optional<String> up = ascii ? Optional.empty() : Raised.up(sup.rows().get(0));
    Optional<String> down = ascii ? Optional.empty() : Raised.down(sub.rows().get(0));
    boolean flat = base.height() == 1 && sub.height() == 1 && sup.height() == 1;
    if (flat && up.isPresent() && down.isPresent()) {
      return new Box(List.of(down.get() + up.get() + base.rows().get(0)), 0);
    }
    return rows(base, sub, sup, true);
  }

  private Optional<Box> inLine(Box base, Box sub, Box sup, boolean wordy) {
    if (sub.height() > 1 || sup.height() > 1) {
      return Optional.empty();
    }
    String below = sub.rows().get(0);
    String above = sup.rows().get(0);
    if (ascii) {
      return base.height() > 1
          ? Optional.empty()
          : Optional.of(
              Box.row(
                  List.of(
                      base, Box.of(marked("_", below, true)), Box.of(marked("^", above, wordy)))));
    }
    Optional<String> down = Raised.down(below);
    if (down.isEmpty() && above.isEmpty() && base.height() == 1 && isSymbol(below)) {
      return Optional.of(base.beside(Box.of("_" + below)));
    }
    Optional<String> up = Raised.up(above);
    if (down.isEmpty()
        || up.isEmpty()
        || Raised.endsRaised(base.rows().get(0)) && !above.isEmpty() && base.height() == 1) {
      return Optional.empty();
    }
    if (base.height() <= 2) {
      return Optional.of(Box.row(List.of(base, new Box(List.of(down.get() + up.get()), 0))));
    }
    Box lower = new Box(List.of(down.get()), 0);
    return Optional.of(beside(base, lower, new Box(List.of(up.get()), 0)));
  }

  private static boolean isSymbol(String script) {
    return script.codePointCount(0, script.length()) == 1 && "([{|".indexOf(script) < 0;
  }

  /// Everything in one line: characters of Unicode for scripts that have them, marks for others.
  Box flat(Box base, Box sub, Box sup, boolean wordy) {
    String below = sub.rows().get(0);
    String above = sup.rows().get(0);
    boolean plain = ascii || wordy;
    boolean both = !plain && Raised.down(below).isPresent() && Raised.up(above).isPresent();
    String down = both ? Raised.down(below).orElse("") : marked("_", below, true);
    String up = both ? Raised.up(above).orElse("") : marked("^", above, wordy);
    return Box.row(List.of(base, Box.of(down + up)));
  }

  /// A script behind its mark, in parentheses where it would not be read as one.
  ///
  /// @param wordy whether several letters are one name and no product
  private static String marked(String mark, String script, boolean wordy) {
    if (script.isEmpty()) {
      return "";
    }
    boolean plain = true;
    boolean number = true;
    for (int i = 0; i < script.length(); i++) {
      char c = script.charAt(i);
      number &= c >= '0' && c <= '9' || c == '.';
      boolean small = Character.getType(c) == Character.MODIFIER_LETTER;
      plain &= Character.isLetterOrDigit(c) && !small || c == '.' || c == '\'' || c == '′';
    }
    // x_1n is the common way to write it; x_1x2 would be read as x_1 times x2.
    plain &= number || script.length() < 3 || Character.isLetter(script.charAt(0));
    plain &= wordy || number || script.codePointCount(0, script.length()) == 1;
    return plain || script.length() == 1 || isBracketed(script)
        ? mark + script
        : mark + "(" + script + ")";
  }

  /// `[l]` or `(t)`: a label in brackets; `(t+1)` gets another pair, since `x^(t+1)` is a power.
  private static boolean isBracketed(String script) {
    char first = script.charAt(0);
    char last = script.charAt(script.length() - 1);
    if (first == '[' && last == ']') {
      return script.indexOf(']') == script.length() - 1;
    }
    return first == '(' && last == ')' && script.length() == 3;
  }

  private static Box rows(Box base, Box sub, Box sup, boolean left) {
    int width = Math.max(sub.width(), sup.width());
    Box lower = sub.isEmpty() ? sub : left ? flushRight(sub, width) : sub;
    Box upper = sup.isEmpty() ? sup : left ? flushRight(sup, width) : sup;
    if (base.height() > 2) {
      return left ? besideLeft(lower, upper, base) : beside(base, lower, upper);
    }
    // Bases of two rows have a line above or a word below; the scripts stand beside those. In the
    // upper of the two, where the baseline is, a superscript would be read as a factor.
    List<String> side = new ArrayList<>();
    if (!upper.isEmpty()) {
      side.addAll(upper.rows());
    }
    int baseline = side.size();
    side.add("");
    if (!lower.isEmpty()) {
      side.addAll(lower.rows());
    }
    Box scripts = new Box(side, baseline);
    return Box.row(left ? List.of(scripts, base) : List.of(base, scripts));
  }

  private static void pad(List<String> rows, int count) {
    for (int i = 0; i < count; i++) {
      rows.add("");
    }
  }

  private static Box flushRight(Box box, int width) {
    return box.indented(width - box.width());
  }

  /// Beside a tall base: the superscript ends in its first row, the subscript begins in its last.
  private static Box beside(Box base, Box sub, Box sup) {
    return Box.row(List.of(base, corners(base, sub, sup)));
  }

  private static Box besideLeft(Box sub, Box sup, Box base) {
    return Box.row(List.of(corners(base, sub, sup), base));
  }

  private static Box corners(Box base, Box sub, Box sup) {
    List<String> side = new ArrayList<>();
    int above = 0;
    if (!sup.isEmpty()) {
      side.addAll(sup.rows());
      above = sup.height() - 1;
    }
    int last = sub.isEmpty() ? base.height() : base.height() - 1;
    pad(side, above + last - side.size());
    if (!sub.isEmpty()) {
      side.addAll(sub.rows());
    }
    return new Box(side, above + base.baseline());
  }
}
