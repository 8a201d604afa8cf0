package gradus.functions.properties;

import gradus.function.Function;
import java.util.List;
import java.util.Optional;

/// The list of this chapter. A function is loaded when it is asked for.
public final class PropertiesFunctions {
  /// Names without aliases, in teaching order.
  public static final List<String> NAMES = List.of("properties");

  /// The aliases of all of them, known without loading one.
  public static final List<String> ALIASES = List.of();

  private PropertiesFunctions() {}

  /// @param name a name or an alias
  public static Optional<Function> find(String name) {
    return switch (name) {
      case "properties" -> Optional.of(Properties.SPEC);
      default -> Optional.empty();
    };
  }
}
