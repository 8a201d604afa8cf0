package gradus.functions.analysis;

import gradus.function.Function;
import java.util.List;
import java.util.Optional;

/// The list of this chapter. A function is loaded when it is asked for.
public final class AnalysisFunctions {
  /// Names without aliases, in teaching order.
  public static final List<String> NAMES =
      List.of(
          "domain",
          "range",
          "inverse",
          "compose",
          "roots",
          "parity",
          "period",
          "monotone",
          "critical_points",
          "convexity",
          "tangent");

  /// The aliases of all of them, known without loading one.
  public static final List<String> ALIASES = List.of();

  private AnalysisFunctions() {}

  /// @param name a name or an alias
  public static Optional<Function> find(String name) {
    return switch (name) {
      case "domain" -> Optional.of(DomainOf.SPEC);
      case "range" -> Optional.of(RangeOf.SPEC);
      case "inverse" -> Optional.of(InverseOf.SPEC);
      case "compose" -> Optional.of(Compose.SPEC);
      case "roots" -> Optional.of(Roots.SPEC);
      case "parity" -> Optional.of(ParityOf.SPEC);
      case "period" -> Optional.of(Period.SPEC);
      case "monotone" -> Optional.of(Monotone.SPEC);
      case "critical_points" -> Optional.of(CriticalPointsOf.SPEC);
      case "convexity" -> Optional.of(ConvexityOf.SPEC);
      case "tangent" -> Optional.of(Tangent.SPEC);
      default -> Optional.empty();
    };
  }
}
