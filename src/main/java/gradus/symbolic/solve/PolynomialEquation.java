package gradus.symbolic.solve;

import gradus.evaluate.Algebra;
import gradus.exact.Polynomial;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import gradus.symbolic.rewrite.Expand;
import gradus.symbolic.rewrite.Factor;
import gradus.symbolic.rewrite.Textbook;
import gradus.syntax.Unparser;
import java.util.List;
import java.util.Optional;

/// The real roots of a polynomial whose coefficients are formulas: up to the second degree, and of
/// pure powers. Those of rational coefficients are found by {@link RationalEquation}.
final class PolynomialEquation {
  private final Algebra algebra;
  private final Expr unknown;
  private final Solutions found = Solutions.none();

  PolynomialEquation(Expr unknown, Algebra algebra) {
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
      return Optional.of(new RationalEquation(unknown, algebra, this).solve(rational.get()));
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

  /// What was found so far.
  Solutions found() {
    return found;
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

  void linear(List<Expr> c) {
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
  void pure(Expr r, int n) {
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
  void explain(List<Expr> k, Expr discriminant, List<Expr> values) {
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

  private Expr tidy(Expr e) {
    return Textbook.of(e, algebra);
  }

  static Expr equation(Expr left, Expr right) {
    return new Relation(Relator.EQUAL, left, right);
  }

  private static String text(Expr e) {
    return Unparser.ascii(e);
  }
}
