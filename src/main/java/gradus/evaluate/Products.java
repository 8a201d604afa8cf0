package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.exact.Rational;
import gradus.function.Context;
import gradus.function.Conventions;
import gradus.function.Operand;
import gradus.numeric.linalg.Matrix;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Products and powers of vectors and matrices. A vector is a column: a matrix times a vector is a
/// vector, a row times a vector is a number. Tensors are stacks of matrices: {@link
/// TensorProducts}.
final class Products {
  private final Context context;
  private final ScalarArithmetic scalars;

  Products(Context context, ScalarArithmetic scalars) {
    this.context = context;
    this.scalars = scalars;
  }

  Value apply(Operand left, Operand right) {
    Array a = (Array) left.value();
    Array b = (Array) right.value();
    Shape s = a.shape();
    Shape t = b.shape();
    if (s.rank() > 2 || t.rank() > 2) {
      return new TensorProducts(context).apply(left, right);
    }
    if (s.isVector() && t.isVector()) {
      throw twoVectors(left, right);
    }
    if (s.columns() != t.rows()) {
      throw innerDimensions(left, s, right, t);
    }
    if (s.isVector() && t.columns() > 1) {
      // Octave and NumPy would multiply a row by a column here.
      context.convention("vectors are columns, so this is their outer product");
    }
    Value product = multiply(a, b);
    if (product instanceof Array array && t.isVector()) {
      return s.rows() == 1
          ? array.get(0)
          : array.reshape(Shape.of(s.rows())).withLabels(Labels.rows(a.labels().rows()));
    }
    return product;
  }

  private Value multiply(Array a, Array b) {
    int rows = a.shape().rows();
    int inner = a.shape().columns();
    int columns = b.shape().columns();
    context.budget().cells((double) rows * columns);
    boolean machine = context.conventions().dtype() == Conventions.Dtype.F32;
    if (a instanceof RealArray x && b instanceof RealArray y && !machine) {
      Matrix product =
          new Matrix(rows, inner, x.data()).times(new Matrix(inner, columns, y.data()));
      return Matrices.array(product).withLabels(labels(a, b));
    }
    if (Matrices.isExact(a) && Matrices.isExact(b)) {
      return Matrices.array(Matrices.exact(a).multiply(Matrices.exact(b), context.budget()))
          .withLabels(labels(a, b));
    }
    List<Value> entries = new ArrayList<>(rows * columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        List<Value> terms = new ArrayList<>(inner);
        for (int k = 0; k < inner; k++) {
          context.budget().step();
          terms.add(scalars.multiply(a.get(i * inner + k), b.get(k * columns + j)));
        }
        entries.add(total(terms));
      }
    }
    return Values.matrix(rows, columns, entries).withLabels(labels(a, b));
  }

  private Value total(List<Value> terms) {
    Value sum = Scalar.ZERO;
    for (int i = 0; i < terms.size(); i++) {
      sum = i == 0 ? terms.get(0) : scalars.add(sum, terms.get(i));
    }
    return sum;
  }

  private static Labels labels(Array a, Array b) {
    return new Labels(a.labels().rows(), b.shape().isMatrix() ? b.labels().columns() : List.of());
  }

  /// An integer power of a square matrix; negative ones through the inverse.
  Value matrixPower(Operand base, Operand exponent) {
    Array matrix = (Array) base.value();
    int n = integer(base, exponent);
    Array factor = matrix;
    if (n < 0) {
      factor = (Array) new Arithmetic(context).call("inv", base);
    }
    if (n == 0) {
      return identity(matrix.shape().rows(), factor);
    }
    Value result = factor;
    int rest = Math.abs(n);
    boolean finite = isFinite(factor);
    for (int bit = Integer.highestOneBit(rest) >> 1; bit > 0; bit >>= 1) {
      result = multiply((Array) result, (Array) result);
      if ((rest & bit) != 0) {
        result = multiply((Array) result, factor);
      }
      // The next step would subtract infinities from each other or multiply them by 0.
      if (finite && !isFinite((Array) result)) {
        throw Diagnostic.error(Code.NOT_FINITE, "the power is beyond the range of doubles")
            .detail("entries up to 1.8e308 can be written")
            .toException();
      }
    }
    return ((Array) result).withLabels(Labels.NONE);
  }

  private static boolean isFinite(Array array) {
    if (array instanceof RealArray real) {
      return Arrays.stream(real.data()).allMatch(Double::isFinite);
    }
    return Values.entries(array).stream()
        .allMatch(entry -> !(entry instanceof Scalar) || Values.isFinite(entry));
  }

  private static Array identity(int n, Array like) {
    if (like instanceof RealArray) {
      return Matrices.array(Matrix.identity(n));
    }
    List<Value> entries = new ArrayList<>(n * n);
    for (int i = 0; i < n * n; i++) {
      entries.add(i % (n + 1) == 0 ? Scalar.ONE : Scalar.ZERO);
    }
    return Values.matrix(n, n, entries);
  }

  private static int integer(Operand base, Operand exponent) {
    if (exponent.value() instanceof Scalar.Exact(var q, _) && q.isInteger() && q.fitsInt()) {
      return q.intValueExact();
    }
    if (exponent.value() instanceof Scalar.Real(double d)
        && d == Math.rint(d)
        && Math.abs(d) < 1 << 20) {
      return (int) d;
    }
    String b = Refusals.name(base, "A");
    String e = Refusals.name(exponent, "n");
    boolean half =
        exponent.value() instanceof Scalar.Exact(var q, _) && q.equals(Rational.HALF)
            || exponent.value() instanceof Scalar.Real(double d) && d == 0.5;
    String what =
        half
            ? "the square root of a matrix: sqrtm(" + b + ")"
            : "a real power: expm(" + e + "*logm(" + b + "))";
    throw Diagnostic.error(Code.NOT_AN_INTEGER, "a matrix has powers to integers only")
        .hint(
            what
                + "; entry by entry: "
                + b
                + ".^"
                + (e.chars().allMatch(c -> c == '.' || Character.isLetterOrDigit(c))
                    ? e
                    : "(" + e + ")"))
        .toException();
  }

  private static RuntimeException twoVectors(Operand left, Operand right) {
    Shape s = ((Array) left.value()).shape();
    Shape t = ((Array) right.value()).shape();
    String u = Refusals.name(left, "u");
    String v = Refusals.name(right, "v");
    String what =
        s.equals(t)
            ? "two " + s.noun() + "s have several products"
            : "a " + s.noun() + " and a " + t.noun() + " have no product by *";
    Diagnostic error =
        Diagnostic.error(Code.AMBIGUOUS_PRODUCT, what)
            .detail(" left: " + left.labelled(s.noun()))
            .detail("right: " + right.labelled(t.noun()));
    return s.equals(t)
        ? error
            .hint(
                "entry by entry: "
                    + u
                    + ".*"
                    + v
                    + "; a number: dot("
                    + u
                    + ","
                    + v
                    + "); a matrix: "
                    + u
                    + "*"
                    + v
                    + "^T")
            .toException()
        : error.hint("a matrix: " + u + "*" + v + "^T").toException();
  }

  /// The two-line shape error, with the products that do fit.
  private static RuntimeException innerDimensions(Operand left, Shape s, Operand right, Shape t) {
    String a = Refusals.name(left, "A");
    String b = Refusals.name(right, "B");
    List<String> ways = new ArrayList<>();
    if (t.isVector()) {
      if (s.rows() == t.rows()) {
        ways.add(a + "^T*" + b + " is a " + s.columns() + "-vector");
      }
    } else if (s.isVector()) {
      if (s.rows() == t.rows()) {
        ways.add(a + "^T*" + b + " is 1×" + t.columns());
      }
      if (t.columns() == s.rows()) {
        ways.add(b + "*" + a + " is a " + t.rows() + "-vector");
      }
    } else {
      if (s.columns() == t.columns()) {
        ways.add(a + "*" + b + "^T is " + s.rows() + "×" + t.rows());
      }
      if (s.rows() == t.rows()) {
        ways.add(a + "^T*" + b + " is " + s.columns() + "×" + t.columns());
      }
      if (t.columns() == s.rows()) {
        ways.add(b + "*" + a + " is " + t.rows() + "×" + s.columns());
      }
    }
    if (s.equals(t)) {
      ways.add(a + ".*" + b + " is elementwise");
    }
    Diagnostic error =
        Diagnostic.error(Code.INNER_DIMENSIONS, "the inner dimensions differ")
            .detail(" left: " + left.labelled(Broadcast.describe(s)))
            .detail("right: " + right.labelled(Broadcast.describe(t)));
    return ways.isEmpty()
        ? error
            .hint("the columns of the left must be as many as the rows of the right")
            .toException()
        : error.hint(String.join(", ", ways)).toException();
  }
}
