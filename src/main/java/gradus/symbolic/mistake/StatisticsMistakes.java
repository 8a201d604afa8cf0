package gradus.symbolic.mistake;

import gradus.syntax.Node;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The other divisor, bits for nats, divergences the wrong way round.
final class StatisticsMistakes extends TreeRules {
  private static final Set<String> DIVIDING = Set.of("var", "std", "cov");
  private static final Set<String> IN_NATS =
      Set.of(
          "entropy",
          "cross_entropy",
          "kl",
          "js",
          "mutual_information",
          "joint_entropy",
          "conditional_entropy");

  @Override
  List<Rewrite> rewrites() {
    return List.of(
        rewrite(
            "statistics/divisor",
            "equal up to the divisor: n where n-1 is meant, or the other way round",
            "A sample is divided by n-1, a whole population by n; ddof= says which.",
            StatisticsMistakes::divisor),
        rewrite(
            "statistics/variance-for-deviation",
            "variance and standard deviation are exchanged",
            "The standard deviation is the square root of the variance.",
            exchange("var", "std")),
        rewrite(
            "statistics/median-for-mean",
            "mean and median are exchanged",
            "The mean divides the sum, the median stands in the middle of the sorted values.",
            exchange("mean", "median")),
        rewrite(
            "information/bits",
            "this is in bits, and nats are meant, or the other way round",
            "The natural logarithm gives nats; divide by log(2) for bits.",
            StatisticsMistakes::otherUnit),
        rewrite(
            "information/kl-reversed",
            "this is D(q||p), the divergence the other way round",
            "The first distribution gives the weights: sum p*log(p/q).",
            MatrixMistakes.on("kl", MatrixMistakes::swapped)),
        rewrite(
            "information/cross-entropy-reversed",
            "this is H(q, p), the cross entropy the other way round",
            "The true distribution comes first: -sum p*log(q).",
            MatrixMistakes.on("cross_entropy", MatrixMistakes::swapped)),
        rewrite(
            "information/cross-entropy-for-kl",
            "cross entropy and divergence are exchanged",
            "The cross entropy is the entropy of p plus the divergence.",
            exchange("kl", "cross_entropy")));
  }

  private static Function<Node, List<Node>> exchange(String one, String other) {
    return node -> {
      if (!(node instanceof Node.Call call)) {
        return List.of();
      }
      return call.name().equals(one)
          ? List.of(Trees.renamed(call, other))
          : call.name().equals(other) ? List.of(Trees.renamed(call, one)) : List.of();
    };
  }

  private static List<Node> divisor(Node node) {
    return node instanceof Node.Call call && DIVIDING.contains(call.name())
        ? List.of(
            Trees.withOption(call, "ddof", Trees.number(node, 0)),
            Trees.withOption(call, "ddof", Trees.number(node, 1)))
        : List.of();
  }

  private static List<Node> otherUnit(Node node) {
    return node instanceof Node.Call call && IN_NATS.contains(call.name())
        ? List.of(
            Trees.withOption(call, "base", Trees.number(node, 2)),
            Trees.withOption(call, "base", new Node.Name(node.span(), "e")))
        : List.of();
  }
}
