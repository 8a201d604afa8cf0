package gradus.symbolic.integrate;

import gradus.exact.Rational;
import gradus.expr.Assumptions;
import gradus.expr.Expr;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.expr.Products;
import java.util.ArrayList;
import java.util.List;

/// The signs of the parameters of an integrand, from what was declared. Squares of parameters are
/// taken for positive, and the answer says that it needs this.
final class Signs {
  private final Search search;

  Signs(Search search) {
    this.search = search;
  }

  boolean isPositive(Expr e) {
    return sign(e) > 0;
  }

  boolean isNegative(Expr e) {
    return sign(e) < 0;
  }

  /// 0 when it cannot be told.
  int sign(Expr e) {
    if (!Formulas.hasSymbols(e)) {
      return search.algebra().sign(e).orElse(0);
    }
    return switch (e) {
      case Sym(String name) -> {
        Assumptions.Sign sign = search.algebra().assumptions().of(name).sign();
        yield sign == Assumptions.Sign.POSITIVE ? 1 : sign == Assumptions.Sign.NEGATIVE ? -1 : 0;
      }
      case Product p -> {
        int product = 1;
        for (Expr factor : p.factors()) {
          product *= sign(factor);
        }
        yield product;
      }
      case Power(Expr base, Num(Rational n, _)) when n.isInteger() && !isOdd(n) -> {
        if (base instanceof Sym(String name) && !search.algebra().assumptions().isNonzero(name)) {
          search.condition(name + " != 0");
        }
        yield 1;
      }
      case Power(Expr base, Num _) -> sign(base);
      case Power(Expr base, _) -> base == Constant.E ? 1 : 0;
      case Sum s -> {
        int common = sign(s.terms().get(0));
        for (Expr term : s.terms()) {
          common = sign(term) == common ? common : 0;
        }
        yield common;
      }
      default -> 0;
    };
  }

  private static boolean isOdd(Rational n) {
    return n.numerator().testBit(0);
  }

  /// √e of something positive; of a² it is a, under the condition that a is positive.
  Expr root(Expr e) {
    List<Expr> roots = new ArrayList<>();
    for (Expr factor : Formulas.factors(e)) {
      if (factor instanceof Power(Sym(String name), Num(Rational n, _))
          && n.isInteger()
          && !isOdd(n)) {
        if (!search.algebra().assumptions().isPositive(name)) {
          search.condition(name + " > 0");
        }
        roots.add(Expr.power(Expr.symbol(name), Expr.number(n.divide(Rational.TWO))));
      } else {
        roots.add(Expr.sqrt(factor));
      }
    }
    return Products.of(roots);
  }
}
