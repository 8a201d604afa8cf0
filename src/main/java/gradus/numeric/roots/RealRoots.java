package gradus.numeric.roots;

import gradus.budget.Budget;
import gradus.exact.Polynomial;
import gradus.exact.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// All real roots of a polynomial over ℚ: counted exactly by Sturm's theorem, so that none is lost
/// and none is counted twice, then narrowed down by the signs of exact values.
public final class RealRoots {
  private final List<BigInteger[]> chain = new ArrayList<>();
  private final Budget budget;

  private RealRoots(Polynomial squareFree, Budget budget) {
    this.budget = budget;
    Polynomial a = squareFree.primitive();
    Polynomial b = a.derivative();
    while (!b.isZero()) {
      chain.add(integers(a));
      for (int i = 0; i <= a.degree(); i++) {
        budget.step();
      }
      budget.bits(b.leading().bits());
      Polynomial rest = positivePrimitive(a.divide(b).remainder().scale(Rational.MINUS_ONE));
      a = b;
      b = rest;
    }
    chain.add(integers(a));
  }

  /// The real roots as the nearest doubles, ascending.
  ///
  /// @param squareFree without multiple roots, of degree at least 1
  public static List<Double> of(Polynomial squareFree, Budget budget) {
    RealRoots roots = new RealRoots(squareFree, budget);
    Rational bound = squareFree.cauchyBound();
    int exponent = Math.max(1, bound.ceil().numerator().bitLength());
    Dyadic high = new Dyadic(BigInteger.ONE.shiftLeft(exponent), 0);
    Dyadic low = new Dyadic(high.mantissa().negate(), 0);
    List<Double> found = new ArrayList<>();
    roots.isolate(low, roots.changes(low), high, roots.changes(high), found);
    return found;
  }

  /// mantissa · 2^(−scale).
  private record Dyadic(BigInteger mantissa, int scale) {
    static Dyadic middle(Dyadic a, Dyadic b) {
      int scale = Math.max(a.scale, b.scale);
      return new Dyadic(a.at(scale).add(b.at(scale)), scale + 1);
    }

    private BigInteger at(int finer) {
      return mantissa.shiftLeft(finer - scale);
    }

    double value() {
      return Rational.of(mantissa, BigInteger.ONE.shiftLeft(scale)).doubleValue();
    }
  }

  /// Visits (low, high], in which there are as many roots as sign changes get lost.
  private void isolate(Dyadic low, int atLow, Dyadic high, int atHigh, List<Double> found) {
    int count = atLow - atHigh;
    if (count == 0) {
      return;
    }
    budget.step();
    if (count == 1) {
      found.add(narrow(low, high));
      return;
    }
    Dyadic middle = Dyadic.middle(low, high);
    int changes = changes(middle);
    isolate(low, atLow, middle, changes, found);
    isolate(middle, changes, high, atHigh, found);
  }

  private double narrow(Dyadic low, Dyadic high) {
    BigInteger[] p = chain.get(0);
    int right = sign(p, high);
    if (right == 0) {
      return high.value();
    }
    Dyadic a = low;
    Dyadic b = high;
    while (a.value() != b.value()) {
      budget.step();
      Dyadic middle = Dyadic.middle(a, b);
      int sign = sign(p, middle);
      if (sign == 0) {
        return middle.value();
      }
      if (sign == right) {
        b = middle;
      } else {
        a = middle;
      }
      if (middle.scale > 1100) {
        return 0;
      }
    }
    return a.value();
  }

  private int changes(Dyadic x) {
    int changes = 0;
    int last = 0;
    for (BigInteger[] p : chain) {
      budget.step();
      int sign = sign(p, x);
      if (sign != 0) {
        changes += last != 0 && sign != last ? 1 : 0;
        last = sign;
      }
    }
    return changes;
  }

  /// The sign of Σ aᵢ·mⁱ·2^(s·(n−i)), which is that of the value.
  private static int sign(BigInteger[] p, Dyadic x) {
    BigInteger value = BigInteger.ZERO;
    int n = p.length - 1;
    for (int i = n; i >= 0; i--) {
      value = value.multiply(x.mantissa).add(p[i].shiftLeft(x.scale * (n - i)));
    }
    return value.signum();
  }

  private static Polynomial positivePrimitive(Polynomial p) {
    Polynomial primitive = p.primitive();
    return p.leading().signum() < 0 ? primitive.scale(Rational.MINUS_ONE) : primitive;
  }

  private static BigInteger[] integers(Polynomial p) {
    Polynomial whole = positivePrimitive(p);
    BigInteger[] coefficients = new BigInteger[whole.degree() + 1];
    for (int i = 0; i < coefficients.length; i++) {
      coefficients[i] = whole.coefficient(i).numerator();
    }
    return coefficients;
  }
}
