package gradus.render.tex;

import gradus.render.box.Box;
import gradus.tex.Tex;
import gradus.tex.Tex.Char;
import gradus.tex.Tex.Command;
import gradus.tex.Tex.Environment;
import gradus.tex.Tex.Fence;
import gradus.tex.Tex.Group;
import gradus.tex.Tex.Scripts;
import gradus.tex.Tex.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Sets pieces that stand one after the other: brackets find their partners and grow, digits become
/// numbers, operators grow with what follows them.
final class Sequence {
  /// An atom, or one that waits to know how high its operand is.
  private sealed interface Piece {
    record Ready(Atom atom) implements Piece {}

    record Growing(Function<Box, Atom> grown, int space) implements Piece {}
  }

  /// A bracket that waits for its partner.
  ///
  /// @param index of its piece
  private record Open(int index, String sign, boolean bar) {}

  /// Brackets nested deeper stay as they are; every level copies what is within.
  private static final int MOST_OPEN = 50;

  private final Setter setter;
  private Context context;
  private final List<Piece> pieces = new ArrayList<>();
  private final Deque<Open> opens = new ArrayDeque<>();
  private Delimiter.Bars bars = Delimiter.Bars.NONE;
  private int space;
  private boolean afterUnknown;
  private boolean number;

  Sequence(Setter setter, Context context) {
    this.setter = setter;
    this.context = context;
  }

  List<Atom> set(List<Tex> items) {
    bars = Delimiter.Bars.of(items);
    for (Tex item : items) {
      add(item);
    }
    return Spacing.resolved(ready(0));
  }

  private void add(Tex item) {
    boolean argument = afterUnknown && item instanceof Group;
    afterUnknown = false;
    if (!(item instanceof Char)) {
      number = false;
    }
    switch (item) {
      case Char c -> character(c);
      case Group group -> {
        if (argument) {
          Box inner = setter.box(group, context);
          append(Atom.of(Box.row(List.of(Box.of("{"), inner, Box.of("}"))), Kind.ORDINARY));
          afterUnknown = true;
        } else {
          append(grouped(group));
        }
      }
      case Command command -> command(command);
      case Words words -> words(words);
      case Scripts scripts -> scripts(scripts);
      case Fence fence -> append(Delimiter.fence(setter, fence, context));
      case Environment environment -> append(setter.arrays.environment(environment, context));
    }
  }

  private Atom grouped(Group group) {
    Atom atom = setter.atom(group, context);
    return switch (atom.kind()) {
      case BINARY, RELATION, PUNCTUATION, OPENING, CLOSING -> atom.as(Kind.ORDINARY);
      case ORDINARY, OPERATOR, SIGN, INNER, FENCE, QUOTIENT -> atom;
    };
  }

  private void character(Char c) {
    String text = c.text();
    if (text.equals("~")) {
      space = Math.max(space, 1);
      return;
    }
    char first = text.charAt(0);
    boolean digit = first >= '0' && first <= '9';
    boolean continues = number && space == 0 && (digit || first == '.');
    number = digit || continues;
    if (delimiter(c, List.of())) {
      return;
    }
    if (first >= '∏' && setter.scripts.isSign(c)) {
      grow(setter.scripts.growing(c, context));
      return;
    }
    Atom atom = Characters.atom(text, context);
    if (continues || romanWord(atom)) {
      Atom last = ((Piece.Ready) pieces.remove(pieces.size() - 1)).atom();
      Box joined = Box.row(List.of(last.box(), atom.box()));
      boolean word = context.alphabet() == Alphabet.ROMAN && !digit;
      pieces.add(new Piece.Ready(new Atom(joined, Kind.ORDINARY, word, last.space())));
      return;
    }
    append(atom);
  }

  /// Whether this letter continues a word of upright letters.
  private boolean romanWord(Atom atom) {
    return context.alphabet() == Alphabet.ROMAN
        && space == 0
        && Characters.isLetters(atom)
        && !pieces.isEmpty()
        && pieces.get(pieces.size() - 1) instanceof Piece.Ready(Atom last)
        && Characters.isLetters(last);
  }

  private void command(Command command) {
    int blanks = Characters.space(command.name());
    if (blanks != 0) {
      space = Math.max(space, blanks);
      return;
    }
    switch (command.name()) {
      case "displaystyle" -> context = context.displayed();
      case "textstyle", "scriptstyle", "scriptscriptstyle" -> context = context.flatten();
      case "bf", "rm", "it", "cal", "sf", "tt", "scr", "bfseries" ->
          context = context.in(Alphabet.of(command.name()));
      case "boldmath" -> context = context.in(Alphabet.BOLD);
      default -> {
        if (!Characters.isSilent(command.name()) && !delimiter(command, List.of())) {
          plain(command);
        }
      }
    }
  }

  private void plain(Command command) {
    if (setter.scripts.isSign(command)) {
      grow(setter.scripts.growing(command, context));
      return;
    }
    int known = setter.unknown().size();
    append(setter.commands.atom(command, context));
    afterUnknown = setter.unknown().size() > known && command.arguments().isEmpty();
  }

  private void words(Words words) {
    int blanks = TextSetter.length(words);
    if (blanks > 0) {
      space = Math.max(space, blanks);
      return;
    }
    TextSetter.Text text = setter.texts.set(words, context);
    space = Math.max(space, text.before());
    if (!text.atom().box().isEmpty()) {
      append(text.atom());
      space = text.after();
    }
  }

  private void scripts(Scripts scripts) {
    if (delimiter(scripts.base(), List.of(scripts))) {
      return;
    }
    if (setter.scripts.isSign(scripts.base())) {
      grow(setter.scripts.growing(scripts, context));
      return;
    }
    Box bar = besideTall(scripts.base());
    append(
        bar.isEmpty()
            ? setter.scripts.atom(scripts, context)
            : setter.scripts.around(Atom.of(bar, Kind.CLOSING), scripts, context));
  }

  /// A `\Big|` behind something tall, as high as that; nothing elsewhere.
  private Box besideTall(Tex tex) {
    boolean big =
        tex instanceof Command command && command.name().toLowerCase(Locale.ROOT).startsWith("big");
    if (big
        && !pieces.isEmpty()
        && pieces.get(pieces.size() - 1) instanceof Piece.Ready(Atom last)
        && last.box().height() > 2) {
      String sign = Delimiter.of(tex).sign();
      return setter.assembly.delimiter(sign, last.box().rise(), last.box().depth());
    }
    return Box.EMPTY;
  }

  private void grow(Function<Box, Atom> grown) {
    pieces.add(new Piece.Growing(grown, space));
    space = 0;
  }

  private void append(Atom atom) {
    pieces.add(new Piece.Ready(atom.spaced(space)));
    space = 0;
  }

  /// Handles a bracket: opens, or closes what is open. A bar does either.
  ///
  /// @param scripts what stands beside it, at most one
  private boolean delimiter(Tex tex, List<Scripts> scripts) {
    Delimiter delimiter = Delimiter.of(tex);
    if (delimiter.role() == Delimiter.Role.NONE) {
      return false;
    }
    boolean bar = delimiter.role() == Delimiter.Role.BAR;
    if (bar && !bars.pair(delimiter.sign())) {
      return false;
    }
    boolean closes = delimiter.role() == Delimiter.Role.CLOSE;
    while (closes && !opens.isEmpty() && opens.peek().bar()) {
      opens.pop();
    }
    boolean partner =
        !opens.isEmpty()
            && (bar ? opens.peek().sign().equals(delimiter.sign()) && opens.peek().bar() : closes);
    if (partner) {
      close(opens.pop(), delimiter.sign(), scripts);
      return true;
    }
    if (closes || !scripts.isEmpty()) {
      return false;
    }
    if (opens.size() == MOST_OPEN) {
      return false;
    }
    opens.push(new Open(pieces.size(), delimiter.sign(), bar));
    append(Atom.of(setter.assembly.delimiter(delimiter.sign(), 0, 0), Kind.OPENING));
    return true;
  }

  private void close(Open open, String closing, List<Scripts> scripts) {
    List<Atom> inner = Spacing.resolved(ready(open.index() + 1));
    Atom bracket = ((Piece.Ready) pieces.get(open.index())).atom();
    while (pieces.size() > open.index()) {
      pieces.remove(pieces.size() - 1);
    }
    Box body = Spacing.row(inner, context.tight());
    boolean array =
        inner.size() == 1
            && (inner.get(0).kind() == Kind.INNER || body.rows().get(0).indexOf(';') >= 0);
    Box drawn;
    if (array && !context.flat()) {
      drawn = setter.assembly.bracketed(open.sign(), body, closing);
    } else if (array) {
      drawn = setter.arrays.flatFence(open.sign(), body, closing);
    } else {
      drawn = setter.assembly.fenced(open.sign(), body, closing);
    }
    Atom fence = Atom.of(drawn, Kind.FENCE).spaced(bracket.space());
    space = 0;
    append(scripts.isEmpty() ? fence : setter.scripts.around(fence, scripts.get(0), context));
  }

  /// The atoms from a piece on, growing ones from the last to the first.
  private List<Atom> ready(int from) {
    int count = pieces.size() - from;
    Atom[] atoms = new Atom[count];
    int rise = 0;
    int depth = 0;
    for (int i = count - 1; i >= 0; i--) {
      Piece piece = pieces.get(from + i);
      switch (piece) {
        case Piece.Ready(Atom atom) -> {
          atoms[i] = atom;
          boolean ends =
              atom.kind() == Kind.RELATION
                  || atom.kind() == Kind.PUNCTUATION
                  || Characters.isAdditive(atom);
          rise = ends ? 0 : Math.max(rise, atom.box().rise());
          depth = ends ? 0 : Math.max(depth, atom.box().depth());
        }
        case Piece.Growing(Function<Box, Atom> grown, int blanks) -> {
          Box operand = new Box(Collections.nCopies(rise + 1 + depth, ""), rise);
          atoms[i] = grown.apply(operand).spaced(blanks);
        }
      }
    }
    return List.of(atoms);
  }
}
