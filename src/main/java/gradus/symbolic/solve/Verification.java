package gradus.symbolic.solve;

import gradus.evaluate.Algebra;
import gradus.evaluate.RealFormula;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Whether a candidate solves an equation: it is substituted, and the value must be 0 exactly, or
/// as near to it as doubles come.
final class Verification {
  /// A double beside a zero misses it by one unit in the last place; the slope magnifies that.
  private static final double NEAR = 1e-9;

  private Verification() {}

  static boolean holds(Expr f, String x, Expr candidate, Algebra algebra) {
    if (Formulas.hasSymbols(candidate) || Formulas.symbols(f).size() > 1) {
      return holdsSomewhere(f, x, candidate, algebra);
    }
    if (Formulas.hasImaginary(candidate)) {
      return false;
    }
    double at = algebra.real(candidate);
    if (Double.isNaN(at)) {
      return false;
    }
    if (Formulas.hasDoubles(candidate) || Formulas.hasDoubles(f)) {
      return isNear(f, x, at, algebra);
    }
    for (Condition condition : Condition.of(f, x).orElse(List.of())) {
      if (!condition.holds(x, candidate, algebra).orElse(true)) {
        return false;
      }
    }
    return Condition.value(f, x, candidate, algebra).filter(algebra::isZero).isPresent();
  }

  /// How far the equation is from holding, beside the size of what is added up.
  static double residual(Expr f, String x, Expr candidate, Algebra algebra) {
    double at = algebra.real(candidate);
    RealFormula value = algebra.compile(f, List.of(x));
    double step = 1e-8 * Math.max(1, Math.abs(at));
    double change = Math.abs(value.at(at + step) - value.at(at - step));
    // Where all terms vanish at the zero, only their change there tells what is small.
    double scale = Math.max(scale(f, x, at, algebra), Double.isNaN(change) ? 0 : change);
    return Math.abs(value.at(at)) / Math.max(scale, Double.MIN_NORMAL);
  }

  private static boolean isNear(Expr f, String x, double at, Algebra algebra) {
    double value = algebra.compile(f, List.of(x)).at(at);
    if (Double.isNaN(value)) {
      return false;
    }
    RealFormula formula = algebra.compile(f, List.of(x));
    double step = Math.max(Math.ulp(at), 1e-300) * 4;
    double before = formula.at(at - step);
    double after = formula.at(at + step);
    return before * after <= 0 || Math.abs(value) <= NEAR * scale(f, x, at, algebra);
  }

  private static double scale(Expr f, String x, double at, Algebra algebra) {
    double scale = 1e-300;
    for (Expr term : Formulas.terms(f)) {
      double size = Math.abs(algebra.compile(term, List.of(x)).at(at));
      scale = Double.isFinite(size) ? Math.max(scale, size) : scale;
    }
    return Math.max(scale, f instanceof Expr.Sum ? 0 : 1);
  }

  /// With parameters: the equation must hold at several seeded values of them for which the
  /// candidate is real.
  private static boolean holdsSomewhere(Expr f, String x, Expr candidate, Algebra algebra) {
    Optional<Expr> at = Condition.value(f, x, candidate, algebra);
    if (at.isEmpty()) {
      return false;
    }
    Expr substituted = at.get();
    if (substituted.isZero()) {
      return true;
    }
    List<String> names = new ArrayList<>(Formulas.symbols(substituted));
    List<String> all = new ArrayList<>(Formulas.symbols(candidate));
    RealFormula value = algebra.compile(substituted, names);
    RealFormula real = algebra.compile(candidate, all);
    Random random = new Random(7);
    int good = 0;
    int bad = 0;
    for (int i = 0; i < 60; i++) {
      algebra.budget().step();
      Map<String, Double> point = new HashMap<>();
      for (String name : Formulas.symbols(Expr.add(f, candidate))) {
        point.put(
            name, Math.exp(random.nextGaussian()) * (i % 3 == 0 && random.nextBoolean() ? -1 : 1));
      }
      for (String name : names) {
        point.putIfAbsent(name, 1.0);
      }
      double[] values = names.stream().mapToDouble(n -> point.getOrDefault(n, 1.0)).toArray();
      double[] own = all.stream().mapToDouble(n -> point.getOrDefault(n, 1.0)).toArray();
      double v = value.at(values);
      double r = real.at(own);
      if (Double.isNaN(v) || Double.isNaN(r) || Double.isInfinite(v) || Math.abs(r) > 1e6) {
        continue;
      }
      if (Math.abs(v) < 1e-7 * (1 + sizes(substituted, names, values, algebra))) {
        good++;
      } else {
        bad++;
      }
    }
    return good > 0 && bad <= good / 4;
  }

  private static double sizes(Expr e, List<String> names, double[] at, Algebra algebra) {
    double scale = 0;
    for (Expr term : Formulas.terms(e)) {
      double size = Math.abs(algebra.compile(term, names).at(at));
      scale = Double.isFinite(size) ? Math.max(scale, size) : scale;
    }
    return scale;
  }

  /// Whether a ≥ b for certain or as far as digits tell.
  static boolean atLeast(Expr a, Expr b, Algebra algebra) {
    double x = algebra.real(a);
    double y = algebra.real(b);
    if (Double.isInfinite(x) || Double.isInfinite(y)) {
      return x >= y;
    }
    Expr difference = Expr.subtract(a, b);
    if (Formulas.hasSymbols(difference)) {
      return true;
    }
    if (algebra.isZero(difference)) {
      return true;
    }
    Optional<Integer> sign = algebra.sign(difference);
    return sign.map(s -> s >= 0).orElse(x >= y);
  }
}
