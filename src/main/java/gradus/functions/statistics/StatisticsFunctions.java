package gradus.functions.statistics;

import gradus.function.Function;
import java.util.List;
import java.util.Optional;

/// The list of this chapter. A function is loaded when it is asked for.
public final class StatisticsFunctions {
  /// Names without aliases, in teaching order.
  public static final List<String> NAMES =
      List.of(
          "mean",
          "median",
          "quantile",
          "var",
          "std",
          "skewness",
          "kurtosis",
          "center",
          "standardize",
          "rescale",
          "histogram",
          "cov",
          "corr",
          "pca",
          "distance_matrix",
          "differences");

  /// The aliases of all of them, known without loading one.
  public static final List<String> ALIASES =
      List.of("cdist", "corrcoef", "pdist", "skew", "zscore");

  private StatisticsFunctions() {}

  /// @param name a name or an alias
  public static Optional<Function> find(String name) {
    return switch (name) {
      case "mean" -> Optional.of(Mean.SPEC);
      case "var" -> Optional.of(Var.SPEC);
      case "std" -> Optional.of(Std.SPEC);
      case "cov" -> Optional.of(Cov.SPEC);
      case "corr", "corrcoef" -> Optional.of(Corr.SPEC);
      case "pca" -> Optional.of(Pca.SPEC);
      case "median" -> Optional.of(Median.SPEC);
      case "quantile" -> Optional.of(Quantile.SPEC);
      case "skewness", "skew" -> Optional.of(Skewness.SPEC);
      case "kurtosis" -> Optional.of(Kurtosis.SPEC);
      case "center" -> Optional.of(Center.SPEC);
      case "standardize", "zscore" -> Optional.of(Standardize.SPEC);
      case "rescale" -> Optional.of(Rescale.SPEC);
      case "histogram" -> Optional.of(Histogram.SPEC);
      case "distance_matrix", "cdist", "pdist" -> Optional.of(DistanceMatrix.SPEC);
      case "differences" -> Optional.of(Differences.SPEC);
      default -> Optional.empty();
    };
  }
}
