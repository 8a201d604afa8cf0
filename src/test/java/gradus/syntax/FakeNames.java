package gradus.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A small fixed catalogue for tests of the parser.
public final class FakeNames implements Names {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "sin",
          "cos",
          "tan",
          "asin",
          "acos",
          "atan",
          "sinh",
          "asinh",
          "exp",
          "log",
          "ln",
          "log2",
          "log10",
          "log_softmax",
          "sqrt",
          "abs",
          "max",
          "min",
          "mod",
          "sum",
          "prod",
          "relu",
          "sigmoid",
          "softmax",
          "eig",
          "det",
          "inv",
          "mean",
          "cov",
          "dot",
          "cross",
          "kron",
          "norm",
          "norm_fro",
          "norm_nuc",
          "entropy",
          "sort",
          "map",
          "beta",
          "binomial",
          "union",
          "transpose",
          "augment",
          "qr",
          "gcd",
          "diff",
          "grad",
          "laplacian",
          "divergence",
          "curl",
          "integrate",
          "limit");

  private static final Set<String> CONSTANTS =
      Set.of("e", "pi", "i", "inf", "N", "Z", "Q", "R", "C");

  private static final Map<String, String> LATER =
      Map.of("minimize", "optimization", "Normal", "probability");

  private static final Map<String, Set<String>> OPTIONS =
      Map.of(
          "log", Set.of("base"),
          "entropy", Set.of("base"),
          "mean", Set.of("axis"),
          "sum", Set.of("axis"));

  private static final Map<String, String> ADVICE =
      Map.of("np.linalg.eig", "eig(A)", "np.dot", "dot(u, v)", "arange", "0..n");

  @Override
  public boolean isFunction(String name) {
    return FUNCTIONS.contains(name);
  }

  @Override
  public boolean hasOption(String function, String option) {
    return OPTIONS.getOrDefault(function, Set.of()).contains(option);
  }

  @Override
  public List<Integer> binds(String function) {
    return switch (function) {
      case "sum", "prod", "diff", "grad", "integrate", "limit", "laplacian" -> List.of(1);
      default -> List.of();
    };
  }

  @Override
  public boolean takesWord(String function, int position) {
    return function.equals("limit") && position == 3;
  }

  @Override
  public boolean isConstant(String name) {
    return CONSTANTS.contains(name);
  }

  @Override
  public Optional<String> comesWith(String name) {
    return Optional.ofNullable(LATER.get(name));
  }

  @Override
  public Optional<String> advice(String foreign) {
    return Optional.ofNullable(ADVICE.get(foreign));
  }

  @Override
  public List<String> suggestions() {
    return new ArrayList<>(FUNCTIONS);
  }
}
