package gradus.functions.algebra;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Closed forms of sums whose terms are polynomials in the running variable or geometric in it.
final class Summation {
  private static final int HIGHEST_DEGREE = 20;

  private Summation() {}

  /// Σ body for from ≤ k ≤ to; empty when no closed form is known.
  static Optional<Expr> of(Expr body, String k, Expr from, Expr to) {
    Optional<List<Expr>> polynomial = coefficients(body, k);
    if (polynomial.isPresent()) {
      return Optional.of(PowerSums.of(polynomial.get(), from, to));
    }
    List<Expr> parts = new ArrayList<>();
    for (Expr term : Formulas.terms(body)) {
      Optional<Expr> part =
          coefficients(term, k)
              .map(c -> PowerSums.of(c, from, to))
              .or(() -> geometric(term, k, from, to));
      if (part.isEmpty()) {
        return part;
      }
      parts.add(part.get());
    }
    return Optional.of(Sums.of(parts));
  }

  /// The coefficients of a polynomial in k, constant first; they do not contain k.
  static Optional<List<Expr>> coefficients(Expr e, String k) {
    if (Formulas.isFree(e, k)) {
      return Optional.of(List.of(e));
    }
    return switch (e) {
      case Sym _ -> Optional.of(List.of(Expr.ZERO, Expr.ONE));
      case Sum s -> {
        List<Expr> sum = List.of(Expr.ZERO);
        for (Expr term : s.terms()) {
          Optional<List<Expr>> p = coefficients(term, k);
          if (p.isEmpty()) {
            yield p;
          }
          sum = add(sum, p.get());
        }
        yield Optional.of(sum);
      }
      case Product p -> product(p.factors(), k);
      case Power(Expr base, Num(Rational n, _))
          when n.isInteger() && n.signum() > 0 && n.compareTo(Rational.of(HIGHEST_DEGREE)) <= 0 ->
          product(Collections.nCopies(n.intValueExact(), base), k);
      case Power _, Expr.Numeric _, Expr.Constant _, Expr.Call _, Expr.Relation _ ->
          Optional.empty();
    };
  }

  private static Optional<List<Expr>> product(List<Expr> factors, String k) {
    List<Expr> result = List.of(Expr.ONE);
    for (Expr factor : factors) {
      Optional<List<Expr>> p = coefficients(factor, k);
      if (p.isEmpty() || result.size() + p.get().size() > HIGHEST_DEGREE + 2) {
        return Optional.empty();
      }
      result = multiply(result, p.get());
    }
    return Optional.of(result);
  }

  private static List<Expr> add(List<Expr> a, List<Expr> b) {
    List<Expr> sum = new ArrayList<>();
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      Expr x = i < a.size() ? a.get(i) : Expr.ZERO;
      sum.add(i < b.size() ? Expr.add(x, b.get(i)) : x);
    }
    return sum;
  }

  private static List<Expr> multiply(List<Expr> a, List<Expr> b) {
    List<Expr> product = new ArrayList<>(Collections.nCopies(a.size() + b.size() - 1, Expr.ZERO));
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        product.set(i + j, Expr.add(product.get(i + j), Expr.multiply(a.get(i), b.get(j))));
      }
    }
    return product;
  }

  /// c·r^k: c·(r^(to + 1) - r^from)/(r - 1).
  private static Optional<Expr> geometric(Expr term, String k, Expr from, Expr to) {
    List<Expr> constants = new ArrayList<>();
    List<Expr> ratios = new ArrayList<>();
    for (Expr factor : Formulas.factors(term)) {
      if (Formulas.isFree(factor, k)) {
        constants.add(factor);
      } else if (factor instanceof Power(Expr base, Expr exponent) && Formulas.isFree(base, k)) {
        Optional<List<Expr>> linear = coefficients(exponent, k).filter(c -> c.size() == 2);
        if (linear.isEmpty()) {
          return Optional.empty();
        }
        constants.add(Expr.power(base, linear.get().get(0)));
        ratios.add(Expr.power(base, linear.get().get(1)));
      } else {
        return Optional.empty();
      }
    }
    Expr ratio = Products.of(ratios);
    Expr constant = Products.of(constants);
    Expr difference = Expr.subtract(ratio, Expr.ONE);
    if (difference.isZero()) {
      return Optional.of(PowerSums.of(List.of(constant), from, to));
    }
    Expr last = Expr.power(ratio, Expr.add(to, Expr.ONE));
    Expr first = Expr.power(ratio, from);
    Expr scale = Expr.divide(constant, difference);
    return Optional.of(
        scale instanceof Num
            ? Expr.subtract(Expr.multiply(scale, last), Expr.multiply(scale, first))
            : Expr.multiply(scale, Expr.subtract(last, first)));
  }

  /// Π body for from ≤ k ≤ to: constants and factorials.
  static Optional<Expr> product(Expr body, String k, Expr from, Expr to) {
    Expr count = Expr.add(to, Expr.negate(from), Expr.ONE);
    if (Formulas.isFree(body, k)) {
      return Optional.of(Expr.power(body, count));
    }
    if (body instanceof Sym
        && from instanceof Num(Rational first, _)
        && first.signum() > 0
        && Formulas.hasSymbols(to)) {
      Rational before = Rational.ONE;
      for (Rational f = first.subtract(Rational.ONE);
          f.compareTo(Rational.ONE) > 0;
          f = f.subtract(Rational.ONE)) {
        if (f.compareTo(Rational.of(1000)) > 0) {
          return Optional.empty();
        }
        before = before.multiply(f);
      }
      return Optional.of(Expr.divide(Expr.Call.of("factorial", to), Expr.number(before)));
    }
    return Optional.empty();
  }
}
