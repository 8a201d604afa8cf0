package gradus.tex;

import gradus.diag.Code;
import gradus.diag.Span;
import gradus.tex.Tex.Char;
import gradus.tex.Tex.Command;
import gradus.tex.Tex.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the pieces of a group, a cell or an argument one after the other.
final class ItemReader {
  /// What the pieces stand in, which says what ends them. A closing brace, `\right`, `\middle` and
  /// `\end` always do; whoever began to read looks whether it is the right one.
  enum Within {
    BRACES,
    /// `[…]`: a `]` ends them.
    OPTION,
    /// Cells: `&`, `\\` and `\cr` end them.
    CELL
  }

  private final TexSource source;
  private final ScriptReader scripts;
  private final BlockReader blocks;

  ItemReader(TexSource source) {
    this.source = source;
    this.scripts = new ScriptReader(source, this);
    this.blocks = new BlockReader(source, this);
  }

  /// Pieces up to what ends them, which is not passed over.
  Group group(Within within) {
    int start = source.position;
    source.enter(start);
    List<Tex> items = new ArrayList<>();
    String infix = "";
    List<Tex> before = List.of();
    while (!isOver(within)) {
      String command = source.peekCommand();
      if (Arity.isInfix(command)) {
        int at = source.position;
        source.command();
        if (!infix.isEmpty()) {
          throw source
              .fault(
                  Code.AMBIGUOUS,
                  "\\" + command + " stands in one group with \\" + infix,
                  source.from(at))
              .hint("put braces around one of them: {a \\" + command + " b}")
              .toException();
        }
        infix = command;
        before = items;
        items = new ArrayList<>();
      } else {
        items.add(scripts.scripted());
      }
    }
    source.leave();
    Span span = source.from(start);
    if (infix.isEmpty()) {
      return new Group(span, items);
    }
    List<Group> sides =
        List.of(
            new Group(spanOf(before, start), before),
            new Group(spanOf(items, source.position), items));
    return new Group(span, List.of(new Command(span, infix, Optional.empty(), sides)));
  }

  private static Span spanOf(List<Tex> items, int empty) {
    return items.isEmpty()
        ? new Span(empty, empty)
        : items.get(0).span().to(items.get(items.size() - 1).span());
  }

  /// Whether what comes next ends the pieces; blanks before it are passed over.
  private boolean isOver(Within within) {
    source.skipSpace();
    if (source.atEnd()) {
      return true;
    }
    return switch (source.peek()) {
      case '}' -> true;
      case ']' -> within == Within.OPTION;
      case '&' -> within == Within.CELL;
      case '\\' ->
          switch (source.peekCommand()) {
            case "right", "middle", "end" -> true;
            case "\\", "cr", "tabularnewline" -> within == Within.CELL;
            default -> false;
          };
      default -> false;
    };
  }

  /// One piece without what stands beside it.
  Tex atom() {
    int start = source.position;
    char c = source.peek();
    if (c == '{') {
      return braced();
    }
    if (c != '\\') {
      return character();
    }
    String name = source.command();
    return switch (name) {
      case "left" -> blocks.fence(start);
      case "begin" -> blocks.environment(start);
      default -> command(name, start);
    };
  }

  private Tex command(String name, int start) {
    if (Arity.isWords(name)) {
      return new WordsReader(source).words(name, start);
    }
    if (Arity.takesLength(name)) {
      return new WordsReader(source).length(name, start);
    }
    if (Arity.takesRows(name)) {
      source.skipSpace();
      if (source.peek() == '{') {
        return blocks.rowsInBraces(name, start);
      }
    }
    Optional<Group> option = Arity.hasOption(name) ? option(name) : Optional.empty();
    int count = Arity.of(name);
    List<Group> arguments = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      arguments.add(argument("\\" + name, i, count, start));
    }
    Span span =
        arguments.isEmpty() ? new Span(start, start + 1 + name.length()) : source.from(start);
    return new Command(span, name, option, arguments);
  }

  private Optional<Group> option(String name) {
    source.skipSpace();
    if (source.peek() != '[') {
      return Optional.empty();
    }
    int open = source.position++;
    Group content = group(Within.OPTION);
    if (source.peek() != ']') {
      throw source
          .fault(
              Code.UNCLOSED_BRACKET,
              "the [ behind \\" + name + " is never closed",
              new Span(open, open + 1))
          .hint("add ]")
          .toException();
    }
    source.position++;
    return Optional.of(content);
  }

  /// An argument: what is in the braces that come next, or else one piece.
  ///
  /// @param owner what takes it, as written
  /// @param start where the owner begins
  Group argument(String owner, int index, int count, int start) {
    if (isOver(Within.CELL)) {
      throw source
          .fault(Code.UNFINISHED, missing(owner, index, count), source.from(start))
          .hint("write " + owner + "{…}".repeat(count))
          .toException();
    }
    if (source.peek() == '{') {
      return braced();
    }
    char next = source.peek();
    if (next == '^' || next == '_') {
      throw source
          .fault(Code.UNFINISHED, missing(owner, index, count), source.from(start))
          .hint("write " + owner + "{…}".repeat(count) + " and " + next + " behind it")
          .toException();
    }
    source.enter(start);
    Tex single = atom();
    source.leave();
    return new Group(single.span(), List.of(single));
  }

  private static String missing(String owner, int index, int count) {
    return count == 1
        ? owner + " has no argument"
        : owner + " has " + index + " of " + count + " arguments";
  }

  private Group braced() {
    int open = source.position++;
    Group content = group(Within.BRACES);
    if (source.peek() != '}') {
      throw source
          .fault(Code.UNCLOSED_BRACKET, "this { is never closed", new Span(open, open + 1))
          .hint("add }, or write \\{ for the sign itself")
          .toException();
    }
    source.position++;
    return new Group(source.from(open), content.items());
  }

  /// A character with the marks that combine with it.
  private Char character() {
    int start = source.position;
    source.position += Character.charCount(source.text.codePointAt(start));
    while (!source.atEnd() && isMark(source.text.codePointAt(source.position))) {
      source.position += Character.charCount(source.text.codePointAt(source.position));
    }
    return new Char(source.from(start), source.text.substring(start, source.position));
  }

  private static boolean isMark(int point) {
    if (point < 0x300) {
      return false;
    }
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
