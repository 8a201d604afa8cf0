package gradus.symbolic.mistake;

import gradus.exact.Rational;
import gradus.syntax.Children;
import gradus.syntax.Node;
import gradus.syntax.Node.Argument;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.UnaryOperator;
import gradus.syntax.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Syntax trees taken apart and put together again, as wrong rules do.
final class Trees {
  private static final int MOST_VARIANTS = 40;

  private Trees() {}

  /// A summand and its sign.
  record Term(boolean negative, Node node) {}

  /// All trees that come about when the rule is applied at one place, and the one where it is
  /// applied everywhere.
  static List<Node> rewritten(Node root, Function<Node, List<Node>> rule) {
    List<Node> variants = new ArrayList<>();
    somewhere(root, rule, variants);
    return variants.size() > MOST_VARIANTS ? variants.subList(0, MOST_VARIANTS) : variants;
  }

  private static void somewhere(Node node, Function<Node, List<Node>> rule, List<Node> variants) {
    variants.addAll(rule.apply(node));
    List<Node> parts = Children.of(node);
    for (int i = 0; i < parts.size(); i++) {
      List<Node> inner = new ArrayList<>();
      somewhere(parts.get(i), rule, inner);
      for (Node changed : inner) {
        List<Node> others = new ArrayList<>(parts);
        others.set(i, changed);
        rebuilt(node, others).ifPresent(variants::add);
      }
    }
  }

  /// The node with other parts, in the order of {@link Children}; empty where nobody rewrites.
  static Optional<Node> rebuilt(Node node, List<Node> parts) {
    return switch (node) {
      case Node.Chain c -> Optional.of(new Node.Chain(c.span(), parts, c.operators()));
      case Node.Unary u -> Optional.of(new Node.Unary(u.span(), u.operator(), parts.getFirst()));
      case Node.Power p ->
          Optional.of(new Node.Power(p.span(), parts.get(0), parts.get(1), p.elementwise()));
      case Node.Bars b -> Optional.of(new Node.Bars(b.span(), parts.getFirst()));
      case Node.Comparison c -> Optional.of(new Node.Comparison(c.span(), parts, c.comparators()));
      case Node.Call c when parts.size() == c.arguments().size() -> {
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
          Argument old = c.arguments().get(i);
          arguments.add(new Argument(old.option(), old.optionSpan(), parts.get(i)));
        }
        yield Optional.of(
            new Node.Call(c.span(), c.name(), c.nameSpan(), arguments, c.broadcast()));
      }
      case Node.ArrayLiteral a -> {
        List<List<Node>> rows = new ArrayList<>();
        int from = 0;
        for (List<Node> row : a.rows()) {
          rows.add(parts.subList(from, from + row.size()));
          from += row.size();
        }
        yield Optional.of(new Node.ArrayLiteral(a.span(), rows, a.semicolon()));
      }
      case Node.At a -> {
        List<Node.Binding> bindings = new ArrayList<>();
        for (int i = 0; i < a.bindings().size(); i++) {
          Node.Binding old = a.bindings().get(i);
          bindings.add(new Node.Binding(old.name(), old.nameSpan(), parts.get(i + 1)));
        }
        yield Optional.of(new Node.At(a.span(), parts.getFirst(), bindings));
      }
      case Node.Field f ->
          Optional.of(new Node.Field(f.span(), parts.getFirst(), f.name(), f.nameSpan()));
      case Node _ -> Optional.empty();
    };
  }

  /// What a prefix or postfix operator stands at; empty for anything else.
  static Optional<Node> operand(Node node, UnaryOperator operator) {
    return node instanceof Node.Unary unary && unary.operator() == operator
        ? Optional.of(unary.operand())
        : Optional.empty();
  }

  /// The summands of a sum; empty for anything else.
  static List<Term> terms(Node node) {
    if (!(node instanceof Node.Chain(_, List<Node> operands, List<BinaryOperator> operators))
        || operators.stream()
            .anyMatch(o -> o != BinaryOperator.ADD && o != BinaryOperator.SUBTRACT)) {
      return List.of();
    }
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      boolean minus = i > 0 && operators.get(i - 1) == BinaryOperator.SUBTRACT;
      Optional<Node> negated = operand(operands.get(i), UnaryOperator.NEGATE);
      terms.add(
          i == 0 && negated.isPresent()
              ? new Term(true, negated.get())
              : new Term(minus, operands.get(i)));
    }
    return terms;
  }

  /// Numerator and denominator of a product; both lists empty for anything else.
  record Fraction(List<Node> above, List<Node> below) {}

  static Fraction factors(Node node) {
    List<Node> above = new ArrayList<>();
    List<Node> below = new ArrayList<>();
    if (!(node instanceof Node.Chain(_, List<Node> operands, List<BinaryOperator> operators))) {
      return new Fraction(above, below);
    }
    above.add(operands.getFirst());
    for (int i = 0; i < operators.size(); i++) {
      BinaryOperator operator = operators.get(i);
      if (operator == BinaryOperator.MULTIPLY || operator == BinaryOperator.JUXTAPOSE) {
        above.add(operands.get(i + 1));
      } else if (operator == BinaryOperator.DIVIDE) {
        below.add(operands.get(i + 1));
      } else {
        return new Fraction(List.of(), List.of());
      }
    }
    return new Fraction(above, below);
  }

  static Node sum(List<Term> terms) {
    Node first = signed(terms.getFirst().negative(), terms.getFirst().node());
    if (terms.size() == 1) {
      return first;
    }
    List<Node> operands = new ArrayList<>();
    List<BinaryOperator> operators = new ArrayList<>();
    operands.add(first);
    for (Term term : terms.subList(1, terms.size())) {
      operands.add(term.node());
      operators.add(term.negative() ? BinaryOperator.SUBTRACT : BinaryOperator.ADD);
    }
    return new Node.Chain(first.span(), operands, operators);
  }

  static List<Term> mapped(List<Term> terms, Function<Node, Node> change) {
    return terms.stream()
        .map(term -> new Term(term.negative(), change.apply(term.node())))
        .toList();
  }

  static Node product(List<Node> factors) {
    Node first = factors.getFirst();
    return factors.size() == 1
        ? first
        : new Node.Chain(
            first.span(),
            factors,
            factors.subList(1, factors.size()).stream().map(f -> BinaryOperator.MULTIPLY).toList());
  }

  static Node binary(Node left, BinaryOperator operator, Node right) {
    return new Node.Chain(left.span(), List.of(left, right), List.of(operator));
  }

  static Node divided(Node left, Node right) {
    return binary(left, BinaryOperator.DIVIDE, right);
  }

  static Node times(Node left, Node right) {
    return binary(left, BinaryOperator.MULTIPLY, right);
  }

  static Node plus(Node left, Node right) {
    return binary(left, BinaryOperator.ADD, right);
  }

  static Node minus(Node left, Node right) {
    return binary(left, BinaryOperator.SUBTRACT, right);
  }

  static Node signed(boolean negative, Node node) {
    return negative ? new Node.Unary(node.span(), UnaryOperator.NEGATE, node) : node;
  }

  static Node power(Node base, Node exponent) {
    return new Node.Power(base.span(), base, exponent, false);
  }

  static Node number(Node at, long value) {
    return new Node.Num(at.span(), Rational.of(value), false);
  }

  static Node call(Node at, String name, Node... arguments) {
    List<Argument> list = new ArrayList<>();
    for (Node argument : arguments) {
      list.add(Argument.positional(argument));
    }
    return new Node.Call(at.span(), name, at.span(), list, false);
  }

  /// The call under another name.
  static Node renamed(Node.Call call, String name) {
    return new Node.Call(call.span(), name, call.nameSpan(), call.arguments(), call.broadcast());
  }

  static Node withArguments(Node.Call call, List<Node> values) {
    List<Argument> list = values.stream().map(Argument::positional).toList();
    return new Node.Call(call.span(), call.name(), call.nameSpan(), list, call.broadcast());
  }

  static Node withOption(Node.Call call, String option, Node value) {
    List<Argument> list = new ArrayList<>();
    for (Argument argument : call.arguments()) {
      if (!argument.option().equals(option)) {
        list.add(argument);
      }
    }
    list.add(new Argument(option, call.span(), value));
    return new Node.Call(call.span(), call.name(), call.nameSpan(), list, call.broadcast());
  }

  static List<Node> arguments(Node.Call call) {
    return call.arguments().stream().map(Argument::value).toList();
  }

  /// What a function is applied to.
  static Node inside(Node call) {
    return arguments((Node.Call) call).getFirst();
  }

  static boolean isCall(Node node, String name, int arguments) {
    return node instanceof Node.Call call
        && call.name().equals(name)
        && call.arguments().size() == arguments;
  }

  static boolean same(Node a, Node b) {
    return Reading.of(a).equals(Reading.of(b));
  }
}
