package gradus.symbolic.integrate;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.step.Derivation;
import gradus.symbolic.rewrite.Coefficients;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// p(x)·e^g(x) with polynomials p and g of degree 2 and more: the answer is q(x)·e^g(x) with q′ +
/// g′·q = p if there is such a polynomial (Liouville); with a quadratic g, the rest of that
/// equation gives the error function.
final class ExponentialAnsatz implements Method {
  private final Search search;

  ExponentialAnsatz(Search search) {
    this.search = search;
  }

  @Override
  public Optional<Derivation> attempt(Expr f, String x, int depth) {
    Algebra algebra = search.algebra();
    Optional<Expr> exponential = commonExponential(f, x);
    if (exponential.isEmpty()) {
      return Optional.empty();
    }
    Expr e = exponential.get();
    Optional<List<Expr>> g = Coefficient.list(((Power) e).exponent(), x, 8);
    Expr factor =
        Expansion.of(Expr.multiply(f, Expr.power(e, Expr.MINUS_ONE)), x, algebra.budget());
    Optional<List<Expr>> p = Coefficient.list(factor, x, 40);
    if (g.isEmpty() || p.isEmpty() || g.get().size() < 3) {
      return Optional.empty();
    }
    List<Expr> slope = Coefficient.derivative(g.get());
    int m = slope.size() - 1;
    List<Expr> rest = new ArrayList<>(p.get());
    List<Expr> q = new ArrayList<>();
    for (int i = 0; i < rest.size(); i++) {
      q.add(Expr.ZERO);
    }
    for (int degree = rest.size() - 1; degree >= m; degree--) {
      algebra.budget().step();
      Expr c = Expr.divide(rest.get(degree), slope.get(m));
      int k = degree - m;
      q.set(k, c);
      for (int i = 0; i <= m; i++) {
        rest.set(k + i, Expr.subtract(rest.get(k + i), Expr.multiply(c, slope.get(i))));
      }
      if (k > 0) {
        rest.set(k - 1, Expr.subtract(rest.get(k - 1), Expr.multiply(Expr.number(k), c)));
      }
    }
    List<Expr> remainder = Coefficient.trim(rest);
    List<Expr> polynomial = Coefficient.trim(q);
    Expr found =
        polynomial.isEmpty() ? Expr.ZERO : Expr.multiply(Coefficients.formula(polynomial, x), e);
    if (remainder.isEmpty()) {
      return Optional.of(
          Search.step(
              "undetermined coefficients",
              f,
              x,
              found,
              "(q*exp(g))' = (q' + g'*q)*exp(g): q' + g'*q = "
                  + Search.text(Coefficients.formula(p.get(), x))
                  + " for q = "
                  + Search.text(Coefficients.formula(polynomial, x))));
    }
    if (m != 1 || remainder.size() > 1) {
      return Optional.empty();
    }
    return gaussian(g.get(), x)
        .map(gaussian ->
            Search.step(
                polynomial.isEmpty() ? "Gaussian rule" : "parts and the Gaussian rule",
                f,
                x,
                Expr.add(found, Expr.multiply(remainder.get(0), gaussian)),
                "integrate(exp(-x^2), x) = sqrt(pi)/2*erf(x)"));
  }

  /// ∫ e^(a·x² + b·x + c) for a < 0, by completing the square.
  private Optional<Expr> gaussian(List<Expr> g, String x) {
    Expr a = Expr.negate(g.get(2));
    Signs signs = new Signs(search);
    if (!signs.isPositive(a)) {
      // Undeclared, a parameter there is meant to be positive, and the answer says so.
      if (signs.sign(a) != 0 || !(a instanceof Expr.Sym || a instanceof Expr.Product)) {
        return Optional.empty();
      }
      search.condition(Search.text(a) + " > 0");
    }
    Expr root = signs.root(a);
    Expr b = g.get(1);
    Expr height =
        Expr.add(g.get(0), Expr.divide(Expr.power(b, Expr.TWO), Expr.multiply(Expr.number(4), a)));
    Expr inner =
        Expr.subtract(
            Expr.multiply(root, Expr.symbol(x)), Expr.divide(b, Expr.multiply(Expr.TWO, root)));
    return Optional.of(
        Products.of(
            List.of(
                Expr.HALF,
                Expr.sqrt(Constant.PI),
                Expr.power(root, Expr.MINUS_ONE),
                Expr.power(Constant.E, height),
                search.algebra().call("erf", inner))));
  }

  /// The exponential of a polynomial that every term has as a factor.
  private static Optional<Expr> commonExponential(Expr f, String x) {
    Optional<Expr> common = Optional.empty();
    for (Expr term : Formulas.terms(f)) {
      Optional<Expr> own = Optional.empty();
      for (Expr factor : Formulas.factors(term)) {
        if (factor instanceof Power(Expr base, Expr exponent)
            && base == Constant.E
            && !(exponent instanceof Num)
            && !Formulas.isFree(exponent, x)
            && !Formulas.any(exponent, part -> part instanceof Expr.Call)) {
          own = Optional.of(factor);
        }
      }
      if (own.isEmpty() || common.isPresent() && !common.equals(own)) {
        return Optional.empty();
      }
      common = own;
    }
    return common;
  }
}
