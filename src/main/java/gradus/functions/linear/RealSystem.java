package gradus.functions.linear;

import gradus.diag.Code;
import gradus.evaluate.Matrices;
import gradus.exact.ExactMatrix;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.numeric.linalg.LeastSquares;
import gradus.numeric.linalg.LinearSolve;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Norms;
import gradus.numeric.linalg.Residual;
import gradus.numeric.linalg.SquareSolution;
import gradus.value.Array;
import gradus.value.Decimal;
import java.util.Optional;

/// A·X = B in doubles.
final class RealSystem {
  private final Arguments arguments;
  private final Context context;

  RealSystem(Arguments arguments, Context context) {
    this.arguments = arguments;
    this.context = context;
  }

  Array solve(Matrix a, Matrix b) {
    if (!a.isSquare()) {
      return rectangular(a, b);
    }
    return switch (LinearSolve.solve(a, b)) {
      case SquareSolution.Unique solution -> {
        Numeric.check(context, ExactSystem.IDENTITY, solution.residual(), a);
        Conditioning.warn(solution, arguments, context);
        yield Matrices.array(solution.x());
      }
      case SquareSolution.Singular singular -> throw singular(a, b, singular);
    };
  }

  private RuntimeException singular(Matrix a, Matrix b, SquareSolution.Singular singular) {
    Optional<ExactMatrix> left = Numeric.exact(a);
    Optional<ExactMatrix> right = Numeric.exact(b);
    if (left.isPresent() && right.isPresent()) {
      new ExactSystem(arguments, context).explain(left.get(), right.get());
    }
    return Conditioning.singular(arguments, a, singular, context)
        .hint("lstsq(A, b) is the shortest x that comes closest")
        .toException();
  }

  /// More equations than unknowns may fit, fewer never have a single solution.
  private Array rectangular(Matrix a, Matrix b) {
    LeastSquares closest = LeastSquares.solve(a, b);
    double error = Norms.frobenius(a.times(closest.x()).minus(b));
    double size = Norms.frobenius(a) * Norms.frobenius(closest.x()) + Norms.frobenius(b);
    double tolerance = Residual.bound(a.rows(), a.columns());
    if (error > tolerance * size) {
      throw arguments
          .error(
              Code.NO_SOLUTION,
              "no solution: the closest x misses the right side by "
                  + Decimal.significant(6).text(error))
          .hint("lstsq(A, b) finds the x that comes closest")
          .toException();
    }
    if (!closest.unique()) {
      throw arguments
          .error(
              Code.MANY_SOLUTIONS,
              "infinitely many solutions: " + a.columns() + " unknowns, rank " + closest.rank())
          .hint("pinv(A)*b is the shortest of them")
          .toException();
    }
    Numeric.check(context, ExactSystem.IDENTITY, size == 0 ? 0 : error / size, a);
    Conditioning.warn(closest.condition(), arguments, context);
    return Matrices.array(closest.x());
  }
}
