package gradus.functions.calculus;

import gradus.function.Function;
import java.util.List;
import java.util.Optional;

/// The list of this chapter. A function is loaded when it is asked for.
public final class CalculusFunctions {
  /// Names without aliases, in teaching order.
  public static final List<String> NAMES =
      List.of(
          "diff",
          "grad",
          "directional",
          "jacobian",
          "hessian",
          "laplacian",
          "divergence",
          "curl",
          "limit",
          "taylor",
          "integrate",
          "riemann");

  /// The aliases of all of them, known without loading one.
  public static final List<String> ALIASES = List.of("derivative", "gradient", "lim", "integral");

  private CalculusFunctions() {}

  /// @param name a name or an alias
  public static Optional<Function> find(String name) {
    return switch (name) {
      case "diff", "derivative" -> Optional.of(Diff.SPEC);
      case "grad", "gradient" -> Optional.of(Grad.SPEC);
      case "directional" -> Optional.of(Directional.SPEC);
      case "jacobian" -> Optional.of(JacobianMatrix.SPEC);
      case "hessian" -> Optional.of(HessianMatrix.SPEC);
      case "laplacian" -> Optional.of(Laplacian.SPEC);
      case "divergence" -> Optional.of(Divergence.SPEC);
      case "curl" -> Optional.of(Curl.SPEC);
      case "limit", "lim" -> Optional.of(LimitFunction.SPEC);
      case "integrate", "integral" -> Optional.of(Integrate.SPEC);
      case "taylor" -> Optional.of(Taylor.SPEC);
      case "riemann" -> Optional.of(Riemann.SPEC);
      default -> Optional.empty();
    };
  }
}
