package gradus.functions.linear;

import gradus.diag.Code;
import gradus.evaluate.Approximation;
import gradus.evaluate.Matrices;
import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.function.Check;
import gradus.function.Context;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Norms;
import gradus.numeric.linalg.Residual;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.ElementArray;
import gradus.value.Formula;
import java.util.Optional;

/// Arrays as matrices of doubles, and the checks that all decompositions share.
public final class Numeric {
  /// Doubles of a larger matrix are not looked at as the rationals they are.
  private static final int LARGEST_EXACT = 12;

  private Numeric() {}

  /// @throws gradus.diag.GradusException E0301 when an entry has free symbols or is complex
  public static Matrix matrix(Array array, Context context) {
    return Matrices.real(array, new Approximation(context.registry()));
  }

  /// The argument in doubles.
  ///
  /// @throws gradus.diag.GradusException E0301, naming the function, when an entry has free symbols
  ///   or is complex
  public static Matrix matrix(Arguments arguments, int index, Context context) {
    Array array = arguments.array(index);
    String name = arguments.function().name();
    if (Matrices.isSymbolic(array)) {
      throw arguments
          .error(Code.WRONG_KIND, index, name + " needs numbers, and an entry has free symbols")
          .hint("give the symbols values with --at x=1 or -v x=1")
          .toException();
    }
    if (isComplex(array)) {
      throw arguments
          .error(Code.WRONG_KIND, index, name + " needs real numbers, and some are complex")
          .toException();
    }
    return matrix(array, context);
  }

  private static boolean isComplex(Array array) {
    return array instanceof ComplexArray
        || array instanceof ElementArray elements
            && elements.entries().stream()
                .anyMatch(e -> e instanceof Formula(Expr expr) && Formulas.hasImaginary(expr));
  }

  /// The doubles of a small finite matrix as the rationals they are: what is singular on paper is
  /// singular here.
  public static Optional<ExactMatrix> exact(Matrix matrix) {
    if (matrix.rows() > LARGEST_EXACT || matrix.columns() > LARGEST_EXACT) {
      return Optional.empty();
    }
    Rational[] entries = new Rational[matrix.data().length];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = Rational.fromDouble(matrix.data()[i]);
    }
    return Optional.of(ExactMatrix.of(matrix.rows(), matrix.columns(), entries));
  }

  /// Records a residual against what rounding explains for this shape.
  public static void check(Context context, String what, double residual, Matrix matrix) {
    context.check(new Check(what, residual, Residual.bound(matrix.rows(), matrix.columns())));
  }

  /// Checks that the columns are orthonormal.
  public static void checkOrthonormal(Context context, String what, Matrix columns) {
    int n = columns.columns();
    Matrix gram = columns.transpose().times(columns);
    double residual = Norms.frobenius(gram.minus(Matrix.identity(n))) / Math.sqrt(Math.max(1, n));
    check(context, what, residual, columns);
  }

  /// Records a check in exact arithmetic; one that does not hold refuses the answer.
  public static void checkExact(Context context, String what, boolean holds) {
    context.check(holds ? Check.exact(what) : new Check(what, 1, 0));
  }
}
