package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.syntax.Vocabulary.Meaning;
import gradus.tex.Tex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Reads `\left[ F \right]_a^b` and `\left. F \right|_{x=a}^{x=b}`: F at b less F at a, as at the
/// end of every integral. The variable is the one that is written below, or the only one there is.
final class LatexBounds {
  /// F is written twice, and so is what stands inside it.
  private static final int DEEPEST = 3;

  private final LatexReader reader;
  private int depth;

  LatexBounds(LatexReader reader) {
    this.reader = reader;
  }

  /// Whether a bound stands below and another above.
  static boolean has(Tex.Scripts s) {
    return s.sub().isPresent() && s.sup().isPresent() && s.primes() == 0;
  }

  /// @param inside F
  /// @param s the bounds and what they stand at
  /// @param whole F with its brackets and bounds
  void read(List<Tex> inside, Tex.Scripts s, Span whole) {
    if (++depth > DEEPEST) {
      throw reader.error(
          Code.TOO_DEEP,
          "bounds within bounds within bounds",
          whole,
          "the inner ones in a line of their own");
    }
    List<Tex> below = LatexScripts.items(s.sub().orElseThrow());
    List<Tex> above = LatexScripts.items(s.sup().orElseThrow());
    int start = whole.start();
    int end = whole.end();
    LatexOutput out = reader.out;
    out.open(start);
    out.open(start);
    out.add(TokenKind.LEFT_PARENTHESIS, "(", start, start);
    Token mark = out.last();
    reader.walk(inside);
    String variable = equals(below) > 0 ? named(below, whole) : only(mark, inside, whole);
    if (equals(above) > 0 && !named(above, whole).equals(variable)) {
      throw unclear(inside, whole);
    }
    out.close(end);
    at(variable, above, s.sup().orElseThrow().span());
    out.close(end);
    out.add(TokenKind.MINUS, "-", end, end);
    out.add(TokenKind.LEFT_PARENTHESIS, "(", end, end);
    out.add(TokenKind.LEFT_PARENTHESIS, "(", end, end);
    reader.walk(inside);
    out.close(end);
    at(variable, below, s.sub().orElseThrow().span());
    out.close(end);
    out.close(end);
    depth--;
  }

  private static int equals(List<Tex> bound) {
    for (int i = 0; i < bound.size(); i++) {
      if (bound.get(i) instanceof Tex.Char c && c.text().equals("=")) {
        return i;
      }
    }
    return -1;
  }

  /// The variable of `x = 3`.
  private String named(List<Tex> bound, Span whole) {
    List<Tex> left = bound.subList(0, equals(bound));
    String name = left.size() == 1 ? reader.scripts.name(left.getFirst()) : "";
    if (name.isEmpty()) {
      throw unclear(bound, whole);
    }
    return name;
  }

  /// The only name between the brackets that is neither a function nor a value.
  private String only(Token mark, List<Tex> inside, Span whole) {
    Set<String> free = new TreeSet<>();
    Set<String> bound = new TreeSet<>();
    Token token = mark;
    while (token != reader.out.last()) {
      token = token.next;
      Meaning meaning =
          token.is(TokenKind.NAME) ? reader.p.vocabulary.meaning(token.text) : Meaning.FUNCTION;
      switch (meaning) {
        case LETTER, SYMBOL, LOCAL, UNKNOWN -> free.add(token.text);
        case VALUE -> bound.add(token.text);
        case USER_FUNCTION, FUNCTION, CONSTANT -> {
          // no variable
        }
      }
    }
    Set<String> candidates = free.isEmpty() ? bound : free;
    if (candidates.size() != 1) {
      throw unclear(inside, whole);
    }
    return candidates.iterator().next();
  }

  private GradusException unclear(List<Tex> inside, Span whole) {
    String f =
        inside.isEmpty()
            ? "F"
            : reader.text.substring(
                inside.getFirst().span().start(), inside.getLast().span().end());
    return reader.error(
        Code.UNEXPECTED_TOKEN,
        "these bounds do not say which variable takes them",
        whole,
        "\\left[ " + (f.length() > 20 ? "F" : f) + " \\right]_{x=0}^{x=1}");
  }

  private void at(String variable, List<Tex> bound, Span span) {
    LatexOutput out = reader.out;
    List<Tex> value = new ArrayList<>(bound.subList(equals(bound) + 1, bound.size()));
    out.space();
    out.add(TokenKind.AT, "at", span.start(), span.start());
    out.space();
    out.add(TokenKind.LEFT_PARENTHESIS, "(", span.start(), span.start());
    out.add(TokenKind.NAME, variable, span.start(), span.start());
    out.add(TokenKind.EQUALS, "=", span.start(), span.start());
    reader.walk(value);
    out.close(span.end());
  }
}
