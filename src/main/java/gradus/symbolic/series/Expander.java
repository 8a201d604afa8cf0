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
import gradus.expr.Formulas;
import gradus.symbolic.series.Expansion.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Formulas as expansions in a quantity w → 0+ that falls faster than every coefficient changes.
final class Expander {
  /// What one of the fastest exponentials is in w.
  ///
  /// @param exponent its power of w
  /// @param rest the exponent of the exponential that is left
  record Scaled(Expr exponent, Expr rest) {}

  private final Algebra algebra;
  private final Signs signs;
  private final ExpansionArithmetic arithmetic;
  private final Map<Expr, Scaled> fastest;
  private final Expr logarithm;
  private final int length;

  /// @param fastest the exponentials that w stands for
  /// @param logarithm of w, free of w
  /// @param length how many terms of a series are kept
  Expander(Algebra algebra, Signs signs, Map<Expr, Scaled> fastest, Expr logarithm, int length) {
    this.algebra = algebra;
    this.signs = signs;
    this.arithmetic = new ExpansionArithmetic(algebra, signs);
    this.fastest = fastest;
    this.logarithm = logarithm;
    this.length = length;
  }

  ExpansionArithmetic arithmetic() {
    return arithmetic;
  }

  Expansion of(Expr e) {
    algebra.budget().step();
    if (!Formulas.any(e, fastest::containsKey)) {
      return Expansion.constant(e);
    }
    return switch (e) {
      case Sum s -> arithmetic.add(s.terms().stream().map(this::of).toList());
      case Product p -> {
        Expansion product = Expansion.constant(Expr.ONE);
        for (Expr factor : p.factors()) {
          product = arithmetic.multiply(product, of(factor));
        }
        yield product;
      }
      case Power _ when Asymptotics.exponent(e, algebra).isPresent() ->
          exponential(e, Asymptotics.exponent(e, algebra).get());
      case Power(Expr base, Num n) -> power(of(base), n.value());
      case Call(String name, List<Expr> arguments) when arguments.size() == 1 ->
          name.equals("log")
              ? log(of(arguments.getFirst()))
              : outer(name, of(arguments.getFirst()));
      case Expr.Numeric _, Constant _, Expr.Sym _, Power _, Call _, Expr.Relation _ ->
          throw Unresolved.undecided("no series for this kind of formula");
    };
  }

  private Expansion exponential(Expr e, Expr exponent) {
    Scaled scaled = fastest.get(e);
    if (scaled == null) {
      return exponential(of(exponent));
    }
    Expansion w = Expansion.monomial(scaled.exponent(), Expr.ONE);
    return scaled.rest().isZero() ? w : arithmetic.multiply(w, exponential(of(scaled.rest())));
  }

  private Expansion exponential(Expansion s) {
    Parts parts = parts(s);
    List<Expr> coefficients = new ArrayList<>(length);
    Rational factorial = Rational.ONE;
    for (int k = 0; k < length; k++) {
      coefficients.add(Expr.number(factorial.inverse()));
      factorial = factorial.multiply(Rational.of(k + 1L));
    }
    return arithmetic.scale(
        arithmetic.compose(coefficients, parts.small), Expr.power(Constant.E, parts.constant));
  }

  private record Parts(Expr constant, Expansion small) {}

  /// The part that w does not touch, and what goes to zero.
  private Parts parts(Expansion s) {
    Expansion trimmed = arithmetic.trimmed(s);
    if (trimmed.terms().isEmpty() || arithmetic.compare(start(trimmed), Expr.ZERO) > 0) {
      if (arithmetic.compare(trimmed.error(), Expr.ZERO) <= 0) {
        throw new NeedsMore();
      }
      return new Parts(Expr.ZERO, trimmed);
    }
    if (arithmetic.compare(start(trimmed), Expr.ZERO) < 0) {
      throw Unresolved.undecided("an inner expression grows without bound");
    }
    return new Parts(trimmed.terms().getFirst().coefficient(), arithmetic.trimmed(trimmed.rest()));
  }

  private static Expr start(Expansion s) {
    return s.terms().getFirst().exponent();
  }

  /// More terms are needed before anything can be said.
  static final class NeedsMore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NeedsMore() {
      super("", null, false, false);
    }
  }

  /// c·w^e·(1 + v), v → 0.
  private record Leading(Expr coefficient, Expr exponent, Expansion v) {}

  private Leading leading(Expansion s) {
    Expansion trimmed = arithmetic.trimmed(s);
    if (trimmed.terms().isEmpty()) {
      if (trimmed.isExact()) {
        throw new ArithmeticException("division by zero");
      }
      throw new NeedsMore();
    }
    Term first = trimmed.terms().getFirst();
    if (signs.isBounded(first.coefficient())) {
      int certain = signs.of(first.coefficient());
      if (certain == 0) {
        throw Unresolved.undecided("a bounded factor may vanish");
      }
    }
    Expansion inverse =
        Expansion.monomial(
            Expr.negate(first.exponent()), Expr.power(first.coefficient(), Expr.MINUS_ONE));
    return new Leading(
        first.coefficient(),
        first.exponent(),
        arithmetic.trimmed(arithmetic.multiply(trimmed.rest(), inverse)));
  }

  private Expansion power(Expansion s, Rational n) {
    if (n.isInteger() && n.signum() > 0 && s.terms().size() == 1 && s.isExact()
        || n.isInteger() && n.signum() > 0 && n.compareTo(Rational.of(4)) <= 0) {
      return positivePower(s, n.intValueExact());
    }
    Expansion trimmed = arithmetic.trimmed(s);
    if (n.signum() > 0 && trimmed.terms().isEmpty() && trimmed.isExact()) {
      return Expansion.ZERO;
    }
    Leading leading = leading(trimmed);
    Expr r = Expr.number(n);
    Expansion monomial =
        Expansion.monomial(Expr.multiply(r, leading.exponent), root(leading.coefficient, n));
    return arithmetic.multiply(
        monomial, arithmetic.compose(ExpansionArithmetic.binomial(r, length), leading.v));
  }

  private Expansion positivePower(Expansion s, int n) {
    if (s.terms().size() == 1 && s.isExact()) {
      Term only = s.terms().getFirst();
      return Expansion.monomial(
          Expr.multiply(Expr.number(n), only.exponent()),
          Expr.power(only.coefficient(), Expr.number(n)));
    }
    Expansion power = s;
    for (int i = 1; i < n; i++) {
      power = arithmetic.multiply(power, s);
    }
    return power;
  }

  /// c^n for a coefficient whose sign was settled when the formula was prepared: of a negative one
  /// the real odd root.
  private Expr root(Expr c, Rational n) {
    if (n.isInteger() || signs.known(c).filter(sign -> sign < 0).isEmpty()) {
      return Expr.power(c, Expr.number(n));
    }
    Expr size = Expr.power(Expr.negate(c), Expr.number(n));
    return n.numerator().testBit(0) ? Expr.negate(size) : size;
  }

  /// log(c·w^e·(1 + v)) = log(c) + e·log(w) + log(1 + v).
  private Expansion log(Expansion s) {
    Leading leading = leading(s);
    List<Expr> coefficients = new ArrayList<>(length);
    coefficients.add(Expr.ZERO);
    for (int k = 1; k < length; k++) {
      coefficients.add(Expr.number(Rational.of(k % 2 == 0 ? -1 : 1, k)));
    }
    Expr constant =
        Expr.add(
            Preparation.log(leading.coefficient, algebra),
            Expr.multiply(leading.exponent, logarithm));
    return arithmetic.add(
        List.of(Expansion.constant(constant), arithmetic.compose(coefficients, leading.v)));
  }

  private Expansion outer(String name, Expansion s) {
    Parts parts = parts(s);
    return arithmetic.compose(
        new OuterSeries(algebra).at(name, parts.constant, length), parts.small);
  }
}
