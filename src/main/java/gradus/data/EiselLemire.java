package gradus.data;

import java.math.BigInteger;

/// The nearest double to w·10^q by one or two 64×64-bit products.
///
/// Daniel Lemire, *Number Parsing at a Gigabyte per Second*, Software: Practice and Experience 51
/// (2021), algorithm 1, with the powers of five computed here instead of listed. What the algorithm
/// cannot decide (about one number in 2^60), subnormal results and far exponents are left to {@link
/// Double#parseDouble}.
final class EiselLemire {
  private static final int LEAST = -80;
  private static final int MOST = 80;

  /// The 128 leading bits of 5^q, upper half and lower half, for q from LEAST.
  private static final long[] POWERS = powers();

  private EiselLemire() {}

  /// @param w unsigned
  /// @return NaN if it must be found another way
  static double value(long w, int q) {
    if (w == 0) {
      return 0;
    }
    if (q < LEAST || q > MOST) {
      return Double.NaN;
    }
    int shift = Long.numberOfLeadingZeros(w);
    long normal = w << shift;
    long power = POWERS[2 * (q - LEAST)];
    long high = Math.unsignedMultiplyHigh(normal, power);
    long low = normal * power;
    if ((high & 0x1ff) == 0x1ff) {
      long more = Math.unsignedMultiplyHigh(normal, POWERS[2 * (q - LEAST) + 1]);
      low += more;
      if (Long.compareUnsigned(low, more) < 0) {
        high++;
      }
    }
    if (low == -1 && (q < -27 || q > 55)) {
      return Double.NaN;
    }
    int upper = (int) (high >>> 63);
    long mantissa = high >>> upper + 9;
    // ⌊q·log₂10⌋ in fixed point, exact in this range.
    int exponent = (217706 * q >> 16) + 63 + upper - shift + 1023;
    if (exponent <= 0 || exponent >= 0x7ff) {
      return Double.NaN;
    }
    boolean halfway = low >= 0 && low <= 1 && q >= -4 && q <= 23 && (mantissa & 3) == 1;
    if (halfway && mantissa << upper + 9 == high) {
      mantissa &= ~1L;
    }
    mantissa = mantissa + (mantissa & 1) >>> 1;
    if (mantissa == 1L << 53) {
      mantissa = 1L << 52;
      exponent++;
    }
    return exponent == 0x7ff
        ? Double.NaN
        : Double.longBitsToDouble(mantissa & ~(1L << 52) | (long) exponent << 52);
  }

  private static long[] powers() {
    long[] powers = new long[2 * (MOST - LEAST + 1)];
    for (int q = LEAST; q <= MOST; q++) {
      BigInteger five = BigInteger.valueOf(5).pow(Math.abs(q));
      BigInteger leading = q < 0 ? reciprocal(five, q) : five;
      int excess = leading.bitLength() - 128;
      leading = excess > 0 ? leading.shiftRight(excess) : leading.shiftLeft(-excess);
      powers[2 * (q - LEAST)] = leading.shiftRight(64).longValue();
      powers[2 * (q - LEAST) + 1] = leading.longValue();
    }
    return powers;
  }

  /// 1/5^-q rounded up: Lemire's proof wants it above the true value.
  private static BigInteger reciprocal(BigInteger five, int q) {
    int bits = five.bitLength();
    int scale = q >= -27 ? bits + 127 : 2 * bits + 128;
    return BigInteger.ONE.shiftLeft(scale).divide(five).add(BigInteger.ONE);
  }
}
