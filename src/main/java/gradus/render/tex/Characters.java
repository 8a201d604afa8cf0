package gradus.render.tex;

import gradus.render.box.Box;
import gradus.render.terminal.Ascii;
import java.util.Optional;

/// Single characters and commands that are nothing but a symbol, a space or silent.
final class Characters {
  private Characters() {}

  /// A character as typed.
  static Atom atom(String text, Context context) {
    Optional<Symbol> symbol = Symbols.ofCharacter(text);
    if (symbol.isPresent()) {
      return symbol(symbol.get(), context);
    }
    String styled = context.alphabet().of(text, context.ink());
    return Atom.of(Box.of(inked(styled, context.ink())), Kind.ORDINARY);
  }

  /// Text in the characters of the ink; words leave what has no spelling as it is.
  static String inked(String text, Ink ink) {
    if (ink == Ink.UNICODE) {
      return text;
    }
    String ascii = Ascii.of(text);
    return ink == Ink.WORDS && ascii.contains("\\u") ? text : ascii;
  }

  static Atom symbol(Symbol symbol, Context context) {
    String text = context.alphabet().of(symbol.in(context.ink()), context.ink());
    String trimmed = text.strip();
    boolean word =
        trimmed.length() > 1
            && Character.isLetter(trimmed.charAt(trimmed.length() - 1))
            && Character.isLetter(trimmed.charAt(0));
    boolean astral = word && trimmed.codePointCount(0, trimmed.length()) == 1;
    return new Atom(Box.of(trimmed), symbol.kind(), word && !astral, 0);
  }

  static boolean isLetters(Atom atom) {
    if (atom.box().height() > 1 || atom.kind() != Kind.ORDINARY) {
      return false;
    }
    String text = atom.box().rows().get(0);
    return !text.isEmpty() && text.codePoints().allMatch(Character::isLetter);
  }

  static boolean isAdditive(Atom atom) {
    if (atom.kind() != Kind.BINARY) {
      return false;
    }
    String text = atom.box().rows().get(0);
    return text.equals("+") || text.equals("−") || text.equals("-") || text.equals("±");
  }

  /// The blanks a spacing command asks for; 0 for other commands.
  static int space(String command) {
    return switch (command) {
      case ",",
          ":",
          ">",
          ";",
          " ",
          "thinspace",
          "medspace",
          "thickspace",
          "space",
          "enspace",
          "nobreakspace",
          "\n",
          "\t" ->
          1;
      case "quad" -> 3;
      case "qquad" -> 6;
      case "hfill" -> 4;
      default -> 0;
    };
  }

  /// Commands that draw nothing.
  static boolean isSilent(String command) {
    return switch (command) {
      case "!",
          "/",
          "-",
          "negthinspace",
          "nonumber",
          "notag",
          "relax",
          "allowbreak",
          "nobreak",
          "noindent",
          "centering",
          "displaylimits",
          "null",
          "strut",
          "mathstrut",
          "unboldmath",
          "normalsize",
          "small",
          "large",
          "Large",
          "huge",
          "tiny",
          "scriptsize",
          "footnotesize",
          "normalfont",
          "hline",
          "limits",
          "nolimits",
          "newline",
          "par",
          "unskip",
          "protect",
          "leavevmode",
          "smallskip",
          "medskip",
          "bigskip",
          "ignorespaces" ->
          true;
      default -> false;
    };
  }
}
