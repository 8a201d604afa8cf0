package gradus.cli;

import gradus.function.Function;
import gradus.function.Registry;
import gradus.functions.Catalogue;
import gradus.syntax.Names;
import java.util.List;
import java.util.Optional;

/// The catalogue of functions, as the commands see it.
final class Builtins {
  static final Names NAMES = Catalogue.INSTANCE;
  static final Registry REGISTRY = Catalogue.INSTANCE;

  private Builtins() {}

  /// All functions, by chapter.
  static List<Function> functions() {
    return Catalogue.INSTANCE.functions();
  }

  static Optional<Function> function(String name) {
    return REGISTRY.find(name);
  }

  /// Whether a word is something in an expression even if nothing is bound.
  static boolean means(String word) {
    return NAMES.isFunction(word) || NAMES.isConstant(word);
  }

  /// Names and aliases that can be typed on every keyboard.
  static List<String> asciiNames() {
    return NAMES.suggestions().stream()
        .filter(name -> name.chars().allMatch(c -> c > 0x20 && c < 0x7f))
        .sorted()
        .distinct()
        .toList();
  }
}
