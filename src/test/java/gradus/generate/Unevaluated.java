package gradus.generate;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.step.Operators;
import gradus.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/// A syntax tree as the formula it is before anything in it is worked out: derivatives, integrals
/// and limits wait.
public final class Unevaluated {
  private Unevaluated() {}

  public static Expr of(Node node) {
    return switch (node) {
      case Node.Num n -> new Expr.Num(n.value(), n.decimal());
      case Node.Name n -> name(n.name());
      case Node.Unary u -> unary(u);
      case Node.Chain c -> chain(c);
      case Node.Power p -> Expr.power(of(p.base()), of(p.exponent()));
      case Node.Bars b -> Call.of("abs", of(b.operand()));
      case Node.Call c -> call(c);
      case Node.Comparison c -> comparison(c);
      case Node.At a -> {
        List<Expr> parts = new ArrayList<>(List.of(of(a.body())));
        for (Node.Binding b : a.bindings()) {
          parts.add(new Relation(Relator.EQUAL, Expr.symbol(b.name()), of(b.value())));
        }
        yield new Call("at", parts);
      }
      case Node other -> throw new IllegalArgumentException(other.toString());
    };
  }

  private static Expr name(String name) {
    return switch (name) {
      case "e" -> Constant.E;
      case "pi" -> Constant.PI;
      case "i" -> Constant.I;
      case "inf" -> Operators.INFINITY;
      default -> Expr.symbol(name);
    };
  }

  private static Expr unary(Node.Unary u) {
    Expr operand = of(u.operand());
    return switch (u.operator()) {
      case NEGATE -> Expr.negate(operand);
      case PLUS -> operand;
      case FACTORIAL -> Call.of("factorial", operand);
      case ROOT -> Expr.sqrt(operand);
      case NOT, TRANSPOSE, PERCENT -> throw new IllegalArgumentException(u.toString());
    };
  }

  private static Expr chain(Node.Chain c) {
    List<Expr> parts = new ArrayList<>(List.of(of(c.operands().getFirst())));
    boolean sum = false;
    for (int i = 1; i < c.operands().size(); i++) {
      Expr operand = of(c.operands().get(i));
      switch (c.operators().get(i - 1)) {
        case ADD -> {
          sum = true;
          parts.add(operand);
        }
        case SUBTRACT -> {
          sum = true;
          parts.add(Expr.negate(operand));
        }
        case MULTIPLY, JUXTAPOSE, CENTER_DOT, CROSS -> parts.add(operand);
        case DIVIDE -> parts.add(Expr.power(operand, Expr.MINUS_ONE));
        default -> throw new IllegalArgumentException(c.toString());
      }
    }
    return sum ? Sums.of(parts) : Products.of(parts);
  }

  private static Expr call(Node.Call c) {
    List<Expr> arguments = new ArrayList<>();
    c.arguments().forEach(argument -> arguments.add(of(argument.value())));
    return switch (c.name()) {
      case "sqrt" -> Expr.sqrt(arguments.getFirst());
      case "exp" -> Expr.power(Constant.E, arguments.getFirst());
      case "ln" -> Call.of("log", arguments.getFirst());
      default -> new Call(c.name(), arguments);
    };
  }

  private static Expr comparison(Node.Comparison c) {
    if (c.operands().size() != 2) {
      throw new IllegalArgumentException(c.toString());
    }
    Relator relator =
        switch (c.comparators().getFirst()) {
          case EQUATION, EQUAL -> Relator.EQUAL;
          case NOT_EQUAL -> Relator.NOT_EQUAL;
          case LESS -> Relator.LESS;
          case LESS_EQUAL -> Relator.LESS_EQUAL;
          case GREATER -> Relator.GREATER;
          case GREATER_EQUAL -> Relator.GREATER_EQUAL;
          case IN, NOT_IN, SUBSET -> throw new IllegalArgumentException(c.toString());
        };
    return new Relation(relator, of(c.operands().getFirst()), of(c.operands().getLast()));
  }
}
