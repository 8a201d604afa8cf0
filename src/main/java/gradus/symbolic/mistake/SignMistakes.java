package gradus.symbolic.mistake;

import gradus.symbolic.mistake.Trees.Fraction;
import gradus.symbolic.mistake.Trees.Term;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parentheses opened without care.
final class SignMistakes extends TreeRules {
  @Override
  List<Rewrite> rewrites() {
    return List.of(
        rewrite(
            "signs/minus-before-parentheses",
            "-(a-b) is -a+b: the minus reaches every term",
            "A minus before parentheses changes every sign inside.",
            SignMistakes::minusBefore),
        rewrite(
            "signs/distributed-once",
            "a*(b+c) is a*b+a*c: the factor reaches every term",
            "Multiply every term in the parentheses.",
            SignMistakes::once),
        rewrite(
            "signs/bars-dropped",
            "|x| is not x where x is negative",
            "The absolute value, and sqrt(x^2), is never negative.",
            SignMistakes::barsDropped),
        rewrite(
            "signs/order-of-operations",
            "products come before sums",
            "Multiply and divide before you add and subtract.",
            SignMistakes::leftToRight));
  }

  private static List<Node> minusBefore(Node node) {
    Optional<Node> negated = Trees.operand(node, UnaryOperator.NEGATE);
    if (negated.isPresent()) {
      List<Term> terms = Trees.terms(negated.get());
      return terms.isEmpty() ? List.of() : List.of(Trees.sum(firstNegated(terms)));
    }
    List<Term> terms = Trees.terms(node);
    List<Node> wrong = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      List<Term> inner = Trees.terms(terms.get(i).node());
      if (terms.get(i).negative() && !inner.isEmpty()) {
        List<Term> opened = new ArrayList<>(terms.subList(0, i));
        opened.addAll(firstNegated(inner));
        opened.addAll(terms.subList(i + 1, terms.size()));
        wrong.add(Trees.sum(opened));
      }
    }
    return wrong;
  }

  private static List<Term> firstNegated(List<Term> terms) {
    List<Term> changed = new ArrayList<>(terms);
    Term first = terms.getFirst();
    changed.set(0, new Term(!first.negative(), first.node()));
    return changed;
  }

  private static List<Node> once(Node node) {
    Fraction product = Trees.factors(node);
    List<Node> wrong = new ArrayList<>();
    if (!product.below().isEmpty() || product.above().size() < 2) {
      return wrong;
    }
    for (int i = 0; i < product.above().size(); i++) {
      List<Term> terms = Trees.terms(product.above().get(i));
      if (terms.isEmpty()) {
        continue;
      }
      List<Node> others = new ArrayList<>(product.above());
      others.remove(i);
      for (int j = 0; j < terms.size(); j++) {
        List<Term> changed = new ArrayList<>(terms);
        List<Node> factors = new ArrayList<>(others);
        factors.add(terms.get(j).node());
        changed.set(j, new Term(terms.get(j).negative(), Trees.product(factors)));
        wrong.add(Trees.sum(changed));
      }
      if (others.size() == 1 && !Trees.terms(others.getFirst()).isEmpty()) {
        // (a+b)*(c+d) as a*c + b*d
        List<Term> left = Trees.terms(others.getFirst());
        if (left.size() == terms.size()) {
          List<Term> pairs = new ArrayList<>();
          for (int j = 0; j < left.size(); j++) {
            pairs.add(
                new Term(
                    left.get(j).negative() != terms.get(j).negative(),
                    Trees.times(left.get(j).node(), terms.get(j).node())));
          }
          wrong.add(Trees.sum(pairs));
        }
      }
    }
    return wrong;
  }

  private static List<Node> barsDropped(Node node) {
    if (node instanceof Node.Bars(_, Node inner)) {
      return List.of(inner);
    }
    if (Trees.isCall(node, "abs", 1)) {
      return List.of(Trees.arguments((Node.Call) node).getFirst());
    }
    return Trees.isCall(node, "sqrt", 1)
            && Trees.arguments((Node.Call) node).getFirst()
                instanceof Node.Power(_, Node base, Node.Num n, _)
            && n.value().equals(gradus.exact.Rational.TWO)
        ? List.of(base)
        : List.of();
  }

  private static List<Node> leftToRight(Node node) {
    List<Term> terms = Trees.terms(node);
    List<Node> wrong = new ArrayList<>();
    for (int i = 1; i < terms.size(); i++) {
      Fraction product = Trees.factors(terms.get(i).node());
      if (product.above().size() + product.below().size() > 1 && !product.above().isEmpty()) {
        Node before =
            Trees.binary(
                Trees.sum(terms.subList(0, i)),
                terms.get(i).negative() ? BinaryOperator.SUBTRACT : BinaryOperator.ADD,
                product.above().getFirst());
        List<Node> factors = new ArrayList<>(product.above());
        factors.set(0, before);
        Node result = Trees.product(factors);
        result =
            product.below().isEmpty()
                ? result
                : Trees.divided(result, Trees.product(product.below()));
        if (i == terms.size() - 1) {
          wrong.add(result);
        }
      }
    }
    return wrong;
  }
}
