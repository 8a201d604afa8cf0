package gradus.plot.canvas;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Reads the PNG files that tests get, with 8 bits and without interlacing.
///
/// @param pixels `0xRRGGBB`; -1 where nothing is seen
@SuppressWarnings("ArrayRecordComponent") // compared by its parts alone
record PngReader(int width, int height, int[] pixels) {
  static PngReader of(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    in.position(8);
    byte[] header = {};
    byte[] palette = {};
    byte[] opacity = {};
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    while (in.hasRemaining()) {
      byte[] data = new byte[in.getInt()];
      byte[] name = new byte[4];
      in.get(name).get(data);
      CRC32 check = new CRC32();
      check.update(name);
      check.update(data);
      if ((int) check.getValue() != in.getInt()) {
        throw new IllegalStateException("checksum");
      }
      switch (new String(name, StandardCharsets.US_ASCII)) {
        case "IHDR" -> header = data;
        case "PLTE" -> palette = data;
        case "tRNS" -> opacity = data;
        case "IDAT" -> packed.writeBytes(data);
        default -> {}
      }
    }
    int width = ByteBuffer.wrap(header).getInt();
    int height = ByteBuffer.wrap(header).getInt(4);
    int parts = header[9] == 3 ? 1 : header[9] == 2 ? 3 : 4;
    byte[] rows = inflated(packed.toByteArray(), (width * parts + 1) * height);
    int[] pixels = new int[width * height];
    byte[] above = new byte[width * parts];
    for (int row = 0; row < height; row++) {
      int start = row * (width * parts + 1);
      byte[] line = new byte[width * parts];
      for (int i = 0; i < line.length; i++) {
        line[i] = (byte) (rows[start + 1 + i] + (rows[start] == 2 ? above[i] : 0));
      }
      for (int column = 0; column < width; column++) {
        int at = column * parts;
        pixels[row * width + column] =
            parts == 1
                ? indexed(line[at] & 0xFF, palette, opacity)
                : parts == 4 && line[at + 3] == 0 ? -1 : rgb(line, at);
      }
      above = line;
    }
    return new PngReader(width, height, pixels);
  }

  private static int indexed(int index, byte[] palette, byte[] opacity) {
    return index < opacity.length && opacity[index] == 0 ? -1 : rgb(palette, 3 * index);
  }

  private static int rgb(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | bytes[at + 2] & 0xFF;
  }

  private static byte[] inflated(byte[] packed, int length) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] rows = new byte[length + 1];
      int got = 0;
      while (!inflater.finished() && got <= length) {
        got += inflater.inflate(rows, got, rows.length - got);
      }
      if (got != length) {
        throw new IllegalStateException(got + " of " + length);
      }
      return rows;
    } catch (DataFormatException e) {
      throw new IllegalStateException(e);
    } finally {
      inflater.end();
    }
  }
}
