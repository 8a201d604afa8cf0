package gradus.symbolic.series;

import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.step.Operators;
import gradus.symbolic.series.Signs.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Formulas in exponentials, logarithms, constant powers and functions that are analytic where
/// their arguments go: kinks and jumps are settled by the side from which they are reached,
/// functions of what grows are written so that they are series in its reciprocal, oscillations are
/// replaced by bounded quantities.
final class Preparation {
  private final Algebra algebra;
  private final Signs signs;
  private final Asymptotics asymptotics;
  private final Map<Expr, Expr> done = new HashMap<>();
  private final Map<Expr, Sym> oscillations = new HashMap<>();

  Preparation(Algebra algebra, Signs signs, Asymptotics asymptotics) {
    this.algebra = algebra;
    this.signs = signs;
    this.asymptotics = asymptotics;
  }

  Expr of(Expr e) {
    algebra.budget().step();
    if (!Asymptotics.moves(e)) {
      return e;
    }
    Expr known = done.get(e);
    if (known == null) {
      known = prepare(e);
      done.put(e, known);
    }
    return known;
  }

  private Expr prepare(Expr e) {
    return switch (e) {
      case Sum s -> Sums.of(s.terms().stream().map(this::of).toList());
      case Product p -> Products.of(p.factors().stream().map(this::of).toList());
      case Power(Expr base, Expr exponent) -> power(of(base), of(exponent));
      case Call c -> new PreparedCall(c.name(), c.arguments().stream().map(this::of).toList()).of();
      case Expr.Relation _ -> throw Unresolved.undecided("a relation has no limit");
      case Expr.Numeric _, Constant _, Sym _ -> e;
    };
  }

  private Expr power(Expr base, Expr exponent) {
    if (base == Constant.E) {
      return Expr.power(base, exponent);
    }
    if (exponent instanceof Num(Rational n, _)) {
      if (n.isInteger()) {
        if (n.signum() < 0) {
          refuseZero(base);
        }
        return Expr.power(base, exponent);
      }
      if (!n.denominator().testBit(0)) {
        requirePositive(base, "a root", true);
      }
      return new Power(base, exponent);
    }
    requirePositive(base, "a power", false);
    return Expr.power(Constant.E, Expr.multiply(exponent, log(base, algebra)));
  }

  private void refuseZero(Expr base) {
    if (!(base instanceof Sym) && !(base instanceof Power) && signs.isZero(base)) {
      throw new Unresolved(Unresolved.Kind.NOT_REAL, "there is a division by 0 everywhere");
    }
  }

  /// Parameters of unknown sign pass: the answer then holds where the formula is real.
  private void requirePositive(Expr u, String what, boolean orZero) {
    int sign;
    try {
      sign = asymptotics.sign(u);
    } catch (Unresolved unknown) {
      if (unknown.kind() == Unresolved.Kind.UNDECIDED) {
        return;
      }
      throw unknown;
    }
    if (sign < 0 || sign == 0 && !orZero) {
      throw new Unresolved(
          Unresolved.Kind.NOT_REAL, what + (sign < 0 ? " of a negative number" : " of 0"));
    }
  }

  /// The logarithm of what is positive, with exponentials undone.
  static Expr log(Expr u, Algebra algebra) {
    Optional<Expr> exponent = Asymptotics.exponent(u, algebra);
    if (exponent.isPresent()) {
      return exponent.get();
    }
    if (u instanceof Power(Power inner, Num n)) {
      Optional<Expr> s = Asymptotics.exponent(inner, algebra);
      if (s.isPresent()) {
        return Expr.multiply(n, s.get());
      }
    }
    if (u instanceof Product p) {
      List<Expr> exponents = new ArrayList<>();
      List<Expr> others = new ArrayList<>();
      for (Expr factor : p.factors()) {
        Optional<Expr> s = Asymptotics.exponent(factor, algebra);
        s.ifPresentOrElse(exponents::add, () -> others.add(factor));
      }
      if (!exponents.isEmpty()) {
        exponents.add(log(Products.of(others), algebra));
        return Sums.of(exponents);
      }
    }
    return algebra.call("log", u);
  }

  /// A call whose arguments are prepared.
  private final class PreparedCall {
    private final String name;
    private final List<Expr> arguments;
    private final Expr u;

    PreparedCall(String name, List<Expr> arguments) {
      this.name = name;
      this.arguments = arguments;
      this.u = arguments.getFirst();
    }

    Expr of() {
      return switch (name) {
        case "log" -> {
          requirePositive(u, "the logarithm", false);
          yield arguments.size() == 1
              ? log(u, algebra)
              : Expr.divide(log(u, algebra), algebra.call("log", arguments.get(1)));
        }
        case "log2" -> logarithm(Expr.TWO);
        case "log10" -> logarithm(Expr.number(10));
        case "sin", "cos" -> tendsToInfinity() ? bounded(-1, 1) : call(name, u);
        case "tan" -> Expr.divide(circular("sin"), circular("cos"));
        case "cot" -> Expr.divide(circular("cos"), circular("sin"));
        case "sec" -> Expr.power(circular("cos"), Expr.MINUS_ONE);
        case "csc" -> Expr.power(circular("sin"), Expr.MINUS_ONE);
        case "sinh" -> hyperbolic(Expr.MINUS_ONE);
        case "cosh" -> hyperbolic(Expr.ONE);
        case "tanh" -> tanh();
        case "coth" -> Expr.power(tanh(), Expr.MINUS_ONE);
        case "sech" -> Expr.power(hyperbolic("cosh", Expr.ONE), Expr.MINUS_ONE);
        case "csch" -> Expr.power(hyperbolic("sinh", Expr.MINUS_ONE), Expr.MINUS_ONE);
        case "sigmoid" -> sigmoid(u);
        case "silu" -> Expr.multiply(u, sigmoid(u));
        case "softplus" -> log(Expr.add(Expr.ONE, exp(u)), algebra);
        case "log_sigmoid" -> Expr.negate(log(Expr.add(Expr.ONE, exp(Expr.negate(u))), algebra));
        case "gelu" ->
            Expr.multiply(
                Expr.HALF,
                u,
                Expr.add(
                    Expr.ONE,
                    erf(Expr.multiply(u, Expr.power(Expr.TWO, Expr.number(Rational.of(-1, 2)))))));
        case "erf" -> erf(u);
        case "atan" -> atan();
        case "asin" -> asin();
        case "acos" -> acos();
        case "asinh" -> asinh();
        case "acosh" -> {
          Expr root = power(Expr.subtract(Expr.multiply(u, u), Expr.ONE), Expr.HALF);
          requirePositive(u, "acosh", false);
          yield log(Expr.add(u, root), algebra);
        }
        case "atanh" -> {
          Expr ratio = Expr.divide(Expr.add(Expr.ONE, u), Expr.subtract(Expr.ONE, u));
          requirePositive(ratio, "the logarithm", false);
          yield Expr.multiply(Expr.HALF, log(ratio, algebra));
        }
        case "gamma" -> gamma();
        case "factorial" -> Expr.multiply(u, gamma());
        default -> new Pieces(name, arguments, algebra, asymptotics, this::bounded).of();
      };
    }

    private Expr call(String function, Expr argument) {
      return Asymptotics.moves(argument)
          ? Call.of(function, argument)
          : algebra.call(function, argument);
    }

    private Expr exp(Expr exponent) {
      return Expr.power(Constant.E, exponent);
    }

    private Expr logarithm(Expr base) {
      requirePositive(u, "the logarithm", false);
      return Expr.divide(log(u, algebra), algebra.call("log", base));
    }

    /// Where the argument goes; empty when it oscillates.
    private Optional<Expr> destination(Expr argument) {
      try {
        Expr limit = asymptotics.limit(argument);
        return signs.isBounded(limit) ? Optional.empty() : Optional.of(limit);
      } catch (Unresolved unresolved) {
        if (unresolved.kind() == Unresolved.Kind.OSCILLATES) {
          return Optional.empty();
        }
        throw unresolved;
      }
    }

    private boolean tendsToInfinity() {
      return destination(u).filter(limit -> !Asymptotics.isInfinite(limit)).isEmpty();
    }

    private int infinite() {
      Optional<Expr> limit = destination(u);
      if (limit.isEmpty()) {
        throw new Unresolved(Unresolved.Kind.OSCILLATES, "");
      }
      return limit.get().equals(Operators.INFINITY)
          ? 1
          : limit.get().equals(Operators.MINUS_INFINITY) ? -1 : 0;
    }

    private Expr bounded(double low, double high) {
      return bounded(Call.of(name, u), low, high);
    }

    private Expr bounded(Expr quantity, double low, double high) {
      Sym symbol = oscillations.computeIfAbsent(quantity, _ -> new Sym("~" + oscillations.size()));
      signs.bound(symbol.name(), new Range(low, high));
      return symbol;
    }

    private Expr circular(String function) {
      return new PreparedCall(function, List.of(u)).of();
    }

    private Expr hyperbolic(Expr sign) {
      return hyperbolic(name, sign);
    }

    private Expr hyperbolic(String function, Expr sign) {
      return infinite() == 0
          ? call(function, u)
          : Expr.multiply(Expr.HALF, Expr.add(exp(u), Expr.multiply(sign, exp(Expr.negate(u)))));
    }

    private Expr tanh() {
      int side = infinite();
      if (side == 0) {
        return Expr.divide(call("sinh", u), call("cosh", u));
      }
      Expr small = exp(Expr.multiply(Expr.number(-2L * side), u));
      return Expr.multiply(
          Expr.number(side),
          Expr.divide(Expr.subtract(Expr.ONE, small), Expr.add(Expr.ONE, small)));
    }

    private Expr sigmoid(Expr x) {
      return Expr.power(Expr.add(Expr.ONE, exp(Expr.negate(x))), Expr.MINUS_ONE);
    }

    /// erf(x) = 1 - e^(-x²)·erfcx(x) for large x.
    private Expr erf(Expr x) {
      Optional<Expr> limit = destination(x);
      if (limit.isEmpty()) {
        return bounded(Call.of("erf", x), -1, 1);
      }
      if (!Asymptotics.isInfinite(limit.get())) {
        return call("erf", x);
      }
      Expr sign = limit.get().equals(Operators.INFINITY) ? Expr.ONE : Expr.MINUS_ONE;
      Expr reciprocal = Expr.multiply(sign, Expr.power(x, Expr.MINUS_ONE));
      Expr tail =
          Expr.multiply(
              exp(Expr.negate(Expr.power(x, Expr.TWO))),
              Call.of(OuterSeries.SCALED_ERFC, reciprocal));
      return Expr.multiply(sign, Expr.subtract(Expr.ONE, tail));
    }

    private Expr atan() {
      Optional<Expr> limit = destination(u);
      if (limit.isEmpty()) {
        return bounded(-Math.PI / 2, Math.PI / 2);
      }
      if (!Asymptotics.isInfinite(limit.get())) {
        return call(name, u);
      }
      Expr quarter =
          Expr.multiply(
              limit.get().equals(Operators.INFINITY) ? Expr.HALF : Expr.negate(Expr.HALF),
              Constant.PI);
      return Expr.subtract(quarter, Call.of("atan", Expr.power(u, Expr.MINUS_ONE)));
    }

    /// How an inverse sine is reached: at the ends of its domain it is a series in a square root.
    private Expr asin() {
      Expr quarter = Expr.multiply(Expr.HALF, Constant.PI);
      Expr limit = insideUnit();
      if (limit.equals(Expr.ONE)) {
        return Expr.subtract(quarter, twice(Expr.subtract(Expr.ONE, u)));
      }
      return limit.equals(Expr.MINUS_ONE)
          ? Expr.subtract(twice(Expr.add(Expr.ONE, u)), quarter)
          : call("asin", u);
    }

    private Expr acos() {
      return Expr.subtract(Expr.multiply(Expr.HALF, Constant.PI), asin());
    }

    /// 2·asin(√(v/2)).
    private Expr twice(Expr v) {
      return Expr.multiply(
          Expr.TWO, Call.of("asin", power(Expr.multiply(Expr.HALF, v), Expr.HALF)));
    }

    private Expr insideUnit() {
      Expr limit =
          destination(u).orElseThrow(() -> Unresolved.undecided(name + " of what oscillates"));
      if (limit.equals(Operators.INFINITY)
          || limit.equals(Operators.MINUS_INFINITY)
          || signs
              .known(Expr.subtract(Expr.power(limit, Expr.TWO), Expr.ONE))
              .filter(sign -> sign > 0)
              .isPresent()) {
        throw new Unresolved(Unresolved.Kind.NOT_REAL, name + " needs a number between -1 and 1");
      }
      return limit;
    }

    private Expr asinh() {
      int side = infinite();
      if (side == 0) {
        return call(name, u);
      }
      Expr size = Expr.multiply(Expr.number(side), u);
      Expr root = new Power(Expr.add(Expr.power(u, Expr.TWO), Expr.ONE), Expr.HALF);
      return Expr.multiply(Expr.number(side), log(Expr.add(size, root), algebra));
    }

    /// Stirling's series.
    private Expr gamma() {
      if (infinite() <= 0) {
        throw Unresolved.undecided("the gamma function is known here for what grows only");
      }
      Expr exponent =
          Expr.add(
              Expr.multiply(Expr.subtract(u, Expr.HALF), log(u, algebra)),
              Expr.negate(u),
              Call.of(OuterSeries.STIRLING, Expr.power(u, Expr.MINUS_ONE)));
      return Expr.multiply(Expr.sqrt(Expr.multiply(Expr.TWO, Constant.PI)), exp(exponent));
    }
  }

  /// Makes a bounded quantity of one that oscillates.
  @FunctionalInterface
  interface Bounding {
    Expr of(Expr quantity, double low, double high);
  }
}
