package gradus.functions.geometry;

import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Check;
import gradus.function.Context;
import gradus.functions.linear.Names;
import gradus.functions.linear.Transpose;
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

/// The cosine similarities of every sample of one data matrix with every sample of another one, or
/// of the same one.
final class CosinePairs {
  private final Arguments arguments;
  private final Context context;
  private final boolean rows;

  CosinePairs(Arguments arguments, Context context) {
    this.arguments = arguments;
    this.context = context;
    this.rows = context.conventions().samplesAreRows();
  }

  Value value() {
    boolean itself = !arguments.has(1);
    int other = itself ? 0 : 1;
    Array left = samples(0);
    Array right = samples(other);
    if (left.shape().columns() != right.shape().columns()) {
      throw Names.mismatch(
              "cosine_similarity compares " + (rows ? "rows" : "columns") + " of the same length",
              arguments.operand(0),
              arguments.operand(other))
          .toException();
    }
    context.convention(rows ? "one sample a row" : "one sample a column");
    int m = left.shape().rows();
    int n = right.shape().rows();
    context.budget().cells((double) m * n);
    Array pairs =
        Vectors.isMachine(left, right)
            ? machine(left, right, itself)
            : Values.array(Shape.of(m, n), formulas(left, right, itself), Labels.NONE);
    return shaped(pairs, left, right);
  }

  /// One sample a row, however the samples stand in the argument; a vector is one sample.
  private Array samples(int index) {
    Array array = arguments.array(index);
    boolean vector = array.shape().isVector();
    Array samples =
        vector ? array.reshape(Shape.of(1, array.size())) : rows ? array : Transpose.of(array);
    for (int i = 0; i < samples.shape().rows(); i++) {
      if (isZero(samples, i)) {
        String name = Names.of(arguments.operand(index), "the matrix");
        String line = (rows ? "row " : "column ") + (i + 1) + " of " + name;
        throw Vectors.zero(arguments, index, vector ? name : line);
      }
    }
    Vectors.requireFinite(arguments, index);
    return samples;
  }

  private static boolean isZero(Array samples, int row) {
    int n = samples.shape().columns();
    return samples instanceof RealArray real
        ? Vectors.isZero(real.data(), row * n, (row + 1) * n)
        : Vectors.isZero(Values.entries(Vectors.row(samples, row)));
  }

  private List<Value> formulas(Array left, Array right, boolean itself) {
    boolean decimal = Matrices.hasDecimals(left) || Matrices.hasDecimals(right);
    Array x = Vectors.plain(left);
    Array y = Vectors.plain(right);
    int m = x.shape().rows();
    int n = y.shape().rows();
    List<Value> entries = new ArrayList<>(m * n);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        context.budget().step();
        Value cosine =
            itself && j == i
                ? Scalar.ONE
                : itself && j < i
                    ? entries.get(j * n + i)
                    : Cosine.of(Vectors.row(x, i), Vectors.row(y, j), context);
        entries.add(CosineSimilarity.answer(cosine, decimal, context));
      }
    }
    return entries;
  }

  private Array machine(Array left, Array right, boolean itself) {
    Matrix x = unit(left);
    Matrix y = itself ? x : unit(right);
    double[] cosines = x.times(y.transpose()).data().clone();
    int n = y.rows();
    double worst = 0;
    for (int i = 0; i < cosines.length; i++) {
      worst = Math.max(worst, Math.abs(cosines[i]) - 1);
      cosines[i] = Math.clamp(cosines[i], -1, 1);
    }
    context.check(
        new Check("abs(cosine) <= 1", worst, Vectors.epsilon(context) * (64 + x.columns())));
    for (int i = 0; itself && i < n; i++) {
      cosines[i * n + i] = 1;
      for (int j = 0; j < i; j++) {
        cosines[i * n + j] = cosines[j * n + i];
      }
    }
    return RealArray.matrix(x.rows(), n, cosines);
  }

  private Matrix unit(Array samples) {
    double[] data = Matrices.doubles(samples, Vectors.approximation(context));
    int n = samples.shape().columns();
    double[] unit = new double[data.length];
    for (int i = 0; i < samples.shape().rows(); i++) {
      double[] row = UnitVectors.of(Arrays.copyOfRange(data, i * n, (i + 1) * n));
      System.arraycopy(row, 0, unit, i * n, n);
    }
    return new Matrix(samples.shape().rows(), n, unit);
  }

  /// A vector on one side leaves a vector.
  private Array shaped(Array pairs, Array left, Array right) {
    if (arguments.has(1) && arguments.array(1).shape().isVector()) {
      return pairs.reshape(Shape.of(pairs.size())).withLabels(Labels.rows(left.labels().rows()));
    }
    if (arguments.array(0).shape().isVector()) {
      return pairs.reshape(Shape.of(pairs.size())).withLabels(Labels.rows(right.labels().rows()));
    }
    return pairs.withLabels(new Labels(left.labels().rows(), right.labels().rows()));
  }
}
