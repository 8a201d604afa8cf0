package gradus.data.npy;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A part of the bytes of a file that is a file of its own: a whole NPY file, or a member of an
/// archive.
///
/// @param name what errors call it
/// @param from first byte
/// @param to behind the last byte
record Region(String name, byte[] bytes, int from, int to) {
  int size() {
    return to - from;
  }

  /// The byte at an offset from the start of this region.
  int unsigned(int offset) {
    return bytes[from + offset] & 0xff;
  }

  /// Two bytes, little-endian.
  int unsigned16(int offset) {
    return unsigned(offset) | unsigned(offset + 1) << 8;
  }

  /// Four bytes, little-endian.
  long unsigned32(int offset) {
    return unsigned16(offset) | (long) unsigned16(offset + 2) << 16;
  }

  /// Eight bytes, little-endian; what does not fit a long is told as its largest value.
  long unsigned64(int offset) {
    long value = unsigned32(offset) | unsigned32(offset + 4) << 32;
    return value < 0 ? Long.MAX_VALUE : value;
  }

  boolean startsWith(int offset, int... prefix) {
    if (size() - offset < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (unsigned(offset + i) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  String text(int start, int end) {
    return new String(bytes, from + start, end - start, StandardCharsets.UTF_8);
  }

  ByteBuffer buffer(int start, ByteOrder order) {
    return ByteBuffer.wrap(bytes, from + start, size() - start).slice().order(order);
  }

  GradusException bad(int offset, String what, String hint) {
    return Diagnostic.error(Code.BAD_DATA, name + ", byte " + offset + ": " + what)
        .hint(hint)
        .toException();
  }
}
