package gradus.functions.statistics;

import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;
import java.util.List;

/// Data brought to mean 0 and standard deviation 1.
public final class Standardize {
  public static final Function SPEC =
      Function.named("standardize", Chapter.STATISTICS)
          .aliases("zscore")
          .summary("Brings a vector, or every column of a matrix, to mean 0 and deviation 1")
          .details(
              "(x - mean)/std, the z-scores. The deviation has the divisor n-1; ddof=0 divides by"
                  + " n, as scikit-learn's StandardScaler does. Names of rows and columns stay.")
          .parameter("A", Kind.ARRAY, "n-vector, n×d matrix of n samples, or tensor; real numbers")
          .option("ddof", Kind.INTEGER, "1", "what is subtracted from n in the divisor")
          .option("axis", Kind.TEXT, "cols", Groups.AXIS_TEXT)
          .domain("more samples than ddof; no column is constant")
          .errors(
              "E0502 for a constant column, by its name, or too few samples; E0504 for NaN and"
                  + " infinities")
          .usedFor("features in comparable units before training")
          .eval(Standardize::value)
          .example("standardize([1,2,3])", "-1\n0\n1")
          .example("standardize([1,10;3,30], ddof=0)", "-1,-1\n1,1")
          .example(
              "standardize([1,5;2,5])",
              "error: standardize divides by the spread, and column 2 is constant")
          .seeAlso("center", "rescale", "std", "normalize")
          .build();

  private Standardize() {}

  private static Value value(Arguments arguments, Context context) {
    Groups groups = Groups.of(arguments, context);
    int ddof = Divisor.ddof(arguments, context, groups.length());
    return new ToUnitDeviation(arguments, context, ddof).apply(groups);
  }

  private static final class ToUnitDeviation extends Scaling {
    private final int ddof;
    private final ExactMoments moments;
    private final ScalarArithmetic scalars;

    ToUnitDeviation(Arguments arguments, Context context, int ddof) {
      super(arguments, context);
      this.ddof = ddof;
      this.moments = new ExactMoments(context);
      this.scalars = new ScalarArithmetic(context);
    }

    @Override
    double[] real(double[] data, String name) {
      double deviation = Moments.standardDeviation(data, ddof);
      if (Moments.isConstant(data, deviation)) {
        throw constant(name);
      }
      double[] scores = Moments.centered(data);
      for (int i = 0; i < scores.length; i++) {
        scores[i] /= deviation;
      }
      return scores;
    }

    @Override
    List<Value> exact(List<Value> data, String name) {
      List<Value> centered = moments.centered(data);
      Value variance = moments.product(centered, centered, ddof);
      if (isZero(variance)) {
        throw constant(name);
      }
      Value deviation = moments.root(variance);
      return centered.stream().map(x -> scalars.divide(x, deviation)).toList();
    }
  }
}
