package gradus.functions.matrices;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Value;

/// A matrix whose columns are the first one, turned round and round.
public final class Circulant {
  public static final Function SPEC =
      Function.named("circulant", Chapter.MATRICES)
          .summary("The circulant matrix: each column is the one before, moved down by one")
          .details(
              "c is the first column; entry (i, j) is c_(i - j), counted modulo n. Its eigenvalues"
                  + " are the discrete Fourier transform of c, circulant(c)*x is the circular"
                  + " convolution of c and x.")
          .parameter("c", Kind.VECTOR, "the first column, n entries; numbers or formulas")
          .domain("all vectors")
          .errors("E0301 when c is no vector, E0802 when there would be too many entries")
          .usedFor("circular convolutions, spectral layers")
          .eval(Circulant::value)
          .example("circulant([1,2,3])", "1,3,2\n2,1,3\n3,2,1")
          .example("circulant([a,b])", "a,b\nb,a")
          .seeAlso("toeplitz", "permutation", "eig")
          .build();

  private Circulant() {}

  private static Value value(Arguments arguments, Context context) {
    Array c = arguments.vector(0);
    int n = c.size();
    return Grid.of(n, n, context, (i, j) -> c.get(Math.floorMod(i - j, n)));
  }
}
