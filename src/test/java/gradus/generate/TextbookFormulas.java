package gradus.generate;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.step.Operators;
import java.util.ArrayList;
import java.util.List;

/// Random formulas as textbooks have them: powers, quotients, roots, functions, names with indices,
/// sums, derivatives, integrals and limits that wait, relations.
public final class TextbookFormulas {
  private static final List<String> NAMES =
      List.of(
          "x",
          "y",
          "n",
          "theta",
          "x_1",
          "x_max",
          "y_hat",
          "Omega",
          "lambda_2",
          "price",
          "w",
          "theta_hat_1");

  private static final List<String> FUNCTIONS =
      List.of(
          "sin",
          "cos",
          "tan",
          "log",
          "sinh",
          "tanh",
          "asin",
          "atan",
          "sigmoid",
          "relu",
          "abs",
          "floor",
          "ceil",
          "factorial",
          "gamma",
          "asinh",
          "sign",
          "log10",
          "log_softmax",
          "det");

  private final Seeded random;

  public TextbookFormulas(long seed) {
    this.random = new Seeded(seed);
  }

  /// A formula, now and then a relation.
  public Expr formula(int depth) {
    if (random.chance(0.15)) {
      Relator relator = pick(List.of(Relator.values()));
      return new Relation(relator, expr(depth), expr(depth));
    }
    return expr(depth);
  }

  public Expr expr(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.between(0, 17)) {
      case 0, 1, 2 -> Sums.of(several(depth));
      case 3, 4, 5 -> Products.of(several(depth));
      case 6, 7 -> power(depth);
      case 8 -> Expr.power(Constant.E, expr(depth - 1));
      case 9, 10, 11 -> Call.of(pick(FUNCTIONS), expr(depth - 1));
      case 12 -> binary(depth);
      case 13 -> derivative(depth);
      case 14 -> integral(depth);
      case 15 -> limit(depth);
      case 16 ->
          new Call(
              random.chance(0.7) ? "sum" : "prod",
              List.of(
                  expr(depth - 1), Expr.symbol("k"), Expr.number(random.between(0, 2)), leaf()));
      default -> leaf();
    };
  }

  private Expr leaf() {
    return switch (random.between(0, 8)) {
      case 0, 1 -> Expr.number(Rational.of(random.between(-9, 9), random.between(1, 5)));
      case 2 -> Expr.number(random.between(0, 12));
      case 3 -> new Expr.Num(Rational.of(random.between(1, 999), 100), true);
      case 4 -> pick(List.<Expr>of(Constant.PI, Constant.E, Constant.I));
      default -> Expr.symbol(pick(NAMES));
    };
  }

  private Expr power(int depth) {
    Expr base = expr(depth - 1);
    Expr exponent =
        random.chance(0.8)
            ? Expr.number(
                Rational.of(pick(List.of(2, 3, -1, -2, 1, -1, 1, 3)), pick(List.of(1, 1, 1, 2, 3))))
            : expr(depth - 1);
    return base.isZero() ? Constant.PI : Expr.power(base, exponent);
  }

  private Expr binary(int depth) {
    return switch (random.between(0, 3)) {
      case 0 -> Call.of("binomial", expr(depth - 1), leaf());
      case 1 -> Call.of("log", expr(depth - 1), Expr.symbol(pick(NAMES)));
      case 2 -> Call.of("max", expr(depth - 1), expr(depth - 1));
      default ->
          Call.of("at", expr(depth - 1), new Relation(Relator.EQUAL, Expr.symbol("x"), leaf()));
    };
  }

  private Expr derivative(int depth) {
    Expr f = expr(depth - 1);
    return switch (random.between(0, 2)) {
      case 0 -> Operators.derivative(f, "x", random.between(1, 3));
      case 1 -> Operators.derivative(f, pick(NAMES));
      default -> Call.of("diff", f, Expr.symbol("x"), Expr.symbol("y"), Expr.number(2));
    };
  }

  private Expr integral(int depth) {
    Expr f = expr(depth - 1);
    return random.chance(0.5)
        ? Operators.integral(f, pick(List.of("x", "t", "theta", "x_1")))
        : Operators.integral(f, "t", leaf(), random.chance(0.5) ? leaf() : Operators.INFINITY);
  }

  private Expr limit(int depth) {
    Operators.Side side = pick(List.of(Operators.Side.values()));
    Expr point = random.chance(0.3) && side == Operators.Side.BOTH ? Operators.INFINITY : leaf();
    return Operators.limit(expr(depth - 1), pick(List.of("x", "n", "t")), point, side);
  }

  private List<Expr> several(int depth) {
    List<Expr> parts = new ArrayList<>();
    int count = random.between(2, 3);
    for (int i = 0; i < count; i++) {
      parts.add(expr(depth - 1));
    }
    return parts;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.between(0, list.size() - 1));
  }
}
