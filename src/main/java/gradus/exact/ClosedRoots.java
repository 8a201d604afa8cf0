package gradus.exact;

import gradus.budget.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The roots of a polynomial as far as rational numbers and single square roots write them.
///
/// Rational roots are divided out; quadratic factors give pairs, also the two of a quartic that
/// splits over ℚ. The rest holds every factor that needs more (cubics without a rational root, most
/// quartics, anything higher): the polynomial is leading · ∏ (x − root)^multiplicity · rest.
///
/// @param roots descending by real part, then by imaginary part
/// @param rest monic; 1 when all roots are here
public record ClosedRoots(List<Root.Multiple> roots, Polynomial rest) {
  public ClosedRoots {
    roots = List.copyOf(roots);
  }

  /// Whether all roots are here.
  public boolean complete() {
    return rest.degree() == 0;
  }

  /// @param polynomial not zero
  public static ClosedRoots of(Polynomial polynomial, Budget budget) {
    if (polynomial.isZero()) {
      throw new ArithmeticException("every number is a root of the zero polynomial");
    }
    List<Root.Multiple> roots = new ArrayList<>();
    Polynomial rest = Polynomial.ONE;
    for (Polynomial.Factor factor : polynomial.squareFree(budget)) {
      Polynomial open = factor.polynomial();
      for (Rational root : RationalRoots.of(open, budget)) {
        roots.add(new Root.Multiple(new Root.RationalRoot(root), factor.multiplicity()));
        open = open.divide(Polynomial.linear(root)).quotient();
      }
      List<Polynomial> quadratics = quadratics(open, budget);
      for (Polynomial quadratic : quadratics) {
        addPair(roots, quadratic, factor.multiplicity());
      }
      if (quadratics.isEmpty()) {
        rest = rest.multiply(open.power(factor.multiplicity()));
      }
    }
    roots.sort((x, y) -> Root.compare(y.root(), x.root()));
    return new ClosedRoots(roots, rest);
  }

  /// The rational roots with their multiplicities, descending.
  public static List<Root.Multiple> rational(Polynomial polynomial, Budget budget) {
    List<Root.Multiple> roots = new ArrayList<>();
    for (Polynomial.Factor factor : polynomial.squareFree(budget)) {
      for (Rational root : RationalRoots.of(factor.polynomial(), budget)) {
        roots.add(new Root.Multiple(new Root.RationalRoot(root), factor.multiplicity()));
      }
    }
    roots.sort((x, y) -> Root.compare(y.root(), x.root()));
    return roots;
  }

  /// x² + px + q has the roots −p/2 ± √(p²/4 − q).
  private static void addPair(List<Root.Multiple> roots, Polynomial quadratic, int multiplicity) {
    Rational center = quadratic.coefficient(1).multiply(Rational.HALF).negate();
    Rational radicand = center.multiply(center).subtract(quadratic.coefficient(0));
    roots.add(new Root.Multiple(new Root.QuadraticRoot(center, radicand, 1), multiplicity));
    roots.add(new Root.Multiple(new Root.QuadraticRoot(center, radicand, -1), multiplicity));
  }

  /// The polynomial itself or the two halves of a quartic; empty when there are no quadratic
  /// factors or they are not found.
  ///
  /// @param monic without rational or multiple roots
  private static List<Polynomial> quadratics(Polynomial monic, Budget budget) {
    return switch (monic.degree()) {
      case 2 -> List.of(monic);
      case 4 -> halves(monic, budget);
      default -> List.of();
    };
  }

  /// Without its cubic term, x = t − a/4, a quartic t⁴ + Pt² + Qt + R is (t² + ut + v)(t² − ut + w)
  /// exactly if z = u² is a root of the resolvent z³ + 2Pz² + (P² − 4R)z − Q² (Descartes, La
  /// Géométrie, III). Over ℚ, z must be a rational square.
  private static List<Polynomial> halves(Polynomial quartic, Budget budget) {
    Rational shift = quartic.coefficient(3).divide(Rational.of(-4));
    Polynomial depressed = compose(quartic, Polynomial.linear(shift.negate()));
    Rational p = depressed.coefficient(2);
    Rational q = depressed.coefficient(1);
    Rational r = depressed.coefficient(0);
    Rational four = Rational.of(4);
    Polynomial resolvent =
        Polynomial.of(
            q.multiply(q).negate(),
            p.multiply(p).subtract(r.multiply(four)),
            p.add(p),
            Rational.ONE);
    Polynomial back = Polynomial.linear(shift);
    for (Root.Multiple candidate : rational(resolvent, budget)) {
      Rational z = candidate.root().center();
      Optional<Rational> root = z.signum() < 0 ? Optional.empty() : Roots.exact(z, 2);
      if (root.isEmpty()) {
        continue;
      }
      Rational u = root.get();
      Rational sum = p.add(z);
      Rational difference;
      if (u.isZero()) {
        // v + w = P and v·w = R, hence (w − v)² = P² − 4R.
        Optional<Rational> distance =
            Optional.of(p.multiply(p).subtract(r.multiply(four)))
                .filter(square -> square.signum() >= 0)
                .flatMap(square -> Roots.exact(square, 2));
        if (distance.isEmpty()) {
          continue;
        }
        difference = distance.get();
      } else {
        difference = q.divide(u);
      }
      Rational v = sum.subtract(difference).multiply(Rational.HALF);
      Rational w = sum.add(difference).multiply(Rational.HALF);
      return List.of(
          compose(Polynomial.of(v, u, Rational.ONE), back),
          compose(Polynomial.of(w, u.negate(), Rational.ONE), back));
    }
    return List.of();
  }

  /// outer(inner(x)).
  private static Polynomial compose(Polynomial outer, Polynomial inner) {
    Polynomial value = Polynomial.ZERO;
    for (int i = outer.degree(); i >= 0; i--) {
      value = value.multiply(inner).add(Polynomial.of(outer.coefficient(i)));
    }
    return value;
  }
}
