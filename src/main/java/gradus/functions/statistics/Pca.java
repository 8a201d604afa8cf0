package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.OnePass;
import gradus.function.TallColumns;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Norms;
import gradus.value.Labels;
import gradus.value.Literals;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Principal component analysis.
public final class Pca {
  /// Squares of what is further from the mean than this, or nearer than its inverse, and their sums
  /// leave the range of doubles.
  private static final double LARGEST = 1e150;

  public static final Function SPEC =
      Function.named("pca", Chapter.STATISTICS)
          .summary("Principal component analysis: the directions in which data vary most")
          .details(
              "variances: of the data along each component, descending (divisor n-1, ddof=0: n)."
                  + " ratios: their shares of the whole. components: orthonormal columns, the first"
                  + " nonzero entry of each positive. scores: the centered data in these"
                  + " coordinates, one sample a row. mean: of each variable. Samples are rows;"
                  + " variables are centered, not scaled. There are min(n,d) components.")
          .parameter("A", Kind.MATRIX, "n×d matrix of n samples of d variables, real numbers")
          .option("ddof", Kind.INTEGER, "1", "what is subtracted from n in the divisor")
          .domain("at least 2 samples that are not all equal")
          .errors(
              "E0502 with too few samples or without any variation, E0605 for columns of text,"
                  + " E0504 for NaN and infinities")
          .usedFor("reducing dimensions, looking at data in the plane, whitening")
          .eval(Pca::value)
          .onePass(OnePass.of(Tall::productsOfMatrix, Pca::tall).option("ddof").lacking("scores"))
          .example("pca([1,0;-1,0;0,2;0,-2]).ratios", "0.8\n0.2")
          .example("pca([1,0;-1,0;0,2;0,-2]).components", "0,1\n1,0")
          .seeAlso("cov", "eig", "svd")
          .build();

  private Pca() {}

  private static Value value(Arguments arguments, Context context) {
    arguments.matrix(0);
    Numbers.requireFinite(arguments, 0, arguments.array(0));
    Samples samples = Samples.of(arguments, context);
    int ddof = Divisor.ddof(arguments, context, samples.count());
    Matrix data = samples.matrix(context);
    Matrix centered = Samples.centered(data);
    if (!(Norms.frobenius(centered) > Norms.frobenius(data) * Math.ulp(1.0))) {
      throw arguments
          .error(Code.OUTSIDE_DOMAIN, 0, "pca needs data that vary, and all samples are equal")
          .toException();
    }
    double spread = largest(centered);
    if (spread > LARGEST || spread < 1 / LARGEST) {
      throw arguments
          .error(Code.OUTSIDE_DOMAIN, 0, "the variances are beyond the range of doubles")
          .hint("in other units, A/" + Literals.of(Scalar.of(spread)) + ", they are not")
          .toException();
    }
    if (samples.count() >= samples.variables()) {
      context.budget().cells((double) samples.variables() * samples.variables());
    }
    PrincipalAxes axes = PrincipalAxes.of(centered, ddof, context);
    context.convention("components are columns");
    return record(samples, data, centered, axes);
  }

  /// Without the scores, which are as tall as the data.
  private static Value tall(Arguments arguments, List<TallColumns> data, Context context) {
    TallColumns samples = data.getFirst();
    Tall.samplesAreRows(samples, context);
    int ddof = Divisor.ddof(arguments, context, samples.rows());
    Numbers.requireFinite(arguments, 0, samples);
    int d = samples.width();
    context.budget().cells((double) d * d);
    double[] covariances = ((RealArray) samples.products(samples.rows() - (double) ddof)).data();
    Matrix matrix = new Matrix(d, d, covariances);
    double varying = 0;
    for (int j = 0; j < d; j++) {
      varying = Math.max(varying, matrix.get(j, j));
    }
    if (!(varying > 0)) {
      throw arguments
          .error(Code.OUTSIDE_DOMAIN, 0, "pca needs data that vary, and all samples are equal")
          .toException();
    }
    PrincipalAxes axes = PrincipalAxes.of(matrix, context);
    context.convention("components are columns");
    context.note("without scores, which are as tall as the data");
    List<String> names = names(d);
    return RecordValue.builder()
        .with("variances", vector(axes.variances(), names))
        .with("ratios", vector(ratios(axes.variances()), names))
        .with(
            "components",
            Matrices.array(axes.components()).withLabels(new Labels(samples.names(), names)))
        .with("mean", vector(samples.results(samples::mean), samples.names()))
        .build();
  }

  private static double largest(Matrix matrix) {
    double largest = 0;
    for (double entry : matrix.data()) {
      largest = Math.max(largest, Math.abs(entry));
    }
    return largest;
  }

  private static List<String> names(int components) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= components; i++) {
      names.add("PC" + i);
    }
    return names;
  }

  private static RecordValue record(
      Samples samples, Matrix data, Matrix centered, PrincipalAxes axes) {
    List<String> names = names(axes.variances().length);
    double[] mean = new double[data.columns()];
    for (int j = 0; j < mean.length; j++) {
      mean[j] = Moments.mean(data.column(j));
    }
    List<String> samplesNames =
        samples.areRows() ? samples.data().labels().rows() : samples.data().labels().columns();
    return RecordValue.builder()
        .with("variances", vector(axes.variances(), names))
        .with("ratios", vector(ratios(axes.variances()), names))
        .with(
            "components",
            Matrices.array(axes.components()).withLabels(new Labels(samples.names(), names)))
        .with(
            "scores",
            Matrices.array(centered.times(axes.components()))
                .withLabels(new Labels(samplesNames, names)))
        .with("mean", vector(mean, samples.names()))
        .build();
  }

  private static double[] ratios(double[] variances) {
    double total = 0;
    for (double variance : variances) {
      total += variance;
    }
    double[] ratios = new double[variances.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = variances[i] / total;
    }
    return ratios;
  }

  private static RealArray vector(double[] data, List<String> names) {
    return new RealArray(Shape.of(data.length), data, Labels.rows(names));
  }
}
