package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.function.Context;
import gradus.function.Operand;
import gradus.value.Array;
import gradus.value.Gather;
import gradus.value.Shape;
import java.util.Arrays;
import java.util.Optional;

/// `A*B` where an operand has three axes or more: the matrices of the last two axes are multiplied,
/// the axes before them broadcast. These are the rules of NumPy's `@`, but for vectors, which are
/// columns on both sides.
final class TensorProducts {
  private final Context context;

  TensorProducts(Context context) {
    this.context = context;
  }

  Array apply(Operand left, Operand right) {
    Array a = (Array) left.value();
    Array b = (Array) right.value();
    Shape s = asMatrices(a.shape());
    Shape t = asMatrices(b.shape());
    int m = s.length(s.rank() - 2);
    int k = s.length(s.rank() - 1);
    int n = t.length(t.rank() - 1);
    if (k != t.length(t.rank() - 2)) {
      throw innerDimensions(left, a.shape(), right, b.shape(), k, t.length(t.rank() - 2));
    }
    Optional<Shape> leading = Broadcast.common(leading(s), leading(t));
    if (leading.isEmpty()) {
      throw leadingAxes(left, s, right, t);
    }
    context.convention("matrix products of the last two axes, the axes before them broadcast");
    Shape stacked = append(leading.get(), m, n);
    Shape result = b.shape().isVector() ? append(leading(stacked), m) : stacked;
    context.budget().cells(result.cells());
    BatchedProduct products = new BatchedProduct(context);
    if (t.rank() == 2) {
      // One matrix for all: the rows of all left matrices stand below each other.
      return products.multiply(a, b, 1, leading.get().size() * m, k, n, result);
    }
    return products.multiply(
        stretched(a, s, append(leading.get(), m, k)),
        stretched(b, t, append(leading.get(), k, n)),
        leading.get().size(),
        m,
        k,
        n,
        result);
  }

  /// A vector is a column.
  private static Shape asMatrices(Shape shape) {
    return shape.isVector() ? append(shape, 1) : shape;
  }

  /// The axes before the last two.
  private static Shape leading(Shape shape) {
    return Shape.of(Arrays.copyOf(shape.toArray(), shape.rank() - 2));
  }

  private static Shape append(Shape shape, int... lengths) {
    int[] longer = Arrays.copyOf(shape.toArray(), shape.rank() + lengths.length);
    System.arraycopy(lengths, 0, longer, shape.rank(), lengths.length);
    return Shape.of(longer);
  }

  private Array stretched(Array array, Shape shape, Shape common) {
    if (shape.equals(common)) {
      return array;
    }
    context.budget().cells(common.cells());
    return Gather.of(array, common, Broadcast.positions(shape, common));
  }

  private static GradusException innerDimensions(
      Operand left, Shape s, Operand right, Shape t, int columns, int rows) {
    Diagnostic error =
        Diagnostic.error(
                Code.INNER_DIMENSIONS, "the inner dimensions differ: " + columns + " and " + rows)
            .detail(" left: " + left.labelled(Broadcast.describe(s)))
            .detail("right: " + right.labelled(Broadcast.describe(t)));
    return error
        .hint(
            s.isVector() && s.rows() == rows
                ? Refusals.name(left, "v") + "^T is the row that fits"
                : "* multiplies the matrices of the last two axes; einsum names the axes to sum"
                    + " over")
        .toException();
  }

  private static GradusException leadingAxes(Operand left, Shape s, Operand right, Shape t) {
    Diagnostic error =
        Diagnostic.error(Code.SHAPE_MISMATCH, "the axes before the matrices do not broadcast");
    return AlignedShapes.add(
            error, " left: ", left.text(), leading(s), "right: ", right.text(), leading(t))
        .detail("of matrices " + last(s) + " and " + last(t))
        .hint("lengths must be equal, or one of them 1; einsum names the axes to sum over")
        .toException();
  }

  private static String last(Shape shape) {
    return shape.length(shape.rank() - 2) + "×" + shape.length(shape.rank() - 1);
  }
}
