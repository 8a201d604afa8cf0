package gradus.functions.matrices;

import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Scalar;
import gradus.value.Value;

/// The matrix on which every numerical method is tried.
public final class Hilbert {
  public static final Function SPEC =
      Function.named("hilbert", Chapter.MATRICES)
          .summary("The Hilbert matrix: 1/(i + j - 1) in row i, column j")
          .details(
              "Exact fractions; its inverse holds integers. The condition number grows like"
                  + " 33.97^n/sqrt(n), so that from n=12 on doubles have no digit left.")
          .parameter("n", Kind.INTEGER, "number of rows and columns, from 0 on")
          .domain("integers from 0 on")
          .errors("E0802 when there would be too many entries, E0502 for a negative length")
          .usedFor("seeing what an ill-conditioned matrix does to solve, inv and eig")
          .eval(Hilbert::value)
          .example("hilbert(2)", "1,1/2\n1/2,1/3")
          .example("inv(hilbert(3))", "9,-36,30\n-36,192,-180\n30,-180,180")
          .example("det(hilbert(3))", "1/2160")
          .seeAlso("cond", "inv", "vandermonde")
          .build();

  private Hilbert() {}

  private static Value value(Arguments arguments, Context context) {
    int n = ShapeArguments.of(arguments, context).rows();
    Value[] fractions = new Value[Math.max(0, 2 * n - 1)];
    for (int k = 0; k < fractions.length; k++) {
      fractions[k] = Scalar.of(Rational.of(1, k + 1));
    }
    return Grid.of(n, n, context, (i, j) -> fractions[i + j]);
  }
}
