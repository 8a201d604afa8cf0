package gradus.tutor.generate;

import java.util.List;
import java.util.Optional;

/// The one list of generators, in the order of the curriculum.
public final class Generators {
  private Generators() {}

  /// What is typed behind `gradus quiz`.
  public static final List<String> TOPICS =
      List.of(
          "derivatives",
          "chain-rule",
          "partial-derivatives",
          "gradients",
          "integrals",
          "limits",
          "taylor",
          "matrix-product",
          "determinants",
          "inverses",
          "elimination",
          "eigenvalues",
          "norms",
          "dot-products",
          "softmax",
          "sigmoid",
          "logarithms",
          "exponentials",
          "sets",
          "shapes");

  /// Only the one asked for is loaded.
  public static Optional<Generator> find(String topic) {
    return switch (topic) {
      case "derivatives" -> Optional.of(new Derivatives());
      case "chain-rule" -> Optional.of(new ChainRule());
      case "partial-derivatives" -> Optional.of(new Partials());
      case "gradients" -> Optional.of(new Gradients());
      case "integrals" -> Optional.of(new Integrals());
      case "limits" -> Optional.of(new Limits());
      case "taylor" -> Optional.of(new TaylorPolynomials());
      case "matrix-product" -> Optional.of(new MatrixProducts());
      case "determinants" -> Optional.of(new Determinants());
      case "inverses" -> Optional.of(new Inverses());
      case "elimination" -> Optional.of(new Eliminations());
      case "eigenvalues" -> Optional.of(new Eigenvalues());
      case "norms" -> Optional.of(new Norms());
      case "dot-products" -> Optional.of(new DotProducts());
      case "softmax" -> Optional.of(new Softmaxes());
      case "sigmoid" -> Optional.of(new Sigmoids());
      case "logarithms" -> Optional.of(new Logarithms());
      case "exponentials" -> Optional.of(new ExponentialGrowth());
      case "sets" -> Optional.of(new Sets());
      case "shapes" -> Optional.of(new Shapes());
      default -> Optional.empty();
    };
  }

  public static List<Generator> all() {
    return TOPICS.stream().map(topic -> find(topic).orElseThrow()).toList();
  }
}
