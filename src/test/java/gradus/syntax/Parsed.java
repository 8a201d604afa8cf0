package gradus.syntax;

import static org.assertj.core.api.Assertions.catchThrowable;

import gradus.budget.Limits;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import java.util.Set;

/// Parses with the small catalogue of tests; `A B b v u w` are bound to values, `g` to a function,
/// `s` is declared.
final class Parsed {
  static final Scope SCOPE =
      new Scope(Set.of("A", "B", "b", "v", "u", "w"), Set.of("g"), Set.of("s"));

  private Parsed() {}

  static Program program(String text) {
    return Parser.parse(text, new FakeNames(), SCOPE, Limits.DEFAULT);
  }

  static Statement statement(String text) {
    return program(text).statements().getLast();
  }

  static Node node(String text) {
    return switch (statement(text)) {
      case Statement.Expression e -> e.node();
      case Statement.Assignment a -> a.value();
      case Statement.Definition d -> d.body();
      case Statement.Declaration d -> d.domain();
      case Statement.Assumption a -> a.relation();
    };
  }

  /// How the last statement is read, whether or not that differs from what was typed.
  static String reading(String text) {
    return Reading.of(statement(text), false);
  }

  static String echo(String text) {
    return program(text).reading();
  }

  static Diagnostic refusal(String text) {
    Throwable thrown = catchThrowable(() -> program(text));
    if (thrown instanceof GradusException mistake) {
      return mistake.diagnostic();
    }
    throw new AssertionError(
        text + " is not refused: " + (thrown == null ? reading(text) : thrown), thrown);
  }
}
