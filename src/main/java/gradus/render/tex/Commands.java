package gradus.render.tex;

import gradus.render.box.Accent;
import gradus.render.box.Box;
import gradus.tex.Tex.Command;
import gradus.tex.Tex.Group;
import gradus.tex.Tex.Scripts;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Sets commands: symbols, accents, alphabets, roots, frames, arrows.
final class Commands {
  /// Relations, each with its negation behind it.
  private static final String NEGATED = "=≠∈∉∋∌⊂⊄⊃⊅⊆⊈⊇⊉≡≢∼≁≈≉≃≄≅≇<≮>≯≤≰≥≱∣∤∥∦∃∄⇒⇏⇔⇎→↛";

  private final Setter setter;
  private final Fractions fractions;

  Commands(Setter setter) {
    this.setter = setter;
    this.fractions = new Fractions(setter);
  }

  Atom atom(Command command, Context context) {
    Optional<Symbol> symbol = Symbols.ofCommand(command.name());
    if (symbol.isPresent()) {
      return Characters.symbol(symbol.get(), context);
    }
    if (fractions.draws(command.name())) {
      return fractions.atom(command, context);
    }
    return command.arguments().isEmpty() ? bare(command, context) : applied(command, context);
  }

  /// Commands without arguments that are no symbols.
  private Atom bare(Command command, Context context) {
    return switch (command.name()) {
      case "\\", "cr" -> Atom.word(Box.of(";"), Kind.PUNCTUATION);
      case "_" -> Atom.of(Box.of("_"), Kind.ORDINARY);
      case "varlimsup" -> Atom.word(Box.of("lim sup"), Kind.OPERATOR);
      case "varliminf" -> Atom.word(Box.of("lim inf"), Kind.OPERATOR);
      case "middle" -> Atom.of(Box.of("|"), Kind.RELATION);
      case "LaTeX", "TeX" -> Atom.word(Box.of(command.name()), Kind.ORDINARY);
      default -> {
        String written = "\\" + command.name();
        setter.unknown(written);
        yield Atom.word(Box.of(Characters.inked(written, context.ink())), Kind.ORDINARY);
      }
    };
  }

  private Atom applied(Command command, Context context) {
    Alphabet alphabet = Alphabet.of(command.name());
    Group first = Setter.argument(command, 0);
    if (alphabet != Alphabet.PLAIN) {
      Atom atom = setter.atom(first, context.in(alphabet));
      return atom.kind() == Kind.BINARY ? atom.as(Kind.ORDINARY) : atom;
    }
    Optional<Accent> accent = accent(command.name());
    if (accent.isPresent()) {
      return accented(command.name(), accent.get(), first, context);
    }
    if (isBrace(command.name())) {
      return brace(command.name(), first, context);
    }
    return switch (command.name()) {
      case "sqrt" -> root(command, context);
      case "overline", "underline", "underbar" -> lined(command.name(), first, context);
      case "boxed" -> boxed(first, context);
      case "cancel", "bcancel", "xcancel", "sout" ->
          Atom.of(setter.assembly.struck(setter.box(first, context)), Kind.ORDINARY);
      case "cancelto" -> {
        Box struck = setter.assembly.struck(setter.box(Setter.argument(command, 1), context));
        Box arrow = Box.of(context.ink() == Ink.UNICODE ? "→" : "->");
        Box value = setter.box(first, context);
        yield Atom.of(Box.row(List.of(struck, arrow, value)), Kind.INNER);
      }
      case "phantom", "hphantom", "vphantom" -> phantom(command.name(), first, context);
      case "not" -> not(first, context);
      case "pmod", "pod", "mod" -> modulus(command.name(), first, context);
      case "textcolor", "href", "colorbox", "htmlClass", "raisebox" ->
          setter.atom(Setter.argument(command, 1), context);
      case "fcolorbox" -> boxed(Setter.argument(command, 2), context);
      case "mathop" -> setter.atom(first, context).as(Kind.OPERATOR);
      case "mathbin" -> setter.atom(first, context).as(Kind.BINARY);
      case "mathrel" -> setter.atom(first, context).as(Kind.RELATION);
      case "mathopen" -> setter.atom(first, context).as(Kind.OPENING);
      case "mathclose" -> setter.atom(first, context).as(Kind.CLOSING);
      case "mathpunct" -> setter.atom(first, context).as(Kind.PUNCTUATION);
      case "mathord" -> setter.atom(first, context).as(Kind.ORDINARY);
      case "mathinner" -> setter.atom(first, context).as(Kind.INNER);
      case "mathchoice" -> setter.atom(Setter.argument(command, context.tight() ? 2 : 0), context);
      case "overset", "stackrel", "stackbin" ->
          stacked(Setter.argument(command, 1), Box.EMPTY, script(first, context), context);
      case "underset" -> under(command, context);
      case "underaccent" ->
          stacked(Setter.argument(command, 1), script(first, context), Box.EMPTY, context);
      case "sideset" ->
          Atom.of(
              Box.row(
                  List.of(
                      setter.box(first, context),
                      setter.box(Setter.argument(command, 2), context),
                      setter.box(Setter.argument(command, 1), context))),
              Kind.OPERATOR);
      case "prescript" -> leftScripts(command, context);
      default -> otherwise(command, first, context);
    };
  }

  private Atom otherwise(Command command, Group first, Context context) {
    String name = command.name();
    if (name.startsWith("x") && Arrows.isArrow(name)) {
      Box under = command.option().map(o -> script(o, context)).orElse(Box.EMPTY);
      return Arrows.labelled(setter, name, script(first, context), under, context);
    }
    if (name.startsWith("big") || name.startsWith("Big")) {
      Atom delimiter = setter.atom(first, context);
      return name.endsWith("m") ? delimiter.as(Kind.RELATION) : delimiter;
    }
    if (name.endsWith("lap")
        || name.equals("clap")
        || name.equals("smash")
        || name.equals("ensuremath")) {
      return setter.atom(first, context);
    }
    setter.unknown("\\" + name);
    Box body = Box.row(List.of(Box.of("\\" + name + "{"), setter.box(first, context), Box.of("}")));
    return Atom.of(body, Kind.ORDINARY);
  }

  private Box script(Group group, Context context) {
    return setter.box(group, context.script());
  }

  private Atom leftScripts(Command command, Context context) {
    Box sup = script(Setter.argument(command, 0), context);
    Box sub = script(Setter.argument(command, 1), context);
    Box base = setter.box(Setter.argument(command, 2), context);
    Box drawn = setter.assembly.leftScripts(sub, sup, base);
    boolean flat = context.flat() || context.ink() == Ink.ASCII && base.height() == 1;
    if (flat && drawn.height() > 1) {
      Box before = setter.assembly.flatScripts(Box.EMPTY, sub, sup, false);
      drawn = Box.row(List.of(before, Box.of(" "), base));
    }
    return Atom.of(drawn, Kind.ORDINARY);
  }

  /// What stands under an operator is its limit.
  private Atom under(Command command, Context context) {
    Group below = Setter.argument(command, 0);
    Group base = Setter.argument(command, 1);
    Atom atom = setter.atom(base, context);
    if (context.flat() && atom.kind() == Kind.OPERATOR) {
      Scripts limits =
          new Scripts(command.span(), base, 0, Optional.of(below), Optional.empty(), "limits");
      return setter.scripts.atom(limits, context);
    }
    return stacked(base, script(below, context), Box.EMPTY, context);
  }

  private Atom stacked(Group base, Box under, Box over, Context context) {
    Atom atom = setter.atom(base, context);
    Box drawn =
        context.flat()
            ? setter.assembly.flatScripts(atom.box(), under, over, false)
            : setter.assembly.limits(atom.box(), under, over);
    return new Atom(drawn, atom.kind(), true, 0);
  }

  private Atom root(Command command, Context context) {
    Box index = command.option().map(o -> script(o, context)).orElse(Box.EMPTY);
    Box radicand = setter.box(Setter.argument(command, 0), context);
    boolean word = context.ink() != Ink.UNICODE;
    if (!context.flat() || word) {
      return new Atom(setter.assembly.root(index, radicand), Kind.ORDINARY, word, 0);
    }
    Box drawn = setter.assembly.root(index, radicand);
    if (drawn.height() == 1) {
      return Atom.of(drawn, Kind.ORDINARY);
    }
    Box sign = setter.assembly.root(index, Box.of("x"));
    String text = sign.rows().get(0);
    boolean small = sign.height() == 1;
    return small
        ? Atom.of(
            Box.row(
                List.of(Box.of(text.substring(0, text.length() - 1) + "("), radicand, Box.of(")"))),
            Kind.ORDINARY)
        : Atom.word(
            Box.row(List.of(Box.of("root("), radicand, Box.of(", "), index, Box.of(")"))),
            Kind.ORDINARY);
  }

  private static Optional<Accent> accent(String name) {
    return switch (name) {
      case "hat", "widehat" -> Optional.of(Accent.HAT);
      case "bar" -> Optional.of(Accent.BAR);
      case "tilde", "widetilde", "utilde" -> Optional.of(Accent.TILDE);
      case "check", "widecheck" -> Optional.of(Accent.CHECK);
      case "breve" -> Optional.of(Accent.BREVE);
      case "acute" -> Optional.of(Accent.ACUTE);
      case "grave" -> Optional.of(Accent.GRAVE);
      case "mathring" -> Optional.of(Accent.RING);
      case "dot" -> Optional.of(Accent.DOT);
      case "ddot" -> Optional.of(Accent.DOUBLE_DOT);
      case "dddot" -> Optional.of(Accent.TRIPLE_DOT);
      case "ddddot" -> Optional.of(Accent.QUADRUPLE_DOT);
      case "vec" -> Optional.of(Accent.VECTOR);
      case "overrightarrow", "underrightarrow" -> Optional.of(Accent.RIGHT_ARROW);
      case "overleftarrow", "underleftarrow" -> Optional.of(Accent.LEFT_ARROW);
      case "overleftrightarrow", "underleftrightarrow" -> Optional.of(Accent.BOTH_ARROW);
      case "wideparen" -> Optional.of(Accent.HAT);
      default -> Optional.empty();
    };
  }

  private Atom accented(String name, Accent accent, Group body, Context context) {
    Box inner = setter.box(body, context);
    boolean under = name.startsWith("under") || name.equals("utilde");
    Box drawn =
        under
            ? setter.assembly.underAccented(accent, inner)
            : setter.assembly.accented(accent, inner);
    // Rows of ^ and ~ above the letters of a line of ASCII are hard to read.
    boolean named = context.flat() || context.ink() == Ink.ASCII && inner.height() == 1;
    if (named && drawn.height() > 1) {
      return called(spoken(name), inner);
    }
    return Atom.of(drawn, Kind.ORDINARY);
  }

  private static String spoken(String name) {
    return switch (name) {
      case "widehat", "wideparen" -> "hat";
      case "widetilde", "utilde" -> "tilde";
      case "widecheck" -> "check";
      case "mathring" -> "ring";
      case "overrightarrow", "underrightarrow" -> "vec";
      default -> name;
    };
  }

  /// `hat(x + y)`: what has no room above its line is called by name.
  private static Atom called(String name, Box inner) {
    return Atom.word(Box.row(List.of(Box.of(name + "("), inner, Box.of(")"))), Kind.ORDINARY);
  }

  private Atom lined(String name, Group body, Context context) {
    Box inner = setter.box(body, context);
    boolean over = name.equals("overline");
    Box drawn = over ? setter.assembly.overlined(inner) : setter.assembly.underlined(inner);
    boolean named = context.flat() || context.ink() == Ink.ASCII && inner.width() == 1;
    return named && drawn.height() > 1
        ? called(over && inner.width() == 1 ? "bar" : name, inner)
        : Atom.of(drawn, Kind.ORDINARY);
  }

  /// A brace, bracket or the like over or under its argument.
  static boolean isBrace(String name) {
    return switch (name) {
      case "overbrace",
          "underbrace",
          "overbracket",
          "underbracket",
          "overparen",
          "underparen",
          "overgroup",
          "undergroup" ->
          true;
      default -> false;
    };
  }

  private Atom brace(String name, Group body, Context context) {
    Box inner = setter.box(body, context);
    if (context.flat()) {
      return Atom.of(inner, Kind.ORDINARY);
    }
    return Atom.of(
        name.startsWith("over")
            ? setter.assembly.overbrace(inner, Box.EMPTY)
            : setter.assembly.underbrace(inner, Box.EMPTY),
        Kind.INNER);
  }

  private Atom boxed(Group body, Context context) {
    Box inner = setter.box(body, context);
    return context.flat()
        ? called("boxed", inner)
        : Atom.of(setter.assembly.boxed(inner), Kind.INNER);
  }

  private Atom phantom(String name, Group body, Context context) {
    Box box = setter.box(body, context);
    int height = name.equals("hphantom") ? 1 : box.height();
    String row = name.equals("vphantom") ? "" : " ".repeat(box.width());
    int baseline = name.equals("hphantom") ? 0 : box.baseline();
    return Atom.of(new Box(Collections.nCopies(height, row), baseline), Kind.ORDINARY);
  }

  /// `\not=`: the character of Unicode where there is one.
  private Atom not(Group body, Context context) {
    Atom atom = setter.atom(body, context);
    String text = atom.box().rows().get(atom.box().baseline());
    if (context.ink() != Ink.UNICODE) {
      String negated = text.equals("=") ? "!=" : "not " + text;
      return Atom.word(Box.of(negated), atom.kind());
    }
    int place = NEGATED.indexOf(text);
    boolean there = text.length() == 1 && place >= 0 && place % 2 == 0;
    String negated = there ? NEGATED.substring(place + 1, place + 2) : text + "\u0338";
    return Atom.of(Box.of(negated), atom.kind());
  }

  private Atom modulus(String name, Group body, Context context) {
    Box inner = setter.box(body, context);
    Box word = Box.of(name.equals("pod") ? "" : "mod ");
    Box drawn =
        name.equals("mod")
            ? Box.row(List.of(word, inner))
            : setter.assembly.fenced("(", Box.row(List.of(word, inner)), ")");
    return new Atom(drawn, Kind.ORDINARY, true, context.tight() ? 1 : 2);
  }
}
