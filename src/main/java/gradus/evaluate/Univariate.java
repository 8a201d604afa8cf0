package gradus.evaluate;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Formulas as polynomials in one variable with rational coefficients.
final class Univariate {
  private static final int HIGHEST_DEGREE = 64;

  private Univariate() {}

  /// The coefficients, constant first and the leading one not zero; empty when the formula is no
  /// such polynomial.
  static Optional<List<Rational>> coefficients(Expr e, String variable) {
    return expand(e, variable).map(Univariate::trim);
  }

  private static Optional<List<Rational>> expand(Expr e, String variable) {
    return switch (e) {
      case Num n -> Optional.of(List.of(n.value()));
      case Sym(String name) ->
          name.equals(variable)
              ? Optional.of(List.of(Rational.ZERO, Rational.ONE))
              : Optional.empty();
      case Sum s -> {
        List<Rational> sum = List.of(Rational.ZERO);
        for (Expr term : s.terms()) {
          Optional<List<Rational>> p = expand(term, variable);
          if (p.isEmpty()) {
            yield p;
          }
          sum = add(sum, p.get());
        }
        yield Optional.of(sum);
      }
      case Product product -> product(product.factors(), variable);
      case Power(Expr base, Num(Rational n, _))
          when n.isInteger() && n.signum() > 0 && n.compareTo(Rational.of(HIGHEST_DEGREE)) <= 0 ->
          product(Collections.nCopies(n.intValueExact(), base), variable);
      case Power _, Expr.Flt _, Expr.Constant _, Expr.Call _, Expr.Relation _ -> Optional.empty();
    };
  }

  private static Optional<List<Rational>> product(List<Expr> factors, String variable) {
    List<Rational> result = List.of(Rational.ONE);
    for (Expr factor : factors) {
      Optional<List<Rational>> p = expand(factor, variable);
      if (p.isEmpty() || result.size() + p.get().size() > HIGHEST_DEGREE + 2) {
        return Optional.empty();
      }
      result = multiply(result, p.get());
    }
    return Optional.of(result);
  }

  private static List<Rational> add(List<Rational> a, List<Rational> b) {
    List<Rational> sum = new ArrayList<>();
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      Rational x = i < a.size() ? a.get(i) : Rational.ZERO;
      sum.add(i < b.size() ? x.add(b.get(i)) : x);
    }
    return sum;
  }

  private static List<Rational> multiply(List<Rational> a, List<Rational> b) {
    Rational[] product = new Rational[a.size() + b.size() - 1];
    Arrays.fill(product, Rational.ZERO);
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        product[i + j] = product[i + j].add(a.get(i).multiply(b.get(j)));
      }
    }
    return List.of(product);
  }

  private static List<Rational> trim(List<Rational> p) {
    int size = p.size();
    while (size > 1 && p.get(size - 1).isZero()) {
      size--;
    }
    return p.subList(0, size);
  }
}
