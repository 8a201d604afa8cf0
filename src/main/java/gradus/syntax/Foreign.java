package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Span;
import java.util.Optional;
import java.util.Set;

/// Recognises the names of other tools, `np.linalg.eig`, and answers with ours.
final class Foreign {
  private static final Set<String> ROOTS =
      Set.of(
          "np",
          "numpy",
          "sp",
          "sympy",
          "scipy",
          "torch",
          "tf",
          "tensorflow",
          "math",
          "cmath",
          "jnp",
          "jax",
          "pd",
          "pandas",
          "plt",
          "sklearn",
          "statistics",
          "random",
          "nn",
          "LA",
          "la",
          "linalg");

  private Foreign() {}

  static void check(Parsing p, Token name) {
    if (!isPart(name.next)) {
      return;
    }
    StringBuilder dotted = new StringBuilder(name.text);
    Token last = name;
    while (isPart(last.next)) {
      last = last.next.next;
      dotted.append('.').append(last.text);
    }
    Optional<String> advice = p.vocabulary.names().advice(dotted.toString());
    if (advice.isPresent()) {
      throw p.error(
          Code.FOREIGN_NAME,
          dotted + " is a name of another tool",
          name.span().to(last.span()),
          "gradus writes this " + advice.get());
    }
    if (ROOTS.contains(name.text)) {
      throw unknown(p, dotted.toString(), last.text, name.span().to(last.span()));
    }
  }

  private static RuntimeException unknown(Parsing p, String dotted, String function, Span span) {
    String hint =
        p.vocabulary.names().isFunction(function)
            ? "gradus writes this " + function + "(…)"
            : "gradus doc " + function + " searches the functions";
    return p.error(Code.FOREIGN_NAME, dotted + " is a name of another tool", span, hint);
  }

  private static boolean isPart(Token dot) {
    return dot.is(TokenKind.DOT)
        && !dot.spaced
        && dot.next.is(TokenKind.NAME)
        && !dot.next.spaced
        && !dot.next.isName("T");
  }
}
