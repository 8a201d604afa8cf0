package gradus.functions.matrices;

import gradus.diag.Code;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Value;

/// The matrix that puts entries in another order.
public final class Permutation {
  public static final Function SPEC =
      Function.named("permutation", Chapter.MATRICES)
          .summary("The permutation matrix P that reorders: entry i of P*x is entry p_i of x")
          .details(
              "Row i has its 1 in column p_i, so that P*x is x[p] and P*A takes the rows of A in"
                  + " the order p. P^T = P^-1 goes back. Positions count from 1 (from 0 under the"
                  + " conventions numpy).")
          .parameter("p", Kind.VECTOR, "the integers 1 to n in any order")
          .domain("permutations of 1, ..., n")
          .errors("E0502 for a number out of range or one that occurs twice, E0506 for fractions")
          .usedFor("pivoting in lu, shuffling tokens and checking that a model does not mind")
          .eval(Permutation::value)
          .example("permutation([2,3,1])", "0,1,0\n0,0,1\n1,0,0")
          .example("permutation([2,3,1])*[10,20,30]", "20\n30\n10")
          .example("permutation([1,1])", "error: 1 occurs twice in the permutation")
          .seeAlso("eye", "lu", "circulant")
          .build();

  private Permutation() {}

  private static Value value(Arguments arguments, Context context) {
    Array p = arguments.vector(0);
    int n = p.size();
    int base = context.conventions().indexBase();
    int[] columns = new int[n];
    boolean[] seen = new boolean[n];
    for (int i = 0; i < n; i++) {
      columns[i] = position(arguments, p.get(i)) - base;
      if (columns[i] < 0 || columns[i] >= n) {
        throw arguments
            .error(
                Code.OUTSIDE_DOMAIN,
                0,
                Literals.of(p.get(i)) + " is no position among " + n + " entries")
            .detail("positions run from " + base + " to " + (n - 1 + base))
            .toException();
      }
      if (seen[columns[i]]) {
        throw arguments
            .error(
                Code.OUTSIDE_DOMAIN, 0, Literals.of(p.get(i)) + " occurs twice in the permutation")
            .detail("each of " + base + " to " + (n - 1 + base) + " occurs once")
            .toException();
      }
      seen[columns[i]] = true;
    }
    return Grid.of(n, n, context, (i, j) -> columns[i] == j ? Scalar.ONE : Scalar.ZERO);
  }

  private static int position(Arguments arguments, Value entry) {
    return switch (entry) {
      case Scalar.Exact(var q, _) when q.isInteger() && q.fitsInt() -> q.intValueExact();
      case Scalar.Real(double d) when d == Math.rint(d) && Math.abs(d) < Integer.MAX_VALUE ->
          (int) d;
      default ->
          throw arguments
              .error(Code.NOT_AN_INTEGER, 0, "a position is an integer, not " + Literals.of(entry))
              .toException();
    };
  }
}
