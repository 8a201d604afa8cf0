package gradus.functions.matrices;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.evaluate.Approximation;
import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.numeric.linalg.ComplexMatrix;
import gradus.numeric.linalg.Matrix;
import gradus.value.Array;
import gradus.value.ComplexArray;

/// The square argument of a matrix function in doubles. A complex one, X + iY, is computed as the
/// real matrix [X, −Y; Y, X] of twice the size, of which every function has the same form.
///
/// @param matrix real; the embedded form of a complex argument
/// @param complex whether it is one
record SquareArgument(Matrix matrix, boolean complex) {

  /// @throws gradus.diag.GradusException E0301 when an entry has free symbols
  static SquareArgument of(Arguments arguments, Context context) {
    Array array = arguments.square(0);
    if (Matrices.isSymbolic(array)) {
      throw arguments
          .error(
              Code.WRONG_KIND,
              0,
              arguments.function().name() + " needs numbers, and an entry has free symbols")
          .hint("give the symbols values with --at x=1 or -v x=1")
          .toException();
    }
    return of(array, context);
  }

  static SquareArgument of(Array array, Context context) {
    Approximation approximation = new Approximation(context.registry());
    if (approximation.of(array) instanceof ComplexArray) {
      return new SquareArgument(Matrices.complex(array, approximation).embedded(), true);
    }
    return new SquareArgument(Matrices.real(array, approximation), false);
  }

  /// A result for this argument, in the form the argument had.
  Array result(Matrix function) {
    return complex ? Matrices.array(ComplexMatrix.ofEmbedded(function)) : Matrices.array(function);
  }

  /// [A, 0; 0, A]: a real matrix in the form of a complex one.
  static Matrix embeddedReal(Matrix a) {
    return ComplexMatrix.of(a, Matrix.zeros(a.rows(), a.columns())).embedded();
  }

  /// The refusal of a complex matrix where a function jumps: the embedded form holds each
  /// eigenvalue beside its conjugate, which lies on the other side of the jump.
  static GradusException onTheCut(Arguments arguments, String function) {
    return arguments
        .error(
            Code.WRONG_KIND,
            0,
            "the principal " + function + " of a complex matrix with a negative eigenvalue")
        .detail("it is computed for complex matrices without eigenvalues on the negative real axis")
        .hint("-A has no negative eigenvalue where A has no positive one")
        .toException();
  }
}
