package gradus.functions.algebra;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Approximation;
import gradus.evaluate.ComplexNumbers;
import gradus.exact.Integers;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Products;
import gradus.function.Context;
import gradus.function.DerivativeRule;
import gradus.numeric.special.PreciseLogarithm;
import gradus.syntax.Unparser;
import gradus.value.Scalar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.complex.Complex;

/// The logarithms: exact values, doubles and many digits.
final class Logarithms {
  /// Rational logarithms are sought with denominators up to this: log(8, 4) = 3/2.
  private static final int LARGEST_DENOMINATOR = 12;

  private static final double LN_2 = Math.log(2);

  private Logarithms() {}

  /// The natural logarithm, or with a second argument the one to that base.
  static Optional<Expr> exact(List<Expr> arguments) {
    Expr x = arguments.get(0);
    return arguments.size() == 1 ? natural(x) : toBase(x, arguments.get(1));
  }

  private static Optional<Expr> natural(Expr x) {
    return switch (x) {
      case Num(Rational q, boolean decimal) -> ofRational(q, decimal);
      case Constant c ->
          switch (c) {
            case E -> Optional.of(Expr.ONE);
            case I -> Optional.of(Expr.multiply(Expr.HALF, Constant.PI, Constant.I));
            case PI -> Optional.empty();
          };
      case Power(Constant c, Num n) when c == Constant.E -> Optional.of(n);
      case Power(Num b, Num n) when b.value().signum() > 0 ->
          Optional.of(Expr.multiply(n, naturalOf(b)));
      case Product p when p.factors().size() == 2 && p.factors().get(0) instanceof Num c ->
          ofMultiple(c, p.factors().get(1));
      case Product _, Power _, Expr.Flt _, Expr.Sym _, Expr.Sum _, Call _, Expr.Relation _ ->
          Optional.empty();
    };
  }

  private static Expr naturalOf(Expr x) {
    return natural(x).orElseGet(() -> Call.of("log", x));
  }

  private static Optional<Expr> ofRational(Rational q, boolean decimal) {
    if (q.isZero()) {
      throw Poles.at("log", "0", "it tends to -inf there");
    }
    if (q.isOne()) {
      return Optional.of(Expr.ZERO);
    }
    if (decimal) {
      return Optional.empty();
    }
    if (q.signum() < 0) {
      return Optional.of(
          Expr.add(naturalOf(Expr.number(q.negate())), Expr.multiply(Constant.PI, Constant.I)));
    }
    return q.compareTo(Rational.ONE) < 0
        ? Optional.of(Expr.negate(naturalOf(Expr.number(q.inverse()))))
        : Optional.empty();
  }

  /// log(2·√2) = 3/2·log(2), log(3·e²) = log(3) + 2, log(2·i) = log(2) + i·π/2.
  private static Optional<Expr> ofMultiple(Num coefficient, Expr factor) {
    if (coefficient.decimal()) {
      return Optional.empty();
    }
    if (coefficient.value().signum() < 0) {
      return factor == Constant.I
          ? Optional.of(
              Expr.add(
                  naturalOf(Expr.negate(coefficient)),
                  Expr.multiply(Expr.number(Rational.of(-1, 2)), Constant.PI, Constant.I)))
          : Optional.empty();
    }
    if (factor instanceof Power(Num _, Num root) && root.value().denominator().bitLength() < 8) {
      int index = root.value().denominator().intValueExact();
      Expr power = Expr.power(Products.of(List.of(coefficient, factor)), Expr.number(index));
      return power instanceof Num
          ? Optional.of(Expr.multiply(Expr.number(Rational.of(1, index)), naturalOf(power)))
          : Optional.empty();
    }
    return factor instanceof Constant || factor instanceof Power(Constant _, Num _)
        ? natural(factor).map(log -> Expr.add(naturalOf(coefficient), log))
        : Optional.empty();
  }

  /// The logarithm to a base where it is rational.
  static Optional<Expr> toBase(Expr x, Expr base) {
    if (base == Constant.E) {
      return Optional.of(naturalOf(x));
    }
    if (base instanceof Num(Rational b, _) && (b.signum() <= 0 || b.isOne())) {
      throw Diagnostic.error(
              Code.OUTSIDE_DOMAIN,
              "the base of a logarithm is positive and not 1, this one is " + Unparser.ascii(base))
          .toException();
    }
    if (x.isZero()) {
      throw Poles.at("log", "0", "it tends to -inf there");
    }
    if (x instanceof Num n && n.value().isOne()) {
      return Optional.of(Expr.ZERO);
    }
    if (!(base instanceof Num(Rational b, _)) || b.signum() <= 0) {
      return x.equals(base) && base instanceof Constant ? Optional.of(Expr.ONE) : Optional.empty();
    }
    return switch (x) {
      case Num(Rational q, _) when q.signum() > 0 -> rational(q, b);
      case Power(Num(Rational q, _), Num n) when q.signum() > 0 ->
          rational(q, b).map(log -> Expr.multiply(n, log));
      case Power(Num(Rational q, _), Expr n) when q.equals(b) && n instanceof Num -> Optional.of(n);
      case Product p when p.factors().size() == 2 -> ofRadical(p, b);
      case Product _,
          Power _,
          Num _,
          Expr.Flt _,
          Constant _,
          Expr.Sym _,
          Expr.Sum _,
          Call _,
          Expr.Relation _ ->
          Optional.empty();
    };
  }

  private static Optional<Expr> ofRadical(Product p, Rational base) {
    if (p.factors().get(0) instanceof Num
        && p.factors().get(1) instanceof Power(Num _, Num root)
        && root.value().denominator().bitLength() < 8) {
      int index = root.value().denominator().intValueExact();
      if (Expr.power(p, Expr.number(index)) instanceof Num(Rational q, _) && q.signum() > 0) {
        return rational(q, base).map(log -> Expr.multiply(Expr.number(Rational.of(1, index)), log));
      }
    }
    return Optional.empty();
  }

  /// n/d with base^n = q^d, found from the doubles and proved exactly.
  private static Optional<Expr> rational(Rational q, Rational base) {
    double guess = logarithm(q) / logarithm(base);
    for (int d = 1; d <= LARGEST_DENOMINATOR; d++) {
      double n = Math.rint(guess * d);
      if (Math.abs(guess * d - n) < 1e-9 * Math.max(1, Math.abs(n))
          && Math.abs(n) * base.bits() < 100_000
          && (double) d * q.bits() < 1_000_000
          && base.pow((int) n).equals(q.pow(d))) {
        return Optional.of(Expr.number(Rational.of((long) n, d)));
      }
    }
    return Optional.empty();
  }

  /// The natural logarithm of a positive rational that may lie outside the range of doubles.
  private static double logarithm(Rational q) {
    return Integers.log2(q.numerator()) - Integers.log2(q.denominator());
  }

  static double real(double[] at) {
    return at.length == 1 ? Math.log(at[0]) : real(at[0], at[1]);
  }

  static double real(double x, double base) {
    if (base == 2) {
      return log2(x);
    }
    return base == 10 ? Math.log10(x) : Math.log(x) / Math.log(base);
  }

  /// Exact at the powers of two.
  static double log2(double x) {
    if (!(x > 0) || Double.isInfinite(x)) {
      return Math.log(x);
    }
    int exponent = Math.getExponent(x);
    if (exponent < Double.MIN_EXPONENT) {
      return log2(x * 0x1p54) - 54;
    }
    double mantissa = x / Math.scalb(1.0, exponent);
    if (mantissa > Math.sqrt(2)) {
      mantissa /= 2;
      exponent++;
    }
    return exponent + Math.log(mantissa) / LN_2;
  }

  static boolean isReal(double[] at) {
    return !(at[0] <= 0) && (at.length == 1 || at[1] > 0 && at[1] != 1);
  }

  /// log(e^y) = y for real y: the principal branch takes the imaginary part into (-π, π].
  static Optional<Expr> ofExponential(List<Expr> arguments, Context context) {
    return arguments.size() == 1
            && arguments.get(0) instanceof Power(Expr base, Expr y)
            && base == Constant.E
            && new Approximation(context.registry()).of(y) instanceof Scalar.Real
        ? Optional.of(y)
        : Optional.empty();
  }

  /// The principal value.
  static Scalar complex(String name, double re, double im, double base) {
    if (re == 0 && im == 0) {
      throw Poles.at(name, "0", "it tends to -inf there");
    }
    Complex log = Complex.ofCartesian(re, im).log();
    return ComplexNumbers.of(base == Math.E ? log : log.divide(Math.log(base)));
  }

  /// By x, and by the base where there is one.
  static DerivativeRule derivative() {
    return DerivativeRule.of(
        List.of(
            new DerivativeRule.Partial(
                (_, at) ->
                    at.size() == 1
                        ? Expr.power(at.get(0), Expr.MINUS_ONE)
                        : Expr.power(
                            Expr.multiply(at.get(0), naturalOf(at.get(1))), Expr.MINUS_ONE),
                at -> 1 / (at.length == 1 ? at[0] : at[0] * Math.log(at[1])),
                "log(u)' = u'/u, log(u, b)' = u'/(u*log(b))"),
            new DerivativeRule.Partial(
                (_, at) ->
                    Expr.negate(
                        Expr.divide(
                            naturalOf(at.get(0)),
                            Expr.multiply(at.get(1), Expr.power(naturalOf(at.get(1)), Expr.TWO)))),
                at -> -Math.log(at[0]) / (at[1] * Math.log(at[1]) * Math.log(at[1])),
                "d/db log(u, b) = -log(u)/(b*log(b)^2)")));
  }

  static BigDecimal precise(List<BigDecimal> arguments, MathContext precision) {
    BigDecimal log = PreciseLogarithm.log(arguments.get(0), precision);
    return arguments.size() == 1
        ? log
        : log.divide(PreciseLogarithm.log(arguments.get(1), precision), precision);
  }
}
