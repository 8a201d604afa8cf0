package gradus.functions.matrices;

import gradus.budget.Budget;
import gradus.exact.ClosedRoots;
import gradus.exact.ExactMatrix;
import gradus.exact.Polynomial;
import gradus.exact.Rational;
import gradus.exact.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A rational matrix taken apart by its eigenvalues, all of them rational: A = Σ (λP + N) with the
/// projector P on each generalized eigenspace and the nilpotent part N = (A − λI)·P. A function is
/// then f(A) = Σ f(λ)·P + f′(λ)·N + f″(λ)/2·N² + …
///
/// Source: Gantmacher, The Theory of Matrices, volume 1, chapter V.
///
/// @param parts one for each distinct eigenvalue
record Spectrum(List<Part> parts) {
  /// Larger matrices have no exact functions one would want to read.
  private static final int LARGEST = 6;

  /// @param powers P, N, N², … as long as they are not zero; at least P
  record Part(Rational value, List<ExactMatrix> powers) {
    /// Whether A acts on this eigenspace as more than the eigenvalue.
    boolean isDefective() {
      return powers.size() > 1;
    }
  }

  /// Empty when some eigenvalue is not rational, or the matrix is large.
  ///
  /// @param a square
  static Optional<Spectrum> of(ExactMatrix a, Budget budget) {
    if (a.rows() > LARGEST) {
      return Optional.empty();
    }
    List<Root.Multiple> roots = ClosedRoots.rational(a.characteristicPolynomial(budget), budget);
    int counted = 0;
    for (Root.Multiple root : roots) {
      counted += root.multiplicity();
    }
    if (counted < a.rows()) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>();
    for (Root.Multiple root : roots) {
      parts.add(part(a, root, roots, budget));
    }
    return Optional.of(new Spectrum(List.copyOf(parts)));
  }

  private static Rational value(Root.Multiple root) {
    return ((Root.RationalRoot) root.root()).value();
  }

  private static Part part(
      ExactMatrix a, Root.Multiple root, List<Root.Multiple> all, Budget budget) {
    Rational lambda = value(root);
    Polynomial others = Polynomial.ONE;
    for (Root.Multiple other : all) {
      if (other != root) {
        others = others.multiply(Polynomial.linear(value(other)).power(other.multiplicity()));
      }
    }
    int n = a.rows();
    ExactMatrix shifted = a.subtract(ExactMatrix.identity(n).scale(lambda));
    // P is a multiple of the other factors, and 1 on this eigenspace: their reciprocal, expanded
    // there as far as (A − λI)^k does not vanish
    Rational[] reciprocal = reciprocal(others, lambda, root.multiplicity());
    ExactMatrix inverse = ExactMatrix.identity(n).scale(Rational.ZERO);
    for (int k = reciprocal.length - 1; k >= 0; k--) {
      inverse = inverse.multiply(shifted, budget).add(ExactMatrix.identity(n).scale(reciprocal[k]));
    }
    List<ExactMatrix> powers = new ArrayList<>();
    ExactMatrix power = others.evaluate(a, budget).multiply(inverse, budget);
    for (int k = 0; k < root.multiplicity() && !isZero(power); k++) {
      powers.add(power);
      power = power.multiply(shifted, budget);
    }
    return new Part(lambda, List.copyOf(powers));
  }

  /// The first coefficients of the power series of 1/p about x.
  private static Rational[] reciprocal(Polynomial p, Rational x, int count) {
    Rational[] series = new Rational[count];
    Polynomial derivative = p;
    Rational factorial = Rational.ONE;
    for (int k = 0; k < count; k++) {
      series[k] = derivative.evaluate(x).divide(factorial);
      derivative = derivative.derivative();
      factorial = factorial.multiply(Rational.of(k + 1));
    }
    Rational[] result = new Rational[count];
    result[0] = series[0].inverse();
    for (int k = 1; k < count; k++) {
      Rational sum = Rational.ZERO;
      for (int j = 1; j <= k; j++) {
        sum = sum.add(series[j].multiply(result[k - j]));
      }
      result[k] = sum.multiply(result[0]).negate();
    }
    return result;
  }

  private static boolean isZero(ExactMatrix a) {
    for (Rational entry : a.toArray()) {
      if (!entry.isZero()) {
        return false;
      }
    }
    return true;
  }
}
