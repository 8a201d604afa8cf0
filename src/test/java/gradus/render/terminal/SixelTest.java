package gradus.render.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SixelTest {
  @Test
  void fewColoursComeBackToAPercent() {
    Random random = new Random(1);
    for (int round = 0; round < 20; round++) {
      int width = 1 + random.nextInt(60);
      int height = 1 + random.nextInt(30);
      int[] colours = {0, 0xFFFFFF, 0x336699, 0xFF0000, 0x00CC00};
      int[] pixels = new int[width * height];
      for (int i = 0; i < pixels.length; i++) {
        boolean same = i > 0 && random.nextInt(4) > 0;
        pixels[i] = same ? pixels[i - 1] : colours[random.nextInt(colours.length)];
      }
      int[] read = decode(Sixel.show(width, height, pixels), width, height);
      for (int i = 0; i < pixels.length; i++) {
        assertThat(distance(read[i], pixels[i])).isLessThanOrEqualTo(2);
      }
    }
  }

  @Test
  void manyColoursBecome256NearOnes() {
    Random random = new Random(2);
    int[] pixels = new int[200 * 100];
    for (int i = 0; i < pixels.length; i++) {
      int level = i % 200;
      pixels[i] = level << 16 | (255 - level) << 8 | random.nextInt(40);
    }
    int[] read = decode(Sixel.show(200, 100, pixels), 200, 100);
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < pixels.length; i++) {
      assertThat(distance(read[i], pixels[i])).isLessThan(25);
      seen.add(read[i]);
    }
    assertThat(seen.size()).isBetween(100, 256);
  }

  private static int distance(int one, int other) {
    int most = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
    }
    return most;
  }

  /// Draws as a terminal does; pixels that are not drawn are -1.
  private static int[] decode(String shown, int width, int height) {
    assertThat(shown).startsWith("\u001bP0;1;0q\"1;1;" + width + ";" + height);
    assertThat(shown).endsWith("\u001b\\\n");
    int[] pixels = new int[width * height];
    java.util.Arrays.fill(pixels, -1);
    int[] palette = new int[256];
    int colour = 0;
    int column = 0;
    int top = 0;
    int i = shown.indexOf('#');
    while (shown.charAt(i) != '\u001b') {
      char c = shown.charAt(i++);
      int times = 1;
      if (c == '#') {
        int end = i;
        while (Character.isDigit(shown.charAt(end)) || shown.charAt(end) == ';') {
          end++;
        }
        String[] parts = shown.substring(i, end).split(";", -1);
        i = end;
        colour = Integer.parseInt(parts[0]);
        for (int k = 2; k < parts.length; k++) {
          int part = (int) Math.round(Integer.parseInt(parts[k]) * 2.55);
          palette[colour] = palette[colour] << 8 | part;
        }
        continue;
      }
      if (c == '$' || c == '-') {
        column = 0;
        top += c == '-' ? 6 : 0;
        continue;
      }
      if (c == '!') {
        int end = i;
        while (Character.isDigit(shown.charAt(end))) {
          end++;
        }
        times = Integer.parseInt(shown.substring(i, end));
        c = shown.charAt(end);
        i = end + 1;
      }
      assertThat(c).isBetween('?', '~');
      for (int k = 0; k < times; k++, column++) {
        for (int bit = 0; bit < 6; bit++) {
          if ((c - '?' >> bit & 1) == 1) {
            pixels[(top + bit) * width + column] = palette[colour];
          }
        }
      }
    }
    return pixels;
  }
}
