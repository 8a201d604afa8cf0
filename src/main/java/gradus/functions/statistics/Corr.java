package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.evaluate.Comparison;
import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarArithmetic;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.OnePass;
import gradus.numeric.linalg.Matrix;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;

/// Pearson's correlation: covariances of variables brought to standard deviation 1.
public final class Corr {
  public static final Function SPEC =
      Function.named("corr", Chapter.STATISTICS)
          .aliases("corrcoef")
          .summary("The correlation matrix of data, or the correlation of two vectors")
          .details(
              "Pearson's correlation cov(x,y)/(std(x)*std(y)), between -1 and 1. Samples are rows;"
                  + " the divisor cancels. The names of the columns go with the answer."
                  + " method=spearman correlates ranks, equal numbers sharing the mean of theirs:"
                  + " 1 for whatever only rises together.")
          .parameter("A", Kind.ARRAY, "n×d matrix of n samples, or n-vector")
          .optional("y", Kind.VECTOR, "n-vector; then A is one too and the answer a number")
          .option("method", Kind.TEXT, "pearson", "pearson or spearman")
          .domain("at least 2 samples; no variable is constant")
          .errors(
              "E0502 when a variable is constant or there are too few samples, E0605 for columns of"
                  + " text, E0504 for NaN and infinities")
          .usedFor("finding features that tell the same")
          .eval(Corr::value)
          .onePass(
              OnePass.of(Tall::products, TallCorrelations::of).pair().option("method", "pearson"))
          .example("corr([1,2;2,4;3,9])", "1,7*sqrt(13)/26\n7*sqrt(13)/26,1")
          .example("corr([1,2,3], [3,2,1])", "-1")
          .example("corr([1,2,3], [1,8,27], method=spearman)", "1")
          .seeAlso("cov", "std")
          .build();

  private Corr() {}

  private static Value value(Arguments arguments, Context context) {
    for (int i = 0; i < arguments.size(); i++) {
      Numbers.requireFinite(arguments, i, arguments.array(i));
    }
    boolean pair = arguments.has(1);
    Samples given = pair ? Pair.of(arguments) : Samples.of(arguments, context);
    String method = arguments.wordOption("method", "pearson", List.of("pearson", "spearman"));
    Samples samples = method.equals("pearson") ? given : new Ranks(arguments, context).of(given);
    if (samples.count() < 2) {
      throw arguments
          .error(Code.OUTSIDE_DOMAIN, "corr needs at least 2 samples, not " + samples.count())
          .toException();
    }
    context.budget().cells((double) samples.variables() * samples.variables());
    Array correlations =
        samples.data() instanceof RealArray
            ? real(arguments, samples, context)
            : exact(arguments, samples, context);
    if (pair) {
      return correlations.get(0, 1);
    }
    return samples.data().shape().isVector() ? correlations.get(0) : correlations;
  }

  private static Array real(Arguments arguments, Samples samples, Context context) {
    Matrix data = samples.matrix(context);
    Matrix standardized = Samples.centered(data);
    int d = data.columns();
    for (int j = 0; j < d; j++) {
      double[] column = data.column(j);
      double deviation = Moments.standardDeviation(column, 1);
      if (Moments.isConstant(column, deviation)) {
        throw constant(arguments, samples.name(j));
      }
      for (int i = j; i < standardized.data().length; i += d) {
        standardized.data()[i] /= deviation;
      }
    }
    double[] entries = CovarianceMatrix.of(standardized, 1).data();
    for (int i = 0; i < entries.length; i++) {
      entries[i] = i % (d + 1) == 0 ? 1 : Math.clamp(entries[i], -1, 1);
    }
    return Matrices.array(new Matrix(d, d, entries)).withLabels(Labels.both(samples.names()));
  }

  private static Array exact(Arguments arguments, Samples samples, Context context) {
    Array covariances = CovarianceMatrix.exact(samples, 1, context);
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    Comparison comparison = new Comparison(context);
    int d = samples.variables();
    for (int i = 0; i < d; i++) {
      if (comparison.sign(covariances.get(i, i), Scalar.ZERO).filter(s -> s == 0).isPresent()) {
        throw constant(arguments, samples.name(i));
      }
    }
    Value[] entries = new Value[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < i; j++) {
        Value product = scalars.multiply(covariances.get(i, i), covariances.get(j, j));
        Value correlation =
            scalars.divide(covariances.get(i, j), scalars.power(product, Scalar.of(Rational.HALF)));
        entries[i * d + j] = correlation;
        entries[j * d + i] = correlation;
      }
      entries[i * d + i] = Scalar.ONE;
    }
    return Values.array(samples.square(), List.of(entries), Labels.both(samples.names()));
  }

  static RuntimeException constant(Arguments arguments, String variable) {
    return arguments
        .error(
            Code.OUTSIDE_DOMAIN,
            "the correlation with " + variable + " is undefined: it is constant")
        .hint("leave it out: it says nothing about the others")
        .toException();
  }
}
