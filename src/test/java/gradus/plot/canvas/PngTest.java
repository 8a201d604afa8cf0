package gradus.plot.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class PngTest {
  @Test
  void pixelsComeBack() {
    Random random = new Random(1);
    for (int colours : new int[] {1, 2, 255, 256, 257, 5_000}) {
      for (int blank : new int[] {0, 10}) {
        int width = 1 + random.nextInt(90);
        int height = 1 + random.nextInt(90);
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
          boolean clear = blank > 0 && random.nextInt(blank) == 0;
          pixels[i] = clear ? -1 : random.nextInt(colours) * 0x3A_B1 & 0xFF_FF_FF;
        }
        PngReader read = PngReader.of(Png.of(width, height, pixels));
        assertThat(read.width()).isEqualTo(width);
        assertThat(read.height()).isEqualTo(height);
        assertThat(read.pixels()).isEqualTo(pixels);
      }
    }
  }

  @Test
  void nothingIsNoPicture() {
    assertThatIllegalArgumentException().isThrownBy(() -> Png.of(0, 1, new int[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> Png.of(2, 2, new int[3]));
  }
}
