package gradus.functions.matrices;

import gradus.diag.Code;
import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Value;

/// The powers of numbers, one number a row.
public final class Vandermonde {
  public static final Function SPEC =
      Function.named("vandermonde", Chapter.MATRICES)
          .summary("The Vandermonde matrix: the powers 1, x, x^2, ... of each entry in a row")
          .details(
              "Powers grow from left to right, as textbooks write a polynomial c_0 + c_1*x + ...;"
                  + " increasing=false turns the columns around, as NumPy's vander and Octave do."
                  + " The determinant of a square one is the product of all x_j - x_i with i < j.")
          .parameter("x", Kind.VECTOR, "m entries; numbers or formulas")
          .optional("n", Kind.INTEGER, "number of columns, powers 0 to n - 1; m unless given")
          .option("increasing", Kind.TRUTH, "true", "false: the highest power stands first")
          .domain("all vectors")
          .errors("E0502 for a negative n, E0802 when there would be too many entries")
          .usedFor("fitting polynomials: lstsq(vandermonde(x, 3), y)")
          .eval(Vandermonde::value)
          .example("vandermonde([2,3,5])", "1,2,4\n1,3,9\n1,5,25")
          .example("vandermonde([2,3,5], 2, increasing=false)", "2,1\n3,1\n5,1")
          .example("det(vandermonde([a,b]))", "b - a")
          .seeAlso("lstsq", "hilbert", "toeplitz")
          .build();

  private Vandermonde() {}

  private static Value value(Arguments arguments, Context context) {
    Array x = arguments.vector(0);
    int m = x.size();
    int n = arguments.has(1) ? arguments.integer(1) : m;
    if (n < 0) {
      throw arguments
          .error(
              Code.OUTSIDE_DOMAIN,
              1,
              "a number of columns cannot be " + Literals.of(arguments.value(1)))
          .toException();
    }
    context.budget().cells((double) m * n);
    boolean increasing = arguments.truthOption("increasing", true);
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    Value[] powers = new Value[m * n];
    for (int i = 0; i < m; i++) {
      Value power = Scalar.ONE;
      for (int k = 0; k < n; k++) {
        powers[i * n + (increasing ? k : n - 1 - k)] = power;
        power = k + 1 < n ? scalars.multiply(power, x.get(i)) : power;
      }
    }
    return Grid.of(m, n, context, (i, j) -> powers[i * n + j])
        .withLabels(Labels.rows(x.labels().rows()));
  }
}
