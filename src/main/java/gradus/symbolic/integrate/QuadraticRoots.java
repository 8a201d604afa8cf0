package gradus.symbolic.integrate;

import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.step.Derivation;
import gradus.symbolic.rewrite.Coefficients;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// p(x)/√(a·x² + b·x + c): the answer is r(x)·√(…) + λ·∫ 1/√(…) with a polynomial r, found by
/// comparing coefficients; what remains is an inverse function after completing the square.
final class QuadraticRoots implements Method {
  private static final Rational MINUS_HALF = Rational.of(-1, 2);

  private final Search search;
  private final Signs signs;

  QuadraticRoots(Search search) {
    this.search = search;
    this.signs = new Signs(search);
  }

  @Override
  public Optional<Derivation> attempt(Expr f, String x, int depth) {
    List<Expr> rest = new ArrayList<>();
    Optional<Expr> radicand = Optional.empty();
    Rational exponent = Rational.ZERO;
    for (Expr factor : Formulas.factors(f)) {
      if (factor instanceof Power(Expr base, Num(Rational n, _))
          && n.multiply(Rational.TWO).isInteger()
          && !n.isInteger()
          && radicand.isEmpty()
          && Coefficient.list(base, x, 2).filter(c -> c.size() == 3).isPresent()) {
        radicand = Optional.of(base);
        exponent = n;
      } else {
        rest.add(factor);
      }
    }
    if (radicand.isEmpty() || exponent.compareTo(MINUS_HALF) < 0) {
      return Optional.empty();
    }
    // √q = q/√q
    Rational more = exponent.subtract(MINUS_HALF);
    if (more.compareTo(Rational.of(8)) > 0) {
      return Optional.empty();
    }
    rest.add(Expr.power(radicand.get(), Expr.number(more)));
    Optional<List<Expr>> p = Coefficient.list(Products.of(rest), x, 30);
    List<Expr> q = Coefficient.list(radicand.get(), x, 2).orElseThrow();
    Expr base = radicand.get();
    return p.flatMap(above -> solve(f, above, q, base, x));
  }

  private Optional<Derivation> solve(Expr f, List<Expr> p, List<Expr> q, Expr radicand, String x) {
    int n = p.size() - 1;
    List<Expr> rest = new ArrayList<>(p);
    List<Expr> r = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      r.add(Expr.ZERO);
    }
    // (r·√q)′ = (r′·q + r·q′/2)/√q: the term x^k of r gives a·(k + 1)·x^(k+1) and lower ones.
    for (int k = n - 1; k >= 0; k--) {
      Expr c = Expr.divide(rest.get(k + 1), Expr.multiply(q.get(2), Expr.number(k + 1)));
      r.set(k, c);
      subtract(rest, k + 1, Expr.multiply(c, q.get(2), Expr.number(k + 1)));
      subtract(rest, k, Expr.multiply(c, q.get(1), Expr.number(Rational.of(2L * k + 1, 2))));
      if (k > 0) {
        subtract(rest, k - 1, Expr.multiply(c, q.get(0), Expr.number(k)));
      }
    }
    Expr root = Expr.sqrt(radicand);
    Expr polynomial = Coefficients.formula(Coefficient.trim(r), x);
    Expr whole =
        Formulas.terms(polynomial).size() > 1
            ? Expr.multiply(polynomial, root)
            : Search.scale(root, polynomial);
    Expr lambda = rest.get(0);
    if (lambda.isZero()) {
      return Optional.of(step(f, x, whole, polynomial, lambda));
    }
    return inverse(q, root, x)
        .map(i -> step(f, x, Expr.add(whole, Search.scale(lambda, i)), polynomial, lambda));
  }

  private static Derivation step(Expr f, String x, Expr value, Expr polynomial, Expr lambda) {
    return polynomial.isZero()
        ? Search.step(
            "inverse function rule",
            f,
            x,
            value,
            "integrate(1/sqrt(a^2 - x^2), x) = asin(x/a), integrate(1/sqrt(x^2 + a^2), x) ="
                + " asinh(x/a), after completing the square")
        : Search.step(
            "undetermined coefficients",
            f,
            x,
            value,
            "integrate(p/sqrt(q), x) = r*sqrt(q) + c*integrate(1/sqrt(q), x), r = "
                + Search.text(polynomial)
                + ", c = "
                + Search.text(lambda));
  }

  private static void subtract(List<Expr> from, int index, Expr amount) {
    from.set(index, Expr.subtract(from.get(index), amount));
  }

  /// ∫ 1/√(a·x² + b·x + c).
  private Optional<Expr> inverse(List<Expr> q, Expr root, String x) {
    Algebra algebra = search.algebra();
    Expr a = q.get(2);
    Expr half = Expr.divide(q.get(1), Expr.multiply(Expr.TWO, a));
    Expr shifted = Expr.add(Expr.symbol(x), half);
    // c/a − (b/(2a))², the radicand over a is shifted² plus this.
    Expr level = Expr.subtract(Expr.divide(q.get(0), a), Expr.power(half, Expr.TWO));
    if (signs.isNegative(a) && signs.isNegative(level)) {
      Expr radius = signs.root(Expr.negate(level));
      return Optional.of(
          Expr.divide(
              algebra.call("asin", Search.scale(Expr.power(radius, Expr.MINUS_ONE), shifted)),
              signs.root(Expr.negate(a))));
    }
    if (!signs.isPositive(a)) {
      return Optional.empty();
    }
    Expr scale = signs.root(a);
    if (signs.isPositive(level)) {
      Expr radius = signs.root(level);
      return Optional.of(
          Expr.divide(
              algebra.call("asinh", Search.scale(Expr.power(radius, Expr.MINUS_ONE), shifted)),
              scale));
    }
    Expr inside = Expr.add(Search.scale(scale, shifted), root);
    return Optional.of(Expr.divide(algebra.call("log", algebra.call("abs", inside)), scale));
  }
}
