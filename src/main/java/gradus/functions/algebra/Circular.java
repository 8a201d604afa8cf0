package gradus.functions.algebra;

import ch.obermuhlner.math.big.BigDecimalMath;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.UnitCircle;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// The six circular functions and their identities: values at multiples of π/12, quarter turns,
/// parity, imaginary arguments, inverse functions inside.
enum Circular {
  SIN("sin", true),
  COS("cos", false),
  TAN("tan", true),
  COT("cot", true),
  SEC("sec", false),
  CSC("csc", true);

  private final String function;
  private final boolean odd;

  Circular(String function, boolean odd) {
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
    Angle angle = Angle.of(e);
    if (angle.isMultipleOfPi()) {
      return ofTurns(angle.turns(), e);
    }
    Rational quarters = angle.turns().multiply(Rational.TWO);
    if (!quarters.isZero() && quarters.isInteger()) {
      return Optional.of(turned(quarters.mod(Rational.of(4)).intValueExact(), angle.rest()));
    }
    return odd ? Parity.odd(e, this::of) : Parity.even(e, this::of);
  }

  /// The simplified call.
  Expr of(Expr argument) {
    return simplify(argument).orElseGet(() -> Call.of(function, argument));
  }

  private Optional<Expr> ofTurns(Rational turns, Expr argument) {
    Optional<Expr> sine = UnitCircle.sin(turns);
    Optional<Expr> cosine = UnitCircle.cos(turns);
    if (sine.isPresent() && cosine.isPresent()) {
      return Optional.of(quotient(sine.get(), cosine.get(), argument));
    }
    if (this == SIN && sine.isPresent()) {
      return sine;
    }
    if (this == COS && cosine.isPresent()) {
      return cosine;
    }
    return reduced(turns);
  }

  private Expr quotient(Expr sine, Expr cosine, Expr argument) {
    return switch (this) {
      case SIN -> sine;
      case COS -> cosine;
      case TAN -> over(sine, cosine, "cos", argument);
      case COT -> over(cosine, sine, "sin", argument);
      case SEC -> over(Expr.ONE, cosine, "cos", argument);
      case CSC -> over(Expr.ONE, sine, "sin", argument);
    };
  }

  private Expr over(Expr numerator, Expr denominator, String zero, Expr argument) {
    if (denominator.isZero()) {
      throw Poles.at(function, argument, zero + " is 0 there");
    }
    return Expr.divide(numerator, denominator);
  }

  /// Angles outside (0, π/2) come back into it: sin(13·π/7) = -sin(π/7).
  private Optional<Expr> reduced(Rational turns) {
    Rational angle = turns.mod(Rational.TWO);
    boolean negative = false;
    if (angle.compareTo(Rational.ONE) > 0) {
      angle = Rational.TWO.subtract(angle);
      negative = odd;
    }
    if (angle.compareTo(Rational.HALF) > 0) {
      angle = Rational.ONE.subtract(angle);
      negative ^= this != SIN && this != CSC;
    }
    if (angle.equals(turns)) {
      return Optional.empty();
    }
    Expr call = Call.of(function, Angle.pi(angle));
    return Optional.of(negative ? Expr.negate(call) : call);
  }

  /// f(x + quarters·π/2).
  private Expr turned(int quarters, Expr x) {
    Expr result = (quarters % 2 == 0 ? this : partner()).of(x);
    return isNegated(quarters) ? Expr.negate(result) : result;
  }

  private Circular partner() {
    return switch (this) {
      case SIN -> COS;
      case COS -> SIN;
      case TAN -> COT;
      case COT -> TAN;
      case SEC -> CSC;
      case CSC -> SEC;
    };
  }

  private boolean isNegated(int quarters) {
    return switch (this) {
      case SIN, CSC -> quarters >= 2;
      case COS, SEC -> quarters == 1 || quarters == 2;
      case TAN, COT -> quarters % 2 == 1;
    };
  }

  private Expr ofImaginary(Expr u) {
    return switch (this) {
      case SIN -> Expr.multiply(Constant.I, Hyperbolic.SINH.of(u));
      case COS -> Hyperbolic.COSH.of(u);
      case TAN -> Expr.multiply(Constant.I, Hyperbolic.TANH.of(u));
      case COT -> Expr.multiply(Expr.MINUS_ONE, Constant.I, Hyperbolic.COTH.of(u));
      case SEC -> Hyperbolic.SECH.of(u);
      case CSC -> Expr.multiply(Expr.MINUS_ONE, Constant.I, Hyperbolic.CSCH.of(u));
    };
  }

  /// sin(asin(x)) = x and its relatives, all true on the principal branches.
  private Optional<Expr> undone(Expr e) {
    return switch (this) {
      case SIN -> Parity.undone(e, "asin").or(() -> Parity.undone(e, "acos").map(Circular::leg));
      case COS -> Parity.undone(e, "acos").or(() -> Parity.undone(e, "asin").map(Circular::leg));
      case TAN -> Parity.undone(e, "atan");
      case COT -> Parity.undone(e, "atan").map(x -> Expr.divide(Expr.ONE, x));
      case SEC, CSC -> Optional.empty();
    };
  }

  private static Expr leg(Expr x) {
    return Expr.sqrt(Expr.subtract(Expr.ONE, Expr.power(x, Expr.TWO)));
  }

  double real(double x) {
    return switch (this) {
      case SIN -> Math.sin(x);
      case COS -> Math.cos(x);
      case TAN -> Math.tan(x);
      case COT -> 1 / Math.tan(x);
      case SEC -> 1 / Math.cos(x);
      case CSC -> 1 / Math.sin(x);
    };
  }

  /// Large angles are reduced with as many more digits of π as they have before the point.
  BigDecimal precise(List<BigDecimal> arguments, MathContext precision) {
    BigDecimal x = arguments.get(0);
    int digits = Math.max(0, x.precision() - x.scale());
    MathContext more =
        new MathContext(precision.getPrecision() + digits + 5, precision.getRoundingMode());
    BigDecimal turn = BigDecimalMath.pi(more).multiply(BigDecimal.TWO);
    BigDecimal angle = x.remainder(turn);
    MathContext inner = new MathContext(precision.getPrecision() + 5, precision.getRoundingMode());
    return switch (this) {
      case SIN -> BigDecimalMath.sin(angle, inner);
      case COS -> BigDecimalMath.cos(angle, inner);
      case TAN -> BigDecimalMath.sin(angle, inner).divide(BigDecimalMath.cos(angle, inner), inner);
      case COT -> BigDecimalMath.cos(angle, inner).divide(BigDecimalMath.sin(angle, inner), inner);
      case SEC -> BigDecimal.ONE.divide(BigDecimalMath.cos(angle, inner), inner);
      case CSC -> BigDecimal.ONE.divide(BigDecimalMath.sin(angle, inner), inner);
    };
  }
}
