package gradus.data.npy;

import gradus.exact.Rational;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/// Numbers of an NPY file, row by row, as doubles and exactly.
final class NpyNumbers {
  /// Integers up to 2^53 are doubles.
  private static final long LARGEST_EXACT = 1L << Double.PRECISION;

  private final NpyHeader header;
  private final ByteBuffer bytes;
  private boolean rounded;

  /// @param bytes the entries, in their byte order
  NpyNumbers(NpyHeader header, ByteBuffer bytes) {
    this.header = header;
    this.bytes = bytes;
  }

  /// Whether an integer lay beyond 2^53 and became the nearest double.
  boolean isRounded() {
    return rounded;
  }

  double[] doubles() {
    double[] values = new double[header.shape().size()];
    if (header.type().kind() == NpyType.Kind.FLOAT
        && header.type().width() == Double.BYTES
        && !header.fortran()) {
      bytes.asDoubleBuffer().get(values);
      return values;
    }
    EntryOrder order = order();
    int width = header.type().width();
    for (int i = 0; i < values.length; i++) {
      values[i] = value(order.next() * width);
    }
    return values;
  }

  /// Real and imaginary parts in turn.
  double[] complex() {
    double[] parts = new double[2 * header.shape().size()];
    EntryOrder order = order();
    int width = header.type().width();
    for (int i = 0; i < parts.length; i += 2) {
      int at = order.next() * width;
      parts[i] = width == 8 ? bytes.getFloat(at) : bytes.getDouble(at);
      parts[i + 1] = width == 8 ? bytes.getFloat(at + 4) : bytes.getDouble(at + 8);
    }
    return parts;
  }

  /// What the bytes say, without rounding: 0.1 stored as a double is 3602879701896397/2^55.
  Rational[] exact() {
    Rational[] values = new Rational[header.shape().size()];
    EntryOrder order = order();
    int width = header.type().width();
    for (int i = 0; i < values.length; i++) {
      values[i] = exact(order.next() * width);
    }
    return values;
  }

  private EntryOrder order() {
    return new EntryOrder(header.shape(), header.fortran());
  }

  /// The number whose bytes begin there.
  double value(int at) {
    if (header.type().kind() == NpyType.Kind.FLOAT) {
      return switch (header.type().width()) {
        case 2 -> Float.float16ToFloat(bytes.getShort(at));
        case 4 -> bytes.getFloat(at);
        default -> bytes.getDouble(at);
      };
    }
    long integer = integer(at);
    if (isUnsignedBeyond(integer)) {
      rounded |= !isDouble(unsigned(integer));
      return unsigned(integer).doubleValue();
    }
    rounded |= Math.abs(integer) > LARGEST_EXACT && (long) (double) integer != integer;
    return integer;
  }

  private Rational exact(int at) {
    if (header.type().kind() == NpyType.Kind.FLOAT) {
      return Rational.fromDouble(value(at));
    }
    long integer = integer(at);
    return isUnsignedBeyond(integer) ? Rational.of(unsigned(integer)) : Rational.of(integer);
  }

  private long integer(int at) {
    boolean signed = header.type().kind() == NpyType.Kind.INTEGER;
    return switch (header.type().width()) {
      case 1 -> signed ? bytes.get(at) : bytes.get(at) & 0xff;
      case 2 -> signed ? bytes.getShort(at) : bytes.getShort(at) & 0xffff;
      case 4 -> signed ? bytes.getInt(at) : bytes.getInt(at) & 0xffffffffL;
      default -> bytes.getLong(at);
    };
  }

  /// Whether the sign bit of a long stands for 2^63.
  private boolean isUnsignedBeyond(long integer) {
    return integer < 0 && header.type().kind() == NpyType.Kind.NATURAL;
  }

  private static BigInteger unsigned(long integer) {
    return BigInteger.valueOf(integer).add(BigInteger.ONE.shiftLeft(Long.SIZE));
  }

  private static boolean isDouble(BigInteger integer) {
    return integer.bitLength() - integer.getLowestSetBit() <= Double.PRECISION;
  }
}
