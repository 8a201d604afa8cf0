package gradus.numeric.random;

import org.apache.commons.rng.UniformRandomProvider;

/// Numbers drawn one after the other. Every formula here uses operations that IEEE 754 rounds
/// correctly, and `StrictMath` for the logarithm, so that a seed gives the same bits everywhere.
public final class RandomStream {
  private final UniformRandomProvider source;
  private double spare;
  private boolean hasSpare;

  RandomStream(UniformRandomProvider source) {
    this.source = source;
  }

  /// 64 random bits.
  public long bits() {
    return source.nextLong();
  }

  /// Uniform on [0, 1): the upper 53 of 64 bits.
  public double uniform() {
    return (source.nextLong() >>> 11) * 0x1.0p-53;
  }

  /// The same in single precision: 24 bits, so that rounding cannot reach 1.
  public double uniformSingle() {
    return (source.nextLong() >>> 40) * 0x1.0p-24;
  }

  /// Standard normal, by Marsaglia's polar method.
  ///
  /// Source: Marsaglia and Bray, A convenient method for generating normal variables, SIAM Review 6
  /// (1964).
  public double normal() {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    while (true) {
      double x = 2 * uniform() - 1;
      double y = 2 * uniform() - 1;
      double square = x * x + y * y;
      if (square < 1 && square > 0) {
        double scale = Math.sqrt(-2 * StrictMath.log(square) / square);
        spare = y * scale;
        hasSpare = true;
        return x * scale;
      }
    }
  }

  /// Uniform on 0, 1, …, count − 1, without bias.
  ///
  /// Source: Lemire, Fast random integer generation in an interval, ACM Transactions on Modeling
  /// and Computer Simulation 29 (2019).
  ///
  /// @param count positive; or 0 for all 64-bit numbers
  public long below(long count) {
    long bits = source.nextLong();
    if (count == 0) {
      return bits;
    }
    if (count < 0) {
      throw new IllegalArgumentException("negative count " + count);
    }
    long threshold = Long.remainderUnsigned(-count, count);
    while (Long.compareUnsigned(bits * count, threshold) < 0) {
      bits = source.nextLong();
    }
    return Math.unsignedMultiplyHigh(bits, count);
  }

  /// 0, 1, …, count − 1 in random order, each order as likely as every other (Fisher and Yates).
  public int[] permutation(int count) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    for (int i = count - 1; i > 0; i--) {
      int other = (int) below(i + 1L);
      int moved = order[i];
      order[i] = order[other];
      order[other] = moved;
    }
    return order;
  }
}
