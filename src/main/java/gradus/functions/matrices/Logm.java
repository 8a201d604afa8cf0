package gradus.functions.matrices;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarCalls;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Check;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.MatrixExponential;
import gradus.numeric.linalg.MatrixLogarithm;
import gradus.numeric.linalg.Norms;
import gradus.numeric.linalg.Residual;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.Optional;

/// The principal logarithm of a matrix.
public final class Logm {
  private static final String IDENTITY = "expm(X) = A";

  public static final Function SPEC =
      Function.named("logm", Chapter.MATRICES)
          .summary("The principal logarithm X of a square matrix: expm(X) = A")
          .details(
              "Of all logarithms the one whose eigenvalues have imaginary parts in (-pi, pi]."
                  + " Exact for exact matrices up to 6×6 with rational eigenvalues and for"
                  + " [a,-b;b,a]; in doubles by"
                  + " inverse scaling and squaring on the Schur form (Al-Mohy and Higham 2012)."
                  + " Real unless A has a negative eigenvalue. log(A) is something else: the"
                  + " logarithm of each entry.")
          .parameter("A", Kind.SQUARE, "n×n, numbers, of full rank")
          .domain("square matrices of full rank")
          .errors(
              "E0701 when A is singular, exactly or to working precision; E0403 when it is not"
                  + " square, E0301 for free symbols")
          .usedFor(
              "averaging rotations and covariance matrices, the generator of a Markov chain from"
                  + " its transition matrix")
          .eval(Logm::value)
          .example("logm([1,1;0,1])", "0,1\n0,0")
          .example("logm([0,-1;1,0])", "0,-pi/2\npi/2,0")
          .example("logm([1,2;2,4])", "error: singular: a singular matrix has no logarithm")
          .seeAlso("expm", "sqrtm", "matrix_power", "log")
          .build();

  private Logm() {}

  private static Value value(Arguments arguments, Context context) {
    Array a = arguments.square(0);
    if (a.size() == 0) {
      return a;
    }
    SquareArgument argument = SquareArgument.of(arguments, context);
    if (Matrices.isRational(a) && Matrices.exact(a).determinant(context.budget()).isZero()) {
      throw singular(arguments, "singular").toException();
    }
    if (Matrices.isExact(a)) {
      Optional<Array> turned =
          TurnedPlane.of(Matrices.exact(a)).map(plane -> plane.logarithm(context));
      if (turned.isPresent()) {
        check(a, turned.get(), context);
        return turned.get();
      }
      Optional<Spectrum> spectrum = Spectrum.of(Matrices.exact(a), context.budget());
      Optional<Array> formula =
          spectrum.flatMap(found -> SpectralSum.of(found, series(context), context));
      if (formula.isPresent()) {
        noteNegative(
            spectrum.orElseThrow().parts().stream().anyMatch(p -> p.value().signum() < 0), context);
        check(a, formula.get(), context);
        return formula.get();
      }
    }
    MatrixLogarithm found =
        MatrixLogarithm.of(argument.matrix())
            .orElseThrow(() -> singular(arguments, "singular to working precision").toException());
    boolean real = found.matrix().isReal();
    if (argument.complex() && !real) {
      throw SquareArgument.onTheCut(arguments, "logarithm");
    }
    int n = argument.matrix().rows();
    context.check(new Check(IDENTITY, found.residual(), 16 * Residual.bound(n, n)));
    noteNegative(!real, context);
    return real ? argument.result(found.matrix().realPart()) : Matrices.array(found.matrix());
  }

  private static Diagnostic singular(Arguments arguments, String how) {
    return arguments
        .error(Code.SINGULAR, 0, how + ": a singular matrix has no logarithm")
        .detail("expm(X) is never singular: its inverse is expm(-X)");
  }

  private static void noteNegative(boolean negative, Context context) {
    if (negative) {
      context.note("a negative eigenvalue makes the principal logarithm complex");
    }
  }

  /// log λ, then −(−λ)^(−k)/k.
  private static SpectralSum.Series series(Context context) {
    ScalarCalls calls = new ScalarCalls(context);
    Function log = Grid.function("log", context);
    return (lambda, k) -> {
      if (k == 0) {
        return calls.apply(log, Scalar.of(lambda));
      }
      Rational power = lambda.negate().inverse().pow(k);
      return Scalar.of(power.negate().divide(Rational.of(k)));
    };
  }

  private static void check(Array a, Array logarithm, Context context) {
    Matrix x = SquareArgument.of(logarithm, context).matrix();
    Matrix whole = SquareArgument.of(a, context).matrix();
    Matrix expected = x.rows() == whole.rows() ? whole : SquareArgument.embeddedReal(whole);
    double error =
        Norms.frobenius(MatrixExponential.of(x).minus(expected)) / Norms.frobenius(expected);
    double residual = error / Math.max(1, Norms.frobenius(x));
    context.check(new Check(IDENTITY, residual, 16 * Residual.bound(x.rows(), x.rows())));
  }
}
