package gradus.functions.statistics;

import gradus.function.Function;
import java.util.List;
import java.util.Optional;

/// The list of this chapter. A function is loaded when it is asked for.
public final class StatisticsFunctions {
  /// Names without aliases, in teaching order.
  public static final List<String> NAMES =
      List.of("mean", "var", "std", "cov", "corr", "pca", "sort");

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
      case "sort" -> Optional.of(Sort.SPEC);
      default -> Optional.empty();
    };
  }
}
