package gradus.render.tex;

import gradus.diag.GradusException;
import gradus.render.box.Box;
import gradus.tex.Tex.Words;
import gradus.tex.TexParser;
import java.util.ArrayList;
import java.util.List;

/// Sets words: `\text{if $x > 0$}`, names of operators, tags.
final class TextSetter {
  private final Setter setter;

  TextSetter(Setter setter) {
    this.setter = setter;
  }

  /// Words and the blanks around them.
  record Text(Atom atom, int before, int after) {}

  /// The blanks a length asks for, an em being two of them; 0 for words that are no length, -1 for
  /// a length that asks for none.
  static int length(Words words) {
    switch (words.command()) {
      case "hspace", "hspace*", "kern", "mkern", "hskip", "mskip" -> {
        return Math.clamp(columns(words.content().strip()), 0, 40);
      }
      default -> {
        return 0;
      }
    }
  }

  private static int columns(String length) {
    int end = 0;
    while (end < length.length()
        && end < 8
        && (Character.isDigit(length.charAt(end)) || ".-".indexOf(length.charAt(end)) >= 0)) {
      end++;
    }
    double number = 1;
    try {
      number = end == 0 ? 1 : Double.parseDouble(length.substring(0, end));
    } catch (NumberFormatException _) {
      return 1;
    }
    double em =
        switch (length.substring(end).strip()) {
          case "em" -> 2;
          case "ex" -> 1;
          case "mu" -> 2 / 18.0;
          case "cm" -> 5.7;
          case "mm" -> 0.57;
          case "in" -> 14.4;
          default -> 0.2;
        };
    return (int) Math.round(number * em);
  }

  Text set(Words words, Context context) {
    String content = words.content();
    return switch (words.command()) {
      case "label",
          "color",
          "vspace",
          "vspace*",
          "hspace",
          "hspace*",
          "kern",
          "mkern",
          "hskip",
          "mskip",
          "vskip",
          "raise",
          "lower",
          "cite" ->
          new Text(Atom.of(Box.EMPTY, Kind.ORDINARY), 0, 0);
      case "operatorname", "operatorname*", "operatornamewithlimits" ->
          new Text(name(content, context), 0, 0);
      case "tag" -> tag("(" + content + ")", context);
      case "tag*" -> tag(content, context);
      case "ref", "eqref" -> text("(" + content + ")", context, Alphabet.PLAIN);
      case "fbox" -> {
        Text text = text(content, context, Alphabet.PLAIN);
        Box box = text.atom().box();
        yield context.flat()
            ? text
            : new Text(Atom.of(setter.assembly.boxed(box), Kind.INNER), 0, 0);
      }
      case "textbf" -> text(content, context, Alphabet.BOLD);
      case "texttt" -> text(content, context, Alphabet.MONO);
      default -> text(content, context, Alphabet.PLAIN);
    };
  }

  private Text tag(String content, Context context) {
    return new Text(text(content, context, Alphabet.PLAIN).atom(), 4, 0);
  }

  private Atom name(String content, Context context) {
    String plain = content.replace("\\,", " ").replace("\\ ", " ").replace("~", " ").strip();
    plain = plain.replace("\\;", " ").replace("\\!", "");
    if (plain.indexOf('\\') < 0
        && plain.indexOf('{') < 0
        && plain.indexOf('_') < 0
        && plain.indexOf('^') < 0) {
      return Atom.word(Box.of(Characters.inked(plain, context.ink())), Kind.OPERATOR);
    }
    try {
      Box box = setter.box(TexParser.parse(content), context.in(Alphabet.ROMAN));
      return Atom.word(box, Kind.OPERATOR);
    } catch (GradusException _) {
      return Atom.word(Box.of(Characters.inked(content, context.ink())), Kind.OPERATOR);
    }
  }

  private Text text(String content, Context context, Alphabet alphabet) {
    List<Box> boxes = new ArrayList<>();
    String stripped = content.strip();
    int from = 0;
    while (from < stripped.length()) {
      int dollar = dollar(stripped, from);
      int close = dollar < 0 ? -1 : dollar(stripped, dollar + 1);
      if (close < 0) {
        boxes.add(prose(stripped.substring(from), context, alphabet));
        break;
      }
      boxes.add(prose(stripped.substring(from, dollar), context, alphabet));
      boxes.add(mathematics(stripped.substring(dollar + 1, close), context));
      from = close + 1;
    }
    boolean blankBefore = !content.isEmpty() && content.charAt(0) == ' ';
    boolean blankAfter = content.endsWith(" ");
    Atom atom = Atom.word(Box.row(boxes), Kind.ORDINARY);
    if (stripped.isEmpty()) {
      return new Text(atom, content.isEmpty() ? 0 : 1, 0);
    }
    return new Text(atom, blankBefore ? 1 : 0, blankAfter ? 1 : 0);
  }

  /// The next dollar that is not `\$`.
  private static int dollar(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '$') {
        return i;
      }
    }
    return -1;
  }

  private Box mathematics(String tex, Context context) {
    try {
      return setter.box(TexParser.parse(tex), context.flatten().loose());
    } catch (GradusException _) {
      return Box.of(Characters.inked("$" + tex + "$", context.ink()));
    }
  }

  private Box prose(String typed, Context context, Alphabet alphabet) {
    String plain = TextCommands.plain(typed, setter);
    StringBuilder out = new StringBuilder(plain.length());
    plain.codePoints().forEach(c -> out.append(alphabet.of(Character.toString(c), context.ink())));
    return Box.of(Characters.inked(out.toString(), context.ink()));
  }
}
