package gradus.symbolic.series;

import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import java.util.List;

/// Functions in pieces, settled by the side from which their kinks and jumps are reached.
final class Pieces {
  private final String name;
  private final List<Expr> arguments;
  private final Expr u;
  private final Algebra algebra;
  private final Asymptotics asymptotics;
  private final Preparation.Bounding bounding;

  /// @param arguments prepared
  Pieces(
      String name,
      List<Expr> arguments,
      Algebra algebra,
      Asymptotics asymptotics,
      Preparation.Bounding bounding) {
    this.name = name;
    this.arguments = arguments;
    this.u = arguments.getFirst();
    this.algebra = algebra;
    this.asymptotics = asymptotics;
    this.bounding = bounding;
  }

  /// @throws Unresolved when nothing is known of the function
  Expr of() {
    return switch (name) {
      case "abs" -> Expr.multiply(Expr.number(sign(u)), u);
      case "sign" -> Expr.number(sign(u));
      case "relu" -> sign(u) > 0 ? u : Expr.ZERO;
      case "leaky_relu" -> sign(u) >= 0 ? u : below(Expr.number(Rational.of(1, 100)), u);
      case "elu" ->
          sign(u) >= 0 ? u : below(Expr.ONE, Expr.subtract(Expr.power(Constant.E, u), Expr.ONE));
      case "max" -> extreme(1);
      case "min" -> extreme(-1);
      case "floor", "ceil", "round", "trunc" -> step();
      case "degrees" -> Expr.divide(Expr.multiply(Expr.number(180), u), Constant.PI);
      case "radians" -> Expr.divide(Expr.multiply(Constant.PI, u), Expr.number(180));
      default -> throw Unresolved.undecided("nothing is known of the series of " + name);
    };
  }

  private int sign(Expr e) {
    return asymptotics.sign(e);
  }

  private Expr below(Expr standard, Expr value) {
    return Expr.multiply(arguments.size() > 1 ? arguments.get(1) : standard, value);
  }

  private Expr extreme(int wanted) {
    Expr best = u;
    for (Expr other : arguments) {
      if (sign(Expr.subtract(other, best)) == wanted) {
        best = other;
      }
    }
    return best;
  }

  private Expr step() {
    Expr limit = asymptotics.limit(u);
    if (Asymptotics.isInfinite(limit)) {
      Expr part = bounding.of(new Call(name, arguments), -1, 1);
      return Expr.add(u, part);
    }
    Expr scaled = name.equals("round") ? Expr.add(limit, Expr.HALF) : limit;
    if (!(scaled instanceof Num n && n.value().isInteger())) {
      return algebra.call(name, limit);
    }
    int side = sign(Expr.subtract(u, limit));
    if (side == 0) {
      return algebra.call(name, limit);
    }
    return algebra.call(
        name, Expr.add(limit, Expr.multiply(Expr.number(side), Expr.number(Rational.of(1, 4)))));
  }
}
