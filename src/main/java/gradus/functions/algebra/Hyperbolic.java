package gradus.functions.algebra;

import ch.obermuhlner.math.big.BigDecimalMath;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Formulas;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// The six hyperbolic functions and their identities: 0, logarithms of rationals, parity, imaginary
/// arguments, inverse functions inside.
enum Hyperbolic {
  SINH("sinh", true),
  COSH("cosh", false),
  TANH("tanh", true),
  COTH("coth", true),
  SECH("sech", false),
  CSCH("csch", true);

  private final String function;
  private final boolean odd;

  Hyperbolic(String function, boolean odd) {
    this.function = function;
    this.odd = odd;
  }

  /// The exact rule of the function.
  Optional<Expr> exact(List<Expr> arguments) {
    return simplify(arguments.get(0));
  }

  private Optional<Expr> simplify(Expr e) {
    Optional<Expr> inside = undone(e);
    if (inside.isPresent()) {
      return inside;
    }
    Optional<Expr> imaginary = Parity.imaginary(e);
    if (imaginary.isPresent()) {
      return Optional.of(ofImaginary(imaginary.get()));
    }
    if (e instanceof Num n && n.isZero()) {
      return Optional.of(quotient(Expr.ZERO, Expr.ONE));
    }
    Optional<Rational> power = exponential(e);
    if (power.isPresent()) {
      Rational q = power.get();
      return Optional.of(
          quotient(
              Expr.number(q.subtract(q.inverse()).multiply(Rational.HALF)),
              Expr.number(q.add(q.inverse()).multiply(Rational.HALF))));
    }
    return odd ? Parity.odd(e, this::of) : Parity.even(e, this::of);
  }

  /// The simplified call.
  Expr of(Expr argument) {
    return simplify(argument).orElseGet(() -> Call.of(function, argument));
  }

  /// e^x where that is rational: x = n·log(q).
  private static Optional<Rational> exponential(Expr e) {
    return Formulas.any(e, part -> part instanceof Call)
            && Expr.power(Constant.E, e) instanceof Num(Rational q, boolean decimal)
            && !decimal
            && q.signum() > 0
        ? Optional.of(q)
        : Optional.empty();
  }

  private Expr quotient(Expr sinh, Expr cosh) {
    return switch (this) {
      case SINH -> sinh;
      case COSH -> cosh;
      case TANH -> Expr.divide(sinh, cosh);
      case COTH -> over(cosh, sinh);
      case SECH -> Expr.divide(Expr.ONE, cosh);
      case CSCH -> over(Expr.ONE, sinh);
    };
  }

  private Expr over(Expr numerator, Expr sinh) {
    if (sinh.isZero()) {
      throw Poles.at(function, "0", "sinh is 0 there");
    }
    return Expr.divide(numerator, sinh);
  }

  private Expr ofImaginary(Expr u) {
    return switch (this) {
      case SINH -> Expr.multiply(Constant.I, Circular.SIN.of(u));
      case COSH -> Circular.COS.of(u);
      case TANH -> Expr.multiply(Constant.I, Circular.TAN.of(u));
      case COTH -> Expr.multiply(Expr.MINUS_ONE, Constant.I, Circular.COT.of(u));
      case SECH -> Circular.SEC.of(u);
      case CSCH -> Expr.multiply(Expr.MINUS_ONE, Constant.I, Circular.CSC.of(u));
    };
  }

  private Optional<Expr> undone(Expr e) {
    return switch (this) {
      case SINH -> Parity.undone(e, "asinh");
      case COSH ->
          Parity.undone(e, "acosh")
              .or(() ->
                  Parity.undone(e, "asinh")
                      .map(x -> Expr.sqrt(Expr.add(Expr.ONE, Expr.power(x, Expr.TWO)))));
      case TANH -> Parity.undone(e, "atanh");
      case COTH, SECH, CSCH -> Optional.empty();
    };
  }

  double real(double x) {
    return switch (this) {
      case SINH -> Math.sinh(x);
      case COSH -> Math.cosh(x);
      case TANH -> Math.tanh(x);
      case COTH -> 1 / Math.tanh(x);
      case SECH -> 1 / Math.cosh(x);
      case CSCH -> 1 / Math.sinh(x);
    };
  }

  /// By e^x with as many more digits as cancel near 0.
  BigDecimal precise(List<BigDecimal> arguments, MathContext precision) {
    BigDecimal x = arguments.get(0);
    int lost = x.signum() == 0 ? 0 : Math.max(0, x.scale() - x.precision() + 1);
    MathContext more =
        new MathContext(precision.getPrecision() + 2 * lost + 5, precision.getRoundingMode());
    BigDecimal up = BigDecimalMath.exp(x, more);
    BigDecimal down = BigDecimal.ONE.divide(up, more);
    BigDecimal sinh = up.subtract(down, more).divide(BigDecimal.TWO, more);
    BigDecimal cosh = up.add(down, more).divide(BigDecimal.TWO, more);
    return switch (this) {
      case SINH -> sinh;
      case COSH -> cosh;
      case TANH -> sinh.divide(cosh, more);
      case COTH -> cosh.divide(sinh, more);
      case SECH -> BigDecimal.ONE.divide(cosh, more);
      case CSCH -> BigDecimal.ONE.divide(sinh, more);
    };
  }
}
