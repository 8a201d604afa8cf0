package gradus.data;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks at eight bytes at a time.
///
/// Source: Mycroft's test for a zero byte; Lemire, Number Parsing at a Gigabyte per Second (2021),
/// section 6, for eight digits at once.
final class ByteScan {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  private ByteScan() {}

  static boolean contains(byte[] bytes, int from, int to, byte wanted) {
    long pattern = ONES * wanted;
    int i = from;
    for (; i + 8 <= to; i += 8) {
      long x = (long) LONGS.get(bytes, i) ^ pattern;
      if ((x - ONES & ~x & HIGH) != 0) {
        return true;
      }
    }
    for (; i < to; i++) {
      if (bytes[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  /// Whether there is nothing but ASCII without NUL.
  static boolean isAscii(byte[] bytes, int from, int to) {
    int i = from;
    for (; i + 8 <= to; i += 8) {
      long x = (long) LONGS.get(bytes, i);
      if (((x | x - ONES) & HIGH) != 0) {
        return false;
      }
    }
    for (; i < to; i++) {
      if (bytes[i] <= 0) {
        return false;
      }
    }
    return true;
  }

  /// How many lines end: with LF, CR or CR LF.
  static long lineEnds(byte[] bytes, int from, int to) {
    long ends = 0;
    if (contains(bytes, from, to, (byte) '\r')) {
      for (int i = from; i < to; i++) {
        boolean end = bytes[i] == '\n' || bytes[i] == '\r' && !(i + 1 < to && bytes[i + 1] == '\n');
        ends += end ? 1 : 0;
      }
      return ends;
    }
    int i = from;
    long pattern = ONES * '\n';
    for (; i + 8 <= to; i += 8) {
      long x = (long) LONGS.get(bytes, i) ^ pattern;
      // Exact for each byte, since no borrow leaves a byte.
      ends += Long.bitCount(~((x & ~HIGH) + ~HIGH | x | ~HIGH));
    }
    for (; i < to; i++) {
      ends += bytes[i] == '\n' ? 1 : 0;
    }
    return ends;
  }

  /// The number that eight digits make, or -1 where one of the eight bytes is no digit.
  static long eightDigits(byte[] bytes, int from) {
    long x = (long) LONGS.get(bytes, from) ^ 0x3030303030303030L;
    if (((x | x + 0x0606060606060606L) & 0xf0f0f0f0f0f0f0f0L) != 0) {
      return -1;
    }
    x = x * 10 + (x >>> 8);
    long pairs = x & 0x000000ff000000ffL;
    long others = x >>> 16 & 0x000000ff000000ffL;
    return pairs * (100 + (1_000_000L << 32)) + others * (1 + (10_000L << 32)) >>> 32;
  }
}
