package gradus.function;

import gradus.diag.Span;
import gradus.syntax.Node;
import gradus.value.Value;

/// A value together with how it was written, so that an error can name it.
///
/// @param text as typed; empty when it is the result of something longer
public record Operand(Value value, Node node, String text, Span span) {
  /// `A 2×3` or, without a name, `2×3`.
  public String labelled(String shape) {
    return text.isEmpty() ? shape : text + "  " + shape;
  }
}
