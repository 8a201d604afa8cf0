package gradus.symbolic.shape;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.evaluate.RealFormula;
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
    List<Expr> all = List.copyOf(branches);
    List<Expr> families = new ArrayList<>(report.families());
    for (Expr family : families) {
      branches.add(algebra.substitute(family, "k", Expr.ZERO));
    }
    boolean restricted =
        !Values.isInfinite(Values.of(curve.low())) || !Values.isInfinite(Values.of(curve.high()));
    if (!restricted && !families.isEmpty()) {
      branches.add(algebra.substitute(families.get(0), "k", Expr.ONE));
      throw notOneToOne(curve, branches).toException();
    }
    requireOneToOne(curve, branches, restricted);
    if (restricted) {
      branches.removeIf(branch -> !returns(curve, branch, y));
    } else {
      requireWhole(curve, branches.get(0), y);
    }
    if (branches.size() != 1) {
      throw notOneToOne(curve, branches).toException();
    }
    Expr inverse = algebra.substitute(branches.get(0), y, Expr.symbol(x));
    noteRange(curve);
    Relation before = new Relation(Relator.EQUAL, unknown, f);
    Expr solved = new Relation(Relator.EQUAL, Expr.symbol(x), branches.get(0));
    List<Derivation> parts = new ArrayList<>();
    Expr found = all.size() > 1 && report.families().isEmpty() ? Equation.either(x, all) : solved;
    parts.add(
        new Derivation(
            "solve for " + x,
            new Formula(before),
            new Formula(found),
            "",
            Equation.steps(before, report.steps())));
    if (!found.equals(solved)) {
      parts.add(Derivation.of("check", found, solved, "only this one leads back to the interval"));
    }
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
      throw (isMonotone(curve) ? severalFormulas(curve, branches) : notOneToOne(curve, branches))
          .toException();
    }
    List<Curve.Stretch> stretches = curve.stretches(curve.signs(1));
    if (stretches.size() != 1 || stretches.get(0).sign() == 0) {
      throw notOneToOne(curve, branches).toException();
    }
  }

  /// Numbers on both sides of everything short, and far out.
  private static final double[] PROBES = {
    0.0078125, 0.11, 0.23, 0.31, 0.47, 0.5625, 0.71, 0.93, 1.0625, 1.37, 1.83, 2.21, 2.9, 3.3, 4.7,
    7.1, 11.3, 29.7
  };

  /// The one formula must lead back from the value at every point of the domain: x - sqrt(x) takes
  /// small values twice, and sqrt(x + 3)/(x - 1) needs another formula to the left of 1.
  private static void requireWhole(Curve curve, Expr branch, String y) {
    Algebra algebra = curve.algebra();
    RealFormula f = algebra.compile(curve.f(), List.of(curve.x()));
    RealFormula g = algebra.compile(branch, List.of(y));
    for (double size : PROBES) {
      for (double point : new double[] {size, -size}) {
        double value = f.at(point);
        double back = g.at(value);
        boolean differs = !(Math.abs(back - point) <= 1e-5 * (1 + Math.abs(point)));
        // A slope near 0, as that of tanh far out, leaves nothing to tell points by.
        boolean steep = Math.abs(f.at(point * (1 + 1e-6)) - value) > 1e-10 * Math.abs(value);
        if (!Double.isFinite(value) || !differs || !steep) {
          continue;
        }
        boolean twice = Math.abs(f.at(back) - value) <= 1e-9 * (1 + Math.abs(value));
        throw (twice
                ? notOneToOne(
                    curve, List.of(Expr.number(Rational.fromDouble(point)), new Expr.Flt(back)))
                : severalFormulas(curve, List.of(branch)))
            .toException();
      }
    }
  }

  private static boolean isMonotone(Curve curve) {
    double[] values = new double[2 * PROBES.length];
    RealFormula f = curve.algebra().compile(curve.f(), List.of(curve.x()));
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      int k = i - PROBES.length;
      double value = f.at(k < 0 ? -PROBES[-k - 1] : PROBES[k]);
      if (Double.isFinite(value)) {
        values[count++] = value;
      }
    }
    boolean rising = count > 2;
    boolean falling = count > 2;
    for (int i = 1; i < count; i++) {
      rising &= values[i] > values[i - 1];
      falling &= values[i] < values[i - 1];
    }
    return rising || falling;
  }

  private static Diagnostic severalFormulas(Curve curve, List<Expr> branches) {
    return Diagnostic.error(
            Code.NO_CLOSED_FORM,
            "the inverse of " + Unparser.ascii(curve.f()) + " is not one formula")
        .detail(
            "on a part of the range it is "
                + String.join(", on another ", branches.stream().map(Unparser::ascii).toList()))
        .hint("on an interval where one formula holds: inverse(f, " + curve.x() + ", 0, inf)");
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
