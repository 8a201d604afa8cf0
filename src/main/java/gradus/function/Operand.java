package gradus.function;

import gradus.diag.Span;
import gradus.syntax.Node;
import gradus.value.Value;

/// A value together with how it was written, so that an error can name it.
///
/// @param source the whole text it stands in; empty when it was computed and stands nowhere
/// @param span its place in there
public record Operand(Value value, Node node, String source, Span span) {
  /// As typed; empty when it stands nowhere. Cut out on demand: most operands are never named.
  public String text() {
    return span.of(source).strip();
  }

  /// The name it stands for, in the spelling of the language: `w` for `\mathbf{w}`; what is no name
  /// as typed.
  public String name() {
    return node instanceof Node.Name(_, String name) ? name : text();
  }

  /// `A 2×3` or, without a name, `2×3`.
  public String labelled(String shape) {
    String text = text();
    return text.isEmpty() ? shape : text + "  " + shape;
  }
}
