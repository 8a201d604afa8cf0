package gradus.functions;

import java.util.Optional;

/// Names of the language that gradus knows and does not compute yet, and what brings them.
final class LaterNames {
  private LaterNames() {}

  static Optional<String> find(String name) {
    return switch (name) {
      case "diff",
          "derivative",
          "grad",
          "gradient",
          "jacobian",
          "hessian",
          "laplacian",
          "divergence",
          "curl",
          "directional",
          "limit",
          "integrate",
          "taylor",
          "series",
          "simplify",
          "expand",
          "factor",
          "collect",
          "apart",
          "together",
          "domain",
          "range",
          "inverse",
          "compose",
          "critical_points",
          "convexity",
          "backprop",
          "forward_mode",
          "tangent",
          "subs" ->
          Optional.of("calculus");
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
