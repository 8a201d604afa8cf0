package gradus.symbolic.solve;

import gradus.evaluate.Algebra;
import gradus.exact.Polynomial;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import java.util.List;
import java.util.Optional;

/// The resultant of two polynomials over ℚ in two unknowns: a polynomial in one of them that
/// vanishes wherever both do.
final class Resultant {
  private static final int HIGHEST = 40;

  private Resultant() {}

  /// @param gone the unknown that is eliminated
  /// @return empty when they are no such polynomials
  static Optional<Expr> of(Expr f, Expr g, String gone, List<String> unknowns, Algebra algebra) {
    List<String> others =
        unknowns.stream()
            .filter(u -> !u.equals(gone))
            .filter(u -> !Formulas.isFree(f, u) || !Formulas.isFree(g, u))
            .toList();
    if (others.size() != 1 || Formulas.symbols(Expr.add(f, g)).size() > 2) {
      return Optional.empty();
    }
    String kept = others.get(0);
    Optional<Polynomial[]> a = rows(f, gone, kept, algebra);
    Optional<Polynomial[]> b = rows(g, gone, kept, algebra);
    if (a.isEmpty() || b.isEmpty() || a.get().length < 2 || b.get().length < 2) {
      return Optional.empty();
    }
    int bound = degree(a.get()) * (b.get().length - 1) + degree(b.get()) * (a.get().length - 1);
    if (bound > HIGHEST) {
      return Optional.empty();
    }
    Polynomial result = interpolated(a.get(), b.get(), bound, algebra);
    return Optional.of(Generated.formula(Generated.coefficients(result), Expr.symbol(kept)));
  }

  private static int degree(Polynomial[] rows) {
    int degree = 0;
    for (Polynomial p : rows) {
      degree = Math.max(degree, p.degree());
    }
    return degree;
  }

  private static Optional<Polynomial[]> rows(Expr f, String gone, String kept, Algebra algebra) {
    Optional<List<Expr>> c = Generated.coefficients(f, gone, algebra.budget());
    if (c.isEmpty()) {
      return Optional.empty();
    }
    Polynomial[] rows = new Polynomial[c.get().size()];
    for (int i = 0; i < rows.length; i++) {
      Optional<Polynomial> p =
          Generated.coefficients(c.get().get(i), kept, algebra.budget())
              .flatMap(Generated::rational);
      if (p.isEmpty()) {
        return Optional.empty();
      }
      rows[i] = p.get();
    }
    return Optional.of(rows);
  }

  /// The determinant of Sylvester's matrix is a polynomial of known degree: its values at enough
  /// points give it (Newton's divided differences).
  private static Polynomial interpolated(
      Polynomial[] a, Polynomial[] b, int degree, Algebra algebra) {
    Rational[] nodes = new Rational[degree + 1];
    Rational[] values = new Rational[degree + 1];
    for (int i = 0; i <= degree; i++) {
      nodes[i] = Rational.of(i % 2 == 0 ? i / 2 : -(i + 1) / 2);
      values[i] = sylvester(at(a, nodes[i]), at(b, nodes[i]), algebra);
    }
    for (int order = 1; order <= degree; order++) {
      for (int i = degree; i >= order; i--) {
        values[i] = values[i].subtract(values[i - 1]).divide(nodes[i].subtract(nodes[i - order]));
      }
    }
    Polynomial p = Polynomial.of(values[degree]);
    for (int i = degree - 1; i >= 0; i--) {
      p = p.multiply(Polynomial.linear(nodes[i])).add(Polynomial.of(values[i]));
    }
    return p.primitive();
  }

  private static Rational[] at(Polynomial[] rows, Rational point) {
    Rational[] values = new Rational[rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[i] = rows[i].evaluate(point);
    }
    return values;
  }

  private static Rational sylvester(Rational[] a, Rational[] b, Algebra algebra) {
    int m = a.length - 1;
    int n = b.length - 1;
    Rational[][] matrix = new Rational[m + n][m + n];
    for (int i = 0; i < m + n; i++) {
      java.util.Arrays.fill(matrix[i], Rational.ZERO);
      Rational[] p = i < n ? a : b;
      int shift = i < n ? i : i - n;
      for (int j = 0; j < p.length; j++) {
        matrix[i][shift + j] = p[p.length - 1 - j];
      }
    }
    return determinant(matrix, algebra);
  }

  private static Rational determinant(Rational[][] m, Algebra algebra) {
    Rational product = Rational.ONE;
    for (int k = 0; k < m.length; k++) {
      int pivot = k;
      while (pivot < m.length && m[pivot][k].isZero()) {
        pivot++;
      }
      if (pivot == m.length) {
        return Rational.ZERO;
      }
      if (pivot != k) {
        Rational[] row = m[k];
        m[k] = m[pivot];
        m[pivot] = row;
        product = product.negate();
      }
      product = product.multiply(m[k][k]);
      for (int i = k + 1; i < m.length; i++) {
        algebra.budget().step();
        Rational factor = m[i][k].divide(m[k][k]);
        for (int j = k; j < m.length && !factor.isZero(); j++) {
          m[i][j] = m[i][j].subtract(factor.multiply(m[k][j]));
        }
      }
    }
    return product;
  }
}
