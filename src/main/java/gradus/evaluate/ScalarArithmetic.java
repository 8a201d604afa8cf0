package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.exact.Integers;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.expr.Powers;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.function.Context;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Arithmetic of scalars and formulas: exact in, exact out; one double makes a double; decimals
/// stay decimals.
public final class ScalarArithmetic {
  /// Decimals longer than this are continued as doubles: 1.1^1000 is not asked for 1,000 digits.
  private static final int DECIMAL_BITS = 1024;

  private final Context context;
  private final Approximation approximation;

  public ScalarArithmetic(Context context) {
    this.context = context;
    this.approximation = new Approximation(context.registry());
  }

  /// Whether scalar arithmetic applies: a number or a formula.
  public static boolean isScalar(Value value) {
    return value instanceof Scalar || value instanceof Formula;
  }

  public Value add(Value a, Value b) {
    if (a instanceof Scalar.Exact x && b instanceof Scalar.Exact y) {
      return exact(x.value().add(y.value()), x.decimal() || y.decimal());
    }
    if (a instanceof Scalar x && b instanceof Scalar y) {
      return machine(ComplexNumbers.add(x, y), a, b, "+");
    }
    return settle(Expr.add(expr(a), expr(b)));
  }

  public Value subtract(Value a, Value b) {
    if (a instanceof Scalar.Exact x && b instanceof Scalar.Exact y) {
      return exact(x.value().subtract(y.value()), x.decimal() || y.decimal());
    }
    if (a instanceof Scalar x && b instanceof Scalar y) {
      return machine(ComplexNumbers.add(x, (Scalar) negate(y)), a, b, "-");
    }
    return settle(Expr.subtract(expr(a), expr(b)));
  }

  public Value negate(Value a) {
    return switch (a) {
      case Scalar.Exact(Rational q, boolean decimal) -> new Scalar.Exact(q.negate(), decimal);
      case Scalar.Real(double d) -> new Scalar.Real(-d);
      case Scalar.Complex(double re, double im) -> new Scalar.Complex(-re, -im);
      default -> settle(Expr.negate(expr(a)));
    };
  }

  public Value multiply(Value a, Value b) {
    if (a instanceof Scalar.Exact x && b instanceof Scalar.Exact y) {
      return exact(x.value().multiply(y.value()), x.decimal() || y.decimal());
    }
    if (a instanceof Scalar x && b instanceof Scalar y) {
      return machine(ComplexNumbers.multiply(x, y), a, b, "*");
    }
    return settle(Expr.multiply(expr(a), expr(b)));
  }

  public Value divide(Value a, Value b) {
    if (Values.isZero(b)) {
      throw Diagnostic.error(Code.DIVISION_BY_ZERO, "division by zero").toException();
    }
    if (a instanceof Scalar.Exact x && b instanceof Scalar.Exact y) {
      return exact(x.value().divide(y.value()), x.decimal() || y.decimal());
    }
    if (a instanceof Scalar x && b instanceof Scalar y) {
      return machine(
          x instanceof Scalar.Complex || y instanceof Scalar.Complex
              ? ComplexNumbers.divide(x, y)
              : Scalar.of(ComplexNumbers.re(x) / ComplexNumbers.re(y)),
          a,
          b,
          "/");
    }
    if (b instanceof Formula f && f.isClosed() && approximation.looksZero(f.expr())) {
      throw Diagnostic.error(
              Code.DIVISION_BY_ZERO,
              "division by something that is zero to " + Precise.zeros(f.expr()) + " digits")
          .toException();
    }
    return settle(Expr.divide(expr(a), expr(b)));
  }

  public Value power(Value base, Value exponent) {
    if (Values.isZero(base) && isNegative(exponent)) {
      throw Diagnostic.error(
              Code.DIVISION_BY_ZERO, "zero to a negative power is a division by zero")
          .toException();
    }
    if (base instanceof Scalar.Exact b && exponent instanceof Scalar.Exact e) {
      return exactPower(b, e);
    }
    if (base instanceof Scalar.Real(double b)
        && b < 0
        && exponent instanceof Scalar.Exact(Rational n, _)
        && OddRoots.isReal(n)) {
      return machine(Scalar.of(OddRoots.power(b, n)), base, exponent, "^");
    }
    if (base instanceof Scalar b && exponent instanceof Scalar e) {
      return machine(ComplexNumbers.power(b, e), base, exponent, "^");
    }
    return settle(Powers.of(expr(base), expr(exponent)));
  }

  private Value exactPower(Scalar.Exact base, Scalar.Exact exponent) {
    Rational b = base.value();
    Rational n = exponent.value();
    boolean trivial = b.isZero() || b.abs().isOne();
    double bits = trivial ? 1 : length(b) * Math.abs(n.doubleValue());
    if (base.decimal() && bits > DECIMAL_BITS) {
      return machine(ComplexNumbers.power(base, exponent), base, exponent, "^");
    }
    context.budget().bits(bits);
    if (n.isInteger() && n.fitsInt()) {
      return exact(b.pow(n.intValueExact(), context.budget()), base.decimal());
    }
    if (n.isInteger()) {
      // Only 0, 1 and -1 come this far: anything else was refused above.
      boolean even = !n.numerator().testBit(0);
      return exact(even ? b.abs() : b, base.decimal());
    }
    return settle(Powers.of(expr(base), expr(exponent)));
  }

  /// Binary digits of the longer of numerator and denominator, with their fraction: 3.17 for 9.
  private static double length(Rational b) {
    return Math.max(Integers.log2(b.numerator().abs()), Integers.log2(b.denominator()));
  }

  /// Turns a canonical formula into a value: without symbols and with a decimal in it, it is
  /// answered in decimals.
  public Value settle(Expr e) {
    if (e instanceof Expr.Num(Rational q, boolean decimal)) {
      return exact(q, decimal);
    }
    if (!(e instanceof Expr.Numeric)
        && !(e instanceof Expr.Relation)
        && Formulas.hasDecimals(e)
        && !Formulas.hasSymbols(e)
        && !isComplexDecimal(e)) {
      Scalar value = approximation.of(e);
      if (value instanceof Scalar.Real(double d) && Double.isInfinite(d)) {
        context.note("a result overflowed the range of doubles and became infinite");
      } else if (value instanceof Scalar.Real(double d) && d == 0 && e instanceof Expr.Power) {
        context.note("a result underflowed the range of doubles and became 0");
      }
      return value;
    }
    return Values.of(e);
  }

  /// 1.5 + 2*i typed with exact decimals stays exact.
  private static boolean isComplexDecimal(Expr e) {
    return Formulas.hasImaginary(e)
        && !Formulas.any(
            e,
            part ->
                part instanceof Expr.Flt
                    || part instanceof Expr.Call
                    || part instanceof Expr.Power
                    || part == Expr.Constant.PI
                    || part == Expr.Constant.E);
  }

  /// The canonical sum of many terms at once.
  public Value sum(List<Value> terms) {
    List<Expr> exprs = new ArrayList<>(terms.size());
    for (Value term : terms) {
      exprs.add(expr(term));
    }
    return settle(Sums.of(exprs));
  }

  /// The canonical product of many factors at once.
  public Value product(List<Value> factors) {
    List<Expr> exprs = new ArrayList<>(factors.size());
    for (Value factor : factors) {
      exprs.add(expr(factor));
    }
    return settle(Products.of(exprs));
  }

  private Value exact(Rational q, boolean decimal) {
    int bits = q.bits();
    if (bits > DECIMAL_BITS) {
      if (decimal) {
        double value = q.doubleValue();
        if (value != 0 && Double.isFinite(value)) {
          return new Scalar.Real(value);
        }
      }
      context.budget().bits(bits);
    }
    return new Scalar.Exact(q, decimal);
  }

  /// Rounds to the machine format in force, and says so when a finite computation left its range.
  private Scalar machine(Scalar result, Value a, Value b, String operator) {
    if (result instanceof Scalar.Complex(double re, double im)) {
      return Scalar.of(
          context.conventions().dtype().round(re), context.conventions().dtype().round(im));
    }
    double value = context.conventions().dtype().round(ComplexNumbers.re(result));
    boolean finite = Values.isFinite(a) && Values.isFinite(b);
    if (Double.isNaN(value) && !isNaN(a) && !isNaN(b)) {
      throw Diagnostic.error(
              Code.UNDEFINED,
              Literals.of(a) + " " + operator + " " + Literals.of(b) + " is undefined")
          .toException();
    }
    if (finite && Double.isInfinite(value)) {
      context.note("a result overflowed the range of doubles and became infinite");
    }
    if (value == 0 && finite && operator.equals("*") && !Values.isZero(a) && !Values.isZero(b)
        || value == 0 && finite && operator.equals("^") && !Values.isZero(a)
        || value == 0 && finite && operator.equals("/") && !Values.isZero(a)) {
      context.note("a result underflowed the range of doubles and became 0");
    }
    return new Scalar.Real(value);
  }

  private static boolean isNaN(Value value) {
    return value instanceof Scalar.Real(double d) && Double.isNaN(d);
  }

  private static boolean isNegative(Value value) {
    return switch (value) {
      case Scalar.Exact(Rational q, _) -> q.signum() < 0;
      case Scalar.Real(double d) -> d < 0;
      default -> false;
    };
  }

  private static Expr expr(Value value) {
    return Values.expr(value)
        .orElseThrow(() -> {
          Diagnostic odd =
              Diagnostic.error(Code.WRONG_KIND, "arithmetic needs numbers, not " + value.kind());
          return (value instanceof Truth
                  ? odd.hint("where(mask, a, 0) chooses; sum, mean and count take masks as 1 and 0")
                  : odd)
              .toException();
        });
  }
}
