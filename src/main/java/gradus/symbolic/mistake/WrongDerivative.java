package gradus.symbolic.mistake;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.symbolic.differentiate.Differentiation;
import java.util.ArrayList;
import java.util.List;

/// Differentiation with one rule replaced by a wrong one, wherever it applies.
final class WrongDerivative {
  /// The rule that is wrong.
  enum Slip {
    PRODUCT_OF_DERIVATIVES,
    NO_INNER,
    INNER_INSIDE,
    ROOT_HALF_LOST,
    QUOTIENT_ORDER,
    QUOTIENT_PLUS,
    QUOTIENT_OF_DERIVATIVES,
    QUOTIENT_UNSQUARED,
    QUOTIENT_NUMERATOR,
    EXPONENT_NOT_LOWERED,
    EXPONENT_NOT_MULTIPLIED,
    POWER_RAISED,
    FACTOR_LOST,
    CONSTANT_KEPT,
    SINE_SIGN,
    EXPONENTIAL_AS_POWER,
    BASE_LOGARITHM_LOST,
    LOGARITHM_KEPT,
    HALF_PRODUCT
  }

  private final Slip slip;
  private final String x;
  private final Algebra algebra;

  WrongDerivative(Slip slip, String x, Algebra algebra) {
    this.slip = slip;
    this.x = x;
    this.algebra = algebra;
  }

  private boolean isFree(Expr e) {
    return Formulas.isFree(e, x);
  }

  Expr of(Expr f) {
    algebra.budget().step();
    if (isFree(f)) {
      return slip == Slip.CONSTANT_KEPT ? f : Expr.ZERO;
    }
    return switch (f) {
      case Sum s -> Sums.of(s.terms().stream().map(this::of).toList());
      case Product p -> product(p);
      case Power p -> power(p);
      case Call c -> call(c);
      case Expr other -> Differentiation.derivative(other, x, algebra);
    };
  }

  private Expr product(Product p) {
    List<Expr> constants = new ArrayList<>();
    List<Expr> above = new ArrayList<>();
    List<Expr> below = new ArrayList<>();
    for (Expr factor : p.factors()) {
      if (isFree(factor)) {
        constants.add(factor);
      } else if (factor instanceof Power(Expr base, Num n) && n.value().signum() < 0) {
        below.add(Expr.power(base, Expr.number(n.value().negate())));
      } else {
        above.add(factor);
      }
    }
    Expr constant = Products.of(constants);
    Expr rest =
        below.isEmpty() || !isQuotientSlip()
            ? factors(below.isEmpty() ? above : variable(p))
            : quotient(Products.of(above), Products.of(below));
    // a lost minus is called by its name elsewhere
    boolean lost = slip == Slip.FACTOR_LOST && !constant.equals(Expr.number(-1));
    return lost ? rest : Expr.multiply(constant, rest);
  }

  private List<Expr> variable(Product p) {
    return p.factors().stream().filter(factor -> !isFree(factor)).toList();
  }

  private boolean isQuotientSlip() {
    return switch (slip) {
      case QUOTIENT_ORDER,
          QUOTIENT_PLUS,
          QUOTIENT_OF_DERIVATIVES,
          QUOTIENT_UNSQUARED,
          QUOTIENT_NUMERATOR ->
          true;
      case Slip _ -> false;
    };
  }

  private Expr factors(List<Expr> factors) {
    if (factors.size() == 1) {
      return of(factors.getFirst());
    }
    if (slip == Slip.PRODUCT_OF_DERIVATIVES) {
      return Products.of(factors.stream().map(this::of).toList());
    }
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      List<Expr> changed = new ArrayList<>(factors);
      changed.set(i, of(factors.get(i)));
      terms.add(Products.of(changed));
    }
    return slip == Slip.HALF_PRODUCT ? terms.getFirst() : Sums.of(terms);
  }

  private Expr quotient(Expr u, Expr v) {
    Expr du = Differentiation.derivative(u, x, algebra);
    Expr dv = Differentiation.derivative(v, x, algebra);
    Expr left = Expr.multiply(du, v);
    Expr right = Expr.multiply(u, dv);
    Expr square = Expr.power(v, Expr.TWO);
    return switch (slip) {
      case QUOTIENT_ORDER -> Expr.divide(Expr.subtract(right, left), square);
      case QUOTIENT_PLUS -> Expr.divide(Expr.add(left, right), square);
      case QUOTIENT_OF_DERIVATIVES -> Expr.divide(du, dv);
      case QUOTIENT_NUMERATOR -> Expr.subtract(left, right);
      case Slip _ -> Expr.divide(Expr.subtract(left, right), v);
    };
  }

  private Expr power(Power p) {
    Expr base = p.base();
    Expr exponent = p.exponent();
    if (isFree(base)) {
      return exponential(p, base, exponent);
    }
    if (!isFree(exponent)) {
      return Differentiation.derivative(p, x, algebra);
    }
    if (isQuotientSlip() && exponent instanceof Num n && n.value().signum() < 0) {
      return quotient(Expr.ONE, Expr.power(base, Expr.number(n.value().negate())));
    }
    Expr lowered = Expr.power(base, Expr.subtract(exponent, Expr.ONE));
    boolean root = exponent.equals(Expr.HALF);
    Expr outer =
        switch (slip) {
          case EXPONENT_NOT_LOWERED -> Expr.multiply(exponent, p);
          case EXPONENT_NOT_MULTIPLIED -> lowered;
          case POWER_RAISED ->
              Expr.multiply(exponent, Expr.power(base, Expr.add(exponent, Expr.ONE)));
          case ROOT_HALF_LOST -> root ? lowered : Expr.multiply(exponent, lowered);
          case INNER_INSIDE ->
              base instanceof Expr.Sym
                  ? Expr.multiply(exponent, lowered)
                  : Expr.multiply(
                      exponent, Expr.power(inner(base), Expr.subtract(exponent, Expr.ONE)));
          case Slip _ -> Expr.multiply(exponent, lowered);
        };
    return withInner(outer, base);
  }

  private Expr exponential(Power p, Expr base, Expr exponent) {
    if (slip == Slip.EXPONENTIAL_AS_POWER) {
      return Expr.multiply(exponent, Expr.power(base, Expr.subtract(exponent, Expr.ONE)));
    }
    boolean lost = slip == Slip.BASE_LOGARITHM_LOST || base == Constant.E;
    Expr outer =
        slip == Slip.INNER_INSIDE && !(exponent instanceof Expr.Sym)
            ? Expr.power(base, inner(exponent))
            : p;
    return withInner(lost ? outer : Expr.multiply(outer, algebra.call("log", base)), exponent);
  }

  private Expr inner(Expr of) {
    return Differentiation.derivative(of, x, algebra);
  }

  private Expr call(Call c) {
    if (c.arguments().size() != 1) {
      return Differentiation.derivative(c, x, algebra);
    }
    Expr u = c.arguments().getFirst();
    String t = "_inner";
    Expr slope = Differentiation.derivative(algebra.call(c.name(), Expr.symbol(t)), t, algebra);
    boolean inside = slip == Slip.INNER_INSIDE && !(u instanceof Expr.Sym);
    Expr outer = algebra.substitute(slope, t, inside ? inner(u) : u);
    if (slip == Slip.SINE_SIGN && (c.name().equals("sin") || c.name().equals("cos"))) {
      outer = Expr.negate(outer);
    }
    if (slip == Slip.LOGARITHM_KEPT && c.name().equals("log")) {
      outer = algebra.call("log", Expr.divide(Expr.ONE, u));
    }
    return withInner(outer, u);
  }

  private Expr withInner(Expr outer, Expr u) {
    return slip == Slip.NO_INNER || slip == Slip.INNER_INSIDE ? outer : Expr.multiply(outer, of(u));
  }
}
