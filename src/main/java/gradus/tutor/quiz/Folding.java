package gradus.tutor.quiz;

import gradus.exact.Rational;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Works out the numbers that stand together in a formula: `3*2*(2*x + 5)^(3 - 1)` becomes `6*(2*x
/// + 5)^2`. Everything else stays as it was written.
final class Folding {
  /// Larger powers stay powers.
  private static final int LARGEST_EXPONENT = 20;

  private static final int LARGEST_BITS = 40;

  private Folding() {}

  static Node of(Node node) {
    return Tidy.of(folded(node));
  }

  private static Node folded(Node node) {
    Optional<Node.Num> value = rational(node);
    if (value.isPresent()) {
      return fraction(value.get());
    }
    Node inner = Trees.mapped(node, Set.of(), (part, _) -> folded(part));
    return switch (inner) {
      case Node.Chain chain when Tidy.isSum(chain) -> sum(chain);
      case Node.Chain chain when Tidy.isProduct(chain) -> product(chain);
      case Node other -> other;
    };
  }

  /// The value of a tree of numbers; empty when there is anything else in it, when it is undefined,
  /// or too large to be written out.
  private static Optional<Node.Num> rational(Node node) {
    return switch (node) {
      case Node.Num number -> Optional.of(number);
      case Node.Unary(var span, UnaryOperator operator, Node operand)
          when operator == UnaryOperator.NEGATE ->
          rational(operand).map(n -> new Node.Num(span, n.value().negate(), n.decimal()));
      case Node.Power power when !power.elementwise() -> power(power);
      case Node.Chain chain when Tidy.isSum(chain) || Tidy.isProduct(chain) -> chain(chain);
      case Node _ -> Optional.empty();
    };
  }

  private static Optional<Node.Num> chain(Node.Chain chain) {
    Optional<Node.Num> first = rational(chain.operands().getFirst());
    if (first.isEmpty()) {
      return first;
    }
    Rational total = first.get().value();
    boolean decimal = first.get().decimal();
    for (int i = 1; i < chain.operands().size(); i++) {
      Optional<Node.Num> next = rational(chain.operands().get(i));
      if (next.isEmpty()) {
        return next;
      }
      Rational value = next.get().value();
      decimal |= next.get().decimal();
      switch (chain.operators().get(i - 1)) {
        case ADD -> total = total.add(value);
        case SUBTRACT -> total = total.subtract(value);
        case DIVIDE -> {
          if (value.isZero()) {
            return Optional.empty();
          }
          total = total.divide(value);
        }
        default -> total = total.multiply(value);
      }
    }
    boolean written = !decimal || total.toDecimal().isPresent();
    return Optional.of(new Node.Num(chain.span(), total, decimal && written));
  }

  private static Node fraction(Node.Num number) {
    Rational size = number.value().abs();
    Node above = new Node.Num(number.span(), Rational.of(size.numerator()), false);
    Node below = new Node.Num(number.span(), Rational.of(size.denominator()), false);
    Node positive =
        number.decimal() || size.isInteger()
            ? new Node.Num(number.span(), size, number.decimal())
            : new Node.Chain(number.span(), List.of(above, below), List.of(BinaryOperator.DIVIDE));
    return number.value().signum() < 0
        ? new Node.Unary(number.span(), UnaryOperator.NEGATE, positive)
        : positive;
  }

  /// A whole number or a typed decimal; fractions keep their form.
  private static Optional<Node.Num> number(Node node) {
    return switch (node) {
      case Node.Num number -> Optional.of(number);
      case Node.Unary(var span, UnaryOperator operator, Node.Num number)
          when operator == UnaryOperator.NEGATE ->
          Optional.of(new Node.Num(span, number.value().negate(), number.decimal()));
      case Node _ -> Optional.empty();
    };
  }

  private static Node written(Node.Num number) {
    if (number.value().signum() >= 0) {
      return number;
    }
    Node.Num positive = new Node.Num(number.span(), number.value().negate(), number.decimal());
    return new Node.Unary(number.span(), UnaryOperator.NEGATE, positive);
  }

  /// The numbers of a sum are collected at the place of the first.
  private static Node sum(Node.Chain chain) {
    int place = -1;
    int count = 0;
    Rational total = Rational.ZERO;
    boolean decimal = false;
    List<Node> operands = new ArrayList<>();
    List<BinaryOperator> operators = new ArrayList<>();
    for (int i = 0; i < chain.operands().size(); i++) {
      BinaryOperator sign = i == 0 ? BinaryOperator.ADD : chain.operators().get(i - 1);
      Optional<Node.Num> number = number(chain.operands().get(i));
      if (number.isPresent()) {
        Rational value = number.get().value();
        total = sign == BinaryOperator.ADD ? total.add(value) : total.subtract(value);
        decimal |= number.get().decimal();
        count++;
        if (place >= 0) {
          continue;
        }
        place = operands.size();
      }
      operands.add(chain.operands().get(i));
      operators.add(sign);
    }
    if (count < 2) {
      return chain;
    }
    operands.set(place, written(new Node.Num(chain.span(), total, decimal)));
    operators.set(place, BinaryOperator.ADD);
    return operands.size() == 1
        ? operands.getFirst()
        : new Node.Chain(chain.span(), operands, operators.subList(1, operators.size()));
  }

  /// The numbers of a product are collected at its beginning, up to the first division.
  private static Node product(Node.Chain chain) {
    Rational total = Rational.ONE;
    boolean decimal = false;
    int count = 0;
    boolean below = false;
    boolean led = false;
    List<Node> operands = new ArrayList<>();
    List<BinaryOperator> operators = new ArrayList<>();
    for (int i = 0; i < chain.operands().size(); i++) {
      BinaryOperator operator = i == 0 ? BinaryOperator.MULTIPLY : chain.operators().get(i - 1);
      below |= operator == BinaryOperator.DIVIDE;
      Optional<Node.Num> number = below ? Optional.empty() : number(chain.operands().get(i));
      if (number.isPresent()) {
        total = total.multiply(number.get().value());
        decimal |= number.get().decimal();
        count++;
        led |= i == 0;
      } else {
        operands.add(chain.operands().get(i));
        operators.add(operator);
      }
    }
    if (count == 0 || count == 1 && led) {
      return chain;
    }
    operands.addFirst(written(new Node.Num(chain.span(), total, decimal)));
    operators.addFirst(BinaryOperator.MULTIPLY);
    return operands.size() == 1
        ? operands.getFirst()
        : new Node.Chain(chain.span(), operands, operators.subList(1, operators.size()));
  }

  private static Optional<Node.Num> power(Node.Power power) {
    Optional<Node.Num> base = rational(power.base());
    Optional<Node.Num> exponent = rational(power.exponent());
    if (base.isEmpty()
        || exponent.isEmpty()
        || !exponent.get().value().fitsInt()
        || Math.abs((long) exponent.get().value().intValueExact()) > LARGEST_EXPONENT
        || base.get().value().isZero()) {
      return Optional.empty();
    }
    Rational value = base.get().value().pow(exponent.get().value().intValueExact());
    boolean large = value.bits() > LARGEST_BITS;
    return large
        ? Optional.empty()
        : Optional.of(new Node.Num(power.span(), value, base.get().decimal()));
  }
}
