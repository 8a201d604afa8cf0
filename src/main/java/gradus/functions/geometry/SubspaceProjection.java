package gradus.functions.geometry;

import gradus.evaluate.Matrices;
import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.functions.linear.ExactPseudoInverse;
import gradus.functions.linear.Numeric;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Norms;
import gradus.numeric.linalg.Subspace;
import gradus.value.Array;
import gradus.value.Decimal;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Values;
import java.util.Collections;
import java.util.List;

/// Vectors projected onto the column space of a matrix.
final class SubspaceProjection {
  private static final String CHECK = "A^T*(b - project(b, A)) = 0";

  private final Arguments arguments;
  private final Context context;

  SubspaceProjection(Arguments arguments, Context context) {
    this.arguments = arguments;
    this.context = context;
  }

  /// @param b as many rows as A
  Projection of(Array b, Array a) {
    if (a.size() == 0 || b.size() == 0) {
      List<Scalar> zeros = Collections.nCopies(b.size(), Scalar.ZERO);
      return Projection.split(b, Values.array(b.shape(), zeros, b.labels()), context);
    }
    boolean exact =
        Matrices.isRational(a) && Matrices.isRational(b) && a.size() <= ExactPseudoInverse.LARGEST;
    return exact ? exact(b, a) : numeric(b);
  }

  private Projection exact(Array right, Array left) {
    ExactMatrix a = Matrices.exact(left);
    ExactMatrix b = Matrices.exact(right);
    ExactMatrix onto =
        a.multiply(
            ExactPseudoInverse.of(a, context.budget()).multiply(b, context.budget()),
            context.budget());
    ExactMatrix normal = a.transpose().multiply(b.subtract(onto), context.budget());
    Numeric.checkExact(
        context, CHECK, List.of(normal.toArray()).stream().allMatch(Rational::isZero));
    noteDimension(a.rank(context.budget()));
    boolean decimal = Matrices.hasDecimals(left) || Matrices.hasDecimals(right);
    Array shadow = Matrices.array(onto, right.shape(), decimal).withLabels(right.labels());
    return Projection.split(right, shadow, context);
  }

  private Projection numeric(Array right) {
    Matrix a = Numeric.matrix(arguments, 1, context);
    Matrix b = Numeric.matrix(arguments, 0, context);
    Subspace space = Subspace.columnSpace(a);
    Matrix onto =
        space.dimension() == 0
            ? Matrix.zeros(b.rows(), b.columns())
            : space.basis().times(space.basis().transpose().times(b));
    double size = Norms.frobenius(a) * Norms.frobenius(b);
    double error = Norms.frobenius(a.transpose().times(b.minus(onto)));
    Numeric.check(context, CHECK, size == 0 ? error : error / size, a);
    noteDimension(space.dimension());
    context.convention(
        "singular values up to " + Decimal.significant(3).text(space.tolerance()) + " count as 0");
    return Projection.split(
        right, new RealArray(right.shape(), onto.data(), right.labels()), context);
  }

  private void noteDimension(int dimension) {
    context.note("onto a column space of dimension " + dimension);
  }
}
