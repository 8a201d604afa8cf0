package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.diag.Span;
import java.util.Optional;

/// Recognises what gradus knows of but does not read yet, and says what brings it.
final class Later {
  private Later() {}

  private static GradusException later(
      Parsing p, String what, String brings, Span span, String hint) {
    return p.error(
        Code.COMES_LATER,
        what
            + " not part of gradus yet: "
            + (what.endsWith(" are") ? "they come" : "it comes")
            + " with "
            + brings,
        span,
        hint);
  }

  /// A name whose computation comes later.
  static void check(Parsing p, Token name) {
    Optional<String> brings = p.vocabulary.names().comesWith(name.text);
    if (brings.isPresent()) {
      throw later(p, name.text + " is", brings.get(), name.span(), "");
    }
  }

  /// `P(…)`, `E[…]`, `E(…)` and `Var(…)`, unless the name means something else.
  static void checkRandom(Parsing p, Token name) {
    boolean round = name.next.is(TokenKind.LEFT_PARENTHESIS);
    boolean called = round || name.next.is(TokenKind.LEFT_BRACKET);
    boolean operator = name.isName("E") || name.isName("P") || name.isName("Var");
    if (called && !(p.level.spaces() && name.next.spaced) && operator) {
      throw later(
          p, "random variables are", "probability", name.span().to(name.next.partner.span()), "");
    }
  }

  static GradusException random(Parsing p, Token tilde) {
    return later(p, "random variables are", "probability", tilde.span(), "");
  }
}
