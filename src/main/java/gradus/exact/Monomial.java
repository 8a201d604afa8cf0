package gradus.exact;

import java.util.Arrays;

/// A product of powers of variables that are known by their places; compared lexicographically.
///
/// Exponents may be negative where nothing is divided: e^(-x) beside e^x.
public final class Monomial implements Comparable<Monomial> {
  private final int[] exponents;
  private final int hash;

  private Monomial(int[] exponents) {
    this.exponents = exponents;
    this.hash = Arrays.hashCode(exponents);
  }

  public static Monomial of(int... exponents) {
    return new Monomial(exponents.clone());
  }

  /// The product of no variables.
  public static Monomial one(int variables) {
    return new Monomial(new int[variables]);
  }

  public static Monomial variable(int variables, int index, int exponent) {
    int[] exponents = new int[variables];
    exponents[index] = exponent;
    return new Monomial(exponents);
  }

  public int variables() {
    return exponents.length;
  }

  public int exponent(int variable) {
    return exponents[variable];
  }

  public int totalDegree() {
    int sum = 0;
    for (int exponent : exponents) {
      sum = Math.addExact(sum, exponent);
    }
    return sum;
  }

  public Monomial times(Monomial other) {
    int[] sum = new int[exponents.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = Math.addExact(exponents[i], other.exponents[i]);
    }
    return new Monomial(sum);
  }

  public Monomial over(Monomial other) {
    int[] difference = new int[exponents.length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = Math.subtractExact(exponents[i], other.exponents[i]);
    }
    return new Monomial(difference);
  }

  public Monomial power(int n) {
    int[] multiple = new int[exponents.length];
    for (int i = 0; i < multiple.length; i++) {
      multiple[i] = Math.multiplyExact(exponents[i], n);
    }
    return new Monomial(multiple);
  }

  public Monomial with(int variable, int exponent) {
    int[] changed = exponents.clone();
    changed[variable] = exponent;
    return new Monomial(changed);
  }

  /// The largest monomial that divides both.
  public Monomial gcd(Monomial other) {
    int[] smaller = new int[exponents.length];
    for (int i = 0; i < smaller.length; i++) {
      smaller[i] = Math.min(exponents[i], other.exponents[i]);
    }
    return new Monomial(smaller);
  }

  public boolean divides(Monomial other) {
    for (int i = 0; i < exponents.length; i++) {
      if (exponents[i] > other.exponents[i]) {
        return false;
      }
    }
    return true;
  }

  public boolean isOne() {
    for (int exponent : exponents) {
      if (exponent != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int compareTo(Monomial other) {
    return Arrays.compare(exponents, other.exponents);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Monomial other && Arrays.equals(exponents, other.exponents);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return Arrays.toString(exponents);
  }
}
