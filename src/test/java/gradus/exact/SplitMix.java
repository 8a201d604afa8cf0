package gradus.exact;

import gradus.budget.Budget;
import java.math.BigInteger;

/// SplitMix64 (Steele, Lea &amp; Flood 2014), so that a failing test names its seed and stays the
/// same on every machine.
final class SplitMix {
  private long state;

  SplitMix(long seed) {
    this.state = seed;
  }

  long next() {
    state += 0x9e3779b97f4a7c15L;
    long z = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  /// Between the two bounds, both included.
  int between(int low, int high) {
    return low + (int) Long.remainderUnsigned(next(), (long) high - low + 1);
  }

  /// A signed integer of at most that many bits; short ones are as likely as long ones.
  BigInteger integer(int bits) {
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i <= bits / Long.SIZE; i++) {
      value = value.shiftLeft(Long.SIZE).or(new BigInteger(Long.toUnsignedString(next())));
    }
    int kept = between(0, Math.min(bits, value.bitLength()));
    BigInteger cut = value.shiftRight(value.bitLength() - kept);
    return (next() & 1) == 0 ? cut : cut.negate();
  }

  /// A fraction of small numbers.
  Rational fraction(int range, int denominators) {
    return Rational.of(between(-range, range), between(1, denominators));
  }

  ExactMatrix matrix(int rows, int columns, int range, int denominators) {
    Rational[] entries = new Rational[rows * columns];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = fraction(range, denominators);
    }
    return ExactMatrix.of(rows, columns, entries);
  }

  /// A matrix of at most that rank: a product of two thin ones.
  ExactMatrix matrixOfRank(int rank, int rows, int columns, Budget budget) {
    return matrix(rows, rank, 4, 2).multiply(matrix(rank, columns, 4, 2), budget);
  }
}
