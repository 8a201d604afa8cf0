package gradus.symbolic.integrate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Algebra;
import gradus.evaluate.RealFormula;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.symbolic.rewrite.Textbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Sums over equal parts of an interval that approach the integral.
public final class RiemannSums {
  /// Exact up to this many parts, in doubles beyond.
  private static final int EXACT = 60;

  /// So many parts are written out.
  private static final int TOLD = 8;

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

  /// The sum as it is written down before it is computed, for few parts.
  ///
  /// @return from the heights at the points to the sum; empty for many parts
  public Optional<Derivation> derivation(Rule rule, Expr sum) {
    if (n > TOLD || Formulas.hasDecimals(width)) {
      return Optional.empty();
    }
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i <= 2 * n; i++) {
      int weight = weight(rule, i);
      if (weight > 0) {
        Expr point = Expr.add(a, Expr.multiply(Expr.number(Rational.of(i, 2)), width));
        terms.add(Expr.multiply(Expr.number(weight), Operators.at(f, Map.of(x, point))));
      }
    }
    int divisor =
        switch (rule) {
          case LEFT, RIGHT, MIDPOINT -> 1;
          case TRAPEZOID -> 2;
          case SIMPSON -> 6;
        };
    Expr h = Expr.divide(width, Expr.number(divisor));
    String general =
        switch (rule) {
          case LEFT -> "h*(f(x_0) + ... + f(x_(n-1)))";
          case RIGHT -> "h*(f(x_1) + ... + f(x_n))";
          case MIDPOINT -> "h times the heights in the middles";
          case TRAPEZOID -> "h/2*(f(x_0) + 2*f(x_1) + ... + f(x_n))";
          case SIMPSON -> "h/6*(ends + 4 times the middles of each part)";
        };
    return Optional.of(
        Derivation.of(
            (rule == Rule.SIMPSON ? "Simpson's" : rule.word()) + " sum",
            Expr.multiply(h, Sums.of(terms)),
            sum,
            general + ", h = (b - a)/n = " + Search.text(width)));
  }

  /// How often the point a + i·width/2 counts.
  private int weight(Rule rule, int i) {
    boolean inside = i > 0 && i < 2 * n;
    boolean end = i % 2 == 0;
    return switch (rule) {
      case LEFT -> end && i < 2 * n ? 1 : 0;
      case RIGHT -> end && i > 0 ? 1 : 0;
      case MIDPOINT -> end ? 0 : 1;
      case TRAPEZOID -> !end ? 0 : inside ? 2 : 1;
      case SIMPSON -> !end ? 4 : inside ? 2 : 1;
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
