package gradus.functions.calculus;

import gradus.function.Function;
import java.util.List;
import java.util.Optional;

/// The list of this chapter. A function is loaded when it is asked for.
public final class CalculusFunctions {
  /// Names without aliases, in teaching order.
  public static final List<String> NAMES = List.of("diff", "limit");

  /// The aliases of all of them, known without loading one.
  public static final List<String> ALIASES = List.of("derivative", "lim");

  private CalculusFunctions() {}

  /// @param name a name or an alias
  public static Optional<Function> find(String name) {
    return switch (name) {
      case "diff", "derivative" -> Optional.of(Diff.SPEC);
      case "limit", "lim" -> Optional.of(LimitFunction.SPEC);
      default -> Optional.empty();
    };
  }
}
