package gradus.functions;

import java.util.Optional;

/// Names of the language that gradus knows and does not compute yet, and what brings them.
final class LaterNames {
  private LaterNames() {}

  static Optional<String> find(String name) {
    return switch (name) {
      case "pdf",
          "logpdf",
          "cdf",
          "sf",
          "sample",
          "mode",
          "Normal",
          "Uniform",
          "Bernoulli",
          "Categorical",
          "Binomial",
          "Multinomial",
          "Geometric",
          "Poisson",
          "Beta",
          "Dirichlet",
          "Exponential",
          "StudentT",
          "ChiSquared",
          "FDist",
          "Laplace",
          "LogNormal",
          "Cauchy",
          "MultivariateNormal",
          "Empirical",
          "bayes",
          "linear_regression" ->
          Optional.of("probability");
      case "minimize", "maximize" -> Optional.of("optimization");
      case "mutual_information", "conditional_entropy", "joint_entropy", "perplexity" ->
          Optional.of("information theory");
      default -> Optional.empty();
    };
  }
}
