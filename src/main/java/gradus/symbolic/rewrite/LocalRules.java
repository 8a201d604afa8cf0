package gradus.symbolic.rewrite;

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
import gradus.expr.Products;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.List;

/// Rules for one node whose parts are simple already. Each holds wherever the node is defined, for
/// all real symbols of which is assumed what was declared.
final class LocalRules {
  private final Algebra algebra;
  private final Signs signs;

  LocalRules(Algebra algebra) {
    this.algebra = algebra;
    this.signs = new Signs(algebra);
  }

  /// The node itself when no rule applies.
  Expr of(Expr e) {
    return switch (e) {
      case Power(Expr base, Expr exponent) -> power(base, exponent);
      case Call(String name, List<Expr> arguments) when arguments.size() == 1 ->
          call(e, name, arguments.get(0));
      case Call _, Sum _, Product _, Num _, Expr.Flt _, Constant _, Expr.Sym _, Expr.Relation _ ->
          e;
    };
  }

  private Expr power(Expr base, Expr exponent) {
    if (base == Constant.E) {
      return exponential(exponent);
    }
    if (base.equals(Expr.MINUS_ONE)) {
      return alternating(exponent);
    }
    if (base instanceof Call(String name, List<Expr> arguments)
        && name.equals("abs")
        && exponent instanceof Num(Rational n, _)
        && isEven(n)) {
      return Expr.power(arguments.get(0), exponent);
    }
    if (base instanceof Power(Expr inner, Expr a)) {
      return nested(inner, a, exponent);
    }
    if (base instanceof Product(List<Expr> factors)) {
      return ofProduct(factors, exponent);
    }
    return Expr.power(base, exponent);
  }

  private static boolean isEven(Rational n) {
    return n.isInteger() && !n.numerator().testBit(0);
  }

  /// (x^a)^b.
  private Expr nested(Expr inner, Expr a, Expr b) {
    Expr whole = Expr.power(inner, Expr.multiply(a, b));
    if (signs.isPositive(inner) || b instanceof Num(Rational n, _) && n.isInteger()) {
      return whole;
    }
    if (a instanceof Num(Rational m, _) && isEven(m) && signs.isReal(inner)) {
      return Expr.power(algebra.call("abs", inner), Expr.multiply(a, b));
    }
    boolean odd =
        a instanceof Num(Rational m, _)
            && b instanceof Num(Rational n, _)
            && m.isInteger()
            && m.numerator().testBit(0)
            && !n.isInteger()
            && signs.isReal(inner);
    // An odd root is real like its base; an even one is real only where the base is not negative.
    if (odd) {
      return whole;
    }
    // Where x^a with an even root is real, x is not negative.
    if (a instanceof Num(Rational m, _) && !m.denominator().testBit(0) && b instanceof Num) {
      return whole;
    }
    return Expr.power(Expr.power(inner, a), b);
  }

  /// Positive factors and even powers leave a root.
  private Expr ofProduct(List<Expr> factors, Expr exponent) {
    List<Expr> outside = new ArrayList<>();
    List<Expr> inside = new ArrayList<>();
    for (Expr factor : factors) {
      boolean square =
          factor instanceof Power(Expr u, Num(Rational n, _)) && isEven(n) && signs.isReal(u);
      if (square || signs.isPositive(factor)) {
        outside.add(power(factor, exponent));
      } else {
        inside.add(factor);
      }
    }
    if (outside.isEmpty()) {
      return Expr.power(Products.of(factors), exponent);
    }
    outside.add(Expr.power(Products.of(inside), exponent));
    return Products.of(outside);
  }

  /// (-1)^(2n + 1) is -1 for integers n.
  private Expr alternating(Expr exponent) {
    List<Expr> rest = new ArrayList<>();
    boolean negative = false;
    for (Expr term : Formulas.terms(exponent)) {
      boolean integer = signs.isInteger(exponent);
      boolean even = integer && signs.isInteger(Expr.multiply(Expr.HALF, term));
      if (integer && !even && term instanceof Num) {
        negative = !negative;
      } else if (!even) {
        rest.add(term);
      }
    }
    Expr power = Expr.power(Expr.MINUS_ONE, Sums.of(rest));
    return negative ? Expr.negate(power) : power;
  }

  /// e^(a·log(x)) = x^a where log(x) is real.
  private static Expr exponential(Expr exponent) {
    List<Expr> factors = new ArrayList<>();
    List<Expr> rest = new ArrayList<>();
    for (Expr term : Formulas.terms(exponent)) {
      List<Expr> parts = Formulas.factors(term);
      List<Expr> logarithms = parts.stream().filter(Exponentials::isLogarithm).toList();
      if (logarithms.size() == 1) {
        List<Expr> others = new ArrayList<>(parts);
        others.remove(logarithms.get(0));
        factors.add(Expr.power(((Call) logarithms.get(0)).arguments().get(0), Products.of(others)));
      } else {
        rest.add(term);
      }
    }
    factors.add(Expr.power(Constant.E, Sums.of(rest)));
    return Products.of(factors);
  }

  private Expr call(Expr e, String name, Expr u) {
    return switch (name) {
      case "abs" -> magnitude(u);
      case "sign" -> signs.isPositive(u) ? Expr.ONE : signs.isNegative(u) ? Expr.MINUS_ONE : e;
      case "relu" -> signs.isNonnegative(u) ? u : signs.isNegative(u) ? Expr.ZERO : e;
      case "cos", "sin" -> turned(e, name, u);
      case "log" ->
          u instanceof Power(Constant base, Expr exponent)
                  && base == Constant.E
                  && signs.isReal(exponent)
              ? exponent
              : e;
      default -> e;
    };
  }

  private Expr magnitude(Expr u) {
    if (signs.isNonnegative(u)) {
      return u;
    }
    if (signs.isNegative(u)) {
      return Expr.negate(u);
    }
    if (!(u instanceof Product(List<Expr> factors))) {
      return algebra.call("abs", u);
    }
    List<Expr> outside = new ArrayList<>();
    List<Expr> inside = new ArrayList<>();
    for (Expr factor : factors) {
      if (signs.isNonnegative(factor)) {
        outside.add(factor);
      } else if (signs.isNegative(factor)) {
        outside.add(Expr.negate(factor));
      } else {
        inside.add(factor);
      }
    }
    outside.add(algebra.call("abs", Products.of(inside)));
    return Products.of(outside);
  }

  /// cos(x + n·π) for integers n.
  private Expr turned(Expr e, String name, Expr u) {
    List<Expr> rest = new ArrayList<>();
    List<Expr> turns = new ArrayList<>();
    for (Expr term : Formulas.terms(u)) {
      Expr n = Expr.divide(term, Constant.PI);
      if (signs.isInteger(n)) {
        turns.add(n);
      } else {
        rest.add(term);
      }
    }
    return turns.isEmpty()
        ? e
        : Expr.multiply(alternating(Sums.of(turns)), algebra.call(name, Sums.of(rest)));
  }
}
