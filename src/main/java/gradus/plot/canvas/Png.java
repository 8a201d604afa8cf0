package gradus.plot.canvas;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Pixels as a PNG file: a palette where there are at most 256 colours, else true colour.
///
/// @see <a href="https://www.w3.org/TR/png-3/">PNG, third edition</a>
public final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /// By which {@link Frames} knows its own files.
  private static final byte[] MADE_BY = "Software\0gradus".getBytes(StandardCharsets.ISO_8859_1);

  private static final int MOST_COLOURS = 256;
  private static final int FILTER_UP = 2;

  private Png() {}

  /// @param pixels `0xRRGGBB` row by row from the top; -1 is transparent
  public static byte[] of(int width, int height, int[] pixels) {
    if (width < 1 || height < 1 || pixels.length != width * height) {
      throw new IllegalArgumentException(width + "×" + height + " of " + pixels.length);
    }
    Map<Integer, Integer> palette = new HashMap<>();
    boolean clear = false;
    for (int i = 0; i < pixels.length; i++) {
      clear |= pixels[i] < 0;
      if ((i == 0 || pixels[i] != pixels[i - 1]) && palette.size() <= MOST_COLOURS) {
        palette.putIfAbsent(pixels[i], palette.size());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SIGNATURE);
    boolean indexed = palette.size() <= MOST_COLOURS;
    int kind = indexed ? 3 : clear ? 6 : 2;
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) 8).put((byte) kind).put(new byte[3]);
    chunk(out, "IHDR", header.array());
    chunk(out, "tEXt", MADE_BY);
    if (indexed) {
      palette(out, palette, clear);
    }
    byte[] rows = indexed ? indices(width, pixels, palette) : colours(width, pixels, clear ? 4 : 3);
    chunk(out, "IDAT", deflated(rows));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void palette(
      ByteArrayOutputStream out, Map<Integer, Integer> palette, boolean clear) {
    byte[] colours = new byte[3 * palette.size()];
    byte[] opacity = new byte[palette.size()];
    palette.forEach((rgb, index) -> {
      opacity[index] = (byte) (rgb < 0 ? 0 : 255);
      for (int part = 0; part < 3; part++) {
        colours[3 * index + part] = (byte) (rgb >> 16 - 8 * part);
      }
    });
    chunk(out, "PLTE", colours);
    if (clear) {
      chunk(out, "tRNS", opacity);
    }
  }

  private static byte[] indices(int width, int[] pixels, Map<Integer, Integer> palette) {
    int height = pixels.length / width;
    byte[] rows = new byte[(width + 1) * height];
    int to = 0;
    int before = -2;
    int index = 0;
    for (int i = 0; i < pixels.length; i++) {
      if (i % width == 0) {
        to++;
      }
      if (pixels[i] != before) {
        before = pixels[i];
        index = palette.getOrDefault(before, 0);
      }
      rows[to++] = (byte) index;
    }
    return rows;
  }

  /// Each row as differences from the row above: most are zero.
  private static byte[] colours(int width, int[] pixels, int parts) {
    int height = pixels.length / width;
    byte[] rows = new byte[(parts * width + 1) * height];
    int to = 0;
    for (int row = 0; row < height; row++) {
      rows[to++] = FILTER_UP;
      for (int column = 0; column < width; column++) {
        int pixel = pixels[row * width + column];
        int above = row == 0 ? 0 : pixels[(row - 1) * width + column];
        for (int part = 0; part < parts; part++) {
          rows[to++] = (byte) (part(pixel, part) - (row == 0 ? 0 : part(above, part)));
        }
      }
    }
    return rows;
  }

  private static int part(int pixel, int part) {
    return part == 3 ? pixel < 0 ? 0 : 255 : pixel < 0 ? 0 : pixel >> 16 - 8 * part & 0xFF;
  }

  private static byte[] deflated(byte[] data) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(data);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream(data.length / 8 + 64);
      byte[] buffer = new byte[16_384];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(type);
    check.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(type);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }
}
