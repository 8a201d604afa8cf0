package gradus.render.tex;

import gradus.render.box.Box;
import java.util.ArrayList;
import java.util.List;

/// The blanks between atoms.
///
/// TeX has three widths of space, a terminal one: a blank stands for a medium or thick space, and
/// for a thin one only where letters would run together.
final class Spacing {
  private Spacing() {}

  /// Signs without an operand on one side are no binary operators: the minus of `= −x`.
  static List<Atom> resolved(List<Atom> atoms) {
    List<Atom> out = new ArrayList<>(atoms.size());
    for (int i = 0; i < atoms.size(); i++) {
      Atom atom = atoms.get(i);
      boolean lone =
          atom.kind() == Kind.BINARY
              && (i == 0
                  || expectsOperand(out.get(i - 1).kind())
                  || i == atoms.size() - 1
                  || endsOperand(atoms.get(i + 1).kind()));
      out.add(lone ? atom.as(Kind.ORDINARY) : atom);
    }
    for (int i = 0; i < out.size(); i++) {
      boolean factor =
          i > 0 && bindsBehind(out.get(i - 1)) || i + 1 < out.size() && bindsBefore(out.get(i + 1));
      if (out.get(i).kind() == Kind.QUOTIENT && factor) {
        Box box = Box.row(List.of(Box.of("("), out.get(i).box(), Box.of(")")));
        out.set(i, new Atom(box, Kind.FENCE, true, out.get(i).space()));
      }
    }
    return out;
  }

  /// Whether a quotient behind it would be read together with it: `a 1/2`, `log 1/2`.
  private static boolean bindsBehind(Atom left) {
    return switch (left.kind()) {
      case ORDINARY -> !endsWithSign(left);
      case OPERATOR -> !hasLimits(left);
      case CLOSING, INNER, FENCE, QUOTIENT -> true;
      case SIGN, BINARY, RELATION, OPENING, PUNCTUATION -> false;
    };
  }

  /// Whether a quotient before it would be read together with it: `1/2 x`.
  private static boolean bindsBefore(Atom right) {
    return switch (right.kind()) {
      case ORDINARY, OPERATOR, SIGN, OPENING, INNER, FENCE, QUOTIENT -> right.space() < 2;
      case BINARY, RELATION, CLOSING, PUNCTUATION -> false;
    };
  }

  private static boolean expectsOperand(Kind kind) {
    return switch (kind) {
      case BINARY, RELATION, OPERATOR, SIGN, OPENING, PUNCTUATION -> true;
      case ORDINARY, CLOSING, INNER, FENCE, QUOTIENT -> false;
    };
  }

  private static boolean endsOperand(Kind kind) {
    return kind == Kind.RELATION || kind == Kind.CLOSING || kind == Kind.PUNCTUATION;
  }

  /// How many blanks stand between two neighbours.
  ///
  /// @param tight in scripts, where operators and relations stand without blanks
  static int between(Atom left, Atom right, boolean tight) {
    return Math.max(right.space(), natural(left, right, tight));
  }

  private static int natural(Atom left, Atom right, boolean tight) {
    Kind a = left.kind();
    Kind b = right.kind();
    if (a == Kind.OPENING || b == Kind.CLOSING || b == Kind.PUNCTUATION) {
      return a == Kind.SIGN ? 1 : 0;
    }
    if (isLoose(a) || isLoose(b)) {
      boolean relations = a == Kind.RELATION && b == Kind.RELATION;
      boolean words = left.word() && isLoose(a) || right.word() && isLoose(b);
      return tight && !words || relations ? touching(left, right) : 1;
    }
    if (a == Kind.PUNCTUATION) {
      return tight ? 0 : 1;
    }
    if (a == Kind.INNER || b == Kind.INNER) {
      return 1;
    }
    if (a == Kind.SIGN) {
      return 1;
    }
    if (a == Kind.OPERATOR) {
      boolean called = b == Kind.OPENING || b == Kind.FENCE && isBracket(right);
      return called && !hasLimits(left) ? 0 : 1;
    }
    if (left.kind() == Kind.FENCE && left.word() && b != Kind.FENCE) {
      return 1;
    }
    if (b == Kind.OPERATOR || b == Kind.SIGN) {
      return a == Kind.ORDINARY && endsWithSign(left) && right.box().height() == 1 ? 0 : 1;
    }
    return touching(left, right);
  }

  private static boolean isLoose(Kind kind) {
    return kind == Kind.BINARY || kind == Kind.RELATION;
  }

  private static boolean endsWithSign(Atom atom) {
    String text = atom.box().rows().get(atom.box().baseline());
    return text.endsWith("−") || text.endsWith("-") || text.endsWith("+") || text.endsWith("±");
  }

  /// A blank where a word would run into a letter.
  private static int touching(Atom left, Atom right) {
    String opening = right.box().rows().get(right.box().baseline());
    if (right.kind() == Kind.FENCE
        && left.kind() == Kind.ORDINARY
        && !endsWithSign(left)
        && (opening.startsWith("||") || opening.startsWith("<"))) {
      return 1;
    }
    if (!left.word() && !right.word()) {
      return 0;
    }
    String before = left.box().rows().get(left.box().baseline());
    String after = right.box().rows().get(right.box().baseline());
    if (before.isEmpty() || after.isEmpty() || !Character.isLetterOrDigit(after.codePointAt(0))) {
      return left.word() && after.startsWith("|") && right.box().height() < 3 ? 1 : 0;
    }
    int end = before.codePointBefore(before.length());
    boolean word = right.word() && after.length() > 1 && Character.isLetter(after.charAt(1));
    boolean closed = Character.isLetterOrDigit(end) || ")]}⎠⎦".indexOf(end) >= 0;
    return left.word() || word && closed ? 1 : 0;
  }

  /// Whether words stand under an operator, or behind it in parentheses.
  private static boolean hasLimits(Atom operator) {
    return operator.box().height() > 1 || operator.box().rows().get(0).indexOf('_') >= 0;
  }

  /// Whether a function's argument stands in it, as in sin(x), and is no bar, as in log |x|.
  private static boolean isBracket(Atom fence) {
    String text = fence.box().rows().get(fence.box().baseline());
    return fence.box().height() > 2
        || text.startsWith("(")
        || text.startsWith("[")
        || text.startsWith("{");
  }

  /// The columns the atoms take in one row.
  static int width(List<Atom> atoms, boolean tight) {
    int width = 0;
    for (int i = 0; i < atoms.size(); i++) {
      width += i == 0 ? 0 : between(atoms.get(i - 1), atoms.get(i), tight);
      width += atoms.get(i).box().width();
    }
    return width;
  }

  /// The atoms in one row.
  static Box row(List<Atom> atoms, boolean tight) {
    List<Box> boxes = new ArrayList<>(2 * atoms.size());
    for (int i = 0; i < atoms.size(); i++) {
      int blanks = i == 0 ? 0 : between(atoms.get(i - 1), atoms.get(i), tight);
      if (blanks > 0) {
        boxes.add(new Box(List.of(" ".repeat(blanks)), 0));
      }
      boxes.add(atoms.get(i).box());
    }
    return Box.row(boxes);
  }
}
