package gradus.functions.linear;

import gradus.evaluate.ScalarArithmetic;
import gradus.exact.ExactEigen;
import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import gradus.exact.Root;
import gradus.function.Context;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.Optional;

/// What the singular values of a small exact matrix come to, as short formulas: they are the square
/// roots of the eigenvalues of the smaller Gram matrix.
final class ExactSingularValues {
  private static final int TOO_LONG = 40;

  private ExactSingularValues() {}

  /// The largest one; empty when it has no short form.
  static Optional<Value> largest(ExactMatrix a, Context context) {
    if (Math.min(a.rows(), a.columns()) > ExactEigen.LARGEST) {
      return Optional.empty();
    }
    return ExactEigen.of(gram(a, context), context.budget())
        .map(eigen -> root(SurdFormula.of(eigen.pairs().get(0).number()), context))
        .filter(ExactSingularValues::isShort);
  }

  /// Their sum; empty when it has no short form.
  static Optional<Value> sum(ExactMatrix a, Context context) {
    int n = Math.min(a.rows(), a.columns());
    if (n > ExactEigen.LARGEST) {
      return Optional.empty();
    }
    ExactMatrix gram = gram(a, context);
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    if (n == 2) {
      // (s + t)^2 = s^2 + t^2 + 2st, the trace and the root of the determinant.
      Value product = root(Scalar.of(gram.determinant(context.budget())), context);
      Value square = scalars.add(Scalar.of(gram.trace()), scalars.multiply(Scalar.of(2), product));
      return Optional.of(root(square, context)).filter(ExactSingularValues::isShort);
    }
    Optional<ExactEigen> eigen = ExactEigen.of(gram, context.budget());
    if (eigen.isEmpty()) {
      return Optional.empty();
    }
    Value sum = Scalar.ZERO;
    for (ExactEigen.Pair pair : eigen.get().pairs()) {
      if (!(pair.value() instanceof Root.RationalRoot)) {
        return Optional.empty();
      }
      Value value = root(SurdFormula.of(pair.number()), context);
      sum = scalars.add(sum, scalars.multiply(Scalar.of(pair.multiplicity()), value));
    }
    return Optional.of(sum).filter(ExactSingularValues::isShort);
  }

  /// The largest one by the smallest one of a matrix of full rank; empty when it has no short form.
  static Optional<Value> condition(ExactMatrix a, Context context) {
    int n = Math.min(a.rows(), a.columns());
    if (n > ExactEigen.LARGEST) {
      return Optional.empty();
    }
    ExactMatrix gram = gram(a, context);
    Optional<ExactEigen> eigen = ExactEigen.of(gram, context.budget());
    if (eigen.isEmpty()) {
      return Optional.empty();
    }
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    ExactEigen.Pair first = eigen.get().pairs().getFirst();
    ExactEigen.Pair last = eigen.get().pairs().getLast();
    Value largest = SurdFormula.of(first.number());
    if (n == 2) {
      // s/t = s^2/(s*t), the larger eigenvalue by the root of the determinant.
      Value product = root(Scalar.of(gram.determinant(context.budget())), context);
      return Optional.of(scalars.divide(largest, product)).filter(ExactSingularValues::isShort);
    }
    boolean rational =
        first.value() instanceof Root.RationalRoot && last.value() instanceof Root.RationalRoot;
    return rational
        ? Optional.of(root(scalars.divide(largest, SurdFormula.of(last.number())), context))
            .filter(ExactSingularValues::isShort)
        : Optional.empty();
  }

  private static ExactMatrix gram(ExactMatrix a, Context context) {
    return a.rows() < a.columns()
        ? a.multiply(a.transpose(), context.budget())
        : a.transpose().multiply(a, context.budget());
  }

  private static Value root(Value square, Context context) {
    return new ScalarArithmetic(context).power(square, Scalar.of(Rational.HALF));
  }

  private static boolean isShort(Value value) {
    return Literals.of(value).length() < TOO_LONG;
  }
}
