package gradus.symbolic.shape;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.step.Derivation;
import gradus.symbolic.differentiate.Differentiation;
import gradus.symbolic.rewrite.Textbook;
import gradus.symbolic.solve.SignChart;
import gradus.symbolic.solve.SignChart.Piece;
import gradus.symbolic.solve.Systems;
import gradus.syntax.Unparser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Where the gradient vanishes, or one derivative does not exist, and what the function does there.
public final class CriticalPoints {
  private CriticalPoints() {}

  /// @param kind minimum, maximum, saddle point, inflection point or undecided
  /// @param because the reason: a second derivative, eigenvalues, a change of sign
  public record Point(List<Expr> at, Expr value, String kind, String because) {
    public Point {
      at = List.copyOf(at);
    }
  }

  /// In one variable, by the signs of the derivative on both sides.
  public static List<Point> of(Curve curve) {
    Algebra algebra = curve.algebra();
    SignChart chart = curve.signs(1);
    List<Piece> pieces = chart.pieces();
    Optional<Expr> second = second(curve);
    List<Point> points = new ArrayList<>();
    for (int i = 1; i + 1 < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean candidate =
          piece.isPoint()
              && curve.isDefined(piece.low())
              && (!piece.defined() || piece.sign() == 0)
              && pieces.get(i - 1).defined()
              && pieces.get(i + 1).defined();
      if (!candidate) {
        continue;
      }
      int before = pieces.get(i - 1).sign();
      int after = pieces.get(i + 1).sign();
      Expr at = piece.low();
      Expr value = Textbook.of(algebra.substitute(curve.f(), curve.x(), at), algebra);
      if (!piece.defined() && before == after) {
        continue;
      }
      points.add(
          new Point(
              List.of(at),
              value,
              kind(before, after),
              because(curve.x(), at, before, after, piece.defined(), second, algebra)));
    }
    return points;
  }

  private static Optional<Expr> second(Curve curve) {
    try {
      Expr second = curve.derivative(2);
      return Formulas.any(second, part -> part instanceof Expr.Call c && c.name().equals("sign"))
          ? Optional.empty()
          : Optional.of(second);
    } catch (GradusException none) {
      return Optional.empty();
    }
  }

  private static String kind(int before, int after) {
    return before < 0 && after > 0
        ? "minimum"
        : before > 0 && after < 0
            ? "maximum"
            : before == 0 || after == 0 ? "constant nearby" : "inflection point";
  }

  private static String because(
      String x,
      Expr at,
      int before,
      int after,
      boolean smooth,
      Optional<Expr> second,
      Algebra algebra) {
    if (smooth && second.isPresent()) {
      try {
        Expr curvature = Textbook.of(algebra.substitute(second.get(), x, at), algebra);
        Optional<Integer> sign =
            algebra.isZero(curvature) ? Optional.of(0) : algebra.sign(curvature);
        if (sign.isPresent() && sign.get() != 0) {
          return "f''("
              + Unparser.ascii(at)
              + ") = "
              + Unparser.ascii(curvature)
              + (sign.get() > 0 ? " > 0" : " < 0");
        }
      } catch (ArithmeticException undefined) {
        // The change of sign tells as much.
      }
    }
    String change =
        before == after
            ? "f' is " + (before > 0 ? "positive" : "negative") + " on both sides"
            : "f' changes from " + sign(before) + " to " + sign(after);
    return smooth ? change : "f has no derivative there; " + change;
  }

  private static String sign(int sign) {
    return sign > 0 ? "+" : sign < 0 ? "-" : "0";
  }

  /// @param steps of the system gradient = 0
  public record Found(List<Point> points, List<Derivation> steps) {
    public Found {
      points = List.copyOf(points);
      steps = List.copyOf(steps);
    }
  }

  /// In several variables, by the Hessian.
  ///
  /// @throws gradus.diag.GradusException E0711 when the gradient's zeros are not all found
  public static Found of(Expr f, List<String> variables, Algebra algebra) {
    if (Convexity.hasKinks(f)) {
      throw Diagnostic.error(
              Code.NOT_DIFFERENTIABLE,
              Unparser.ascii(f) + " has kinks, where extrema need no gradient 0")
          .hint("in one variable they are found: critical_points(abs(x), x)")
          .toException();
    }
    List<Expr> gradient = new ArrayList<>();
    for (String x : variables) {
      gradient.add(derivative(f, x, algebra));
    }
    Systems.Report report = Systems.zeros(gradient, variables, algebra);
    if (!report.complete()) {
      throw Diagnostic.error(
              Code.NO_CLOSED_FORM, "not all points with gradient 0 can be found here")
          .detail("the equations are " + text(gradient))
          .hint("solve([...], [" + String.join(", ", variables) + "]) shows what is found")
          .toException();
    }
    Expr[][] hessian = new Expr[variables.size()][variables.size()];
    for (int i = 0; i < hessian.length; i++) {
      for (int j = 0; j < hessian.length; j++) {
        hessian[i][j] = derivative(gradient.get(i), variables.get(j), algebra);
      }
    }
    List<Point> points = new ArrayList<>();
    for (Map<String, Expr> solution : report.solutions()) {
      if (!solution.keySet().containsAll(variables)) {
        throw Diagnostic.error(
                Code.MANY_SOLUTIONS, "the gradient vanishes on a whole curve: " + text(solution))
            .toException();
      }
      points.add(point(f, variables, solution, hessian, algebra));
    }
    return new Found(points, report.steps());
  }

  private static Expr derivative(Expr f, String x, Algebra algebra) {
    try {
      return Textbook.of(Differentiation.derivative(f, x, algebra), algebra);
    } catch (NoSuchElementException none) {
      throw Diagnostic.error(
              Code.NO_CLOSED_FORM, Unparser.ascii(f) + " has no derivative by the rules")
          .toException();
    }
  }

  private static Point point(
      Expr f,
      List<String> variables,
      Map<String, Expr> solution,
      Expr[][] hessian,
      Algebra algebra) {
    List<Expr> at = variables.stream().map(x -> solution.getOrDefault(x, Expr.ZERO)).toList();
    Expr value = Textbook.of(algebra.substitute(f, solution), algebra);
    Expr[][] here = new Expr[hessian.length][hessian.length];
    for (int i = 0; i < here.length; i++) {
      for (int j = 0; j < here.length; j++) {
        here[i][j] = Textbook.of(algebra.substitute(hessian[i][j], solution), algebra);
      }
    }
    Definiteness definiteness = Definiteness.of(here, algebra);
    String kind =
        switch (definiteness.kind()) {
          case POSITIVE -> "minimum";
          case NEGATIVE -> "maximum";
          case INDEFINITE -> "saddle point";
          case NONNEGATIVE, NONPOSITIVE, ZERO, UNKNOWN -> "undecided";
        };
    return new Point(at, value, kind, definiteness.because());
  }

  private static String text(List<Expr> gradient) {
    return String.join(", ", gradient.stream().map(g -> Unparser.ascii(g) + " = 0").toList());
  }

  private static String text(Map<String, Expr> solution) {
    Map<String, String> parts = new LinkedHashMap<>();
    solution.forEach((name, value) -> parts.put(name, name + " = " + Unparser.ascii(value)));
    return String.join(", ", parts.values());
  }
}
