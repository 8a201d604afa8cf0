package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Span;
import gradus.tex.Tex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads single and double bars: absolute values, norms with their order, determinants.
final class LatexBars {
  private final LatexReader reader;
  private final LatexMatrices matrices;

  /// The signs of norms that are open, innermost last.
  private final List<Span> norms = new ArrayList<>();

  LatexBars(LatexReader reader, LatexMatrices matrices) {
    this.reader = reader;
    this.matrices = matrices;
  }

  /// The place to give to {@link #finish} behind a group.
  int opened() {
    return norms.size();
  }

  void finish(int before) {
    if (norms.size() > before) {
      throw reader.error(
          Code.UNCLOSED_BRACKET,
          "this \\| is never closed",
          norms.getLast(),
          "\\left\\| x \\right\\|, \\lVert x \\rVert");
    }
  }

  /// Bars stand in parentheses and hold one, so that nothing beside them can pair with them.
  void open(TokenKind kind, Span span) {
    reader.out.open(span.start());
    reader.out.add(kind, kind == TokenKind.BAR ? "|" : "||", span);
    reader.out.add(TokenKind.LEFT_PARENTHESIS, "(", span.end(), span.end());
  }

  void close(TokenKind kind, Span span, Optional<Tex.Scripts> around) {
    reader.out.close(span.start());
    reader.out.add(kind, kind == TokenKind.BAR ? "|" : "||", span);
    Optional<Tex> sub = around.flatMap(Tex.Scripts::sub);
    if (kind == TokenKind.NORM && sub.isPresent()) {
      order(sub.get());
      reader.out.close(sub.get().span().end());
      Tex.Scripts s = around.get();
      s.sup().ifPresent(sup -> reader.scripts.exponent(sup, s, false));
      return;
    }
    reader.out.close(span.end());
    reader.scripts.behind(around);
  }

  /// Which norm: `_2`, `_F`, `_\infty`, `_*`.
  private void order(Tex sub) {
    LatexOutput out = reader.out;
    List<Tex> items = LatexScripts.items(sub);
    boolean star =
        items.size() == 1
            && (items.getFirst() instanceof Tex.Char c && c.text().equals("*")
                || items.getFirst() instanceof Tex.Command a && a.name().equals("ast"));
    out.touch();
    if (star) {
      out.add(TokenKind.NAME, "_", sub.span().start(), sub.span().start());
      out.touch();
      out.add(TokenKind.STAR, "*", sub.span());
      return;
    }
    String order = reader.scripts.index(sub).orElse("");
    if (order.isEmpty()) {
      throw reader.error(
          Code.UNEXPECTED_TOKEN, "there is no such norm", sub.span(), "_1, _2, _\\infty, _F, _*");
    }
    out.add(TokenKind.SUBSCRIPT, order, sub.span());
  }

  void read(Tex.Fence f, Optional<Tex.Scripts> around) {
    Optional<Tex.Environment> matrix = matrices.only(f);
    if (matrix.isPresent()) {
      reader.fences().call("det", new Span(f.span().start(), LatexFences.openEnd(f)));
      matrices.entries(matrix.get());
      reader.out.close(f.span().end());
      reader.scripts.behind(around);
      return;
    }
    open(TokenKind.BAR, new Span(f.span().start(), LatexFences.openEnd(f)));
    reader.fences().content(f);
    close(TokenKind.BAR, new Span(LatexFences.closeStart(f), f.span().end()), around);
  }

  void norm(Tex.Fence f, Optional<Tex.Scripts> around) {
    open(TokenKind.NORM, new Span(f.span().start(), LatexFences.openEnd(f)));
    reader.fences().content(f);
    close(TokenKind.NORM, new Span(LatexFences.closeStart(f), f.span().end()), around);
  }

  int one(Tex item, Span span, int i) {
    if (item instanceof Tex.Scripts s && s.sub().isPresent()) {
      throw reader.error(
          Code.UNEXPECTED_TOKEN,
          "a bar with a value below it is written with \\left.",
          s.span(),
          "\\left. f \\right|_{x=0}");
    }
    reader.out.add(TokenKind.BAR, "|", span);
    Optional<Tex.Scripts> s = LatexWords.scripts(item);
    if (s.isPresent()) {
      reader.scripts.behind(s);
    }
    return i + 1;
  }

  int twice(Tex second, Span span, int i) {
    reader.out.add(TokenKind.DOUBLE_BAR, "||", span.start(), span.end() + 1);
    if (second instanceof Tex.Scripts s) {
      s.sub().ifPresent(this::order);
      s.sup().ifPresent(sup -> reader.scripts.exponent(sup, s, false));
    }
    return i + 2;
  }

  /// The index behind the bar that closes the one at an index.
  int barEnd(List<Tex> items, int i, int to) {
    boolean twice = i + 1 < to && isBar(items.get(i + 1));
    for (int j = i + (twice ? 2 : 1); j < to; j++) {
      if (isBar(items.get(j))) {
        return Math.min(to, j + (twice ? 2 : 1));
      }
    }
    return to;
  }

  private static boolean isBar(Tex item) {
    return LatexReader.base(item) instanceof Tex.Char c && c.text().equals("|");
  }

  /// `\|`, which opens a norm where an operand is missing and closes one behind an operand.
  void norm(Span span, Optional<Tex.Scripts> around) {
    if (norms.isEmpty() || !reader.out.endsOperand()) {
      norms.add(span);
      open(TokenKind.NORM, span);
    } else {
      norms.removeLast();
      close(TokenKind.NORM, span, around);
    }
  }
}
