package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Span;
import gradus.tex.Tex;
import java.util.List;
import java.util.Optional;

/// Reads fractions, roots and binomials, and the fractions that are derivatives:
/// `\frac{d^2}{dx^2}`, `\frac{\partial f}{\partial x}`.
final class LatexFractions {
  private final LatexReader reader;

  LatexFractions(LatexReader reader) {
    this.reader = reader;
  }

  boolean reads(String command) {
    return LatexCommands.isFraction(command)
        || switch (command) {
          case "sqrt", "binom", "dbinom", "tbinom", "choose" -> true;
          default -> false;
        };
  }

  void read(Tex.Command c) {
    switch (c.name()) {
      case "sqrt" -> root(c);
      case "binom", "dbinom", "tbinom", "choose" -> {
        reader.out.function("binomial", name(c));
        reader.out.openArguments(c.arguments().getFirst().span().start());
        part(c.arguments().getFirst());
        reader.out.comma(c.arguments().get(1).span().start());
        part(c.arguments().get(1));
        reader.out.close(c.span().end());
      }
      default -> fraction(c);
    }
  }

  private static Span name(Tex.Command c) {
    return c.name().equals("over") || c.name().equals("choose")
        ? c.span()
        : new Span(c.span().start(), c.span().start() + 1 + c.name().length());
  }

  private void part(Tex.Group group) {
    if (group.items().isEmpty()) {
      throw reader.error(Code.UNFINISHED, "nothing stands here", group.span(), "\\frac{1}{2}");
    }
    reader.walk(group.items());
  }

  private void root(Tex.Command c) {
    LatexOutput out = reader.out;
    Tex.Group radicand = c.arguments().getFirst();
    if (c.option().isEmpty()) {
      out.function("sqrt", name(c));
      out.openArguments(radicand.span().start());
      part(radicand);
      out.close(c.span().end());
      return;
    }
    Tex.Group index = c.option().get();
    out.open(c.span().start());
    out.add(TokenKind.LEFT_PARENTHESIS, "(", radicand.span().start(), radicand.span().start());
    part(radicand);
    out.close(c.span().end());
    out.touch();
    out.add(TokenKind.CARET, "^", name(c));
    out.touch();
    out.add(TokenKind.LEFT_BRACE, "{", index.span().start(), index.span().start());
    out.add(TokenKind.NUMBER, "1", index.span().start(), index.span().start());
    out.add(TokenKind.SLASH, "/", index.span().start(), index.span().start());
    out.add(TokenKind.LEFT_PARENTHESIS, "(", index.span().start(), index.span().start());
    part(index);
    out.close(index.span().end());
    out.add(TokenKind.RIGHT_BRACE, "}", index.span().end(), index.span().end());
    out.close(c.span().end());
  }

  private void fraction(Tex.Command c) {
    Tex.Group above = c.arguments().get(0);
    Tex.Group below = c.arguments().get(1);
    if (isDerivative(above, below)) {
      derivative(c, above, below);
      return;
    }
    if (holdsDifferential(above)) {
      differential(above, below);
      return;
    }
    LatexOutput out = reader.out;
    if (out.endsOperand()
        && out.last().is(TokenKind.NUMBER)
        && out.last().text.indexOf('.') < 0
        && isDigits(above)
        && isDigits(below)) {
      String number = out.last().text;
      String fraction = c.span().of(reader.text);
      throw reader.error(
          Code.AMBIGUOUS,
          "this may be a mixed number or a product",
          new Span(out.last().start, c.span().end()),
          number + " + " + fraction + ", or " + number + " \\cdot " + fraction);
    }
    out.open(c.span().start());
    grouped(above);
    slash(above, below);
    grouped(below);
    out.close(c.span().end());
  }

  private void grouped(Tex.Group part) {
    LatexOutput out = reader.out;
    if (isAtom(part)) {
      part(part);
      return;
    }
    out.add(TokenKind.LEFT_PARENTHESIS, "(", part.span().start(), part.span().start());
    part(part);
    out.close(part.span().end());
  }

  private static boolean isDigits(Tex.Group part) {
    boolean digits = !part.items().isEmpty();
    for (Tex item : part.items()) {
      digits &= item instanceof Tex.Char c && Spelling.isDigit(c.text().charAt(0));
    }
    return digits;
  }

  /// Whether a number or a letter stands above or below the line, which needs no parentheses.
  private boolean isAtom(Tex.Group part) {
    List<Tex> items = part.items();
    return isDigits(part)
        || (items.size() == 1
            && !(items.getFirst() instanceof Tex.Scripts)
            && !reader.functions().isFunction(items, 0)
            && reader.namer.name(items.getFirst()).isPresent());
  }

  private void slash(Tex.Group above, Tex.Group below) {
    int at = Math.max(above.span().end(), below.span().start() - 1);
    reader.out.add(TokenKind.SLASH, "/", at, at);
  }

  /// Whether an item is a fraction with a differential above its line.
  boolean holdsDifferential(Tex item) {
    if (!(item instanceof Tex.Command c) || !LatexCommands.isFraction(c.name())) {
      return false;
    }
    reader.integrals++;
    boolean holds = holdsDifferential(c.arguments().getFirst());
    reader.integrals--;
    return holds && !isDerivative(c.arguments().getFirst(), c.arguments().get(1));
  }

  /// `\frac{dx}{x}` below a sign of integration: the differential stands above the line.
  private boolean holdsDifferential(Tex.Group above) {
    List<Tex> items = above.items();
    int last = items.size() - 2;
    return reader.integrals > 0
        && last >= 0
        && items.stream().allMatch(item -> LatexOperators.signs(item) == 0)
        && reader.functions().isDifferential(items, last, items.size());
  }

  private void differential(Tex.Group above, Tex.Group below) {
    LatexOutput out = reader.out;
    List<Tex> items = above.items();
    int last = items.size() - 2;
    if (last > 0) {
      out.open(above.span().start());
      reader.walk(items, 0, last);
      out.close(items.get(last).span().start());
    }
    out.space();
    reader.walk(items, last, items.size());
    slash(above, below);
    grouped(below);
  }

  /// The `d` or `∂` an item is; empty for anything else.
  private String sign(Tex item) {
    Tex base = LatexReader.base(item);
    if (base instanceof Tex.Command c && c.name().equals("partial")
        || base instanceof Tex.Char u && u.text().equals("∂")) {
      return "∂";
    }
    Optional<LatexName> name = reader.namer.name(base);
    return name.isPresent() && name.get().text().equals("d") ? "d" : "";
  }

  private boolean isDerivative(Tex.Group above, Tex.Group below) {
    if (above.items().isEmpty() || below.items().size() < 2) {
      return false;
    }
    int variable = LatexFunctions.skip(below.items(), 1, below.items().size());
    if (variable == below.items().size()) {
      return false;
    }
    Tex first = above.items().getFirst();
    String sign = sign(first);
    boolean order =
        !(first instanceof Tex.Scripts s)
            || (s.sub().isEmpty() && s.primes() == 0 && s.sup().isPresent());
    return !sign.isEmpty()
        && order
        && !(below.items().getFirst() instanceof Tex.Scripts)
        && sign(below.items().getFirst()).equals(sign)
        && reader.namer.name(LatexReader.base(below.items().get(variable))).isPresent();
  }

  private void derivative(Tex.Command c, Tex.Group above, Tex.Group below) {
    LatexOutput out = reader.out;
    if (out.endsOperand()) {
      out.add(TokenKind.STAR, "*", c.span().start(), c.span().start());
    }
    Tex first = above.items().getFirst();
    sign(first, LatexReader.base(first).span());
    if (first instanceof Tex.Scripts s) {
      order(s);
    }
    out.applied();
    List<Tex> items = above.items();
    List<Tex> rest = items.subList(LatexFunctions.skip(items, 1, items.size()), items.size());
    if (!rest.isEmpty()) {
      out.space();
      boolean several = rest.size() > 1 || rest.getFirst() instanceof Tex.Scripts;
      if (several) {
        int start = rest.getFirst().span().start();
        out.add(TokenKind.LEFT_PARENTHESIS, "(", start, start);
      }
      reader.walk(rest);
      if (several) {
        out.close(rest.getLast().span().end());
      }
    }
    slash(above, below);
    List<Tex> variables = below.items();
    int i = 0;
    while (i < variables.size()) {
      i = below(variables, i);
    }
    out.applied();
    out.space();
  }

  private void sign(Tex item, Span span) {
    if (sign(item).equals("d")) {
      reader.out.add(TokenKind.NAME, "d", span);
    } else {
      reader.out.add(TokenKind.CALCULUS, "∂", span);
    }
  }

  private void order(Tex.Scripts s) {
    Tex sup = s.sup().orElseThrow();
    List<Tex> items = LatexScripts.items(sup);
    StringBuilder digits = new StringBuilder();
    for (Tex item : items) {
      digits.append(item instanceof Tex.Char c ? c.text() : "?");
    }
    for (int i = 0; i < digits.length(); i++) {
      if (!Spelling.isDigit(digits.charAt(i))) {
        throw reader.error(
            Code.BAD_NUMBER,
            "the order of a derivative is a positive integer",
            sup.span(),
            "\\frac{d^{2}}{dx^{2}}; diff(f, x, n) takes it from a variable");
      }
    }
    reader.out.touch();
    int caret = reader.scripts.caret(s, sup);
    reader.out.add(TokenKind.CARET, "^", caret, caret + 1);
    reader.out.add(TokenKind.NUMBER, digits.toString(), sup.span());
  }

  /// One `dx^2` below the line.
  private int below(List<Tex> items, int i) {
    int at = LatexFunctions.skip(items, i, items.size());
    if (at == items.size()) {
      return at;
    }
    Tex sign = items.get(at);
    int next = LatexFunctions.skip(items, at + 1, items.size());
    boolean named =
        next < items.size()
            && !sign(sign).isEmpty()
            && !(sign instanceof Tex.Scripts)
            && reader.namer.name(LatexReader.base(items.get(next))).isPresent();
    if (!named) {
      throw reader.error(
          Code.UNEXPECTED_TOKEN,
          "below a derivative stand its variables",
          sign.span(),
          "\\frac{d}{dx}, \\frac{\\partial^{2}}{\\partial x \\partial y}");
    }
    sign(sign, sign.span());
    Tex variable = items.get(next);
    LatexName name = reader.namer.name(LatexReader.base(variable)).orElseThrow();
    reader.out.touch();
    if (variable instanceof Tex.Scripts s) {
      String index = s.sub().flatMap(reader.scripts::index).map(text -> "_" + text).orElse("");
      if (s.sub().isPresent() && index.isEmpty()) {
        throw reader.error(
            Code.UNEXPECTED_TOKEN, "a derivative is by a name", s.span(), "\\frac{d}{dx_{1}}");
      }
      reader.namer.add(name, name.text() + index);
      if (s.sup().isPresent()) {
        order(s);
      }
    } else {
      reader.namer.add(name, name.text());
    }
    return next + 1;
  }
}
