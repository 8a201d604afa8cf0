package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Severity;
import gradus.diag.Span;
import gradus.tex.Tex;
import java.util.List;
import java.util.Optional;

/// Reads sums and products. A sum takes the product behind it and stops at `+` and `-`, as in
/// textbooks.
final class LatexSums {
  private final LatexReader reader;

  LatexSums(LatexReader reader) {
    this.reader = reader;
  }

  int read(
      String name,
      Span span,
      Optional<Tex> sub,
      Optional<Tex> sup,
      List<Tex> items,
      int next,
      int to) {
    if (sub.isEmpty()) {
      throw reader.error(
          Code.UNFINISHED, "this sign does not say over what", span, "\\" + name + "_{i=1}^{n}");
    }
    List<Tex> below = LatexScripts.items(sub.get());
    Optional<LatexName> variable =
        below.isEmpty() ? Optional.empty() : reader.namer.name(below.getFirst());
    String relation = below.size() < 3 ? "" : relation(below.get(1));
    boolean bounded = relation.equals("=") && sup.isPresent();
    boolean over = relation.equals("in") && sup.isEmpty();
    if (variable.isEmpty() || !(bounded || over)) {
      throw reader.error(
          Code.UNFINISHED,
          relation.equals("=") && sup.isEmpty()
              ? "nothing says where " + below.getFirst().span().of(reader.text) + " ends"
              : "bounds are a name and its first value below, its last value above",
          span.to(sub.get().span()),
          relation.equals(",") || relation.equals("<")
              ? "\\" + name + "_{i=1}^{n} \\" + name + "_{j=1}^{m}, one sign for each"
              : "\\" + name + "_{i=1}^{n}, \\" + name + "_{x \\in \\{1,2,3\\}}");
    }
    String index = variable.get().text();
    int end = productEnd(items, next, to);
    if (end == LatexFunctions.skip(items, next, to)) {
      throw reader.error(
          Code.UNFINISHED, "nothing follows this sign", span, "\\" + name + "_{i=1}^{n} i^{2}");
    }
    checkSum(name, index, items, next, end, to, span);
    int start = items.get(next).span().start();
    int stop = items.get(end - 1).span().end();
    LatexOutput out = reader.out;
    out.name(name, span);
    out.openArguments(start);
    reader.indices.add(index);
    reader.walk(items, next, end);
    out.comma(stop);
    if (bounded) {
      reader.walk(below.subList(0, 1));
      out.comma(below.get(1).span().start());
      reader.walk(below.subList(2, below.size()));
      out.comma(below.getLast().span().end());
      reader.walk(LatexScripts.items(sup.get()));
    } else {
      reader.walk(below);
    }
    reader.indices.removeLast();
    out.close(stop);
    return end;
  }

  private static String relation(Tex item) {
    if (item instanceof Tex.Char c) {
      return c.text().equals("∈") ? "in" : c.text();
    }
    return item instanceof Tex.Command c && c.name().equals("in") ? "in" : "";
  }

  /// The index behind the product a sum reaches over; a sign at its beginning belongs to it.
  private int productEnd(List<Tex> items, int from, int to) {
    int depth = 0;
    int inner = 0;
    int end = LatexFunctions.skip(items, from, to);
    boolean begins = true;
    for (int i = end; i < to; i++) {
      Tex item = items.get(i);
      inner += LatexOperators.signs(item);
      if (inner > 0) {
        // up to the differential everything belongs to the integral inside
        inner -= reader.fractions().holdsDifferential(item) ? 1 : 0;
        if (isD(items, i, to)) {
          inner--;
          i++;
        }
        end = i + 1;
        begins = false;
        continue;
      }
      int change = reader.fences().depth(item);
      if (depth + change < 0) {
        return end;
      }
      depth += change;
      if (depth == 0 && change == 0 && stops(items, i, to, begins)) {
        return end;
      }
      boolean space = item instanceof Tex.Command c && LatexCommands.isSpace(c.name());
      begins = space ? begins : depth == 0 && goesOn(item);
      end = space ? end : i + 1;
    }
    return end;
  }

  private boolean isD(List<Tex> items, int i, int to) {
    reader.integrals++;
    boolean differential = reader.functions().isDifferential(items, i, to);
    reader.integrals--;
    return differential;
  }

  /// Whether a sign behind the item belongs to what follows it.
  private boolean goesOn(Tex item) {
    Tex base = LatexReader.base(item);
    return switch (base) {
      case Tex.Command c ->
          reader.operators().isOperator(c) || isTimes(LatexCommands.sign(c.name()).kind());
      case Tex.Char c -> "*/·×".contains(c.text());
      case Tex other -> false;
    };
  }

  private static boolean isTimes(TokenKind kind) {
    return switch (kind) {
      case CENTER_DOT, CROSS, STAR, SLASH, DOT_STAR, DOT_SLASH, TENSOR -> true;
      default -> false;
    };
  }

  private boolean stops(List<Tex> items, int i, int to, boolean begins) {
    Tex item = items.get(i);
    if (reader.functions().isDifferential(items, i, to)) {
      return true;
    }
    return switch (LatexReader.base(item)) {
      case Tex.Char c ->
          switch (c.text()) {
            case "+", "-", "−" -> !begins;
            case "=", "<", ">", ",", ";", "&", ":", "≤", "≥", "≠", "∈" -> true;
            default -> false;
          };
      case Tex.Words w -> reader.namer.name(w).isEmpty();
      case Tex.Command c ->
          LatexCommands.isWide(c.name())
              || c.name().equals("\\")
              || c.name().equals("mid")
              || switch (LatexCommands.sign(c.name()).kind()) {
                case LESS,
                    LESS_EQUAL,
                    GREATER,
                    GREATER_EQUAL,
                    NOT_EQUAL,
                    EQUALS,
                    IN,
                    NOT_IN,
                    SUBSET,
                    UNION,
                    INTERSECT,
                    AND,
                    OR,
                    IMPLIES,
                    ARROW ->
                    true;
                default -> false;
              };
      case Tex other -> false;
    };
  }

  /// `\sum_{i=1}^{n} i + i^2`: when the index occurs behind the sign, the sum was meant to go on.
  private void checkSum(
      String name, String index, List<Tex> items, int from, int end, int to, Span span) {
    int next = LatexFunctions.skip(items, end, to);
    if (next >= to || !(items.get(next) instanceof Tex.Char c) || !"+-−".contains(c.text())) {
      return;
    }
    int start = LatexFunctions.skip(items, from, to);
    boolean grouped =
        end == start + 1 && LatexReader.base(items.get(start)) instanceof Tex.Fence
            || reader.fences().depth(items.get(start)) > 0
                && reader.fences().closing(items, start, to) == end - 1;
    if (grouped) {
      return;
    }
    int stop = restEnd(items, next + 1, to);
    if (mentions(items.subList(next, stop), index)) {
      throw reader.error(
          Code.AMBIGUOUS,
          index + " occurs behind the " + c.text() + ", where the sum has ended",
          c.span(),
          "\\" + name + "_{…}^{…} \\left( … \\right) around what is added");
    }
    boolean operator = next + 1 < to && goesOn(items.get(next + 1));
    if (!operator) {
      reader.p.note(
          Code.AMBIGUOUS,
          Severity.WARNING,
          "\\" + name + " reaches to the " + c.text() + " and no further",
          span,
          "\\" + name + "_{…}^{…} (…) with parentheses takes the whole sum");
    }
  }

  private int restEnd(List<Tex> items, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      int change = reader.fences().depth(items.get(i));
      depth += change;
      Tex base = LatexReader.base(items.get(i));
      boolean sum =
          base instanceof Tex.Command c && (c.name().equals("sum") || c.name().equals("prod"));
      boolean sign = base instanceof Tex.Char c && (c.text().equals("+") || c.text().equals("-"));
      if (depth < 0 || sum || (depth == 0 && change == 0 && !sign && stops(items, i, to, true))) {
        return i;
      }
    }
    return to;
  }

  /// Whether a letter occurs anywhere in the items.
  private boolean mentions(List<Tex> items, String index) {
    for (Tex item : items) {
      boolean found =
          switch (item) {
            case Tex.Char c -> reader.namer.name(c).map(LatexName::text).orElse("").equals(index);
            case Tex.Group g -> mentions(g.items(), index);
            case Tex.Command c ->
                LatexCommands.letter(c.name()).equals(index)
                    || c.arguments().stream().anyMatch(g -> mentions(g.items(), index));
            case Tex.Words w -> false;
            case Tex.Scripts s ->
                mentions(List.of(s.base()), index)
                    || s.sub().isPresent() && mentions(List.of(s.sub().get()), index)
                    || s.sup().isPresent() && mentions(List.of(s.sup().get()), index);
            case Tex.Fence f -> f.parts().stream().anyMatch(g -> mentions(g.items(), index));
            case Tex.Environment e ->
                e.rows().stream()
                    .anyMatch(row -> row.stream().anyMatch(g -> mentions(g.items(), index)));
          };
      if (found) {
        return true;
      }
    }
    return false;
  }
}
