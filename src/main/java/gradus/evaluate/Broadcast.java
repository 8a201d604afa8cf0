package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.function.Operand;
import gradus.value.Array;
import gradus.value.Shape;
import java.util.List;
import java.util.Optional;

/// NumPy's broadcasting: shapes are aligned at their last axes, and a length of 1 stretches.
public final class Broadcast {
  private Broadcast() {}

  /// The common shape, if there is one.
  public static Optional<Shape> common(Shape a, Shape b) {
    int rank = Math.max(a.rank(), b.rank());
    int[] lengths = new int[rank];
    for (int i = 1; i <= rank; i++) {
      int left = i <= a.rank() ? a.length(a.rank() - i) : 1;
      int right = i <= b.rank() ? b.length(b.rank() - i) : 1;
      if (left != right && left != 1 && right != 1) {
        return Optional.empty();
      }
      lengths[rank - i] = left == 1 ? right : left;
    }
    return Optional.of(Shape.of(lengths));
  }

  /// The common shape of two operands of an elementwise operation.
  ///
  /// A column and a vector of the same length are refused: NumPy would make a square of them, on
  /// paper they are added.
  public static Shape common(Operand left, Shape a, Operand right, Shape b) {
    Optional<Shape> shape = common(a, b);
    if (shape.isEmpty() || isColumnBesideVector(a, b) || isColumnBesideVector(b, a)) {
      Diagnostic mismatch = Diagnostic.error(Code.SHAPE_MISMATCH, "the shapes differ");
      throw hint(AlignedShapes.add(mismatch, left, a, right, b), left, a, right, b).toException();
    }
    return shape.get();
  }

  private static Diagnostic hint(Diagnostic d, Operand left, Shape a, Operand right, Shape b) {
    if (a.isMatrix() && b.isMatrix() && a.rows() == b.columns() && a.columns() == b.rows()) {
      return d.hint(name(right, "right") + "^T is " + a);
    }
    if (isColumnBesideVector(a, b)) {
      return d.hint("a column and a vector: write " + name(left, "left") + "[:,1] for the vector");
    }
    if (isColumnBesideVector(b, a)) {
      return d.hint(
          "a vector and a column: write " + name(right, "right") + "[:,1] for the vector");
    }
    if (isOneForEachRow(a, b)) {
      return d.hint(asColumn(name(left, "left")));
    }
    if (isOneForEachRow(b, a)) {
      return d.hint(asColumn(name(right, "right")));
    }
    return d.hint("shapes must be equal, or one of the lengths 1 counted from the right");
  }

  /// A vector with an entry for each row of a matrix, which broadcasting would lay along the rows.
  private static boolean isOneForEachRow(Shape vector, Shape matrix) {
    return vector.isVector() && matrix.isMatrix() && vector.rows() == matrix.rows();
  }

  private static String asColumn(String vector) {
    return "one entry for each row: [" + vector + "]^T is the column";
  }

  private static String name(Operand operand, String otherwise) {
    return operand.text().isEmpty() || operand.text().length() > 12 ? otherwise : operand.text();
  }

  static String describe(Shape shape) {
    return shape.isVector() ? shape.noun() : shape.toString();
  }

  private static boolean isColumnBesideVector(Shape a, Shape b) {
    return a.isMatrix() && a.columns() == 1 && a.rows() > 1 && b.isVector() && b.rows() > 1;
  }

  /// For every position of the common shape, the position in an operand of the given shape.
  public static int[] positions(Shape operand, Shape common) {
    int size = common.size();
    int[] positions = new int[size];
    if (operand.equals(common)) {
      for (int i = 0; i < size; i++) {
        positions[i] = i;
      }
      return positions;
    }
    int rank = common.rank();
    int[] strides = new int[rank];
    int stride = 1;
    for (int axis = rank - 1, own = operand.rank() - 1; own >= 0; axis--, own--) {
      strides[axis] = operand.length(own) == 1 ? 0 : stride;
      stride *= operand.length(own);
    }
    int[] index = new int[rank];
    int position = 0;
    for (int i = 0; i < size; i++) {
      positions[i] = position;
      for (int axis = rank - 1; axis >= 0; axis--) {
        position += strides[axis];
        if (++index[axis] < common.length(axis)) {
          break;
        }
        position -= strides[axis] * index[axis];
        index[axis] = 0;
      }
    }
    return positions;
  }

  /// The common shape of many.
  public static Shape common(List<Operand> operands) {
    Shape result = Shape.of();
    Operand widest = operands.get(0);
    for (Operand operand : operands) {
      if (operand.value() instanceof Array array) {
        result = common(widest, result, operand, array.shape());
        if (result.equals(array.shape())) {
          widest = operand;
        }
      }
    }
    return result;
  }
}
