package gradus.functions.matrices;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarArithmetic;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Check;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.MatrixRoot;
import gradus.numeric.linalg.Norms;
import gradus.numeric.linalg.Residual;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.Optional;

/// The principal square root of a matrix.
public final class Sqrtm {
  private static final String IDENTITY = "X*X = A";

  public static final Function SPEC =
      Function.named("sqrtm", Chapter.MATRICES)
          .summary("The principal square root X of a square matrix: X*X = A")
          .details(
              "Of all roots the one whose eigenvalues have positive real parts, or are 0 or i times"
                  + " a positive number. Positive semidefinite matrices have a positive"
                  + " semidefinite root. Exact for exact matrices up to 6×6 with rational"
                  + " eigenvalues and for [a,-b;b,a]; in doubles from the eigenvectors of a"
                  + " symmetric matrix, else by the Schur method (Björck and Hammarling 1983)."
                  + " Negative eigenvalues make the root complex. sqrt(A) is something else: the"
                  + " root of each entry.")
          .parameter("A", Kind.SQUARE, "n×n, numbers")
          .domain("square matrices whose eigenvalue 0, if there is one, is not defective")
          .errors(
              "E0703 when 0 is a defective eigenvalue, E0403 when A is not square, E0301 for free"
                  + " symbols")
          .usedFor("whitening data, the Fréchet distance between embeddings, Shampoo and K-FAC")
          .eval(Sqrtm::value)
          .example("sqrtm([5,4;4,5])", "2,1\n1,2")
          .example("sqrtm([1,1;0,1])", "1,1/2\n0,1")
          .example("sqrtm([0,1;0,0])", "error: no square root: the eigenvalue 0 is defective")
          .seeAlso("expm", "logm", "polar", "cholesky", "sqrt")
          .build();

  private Sqrtm() {}

  private static Value value(Arguments arguments, Context context) {
    Array a = arguments.square(0);
    if (a.size() == 0) {
      return a;
    }
    SquareArgument argument = SquareArgument.of(arguments, context);
    if (Matrices.isExact(a)) {
      Optional<Array> turned =
          TurnedPlane.of(Matrices.exact(a)).map(plane -> plane.squareRoot(context));
      if (turned.isPresent()) {
        check(a, turned.get(), context);
        return turned.get();
      }
      Optional<Spectrum> spectrum = Spectrum.of(Matrices.exact(a), context.budget());
      if (spectrum.isPresent()) {
        requireRoot(arguments, spectrum.get());
        Optional<Array> root = SpectralSum.of(spectrum.get(), series(context), context);
        if (root.isPresent()) {
          noteNegative(
              spectrum.get().parts().stream().anyMatch(p -> p.value().signum() < 0), context);
          check(a, root.get(), context);
          return root.get();
        }
      }
    }
    Matrix matrix = argument.matrix();
    MatrixRoot root = MatrixRoot.of(matrix).orElseThrow(() -> defective(arguments).toException());
    boolean real = root.matrix().isReal();
    if (argument.complex() && !real) {
      throw SquareArgument.onTheCut(arguments, "square root");
    }
    context.check(
        new Check(IDENTITY, root.residual(), Residual.bound(matrix.rows(), matrix.rows())));
    noteNegative(!real, context);
    return real ? argument.result(root.matrix().realPart()) : Matrices.array(root.matrix());
  }

  private static void requireRoot(Arguments arguments, Spectrum spectrum) {
    for (Spectrum.Part part : spectrum.parts()) {
      if (part.value().isZero() && part.isDefective()) {
        throw defective(arguments).toException();
      }
    }
  }

  private static Diagnostic defective(Arguments arguments) {
    return arguments
        .error(Code.NO_SOLUTION, 0, "no square root: the eigenvalue 0 is defective")
        .detail("a principal root is a polynomial in A, and sqrt has no derivative at 0")
        .hint("sqrtm(A^T*A) always exists: it is the P of polar(A)");
  }

  private static void noteNegative(boolean negative, Context context) {
    if (negative) {
      context.note("a negative eigenvalue makes the principal square root complex");
    }
  }

  /// √λ·binomial(1/2, k)·λ^(−k).
  private static SpectralSum.Series series(Context context) {
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    return (lambda, k) -> {
      Rational factor = Rational.ONE;
      for (int i = 0; i < k; i++) {
        Rational next = Rational.HALF.subtract(Rational.of(i));
        factor = factor.multiply(next).divide(Rational.of(i + 1)).divide(lambda);
      }
      Value root = scalars.power(Scalar.of(lambda), Scalar.of(Rational.HALF));
      return scalars.multiply(Scalar.of(factor), root);
    };
  }

  /// Squares the doubles of a formula.
  private static void check(Array a, Array root, Context context) {
    Matrix x = SquareArgument.of(root, context).matrix();
    Matrix whole = SquareArgument.of(a, context).matrix();
    Matrix expected = x.rows() == whole.rows() ? whole : SquareArgument.embeddedReal(whole);
    double size = Math.max(Norms.frobenius(expected), Math.pow(Norms.frobenius(x), 2));
    double error = Norms.frobenius(x.times(x).minus(expected));
    context.check(
        new Check(IDENTITY, size == 0 ? error : error / size, Residual.bound(x.rows(), x.rows())));
  }
}
