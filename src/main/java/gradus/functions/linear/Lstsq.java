package gradus.functions.linear;

import gradus.diag.Code;
import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarArithmetic;
import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.OnePass;
import gradus.function.TallColumns;
import gradus.numeric.linalg.LeastSquares;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.stream.Demand;
import gradus.value.Array;
import gradus.value.Decimal;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// The x that brings A·x closest to b; the shortest one where several do.
public final class Lstsq {
  private static final String NORMAL_EQUATIONS = "A^T*(A*x - b) = 0";

  public static final Function SPEC =
      Function.named("lstsq", Chapter.LINEAR)
          .summary("Least squares: the x that makes the length of A*x - b smallest")
          .details(
              "Where several x do, the shortest one. Exact for small exact input, by QR for doubles"
                  + " of full column rank, else by singular values. The length that remains is"
                  + " noted.")
          .parameter("A", Kind.MATRIX, "m×n, one sample a row")
          .parameter("b", Kind.ARRAY, "m-vector, or m×k for k right sides")
          .domain("all matrices of numbers")
          .errors("E0401 when the rows of A and b differ, E0301 for formulas and complex entries")
          .usedFor("linear regression; the first column of A holds ones for the intercept")
          .eval(Lstsq::value)
          .onePass(OnePass.of(Lstsq::triangle, Lstsq::tall).pair())
          .example("lstsq([1,1;1,2;1,3], [1,2,2])", "2/3\n1/2")
          .example("lstsq([1,2;2,4], [1,1])", "3/25\n6/25")
          .seeAlso("solve", "pinv", "qr")
          .build();

  private Lstsq() {}

  private static Value value(Arguments arguments, Context context) {
    Array a = arguments.matrix(0);
    Array b = arguments.array(1);
    Solve.requireRightSides(arguments, "lstsq", a, b);
    Array x =
        Matrices.isRational(a) && Matrices.isRational(b) && a.size() <= ExactPseudoInverse.LARGEST
            ? exact(a, b, context)
            : numeric(arguments, context);
    return b.shape().isVector() ? x.reshape(Shape.of(a.shape().columns())) : x;
  }

  private static Array exact(Array left, Array right, Context context) {
    ExactMatrix a = Matrices.exact(left);
    ExactMatrix b = Matrices.exact(right);
    ExactMatrix x = ExactPseudoInverse.of(a, context.budget()).multiply(b, context.budget());
    ExactMatrix rest = a.multiply(x, context.budget()).subtract(b);
    boolean holds =
        List.of(a.transpose().multiply(rest, context.budget()).toArray()).stream()
            .allMatch(Rational::isZero);
    Numeric.checkExact(context, NORMAL_EQUATIONS, holds);
    boolean decimal = Matrices.hasDecimals(left) || Matrices.hasDecimals(right);
    List<String> lengths = new ArrayList<>();
    for (int j = 0; j < b.columns(); j++) {
      lengths.add(length(rest.column(j), decimal, context));
    }
    note(lengths, a.rank(context.budget()), a.columns(), context);
    return Matrices.array(x, Shape.of(x.rows(), x.columns()), decimal);
  }

  private static String length(List<Rational> entries, boolean decimal, Context context) {
    Rational squares = Rational.ZERO;
    for (Rational entry : entries) {
      squares = squares.add(entry.multiply(entry));
    }
    Value length =
        new ScalarArithmetic(context)
            .power(new Scalar.Exact(squares, decimal), Scalar.of(Rational.HALF));
    return Literals.of(length);
  }

  private static Demand triangle(Arguments arguments, List<TallColumns> data, Context context) {
    if (data.getFirst().isVector()) {
      throw arguments
          .error(
              Code.WRONG_KIND,
              0,
              "lstsq needs a matrix, not '" + arguments.operand(0).text() + "', which is a vector")
          .toException();
    }
    return Demand.ofTriangle();
  }

  /// With the triangle of [A b] in the place of A and b: the same x, the same lengths.
  private static Value tall(Arguments arguments, List<TallColumns> data, Context context) {
    TallColumns a = data.getFirst();
    TallColumns b = data.getLast();
    requireFinite(arguments, a);
    requireFinite(arguments, b);
    Array x =
        numeric(
            arguments, a.summary().triangle(a.places()), b.summary().triangle(b.places()), context);
    return b.isVector() ? x.reshape(Shape.of(a.width())) : x;
  }

  /// Told as for a matrix that is held.
  private static void requireFinite(Arguments arguments, TallColumns data) {
    int first = -1;
    for (int j = 0; j < data.width(); j++) {
      long row = data.firstNotFinite(j);
      if (row >= 0 && (first < 0 || row < data.firstNotFinite(first))) {
        first = j;
      }
    }
    if (first >= 0) {
      String place = "row " + (data.firstNotFinite(first) + 1) + ", column " + (first + 1);
      double entry = data.notFinite(first);
      String odd = Double.isNaN(entry) ? "NaN" : entry > 0 ? "inf" : "-inf";
      throw arguments
          .error(Code.NOT_FINITE, "the entry in " + place + " is " + odd)
          .detail("a decomposition needs finite numbers")
          .hint(Double.isNaN(entry) ? "leave the row out or fill the gap" : "")
          .toException();
    }
  }

  private static Array numeric(Arguments arguments, Context context) {
    Matrix a = Numeric.matrix(arguments, 0, context);
    return numeric(arguments, a, Numeric.matrix(arguments, 1, context), context);
  }

  private static Array numeric(Arguments arguments, Matrix a, Matrix b, Context context) {
    LeastSquares found = CorrectedLeastSquares.solve(a, b);
    Numeric.check(context, NORMAL_EQUATIONS, found.residual(), a);
    Conditioning.warn(found.condition(), arguments, context);
    List<String> lengths = new ArrayList<>();
    for (double error : found.errors()) {
      lengths.add(Decimal.SCALARS.text(error));
    }
    note(lengths, found.rank(), a.columns(), context);
    return Matrices.array(found.x());
  }

  private static void note(List<String> lengths, int rank, int unknowns, Context context) {
    if (lengths.size() <= 8) {
      context.note("norm(A*x - b) is " + String.join(", ", lengths));
    }
    if (rank < unknowns) {
      context.note(
          "A has rank "
              + rank
              + " and "
              + unknowns
              + " columns: of many solutions this is the shortest");
    }
  }
}
