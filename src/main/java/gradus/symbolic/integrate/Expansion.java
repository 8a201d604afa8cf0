package gradus.symbolic.integrate;

import gradus.budget.Budget;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.List;

/// Products and positive powers of sums that contain a variable, multiplied out on the top level;
/// denominators and arguments stay as they are.
final class Expansion {
  private static final int HIGHEST = 12;

  private Expansion() {}

  static Expr of(Expr e, String x, Budget budget) {
    return Sums.of(terms(e, x, budget));
  }

  private static List<Expr> terms(Expr e, String x, Budget budget) {
    budget.step();
    if (Formulas.isFree(e, x)) {
      return List.of(e);
    }
    switch (e) {
      case Sum s -> {
        List<Expr> all = new ArrayList<>();
        s.terms().forEach(term -> all.addAll(terms(term, x, budget)));
        return all;
      }
      case Power(Sum base, Num(Rational n, _))
          when n.isInteger() && n.signum() > 0 && n.compareTo(Rational.of(HIGHEST)) <= 0 -> {
        List<Expr> power = List.of(Expr.ONE);
        List<Expr> inner = terms(base, x, budget);
        for (int i = 0; i < n.intValueExact(); i++) {
          power = Formulas.terms(Sums.of(times(power, inner, budget)));
        }
        return power;
      }
      case Product p -> {
        List<Expr> product = List.of(Expr.ONE);
        for (Expr factor : p.factors()) {
          product = times(product, terms(factor, x, budget), budget);
        }
        return product;
      }
      default -> {
        return List.of(e);
      }
    }
  }

  private static List<Expr> times(List<Expr> a, List<Expr> b, Budget budget) {
    budget.terms((double) a.size() * b.size());
    List<Expr> product = new ArrayList<>();
    for (Expr left : a) {
      for (Expr right : b) {
        product.add(Expr.multiply(left, right));
      }
    }
    return product;
  }
}
