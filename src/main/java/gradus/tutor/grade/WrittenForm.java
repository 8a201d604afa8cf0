package gradus.tutor.grade;

import gradus.diag.GradusException;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.syntax.Children;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.UnaryOperator;
import gradus.syntax.Reading;
import gradus.tutor.desk.Desk;
import gradus.tutor.quiz.Expected.Form;
import gradus.value.Values;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How an answer is written, decided on what was typed: its value has no form.
final class WrittenForm {
  private final Desk desk;

  WrittenForm(Desk desk) {
    this.desk = desk;
  }

  /// What is missing to the form, to stand behind `not`: empty when it is written as wanted.
  ///
  /// @param mixed whether a sum of a whole number and a fraction was typed as a mixed number
  Optional<String> fault(Node typed, Form form, boolean mixed) {
    return switch (form) {
      case ANY -> Optional.empty();
      case FACTORED -> factored(typed);
      case EXPANDED -> expanded(typed);
      case LOWEST_TERMS -> lowest(typed, mixed);
      case SINGLE_FRACTION -> single(typed);
    };
  }

  // Numbers

  /// A whole number, a decimal or a fraction of whole numbers, with its sign.
  static boolean isNumber(Node node) {
    return switch (node) {
      case Node.Num _ -> true;
      case Node.Unary(_, UnaryOperator operator, Node operand) ->
          switch (operator) {
            case NEGATE, PLUS, PERCENT -> isNumber(operand);
            case NOT, FACTORIAL, TRANSPOSE, ROOT -> false;
          };
      case Node.Chain chain ->
          chain.operators().equals(List.of(BinaryOperator.DIVIDE))
              && chain.operands().stream().allMatch(WrittenForm::isNumber);
      case Node _ -> false;
    };
  }

  private Optional<String> lowest(Node node, boolean mixed) {
    return switch (node) {
      case Node.Num(_, Rational value, boolean decimal) ->
          decimal && !value.isInteger()
              ? Optional.of("a fraction in lowest terms: it is a decimal")
              : Optional.empty();
      case Node.Unary(_, UnaryOperator operator, Node operand) ->
          operator == UnaryOperator.PERCENT
              ? Optional.of("a fraction in lowest terms: it is a percentage")
              : lowest(operand, mixed);
      case Node.Chain chain -> lowestChain(chain, mixed);
      case Node.Comparison comparison -> lowest(comparison.operands().getLast(), mixed);
      case Node.ArrayLiteral _, Node.SetLiteral _, Node.IntervalLiteral _ ->
          Children.of(node).stream()
              .map(part -> lowest(part, mixed))
              .flatMap(Optional::stream)
              .findFirst();
      case Node _ -> Optional.empty();
    };
  }

  private Optional<String> lowestChain(Node.Chain chain, boolean mixed) {
    List<Node> parts = chain.operands();
    if (chain.operators().equals(List.of(BinaryOperator.DIVIDE))) {
      Optional<BigInteger> top = whole(parts.get(0));
      Optional<BigInteger> bottom = whole(parts.get(1));
      if (top.isPresent() && bottom.isPresent()) {
        boolean lowest =
            top.get().gcd(bottom.get()).equals(BigInteger.ONE)
                && !bottom.get().equals(BigInteger.ONE)
                && bottom.get().signum() > 0;
        return lowest
            ? Optional.empty()
            : Optional.of("in lowest terms: numerator and denominator still share a factor");
      }
      return commonFactor(parts.get(0), parts.get(1));
    }
    boolean closed = !hasNames(chain) && parts.stream().allMatch(WrittenForm::isNumber);
    if (!closed || mixed && chain.operators().equals(List.of(BinaryOperator.ADD))) {
      return mixed ? lowest(parts.getLast(), false) : Optional.empty();
    }
    return Optional.of("in lowest terms: it is not one fraction yet");
  }

  private static Optional<BigInteger> whole(Node node) {
    return switch (node) {
      case Node.Num(_, Rational value, _) ->
          value.isInteger() ? Optional.of(value.numerator()) : Optional.empty();
      case Node.Unary(_, UnaryOperator operator, Node operand) ->
          operator == UnaryOperator.NEGATE
              ? whole(operand).map(BigInteger::negate)
              : Optional.empty();
      case Node _ -> Optional.empty();
    };
  }

  /// A factor of polynomials, seen by cancelling.
  private Optional<String> commonFactor(Node top, Node bottom) {
    if (!hasNames(bottom)) {
      return Optional.empty();
    }
    try {
      Expr whole = formula("factor((" + Reading.of(top) + ")/(" + Reading.of(bottom) + "))");
      Expr under = formula("factor(" + Reading.of(bottom) + ")");
      return denominators(whole) < factors(under)
          ? Optional.of("in lowest terms: numerator and denominator still share a factor")
          : Optional.empty();
    } catch (GradusException noPolynomials) {
      return Optional.empty();
    }
  }

  private static int denominators(Expr e) {
    return switch (e) {
      case Expr.Product(List<Expr> parts) ->
          parts.stream().mapToInt(WrittenForm::denominators).sum();
      case Expr.Power(Expr base, Expr.Num n)
          when n.value().signum() < 0 && n.value().isInteger() && !(base instanceof Expr.Num) ->
          n.value().numerator().negate().intValue();
      case Expr _ -> 0;
    };
  }

  /// How many factors with names, each as often as it stands there.
  private static int factors(Expr e) {
    return switch (e) {
      case Expr.Product(List<Expr> parts) -> parts.stream().mapToInt(WrittenForm::factors).sum();
      case Expr.Power(_, Expr.Num n) when n.value().isInteger() && n.value().signum() > 0 ->
          n.value().numerator().intValue();
      case Expr.Num _ -> 0;
      case Expr _ -> 1;
    };
  }

  // Products and sums

  private Optional<String> factored(Node typed) {
    for (Node factor : factors(typed)) {
      if (!hasNames(factor) || !isSum(factor)) {
        continue;
      }
      try {
        Expr further = formula("factor(" + Reading.of(factor) + ")");
        if (further instanceof Expr.Product || further instanceof Expr.Power) {
          return Optional.of("factored: " + Reading.of(factor) + " is still a sum with factors");
        }
      } catch (GradusException noPolynomial) {
        return Optional.of("factored: " + Reading.of(factor) + " is still a sum");
      }
    }
    return Optional.empty();
  }

  private static List<Node> factors(Node node) {
    List<Node> factors = new ArrayList<>();
    switch (node) {
      case Node.Unary unary -> factors.addAll(factors(unary.operand()));
      case Node.Power power -> factors.addAll(factors(power.base()));
      case Node.Chain chain when !isSum(chain) ->
          chain.operands().forEach(part -> factors.addAll(factors(part)));
      case Node _ -> factors.add(node);
    }
    return factors;
  }

  private static boolean isSum(Node node) {
    return node instanceof Node.Chain chain
        && (chain.operators().contains(BinaryOperator.ADD)
            || chain.operators().contains(BinaryOperator.SUBTRACT));
  }

  private Optional<String> expanded(Node typed) {
    Node sum = typed instanceof Node.Unary unary ? unary.operand() : typed;
    List<Node> terms = isSum(sum) ? ((Node.Chain) sum).operands() : List.of(sum);
    if (typed != sum && isSum(sum)) {
      return Optional.of("expanded: a minus stands before a bracket");
    }
    for (Node term : terms) {
      Optional<Node> product = product(term);
      if (product.isPresent()) {
        return Optional.of(
            "expanded: " + Reading.of(product.get()) + " is still a product with a sum in it");
      }
    }
    int least = terms.size();
    try {
      least = formula(Reading.of(typed)) instanceof Expr.Sum(List<Expr> parts) ? parts.size() : 1;
    } catch (GradusException noFormula) {
      return Optional.empty();
    }
    return terms.size() > least
        ? Optional.of("expanded completely: some terms can still be put together")
        : Optional.empty();
  }

  /// A product with a sum among its factors, or a power of a sum.
  private static Optional<Node> product(Node node) {
    return switch (node) {
      case Node.Unary unary ->
          isSum(unary.operand()) ? Optional.of(node) : product(unary.operand());
      case Node.Power power ->
          isSum(power.base()) && whole(power.exponent()).isPresent()
              ? Optional.of(node)
              : Optional.empty();
      case Node.Chain chain -> {
        boolean multiplied =
            !chain.operators().equals(List.of(BinaryOperator.DIVIDE))
                && chain.operands().stream().anyMatch(WrittenForm::isSum);
        yield isSum(chain) || multiplied
            ? Optional.of(node)
            : chain.operands().stream()
                .map(WrittenForm::product)
                .flatMap(Optional::stream)
                .findFirst();
      }
      case Node _ -> Optional.empty();
    };
  }

  private static Optional<String> single(Node typed) {
    Node node = typed instanceof Node.Unary unary ? unary.operand() : typed;
    int bars = divisions(node);
    if (bars == 0) {
      return Optional.empty();
    }
    boolean top =
        node instanceof Node.Chain chain
            && !isSum(chain)
            && chain.operators().contains(BinaryOperator.DIVIDE);
    return bars == 1 && top
        ? Optional.empty()
        : Optional.of(
            bars == 1
                ? "one fraction: a fraction stands inside"
                : "one fraction: there are " + bars);
  }

  private static int divisions(Node node) {
    int here =
        switch (node) {
          case Node.Chain chain ->
              (int) chain.operators().stream().filter(op -> op == BinaryOperator.DIVIDE).count();
          case Node.Power power -> power.exponent() instanceof Node.Unary ? 1 : 0;
          case Node _ -> 0;
        };
    return here
        + (node instanceof Node.Call
            ? 0
            : Children.of(node).stream().mapToInt(WrittenForm::divisions).sum());
  }

  private static boolean hasNames(Node node) {
    return node instanceof Node.Name || Children.of(node).stream().anyMatch(WrittenForm::hasNames);
  }

  private Expr formula(String text) {
    return Values.expr(desk.value(text)).orElse(Expr.ZERO);
  }
}
