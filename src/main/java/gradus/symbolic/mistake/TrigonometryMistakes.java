package gradus.symbolic.mistake;

import gradus.symbolic.mistake.Trees.Term;
import gradus.syntax.Node;
import gradus.syntax.Node.UnaryOperator;
import java.util.List;
import java.util.Set;

/// Sines of sums, signs under the sine, degrees for radians.
final class TrigonometryMistakes extends TreeRules {
  private static final Set<String> ODD = Set.of("sin", "tan", "cot", "csc");
  private static final Set<String> EVEN = Set.of("cos", "sec");

  @Override
  List<Rewrite> rewrites() {
    return List.of(
        rewrite(
            "trigonometry/sum-of-values",
            "sin(a+b) is not sin(a)+sin(b)",
            "Functions do not spread over sums; the addition formulas say what happens.",
            TrigonometryMistakes::ofSum),
        rewrite(
            "trigonometry/factor-out",
            "sin(2*x) is not 2*sin(x)",
            "A factor inside the function stays inside: sin(2*x) is 2*sin(x)*cos(x).",
            TrigonometryMistakes::factorOut),
        rewrite(
            "trigonometry/sign-inside",
            "sin(-x) is -sin(x), and cos(-x) is cos(x)",
            "The sine is odd and the cosine even; think of both on the unit circle.",
            TrigonometryMistakes::signInside),
        rewrite(
            "trigonometry/degrees",
            "the angle was taken in degrees",
            "Angles are in radians here; pi/180 turns degrees into them.",
            TrigonometryMistakes::degrees),
        rewrite(
            "trigonometry/sine-for-cosine",
            "sine and cosine are exchanged",
            "The sine goes with the opposite side, the cosine with the adjacent one.",
            TrigonometryMistakes::exchanged));
  }

  private static boolean isFunction(Node node) {
    return node instanceof Node.Call call
        && call.arguments().size() == 1
        && (ODD.contains(call.name()) || EVEN.contains(call.name()));
  }

  private static Node of(Node like, Node argument) {
    return Trees.withArguments((Node.Call) like, List.of(argument));
  }

  private static List<Node> ofSum(Node node) {
    if (!isFunction(node)) {
      return List.of();
    }
    List<Term> terms = Trees.terms(Trees.inside(node));
    return terms.isEmpty()
        ? List.of()
        : List.of(Trees.sum(Trees.mapped(terms, term -> of(node, term))));
  }

  private static List<Node> factorOut(Node node) {
    if (!isFunction(node)) {
      return List.of();
    }
    List<Node> factors = Trees.factors(Trees.inside(node)).above();
    return factors.size() > 1
            && factors.getFirst() instanceof Node.Num
            && Trees.factors(Trees.inside(node)).below().isEmpty()
        ? List.of(
            Trees.times(
                factors.getFirst(), of(node, Trees.product(factors.subList(1, factors.size())))))
        : List.of();
  }

  private static List<Node> signInside(Node node) {
    if (!isFunction(node)) {
      return List.of();
    }
    boolean even = EVEN.contains(((Node.Call) node).name());
    return Trees.operand(Trees.inside(node), UnaryOperator.NEGATE)
        .map(inner -> List.of(Trees.signed(even, of(node, inner))))
        .orElse(List.of());
  }

  private static List<Node> degrees(Node node) {
    if (!isFunction(node)) {
      return List.of();
    }
    Node pi = new Node.Name(node.span(), "pi");
    Node radians = Trees.divided(Trees.times(Trees.inside(node), pi), Trees.number(node, 180));
    return List.of(of(node, radians));
  }

  private static List<Node> exchanged(Node node) {
    return node instanceof Node.Call call && call.arguments().size() == 1
        ? switch (call.name()) {
          case "sin" -> List.of(Trees.renamed(call, "cos"));
          case "cos" -> List.of(Trees.renamed(call, "sin"));
          default -> List.of();
        }
        : List.of();
  }
}
