package gradus.functions.linear;

import gradus.diag.Code;
import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.evaluate.Matrices;
import gradus.value.Array;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// A·X = B with formulas or complex numbers in it, by Cramer's rule: X = adj(A)·B / det(A).
final class FormulaSystem {
  private FormulaSystem() {}

  static Array solve(Arguments arguments, Array a, Array b, Context context) {
    int n = a.shape().rows();
    if (n > Cofactors.LARGEST) {
      throw arguments
          .error(Code.WRONG_KIND, "a system with formulas is solved up to 4×4, this one is " + a.shape())
          .hint("give the symbols values with --at x=1 or -v x=1")
          .toException();
    }
    Cofactors cofactors = new Cofactors(context);
    Value determinant = cofactors.determinant(a);
    if (cofactors.isZero(determinant)) {
      throw arguments
          .error(Code.SINGULAR, 0, "singular: the determinant is 0")
          .hint("a system of formulas is solved where the determinant is not 0")
          .toException();
    }
    if (Matrices.isSymbolic(a)) {
      context.note("where " + Literals.of(determinant) + " is not 0");
    }
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    Array adjugate = cofactors.adjugate(a);
    int columns = b.shape().columns();
    List<Value> entries = new ArrayList<>(n * columns);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < columns; j++) {
        Value sum = Scalar.ZERO;
        for (int k = 0; k < n; k++) {
          sum = scalars.add(sum, scalars.multiply(adjugate.get(i, k), b.get(k * columns + j)));
        }
        entries.add(scalars.divide(sum, determinant));
      }
    }
    return Values.matrix(n, columns, entries);
  }
}
