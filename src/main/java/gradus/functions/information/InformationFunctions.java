package gradus.functions.information;

import gradus.function.Function;
import java.util.List;
import java.util.Optional;

/// The list of this chapter. A function is loaded when it is asked for.
public final class InformationFunctions {
  /// Names without aliases, in teaching order.
  public static final List<String> NAMES = List.of("entropy", "cross_entropy", "kl", "js");

  /// The aliases of all of them, known without loading one.
  public static final List<String> ALIASES =
      List.of("js_divergence", "kl_divergence", "relative_entropy");

  private InformationFunctions() {}

  /// @param name a name or an alias
  public static Optional<Function> find(String name) {
    return switch (name) {
      case "entropy" -> Optional.of(Entropy.SPEC);
      case "cross_entropy" -> Optional.of(CrossEntropy.SPEC);
      case "kl", "kl_divergence", "relative_entropy" -> Optional.of(KullbackLeibler.SPEC);
      case "js", "js_divergence" -> Optional.of(JensenShannon.SPEC);
      default -> Optional.empty();
    };
  }
}
