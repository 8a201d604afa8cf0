package gradus.syntax;

import gradus.diag.Span;
import java.util.List;

/// One statement of a program; statements are separated by `;` or newlines at top level.
public sealed interface Statement {
  Span span();

  /// An expression; the value of the last one is the answer.
  record Expression(Span span, Node node) implements Statement {}

  /// {@code A = …}.
  record Assignment(Span span, String name, Span nameSpan, Node value) implements Statement {}

  /// {@code f(x, y) = …}; names behind a `;` in {@code f(x; θ) = …} are marked as parameters.
  ///
  /// @param arguments all names in order, parameters last
  /// @param parameters how many of them stand behind the `;`
  record Definition(
      Span span, String name, Span nameSpan, List<String> arguments, int parameters, Node body)
      implements Statement {
    public Definition {
      arguments = List.copyOf(arguments);
    }
  }

  /// {@code x in R}, {@code n, k in N}: the names are free symbols from here on.
  record Declaration(Span span, List<String> names, Node domain) implements Statement {
    public Declaration {
      names = List.copyOf(names);
    }
  }

  /// {@code a > 0}: the name is a free symbol with this property.
  record Assumption(Span span, String name, Node relation) implements Statement {}
}
