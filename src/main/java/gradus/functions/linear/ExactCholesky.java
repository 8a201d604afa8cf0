package gradus.functions.linear;

import gradus.evaluate.Matrices;
import gradus.exact.ExactEigen;
import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import gradus.exact.Roots;
import gradus.expr.Expr;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.SymmetricEigen;
import gradus.value.Array;
import gradus.value.Decimal;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The factor as formulas: A = T·D·Tᵀ with ones on the diagonal of T is rational, and L = T·√D.
final class ExactCholesky {
  /// Larger factors are answered in formulas only if all of them are rational.
  private static final int LARGEST_FORMULA = 4;

  private static final int TOO_LONG = 40;

  private final Arguments arguments;
  private final Context context;

  ExactCholesky(Arguments arguments, Context context) {
    this.arguments = arguments;
    this.context = context;
  }

  /// Decides exactly, by the signs of the leading minors.
  ///
  /// @throws gradus.diag.GradusException E0702 when the matrix is not positive definite
  void requireDefinite(ExactMatrix a) {
    if (a.firstNonPositiveMinor(context.budget()).isPresent()) {
      throw CholeskyOf.notPositiveDefinite(arguments, smallestEigenvalue(a)).toException();
    }
  }

  /// Empty when the formulas would be long.
  ///
  /// @param a positive definite
  Optional<Array> of(ExactMatrix a) {
    int n = a.rows();
    Rational[][] t = new Rational[n][n];
    Rational[] d = new Rational[n];
    eliminate(a, t, d);
    boolean rational = true;
    for (Rational pivot : d) {
      rational &= Roots.exact(pivot, 2).isPresent();
    }
    if (!rational && n > LARGEST_FORMULA) {
      return Optional.empty();
    }
    List<Value> entries = new ArrayList<>(n * n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Value entry =
            j > i
                ? Scalar.ZERO
                : Values.of(Expr.multiply(Expr.number(t[i][j]), Expr.sqrt(Expr.number(d[j]))));
        if (Literals.of(entry).length() >= TOO_LONG) {
          return Optional.empty();
        }
        entries.add(entry);
      }
    }
    Numeric.checkExact(context, CholeskyOf.IDENTITY, multipliesOut(a, t, d));
    return Optional.of(Values.matrix(n, n, entries));
  }

  private void eliminate(ExactMatrix a, Rational[][] t, Rational[] d) {
    for (int i = 0; i < d.length; i++) {
      for (int j = 0; j <= i; j++) {
        Rational sum = a.get(i, j);
        for (int k = 0; k < j; k++) {
          context.budget().step();
          sum = sum.subtract(t[i][k].multiply(t[j][k]).multiply(d[k]));
        }
        if (j == i) {
          d[i] = sum.checked(context.budget());
          t[i][i] = Rational.ONE;
        } else {
          t[i][j] = sum.divide(d[j]).checked(context.budget());
        }
      }
    }
  }

  private static boolean multipliesOut(ExactMatrix a, Rational[][] t, Rational[] d) {
    for (int i = 0; i < d.length; i++) {
      for (int j = 0; j <= i; j++) {
        Rational sum = Rational.ZERO;
        for (int k = 0; k <= j; k++) {
          sum = sum.add(t[i][k].multiply(d[k]).multiply(t[j][k]));
        }
        if (!sum.equals(a.get(i, j))) {
          return false;
        }
      }
    }
    return true;
  }

  private String smallestEigenvalue(ExactMatrix a) {
    Optional<ExactEigen> eigen = ExactEigen.of(a, context.budget());
    if (eigen.isPresent()) {
      return Literals.of(SurdFormula.of(eigen.get().pairs().getLast().number()));
    }
    Matrix matrix = Numeric.matrix(Matrices.array(a), context);
    return Decimal.SCALARS.text(SymmetricEigen.of(matrix).values()[a.rows() - 1]);
  }
}
