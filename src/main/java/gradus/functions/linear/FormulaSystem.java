package gradus.functions.linear;

import gradus.diag.Code;
import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarArithmetic;
import gradus.exact.ExactMatrix;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.Labels;
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
    if (Matrices.isRational(a)) {
      return multiplied(inverse(arguments, a, context), b, context);
    }
    if (n > Cofactors.LARGEST) {
      throw arguments
          .error(
              Code.WRONG_KIND,
              "a system with formulas is solved up to 4×4, this one is " + a.shape())
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
    cofactors.noteWhereNotZero(determinant);
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    Array numerators = multiplied(cofactors.adjugate(a), b, context);
    List<Value> entries = new ArrayList<>(numerators.size());
    for (Value numerator : Values.entries(numerators)) {
      entries.add(scalars.divide(numerator, determinant));
    }
    return Values.array(numerators.shape(), entries, Labels.NONE);
  }

  /// Only the right side has formulas in it: the inverse is exact, and the answer linear in them.
  private static Array inverse(Arguments arguments, Array a, Context context) {
    ExactMatrix matrix = Matrices.exact(a);
    ExactMatrix inverse =
        matrix
            .inverse(context.budget())
            .orElseThrow(() ->
                Conditioning.singular(arguments, matrix, context)
                    .hint("with numbers on the right, solve says whether there are solutions")
                    .toException());
    return Matrices.array(inverse, a.shape(), Matrices.hasDecimals(a));
  }

  private static Array multiplied(Array a, Array b, Context context) {
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    int n = a.shape().rows();
    int columns = b.shape().columns();
    List<Value> entries = new ArrayList<>(n * columns);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < columns; j++) {
        Value sum = Scalar.ZERO;
        for (int k = 0; k < n; k++) {
          context.budget().step();
          sum = scalars.add(sum, scalars.multiply(a.get(i, k), b.get(k * columns + j)));
        }
        entries.add(sum);
      }
    }
    return Values.matrix(n, columns, entries);
  }
}
