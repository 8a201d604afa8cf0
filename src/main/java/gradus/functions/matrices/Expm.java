package gradus.functions.matrices;

import gradus.diag.Code;
import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarArithmetic;
import gradus.evaluate.ScalarCalls;
import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Check;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.MatrixExponential;
import gradus.numeric.linalg.Norms;
import gradus.numeric.linalg.Residual;
import gradus.value.Array;
import gradus.value.ElementArray;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.Arrays;
import java.util.Optional;

/// The matrix exponential e^A = I + A + A²/2 + A³/6 + …
public final class Expm {
  public static final Function SPEC =
      Function.named("expm", Chapter.MATRICES)
          .summary("The matrix exponential, the sum of A^k/k! over all k")
          .details(
              "Exact for exact matrices up to 6×6 with rational eigenvalues, and for 2×2 ones that"
                  + " turn the plane; formulas for diagonal matrices, strict triangles and"
                  + " [a,-b;b,a]. In doubles by scaling and squaring with Padé approximants (Higham"
                  + " 2005, Al-Mohy and Higham 2009), complex matrices too. exp(A) is something"
                  + " else: e to each entry.")
          .parameter("A", Kind.SQUARE, "n×n")
          .domain("square matrices")
          .errors(
              "E0403 when A is not square, E0301 for formulas of other forms, E0504 when the result"
                  + " is beyond the range of doubles")
          .usedFor(
              "linear differential equations x' = A*x, rotations from their generators, continuous"
                  + " normalizing flows, state space models")
          .eval(Expm::value)
          .example("expm([0,1;0,0])", "1,1\n0,1")
          .example("expm([0,-t;t,0])", "cos(t),-sin(t)\nsin(t),cos(t)")
          .example("expm([2,0;0,log(3)])", "exp(2),0\n0,3")
          .seeAlso("logm", "sqrtm", "matrix_power", "exp")
          .build();

  private Expm() {}

  private static Value value(Arguments arguments, Context context) {
    Array a = arguments.square(0);
    if (a.size() == 0) {
      return a;
    }
    Optional<Array> formula = formula(a, context);
    if (formula.isPresent() && Matrices.isSymbolic(a)) {
      return formula.get();
    }
    if (formula.isEmpty() && Matrices.isSymbolic(a)) {
      throw arguments
          .error(
              Code.WRONG_KIND,
              0,
              "expm of formulas takes a diagonal matrix, one number plus a strict triangle, or"
                  + " [a,-b;b,a]")
          .hint("give the symbols values with --at x=1 or -v x=1")
          .toException();
    }
    SquareArgument argument = SquareArgument.of(arguments, context);
    if (formula.isPresent()) {
      SquareArgument shown = SquareArgument.of(formula.get(), context);
      if (shown.complex() == argument.complex() && isFinite(shown.matrix())) {
        check(argument.matrix(), shown.matrix(), context);
      }
      return formula.get();
    }
    Matrix exponential = MatrixExponential.of(argument.matrix());
    requireFinite(arguments, exponential);
    check(argument.matrix(), exponential, context);
    return argument.result(exponential);
  }

  private static Optional<Array> formula(Array a, Context context) {
    if (!(a instanceof ElementArray) || Matrices.hasDecimals(a)) {
      return Optional.empty();
    }
    SymbolicExponential forms = new SymbolicExponential(context);
    Optional<Array> known = forms.of(a);
    if (known.isPresent() || !Matrices.isExact(a)) {
      return known;
    }
    ExactMatrix exact = Matrices.exact(a);
    Optional<Array> oscillating = forms.oscillating(exact);
    return oscillating.isPresent()
        ? oscillating
        : Spectrum.of(exact, context.budget())
            .flatMap(spectrum -> SpectralSum.of(spectrum, series(context), context));
  }

  private static SpectralSum.Series series(Context context) {
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    ScalarCalls calls = new ScalarCalls(context);
    Function exp = Grid.function("exp", context);
    return (lambda, k) -> {
      Rational factorial = Rational.ONE;
      for (int i = 2; i <= k; i++) {
        factorial = factorial.multiply(Rational.of(i));
      }
      return scalars.divide(calls.apply(exp, Scalar.of(lambda)), Scalar.of(factorial));
    };
  }

  private static void requireFinite(Arguments arguments, Matrix exponential) {
    if (!isFinite(exponential)) {
      throw arguments
          .error(Code.NOT_FINITE, 0, "the exponential is beyond the range of doubles")
          .detail("entries up to 1.8e308 can be written")
          .toException();
    }
  }

  /// A formula beyond the range of doubles, such as e^1000, cannot be checked in them.
  private static boolean isFinite(Matrix exponential) {
    return Arrays.stream(exponential.data()).allMatch(Double::isFinite);
  }

  /// e^A·e^(-A) = I where both can be written, else (e^(A/3))³ = e^A; both are far from how e^A was
  /// computed.
  private static void check(Matrix a, Matrix exponential, Context context) {
    int n = a.rows();
    Matrix back = MatrixExponential.of(a.times(-1));
    double size = Norms.frobenius(exponential) * Norms.frobenius(back);
    double tolerance = Residual.bound(n, n) * Math.max(1, Norms.one(a));
    if (Double.isFinite(size)) {
      double error =
          Norms.frobenius(exponential.times(back).minus(Matrix.identity(n))) / Math.max(1, size);
      context.check(new Check("expm(A)*expm(-A) = I", error, tolerance));
      return;
    }
    Matrix third = MatrixExponential.of(a.times(1.0 / 3));
    double error = Norms.frobenius(third.times(third).times(third).minus(exponential));
    double cube = Math.pow(Norms.frobenius(third), 3);
    context.check(new Check("expm(A/3)^3 = expm(A)", error / cube, tolerance));
  }
}
