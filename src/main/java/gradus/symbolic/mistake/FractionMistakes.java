package gradus.symbolic.mistake;

import gradus.symbolic.mistake.Trees.Fraction;
import gradus.symbolic.mistake.Trees.Term;
import gradus.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/// Fractions added across, split below, cancelled term by term.
final class FractionMistakes extends TreeRules {
  @Override
  List<Rewrite> rewrites() {
    return List.of(
        rewrite(
            "fractions/added-across",
            "a/b + c/d is not (a+c)/(b+d)",
            "Fractions need a common denominator before they are added.",
            FractionMistakes::addedAcross),
        rewrite(
            "fractions/split-below",
            "a/(b+c) is not a/b + a/c",
            "Only the numerator can be split: (a+b)/c is a/c + b/c.",
            FractionMistakes::splitBelow),
        rewrite(
            "fractions/cancelled-terms",
            "terms of a sum cannot be cancelled",
            "Only factors cancel; write numerator and denominator as products first.",
            FractionMistakes::cancelled),
        rewrite(
            "fractions/divided-one-term",
            "every term of the numerator has to be divided",
            "(a+b)/c is a/c + b/c.",
            FractionMistakes::dividedOne),
        rewrite(
            "fractions/upside-down",
            "this fraction is upside down",
            "Check which of the two stands below the line.",
            FractionMistakes::upsideDown));
  }

  private static boolean isFraction(Fraction f) {
    return !f.above().isEmpty() && !f.below().isEmpty();
  }

  private static List<Node> addedAcross(Node node) {
    List<Term> terms = Trees.terms(node);
    List<Term> above = new ArrayList<>();
    List<Node> below = new ArrayList<>();
    boolean fractions = false;
    for (Term term : terms) {
      Fraction f = Trees.factors(term.node());
      fractions |= isFraction(f);
      above.add(
          new Term(term.negative(), f.above().isEmpty() ? term.node() : Trees.product(f.above())));
      below.add(isFraction(f) ? Trees.product(f.below()) : Trees.number(node, 1));
    }
    if (!fractions || terms.size() < 2) {
      return List.of();
    }
    List<Node> wrong = new ArrayList<>();
    List<Term> sum = below.stream().map(b -> new Term(false, b)).toList();
    wrong.add(Trees.divided(Trees.sum(above), Trees.sum(sum)));
    wrong.add(Trees.divided(Trees.sum(above), Trees.product(below)));
    return wrong;
  }

  private static List<Node> splitBelow(Node node) {
    Fraction f = Trees.factors(node);
    if (!isFraction(f) || f.below().size() != 1) {
      return List.of();
    }
    List<Term> terms = Trees.terms(f.below().getFirst());
    Node above = f.above().isEmpty() ? Trees.number(node, 1) : Trees.product(f.above());
    return terms.isEmpty()
        ? List.of()
        : List.of(Trees.sum(Trees.mapped(terms, term -> Trees.divided(above, term))));
  }

  private static List<Node> cancelled(Node node) {
    Fraction f = Trees.factors(node);
    if (!isFraction(f) || f.above().size() != 1 || f.below().size() != 1) {
      return List.of();
    }
    List<Term> above = parts(f.above().getFirst());
    List<Term> below = parts(f.below().getFirst());
    List<Node> wrong = new ArrayList<>();
    for (Term a : above) {
      for (Term b : below) {
        if (above.size() + below.size() > 2
            && a.negative() == b.negative()
            && Trees.same(a.node(), b.node())) {
          wrong.add(Trees.divided(without(above, a), without(below, b)));
          if (above.size() > 1) {
            wrong.add(
                Trees.divided(
                    Trees.plus(without(above, a), Trees.number(node, 1)), without(below, b)));
          }
        }
      }
    }
    return wrong;
  }

  private static List<Term> parts(Node node) {
    List<Term> terms = Trees.terms(node);
    return terms.isEmpty() ? List.of(new Term(false, node)) : terms;
  }

  private static Node without(List<Term> terms, Term gone) {
    List<Term> rest = new ArrayList<>(terms);
    rest.remove(gone);
    return rest.isEmpty() ? Trees.number(gone.node(), 1) : Trees.sum(rest);
  }

  private static List<Node> dividedOne(Node node) {
    Fraction f = Trees.factors(node);
    if (!isFraction(f) || f.above().size() != 1) {
      return List.of();
    }
    List<Term> terms = Trees.terms(f.above().getFirst());
    List<Node> wrong = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      List<Term> changed = new ArrayList<>(terms);
      Term term = terms.get(i);
      changed.set(
          i, new Term(term.negative(), Trees.divided(term.node(), Trees.product(f.below()))));
      wrong.add(Trees.sum(changed));
    }
    return wrong;
  }

  private static List<Node> upsideDown(Node node) {
    Fraction f = Trees.factors(node);
    return isFraction(f)
        ? List.of(Trees.divided(Trees.product(f.below()), Trees.product(f.above())))
        : List.of();
  }
}
