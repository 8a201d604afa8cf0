package gradus.symbolic.integrate;

import gradus.budget.Budget;
import gradus.exact.ClosedRoots;
import gradus.exact.Polynomial;
import gradus.exact.PolynomialInverse;
import gradus.exact.Rational;
import gradus.exact.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A proper fraction over ℚ as a sum of numerator/factor^power, the factors irreducible as far as
/// degree 2, the numerators of lower degree than the factors.
final class PartialFractions {
  /// One of the fractions.
  record Part(Polynomial numerator, Polynomial factor, int power) {}

  private PartialFractions() {}

  static List<Part> of(Polynomial numerator, Polynomial denominator, Budget budget) {
    List<Part> parts = new ArrayList<>();
    for (Polynomial.Factor factor : factors(denominator, budget)) {
      Polynomial whole = factor.polynomial().power(factor.multiplicity());
      Polynomial cofactor = denominator.divide(whole).quotient();
      Polynomial share =
          numerator.multiply(PolynomialInverse.of(cofactor, whole)).divide(whole).remainder();
      for (int power = factor.multiplicity(); power >= 1 && !share.isZero(); power--) {
        Polynomial.Division division = share.divide(factor.polynomial());
        if (!division.remainder().isZero()) {
          parts.add(new Part(division.remainder(), factor.polynomial(), power));
        }
        share = division.quotient();
      }
    }
    return parts;
  }

  /// Monic factors with their multiplicities: linear ones, quadratic ones, and what is left.
  static List<Polynomial.Factor> factors(Polynomial denominator, Budget budget) {
    List<Polynomial.Factor> all = new ArrayList<>();
    for (Polynomial.Factor factor : denominator.squareFree(budget)) {
      Polynomial rest = factor.polynomial();
      for (Root.Multiple root : ClosedRoots.rational(rest, budget)) {
        if (root.root() instanceof Root.RationalRoot(Rational value)) {
          Polynomial linear = Polynomial.linear(value);
          all.add(new Polynomial.Factor(linear, factor.multiplicity()));
          rest = rest.divide(linear).quotient();
        }
      }
      for (Polynomial piece : quadratics(rest.monic(), budget)) {
        all.add(new Polynomial.Factor(piece, factor.multiplicity()));
      }
    }
    return all;
  }

  /// Quadratic factors with small integer coefficients of a polynomial without rational roots.
  private static List<Polynomial> quadratics(Polynomial monic, Budget budget) {
    List<Polynomial> pieces = new ArrayList<>();
    Polynomial rest = monic;
    while (rest.degree() >= 4) {
      Optional<Polynomial> divisor = quadraticDivisor(rest, budget);
      if (divisor.isEmpty()) {
        break;
      }
      pieces.add(divisor.get());
      rest = rest.divide(divisor.get()).quotient();
    }
    if (rest.degree() > 0) {
      pieces.add(rest);
    }
    return pieces;
  }

  private static Optional<Polynomial> quadraticDivisor(Polynomial p, Budget budget) {
    for (int c = -12; c <= 12; c++) {
      for (int b = -12; c != 0 && b <= 12; b++) {
        budget.step();
        Polynomial candidate = Polynomial.of(Rational.of(c), Rational.of(b), Rational.ONE);
        if (p.divide(candidate).remainder().isZero()) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }
}
