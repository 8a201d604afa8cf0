package gradus.render.box;

import java.util.ArrayList;
import java.util.List;

/// The constructions of two-dimensional mathematics: each takes boxes and gives one, on the
/// baseline on which it stands in a line. Nothing here knows what is drawn, whether TeX or an
/// expression.
///
/// Nothing puts blanks around itself: whoever puts boxes in a row ({@link Box#row}) separates them,
/// two fractions side by side by at least one blank. {@link Box#EMPTY} stands for a part that is
/// not there. Boxes too large to be shown are refused with an error.
public final class Assembly {
  private final Glyphs glyphs;
  private final Delimiters delimiters;
  private final BigSigns signs;
  private final ScriptBoxes scripts;
  private final Roots roots;
  private final Accents accents;

  private Assembly(Glyphs glyphs) {
    this.glyphs = glyphs;
    this.delimiters = new Delimiters(glyphs);
    this.signs = new BigSigns(glyphs);
    this.scripts = new ScriptBoxes(glyphs);
    this.roots = new Roots(glyphs);
    this.accents = new Accents(glyphs);
  }

  public static Assembly of(Glyphs glyphs) {
    return new Assembly(glyphs);
  }

  public Glyphs glyphs() {
    return glyphs;
  }

  /// Text in one row, in the characters of this assembly.
  public Box text(String text) {
    return glyphs.text(text);
  }

  /// `num` over `den`, both centred, the bar a blank longer at both sides; the bar is the baseline.
  public Box fraction(Box num, Box den) {
    int width = Math.max(num.width(), den.width()) + 2;
    return Box.stack(
        List.of(
            num.centred(width),
            new Box(List.of(String.valueOf(glyphs.bar()).repeat(width)), 0),
            den.centred(width)),
        num.height());
  }

  /// √ over the radicand. In ASCII one row is `sqrt(…)`.
  ///
  /// @param index {@link Box#EMPTY} for the square root
  public Box root(Box index, Box radicand) {
    return roots.of(index, radicand);
  }

  /// A base with scripts to its right, in the line where Unicode has the characters: x², aᵢⱼ. In
  /// ASCII what takes one row is marked: `x^2`, `a_(i+1)`.
  ///
  /// @param sub or {@link Box#EMPTY}
  /// @param sup or {@link Box#EMPTY}
  public Box scripts(Box base, Box sub, Box sup) {
    return scripts.right(base, sub, sup, false);
  }

  /// The same with the scripts always in rows of their own in Unicode, as suits words.
  public Box scriptsInRows(Box base, Box sub, Box sup) {
    return scripts.right(base, sub, sup, true);
  }

  /// The same always in the line of the base: what has no characters of its own is marked, `x_θ`,
  /// `e^(−x/2)`.
  ///
  /// @param wordy whether a script is a word, which is always marked
  public Box flatScripts(Box base, Box sub, Box sup, boolean wordy) {
    return scripts.flat(base, sub, sup, wordy);
  }

  /// Scripts to the left of a base.
  public Box leftScripts(Box sub, Box sup, Box base) {
    return scripts.left(sub, sup, base);
  }

  /// A body between delimiters that grow with it. They stay small beside a body of two rows, such
  /// as `x` with a raised exponent; see {@link #bracketed} for arrays.
  ///
  /// @param open one character, `(`, `[`, `{`, `|`, `‖`, `⟨`, `⌊`, `⌈`, `⟦`, `↑` …, or empty for
  ///   none
  public Box fenced(String open, Box body, String close) {
    if (body.height() > 2) {
      return bracketed(open, body, close);
    }
    if (glyphs == Glyphs.ASCII) {
      String word =
          open.equals("⌊") && close.equals("⌋")
              ? "floor("
              : open.equals("⌈") && close.equals("⌉") ? "ceil(" : "";
      if (!word.isEmpty()) {
        return Box.row(List.of(Box.of(word), body, Box.of(")")));
      }
    }
    return Box.row(List.of(delimiters.of(open, 1, 0), body, delimiters.of(close, 1, 0)));
  }

  /// A body between delimiters as high as it.
  public Box bracketed(String open, Box body, String close) {
    return Box.row(
        List.of(
            delimiters.of(open, body.height(), body.baseline()),
            body,
            delimiters.of(close, body.height(), body.baseline())));
  }

  /// A delimiter alone, for what stands between others: `P(A │ B)`.
  ///
  /// @param rise rows above the baseline
  /// @param depth rows below
  public Box delimiter(String sign, int rise, int depth) {
    return delimiters.of(sign, rise + 1 + depth, rise);
  }

  /// A big operator for an operand of such a height.
  public Box sign(Sign sign, Box operand) {
    return signs.of(sign, operand.rise(), operand.depth());
  }

  /// Centred below and above an operator or a word: `lim`, ∑, an arrow, a brace.
  ///
  /// @param under or {@link Box#EMPTY}
  /// @param over or {@link Box#EMPTY}
  public Box limits(Box operator, Box under, Box over) {
    int width = Math.max(operator.width(), Math.max(under.width(), over.width()));
    List<Box> boxes = new ArrayList<>(3);
    int baseline = operator.baseline();
    if (!over.isEmpty()) {
      boxes.add(over.centred(width));
      baseline += over.height();
    }
    boxes.add(operator.centred(width));
    if (!under.isEmpty()) {
      boxes.add(under.centred(width));
    }
    return Box.stack(boxes, baseline);
  }

  /// Limits of an integral: to the right of the ends of a tall sign.
  public Box integralLimits(Box sign, Box lower, Box upper) {
    return sign.height() > 2 ? scriptsInRows(sign, lower, upper) : scripts(sign, lower, upper);
  }

  /// An accent over a character (x̂) or in a row above what is wider.
  public Box accented(Accent accent, Box body) {
    return accents.accented(accent, body);
  }

  /// A line over all of the body.
  public Box overlined(Box body) {
    return body.height() == 1 && body.width() == 1
        ? accents.accented(Accent.BAR, body)
        : accents.lined(body);
  }

  public Box underlined(Box body) {
    return accents.underlined(body);
  }

  /// An accent in the row below.
  public Box underAccented(Accent accent, Box body) {
    return accents.under(accent, body);
  }

  /// @param label or {@link Box#EMPTY}
  public Box overbrace(Box body, Box label) {
    return accents.braced(true, body, label);
  }

  /// @param label or {@link Box#EMPTY}
  public Box underbrace(Box body, Box label) {
    return accents.braced(false, body, label);
  }

  /// An arrow with words over and under it, as long as they need.
  ///
  /// @param left its head to the left, or empty
  /// @param shaft the character it is drawn with
  /// @param right its head to the right, or empty
  public Box arrow(String left, String shaft, String right, Box over, Box under) {
    int length = Math.max(1, Math.max(over.width(), under.width()));
    Box arrow = Box.of(left + shaft.repeat(length) + right);
    return limits(arrow, under, over);
  }

  /// Cells in columns two blanks apart, on common baselines, without brackets.
  ///
  /// @param cells rows; shorter ones are blank at the end
  /// @param rules numbers of the rows above which a line stands, the count of rows for one below
  public Box matrix(List<List<Box>> cells, Columns columns, List<Integer> rules) {
    return matrix(cells, columns, rules, 2);
  }

  /// The same with the number of blanks between columns.
  public Box matrix(List<List<Box>> cells, Columns columns, List<Integer> rules, int gap) {
    return matrix(cells, columns, rules, List.of(), gap);
  }

  /// @param parts lines across some of the columns
  public Box matrix(
      List<List<Box>> cells, Columns columns, List<Integer> rules, List<Rule> parts, int gap) {
    return new Lattice(cells, columns, rules, parts, gap, glyphs).box();
  }

  /// `n` over `k` in parentheses.
  public Box binomial(Box n, Box k) {
    return bracketed("(", atop(n, k), ")");
  }

  /// One over the other without a bar, a blank row between as the baseline.
  public Box atop(Box upper, Box lower) {
    int width = Math.max(upper.width(), lower.width());
    return Box.stack(
        List.of(upper.centred(width), Box.EMPTY, lower.centred(width)), upper.height());
  }

  /// A frame.
  public Box boxed(Box body) {
    return accents.framed(body);
  }

  /// Struck out.
  public Box struck(Box body) {
    return accents.struck(body);
  }
}
