package gradus.render.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class KittyTest {
  @Test
  void bytesComeBackInChunks() {
    Random random = new Random(1);
    for (int size : new int[] {1, 3071, 3072, 3073, 20_000}) {
      byte[] png = new byte[size];
      random.nextBytes(png);
      String shown = Kitty.show(png, 80, 24);
      StringBuilder data = new StringBuilder();
      String[] commands = shown.split("\u001b\\\\", -1);
      for (int i = 0; i < commands.length - 1; i++) {
        assertThat(commands[i]).startsWith("\u001b_G");
        String[] parts = commands[i].substring(3).split(";", 2);
        assertThat(parts[0]).endsWith(i == commands.length - 2 ? "m=0" : "m=1");
        assertThat(parts[0].startsWith("a=T,f=100,q=2,c=80,r=24,")).isEqualTo(i == 0);
        assertThat(parts[1].length()).isBetween(1, 4096);
        data.append(parts[1]);
      }
      assertThat(commands[commands.length - 1]).isEmpty();
      assertThat(Base64.getDecoder().decode(data.toString())).isEqualTo(png);
    }
  }
}
