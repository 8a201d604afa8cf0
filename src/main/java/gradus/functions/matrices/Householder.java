package gradus.functions.matrices;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;

/// The reflection across the hyperplane at right angles to a vector.
public final class Householder {
  public static final Function SPEC =
      Function.named("householder", Chapter.MATRICES)
          .summary("The Householder reflection I - 2*v*v^T/(v^T*v)")
          .details(
              "Sends v to -v and leaves everything at right angles to v as it is; symmetric,"
                  + " orthogonal, its own inverse, determinant -1. With v = x - norm(x)*e_1 it"
                  + " sends x to norm(x)*e_1, which is how qr clears a column.")
          .parameter("v", Kind.VECTOR, "n entries, not all 0; real numbers or formulas")
          .domain("vectors that are not zero")
          .errors("E0502 for the zero vector, E0301 for complex entries")
          .usedFor("QR decomposition, orthogonal layers")
          .eval(Householder::value)
          .example("householder([1,0])", "-1,0\n0,1")
          .example("householder([1,2])", "3/5,-4/5\n-4/5,-3/5")
          .seeAlso("reflection", "givens", "qr", "project")
          .build();

  private Householder() {}

  private static Value value(Arguments arguments, Context context) {
    return Mirror.of(arguments, false, context);
  }
}
