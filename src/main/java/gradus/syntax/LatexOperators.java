package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Span;
import gradus.tex.Tex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the signs that reach over what follows: integrals, limits, `\nabla`, `\partial`; sums and
/// products are read by {@link LatexSums}.
final class LatexOperators {
  private final LatexReader reader;
  private final LatexSums sums;

  LatexOperators(LatexReader reader) {
    this.reader = reader;
    this.sums = new LatexSums(reader);
  }

  boolean isOperator(Tex.Command c) {
    return switch (c.name()) {
      case "sum", "prod", "int", "iint", "iiint", "lim", "nabla", "partial" -> true;
      default -> false;
    };
  }

  int read(List<Tex> items, int i, int to) {
    Tex item = items.get(i);
    Tex.Command c = (Tex.Command) LatexReader.base(item);
    return named(c.name(), c.span(), LatexWords.scripts(item), items, i + 1, to);
  }

  /// @param next the index behind the sign
  int named(
      String name, Span span, Optional<Tex.Scripts> scripts, List<Tex> items, int next, int to) {
    Optional<Tex> sub = scripts.flatMap(Tex.Scripts::sub);
    Optional<Tex> sup = scripts.flatMap(Tex.Scripts::sup);
    return switch (name) {
      case "sum", "prod" -> sums.read(name, span, sub, sup, items, next, to);
      case "lim" -> limit(span, sub, next);
      case "nabla", "partial" -> differential(name, span, scripts, sub, next);
      default -> integral(name, span, sub, sup, next);
    };
  }

  private int integral(String name, Span span, Optional<Tex> sub, Optional<Tex> sup, int next) {
    LatexOutput out = reader.out;
    times();
    int count = name.length() - "nt".length();
    if (count > 1 && (sub.isPresent() || sup.isPresent())) {
      throw reader.error(
          Code.UNEXPECTED_TOKEN,
          "bounds stand at each sign of integration",
          span,
          "\\int_{0}^{1} \\int_{0}^{2} f \\,dy \\,dx, the inner one first");
    }
    for (int i = 0; i < count; i++) {
      out.add(TokenKind.CALCULUS, "∫", span);
    }
    reader.integrals += count;
    if (sub.isPresent()) {
      out.touch();
      out.add(TokenKind.NAME, "_", sub.get().span().start(), sub.get().span().start());
      reader.scripts.braces(sub.get());
    }
    if (sup.isPresent()) {
      if (sub.isEmpty()) {
        throw reader.error(
            Code.UNFINISHED,
            "this integral has an upper bound and no lower one",
            span.to(sup.get().span()),
            "\\int_{0}^{1} f \\,dx");
      }
      out.touch();
      out.add(TokenKind.CARET, "^", sup.get().span().start(), sup.get().span().start());
      reader.scripts.braces(sup.get());
    }
    out.applied();
    out.space();
    return next;
  }

  /// A factor before the sign is multiplied by what the sign makes.
  private void times() {
    if (reader.out.endsOperand() && reader.out.last().is(TokenKind.NAME)) {
      int at = reader.out.last().end;
      reader.out.add(TokenKind.STAR, "*", at, at);
    }
  }

  private int differential(
      String name, Span span, Optional<Tex.Scripts> scripts, Optional<Tex> sub, int next) {
    LatexOutput out = reader.out;
    out.add(TokenKind.CALCULUS, name.equals("nabla") ? "∇" : "∂", span);
    if (sub.isPresent()) {
      String variable = reader.scripts.index(sub.get()).orElse("");
      if (variable.isEmpty()) {
        throw reader.error(
            Code.UNEXPECTED_TOKEN,
            "one variable stands below this sign",
            sub.get().span(),
            "\\nabla_{x} f, grad(f, [x, y])");
      }
      out.touch();
      out.add(TokenKind.SUBSCRIPT, variable, sub.get().span());
    }
    Optional<Tex> sup = scripts.flatMap(Tex.Scripts::sup);
    if (sup.isPresent()) {
      List<Tex> order = LatexScripts.items(sup.get());
      boolean number =
          order.size() == 1
              && order.getFirst() instanceof Tex.Char c
              && Spelling.isDigit(c.text().charAt(0));
      if (!number || (name.equals("nabla") && !((Tex.Char) order.getFirst()).text().equals("2"))) {
        throw reader.error(
            Code.UNEXPECTED_TOKEN,
            "\\" + name + " has no such power",
            sup.get().span(),
            name.equals("nabla")
                ? "\\nabla^{2} f is the Laplacian, \\nabla f^\\top the transposed gradient"
                : "\\frac{\\partial^{2} f}{\\partial x^{2}}");
      }
      int caret = reader.scripts.caret(scripts.orElseThrow(), sup.get());
      out.touch();
      out.add(TokenKind.CARET, "^", caret, caret + 1);
      out.add(TokenKind.NUMBER, ((Tex.Char) order.getFirst()).text(), sup.get().span());
    }
    out.applied();
    if (name.equals("partial")) {
      out.touch();
    }
    return next;
  }

  private int limit(Span span, Optional<Tex> sub, int next) {
    if (sub.isEmpty()) {
      throw reader.error(
          Code.UNFINISHED,
          "this limit does not say where its variable goes",
          span,
          "\\lim_{x \\to 0} \\frac{\\sin x}{x}");
    }
    times();
    LatexOutput out = reader.out;
    List<Tex> items = LatexScripts.items(sub.get());
    out.function("lim", span);
    out.touch();
    out.add(TokenKind.NAME, "_", sub.get().span().start(), sub.get().span().start());
    out.touch();
    out.add(TokenKind.LEFT_PARENTHESIS, "(", sub.get().span().start(), sub.get().span().start());
    int arrow = arrow(items);
    if (arrow > 1 && items.get(0) instanceof Tex.Char c && c.text().equals("(")) {
      throw reader.error(
          Code.UNEXPECTED_TOKEN,
          "limits are taken of one variable",
          sub.get().span(),
          "\\lim_{x \\to 0} \\lim_{y \\to 0} f, or along a path: y = m x");
    }
    if (arrow < 1 || arrow == items.size() - 1) {
      throw reader.error(
          Code.UNFINISHED,
          "this limit does not say where its variable goes",
          sub.get().span(),
          "\\lim_{x \\to 0}, \\lim_{x \\to 0^{+}}, \\lim_{n \\to \\infty}");
    }
    reader.walk(items.subList(0, arrow));
    Tex.Command sign = (Tex.Command) items.get(arrow);
    out.add(TokenKind.ARROW, "->", sign.span());
    point(items.subList(arrow + 1, items.size()), sign.name());
    out.close(sub.get().span().end());
    out.applied();
    out.space();
    return next;
  }

  private static int arrow(List<Tex> items) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Tex.Command c
          && switch (c.name()) {
            case "to",
                "rightarrow",
                "longrightarrow",
                "searrow",
                "nearrow",
                "downarrow",
                "uparrow" ->
                true;
            default -> false;
          }) {
        return i;
      }
    }
    return -1;
  }

  /// The point, then the side: `0^{+}`, `0^-`, or the direction of the arrow.
  private void point(List<Tex> items, String arrow) {
    LatexOutput out = reader.out;
    Tex last = items.getLast();
    Optional<Tex.Char> side =
        last instanceof Tex.Scripts s
            ? s.sup()
                .map(LatexScripts::items)
                .filter(i -> i.size() == 1)
                .map(List::getFirst)
                .filter(t -> t instanceof Tex.Char c && "+-−".contains(c.text()))
                .map(t -> (Tex.Char) t)
            : Optional.empty();
    if (side.isPresent() && last instanceof Tex.Scripts s) {
      Tex base =
          s.sub().isEmpty()
              ? s.base()
              : new Tex.Scripts(s.span(), s.base(), s.primes(), s.sub(), Optional.empty(), "");
      List<Tex> point = new ArrayList<>(items.subList(0, items.size() - 1));
      point.add(base);
      reader.walk(point);
      side(side.get().text(), side.get().span());
      return;
    }
    reader.walk(items);
    switch (arrow) {
      case "searrow", "downarrow" -> side("+", last.span());
      case "nearrow", "uparrow" -> side("-", last.span());
      default -> out.applied();
    }
  }

  private void side(String sign, Span span) {
    LatexOutput out = reader.out;
    out.touch();
    out.add(TokenKind.CARET, "^", span.start(), span.start());
    out.touch();
    if (sign.equals("+")) {
      out.add(TokenKind.PLUS, "+", span);
    } else {
      out.add(TokenKind.MINUS, "-", span);
    }
  }

  /// How many signs of integration an item is.
  static int signs(Tex item) {
    return LatexReader.base(item) instanceof Tex.Command c
        ? switch (c.name()) {
          case "int" -> 1;
          case "iint" -> 2;
          case "iiint" -> 3;
          default -> 0;
        }
        : 0;
  }
}
