package gradus.symbolic.solve;

import gradus.evaluate.Algebra;
import gradus.exact.ClosedRoots;
import gradus.exact.Polynomial;
import gradus.exact.Rational;
import gradus.exact.Root;
import gradus.expr.Expr;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.numeric.roots.RealRoots;
import gradus.step.Derivation;
import gradus.symbolic.rewrite.Expand;
import gradus.symbolic.rewrite.Factor;
import gradus.symbolic.rewrite.Textbook;
import gradus.syntax.Unparser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The real roots of a polynomial: by factors and square roots where they are enough, with formulas
/// as coefficients up to the second degree, otherwise isolated exactly and given as doubles.
final class PolynomialEquation {
  /// Closed forms beyond this length are no help to a reader.
  static final int LONG = 60;

  private final Algebra algebra;
  private final Expr unknown;
  private final Solutions found = Solutions.none();

  private PolynomialEquation(Expr unknown, Algebra algebra) {
    this.algebra = algebra;
    this.unknown = unknown;
  }

  /// @param coefficients constant first; none for the zero polynomial
  /// @return empty when there is no method for such coefficients
  static Optional<Solutions> solve(List<Expr> coefficients, Expr unknown, Algebra algebra) {
    return new PolynomialEquation(unknown, algebra).of(coefficients);
  }

  private Optional<Solutions> of(List<Expr> coefficients) {
    if (coefficients.isEmpty()) {
      return Optional.of(Solutions.everything());
    }
    Optional<Polynomial> rational = Generated.rational(coefficients);
    if (rational.isPresent()) {
      return Optional.of(rational(rational.get()));
    }
    int lowest = 0;
    while (coefficients.get(lowest).isZero()) {
      lowest++;
    }
    if (lowest > 0) {
      found.values.add(Expr.ZERO);
      return of(coefficients.subList(lowest, coefficients.size()));
    }
    Expr leading = coefficients.getLast();
    if (Formulas.hasSymbols(leading)) {
      if (coefficients.size() == 1) {
        found.notes.add("no solution unless " + text(leading) + " = 0");
        return Optional.of(found);
      }
      noteNonzero(leading);
    } else if (algebra.isZero(leading)) {
      return of(coefficients.subList(0, coefficients.size() - 1));
    }
    int degree = coefficients.size() - 1;
    boolean pure = coefficients.subList(1, degree < 1 ? 1 : degree).stream().allMatch(Expr::isZero);
    if (degree == 0) {
      return Optional.of(found);
    }
    if (degree == 1) {
      linear(coefficients);
      return Optional.of(found);
    }
    if (pure) {
      pure(Expr.divide(Expr.negate(coefficients.get(0)), leading), degree);
      return Optional.of(found);
    }
    if (degree == 2) {
      quadratic(coefficients);
      return Optional.of(found);
    }
    return Optional.empty();
  }

  private void noteNonzero(Expr leading) {
    for (Expr factor : Formulas.factors(leading)) {
      boolean known =
          factor instanceof Expr.Sym(String name) && algebra.assumptions().isNonzero(name);
      Expr base =
          factor instanceof Expr.Power(Expr b, Expr.Num n) && n.value().signum() > 0 ? b : factor;
      if (!known && Formulas.hasSymbols(factor) && !isExponential(factor)) {
        found.notes.add("for " + text(base) + " != 0");
      }
    }
  }

  private static boolean isExponential(Expr e) {
    return e instanceof Expr.Power(Expr base, _) && base == Expr.Constant.E;
  }

  private void linear(List<Expr> c) {
    Expr moved =
        c.get(0) instanceof Expr.Sum s
            ? Sums.of(s.terms().stream().map(Expr::negate).toList())
            : Expr.negate(c.get(0));
    Expr root = tidy(Expr.divide(moved, c.get(1)));
    Expr start = equation(Generated.formula(c, unknown), Expr.ZERO);
    Expr isolated = equation(Expr.multiply(c.get(1), unknown), moved);
    if (!c.get(0).isZero()) {
      found.step(Solutions.ISOLATE, start, isolated, Solutions.moving(c.get(0)));
    }
    if (!c.get(1).isOne()) {
      found.step("divide", isolated, equation(unknown, root), "both sides by " + text(c.get(1)));
    }
    found.values.add(root);
  }

  /// x^n = r.
  private void pure(Expr r, int n) {
    boolean symbolic = Formulas.hasSymbols(r);
    int sign = symbolic ? 1 : algebra.sign(r).orElse(0);
    Expr start = equation(Expr.power(unknown, Expr.number(n)), r);
    Expr root = tidy(Expr.power(r, Expr.number(Rational.of(1, n))));
    if (n % 2 == 1) {
      Expr odd =
          sign < 0
              ? Expr.negate(tidy(Expr.power(Expr.negate(r), Expr.number(Rational.of(1, n)))))
              : root;
      found.values.add(odd);
      found.step(
          "take the root", start, equation(unknown, odd), "an odd power takes every value once");
      return;
    }
    if (sign < 0) {
      found.notes.add("an even power is never negative");
      found.never("no real root", start, "an even power is never negative");
      return;
    }
    if (symbolic) {
      found.notes.add("real where " + text(r) + " >= 0");
    }
    found.values.add(Expr.negate(root));
    found.values.add(root);
    found.step(
        "take the root",
        start,
        Solutions.either(unknown, roots(root)),
        "u^n = r with n even: u = r^(1/n) or u = -r^(1/n), n = " + n);
  }

  private static List<Expr> roots(Expr root) {
    return root.isZero() ? List.of(root) : List.of(Expr.negate(root), root);
  }

  /// (−b ± √(b² − 4ac)) / 2a.
  private void quadratic(List<Expr> k) {
    Expr a = k.get(2);
    Expr b = k.get(1);
    Expr c = k.get(0);
    Expr discriminant =
        Expand.of(
            Expr.subtract(Expr.power(b, Expr.TWO), Expr.multiply(Expr.number(4), a, c)), algebra);
    boolean symbolic = Formulas.hasSymbols(discriminant);
    boolean zero = !symbolic && algebra.isZero(discriminant);
    if (!symbolic && !zero && algebra.sign(discriminant).orElse(0) < 0) {
      explain(k, discriminant, List.of());
      found.notes.add("no real solution: the discriminant " + text(discriminant) + " is negative");
      return;
    }
    boolean perfect = symbolic && !(squareRoot(discriminant) instanceof Expr.Power);
    if (symbolic && !perfect) {
      found.notes.add("real where " + text(discriminant) + " >= 0");
    }
    Expr root = zero ? Expr.ZERO : squareRoot(discriminant);
    Expr twice = Expr.multiply(Expr.TWO, a);
    Expr first = tidy(Expr.divide(Expr.subtract(Expr.negate(b), root), twice));
    Expr second = tidy(Expr.divide(Expr.add(Expr.negate(b), root), twice));
    List<Expr> values = first.equals(second) ? List.of(first) : List.of(first, second);
    explain(k, discriminant, values);
    found.values.addAll(values);
  }

  /// Either sign of the root will do: both are taken.
  private Expr squareRoot(Expr discriminant) {
    if (Formulas.hasSymbols(discriminant)) {
      Expr factored = Factor.of(discriminant, algebra);
      if (factored instanceof Expr.Power(Expr base, Expr exponent) && exponent.equals(Expr.TWO)) {
        return base;
      }
    }
    return Expr.sqrt(discriminant);
  }

  /// The step of the quadratic formula, or the square root where there is no linear term.
  private void explain(List<Expr> k, Expr discriminant, List<Expr> values) {
    Expr start = equation(Generated.formula(k, unknown), Expr.ZERO);
    if (k.get(1).isZero() && !k.get(0).isZero()) {
      Expr r = tidy(Expr.divide(Expr.negate(k.get(0)), k.get(2)));
      Expr isolated = equation(Expr.power(unknown, Expr.TWO), r);
      found.step(
          Solutions.ISOLATE,
          start,
          isolated,
          Solutions.moving(k.get(0))
              + (k.get(2).isOne() ? "" : ", divide both by " + text(k.get(2))));
      if (values.isEmpty()) {
        found.never("no real root", isolated, "a square is never negative");
      } else {
        found.step(
            "take the root",
            isolated,
            Solutions.either(unknown, values),
            "u^2 = r: u = -sqrt(r) or u = sqrt(r)");
      }
      return;
    }
    String formula = "b^2 - 4*a*c";
    String here =
        "D = " + formula + (text(discriminant).equals(formula) ? "" : " = " + text(discriminant));
    for (int i = 2; i >= 0; i--) {
      String letter = List.of("c", "b", "a").get(i);
      here += text(k.get(i)).equals(letter) ? "" : ", " + letter + " = " + text(k.get(i));
    }
    if (values.isEmpty()) {
      found.never("no real root", start, "the discriminant is negative: " + here);
    } else {
      found.step(
          "quadratic formula",
          start,
          Solutions.either(unknown, values),
          "a*u^2 + b*u + c = 0: u = (-b +- sqrt(D))/(2*a), " + here);
    }
  }

  private Solutions rational(Polynomial p) {
    if (p.degree() < 1) {
      return found;
    }
    if (p.degree() == 1) {
      linear(Generated.coefficients(p));
      return found;
    }
    if (p.leading().signum() < 0) {
      return rational(p.scale(Rational.ONE.negate()));
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
              text(unknown)
                  + " = "
                  + text(root)
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
      list.append(list.isEmpty() ? ": " : ", ").append(text(root));
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
        zeros.add(equation(unknown, Expr.number(r)));
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
    Expr start = equation(Generated.formula(Generated.coefficients(p), unknown), Expr.ZERO);
    Expr factored = equation(Products.of(factors), Expr.ZERO);
    if (!start.equals(factored)) {
      found.step("factor", start, factored, "");
    }
    if (rest.degree() > 0) {
      zeros.add(equation(other, Expr.ZERO));
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
    explain(Generated.coefficients(p), Expr.number(discriminant), real(closed));
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
    if (roots.stream().anyMatch(root -> text(root).length() > LONG)) {
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
    PolynomialEquation inner = new PolynomialEquation(u, algebra);
    if (q.degree() == 1) {
      inner.linear(Generated.coefficients(q));
    } else {
      inner.explain(q, closed);
    }
    List<Expr> values = real(closed);
    Expr start = equation(Generated.formula(Generated.coefficients(p), unknown), Expr.ZERO);
    if (values.isEmpty()) {
      found.never("no real root", start, text(u) + " = " + text(power) + " is real");
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
              text(u) + " = " + text(power),
              inner.found.steps));
    }
    for (Expr value : values) {
      PolynomialEquation roots = new PolynomialEquation(unknown, algebra);
      roots.pure(value, k);
      found.steps.addAll(roots.found.steps);
    }
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private Expr tidy(Expr e) {
    return Textbook.of(e, algebra);
  }

  private static Expr equation(Expr left, Expr right) {
    return new Relation(Relator.EQUAL, left, right);
  }

  private static String text(Expr e) {
    return Unparser.ascii(e);
  }
}
