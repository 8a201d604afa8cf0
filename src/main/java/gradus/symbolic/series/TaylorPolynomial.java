package gradus.symbolic.series;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import gradus.symbolic.rewrite.Identity;
import gradus.symbolic.rewrite.Textbook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Taylor polynomials with exact coefficients, by the arithmetic of power series and not by
/// repeated differentiation.
public final class TaylorPolynomial {
  /// What is known of the expansion at a point.
  public sealed interface Outcome {
    /// @param coefficients of (x - a)^0 … (x - a)^n
    record Found(List<Expr> coefficients) implements Outcome {
      public Found {
        coefficients = List.copyOf(coefficients);
      }
    }

    /// @param reason why there is none: "it has a pole there"
    record Refused(String reason) implements Outcome {}
  }

  private TaylorPolynomial() {}

  /// The coefficients of (x - a)^0 … (x - a)^n; empty when f has no Taylor series there.
  public static Optional<List<Expr>> coefficients(
      Expr f, String x, Expr a, int n, Algebra algebra) {
    return of(f, x, a, n, algebra) instanceof Outcome.Found found
        ? Optional.of(found.coefficients())
        : Optional.empty();
  }

  /// The expansion from both sides; they must agree.
  public static Outcome of(Expr f, String x, Expr a, int n, Algebra algebra) {
    if (!Formulas.symbols(f).contains(x)) {
      List<Expr> constant = new ArrayList<>(Collections.nCopies(n + 1, Expr.ZERO));
      constant.set(0, f);
      return new Outcome.Found(constant);
    }
    try {
      Outcome right = oneSided(f, x, a, n, true, algebra);
      if (!(right instanceof Outcome.Found found)
          || !(oneSided(f, x, a, n, false, algebra) instanceof Outcome.Found left)) {
        return right instanceof Outcome.Refused ? right : oneSided(f, x, a, n, false, algebra);
      }
      for (int k = 0; k <= n; k++) {
        Expr mirrored = left.coefficients().get(k);
        Expr gap =
            Expr.subtract(
                found.coefficients().get(k), k % 2 == 0 ? mirrored : Expr.negate(mirrored));
        if (!vanishes(gap, algebra)) {
          return new Outcome.Refused(
              k == 0
                  ? "it jumps there"
                  : k == 1
                      ? "it has a kink there"
                      : "its derivatives of order " + k + " from the two sides differ there");
        }
      }
      return found;
    } catch (Unresolved unresolved) {
      return new Outcome.Refused(
          switch (unresolved.kind()) {
            case NOT_REAL -> "it is not real on both sides of it";
            case OSCILLATES -> "it oscillates there";
            case UNDECIDED ->
                unresolved.reason().isEmpty() ? "no series is known" : unresolved.reason();
          });
    } catch (ArithmeticException undefined) {
      return new Outcome.Refused("there is a division by 0");
    }
  }

  private static boolean vanishes(Expr gap, Algebra algebra) {
    return gap.isZero()
        || (Formulas.hasSymbols(gap)
            ? Identity.isZero(gap, algebra) == Identity.Verdict.YES
                || new Signs(algebra).isZero(gap)
            : algebra.isZero(gap));
  }

  private static Outcome oneSided(Expr f, String x, Expr a, int n, boolean right, Algebra algebra) {
    Expr gap = Expr.power(Constant.E, Expr.negate(Asymptotics.VARIABLE));
    Expr near = right ? Expr.add(a, gap) : Expr.subtract(a, gap);
    Asymptotics asymptotics = new Asymptotics(algebra);
    Expr moving = algebra.substitute(f, x, near);
    if (asymptotics.isSqueezed(moving)) {
      return new Outcome.Refused("it oscillates there");
    }
    Expansion expansion = asymptotics.powers(moving, n);
    List<Expr> coefficients = new ArrayList<>(Collections.nCopies(n + 1, Expr.ZERO));
    for (Expansion.Term term : expansion.terms()) {
      if (asymptotics.signs().isZero(term.coefficient())) {
        continue;
      }
      if (!(term.exponent() instanceof Num k)) {
        return new Outcome.Refused("it behaves like a power with a symbol there");
      }
      if (Asymptotics.moves(term.coefficient())) {
        return new Outcome.Refused("it behaves like a logarithm there");
      }
      if (k.value().signum() < 0) {
        return new Outcome.Refused("it has a pole there");
      }
      if (k.value().compareTo(gradus.exact.Rational.of(n)) > 0) {
        break;
      }
      if (!k.value().isInteger()) {
        return new Outcome.Refused(
            "it behaves like a root there, so its derivatives are not finite");
      }
      coefficients.set(k.value().intValueExact(), Textbook.of(term.coefficient(), algebra));
    }
    return new Outcome.Found(coefficients);
  }

  /// The polynomial Σ cₖ·(x - a)^k.
  public static Expr formula(List<Expr> coefficients, String x, Expr a) {
    Expr h = Expr.subtract(Expr.symbol(x), a);
    List<Expr> terms = new ArrayList<>();
    for (int k = 0; k < coefficients.size(); k++) {
      terms.add(Expr.multiply(coefficients.get(k), Expr.power(h, Expr.number(k))));
    }
    return Sums.of(terms);
  }
}
