package gradus.symbolic.mistake;

import gradus.exact.Rational;
import gradus.symbolic.mistake.Trees.Fraction;
import gradus.symbolic.mistake.Trees.Term;
import gradus.syntax.Node;
import gradus.syntax.Node.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Powers and roots spread over sums, exponents that are multiplied where they are added.
final class PowerMistakes extends TreeRules {
  @Override
  List<Rewrite> rewrites() {
    return List.of(
        rewrite(
            "powers/power-of-sum",
            "(a+b)^2 is not a^2+b^2",
            "A power of a sum is a product of sums; multiply it out, the middle terms stay.",
            PowerMistakes::powerOfSum),
        rewrite(
            "powers/missing-two",
            "in (a+b)^2 the middle term is 2*a*b, not a*b",
            "Both a*b and b*a occur when the square is multiplied out.",
            PowerMistakes::halfMiddle),
        rewrite(
            "powers/root-of-sum",
            "sqrt(a+b) is not sqrt(a)+sqrt(b)",
            "A root of a sum stays one root; try 9 + 16.",
            PowerMistakes::rootOfSum),
        rewrite(
            "powers/product-of-powers",
            "a^m*a^n is a^(m+n), not a^(m*n)",
            "Count the factors: there are m of them, then n more.",
            PowerMistakes::productOfPowers),
        rewrite(
            "powers/power-of-power",
            "(a^m)^n is a^(m*n), not a^(m+n)",
            "n groups of m factors are m*n factors.",
            PowerMistakes::powerOfPower),
        rewrite(
            "powers/power-of-product",
            "(a*b)^n is a^n*b^n: the power reaches every factor",
            "Every factor in the parentheses is raised to the power.",
            PowerMistakes::powerOfProduct),
        rewrite(
            "powers/negative-exponent",
            "a^(-n) is 1/a^n, not -a^n",
            "A minus in the exponent turns the base upside down, it does not change the sign.",
            PowerMistakes::negativeExponent),
        rewrite(
            "powers/minus-squared",
            "-x^2 is -(x^2), and (-x)^2 is x^2",
            "Mind whether the minus stands inside the parentheses that are raised.",
            PowerMistakes::minusSquared),
        rewrite(
            "powers/multiplied-by-exponent",
            "a^n is not a*n",
            "The exponent counts factors; it is not one.",
            node ->
                node instanceof Node.Power(_, Node base, Node n, _)
                    ? List.of(Trees.times(base, n))
                    : List.of()));
  }

  private static List<Node> powerOfSum(Node node) {
    if (!(node instanceof Node.Power(_, Node base, Node exponent, _))) {
      return List.of();
    }
    List<Term> terms = Trees.terms(base);
    if (terms.isEmpty()) {
      return List.of();
    }
    List<Node> wrong = new ArrayList<>();
    List<Term> raised = Trees.mapped(terms, term -> Trees.power(term, exponent));
    wrong.add(Trees.sum(raised));
    wrong.add(
        Trees.sum(
            terms.stream()
                .map(t ->
                    new Term(false, Trees.power(Trees.signed(t.negative(), t.node()), exponent)))
                .toList()));
    return wrong;
  }

  private static List<Node> halfMiddle(Node node) {
    if (node instanceof Node.Power(_, Node base, Node.Num two, _)
        && two.value().equals(Rational.TWO)) {
      List<Term> terms = Trees.terms(base);
      if (terms.size() == 2) {
        Node a = Trees.signed(terms.get(0).negative(), terms.get(0).node());
        Node b = Trees.signed(terms.get(1).negative(), terms.get(1).node());
        Node ends = Trees.plus(Trees.power(a, two), Trees.power(b, two));
        return List.of(Trees.plus(ends, Trees.times(a, b)));
      }
    }
    return List.of();
  }

  private static List<Node> rootOfSum(Node node) {
    Node inside;
    Optional<Node> operand = Trees.operand(node, UnaryOperator.ROOT);
    if (Trees.isCall(node, "sqrt", 1)) {
      inside = Trees.arguments((Node.Call) node).getFirst();
    } else if (operand.isPresent()) {
      inside = operand.get();
    } else {
      return List.of();
    }
    List<Term> terms = Trees.terms(inside);
    if (terms.isEmpty()) {
      return List.of();
    }
    return List.of(
        Trees.sum(Trees.mapped(terms, term -> Trees.call(node, "sqrt", term))),
        Trees.sum(Trees.mapped(terms, term -> rooted(node, term))));
  }

  /// sqrt(x^2) as x, as who spreads roots over sums writes it.
  private static Node rooted(Node at, Node term) {
    return term instanceof Node.Power(_, Node base, Node.Num n, _) && n.value().equals(Rational.TWO)
        ? base
        : Trees.call(at, "sqrt", term);
  }

  private static List<Node> productOfPowers(Node node) {
    Fraction product = Trees.factors(node);
    List<Node> wrong = new ArrayList<>();
    for (int i = 0; i < product.above().size(); i++) {
      for (int j = i + 1; j < product.above().size(); j++) {
        if (product.above().get(i) instanceof Node.Power(_, Node a, Node m, _)
            && product.above().get(j) instanceof Node.Power(_, Node b, Node n, _)
            && Trees.same(a, b)
            && product.below().isEmpty()) {
          List<Node> factors = new ArrayList<>(product.above());
          factors.set(i, Trees.power(a, Trees.times(m, n)));
          factors.remove(j);
          wrong.add(Trees.product(factors));
        }
      }
    }
    return wrong;
  }

  private static List<Node> powerOfPower(Node node) {
    return node instanceof Node.Power(_, Node.Power(_, Node base, Node m, _), Node n, _)
        ? List.of(Trees.power(base, Trees.plus(m, n)), Trees.power(base, Trees.power(m, n)))
        : List.of();
  }

  private static List<Node> powerOfProduct(Node node) {
    if (!(node instanceof Node.Power(_, Node base, Node n, _))) {
      return List.of();
    }
    Fraction product = Trees.factors(base);
    List<Node> wrong = new ArrayList<>();
    for (int i = 0; i < product.above().size() && product.above().size() > 1; i++) {
      List<Node> factors = new ArrayList<>(product.above());
      factors.set(i, Trees.power(factors.get(i), n));
      Node above = Trees.product(factors);
      wrong.add(
          product.below().isEmpty() ? above : Trees.divided(above, Trees.product(product.below())));
    }
    if (!product.below().isEmpty()) {
      Node above = Trees.power(Trees.product(product.above()), n);
      wrong.add(Trees.divided(above, Trees.product(product.below())));
    }
    return wrong;
  }

  private static List<Node> negativeExponent(Node node) {
    if (!(node instanceof Node.Power(_, Node base, Node exponent, _))) {
      return List.of();
    }
    Optional<Node> negated = Trees.operand(exponent, UnaryOperator.NEGATE);
    if (negated.isPresent()) {
      return List.of(Trees.signed(true, Trees.power(base, negated.get())));
    }
    return exponent instanceof Node.Num n && n.value().signum() < 0
        ? List.of(
            Trees.signed(
                true, Trees.power(base, new Node.Num(n.span(), n.value().negate(), n.decimal()))))
        : List.of();
  }

  private static List<Node> minusSquared(Node node) {
    if (Trees.operand(node, UnaryOperator.NEGATE).orElse(node)
            instanceof Node.Power(_, Node base, Node n, _)
        && node instanceof Node.Unary) {
      return List.of(Trees.power(Trees.signed(true, base), n));
    }
    return node instanceof Node.Power(_, Node base, Node n, _)
        ? Trees.operand(base, UnaryOperator.NEGATE)
            .map(inner -> List.of(Trees.signed(true, Trees.power(inner, n))))
            .orElse(List.of())
        : List.of();
  }
}
