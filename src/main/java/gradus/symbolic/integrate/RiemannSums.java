package gradus.symbolic.integrate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Algebra;
import gradus.evaluate.RealFormula;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import gradus.symbolic.rewrite.Textbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Sums over equal parts of an interval that approach the integral.
public final class RiemannSums {
  /// Exact up to this many parts, in doubles beyond.
  private static final int EXACT = 60;

  /// The rules, in the order in which they are taught.
  public enum Rule {
    LEFT,
    RIGHT,
    MIDPOINT,
    TRAPEZOID,
    SIMPSON;

    /// As it is typed.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Expr f;
  private final String x;
  private final Expr a;
  private final Expr width;
  private final int n;
  private final Algebra algebra;
  private final RealFormula compiled;

  /// @param n how many parts, at least 1
  public RiemannSums(Expr f, String x, Expr a, Expr b, int n, Algebra algebra) {
    this.f = f;
    this.x = x;
    this.a = a;
    this.width = Expr.divide(Expr.subtract(b, a), Expr.number(n));
    this.n = n;
    this.algebra = algebra;
    this.compiled = algebra.compile(f, List.of(x));
  }

  /// @throws gradus.diag.GradusException E0502 where the integrand has no value at a point it needs
  public Expr sum(Rule rule) {
    return switch (rule) {
      case LEFT -> scaled(points(0), width);
      case RIGHT -> scaled(points(1), width);
      case MIDPOINT -> scaled(halves(), width);
      case TRAPEZOID ->
          scaled(
              List.of(
                  total(points(0)),
                  Expr.multiply(Expr.HALF, Expr.subtract(at(Expr.number(n)), at(Expr.ZERO)))),
              width);
      case SIMPSON ->
          scaled(
              List.of(
                  Expr.multiply(Expr.TWO, total(points(0))),
                  Expr.subtract(at(Expr.number(n)), at(Expr.ZERO)),
                  Expr.multiply(Expr.number(4), total(halves()))),
              Expr.multiply(Expr.number(Rational.of(1, 6)), width));
    };
  }

  private Expr scaled(List<Expr> heights, Expr by) {
    Expr sum = Search.scale(by, total(heights));
    return n <= EXACT ? Textbook.of(sum, algebra) : sum;
  }

  private static Expr total(List<Expr> terms) {
    return Sums.of(terms);
  }

  private List<Expr> points(int from) {
    List<Expr> heights = new ArrayList<>();
    for (int i = from; i < from + n; i++) {
      heights.add(at(Expr.number(i)));
    }
    return heights;
  }

  private List<Expr> halves() {
    List<Expr> heights = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      heights.add(at(Expr.number(Rational.of(2L * i + 1, 2))));
    }
    return heights;
  }

  /// The height at a + k·width.
  private Expr at(Expr k) {
    algebra.budget().step();
    Expr point = Expr.add(a, Expr.multiply(k, width));
    boolean exact = n <= EXACT && !Formulas.hasDecimals(f) && !Formulas.hasDecimals(point);
    double value;
    try {
      if (exact) {
        Expr height = algebra.substitute(f, x, point);
        if (Double.isFinite(algebra.real(height))) {
          return height;
        }
        value = Double.NaN;
      } else {
        value = compiled.at(algebra.real(point));
      }
    } catch (ArithmeticException undefined) {
      value = Double.NaN;
    }
    if (!Double.isFinite(value)) {
      throw Diagnostic.error(
              Code.OUTSIDE_DOMAIN,
              Search.text(f) + " has no value at " + x + " = " + Search.text(point))
          .detail("the sum needs it there")
          .hint("method=midpoint avoids the ends of the parts")
          .toException();
    }
    return new Expr.Flt(value);
  }
}
