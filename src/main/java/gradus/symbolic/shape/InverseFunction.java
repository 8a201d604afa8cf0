package gradus.symbolic.shape;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.step.Derivation;
import gradus.symbolic.solve.Equation;
import gradus.symbolic.solve.Zeros;
import gradus.syntax.Unparser;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.SetValue;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// The inverse of a function of one variable: y = f(x) solved for x, then the names exchanged.
public final class InverseFunction {
  private InverseFunction() {}

  /// @throws GradusException E0711 when several x, or none that is found, give the same y
  public static Derivation of(Curve curve) {
    Algebra algebra = curve.algebra();
    String x = curve.x();
    String y = x.equals("y") ? "z" : "y";
    Expr f = curve.f();
    Expr unknown = Expr.symbol(y);
    Zeros.Report report = Zeros.report(Expr.subtract(f, unknown), x, algebra);
    if (report.values().isEmpty() && report.families().isEmpty()) {
      throw Diagnostic.error(
              Code.NO_CLOSED_FORM,
              "no method here solves " + y + " = " + Unparser.ascii(f) + " for " + x)
          .hint("for one value: solve(" + Unparser.ascii(f) + " = 2, " + x + ", -10, 10)")
          .toException();
    }
    List<Expr> branches = new ArrayList<>(report.values());
    List<Expr> families = new ArrayList<>(report.families());
    for (Expr family : families) {
      branches.add(algebra.substitute(family, "k", Expr.ZERO));
    }
    boolean restricted =
        !Values.isInfinite(Values.of(curve.low())) || !Values.isInfinite(Values.of(curve.high()));
    requireOneToOne(curve, branches, restricted);
    if (restricted) {
      branches.removeIf(branch -> !returns(curve, branch, y));
    }
    if (branches.size() != 1) {
      throw notOneToOne(curve, branches).toException();
    }
    Expr inverse = algebra.substitute(branches.get(0), y, Expr.symbol(x));
    noteRange(curve);
    Relation before = new Relation(Relator.EQUAL, unknown, f);
    Expr solved = new Relation(Relator.EQUAL, Expr.symbol(x), branches.get(0));
    List<Derivation> parts =
        List.of(
            new Derivation(
                "solve for " + x,
                new Formula(before),
                new Formula(solved),
                "",
                Equation.steps(before, report.steps())));
    return new Derivation(
        "inverse function",
        new Formula(before),
        Values.of(inverse),
        "y = f(x) solved for x, then the names exchanged",
        parts);
  }

  private static void requireOneToOne(Curve curve, List<Expr> branches, boolean restricted) {
    if (!restricted && branches.size() == 1) {
      return;
    }
    if (!restricted) {
      throw notOneToOne(curve, branches).toException();
    }
    List<Curve.Stretch> stretches = curve.stretches(curve.signs(1));
    if (stretches.size() != 1 || stretches.get(0).sign() == 0) {
      throw notOneToOne(curve, branches).toException();
    }
  }

  private static Diagnostic notOneToOne(Curve curve, List<Expr> branches) {
    String list = String.join(" and ", branches.stream().limit(2).map(Unparser::ascii).toList());
    return Diagnostic.error(
            Code.NO_CLOSED_FORM,
            Unparser.ascii(curve.f()) + " is not one-to-one, so it has no inverse")
        .detail("the same value is taken at " + list)
        .hint("on an interval where it is monotone: inverse(f, " + curve.x() + ", 0, inf)");
  }

  /// Whether the branch leads back to points of the interval.
  private static boolean returns(Curve curve, Expr branch, String y) {
    Algebra algebra = curve.algebra();
    double low = algebra.real(curve.low());
    double high = algebra.real(curve.high());
    double a = Double.isInfinite(low) ? (Double.isInfinite(high) ? -1 : high - 3) : low;
    double b = Double.isInfinite(high) ? a + 3 : high;
    for (double part : new double[] {0.21, 0.52, 0.83}) {
      Expr point = Expr.number(Rational.fromDouble(a + (b - a) * part));
      Expr value = algebra.substitute(curve.f(), curve.x(), point);
      double back = algebra.real(algebra.substitute(branch, y, value));
      if (!(Math.abs(back - algebra.real(point)) < 1e-9 * (1 + Math.abs(back)))) {
        return false;
      }
    }
    return true;
  }

  /// The inverse is defined where the function takes its values.
  private static void noteRange(Curve curve) {
    try {
      if (Range.of(curve).after() instanceof SetValue set && set != SetValue.NumberSet.R) {
        curve.algebra().context().note("for " + curve.x() + " in " + Literals.of(set));
      }
    } catch (GradusException unknown) {
      curve.algebra().context().note("for " + curve.x() + " in the range of the function");
    }
  }
}
