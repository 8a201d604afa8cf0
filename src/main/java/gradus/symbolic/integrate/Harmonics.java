package gradus.symbolic.integrate;

import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Products of sines and cosines as sums of them: sin(a)·cos(b) = (sin(a + b) + sin(a − b))/2 and
/// its relatives.
final class Harmonics {
  private static final int FACTORS = 24;

  private final Algebra algebra;

  /// One term: coefficient · sin or cos of the argument; 1 is the cosine of 0.
  private record Wave(Expr coefficient, boolean sine, Expr argument) {}

  Harmonics(Algebra algebra) {
    this.algebra = algebra;
  }

  /// The sines and cosines with linear arguments among the factors, at least two, as one sum; empty
  /// when there are none to combine.
  Optional<Expr> of(List<Expr> factors, String x) {
    List<Wave> waves = List.of(new Wave(Expr.ONE, false, Expr.ZERO));
    int count = 0;
    for (Expr factor : factors) {
      Expr base = factor;
      int power = 1;
      if (factor instanceof Power(Expr inner, Num(Rational n, _))
          && n.isInteger()
          && n.signum() > 0
          && n.compareTo(Rational.of(FACTORS)) <= 0) {
        base = inner;
        power = n.intValueExact();
      }
      count += power;
      if (count > FACTORS
          || !(base instanceof Call(String name, List<Expr> arguments))
          || !(name.equals("sin") || name.equals("cos"))
          || Linear.of(arguments.get(0), x).isEmpty()) {
        return Optional.empty();
      }
      Wave wave = new Wave(Expr.ONE, name.equals("sin"), arguments.get(0));
      for (int i = 0; i < power; i++) {
        waves = times(waves, wave);
      }
    }
    if (count < 2) {
      return Optional.empty();
    }
    return Optional.of(sum(waves));
  }

  private Expr sum(List<Wave> waves) {
    List<Expr> terms = new ArrayList<>();
    for (Wave wave : waves) {
      terms.add(
          Expr.multiply(wave.coefficient, algebra.call(wave.sine ? "sin" : "cos", wave.argument)));
    }
    return Sums.of(terms);
  }

  private List<Wave> times(List<Wave> waves, Wave by) {
    List<Wave> products = new ArrayList<>();
    for (Wave wave : waves) {
      algebra.budget().step();
      Expr half = Expr.multiply(Expr.HALF, wave.coefficient);
      Expr sum = Expr.add(wave.argument, by.argument);
      Expr difference = Expr.subtract(wave.argument, by.argument);
      if (wave.sine && by.sine) {
        merge(products, new Wave(half, false, difference));
        merge(products, new Wave(Expr.negate(half), false, sum));
      } else if (!wave.sine && !by.sine) {
        merge(products, new Wave(half, false, difference));
        merge(products, new Wave(half, false, sum));
      } else if (wave.sine) {
        merge(products, new Wave(half, true, sum));
        merge(products, new Wave(half, true, difference));
      } else {
        merge(products, new Wave(half, true, sum));
        merge(products, new Wave(half, true, Expr.negate(difference)));
      }
    }
    return products;
  }

  private static void merge(List<Wave> waves, Wave wave) {
    for (int i = 0; i < waves.size(); i++) {
      Wave old = waves.get(i);
      boolean same = old.argument.equals(wave.argument);
      boolean opposite = old.argument.equals(Expr.negate(wave.argument));
      if (old.sine == wave.sine && (same || opposite)) {
        Expr more =
            opposite && !same && wave.sine ? Expr.negate(wave.coefficient) : wave.coefficient;
        waves.set(i, new Wave(Expr.add(old.coefficient, more), old.sine, old.argument));
        return;
      }
    }
    waves.add(wave);
  }
}
