package gradus.work;

import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.symbolic.equivalence.Judge;
import gradus.symbolic.equivalence.Policy;
import gradus.symbolic.mistake.Finding;
import gradus.syntax.Node;
import gradus.syntax.Node.Comparator;
import gradus.syntax.Unparser;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The slips of solving equations: a term that changes sides and keeps its sign, a division of one
/// side alone.
final class Slips {
  static final Finding WRONG_WAY_ROUND =
      new Finding(
          "inequality/wrong-way-round",
          "the sign of the inequality points the wrong way",
          "It turns round when both sides are multiplied or divided by a negative number, and only"
              + " then.");

  private Slips() {}

  /// The inequality with its sign turned round; empty for anything else.
  static Optional<Node> turned(Node line) {
    if (!(line instanceof Node.Comparison(Span span, List<Node> sides, List<Comparator> signs))
        || signs.size() != 1) {
      return Optional.empty();
    }
    return switch (signs.getFirst()) {
      case LESS -> Optional.of(new Node.Comparison(span, sides, List.of(Comparator.GREATER)));
      case GREATER -> Optional.of(new Node.Comparison(span, sides, List.of(Comparator.LESS)));
      case LESS_EQUAL ->
          Optional.of(new Node.Comparison(span, sides, List.of(Comparator.GREATER_EQUAL)));
      case GREATER_EQUAL ->
          Optional.of(new Node.Comparison(span, sides, List.of(Comparator.LESS_EQUAL)));
      case Comparator _ -> Optional.empty();
    };
  }

  /// A wrong way from one difference of sides to another.
  private record Candidate(Expr difference, Finding finding) {}

  static List<Finding> find(Node line, Node before, Workings workings) {
    List<Node> now = ClaimReader.sides(line);
    List<Node> then = ClaimReader.sides(before);
    if (now.size() != 2 || then.size() != 2) {
      return List.of();
    }
    try {
      Optional<Expr> c = formula(now.get(0), workings);
      Optional<Expr> d = formula(now.get(1), workings);
      Optional<Expr> a = formula(then.get(0), workings);
      Optional<Expr> b = formula(then.get(1), workings);
      if (a.isEmpty() || b.isEmpty() || c.isEmpty() || d.isEmpty()) {
        return List.of();
      }
      Expr seen = Expr.subtract(c.get(), d.get());
      Judge judge = new Judge(workings.algebra(), Policy.USUAL);
      for (Candidate candidate : candidates(a.get(), b.get())) {
        if (judge.compare(seen, candidate.difference()).isEqual()
            || judge.compare(Expr.negate(seen), candidate.difference()).isEqual()) {
          return List.of(candidate.finding());
        }
      }
      return List.of();
    } catch (GradusException notWorkedOut) {
      return List.of();
    }
  }

  private static Optional<Expr> formula(Node node, Workings workings) {
    return Values.expr(workings.workOut(node, "").value());
  }

  private static List<Candidate> candidates(Expr left, Expr right) {
    List<Candidate> candidates = new ArrayList<>();
    for (Expr factor : factors(left)) {
      boolean common = right.isZero() || factors(right).contains(factor);
      // the judge itself names a single letter
      if (common && Formulas.hasSymbols(factor) && !(factor instanceof Expr.Sym)) {
        String name = Unparser.ascii(factor);
        candidates.add(
            new Candidate(
                Expr.subtract(Expr.divide(left, factor), Expr.divide(right, factor)),
                new Finding(
                    "equation/divided",
                    "a division by " + name + ", which may be 0",
                    "Bring all to one side and take the factor out: " + name + " = 0 counts.")));
      }
    }
    for (Expr term : terms(left)) {
      candidates.add(moved(term, Expr.subtract(left, term), Expr.add(right, term)));
    }
    for (Expr term : terms(right)) {
      candidates.add(moved(term, Expr.add(left, term), Expr.subtract(right, term)));
    }
    for (Expr side : List.of(left, right)) {
      Optional<Expr> factor = coefficient(side);
      if (factor.isPresent()) {
        Expr k = factor.get();
        boolean first = side == left;
        Expr alone =
            first
                ? Expr.subtract(Expr.divide(left, k), right)
                : Expr.subtract(left, Expr.divide(right, k));
        Expr times =
            first
                ? Expr.subtract(Expr.divide(left, k), Expr.multiply(right, k))
                : Expr.subtract(Expr.multiply(left, k), Expr.divide(right, k));
        String name = Unparser.ascii(k);
        candidates.add(
            new Candidate(
                alone,
                new Finding(
                    "equation/one-side",
                    "a division of one side only",
                    "What is done to one side is done to the other: divide both by "
                        + name
                        + ".")));
        candidates.add(
            new Candidate(
                times,
                new Finding(
                    "equation/multiplied",
                    "a product where the other side was divided",
                    divide(k))));
      }
    }
    return candidates;
  }

  private static String divide(Expr k) {
    return k instanceof Num(Rational value, _) && value.inverse().isInteger()
        ? "Multiply both sides by " + value.inverse() + "."
        : "Divide both sides by " + Unparser.ascii(k) + ".";
  }

  private static Candidate moved(Expr term, Expr left, Expr right) {
    return new Candidate(
        Expr.subtract(left, right),
        new Finding(
            "equation/sign-kept",
            "a term that changed sides and kept its sign",
            "Subtract " + Unparser.ascii(term) + " on both sides."));
  }

  private static List<Expr> factors(Expr side) {
    return side instanceof Product product ? product.factors() : List.of(side);
  }

  private static List<Expr> terms(Expr side) {
    return side instanceof Sum sum ? sum.terms() : side.isZero() ? List.of() : List.of(side);
  }

  private static Optional<Expr> coefficient(Expr side) {
    return side instanceof Product product
            && product.factors().getFirst() instanceof Num number
            && !number.value().isZero()
        ? Optional.of(number)
        : Optional.empty();
  }
}
