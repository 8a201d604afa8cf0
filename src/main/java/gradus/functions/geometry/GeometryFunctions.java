package gradus.functions.geometry;

import gradus.function.Function;
import java.util.List;
import java.util.Optional;

/// The list of this chapter. A function is loaded when it is asked for.
public final class GeometryFunctions {
  /// Names without aliases, in teaching order.
  public static final List<String> NAMES =
      List.of(
          "dot",
          "cross",
          "outer",
          "normalize",
          "angle",
          "cosine_similarity",
          "distance",
          "project",
          "reject");

  /// The aliases of all of them, known without loading one.
  public static final List<String> ALIASES = List.of();

  private GeometryFunctions() {}

  /// @param name a name or an alias
  public static Optional<Function> find(String name) {
    return switch (name) {
      case "dot" -> Optional.of(Dot.SPEC);
      case "cross" -> Optional.of(Cross.SPEC);
      case "outer" -> Optional.of(Outer.SPEC);
      case "normalize" -> Optional.of(Normalize.SPEC);
      case "angle" -> Optional.of(AngleBetween.SPEC);
      case "cosine_similarity" -> Optional.of(CosineSimilarity.SPEC);
      case "distance" -> Optional.of(Distance.SPEC);
      case "project" -> Optional.of(Project.SPEC);
      case "reject" -> Optional.of(Reject.SPEC);
      default -> Optional.empty();
    };
  }
}
