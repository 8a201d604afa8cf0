package gradus.functions.statistics;

import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.OnePass;
import gradus.function.TallColumns;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.List;

/// Covariances: of all pairs of columns, or of two vectors.
public final class Cov {
  public static final Function SPEC =
      Function.named("cov", Chapter.STATISTICS)
          .summary("The covariance matrix of data, or the covariance of two vectors")
          .details(
              "Entry (i,j) is the mean product of the distances of variables i and j from their"
                  + " means, divisor n-1 (ddof=0: n). Samples are rows; --conventions mml reads"
                  + " columns as samples and divides by n. The names of the columns go with the"
                  + " answer. A single vector has its variance.")
          .parameter("A", Kind.ARRAY, "n×d matrix of n samples, or n-vector")
          .optional("y", Kind.VECTOR, "n-vector; then A is one too and the answer a number")
          .option("ddof", Kind.INTEGER, "1", "what is subtracted from n in the divisor")
          .domain("more samples than ddof")
          .errors(
              "E0502 with too few samples, E0401 for vectors of different length, E0605 for columns"
                  + " of text, E0504 for NaN and infinities")
          .usedFor("principal components, Gaussian models, whitening")
          .eval(Cov::value)
          .onePass(OnePass.of(Tall::products, Cov::tall).pair().option("ddof"))
          .example("cov([1,2;2,4;3,9])", "1,7/2\n7/2,13")
          .example("cov([1,2,3], [2,4,9])", "7/2")
          .seeAlso("corr", "var", "pca")
          .build();

  private Cov() {}

  private static Value tall(Arguments arguments, List<TallColumns> data, Context context) {
    TallColumns x = data.getFirst();
    Tall.samplesAreRows(x, context);
    for (int i = 0; i < data.size(); i++) {
      Numbers.requireFinite(arguments, i, data.get(i));
    }
    double divisor = x.rows() - Divisor.ddof(arguments, context, x.rows());
    if (data.size() == 2) {
      return Scalar.of(x.product(0, data.getLast(), 0) / divisor);
    }
    context.budget().cells((double) x.width() * x.width());
    Array covariances = x.products(divisor);
    return x.isVector() ? covariances.get(0) : covariances;
  }

  private static Value value(Arguments arguments, Context context) {
    for (int i = 0; i < arguments.size(); i++) {
      Numbers.requireFinite(arguments, i, arguments.array(i));
    }
    boolean pair = arguments.has(1);
    Samples samples = pair ? Pair.of(arguments) : Samples.of(arguments, context);
    int ddof = Divisor.ddof(arguments, context, samples.count());
    context.budget().cells((double) samples.variables() * samples.variables());
    Array covariances = of(samples, ddof, context);
    if (pair) {
      return covariances.get(0, 1);
    }
    return samples.data().shape().isVector() ? covariances.get(0) : covariances;
  }

  static Array of(Samples samples, int ddof, Context context) {
    return samples.data() instanceof RealArray
        ? Matrices.array(CovarianceMatrix.of(Samples.centered(samples.matrix(context)), ddof))
            .withLabels(Labels.both(samples.names()))
        : CovarianceMatrix.exact(samples, ddof, context);
  }
}
