package gradus.functions.linear;

import gradus.evaluate.Approximation;
import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarArithmetic;
import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Check;
import gradus.function.Context;
import gradus.numeric.linalg.LinearSolve;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Norms;
import gradus.numeric.linalg.Residual;
import gradus.numeric.linalg.SquareSolution;
import gradus.numeric.linalg.Svd;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.Optional;

/// ‖A‖·‖A⁺‖ along the most accurate way there is: through the exact inverse of a small matrix, else
/// through singular values or a numerical inverse.
final class ConditionNumber {
  /// Rationals of doubles with wilder exponents are not inverted.
  private static final int LONGEST = 200;

  private static final Value INFINITE = Scalar.of(Double.POSITIVE_INFINITY);

  private final Arguments arguments;
  private final Context context;

  ConditionNumber(Arguments arguments, Context context) {
    this.arguments = arguments;
    this.context = context;
  }

  /// @param order the 2-norm, or any other one of a square matrix
  Value of(Array matrix, Order order) {
    if (Matrices.isRational(matrix) && matrix.size() <= ExactPseudoInverse.LARGEST) {
      return exact(matrix, order);
    }
    Matrix a = Numeric.matrix(arguments, 0, context);
    double[] values = Svd.values(a);
    Optional<ExactMatrix> small = Numeric.exact(a).filter(e -> e.bits() <= LONGEST);
    if (small.isPresent()) {
      Optional<Value> dependent = dependent(small.get());
      return dependent.orElseGet(
          () -> product(Matrices.array(a), a, inverse(small.get()), values, order));
    }
    double smallest = values[values.length - 1];
    if (smallest == 0) {
      context.note("a singular value is 0");
      return INFINITE;
    }
    return isTwo(order) ? Scalar.of(values[0] / smallest) : large(a, order);
  }

  private Value large(Matrix a, Order order) {
    return switch (LinearSolve.inverse(a)) {
      case SquareSolution.Unique unique -> {
        Numeric.check(context, "A*inv(A) = I", unique.residual(), a);
        yield product(Matrices.array(a), Matrices.array(unique.x()), order);
      }
      case SquareSolution.Singular singular -> {
        context.note("singular to working precision (rank " + singular.rank() + ")");
        yield INFINITE;
      }
    };
  }

  private Value exact(Array matrix, Order order) {
    ExactMatrix a = Matrices.exact(matrix);
    Optional<Value> dependent = dependent(a);
    if (dependent.isPresent()) {
      return dependent.get();
    }
    boolean decimal = Matrices.hasDecimals(matrix);
    if (!isTwo(order)) {
      ExactMatrix inverse = a.inverse(context.budget()).orElseThrow();
      Shape shape = matrix.shape();
      return product(matrix, Matrices.array(inverse, shape, decimal), order);
    }
    Optional<Value> formula = ExactSingularValues.condition(a, context);
    if (formula.isPresent()) {
      return decimal && formula.get() instanceof Formula
          ? new Approximation(context.registry()).of(formula.get())
          : formula.get();
    }
    Matrix doubles = Numeric.matrix(matrix, context);
    return product(matrix, doubles, inverse(a), Svd.values(doubles), order);
  }

  /// Infinite, with the reason, when rows and columns are both dependent.
  private Optional<Value> dependent(ExactMatrix a) {
    int rank = a.rank(context.budget());
    if (rank == Math.min(a.rows(), a.columns())) {
      return Optional.empty();
    }
    String why =
        a.isSquare() ? a.dependence(context.budget()).map(d -> ": " + d.describe()).orElse("") : "";
    context.note((a.isSquare() ? "singular" : "not of full rank") + why + " (rank " + rank + ")");
    return Optional.of(INFINITE);
  }

  private Matrix inverse(ExactMatrix a) {
    Rational[] entries = ExactPseudoInverse.of(a, context.budget()).toArray();
    double[] data = new double[entries.length];
    for (int i = 0; i < data.length; i++) {
      data[i] = entries[i].doubleValue();
    }
    return new Matrix(a.columns(), a.rows(), data);
  }

  private Value product(Array matrix, Matrix a, Matrix inverse, double[] values, Order order) {
    if (!isTwo(order)) {
      return product(matrix, Matrices.array(inverse), order);
    }
    double condition = values[0] * Norms.two(inverse);
    double other = values[0] / values[values.length - 1];
    double bound = Residual.bound(a.rows(), a.columns()) * condition;
    context.check(
        new Check("norm(A)*norm(inv(A)) = s_1/s_n", Math.abs(1 - condition / other), bound));
    return Scalar.of(condition);
  }

  private Value product(Array matrix, Array inverse, Order order) {
    MatrixNorm norms = new MatrixNorm(context);
    return new ScalarArithmetic(context)
        .multiply(norms.of(matrix, order), norms.of(inverse, order));
  }

  private static boolean isTwo(Order order) {
    return order instanceof Order.Power power && power.is(2);
  }
}
