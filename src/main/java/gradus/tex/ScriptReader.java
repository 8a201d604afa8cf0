package gradus.tex;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.tex.Tex.Group;
import gradus.tex.Tex.Scripts;
import java.util.List;
import java.util.Optional;

/// Reads a piece and what stands beside it: primes, `_`, `^` in any order, `\limits`.
final class ScriptReader {
  private final TexSource source;
  private final ItemReader items;

  ScriptReader(TexSource source, ItemReader items) {
    this.source = source;
    this.items = items;
  }

  Tex scripted() {
    int start = source.position;
    Tex base = startsScript() ? new Group(new Span(start, start), List.of()) : items.atom();
    int primes = 0;
    Optional<Tex> sub = Optional.empty();
    Optional<Tex> sup = Optional.empty();
    String limits = "";
    int end = source.position;
    while (true) {
      source.skipSpace();
      char next = source.peek();
      if (next == '\'' || next == '’') {
        if (sup.isPresent()) {
          throw twice("superscripts", "{x^a}'", source.position);
        }
        source.position++;
        primes++;
      } else if (next == '^') {
        sup = Optional.of(script(sup, "superscripts", "{x^a}^b or x^{a b}"));
      } else if (next == '_') {
        sub = Optional.of(script(sub, "subscripts", "{x_a}_b or x_{a b}"));
      } else if (isLimits(source.peekCommand())) {
        limits = source.command();
      } else {
        source.position = end;
        break;
      }
      end = source.position;
    }
    if (primes == 0 && sub.isEmpty() && sup.isEmpty() && limits.isEmpty()) {
      return base;
    }
    return new Scripts(source.from(start), base, primes, sub, sup, limits);
  }

  private boolean startsScript() {
    char next = source.peek();
    return next == '^' || next == '_' || next == '\'' || next == '’';
  }

  private static boolean isLimits(String command) {
    return command.equals("limits") || command.equals("nolimits");
  }

  private Tex script(Optional<Tex> earlier, String what, String instead) {
    int start = source.position;
    if (earlier.isPresent()) {
      throw twice(what, instead, start);
    }
    String sign = String.valueOf(source.text.charAt(source.position++));
    Group read = items.argument(sign, 0, 1, start);
    boolean bare = read.items().size() == 1 && read.items().get(0).span().equals(read.span());
    return bare ? read.items().get(0) : read;
  }

  private GradusException twice(String what, String instead, int at) {
    return source
        .fault(Code.AMBIGUOUS, "one base has two " + what, new Span(at, at + 1))
        .hint("write " + instead)
        .toException();
  }
}
