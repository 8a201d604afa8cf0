package gradus.generate;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import java.util.ArrayList;
import java.util.List;

/// Random formulas that have derivatives: compositions of elementary functions and activations in x
/// and y, with real values at most points.
public final class Differentiable {
  /// Smooth on all real numbers.
  private static final List<String> EVERYWHERE =
      List.of(
          "sin",
          "cos",
          "atan",
          "sinh",
          "cosh",
          "tanh",
          "sech",
          "asinh",
          "erf",
          "sigmoid",
          "log_sigmoid",
          "softplus",
          "gelu",
          "silu",
          "exp");

  /// With gaps or kinks.
  private static final List<String> ELSEWHERE =
      List.of(
          "tan",
          "cot",
          "sec",
          "csc",
          "asin",
          "acos",
          "coth",
          "csch",
          "acosh",
          "atanh",
          "log",
          "log2",
          "log10",
          "sqrt",
          "cbrt",
          "abs",
          "relu",
          "leaky_relu",
          "elu");

  private static final List<Rational> EXPONENTS =
      List.of(
          Rational.of(2),
          Rational.of(3),
          Rational.of(-1),
          Rational.of(-2),
          Rational.of(1, 2),
          Rational.of(-1, 2),
          Rational.of(1, 3),
          Rational.of(2, 3),
          Rational.of(3, 2));

  private final Seeded random;

  public Differentiable(Seeded random) {
    this.random = random;
  }

  /// @param depth how deep functions nest
  public Expr formula(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.between(0, 9)) {
      case 0, 1 -> Expr.add(parts(depth));
      case 2, 3, 4 -> Expr.multiply(parts(depth));
      case 5 -> Expr.power(varying(depth - 1), Expr.number(pick(EXPONENTS)));
      case 6 -> random.chance(0.3) ? general(depth) : call(pick(ELSEWHERE), varying(depth - 1));
      default -> call(pick(EVERYWHERE), varying(depth - 1));
    };
  }

  private Expr leaf() {
    return switch (random.between(0, 5)) {
      case 0 -> Expr.number(Rational.of(random.between(-5, 5), random.between(1, 4)));
      case 1 -> Expr.symbol("y");
      case 2 -> random.chance(0.2) ? Expr.Constant.PI : Expr.symbol("y");
      default -> Expr.symbol("x");
    };
  }

  private Expr[] parts(int depth) {
    Expr[] parts = new Expr[random.between(2, 3)];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = formula(depth - 1);
    }
    return parts;
  }

  /// x^x, 2^x, atan2, max and the like.
  private Expr general(int depth) {
    Expr a = varying(depth - 1);
    Expr b = varying(depth - 1);
    return switch (random.between(0, 4)) {
      case 0 -> Expr.power(Expr.number(random.between(2, 5)), a);
      case 1 -> Expr.power(Expr.add(Expr.ONE, Expr.power(a, Expr.TWO)), b);
      case 2 -> Expr.Call.of("atan2", a, b);
      case 3 -> a.equals(b) ? a : Expr.Call.of(random.chance(0.5) ? "max" : "min", a, b);
      default -> Expr.power(Expr.symbol("x"), b);
    };
  }

  /// Functions of constants are for the tests of the functions.
  private Expr varying(int depth) {
    Expr e = formula(depth);
    return Formulas.hasSymbols(e) ? e : Expr.symbol("x");
  }

  private static Expr call(String name, Expr argument) {
    return switch (name) {
      case "exp" -> Expr.power(Expr.Constant.E, argument);
      case "sqrt" -> Expr.sqrt(argument);
      case "cbrt" -> Expr.power(argument, Expr.number(Rational.of(1, 3)));
      default -> Expr.Call.of(name, argument);
    };
  }

  private <T> T pick(List<T> list) {
    return list.get(random.between(0, list.size() - 1));
  }

  /// So many formulas that depend on x.
  public static List<Expr> formulas(long seed, int count, int depth) {
    Differentiable generator = new Differentiable(new Seeded(seed));
    List<Expr> formulas = new ArrayList<>();
    while (formulas.size() < count) {
      try {
        Expr f = generator.formula(depth);
        if (Formulas.any(f, part -> part.equals(Expr.symbol("x")))) {
          formulas.add(f);
        }
      } catch (ArithmeticException byZero) {
        // The recipe divides by a part that cancels; another one is taken.
      }
    }
    return formulas;
  }
}
