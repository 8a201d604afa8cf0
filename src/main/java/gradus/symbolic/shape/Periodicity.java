package gradus.symbolic.shape;

import gradus.evaluate.Algebra;
import gradus.evaluate.RealFormula;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.symbolic.rewrite.Coefficients;
import gradus.symbolic.rewrite.Expand;
import gradus.symbolic.rewrite.Identity;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Periods of formulas all of whose variables stand inside sines, cosines and tangents of multiples
/// of the variable.
public final class Periodicity {
  private static final Set<String> TURNING = Set.of("sin", "cos", "sec", "csc");
  private static final Set<String> HALF_TURNING = Set.of("tan", "cot");

  private Periodicity() {}

  /// Some positive period, by the periods of the parts; empty when none is seen.
  public static Optional<Expr> known(Expr f, String x, Algebra algebra) {
    List<Expr> periods = new ArrayList<>();
    if (!collect(f, x, periods, algebra) || periods.isEmpty()) {
      return Optional.empty();
    }
    Expr first = periods.get(0);
    Rational common = Rational.ONE;
    for (Expr period : periods) {
      if (!(Expr.divide(period, first) instanceof Num(Rational ratio, _))) {
        return Optional.empty();
      }
      common = lcm(common, ratio);
    }
    return Optional.of(Expr.multiply(Expr.number(common), first));
  }

  /// The smallest positive period, as far as fractions of a known one go; empty when there is none
  /// or it is not certain.
  public static Optional<Expr> smallest(Expr f, String x, Algebra algebra) {
    Optional<Expr> period = known(f, x, algebra);
    if (period.isEmpty()) {
      return period;
    }
    Expr best = period.get();
    for (long prime : new long[] {2, 3, 5, 7, 11, 13}) {
      while (true) {
        Expr part = Expr.divide(best, Expr.number(prime));
        if (differs(f, x, part, algebra)) {
          break;
        }
        Expr shifted = algebra.substitute(f, x, Expr.add(Expr.symbol(x), part));
        if (Identity.isZero(Expr.subtract(shifted, f), algebra) != Identity.Verdict.YES) {
          return Optional.empty();
        }
        best = part;
      }
    }
    return Optional.of(best);
  }

  /// Whether f(t + p) is certainly not f(t) for some t.
  private static boolean differs(Expr f, String x, Expr p, Algebra algebra) {
    RealFormula value = algebra.compile(f, List.of(x));
    double step = algebra.real(p);
    for (double t = 0.1; t < 12; t += 0.37) {
      double a = value.at(t);
      double b = value.at(t + step);
      if (Double.isFinite(a) && Double.isFinite(b) && Math.abs(a - b) > 1e-6 * (1 + Math.abs(a))) {
        return true;
      }
    }
    return false;
  }

  private static boolean collect(Expr e, String x, List<Expr> periods, Algebra algebra) {
    if (e instanceof Sym(String name)) {
      return !name.equals(x);
    }
    if (e instanceof Call(String name, List<Expr> u)
        && u.size() == 1
        && Formulas.symbols(e).contains(x)
        && (TURNING.contains(name) || HALF_TURNING.contains(name))) {
      Optional<List<Expr>> linear = Coefficients.of(Expand.of(u.get(0), algebra), x, algebra);
      if (linear.isPresent()
          && linear.get().size() == 2
          && !Formulas.hasSymbols(linear.get().get(1))) {
        Expr slope = linear.get().get(1);
        Expr size = algebra.sign(slope).orElse(1) < 0 ? Expr.negate(slope) : slope;
        Expr turn = TURNING.contains(name) ? Expr.multiply(Expr.TWO, Constant.PI) : Constant.PI;
        periods.add(Expr.divide(turn, size));
        return true;
      }
    }
    for (Expr part : Formulas.parts(e)) {
      if (!collect(part, x, periods, algebra)) {
        return false;
      }
    }
    return true;
  }

  private static Rational lcm(Rational a, Rational b) {
    BigInteger numerator =
        a.numerator().multiply(b.numerator()).divide(a.numerator().gcd(b.numerator()));
    return Rational.of(numerator, a.denominator().gcd(b.denominator()));
  }
}
