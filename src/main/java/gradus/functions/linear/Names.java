package gradus.functions.linear;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.function.Operand;
import gradus.value.Array;
import gradus.value.Shape;

/// How messages call the operands, and the two-line error about shapes that do not fit.
public final class Names {
  private static final int LONGEST = 12;

  private Names() {}

  /// As typed where that is short, else the standard name.
  public static String of(Operand operand, String otherwise) {
    return operand.text().isEmpty() || operand.text().length() > LONGEST
        ? otherwise
        : operand.text();
  }

  public static String shape(Operand operand) {
    Shape shape = ((Array) operand.value()).shape();
    return operand.labelled(shape.isVector() ? shape.noun() : shape.toString());
  }

  /// Both operands with their shapes, one under the other.
  public static Diagnostic mismatch(String message, Operand left, Operand right) {
    return Diagnostic.error(Code.SHAPE_MISMATCH, message)
        .at(left.span().to(right.span()))
        .detail(" left: " + shape(left))
        .detail("right: " + shape(right));
  }
}
