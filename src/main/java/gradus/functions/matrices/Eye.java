package gradus.functions.matrices;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.Collections;

/// Ones on the diagonal, zeros elsewhere.
public final class Eye {
  public static final Function SPEC =
      Function.named("eye", Chapter.MATRICES)
          .summary("The identity matrix: ones on the diagonal, zeros elsewhere")
          .details("eye(n) is n×n, eye(m, n) is m×n.")
          .parameter("m", Kind.INTEGER, "number of rows, from 0 on")
          .optional("n", Kind.INTEGER, "number of columns; as many as rows unless given")
          .domain("integers from 0 on")
          .errors("E0802 when there would be too many entries, E0502 for a negative length")
          .usedFor("ridge regression: A^T*A + lambda*eye(n)")
          .eval(Eye::value)
          .example("eye(2)", "1,0\n0,1")
          .example("eye(2, 3)", "1,0,0\n0,1,0")
          .seeAlso("diag", "zeros", "ones")
          .build();

  private Eye() {}

  private static Value value(Arguments arguments, Context context) {
    Shape shape = ShapeArguments.of(arguments, context);
    Scalar one = ShapeArguments.isMachine(context) ? Scalar.of(1.0) : Scalar.ONE;
    int diagonal = Math.min(shape.rows(), shape.columns());
    return ShapeArguments.diagonal(shape, Collections.nCopies(diagonal, one));
  }
}
