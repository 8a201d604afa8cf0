package gradus.symbolic.integrate;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Polynomials in one variable whose coefficients are formulas without it, constant first.
final class Coefficient {
  /// No polynomial beyond is multiplied out here.
  static final int HIGHEST = 120;

  private Coefficient() {}

  /// The coefficients up to the degree; the last one is not zero. Empty when the formula is no such
  /// polynomial.
  static Optional<List<Expr>> list(Expr e, String x, int highest) {
    return expand(e, x, highest).map(Coefficient::trim);
  }

  private static Optional<List<Expr>> expand(Expr e, String x, int highest) {
    if (Formulas.isFree(e, x)) {
      return Optional.of(List.of(e));
    }
    return switch (e) {
      case Sym _ -> Optional.of(List.of(Expr.ZERO, Expr.ONE));
      case Sum s -> {
        List<Expr> sum = List.of();
        for (Expr term : s.terms()) {
          Optional<List<Expr>> p = expand(term, x, highest);
          if (p.isEmpty()) {
            yield p;
          }
          sum = add(sum, p.get());
        }
        yield Optional.of(sum);
      }
      case Product p -> {
        List<Expr> product = List.of(Expr.ONE);
        for (Expr factor : p.factors()) {
          Optional<List<Expr>> next = expand(factor, x, highest);
          if (next.isEmpty() || product.size() + next.get().size() - 2 > highest) {
            yield Optional.empty();
          }
          product = multiply(product, next.get());
        }
        yield Optional.of(product);
      }
      case Power(Sym _, Num(Rational n, _))
          when n.isInteger() && n.signum() > 0 && n.compareTo(Rational.of(highest)) <= 0 -> {
        List<Expr> power = new ArrayList<>();
        for (int i = 0; i < n.intValueExact(); i++) {
          power.add(Expr.ZERO);
        }
        power.add(Expr.ONE);
        yield Optional.of(power);
      }
      case Power(Expr base, Num(Rational n, _))
          when n.isInteger() && n.signum() > 0 && n.compareTo(Rational.of(highest)) <= 0 -> {
        Optional<List<Expr>> inner = expand(base, x, highest);
        if (inner.isEmpty()
            || (long) (inner.get().size() - 1) * n.intValueExact() > highest
            || (long) inner.get().size() * n.intValueExact() > 4L * HIGHEST) {
          yield Optional.empty();
        }
        List<Expr> power = List.of(Expr.ONE);
        for (int i = 0; i < n.intValueExact(); i++) {
          power = multiply(power, inner.get());
        }
        yield Optional.of(power);
      }
      case Power _, Expr.Numeric _, Expr.Constant _, Expr.Call _, Expr.Relation _ ->
          Optional.empty();
    };
  }

  static List<Expr> add(List<Expr> a, List<Expr> b) {
    List<Expr> sum = new ArrayList<>();
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      sum.add(Expr.add(at(a, i), at(b, i)));
    }
    return sum;
  }

  static Expr at(List<Expr> coefficients, int i) {
    return i >= 0 && i < coefficients.size() ? coefficients.get(i) : Expr.ZERO;
  }

  static List<Expr> multiply(List<Expr> a, List<Expr> b) {
    List<List<Expr>> terms = new ArrayList<>();
    for (int i = 0; i < a.size() + b.size() - 1; i++) {
      terms.add(new ArrayList<>());
    }
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        if (!a.get(i).isZero() && !b.get(j).isZero()) {
          terms.get(i + j).add(Expr.multiply(a.get(i), b.get(j)));
        }
      }
    }
    List<Expr> product = new ArrayList<>();
    for (List<Expr> term : terms) {
      product.add(Sums.of(term));
    }
    return product;
  }

  static List<Expr> trim(List<Expr> coefficients) {
    int size = coefficients.size();
    while (size > 0 && coefficients.get(size - 1).isZero()) {
      size--;
    }
    return coefficients.subList(0, size);
  }

  static List<Expr> derivative(List<Expr> coefficients) {
    List<Expr> derived = new ArrayList<>();
    for (int i = 1; i < coefficients.size(); i++) {
      derived.add(Expr.multiply(Expr.number(i), coefficients.get(i)));
    }
    return derived;
  }
}
