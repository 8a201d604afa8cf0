package gradus.data;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What a gzip stream (RFC 1952) holds: one member or several, each proven by its checksum and
/// length, and nothing behind the last one. Damage is a data error with the byte of the compressed
/// stream.
final class Gunzip extends InputStream {
  private static final int CAPACITY = 1 << 16;
  private static final int DEFLATE = 8;
  private static final int HEADER_SUM = 1 << 1;
  private static final int EXTRA = 1 << 2;
  private static final int NAME = 1 << 3;
  private static final int COMMENT = 1 << 4;
  private static final int RESERVED = 0xe0;

  private final InputStream in;
  private final String name;
  private final byte[] buffer = new byte[CAPACITY];
  private int at;
  private int limit;

  /// Bytes of the compressed stream in front of the buffer.
  private long before;

  private final Inflater inflater = new Inflater(true);
  private final CRC32 headerSum = new CRC32();
  private final CRC32 sum = new CRC32();
  private long length;
  private boolean inside;
  private int members;

  /// @param start the first bytes, which have been read already
  /// @param in the bytes behind them
  /// @param name what errors call it
  Gunzip(byte[] start, InputStream in, String name) {
    this.in = in;
    this.name = name;
    this.limit = start.length;
    System.arraycopy(start, 0, buffer, 0, limit);
  }

  static boolean isGzip(byte[] start) {
    return start.length >= 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    while (inside || header()) {
      int read = inflate(bytes, from, count);
      if (read > 0) {
        sum.update(bytes, from, read);
        length += read;
        return read;
      }
      if (inflater.finished()) {
        at = limit - inflater.getRemaining();
        trailer();
      } else if (inflater.needsInput()) {
        if (!fill()) {
          throw cutOff();
        }
        inflater.setInput(buffer, 0, limit);
        at = limit;
      } else {
        throw bad("the compressed data asks for a dictionary");
      }
    }
    return -1;
  }

  /// Frees what the inflater holds outside the heap; the stream below is the caller's.
  @Override
  public void close() {
    inflater.end();
  }

  private int inflate(byte[] bytes, int from, int count) {
    try {
      return inflater.inflate(bytes, from, count);
    } catch (DataFormatException damaged) {
      at = limit - inflater.getRemaining();
      throw bad("the compressed data is damaged");
    }
  }

  /// Whether another member begins here.
  private boolean header() throws IOException {
    if (at == limit && !fill()) {
      if (members == 0) {
        throw cutOff();
      }
      return false;
    }
    headerSum.reset();
    if (next() != 0x1f || next() != 0x8b) {
      at--;
      throw bad(
          members == 0
              ? "this is no gzip data"
              : "bytes that are no gzip data behind the end of the compressed data");
    }
    if (next() != DEFLATE) {
      throw bad("a method of compression other than deflate");
    }
    int flags = next();
    if ((flags & RESERVED) != 0) {
      throw bad("the header has flags that RFC 1952 reserves");
    }
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_SUM) != 0) {
      long expected = headerSum.getValue() & 0xffff;
      if ((next() | next() << 8) != expected) {
        throw bad("the checksum of the header is wrong");
      }
    }
    inflater.reset();
    inflater.setInput(buffer, at, limit - at);
    at = limit;
    sum.reset();
    length = 0;
    inside = true;
    members++;
    return true;
  }

  private void trailer() throws IOException {
    if (number() != sum.getValue()) {
      throw bad("the checksum of the data is wrong; the file is damaged");
    }
    if (number() != (length & 0xffffffffL)) {
      throw bad("the data has another length than the file says; the file is damaged");
    }
    inside = false;
  }

  private long number() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    int c = next();
    while (c != 0) {
      c = next();
    }
  }

  private int next() throws IOException {
    if (at == limit && !fill()) {
      throw cutOff();
    }
    int b = buffer[at++] & 0xff;
    headerSum.update(b);
    return b;
  }

  private boolean fill() throws IOException {
    before += limit;
    at = 0;
    limit = Math.max(0, in.read(buffer, 0, buffer.length));
    return limit > 0;
  }

  private GradusException cutOff() {
    at = limit;
    return Diagnostic.error(
            Code.BAD_DATA,
            name + ", byte " + (before + at) + ": the compressed data ends too early")
        .hint("was the file cut off?")
        .toException();
  }

  private GradusException bad(String what) {
    return Diagnostic.error(Code.BAD_DATA, name + ", byte " + (before + at) + ": " + what)
        .toException();
  }
}
