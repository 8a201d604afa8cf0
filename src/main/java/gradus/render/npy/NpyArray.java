package gradus.render.npy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// An array in NumPy's format NPY 1.0 (NEP 1): little-endian, row by row. The bytes are those that
/// `numpy.save` writes for the same array, down to the padding of the header.
///
/// @param type the element type as NumPy writes it: `<f8`
/// @param shape lengths of the axes; none for a single number
/// @param width bytes an entry
record NpyArray(String type, int[] shape, int size, int width, Entry entries) {
  /// More axes no NumPy reads.
  static final int MAX_RANK = 64;

  private static final int BUFFER = 1 << 16;

  /// NumPy starts the numbers at a multiple of this.
  private static final int ALIGNMENT = 64;

  /// NumPy leaves room for a first length of this many digits, so that arrays can be appended to.
  private static final int GROWTH_DIGITS = 21;

  /// Puts one entry behind the others.
  @FunctionalInterface
  interface Entry {
    void put(int position, ByteBuffer out);
  }

  /// Length of the file in bytes.
  long length() {
    return header().length + (long) size * width;
  }

  void write(OutputStream out) throws IOException {
    out.write(header());
    ByteBuffer buffer = ByteBuffer.allocate(Math.max(BUFFER, width)).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < size; i++) {
      if (buffer.remaining() < width) {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
      }
      entries.put(i, buffer);
    }
    out.write(buffer.array(), 0, buffer.position());
  }

  private byte[] header() {
    StringBuilder text = new StringBuilder();
    text.append("{'descr': '").append(type).append("', 'fortran_order': False, 'shape': (");
    for (int i = 0; i < shape.length; i++) {
      text.append(i > 0 ? ", " : "").append(shape[i]);
    }
    text.append(shape.length == 1 ? ",), }" : "), }");
    if (shape.length > 0) {
      text.repeat(' ', GROWTH_DIGITS - Integer.toString(shape[0]).length());
    }
    int before = 10 + text.length() + 1;
    text.repeat(' ', ALIGNMENT - before % ALIGNMENT).append('\n');
    ByteBuffer header = ByteBuffer.allocate(10 + text.length()).order(ByteOrder.LITTLE_ENDIAN);
    header.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
    header.put((byte) 1).put((byte) 0).putShort((short) text.length());
    return header.put(text.toString().getBytes(StandardCharsets.US_ASCII)).array();
  }
}
