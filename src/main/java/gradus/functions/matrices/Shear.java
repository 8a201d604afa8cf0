package gradus.functions.matrices;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.List;

/// The shear of the plane.
public final class Shear {
  public static final Function SPEC =
      Function.named("shear", Chapter.MATRICES)
          .summary("The shear of the plane: [1, kx; ky, 1]")
          .details(
              "shear(k) moves each point sideways by k times its height, [1, k; 0, 1]; areas stay"
                  + " the same. shear(0, k) moves points up by k times their first coordinate,"
                  + " shear(kx, ky) does both at once and multiplies areas by 1 - kx*ky.")
          .parameter("kx", Kind.SCALAR, "how much the first coordinate grows with the second")
          .optional("ky", Kind.SCALAR, "how much the second grows with the first; 0 unless given")
          .domain("numbers and formulas")
          .errors("E0301 for what is no number")
          .usedFor("augmenting images; the standard example of a defective matrix")
          .eval(Shear::value)
          .example("shear(2)", "1,2\n0,1")
          .example("shear(0, 3)", "1,0\n3,1")
          .example("shear(2)*[1,1]", "3\n1")
          .seeAlso("scaling", "rotation", "eig")
          .build();

  private Shear() {}

  private static Value value(Arguments arguments, Context context) {
    Value kx = Grid.number(arguments, 0);
    Value ky = arguments.has(1) ? Grid.number(arguments, 1) : Scalar.ZERO;
    List<Value> entries = List.of(Scalar.ONE, kx, ky, Scalar.ONE);
    return Grid.of(2, 2, context, (i, j) -> entries.get(2 * i + j));
  }
}
