package gradus.functions.matrices;

import gradus.diag.Code;
import gradus.evaluate.Comparison;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Literals;
import gradus.value.Truth;
import gradus.value.Value;

/// A matrix whose diagonals are constant.
public final class Toeplitz {
  public static final Function SPEC =
      Function.named("toeplitz", Chapter.MATRICES)
          .summary("The Toeplitz matrix: constant along every diagonal")
          .details(
              "c is the first column, r the first row; without r the matrix is symmetric. Both"
                  + " start with the entry in the corner, which must agree.")
          .parameter("c", Kind.VECTOR, "the first column, m entries; numbers or formulas")
          .optional("r", Kind.VECTOR, "the first row, n entries; c unless given")
          .domain("vectors with the same first entry")
          .errors("E0401 when the first entries differ or one vector is empty and the other not")
          .usedFor("convolution as a matrix, covariance of a stationary series")
          .eval(Toeplitz::value)
          .example("toeplitz([1,2,3])", "1,2,3\n2,1,2\n3,2,1")
          .example("toeplitz([1,2], [1,5,6])", "1,5,6\n2,1,5")
          .seeAlso("circulant", "hilbert")
          .build();

  private Toeplitz() {}

  private static Value value(Arguments arguments, Context context) {
    Array c = arguments.vector(0);
    Array r = arguments.has(1) ? arguments.vector(1) : c;
    if ((c.size() == 0) != (r.size() == 0)) {
      throw arguments
          .error(Code.SHAPE_MISMATCH, "toeplitz: one of the vectors is empty")
          .toException();
    }
    boolean agree =
        c.size() == 0 || new Comparison(context).equal(c.get(0), r.get(0)) == Truth.TRUE;
    if (!agree) {
      throw arguments
          .error(
              Code.SHAPE_MISMATCH,
              "toeplitz: the column starts with "
                  + Literals.of(c.get(0))
                  + ", the row with "
                  + Literals.of(r.get(0)))
          .detail("both stand in the upper left corner")
          .hint("toeplitz([1, 2, 3], [1, 5, 6])")
          .toException();
    }
    return Grid.of(c.size(), r.size(), context, (i, j) -> i >= j ? c.get(i - j) : r.get(j - i));
  }
}
