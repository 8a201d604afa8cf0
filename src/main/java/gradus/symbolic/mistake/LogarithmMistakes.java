package gradus.symbolic.mistake;

import gradus.symbolic.mistake.Trees.Fraction;
import gradus.symbolic.mistake.Trees.Term;
import gradus.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/// Logarithms spread over sums and products, and taken to another base.
final class LogarithmMistakes extends TreeRules {
  private static final List<String> LOGARITHMS = List.of("log", "ln", "log2", "log10");

  @Override
  List<Rewrite> rewrites() {
    return List.of(
        rewrite(
            "logarithms/log-of-sum",
            "log(a+b) is not log(a)+log(b)",
            "The logarithm turns products into sums; a sum inside stays as it is.",
            LogarithmMistakes::ofSum),
        rewrite(
            "logarithms/log-of-product",
            "log(a*b) is log(a)+log(b), not log(a)*log(b)",
            "The logarithm turns a product into a sum.",
            LogarithmMistakes::ofProduct),
        rewrite(
            "logarithms/log-of-quotient",
            "log(a/b) is log(a)-log(b), not log(a)/log(b)",
            "The logarithm turns a quotient into a difference.",
            LogarithmMistakes::ofQuotient),
        rewrite(
            "logarithms/log-of-power",
            "log(a^n) is n*log(a), not log(a)^n",
            "The exponent comes out in front as a factor.",
            LogarithmMistakes::ofPower),
        rewrite(
            "logarithms/base",
            "this is the logarithm to another base",
            "log and ln are natural here, log2 and log10 say their base.",
            LogarithmMistakes::otherBase));
  }

  private static boolean isLogarithm(Node node) {
    return node instanceof Node.Call call
        && LOGARITHMS.contains(call.name())
        && call.arguments().size() == 1;
  }

  private static Node log(Node like, Node of) {
    return Trees.withArguments((Node.Call) like, List.of(of));
  }

  private static List<Node> ofSum(Node node) {
    if (!isLogarithm(node)) {
      return List.of();
    }
    List<Term> terms = Trees.terms(Trees.inside(node));
    return terms.isEmpty()
        ? List.of()
        : List.of(Trees.sum(Trees.mapped(terms, term -> log(node, term))));
  }

  private static List<Node> ofProduct(Node node) {
    if (!isLogarithm(node)) {
      return List.of();
    }
    Fraction product = Trees.factors(Trees.inside(node));
    return product.above().size() > 1 && product.below().isEmpty()
        ? List.of(Trees.product(product.above().stream().map(f -> log(node, f)).toList()))
        : List.of();
  }

  private static List<Node> ofQuotient(Node node) {
    if (!isLogarithm(node)) {
      return List.of();
    }
    Fraction product = Trees.factors(Trees.inside(node));
    return product.below().isEmpty()
        ? List.of()
        : List.of(
            Trees.divided(
                log(node, Trees.product(product.above())),
                log(node, Trees.product(product.below()))));
  }

  private static List<Node> ofPower(Node node) {
    return isLogarithm(node) && Trees.inside(node) instanceof Node.Power(_, Node base, Node n, _)
        ? List.of(Trees.power(log(node, base), n))
        : List.of();
  }

  private static List<Node> otherBase(Node node) {
    List<Node> wrong = new ArrayList<>();
    if (isLogarithm(node)) {
      for (String other : LOGARITHMS) {
        wrong.add(Trees.renamed((Node.Call) node, other));
      }
    }
    return wrong;
  }
}
