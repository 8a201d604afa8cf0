package gradus.functions.matrices;

import gradus.diag.Code;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Value;

/// The matrix that stretches each axis by its own factor.
public final class ScalingMatrix {
  public static final Function SPEC =
      Function.named("scaling", Chapter.MATRICES)
          .summary("The matrix that stretches each axis by a factor: factors on the diagonal")
          .details(
              "scaling(2, 3) stretches the plane by 2 along the first and by 3 along the second"
                  + " axis; a vector of factors is taken too. The same factor for n axes is"
                  + " s*eye(n).")
          .repeated("s", Kind.ARRAY, "a factor for each axis, numbers or formulas; or one vector")
          .domain("two or more numbers, or a vector")
          .errors("E0302 for a single number, E0301 for what is no number")
          .usedFor("units of features, the diagonal of a whitening transform")
          .eval(ScalingMatrix::value)
          .example("scaling(2, 3)", "2,0\n0,3")
          .example("scaling([1,-1])", "1,0\n0,-1")
          .example("scaling(a, b)", "a,0\n0,b")
          .seeAlso("diag", "shear", "rotation")
          .build();

  private ScalingMatrix() {}

  private static Value value(Arguments arguments, Context context) {
    if (arguments.size() == 1 && !(arguments.value(0) instanceof Array)) {
      throw arguments
          .error(Code.WRONG_ARGUMENT_COUNT, "scaling needs a factor for each axis")
          .hint("scaling(2, 2) for the plane, 2*eye(3) for space")
          .toException();
    }
    Value[] factors = Grid.numbers(arguments);
    int n = factors.length;
    return Grid.of(n, n, context, (i, j) -> i == j ? factors[i] : Scalar.ZERO);
  }
}
