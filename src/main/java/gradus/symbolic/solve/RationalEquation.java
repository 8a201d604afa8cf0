package gradus.symbolic.solve;

import gradus.evaluate.Algebra;
import gradus.exact.ClosedRoots;
import gradus.exact.Polynomial;
import gradus.exact.Rational;
import gradus.exact.Root;
import gradus.expr.Expr;
import gradus.expr.Products;
import gradus.numeric.roots.RealRoots;
import gradus.step.Derivation;
import gradus.syntax.Unparser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The real roots of a polynomial with rational coefficients: by factors and square roots where
/// they are enough, otherwise isolated exactly and given as doubles.
final class RationalEquation {
  /// Closed forms beyond this length are no help to a reader.
  private static final int LONG = 60;

  private final Expr unknown;
  private final Algebra algebra;
  private final PolynomialEquation simple;
  private final Solutions found;

  /// @param simple solves the steps that need no factors; what is found goes where it collects
  RationalEquation(Expr unknown, Algebra algebra, PolynomialEquation simple) {
    this.unknown = unknown;
    this.algebra = algebra;
    this.simple = simple;
    this.found = simple.found();
  }

  Solutions solve(Polynomial p) {
    if (p.degree() < 1) {
      return found;
    }
    if (p.degree() == 1) {
      simple.linear(Generated.coefficients(p));
      return found;
    }
    if (p.leading().signum() < 0) {
      return solve(p.scale(Rational.ONE.negate()));
    }
    ClosedRoots closed = ClosedRoots.of(p, algebra.budget());
    explain(p, closed);
    int complex = 0;
    List<Expr> conjugates = new ArrayList<>();
    for (Root.Multiple multiple : closed.roots().reversed()) {
      Expr root = Generated.formula(multiple.root());
      if (multiple.root().isReal()) {
        found.values.add(root);
        if (multiple.multiplicity() > 1) {
          found.notes.add(
              Unparser.ascii(unknown)
                  + " = "
                  + Unparser.ascii(root)
                  + " is a "
                  + times(multiple.multiplicity())
                  + " root");
        }
      } else {
        complex += multiple.multiplicity();
        conjugates.add(root);
      }
    }
    for (Polynomial.Factor factor : closed.rest().squareFree(algebra.budget())) {
      int real = rest(factor.polynomial());
      complex += (factor.polynomial().degree() - real) * factor.multiplicity();
      if (factor.multiplicity() > 1 && real > 0) {
        found.notes.add(
            "the roots of "
                + factor.polynomial()
                + " are "
                + times(factor.multiplicity())
                + " roots");
      }
    }
    noteComplex(p, complex, conjugates);
    return found;
  }

  private void noteComplex(Polynomial p, int complex, List<Expr> conjugates) {
    if (complex == 0 || !(unknown instanceof Expr.Sym)) {
      return;
    }
    StringBuilder list = new StringBuilder();
    for (Expr root : conjugates) {
      list.append(list.isEmpty() ? ": " : ", ").append(Unparser.ascii(root));
    }
    boolean few = list.length() < 80 && !conjugates.isEmpty();
    found.notes.add(
        complex == p.degree()
            ? "no real solution; the complex ones"
                + (few ? list.toString() : " are " + complex + " in number")
            : complex + " of the " + p.degree() + " solutions are complex" + (few ? list : ""));
  }

  /// "double", "triple", "4-fold".
  private static String times(int multiplicity) {
    return switch (multiplicity) {
      case 2 -> "double";
      case 3 -> "triple";
      default -> multiplicity + "-fold";
    };
  }

  private void explain(Polynomial p, ClosedRoots closed) {
    boolean splits =
        closed.complete()
            && closed.roots().stream().allMatch(m -> m.root() instanceof Root.RationalRoot);
    if (p.degree() == 2 && !splits) {
      explainQuadratic(p, closed);
      return;
    }
    List<Expr> factors = new ArrayList<>();
    List<Expr> zeros = new ArrayList<>();
    Polynomial product = Polynomial.of(Rational.ONE);
    for (Root.Multiple m : closed.roots().reversed()) {
      if (m.root() instanceof Root.RationalRoot(Rational r)) {
        Polynomial factor = Polynomial.linear(r).scale(Rational.of(r.denominator()));
        factors.add(
            Expr.power(
                Generated.formula(Generated.coefficients(factor), unknown),
                Expr.number(m.multiplicity())));
        product = product.multiply(factor.power(m.multiplicity()));
        zeros.add(PolynomialEquation.equation(unknown, Expr.number(r)));
      }
    }
    if (factors.isEmpty()) {
      return;
    }
    Polynomial rest = p.divide(product).quotient();
    Polynomial whole = rest.degree() > 0 ? rest.primitive() : Polynomial.of(Rational.ONE);
    Expr other = Generated.formula(Generated.coefficients(whole), unknown);
    factors.add(Expr.number(rest.leading().divide(whole.leading())));
    factors.add(other);
    Expr start =
        PolynomialEquation.equation(
            Generated.formula(Generated.coefficients(p), unknown), Expr.ZERO);
    Expr factored = PolynomialEquation.equation(Products.of(factors), Expr.ZERO);
    if (!start.equals(factored)) {
      found.step("factor", start, factored, "");
    }
    if (rest.degree() > 0) {
      zeros.add(PolynomialEquation.equation(other, Expr.ZERO));
    }
    found.step(
        "zero product",
        factored,
        Solutions.either(zeros),
        "a product is 0 exactly where a factor is 0");
    if (whole.degree() == 2) {
      explainQuadratic(whole, ClosedRoots.of(whole, algebra.budget()));
    }
  }

  private void explainQuadratic(Polynomial p, ClosedRoots closed) {
    Rational square = p.coefficient(1).multiply(p.coefficient(1));
    Rational product = p.coefficient(2).multiply(p.coefficient(0));
    Rational discriminant = square.subtract(product.multiply(Rational.of(4)));
    simple.explain(Generated.coefficients(p), Expr.number(discriminant), real(closed));
  }

  /// Ascending.
  private List<Expr> real(ClosedRoots closed) {
    List<Expr> values = new ArrayList<>();
    for (Root.Multiple m : closed.roots()) {
      if (m.root().isReal()) {
        values.add(Generated.formula(m.root()));
      }
    }
    values.sort(Comparator.comparingDouble(algebra::real));
    return values;
  }

  /// A factor that splits no further by square roots of rationals.
  ///
  /// @return how many real roots it has
  private int rest(Polynomial p) {
    int common = 0;
    for (int i = 1; i <= p.degree(); i++) {
      common = p.coefficient(i).isZero() ? common : gcd(common, i);
    }
    if (common > 1) {
      Optional<Integer> count = inPower(p, common);
      if (count.isPresent()) {
        return count.get();
      }
    }
    List<Double> roots = RealRoots.of(p, algebra.budget());
    for (double root : roots) {
      found.values.add(new Expr.Flt(root + 0.0));
    }
    if (!roots.isEmpty()) {
      found.notes.add(
          "no short closed form: isolated exactly by Sturm's theorem, then to the last digit of a"
              + " double");
    }
    return roots.size();
  }

  /// p(x) = q(x^k).
  private Optional<Integer> inPower(Polynomial p, int k) {
    Rational[] ascending = new Rational[p.degree() / k + 1];
    for (int i = 0; i < ascending.length; i++) {
      ascending[i] = p.coefficient(i * k);
    }
    ClosedRoots inner = ClosedRoots.of(Polynomial.of(ascending), algebra.budget());
    if (!inner.complete()) {
      return Optional.empty();
    }
    List<Expr> roots = new ArrayList<>();
    for (Root.Multiple m : inner.roots()) {
      if (!m.root().isReal()) {
        continue;
      }
      Expr u = Generated.formula(m.root());
      int sign = algebra.sign(u).orElse(0);
      Expr exponent = Expr.number(Rational.of(1, k));
      if (sign < 0 && k % 2 == 1) {
        roots.add(Expr.negate(Expr.power(Expr.negate(u), exponent)));
      } else if (sign > 0) {
        Expr root = Expr.power(u, exponent);
        roots.add(root);
        if (k % 2 == 0) {
          roots.add(Expr.negate(root));
        }
      }
    }
    if (roots.stream().anyMatch(root -> Unparser.ascii(root).length() > LONG)) {
      return Optional.empty();
    }
    explainPower(p, Polynomial.of(ascending), k, inner);
    found.values.addAll(roots);
    return Optional.of(roots.size());
  }

  /// p(x) = q(x^k): first q(u) = 0, then x^k = u.
  private void explainPower(Polynomial p, Polynomial q, int k, ClosedRoots closed) {
    Expr u = Expr.symbol(unknown.equals(Expr.symbol("u")) ? "v" : "u");
    Expr power = Expr.power(unknown, Expr.number(k));
    RationalEquation inner = new RationalEquation(u, algebra, new PolynomialEquation(u, algebra));
    if (q.degree() == 1) {
      inner.simple.linear(Generated.coefficients(q));
    } else {
      inner.explain(q, closed);
    }
    List<Expr> values = real(closed);
    Expr start =
        PolynomialEquation.equation(
            Generated.formula(Generated.coefficients(p), unknown), Expr.ZERO);
    if (values.isEmpty()) {
      found.never(
          "no real root", start, Unparser.ascii(u) + " = " + Unparser.ascii(power) + " is real");
      return;
    }
    if (q.degree() == 1) {
      found.step(
          Solutions.ISOLATE,
          start,
          Solutions.either(power, values),
          Solutions.moving(Expr.number(p.coefficient(0))));
    } else {
      found.steps.add(
          Derivation.of(
              "substitution",
              start,
              Solutions.either(power, values),
              Unparser.ascii(u) + " = " + Unparser.ascii(power),
              inner.found.steps));
    }
    for (Expr value : values) {
      PolynomialEquation roots = new PolynomialEquation(unknown, algebra);
      roots.pure(value, k);
      found.steps.addAll(roots.found().steps);
    }
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
