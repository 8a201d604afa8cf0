package gradus.functions.properties;

import gradus.budget.Budget;
import gradus.exact.ClosedRoots;
import gradus.exact.ExactMatrix;
import gradus.exact.Polynomial;
import gradus.exact.Rational;
import gradus.exact.Root;
import gradus.exact.Surd;
import java.util.List;

/// Diagonalizability of a rational matrix without computing eigenvalues. Let f be the factor of the
/// characteristic polynomial with the roots of multiplicity k: there are enough eigenvectors for
/// them exactly if f(A) has nullity k·deg f.
final class ExactDefect {
  /// Characteristic polynomials of larger matrices have coefficients too long to factor in time.
  static final int LARGEST = 24;

  private final Subject subject;
  private final ExactMatrix a;
  private final Budget budget;

  ExactDefect(Subject subject, ExactMatrix a) {
    this.subject = subject;
    this.a = a;
    this.budget = subject.context().budget();
  }

  Finding finding() {
    if (isDistinct()) {
      return Finding.no(Defectiveness.NAME, distinct());
    }
    List<Polynomial.Factor> factors = a.characteristicPolynomial(budget).squareFree(budget);
    boolean distinct = true;
    for (Polynomial.Factor factor : factors) {
      int k = factor.multiplicity();
      distinct &= k == 1 || subject.isComplex();
      if (k > 1 && nullity(factor.polynomial()) < k * factor.polynomial().degree()) {
        return Finding.yes(Defectiveness.NAME, reason(factor.polynomial(), k));
      }
    }
    return Finding.no(
        Defectiveness.NAME,
        distinct && !subject.isComplex()
            ? distinct()
            : "every eigenvalue has as many eigenvectors as it counts");
  }

  /// Whether all eigenvalues are seen to be distinct without computing their polynomial.
  boolean isDistinct() {
    return !subject.isComplex() && DistinctEigenvalues.proved(a, budget);
  }

  private String distinct() {
    int n = subject.rows();
    return n == 1 ? "it has one eigenvalue" : "its " + n + " eigenvalues are distinct";
  }

  private int nullity(Polynomial f) {
    return a.rows() - f.evaluate(a, budget).rank(budget);
  }

  /// Names the first eigenvalue that lacks vectors, or the polynomial it is a root of.
  private String reason(Polynomial f, int k) {
    Polynomial rest = f;
    for (Root.Multiple root : ClosedRoots.of(f, budget).roots()) {
      Polynomial minimal = minimal(root.root());
      if (rest.divide(minimal).remainder().isZero()) {
        rest = rest.divide(minimal).quotient();
      }
      int geometric = nullity(minimal) / minimal.degree();
      if (geometric < k) {
        return counts("eigenvalue " + Surd.of(root.root(), budget), k, geometric);
      }
    }
    return counts("each root of " + rest, k, nullity(rest) / rest.degree());
  }

  private String counts(String eigenvalue, int algebraic, int geometric) {
    return subject.isComplex()
        ? eigenvalue + " lacks eigenvectors"
        : eigenvalue
            + " counts "
            + algebraic
            + " times and has "
            + Defectiveness.vectors(geometric);
  }

  private static Polynomial minimal(Root root) {
    return switch (root) {
      case Root.RationalRoot(var value) -> Polynomial.linear(value);
      case Root.QuadraticRoot(var center, var radicand, _) ->
          Polynomial.of(
              center.multiply(center).subtract(radicand),
              center.negate().add(center.negate()),
              Rational.ONE);
    };
  }
}
