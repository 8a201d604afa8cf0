package gradus.functions.linear;

import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.numeric.linalg.Rank;
import gradus.value.Array;
import gradus.value.Decimal;
import gradus.value.Scalar;
import gradus.value.Value;

/// How many rows, or columns, are linearly independent.
public final class RankOf {
  public static final Function SPEC =
      Function.named("rank", Chapter.LINEAR)
          .summary("How many rows (equally: columns) of a matrix are linearly independent")
          .details(
              "Exact for rational entries. For doubles the number of singular values above"
                  + " max(m,n)*2^-52 times the largest one.")
          .parameter("A", Kind.MATRIX, "m×n")
          .domain("matrices of numbers")
          .errors("E0301 when an entry has free symbols or is complex")
          .usedFor("finding features that repeat each other, the size of a low-rank adapter")
          .eval(RankOf::value)
          .example("rank([1,2;2,4])", "1")
          .example("rank([1,0,0;0,1,0])", "2")
          .seeAlso("rref", "svd", "det")
          .build();

  private RankOf() {}

  private static Value value(Arguments arguments, Context context) {
    if (arguments.value(0) instanceof Array tensor && tensor.shape().rank() > 2) {
      throw arguments
          .wrongKind(0, "a matrix")
          .diagnostic()
          .hint("how many axes a tensor has: shape(shape(A))")
          .toException();
    }
    Array matrix = arguments.matrix(0);
    if (matrix.size() == 0) {
      return Scalar.ZERO;
    }
    if (Matrices.isRational(matrix)) {
      return Scalar.of(Matrices.exact(matrix).rank(context.budget()));
    }
    Rank rank = Rank.of(Numeric.matrix(arguments, 0, context));
    context.convention(
        "singular values up to " + Decimal.significant(3).text(rank.tolerance()) + " count as 0");
    return Scalar.of(rank.rank());
  }
}
