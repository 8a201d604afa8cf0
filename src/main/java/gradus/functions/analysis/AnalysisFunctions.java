package gradus.functions.analysis;

import gradus.function.Function;
import java.util.List;
import java.util.Optional;

/// The list of this chapter. A function is loaded when it is asked for.
public final class AnalysisFunctions {
  /// Names without aliases, in teaching order.
  public static final List<String> NAMES = List.of();

  /// The aliases of all of them, known without loading one.
  public static final List<String> ALIASES = List.of();

  private AnalysisFunctions() {}

  /// @param name a name or an alias
  public static Optional<Function> find(String name) {
    return switch (name) {
      default -> Optional.empty();
    };
  }
}
