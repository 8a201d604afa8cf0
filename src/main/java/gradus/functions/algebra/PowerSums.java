package gradus.functions.algebra;

import gradus.exact.Polynomial;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.List;

/// Faulhaber's formulas: 1^j + 2^j + … + n^j as a polynomial in n.
final class PowerSums {
  private PowerSums() {}

  /// The polynomial with S(n) = 1^j + … + n^j, from (n+1)^(j+1) - 1 = Σᵢ C(j+1, i)·Sᵢ(n), i ≤ j.
  ///
  /// Source: Graham, Knuth, Patashnik, Concrete Mathematics, 2.5 (method 2: perturb the sum).
  static Polynomial polynomial(int j) {
    List<Polynomial> sums = new ArrayList<>();
    for (int degree = 0; degree <= j; degree++) {
      Polynomial power = Polynomial.ONE;
      for (int i = 0; i <= degree; i++) {
        power = power.multiply(Polynomial.X.add(Polynomial.ONE));
      }
      Polynomial rest = power.subtract(Polynomial.ONE);
      Rational binomial = Rational.ONE;
      for (int i = 0; i < degree; i++) {
        rest = rest.subtract(sums.get(i).scale(binomial));
        binomial = binomial.multiply(Rational.of(degree + 1 - i)).divide(Rational.of(i + 1));
      }
      sums.add(rest.scale(Rational.of(1, degree + 1)));
    }
    return sums.get(j);
  }

  /// Σ c_j·k^j for from ≤ k ≤ to.
  ///
  /// @param coefficients constant first; may have symbols
  static Expr of(List<Expr> coefficients, Expr from, Expr to) {
    Expr before = Expr.subtract(from, Expr.ONE);
    if (coefficients.stream().allMatch(c -> c instanceof Num)
        && coefficients.stream().filter(c -> !c.isZero()).count() > 1) {
      Polynomial total = Polynomial.ZERO;
      for (int j = 0; j < coefficients.size(); j++) {
        total = total.add(polynomial(j).scale(((Num) coefficients.get(j)).value()));
      }
      return Expr.subtract(at(total, to), at(total, before));
    }
    List<Expr> terms = new ArrayList<>();
    for (int j = 0; j < coefficients.size(); j++) {
      if (!coefficients.get(j).isZero()) {
        terms.add(
            Expr.multiply(
                coefficients.get(j), Expr.subtract(textbook(j, to), textbook(j, before))));
      }
    }
    return Sums.of(terms);
  }

  /// The factored forms everybody knows; the plain polynomial beyond.
  private static Expr textbook(int j, Expr n) {
    Expr next = Expr.add(n, Expr.ONE);
    return switch (j) {
      case 0 -> n;
      case 1 -> Expr.multiply(Expr.HALF, n, next);
      case 2 ->
          Expr.multiply(
              Expr.number(Rational.of(1, 6)),
              n,
              next,
              Expr.add(Expr.multiply(Expr.TWO, n), Expr.ONE));
      case 3 ->
          Expr.multiply(
              Expr.number(Rational.of(1, 4)), Expr.power(n, Expr.TWO), Expr.power(next, Expr.TWO));
      default -> at(polynomial(j), n);
    };
  }

  private static Expr at(Polynomial p, Expr n) {
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i <= p.degree(); i++) {
      terms.add(Expr.multiply(Expr.number(p.coefficient(i)), Expr.power(n, Expr.number(i))));
    }
    return Sums.of(terms);
  }
}
