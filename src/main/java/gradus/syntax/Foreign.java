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
    checkLambda(p, name);
    if (!isPart(name.next)) {
      return;
    }
    StringBuilder dotted = new StringBuilder(name.text);
    Token last = name;
    while (isPart(last.next)) {
      last = last.next.next;
      dotted.append('.').append(last.text);
    }
    String joined = dotted.toString().replace('.', '_');
    if (p.vocabulary.suggestions().contains(joined)) {
      throw p.error(
          Code.UNKNOWN_NAME,
          dotted + " is not known",
          name.span().to(last.span()),
          "did you mean " + joined + "?");
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

  /// `lambda x: x**2` would be a range from λ·x.
  private static void checkLambda(Parsing p, Token name) {
    Token last = name.next;
    while (last.is(TokenKind.NAME) && last.next.is(TokenKind.COMMA)) {
      last = last.next.next;
    }
    if (p.typed(name).equals("lambda")
        && last.is(TokenKind.NAME)
        && last.next.is(TokenKind.COLON)) {
      throw p.error(
          Code.FOREIGN_NAME,
          "lambda is how Python writes a function",
          name.span().to(last.next.span()),
          "gradus writes this " + p.typed(last) + " -> …");
    }
  }

  /// `A.sum()`: what is a method elsewhere is a function of the value here.
  ///
  /// @param target what stands before the point, as typed
  static void checkMethod(Parsing p, String target, Token part) {
    Token open = part.next;
    if (!open.is(TokenKind.LEFT_PARENTHESIS) || open.spaced) {
      return;
    }
    Names names = p.vocabulary.names();
    String arguments = p.text.substring(open.end, open.partner.start).strip();
    String further = arguments.isEmpty() || arguments.indexOf('=') >= 0 ? "" : ", " + arguments;
    Optional<String> way =
        names.isFunction(part.text)
            ? Optional.of(part.text + "(" + target + further + ")")
            : names.advice(part.text);
    if (way.isPresent()) {
      throw p.error(
          Code.FOREIGN_NAME,
          part.text + " is a function here, not a method",
          part.span(),
          "gradus writes this " + way.get());
    }
  }

  private static boolean isPart(Token dot) {
    return dot.is(TokenKind.DOT)
        && !dot.spaced
        && dot.next.is(TokenKind.NAME)
        && !dot.next.spaced
        && !dot.next.isName("T");
  }
}
