package gradus.functions.linear;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;

/// The values of {@link Eig} alone.
public final class Eigvals {
  public static final Function SPEC =
      Function.named("eigvals", Chapter.LINEAR)
          .summary("The eigenvalues of a square matrix")
          .details(
              "eig(A).values: descending by real part, then by imaginary part, each as often as it"
                  + " counts; exact for small exact matrices where the closed form is short.")
          .parameter("A", Kind.SQUARE, "n×n, real numbers")
          .domain("square matrices of real numbers")
          .errors("E0403 when A is not square, E0301 when an entry has free symbols or is complex")
          .usedFor("curvature of a loss: the eigenvalues of its Hessian")
          .eval(Eigvals::value)
          .example("eigvals([1,1;1,0])", "1/2 + sqrt(5)/2\n1/2 - sqrt(5)/2")
          .example("eigvals([2,0,0;0,3,4;0,4,9])", "11\n2\n1")
          .seeAlso("eig", "svdvals")
          .build();

  private Eigvals() {}

  private static Value value(Arguments arguments, Context context) {
    return Eig.of(arguments, context).field("values").orElseThrow();
  }
}
