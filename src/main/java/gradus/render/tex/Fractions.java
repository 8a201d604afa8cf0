package gradus.render.tex;

import gradus.render.box.Box;
import gradus.tex.Tex.Command;
import gradus.tex.Tex.Group;
import java.util.List;

/// Fractions, stacked or with a slash, and what is stacked without a bar.
final class Fractions {
  private static final String VULGAR =
      "1/2½1/3⅓2/3⅔1/4¼3/4¾1/5⅕2/5⅖3/5⅗4/5⅘1/6⅙5/6⅚1/8⅛3/8⅜5/8⅝7/8⅞";

  private final Setter setter;

  Fractions(Setter setter) {
    this.setter = setter;
  }

  boolean draws(String name) {
    return switch (name) {
      case "frac",
          "dfrac",
          "cfrac",
          "tfrac",
          "sfrac",
          "nicefrac",
          "over",
          "binom",
          "dbinom",
          "tbinom",
          "choose",
          "atop",
          "brack",
          "brace",
          "genfrac" ->
          true;
      default -> false;
    };
  }

  Atom atom(Command command, Context context) {
    if (command.arguments().size() < 2) {
      return Atom.word(Box.of("\\" + command.name()), Kind.ORDINARY);
    }
    Group first = Setter.argument(command, 0);
    Group second = Setter.argument(command, 1);
    return switch (command.name()) {
      case "tfrac", "sfrac", "nicefrac" -> slashed(first, second, context.flatten());
      case "binom", "dbinom", "tbinom", "choose" -> atop("(", first, second, ")", context);
      case "atop" -> atop("", first, second, "", context);
      case "brack" -> atop("[", first, second, "]", context);
      case "brace" -> atop("{", first, second, "}", context);
      case "genfrac" -> general(command, context);
      default -> fraction(first, second, context);
    };
  }

  private Atom fraction(Group num, Group den, Context context) {
    if (context.flat()) {
      return slashed(num, den, context);
    }
    return Atom.of(
        setter.assembly.fraction(setter.box(num, context), setter.box(den, context)), Kind.INNER);
  }

  private Atom slashed(Group num, Group den, Context context) {
    List<Atom> above = setter.atoms(num.items(), context);
    List<Atom> below = setter.atoms(den.items(), context);
    Box top = Spacing.row(above, context.tight());
    Box bottom = Spacing.row(below, context.tight());
    String text = top.rows().get(0) + "/" + bottom.rows().get(0);
    int place = VULGAR.indexOf(text);
    if (context.ink() == Ink.UNICODE && !context.tight() && text.length() == 3 && place % 4 == 0) {
      return Atom.of(Box.of(VULGAR.substring(place + 3, place + 4)), Kind.ORDINARY);
    }
    Box left = isSimple(above, top, true) ? top : parenthesised(top);
    Box right = isSimple(below, bottom, false) ? bottom : parenthesised(bottom);
    Box row = Box.row(List.of(left, Box.of("/"), right));
    return new Atom(row, Kind.QUOTIENT, true, 0);
  }

  private Box parenthesised(Box box) {
    return setter.assembly.fenced("(", box, ")");
  }

  /// Whether a slash beside it takes all of it: one factor, ∂x, f(x), and above the slash a
  /// product.
  private static boolean isSimple(List<Atom> atoms, Box box, boolean above) {
    if (atoms.isEmpty()) {
      return true;
    }
    for (Atom atom : atoms) {
      switch (atom.kind()) {
        case BINARY, RELATION, PUNCTUATION, QUOTIENT, SIGN -> {
          return false;
        }
        case ORDINARY, OPERATOR, OPENING, CLOSING, INNER, FENCE -> {
          // These bind as strongly as the slash or stronger.
        }
      }
    }
    String row = box.rows().get(box.baseline());
    if (atoms.size() == 1) {
      return !row.contains(" ") || !row.contains("/");
    }
    String first = atoms.get(0).box().rows().get(0);
    boolean differential =
        first.startsWith("∂")
            || first.startsWith("partial")
            || first.equals("d")
            || first.equals("d²")
            || first.startsWith("d^");
    if (atoms.size() == 2 && differential) {
      return true;
    }
    boolean call =
        atoms.size() == 2 && atoms.get(1).kind() == Kind.FENCE && atoms.get(0).kind() != Kind.FENCE;
    boolean factorial = atoms.size() == 2 && atoms.get(1).box().rows().get(0).equals("!");
    return call || factorial || above && !row.contains(" ");
  }

  private Atom atop(String open, Group upper, Group lower, String close, Context context) {
    Box top = setter.box(upper, context);
    Box bottom = setter.box(lower, context);
    if (context.flat()) {
      Box pair = Box.row(List.of(top, Box.of(", "), bottom));
      return Atom.word(
          open.equals("(")
              ? Box.row(List.of(Box.of("binomial("), pair, Box.of(")")))
              : setter.assembly.fenced(open, pair, close),
          Kind.ORDINARY);
    }
    Box drawn =
        open.equals("(")
            ? setter.assembly.binomial(top, bottom)
            : setter.assembly.fenced(open, setter.assembly.atop(top, bottom), close);
    return Atom.of(drawn, Kind.INNER);
  }

  /// `\genfrac{(}{)}{0pt}{}{n}{k}`.
  private Atom general(Command command, Context context) {
    String open = sign(Setter.argument(command, 0));
    String close = sign(Setter.argument(command, 1));
    Box thickness = setter.box(Setter.argument(command, 2), context.flatten());
    Group num = Setter.argument(command, 4);
    Group den = Setter.argument(command, 5);
    if (thickness.rows().get(0).startsWith("0")) {
      return atop(open, num, den, close, context);
    }
    Atom fraction = fraction(num, den, context);
    return open.isEmpty() && close.isEmpty()
        ? fraction
        : Atom.of(setter.assembly.fenced(open, fraction.box(), close), Kind.FENCE);
  }

  private static String sign(Group group) {
    return group.items().isEmpty() ? "" : Delimiter.of(group.items().get(0)).sign();
  }
}
