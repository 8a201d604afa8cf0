package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.tex.Tex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what stands between delimiters: parentheses, floors, matrices; bars are read by {@link
/// LatexBars}.
final class LatexFences {
  private final LatexReader reader;
  private final LatexMatrices matrices;
  private final LatexBounds bounds;
  private final LatexBars bars;

  /// For every open bracket `[` whether it is read as a parenthesis.
  private final List<Boolean> rounded = new ArrayList<>();

  LatexFences(LatexReader reader) {
    this.reader = reader;
    this.matrices = new LatexMatrices(reader);
    this.bounds = new LatexBounds(reader);
    this.bars = new LatexBars(reader, matrices);
  }

  LatexBars bars() {
    return bars;
  }

  boolean reads(Tex.Command c) {
    return switch (c.name()) {
      case "lvert",
          "rvert",
          "vert",
          "|",
          "Vert",
          "lVert",
          "rVert",
          "lfloor",
          "rfloor",
          "lceil",
          "rceil",
          "langle",
          "rangle",
          "mid",
          "middle" ->
          true;
      default -> isSize(c);
    };
  }

  private static boolean isSize(Tex.Command c) {
    return switch (c.name()) {
      case "big",
          "Big",
          "bigg",
          "Bigg",
          "bigl",
          "Bigl",
          "biggl",
          "Biggl",
          "bigr",
          "Bigr",
          "biggr",
          "Biggr",
          "bigm",
          "Bigm",
          "biggm",
          "Biggm" ->
          !c.arguments().isEmpty();
      default -> false;
    };
  }

  /// Whether a command is a delimiter of some size, `\big(`.
  boolean isSized(Tex.Command c, String delimiter) {
    return isSize(c)
        && c.arguments().getFirst().items().size() == 1
        && c.arguments().getFirst().items().getFirst() instanceof Tex.Char inner
        && inner.text().equals(delimiter);
  }

  /// Whether the item opens a set: `\{`, `\left\{`.
  boolean isBrace(Tex item) {
    return switch (LatexReader.base(item)) {
      case Tex.Command c -> c.name().equals("{") || c.name().equals("lbrace");
      case Tex.Fence f ->
          f.parts().size() == 1
              && LatexDelimiters.side(f.open()).equals("{")
              && LatexDelimiters.side(f.close()).equals("}");
      case Tex other -> false;
    };
  }

  void environment(Tex.Environment e) {
    matrices.read(e);
  }

  /// A delimiter that stands alone.
  void delimiter(Tex.Command c, Optional<Tex.Scripts> around) {
    if (isSize(c)) {
      sized(c, around);
      return;
    }
    Span span = c.span();
    switch (c.name()) {
      case "lfloor" -> call("floor", span);
      case "lceil" -> call("ceil", span);
      case "langle" -> call("dot", span);
      case "rfloor", "rceil", "rangle" -> {
        reader.out.add(TokenKind.RIGHT_PARENTHESIS, ")", span);
        reader.scripts.behind(around);
      }
      case "lvert" -> bars.open(TokenKind.BAR, span);
      case "rvert" -> bars.close(TokenKind.BAR, span, around);
      case "lVert" -> bars.open(TokenKind.NORM, span);
      case "rVert" -> bars.close(TokenKind.NORM, span, around);
      case "|", "Vert" -> bars.norm(span, around);
      default -> {
        reader.out.add(TokenKind.BAR, "|", span);
        reader.scripts.behind(around);
      }
    }
  }

  private void sized(Tex.Command c, Optional<Tex.Scripts> around) {
    List<Tex> inner = new ArrayList<>(c.arguments().getFirst().items());
    if (inner.isEmpty()) {
      return;
    }
    if (around.isPresent() && inner.size() == 1) {
      Tex.Scripts s = around.get();
      inner.set(
          0, new Tex.Scripts(s.span(), inner.getFirst(), s.primes(), s.sub(), s.sup(), s.limits()));
    }
    reader.walk(inner, 0, inner.size());
  }

  void call(String function, Span span) {
    reader.out.function(function, span);
    reader.out.openArguments(span.end());
  }

  /// `\left( … \right)` and its like.
  void fence(Tex.Fence f, Optional<Tex.Scripts> around) {
    String pair = LatexDelimiters.side(f.open()) + LatexDelimiters.side(f.close());
    switch (pair) {
      case "()", "[)", "(]", "{}", "[]" -> brackets(f, around);
      case "||" -> bars.read(f, around);
      case "‖‖" -> bars.norm(f, around);
      case "⌊⌋" -> within("floor", f, around);
      case "⌈⌉" -> within("ceil", f, around);
      case "⟨⟩" -> within("dot", f, around);
      case "|" -> {
        if (f.open().isEmpty() || f.open().equals(".")) {
          at(f, around);
        } else {
          throw unpaired(f);
        }
      }
      default -> throw unpaired(f);
    }
  }

  private GradusException unpaired(Tex.Fence f) {
    boolean brace = LatexDelimiters.side(f.open()).equals("{");
    return reader.error(
        Code.UNEXPECTED_TOKEN,
        brace ? "cases are not part of a formula" : "these delimiters mean nothing together",
        f.span(),
        brace
            ? "one case at a time; relu(x), abs(x), max(a, b) are built in"
            : "\\left( … \\right)");
  }

  static int openEnd(Tex.Fence f) {
    return f.parts().getFirst().span().start();
  }

  static int closeStart(Tex.Fence f) {
    return f.parts().getLast().span().end();
  }

  void content(Tex.Fence f) {
    for (int i = 0; i < f.parts().size(); i++) {
      if (i > 0) {
        if (!LatexDelimiters.side(f.middles().get(i - 1)).equals("|")) {
          throw unpaired(f);
        }
        int at = f.parts().get(i).span().start();
        reader.out.add(TokenKind.BAR, "|", at, at);
      }
      reader.walk(f.parts().get(i).items());
    }
  }

  private void brackets(Tex.Fence f, Optional<Tex.Scripts> around) {
    Optional<Tex.Environment> matrix = matrices.only(f);
    boolean round = f.open().equals("(") && f.close().equals(")");
    boolean square =
        LatexDelimiters.side(f.open()).equals("[") && LatexDelimiters.side(f.close()).equals("]");
    if (matrix.isPresent() && (round || square)) {
      matrices.entries(matrix.get());
      reader.scripts.behind(around);
      return;
    }
    boolean group = round || (square && !separates(f.parts().getFirst().items()));
    if (square && around.isPresent() && LatexBounds.has(around.get()) && f.parts().size() == 1) {
      bounds.read(f.parts().getFirst().items(), around.get(), around.get().span());
      return;
    }
    if (square && around.isPresent() && around.get().sub().isPresent()) {
      throw reader.error(
          Code.UNEXPECTED_TOKEN,
          "an index stands behind a name, and bounds are two",
          around.get().span(),
          "\\left[ F \\right]_{a}^{b}, \\left. F \\right|_{x=a}");
    }
    String open = group ? "(" : LatexDelimiters.side(f.open());
    String close = group ? ")" : LatexDelimiters.side(f.close());
    int start = f.span().start();
    reader.out.add(LatexDelimiters.kind(open), open, start, openEnd(f));
    content(f);
    reader.out.add(LatexDelimiters.kind(close), close, closeStart(f), f.span().end());
    reader.scripts.behind(around);
  }

  /// Whether commas or semicolons stand between the entries.
  private static boolean separates(List<Tex> items) {
    for (Tex item : items) {
      if (item instanceof Tex.Char c && (c.text().equals(",") || c.text().equals(";"))) {
        return true;
      }
    }
    return false;
  }

  private void within(String function, Tex.Fence f, Optional<Tex.Scripts> around) {
    call(function, new Span(f.span().start(), openEnd(f)));
    if (f.parts().size() > 1) {
      throw unpaired(f);
    }
    content(f);
    reader.out.close(f.span().end());
    reader.scripts.behind(around);
  }

  /// `\left. f \right|_{x=0}` is f at 0.
  private void at(Tex.Fence f, Optional<Tex.Scripts> around) {
    if (around.isPresent() && LatexBounds.has(around.get()) && f.parts().size() == 1) {
      bounds.read(f.parts().getFirst().items(), around.get(), around.get().span());
      return;
    }
    Optional<Tex> sub = around.flatMap(Tex.Scripts::sub);
    boolean equation =
        sub.isPresent()
            && LatexScripts.items(sub.get()).stream()
                .anyMatch(item -> item instanceof Tex.Char c && c.text().equals("="));
    if (!equation || around.flatMap(Tex.Scripts::sup).isPresent()) {
      throw reader.error(
          Code.UNEXPECTED_TOKEN,
          "this bar does not say which variable takes which value",
          f.span(),
          "\\left. f \\right|_{x=0}");
    }
    reader.out.open(f.span().start());
    content(f);
    reader.out.space();
    reader.out.add(TokenKind.AT, "at", closeStart(f), f.span().end());
    reader.out.space();
    reader.out.add(TokenKind.LEFT_PARENTHESIS, "(", f.span().end(), f.span().end());
    reader.walk(LatexScripts.items(sub.orElseThrow()));
    reader.out.close(sub.orElseThrow().span().end());
    reader.out.close(sub.orElseThrow().span().end());
  }

  boolean isBracket(char c) {
    return "()[]".indexOf(c) >= 0;
  }

  /// A bracket or a bar that is one character.
  int character(List<Tex> items, int i, int to) {
    Tex item = items.get(i);
    Tex.Char c = (Tex.Char) LatexReader.base(item);
    Span span = c.span();
    LatexOutput out = reader.out;
    switch (c.text()) {
      case "|" -> {
        boolean twice =
            i + 1 < to
                && item instanceof Tex.Char
                && LatexReader.base(items.get(i + 1)) instanceof Tex.Char next
                && next.text().equals("|")
                && next.span().start() == span.end();
        return twice ? bars.twice(items.get(i + 1), span, i) : bars.one(item, span, i);
      }
      case "[" -> {
        int close = closing(items, i, to);
        boolean index = out.last().is(TokenKind.NAME) && out.last().end == span.start();
        boolean round =
            close < to
                && !index
                && isSquare(items.get(close))
                && !separates(items.subList(i, close));
        rounded.add(round);
        String open = round ? "(" : "[";
        out.add(LatexDelimiters.kind(open), open, span);
      }
      case "]" -> {
        boolean round = !rounded.isEmpty() && rounded.removeLast();
        String close = round ? ")" : "]";
        out.add(LatexDelimiters.kind(close), close, span);
      }
      default -> out.add(LatexDelimiters.kind(c.text()), c.text(), span);
    }
    if (out.last().opens() && item instanceof Tex.Scripts s) {
      throw reader.error(Code.UNEXPECTED_TOKEN, "a script needs a base", s.span(), "x^{2}, x_{1}");
    }
    if (out.last().closes()) {
      reader.scripts.behind(LatexWords.scripts(item));
    }
    return i + 1;
  }

  /// Reads `[F]_a^b`, of any size, where it begins.
  ///
  /// @return the index behind it; the same when none begins here
  int bounds(List<Tex> items, int i, int to) {
    Tex open = items.get(i);
    boolean opens =
        open instanceof Tex.Char c && c.text().equals("[")
            || open instanceof Tex.Command d && isSized(d, "[");
    if (!opens) {
      return i;
    }
    int close = closing(items, i, to);
    if (close == to
        || !(items.get(close) instanceof Tex.Scripts s)
        || !LatexBounds.has(s)
        || !isSquare(s)) {
      return i;
    }
    bounds.read(items.subList(i + 1, close), s, open.span().to(s.span()));
    return close + 1;
  }

  private static boolean isSquare(Tex close) {
    Tex base = LatexReader.base(close);
    Tex sign =
        base instanceof Tex.Command c && isSize(c) && c.arguments().getFirst().items().size() == 1
            ? c.arguments().getFirst().items().getFirst()
            : base;
    return sign instanceof Tex.Char c && c.text().equals("]");
  }

  /// Adds an opening parenthesis, or all of a fence.
  int opening(List<Tex> items, int i, int to) {
    Tex item = items.get(i);
    if (LatexReader.base(item) instanceof Tex.Fence f) {
      fence(f, LatexWords.scripts(item));
      return i + 1;
    }
    if (item instanceof Tex.Command c) {
      reader.out.add(TokenKind.LEFT_PARENTHESIS, "(", c.span());
      return i + 1;
    }
    return character(items, i, to);
  }

  /// The index of the bracket that closes the one at an index; the end when there is none.
  int closing(List<Tex> items, int i, int to) {
    int depth = 0;
    for (int j = i; j < to; j++) {
      depth += depth(items.get(j));
      if (depth == 0) {
        return j;
      }
    }
    return to;
  }

  /// 1 for an opening bracket, -1 for a closing one.
  int depth(Tex item) {
    return switch (LatexReader.base(item)) {
      case Tex.Char c ->
          switch (c.text()) {
            case "(", "[" -> 1;
            case ")", "]" -> -1;
            default -> 0;
          };
      case Tex.Command c ->
          switch (c.name()) {
            case "{", "lbrace", "lfloor", "lceil", "langle", "lvert", "lVert", "lparen", "lbrack" ->
                1;
            case "}", "rbrace", "rfloor", "rceil", "rangle", "rvert", "rVert", "rparen", "rbrack" ->
                -1;
            default ->
                isSize(c) && c.arguments().getFirst().items().size() == 1
                    ? depth(c.arguments().getFirst().items().getFirst())
                    : 0;
          };
      case Tex other -> 0;
    };
  }

  /// A space so wide that two formulas stand beside each other.
  void separator(Tex.Command c) {
    reader.out.separate(c.span());
  }
}
