package gradus.generate;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Products;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Random formulas as recipes: what to build by which operations. A recipe is built canonically,
/// computed plainly in doubles, and shrunk to a smaller recipe that fails alike.
public sealed interface Exprs {
  /// Values of the free symbols, away from special points.
  Map<String, Double> POINT = Map.of("x", 1.3, "y", 0.7, "z", 2.1);

  record Number(long numerator, long denominator) implements Exprs {}

  record Symbol(String name) implements Exprs {}

  record Constant(Expr.Constant constant) implements Exprs {}

  record Sum(List<Exprs> terms) implements Exprs {}

  record Product(List<Exprs> factors) implements Exprs {}

  record Power(Exprs base, long numerator, long denominator) implements Exprs {}

  /// A function that stays a call, or `exp`.
  record Call(String name, Exprs argument) implements Exprs {}

  /// A double with a bound of its rounding error.
  record Bounded(double value, double error) {
    private static final double EPS = Math.ulp(1.0);

    static Bounded rounded(double value, double error) {
      return new Bounded(value, error + 2 * EPS * Math.abs(value) + Double.MIN_NORMAL);
    }

    /// Whether both can be the same number.
    public boolean agrees(Bounded other) {
      return Math.abs(value - other.value) <= 8 * (error + other.error);
    }

    /// Whether the value says anything.
    public boolean isTelling() {
      return Double.isFinite(value) && error <= 1e-6 * Math.max(1, Math.abs(value));
    }
  }

  /// Runs a property over many recipes; the smallest failing one found is reported.
  static void forAll(long seed, int count, int depth, boolean symbols, Consumer<Exprs> property) {
    Seeded random = new Seeded(seed);
    for (int i = 0; i < count; i++) {
      Exprs recipe = random(random, depth, symbols);
      try {
        property.accept(recipe);
      } catch (AssertionError | RuntimeException failure) {
        Exprs smallest = shrink(recipe, property);
        throw new AssertionError(
            "seed "
                + seed
                + ", case "
                + i
                + ": "
                + smallest.text()
                + " -> "
                + message(smallest, property),
            failure);
      }
    }
  }

  private static String message(Exprs recipe, Consumer<Exprs> property) {
    try {
      property.accept(recipe);
      return "";
    } catch (AssertionError | RuntimeException failure) {
      return failure.toString();
    }
  }

  private static Exprs shrink(Exprs recipe, Consumer<Exprs> property) {
    Exprs smallest = recipe;
    boolean smaller = true;
    for (int round = 0; round < 200 && smaller; round++) {
      smaller = false;
      for (Exprs candidate : smallest.shrinks()) {
        if (!message(candidate, property).isEmpty()) {
          smallest = candidate;
          smaller = true;
          break;
        }
      }
    }
    return smallest;
  }

  static Exprs random(Seeded random, int depth, boolean symbols) {
    int kind = depth == 0 ? random.between(0, 3) : random.between(0, 9);
    return switch (kind) {
      case 0, 1 -> new Number(random.between(-6, 6), random.chance(0.7) ? 1 : random.between(1, 6));
      case 2 ->
          symbols
              ? new Symbol(List.of("x", "y", "z").get(random.between(0, 2)))
              : new Power(new Number(random.between(2, 12), 1), 1, random.between(2, 3));
      case 3 -> new Constant(random.chance(0.5) ? Expr.Constant.PI : Expr.Constant.E);
      case 4, 5 -> new Sum(several(random, depth, symbols));
      case 6, 7 -> new Product(several(random, depth, symbols));
      case 8 -> {
        long[] exponent =
            List.of(
                    new long[] {2, 1},
                    new long[] {-1, 1},
                    new long[] {3, 1},
                    new long[] {-2, 1},
                    new long[] {1, 2},
                    new long[] {-1, 2},
                    new long[] {3, 2},
                    new long[] {1, 3})
                .get(random.between(0, 7));
        yield new Power(random(random, depth - 1, symbols), exponent[0], exponent[1]);
      }
      default ->
          new Call(
              List.of("sin", "tanh", "exp", "log").get(random.between(0, 3)),
              random(random, depth - 1, symbols));
    };
  }

  private static List<Exprs> several(Seeded random, int depth, boolean symbols) {
    List<Exprs> parts = new ArrayList<>();
    int count = random.between(2, 4);
    for (int i = 0; i < count; i++) {
      parts.add(random(random, depth - 1, symbols));
    }
    return parts;
  }

  /// The canonical formula.
  default Expr build() {
    return switch (this) {
      case Number(long p, long q) -> Expr.number(Rational.of(p, q));
      case Symbol(String name) -> Expr.symbol(name);
      case Constant(Expr.Constant constant) -> constant;
      case Sum(List<Exprs> terms) -> Sums.of(terms.stream().map(Exprs::build).toList());
      case Product(List<Exprs> factors) -> Products.of(factors.stream().map(Exprs::build).toList());
      case Power(Exprs base, long p, long q) ->
          Expr.power(base.build(), Expr.number(Rational.of(p, q)));
      case Call(String name, Exprs argument) ->
          name.equals("exp")
              ? Expr.power(Expr.Constant.E, argument.build())
              : Expr.Call.of(name, argument.build());
    };
  }

  /// The plain value at {@link #POINT}, NaN where it is not real.
  default Bounded value() {
    return switch (this) {
      case Number(long p, long q) -> Bounded.rounded((double) p / q, 0);
      case Symbol(String name) -> new Bounded(POINT.get(name), 0);
      case Constant(Expr.Constant constant) ->
          Bounded.rounded(constant == Expr.Constant.PI ? Math.PI : Math.E, 0);
      case Sum(List<Exprs> terms) -> add(terms.stream().map(Exprs::value).toList());
      case Product(List<Exprs> factors) -> multiply(factors.stream().map(Exprs::value).toList());
      case Power(Exprs base, long p, long q) ->
          power(base.value(), new Bounded((double) p / q, 0), q % 2 == 1, p % 2 != 0);
      case Call(String name, Exprs argument) -> call(name, argument.value());
    };
  }

  /// The value of a canonical formula at {@link #POINT}.
  static Bounded value(Expr e) {
    return switch (e) {
      case Expr.Num n -> Bounded.rounded(n.value().doubleValue(), 0);
      case Expr.Flt f -> new Bounded(f.value(), 0);
      case Expr.Constant c ->
          Bounded.rounded(
              switch (c) {
                case PI -> Math.PI;
                case E -> Math.E;
                case I -> Double.NaN;
              },
              0);
      case Expr.Sym(String name) -> new Bounded(POINT.get(name), 0);
      case Expr.Sum s -> add(s.terms().stream().map(Exprs::value).toList());
      case Expr.Product p -> multiply(p.factors().stream().map(Exprs::value).toList());
      case Expr.Power(Expr base, Expr.Num(Rational n, _)) ->
          power(
              value(base),
              new Bounded(n.doubleValue(), 0),
              n.denominator().testBit(0),
              n.numerator().testBit(0));
      case Expr.Power(Expr base, Expr exponent) ->
          power(value(base), value(exponent), false, false);
      case Expr.Call c -> call(c.name(), value(c.arguments().get(0)));
      case Expr.Relation _ -> throw new IllegalArgumentException("a relation has no value");
    };
  }

  private static Bounded add(List<Bounded> terms) {
    double sum = 0;
    double error = 0;
    for (Bounded term : terms) {
      sum += term.value;
      error += term.error + Bounded.EPS * Math.abs(sum);
    }
    return Bounded.rounded(sum, error);
  }

  private static Bounded multiply(List<Bounded> factors) {
    Bounded product = new Bounded(1, 0);
    for (Bounded factor : factors) {
      product =
          Bounded.rounded(
              product.value * factor.value,
              Math.abs(product.value) * factor.error
                  + Math.abs(factor.value) * product.error
                  + product.error * factor.error);
    }
    return product;
  }

  private static Bounded power(Bounded base, Bounded exponent, boolean odd, boolean negative) {
    if (base.error > 1e-4 * Math.abs(base.value)) {
      return new Bounded(Math.pow(base.value, exponent.value), Double.POSITIVE_INFINITY);
    }
    double size = Math.pow(Math.abs(base.value), exponent.value);
    boolean whole = exponent.value == Math.rint(exponent.value);
    double value =
        base.value > 0
            ? size
            : whole
                ? Math.pow(base.value, exponent.value)
                : odd ? (negative ? -size : size) : Double.NaN;
    double relative =
        2 * Math.abs(exponent.value) * base.error / Math.abs(base.value)
            + Math.abs(Math.log(Math.abs(base.value))) * exponent.error;
    return Bounded.rounded(value, Math.abs(value) * relative);
  }

  private static Bounded call(String name, Bounded x) {
    return switch (name) {
      case "sin" -> Bounded.rounded(Math.sin(x.value), x.error);
      case "tanh" -> Bounded.rounded(Math.tanh(x.value), x.error);
      case "exp" -> {
        double value = Math.exp(x.value);
        yield Bounded.rounded(value, value * Math.expm1(x.error));
      }
      case "log" ->
          Bounded.rounded(
              x.value > 0 ? Math.log(x.value) : Double.NaN,
              x.error > 0.1 * Math.abs(x.value)
                  ? Double.POSITIVE_INFINITY
                  : 2 * x.error / Math.abs(x.value));
      default -> throw new IllegalArgumentException(name);
    };
  }

  /// Smaller recipes, the smallest first.
  default List<Exprs> shrinks() {
    List<Exprs> smaller = new ArrayList<>();
    switch (this) {
      case Number(long p, long q) -> {
        if (p != 1 || q != 1) {
          smaller.add(new Number(1, 1));
        }
        if (q != 1) {
          smaller.add(new Number(p, 1));
        }
        if (Math.abs(p) > 2) {
          smaller.add(new Number(p > 0 ? 2 : -2, q));
        }
      }
      case Symbol(String name) -> {
        if (!name.equals("x")) {
          smaller.add(new Symbol("x"));
        }
      }
      case Constant _ -> {}
      case Sum(List<Exprs> terms) -> shrinkList(terms, smaller, Sum::new);
      case Product(List<Exprs> factors) -> shrinkList(factors, smaller, Product::new);
      case Power(Exprs base, long p, long q) -> {
        smaller.add(base);
        base.shrinks().forEach(b -> smaller.add(new Power(b, p, q)));
      }
      case Call(String name, Exprs argument) -> {
        smaller.add(argument);
        argument.shrinks().forEach(a -> smaller.add(new Call(name, a)));
      }
    }
    return smaller;
  }

  private static void shrinkList(
      List<Exprs> parts,
      List<Exprs> smaller,
      java.util.function.Function<List<Exprs>, Exprs> make) {
    smaller.addAll(parts);
    for (int i = 0; i < parts.size(); i++) {
      if (parts.size() > 2) {
        List<Exprs> fewer = new ArrayList<>(parts);
        fewer.remove(i);
        smaller.add(make.apply(fewer));
      }
      for (Exprs part : parts.get(i).shrinks()) {
        List<Exprs> changed = new ArrayList<>(parts);
        changed.set(i, part);
        smaller.add(make.apply(changed));
      }
    }
  }

  /// The recipe as it would be typed.
  default String text() {
    return switch (this) {
      case Number(long p, long q) -> q == 1 ? "(" + p + ")" : "(" + p + "/" + q + ")";
      case Symbol(String name) -> name;
      case Constant(Expr.Constant c) -> c == Expr.Constant.PI ? "pi" : "e";
      case Sum(List<Exprs> terms) ->
          "(" + String.join(" + ", terms.stream().map(Exprs::text).toList()) + ")";
      case Product(List<Exprs> factors) ->
          "(" + String.join("*", factors.stream().map(Exprs::text).toList()) + ")";
      case Power(Exprs base, long p, long q) -> base.text() + "^(" + p + "/" + q + ")";
      case Call(String name, Exprs argument) -> name + "(" + argument.text() + ")";
    };
  }
}
