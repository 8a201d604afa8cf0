package gradus.work;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.symbolic.differentiate.Differentiation;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.UnaryOperator;
import gradus.value.Formula;
import gradus.value.Value;
import gradus.value.Values;
import java.util.Map;
import java.util.Optional;

/// Derivatives of lines that hold indefinite integrals: the derivative of ∫ f dx is f, whether or
/// not an antiderivative is known. So lines are compared whose values differ by a constant.
final class Slopes {
  private final Workings workings;
  private final String x;

  Slopes(Workings workings, String x) {
    this.workings = workings;
    this.x = x;
  }

  /// The derivative with respect to the variable of the exercise; empty when the line is no
  /// formula.
  Optional<Expr> of(Node node) {
    if (Workings.indefinite(node).isEmpty()) {
      return value(workings.workOut(node, "").value());
    }
    return switch (node) {
      case Node.Call call when call.name().equals("integrate") -> integrand(call);
      case Node.Unary unary when unary.operator() == UnaryOperator.NEGATE ->
          of(unary.operand()).map(Expr::negate);
      case Node.Unary unary when unary.operator() == UnaryOperator.PLUS -> of(unary.operand());
      case Node.Chain chain -> chain(chain);
      case Node _ -> value(workings.workOut(node, "").value());
    };
  }

  /// With respect to another variable by the chain rule: `∫ e^u du` with u = x^2.
  private Optional<Expr> integrand(Node.Call integral) {
    if (!(integral.arguments().get(1).value() instanceof Node.Name variable)) {
      return Optional.empty();
    }
    Algebra algebra = workings.algebra();
    String u = variable.name();
    Node integrand = integral.arguments().getFirst().value();
    Optional<Expr> f =
        Values.expr(workings.value(integrand, Map.of(u, new Formula(Expr.symbol(u)))));
    if (u.equals(x) || f.isEmpty()) {
      return f;
    }
    return workings
        .definition(u)
        .map(definition ->
            Expr.multiply(
                algebra.substitute(f.get(), u, definition),
                Differentiation.derivative(definition, x, algebra)));
  }

  private Optional<Expr> chain(Node.Chain chain) {
    Optional<Expr> sum = Optional.empty();
    for (int i = 0; i < chain.operands().size(); i++) {
      BinaryOperator operator = i == 0 ? BinaryOperator.ADD : chain.operators().get(i - 1);
      Node operand = chain.operands().get(i);
      Optional<Expr> next;
      switch (operator) {
        case ADD -> next = combined(sum, of(operand), i == 0);
        case SUBTRACT -> next = combined(sum, of(operand).map(Expr::negate), false);
        default -> {
          return product(chain);
        }
      }
      if (next.isEmpty()) {
        return next;
      }
      sum = next;
    }
    return sum;
  }

  private static Optional<Expr> combined(Optional<Expr> sum, Optional<Expr> term, boolean first) {
    return first || sum.isEmpty() || term.isEmpty()
        ? term
        : Optional.of(Expr.add(sum.get(), term.get()));
  }

  /// A constant times an integral, or an integral over a constant.
  private Optional<Expr> product(Node.Chain chain) {
    Expr product = Expr.ONE;
    boolean seen = false;
    for (int i = 0; i < chain.operands().size(); i++) {
      Node operand = chain.operands().get(i);
      boolean integral = Workings.indefinite(operand).isPresent();
      BinaryOperator operator = i == 0 ? BinaryOperator.MULTIPLY : chain.operators().get(i - 1);
      boolean divides = operator == BinaryOperator.DIVIDE;
      boolean multiplies =
          operator == BinaryOperator.MULTIPLY
              || operator == BinaryOperator.JUXTAPOSE
              || operator == BinaryOperator.CENTER_DOT;
      Optional<Expr> factor =
          integral ? of(operand) : Values.expr(workings.workOut(operand, "").value());
      boolean fits = factor.isPresent() && (multiplies || (divides && !integral));
      boolean varies =
          !integral && factor.isPresent() && Formulas.symbols(factor.get()).contains(x);
      if (!fits || varies || (integral && seen)) {
        return value(workings.workOut(chain, "").value());
      }
      seen |= integral;
      product = divides ? Expr.divide(product, factor.get()) : Expr.multiply(product, factor.get());
    }
    return Optional.of(product);
  }

  private Optional<Expr> value(Value value) {
    return Values.expr(value).map(f -> Differentiation.derivative(f, x, workings.algebra()));
  }
}
