package gradus.functions.tables;

import gradus.function.Function;
import java.util.List;
import java.util.Optional;

/// The list of this chapter. A function is loaded when it is asked for.
public final class TablesFunctions {
  /// Names without aliases, in teaching order.
  public static final List<String> NAMES =
      List.of("summary", "counts", "categories", "codes", "one_hot", "crosstab");

  /// The aliases of all of them, known without loading one.
  public static final List<String> ALIASES = List.of("describe", "get_dummies", "value_counts");

  private TablesFunctions() {}

  /// @param name a name or an alias
  public static Optional<Function> find(String name) {
    return switch (name) {
      case "summary", "describe" -> Optional.of(Summary.SPEC);
      case "counts", "value_counts" -> Optional.of(Counts.SPEC);
      case "categories" -> Optional.of(CategoryList.SPEC);
      case "codes" -> Optional.of(Codes.SPEC);
      case "one_hot", "get_dummies" -> Optional.of(OneHot.SPEC);
      case "crosstab" -> Optional.of(Crosstab.SPEC);
      default -> Optional.empty();
    };
  }
}
