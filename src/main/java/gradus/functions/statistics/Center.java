package gradus.functions.statistics;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;

/// Data less their mean.
public final class Center {
  public static final Function SPEC =
      Function.named("center", Chapter.STATISTICS)
          .summary("Subtracts the mean: from a vector, or from every column of a matrix")
          .details("x - mean. Names of rows and columns stay.")
          .parameter(
              "A", Kind.ARRAY, "n-vector, n×d matrix of n samples, or tensor; numbers or formulas")
          .option("axis", Kind.TEXT, "cols", Groups.AXIS_TEXT)
          .domain("arrays with at least one entry")
          .errors("E0406 without entries, E0504 for NaN and infinities")
          .usedFor("the step before principal components and covariances")
          .eval(Center::value)
          .example("center([1,2,6])", "-2\n-1\n3")
          .example("center([1,2;3,6])", "-1,-2\n1,2")
          .example("center([1,2;3,6], axis=rows)", "-1/2,1/2\n-3/2,3/2")
          .seeAlso("standardize", "mean", "pca")
          .build();

  private Center() {}

  private static Value value(Arguments arguments, Context context) {
    Groups groups = Groups.of(arguments, context);
    Numbers.requireFinite(arguments, 0, groups.data());
    return groups.map(
        new ExactMoments(context)::centered, Moments::centered, groups.data().labels());
  }
}
