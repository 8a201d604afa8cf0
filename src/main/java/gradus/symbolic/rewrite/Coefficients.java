package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.exact.Polynomial;
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
import java.util.List;
import java.util.Optional;

/// Formulas as polynomials in one variable.
public final class Coefficients {
  private final String x;
  private final Algebra algebra;

  private Coefficients(String x, Algebra algebra) {
    this.x = x;
    this.algebra = algebra;
  }

  /// The coefficients, free of the variable, constant first, the last not zero; empty when the
  /// formula is no polynomial in it. Of zero there are none.
  ///
  /// @throws gradus.diag.GradusException E0807 when there would be too many
  public static Optional<List<Expr>> of(Expr e, String x, Algebra algebra) {
    Optional<List<Expr>> found = new Coefficients(x, algebra).of(e);
    if (found.isEmpty()) {
      return found;
    }
    List<Expr> coefficients = new ArrayList<>();
    for (Expr c : found.get()) {
      coefficients.add(Expand.of(c, algebra));
    }
    while (!coefficients.isEmpty() && isZero(coefficients.getLast(), algebra)) {
      coefficients.removeLast();
    }
    return Optional.of(List.copyOf(coefficients));
  }

  private static boolean isZero(Expr c, Algebra algebra) {
    return c.isZero()
        || !(c instanceof Num)
            && !(c instanceof Sym)
            && Identity.isZero(c, algebra) == Identity.Verdict.YES;
  }

  /// The polynomial, when all coefficients are rational.
  public static Optional<Polynomial> rational(Expr e, String x, Algebra algebra) {
    return new Coefficients(x, algebra).rational(e);
  }

  /// The formula of a polynomial, in a variable.
  public static Expr formula(Polynomial p, String x) {
    List<Expr> coefficients = new ArrayList<>();
    for (int i = 0; i <= p.degree(); i++) {
      coefficients.add(Expr.number(p.coefficient(i)));
    }
    return formula(coefficients, x);
  }

  /// The formula of coefficients, the constant first.
  public static Expr formula(List<Expr> coefficients, String x) {
    List<Expr> terms = new ArrayList<>(coefficients.size());
    for (int i = 0; i < coefficients.size(); i++) {
      terms.add(Expr.multiply(coefficients.get(i), Expr.power(Expr.symbol(x), Expr.number(i))));
    }
    return Sums.of(terms);
  }

  private Optional<List<Expr>> of(Expr e) {
    algebra.budget().step();
    if (e.equals(Expr.symbol(x))) {
      return Optional.of(List.of(Expr.ZERO, Expr.ONE));
    }
    if (!Formulas.any(e, part -> part.equals(Expr.symbol(x)))) {
      return Optional.of(List.of(e));
    }
    return switch (e) {
      case Sum(List<Expr> terms) -> {
        List<List<Expr>> sums = new ArrayList<>();
        for (Expr term : terms) {
          Optional<List<Expr>> part = of(term);
          if (part.isEmpty()) {
            yield part;
          }
          for (int i = 0; i < part.get().size(); i++) {
            if (i == sums.size()) {
              sums.add(new ArrayList<>());
            }
            sums.get(i).add(part.get().get(i));
          }
        }
        List<Expr> coefficients = new ArrayList<>();
        sums.forEach(sum -> coefficients.add(Sums.of(sum)));
        yield Optional.of(coefficients);
      }
      case Product(List<Expr> factors) -> {
        List<Expr> product = List.of(Expr.ONE);
        for (Expr factor : factors) {
          Optional<List<Expr>> part = of(factor);
          if (part.isEmpty()) {
            yield part;
          }
          product = multiply(product, part.get());
        }
        yield Optional.of(product);
      }
      case Power(Expr base, Num(Rational n, _)) when n.isInteger() && n.signum() > 0 -> {
        Optional<List<Expr>> part = of(base);
        if (part.isEmpty()) {
          yield part;
        }
        algebra.budget().terms(n.doubleValue() * (part.get().size() - 1));
        yield Optional.of(power(part.get(), n.intValueExact()));
      }
      case Power _, Num _, Expr.Flt _, Expr.Constant _, Sym _, Expr.Call _, Expr.Relation _ ->
          Optional.empty();
    };
  }

  private List<Expr> power(List<Expr> base, int n) {
    if (base.size() == 2) {
      return binomial(base.get(0), base.get(1), n);
    }
    List<Expr> power = List.of(Expr.ONE);
    for (int i = 0; i < n; i++) {
      power = multiply(power, base);
    }
    return power;
  }

  /// (a + b·x)^n, whose coefficients multiplied step by step would not merge.
  private List<Expr> binomial(Expr a, Expr b, int n) {
    List<Expr> power = new ArrayList<>(n + 1);
    Rational choices = Rational.ONE;
    for (int k = 0; k <= n; k++) {
      algebra.budget().step();
      Expr rest = Expr.power(a, Expr.number(n - k));
      Expr own = Expr.power(b, Expr.number(k));
      power.add(Products.of(List.of(Expr.number(choices), rest, own)));
      choices = choices.multiply(Rational.of(n - k, k + 1L));
    }
    return power;
  }

  private List<Expr> multiply(List<Expr> a, List<Expr> b) {
    List<List<Expr>> sums = new ArrayList<>();
    for (int i = 0; i < a.size() + b.size() - 1; i++) {
      sums.add(new ArrayList<>());
    }
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        algebra.budget().work(20.0 * (Formulas.size(a.get(i)) + Formulas.size(b.get(j))));
        if (!a.get(i).isZero() && !b.get(j).isZero()) {
          sums.get(i + j).add(Products.of(List.of(a.get(i), b.get(j))));
        }
      }
    }
    List<Expr> product = new ArrayList<>(sums.size());
    sums.forEach(sum -> product.add(Sums.of(sum)));
    return product;
  }

  private Optional<Polynomial> rational(Expr e) {
    algebra.budget().step();
    switch (e) {
      case Num(Rational value, _) -> {
        return Optional.of(Polynomial.of(value));
      }
      case Sym(String name) -> {
        return name.equals(x) ? Optional.of(Polynomial.X) : Optional.empty();
      }
      case Sum(List<Expr> terms) -> {
        Polynomial sum = Polynomial.ZERO;
        for (Expr term : terms) {
          Optional<Polynomial> part = rational(term);
          if (part.isEmpty()) {
            return part;
          }
          sum = sum.add(part.get());
        }
        return Optional.of(sum);
      }
      case Product(List<Expr> factors) -> {
        Polynomial product = Polynomial.ONE;
        for (Expr factor : factors) {
          Optional<Polynomial> part = rational(factor);
          if (part.isEmpty()) {
            return part;
          }
          algebra.budget().terms(product.degree() + part.get().degree());
          algebra.budget().work(20.0 * (product.degree() + 1) * (part.get().degree() + 1));
          product = product.multiply(part.get());
        }
        return Optional.of(product);
      }
      case Power(Expr base, Num(Rational n, _)) when n.isInteger() && n.signum() > 0 -> {
        Optional<Polynomial> part = rational(base);
        if (part.isEmpty() || part.get().degree() < 1) {
          return part.map(p ->
              p.isZero()
                  ? p
                  : Polynomial.of(p.leading().pow(n.longValueExact(), algebra.budget())));
        }
        double last = n.doubleValue() * part.get().degree();
        algebra.budget().terms(last);
        algebra.budget().work(10 * last * last);
        return Optional.of(part.get().power(n.intValueExact()));
      }
      case Power _, Expr.Flt _, Expr.Constant _, Expr.Call _, Expr.Relation _ -> {
        return Optional.empty();
      }
    }
  }
}
