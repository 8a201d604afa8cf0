package gradus.render.tex;

import gradus.render.box.Box;
import gradus.tex.Tex;
import gradus.tex.Tex.Char;
import gradus.tex.Tex.Command;
import gradus.tex.Tex.Environment;
import gradus.tex.Tex.Fence;
import gradus.tex.Tex.Group;
import gradus.tex.Tex.Scripts;
import java.util.ArrayList;
import java.util.List;

/// A bracket or bar.
///
/// @param sign its character in Unicode
record Delimiter(String sign, Role role) {
  enum Role {
    OPEN,
    CLOSE,
    /// `|` and `‖` open and close alike.
    BAR,
    NONE
  }

  private static final Delimiter NOTHING = new Delimiter("", Role.NONE);

  static Delimiter of(Tex tex) {
    return switch (tex) {
      case Char c -> ofCharacter(c.text());
      case Command command -> ofCommand(command);
      case Group _, Tex.Words _, Scripts _, Fence _, Environment _ -> NOTHING;
    };
  }

  private static Delimiter ofCharacter(String text) {
    return switch (text) {
      case "(", "[", "⟨", "⌊", "⌈", "⟦" -> new Delimiter(text, Role.OPEN);
      case ")", "]", "⟩", "⌋", "⌉", "⟧" -> new Delimiter(text, Role.CLOSE);
      case "|", "‖" -> new Delimiter(text, Role.BAR);
      default -> NOTHING;
    };
  }

  private static Delimiter ofCommand(Command command) {
    if (command.name().startsWith("big") || command.name().startsWith("Big")) {
      if (command.arguments().size() != 1 || command.arguments().get(0).items().isEmpty()) {
        return NOTHING;
      }
      Delimiter inner = of(command.arguments().get(0).items().get(0));
      char side = command.name().charAt(command.name().length() - 1);
      return switch (side) {
        case 'l' -> new Delimiter(inner.sign, inner.role == Role.NONE ? Role.NONE : Role.OPEN);
        case 'r' -> new Delimiter(inner.sign, inner.role == Role.NONE ? Role.NONE : Role.CLOSE);
        case 'm' -> NOTHING;
        default -> inner;
      };
    }
    return switch (command.name()) {
      case "|", "Vert" -> new Delimiter("‖", Role.BAR);
      case "vert" -> new Delimiter("|", Role.BAR);
      case "lvert",
          "lVert",
          "{",
          "lbrace",
          "langle",
          "lang",
          "lfloor",
          "lceil",
          "lbrack",
          "llbracket",
          "lBrack",
          "lgroup",
          "lmoustache",
          "ulcorner",
          "llcorner" ->
          new Delimiter(sign(command.name()), Role.OPEN);
      case "rvert",
          "rVert",
          "}",
          "rbrace",
          "rangle",
          "rang",
          "rfloor",
          "rceil",
          "rbrack",
          "rrbracket",
          "rBrack",
          "rgroup",
          "rmoustache",
          "urcorner",
          "lrcorner" ->
          new Delimiter(sign(command.name()), Role.CLOSE);
      default -> NOTHING;
    };
  }

  /// The character of a delimiter as the tree of a fence names it.
  static String sign(String named) {
    return switch (named) {
      case "<", "lt" -> "⟨";
      case ">", "gt" -> "⟩";
      case "backslash" -> "\\";
      case "", "(", ")", "[", "]", "/", "|" -> named;
      default -> Symbols.ofCommand(named).map(Symbol::unicode).orElse(named);
    };
  }

  /// Whether the bars of a line of pieces come in pairs.
  record Bars(boolean single, boolean doubled) {
    static final Bars NONE = new Bars(false, false);

    static Bars of(List<Tex> items) {
      int single = 0;
      int doubled = 0;
      for (Tex item : items) {
        Tex base = item instanceof Scripts scripts ? scripts.base() : item;
        Delimiter delimiter = Delimiter.of(base);
        if (delimiter.role() == Role.BAR) {
          single += delimiter.sign().equals("|") ? 1 : 0;
          doubled += delimiter.sign().equals("‖") ? 1 : 0;
        }
      }
      return new Bars(single % 2 == 0, doubled % 2 == 0);
    }

    boolean pair(String sign) {
      return sign.equals("|") ? single : doubled;
    }
  }

  /// `\left … \right`.
  static Atom fence(Setter setter, Fence fence, Context context) {
    List<List<Atom>> parts = new ArrayList<>();
    int rise = 0;
    int depth = 0;
    for (Group part : fence.parts()) {
      List<Atom> atoms = setter.atoms(part.items(), context);
      parts.add(atoms);
      Box box = Spacing.row(atoms, context.tight());
      rise = Math.max(rise, box.rise());
      depth = Math.max(depth, box.depth());
    }
    boolean small = rise + depth < 2;
    List<Box> row = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        Box middle =
            setter.assembly.delimiter(
                sign(fence.middles().get(i - 1)), small ? 0 : rise, small ? 0 : depth);
        boolean blank = !context.tight() && !middle.isEmpty();
        row.add(blank ? Box.row(List.of(Box.of(" "), middle, Box.of(" "))) : middle);
      }
      row.add(Spacing.row(parts.get(i), context.tight()));
    }
    Box body = Box.row(row);
    String open = sign(fence.open());
    String close = sign(fence.close());
    boolean array =
        fence.parts().size() == 1
            && fence.parts().get(0).items().size() == 1
            && fence.parts().get(0).items().get(0) instanceof Environment;
    if (array && context.flat()) {
      return Atom.of(setter.arrays.flatFence(open, body, close), Kind.FENCE);
    }
    Box drawn =
        array
            ? setter.assembly.bracketed(open, Arrays.padded(body, open, close), close)
            : setter.assembly.fenced(open, body, close);
    return Atom.of(drawn, Kind.FENCE);
  }
}
