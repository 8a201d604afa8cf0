package gradus.tex;

import gradus.diag.Span;
import java.util.List;
import java.util.Optional;

/// A piece of mathematics as TeX sees it. Nothing is interpreted, nothing is lost, and every piece
/// knows its characters.
public sealed interface Tex {
  Span span();

  /// One character that stands for itself, with the combining marks on it: a letter, a digit, an
  /// operator, a bracket. A `~`, a `$` and an `&` outside environments are here too.
  record Char(Span span, String text) implements Tex {}

  /// `{…}`, or a whole formula.
  record Group(Span span, List<Tex> items) implements Tex {
    public Group {
      items = List.copyOf(items);
    }
  }

  /// A command and the arguments it takes by TeX's rules: `\frac12`, `\sqrt[3]{x}`, `\alpha`. An
  /// unknown command takes none; what stands behind it follows as pieces of its own. `\bigl(` and
  /// its like have the delimiter as their argument, a {@link Char} or a command; `a \over b` is
  /// `over` with all before it and all behind it, and so are `choose`, `atop`, `brack`, `brace`. A
  /// `\\` outside environments is the command `\`.
  ///
  /// @param name without the backslash; `\,` is `,`, `\%` is `%`
  /// @param option what stood in `[…]`
  record Command(Span span, String name, Optional<Group> option, List<Group> arguments)
      implements Tex {
    public Command {
      arguments = List.copyOf(arguments);
    }
  }

  /// Words that are no mathematics: `\text{if }`, `\mathrm` is none of these. The content is as
  /// typed, with `\%` and its like taken literally; mathematics between dollars stays as typed, and
  /// so does `\$`, which opens none.
  ///
  /// @param command `text`, `textbf`, `mbox`, `label`, `tag`, `color`, `hspace`, `operatorname` (a
  ///   star is part of the name) …
  record Words(Span span, String command, String content) implements Tex {}

  /// A base with what stands beside it. `x'` has primes and no superscript; `x'^2` has both. The
  /// base of `{}_a` is an empty group.
  ///
  /// @param limits `limits`, `nolimits`, or empty when neither is written
  record Scripts(
      Span span, Tex base, int primes, Optional<Tex> sub, Optional<Tex> sup, String limits)
      implements Tex {}

  /// `\left( … \middle| … \right)`: parts between delimiters that grow with them. A delimiter is a
  /// character, the name of a command (`langle`, `Vert` for `\|`, `{` for `\{`) or empty for `.`.
  ///
  /// @param middles one fewer than parts
  record Fence(Span span, String open, List<Group> parts, List<String> middles, String close)
      implements Tex {
    public Fence {
      parts = List.copyOf(parts);
      middles = List.copyOf(middles);
    }
  }

  /// `\begin{…} … \end{…}`, cut at `&` and `\\`. `\substack{…}`, and `\matrix{… \cr …}` with its
  /// like of plain TeX, are here too.
  ///
  /// @param name with its star
  /// @param columns the argument of `array`, repetitions written out and without widths: `lcr|`;
  ///   the one column of `pmatrix*[r]`; empty for others
  /// @param rows cells of each row; a line end behind the last row begins no new one
  /// @param rules numbers of the rows above which an `\hline` stands; the count of rows for one
  ///   below the last
  record Environment(
      Span span, String name, String columns, List<List<Group>> rows, List<Integer> rules)
      implements Tex {
    public Environment {
      rows = rows.stream().map(List::copyOf).toList();
      rules = List.copyOf(rules);
    }
  }
}
