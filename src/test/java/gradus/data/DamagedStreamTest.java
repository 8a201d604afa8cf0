package gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.generate.Seeded;
import gradus.numeric.stream.Demand;
import gradus.numeric.stream.Summary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Truncated files and files with flipped bits, in one pass and in memory: data errors and nothing
/// else, and where both read them, the same numbers.
final class DamagedStreamTest {
  private static byte[] sound(String format) throws IOException {
    Seeded random = new Seeded(12);
    StringBuilder text = new StringBuilder();
    boolean lists = format.equals("ndjson");
    text.append(lists ? "" : "alpha,beta,gamma\n");
    ByteBuffer numbers = ByteBuffer.allocate(3 * 8 * 90).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 90; i++) {
      text.append(lists ? "[" : "");
      for (int j = 0; j < 3; j++) {
        double value = random.between(0, 3) == 0 ? random.between(-99, 99) : random.normal();
        numbers.putDouble(value);
        boolean quoted = format.equals("quoted") && random.between(0, 2) == 0;
        text.append(quoted ? "\"" + value + "\"" : "" + value).append(j < 2 ? "," : "");
      }
      text.append(lists ? "]\n" : "\n");
    }
    byte[] plain = text.toString().getBytes(StandardCharsets.UTF_8);
    return switch (format) {
      case "gzip" -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
          gzip.write(plain);
        }
        yield out.toByteArray();
      }
      case "npy" -> {
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (90, 3), }\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(
            new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
        out.write(header.getBytes(StandardCharsets.US_ASCII));
        out.write(numbers.array());
        yield out.toByteArray();
      }
      default -> plain;
    };
  }

  private static byte[] damaged(byte[] sound, Seeded random) {
    if (random.between(0, 4) == 0) {
      return Arrays.copyOf(sound, random.between(0, sound.length));
    }
    byte[] bytes = sound.clone();
    for (int i = random.between(1, 3); i > 0; i--) {
      bytes[random.between(0, bytes.length - 1)] ^= (byte) (1 << random.between(0, 7));
    }
    return bytes;
  }

  private static Optional<Summary> gone(byte[] bytes, int block) {
    Optional<Tall> tall =
        new TallReader(ReadOptions.DEFAULT, new Streaming(0, block, 1), Progress.NONE)
            .pipe(new ByteArrayInputStream(bytes), "in")
            .tall();
    return tall.filter(data -> data.columnNames().size() == 3 && data.texts().isEmpty())
        .map(data -> data.read(Demand.SUMS, new int[] {0, 1, 2}));
  }

  private static double sum(Loaded held) {
    double sum = 0;
    if (held instanceof Loaded.Rows(Dataset data)) {
      for (double value : Reading.numbers(data, 1)) {
        sum += value;
      }
      return sum;
    }
    Loaded.Numbers numbers = (Loaded.Numbers) held;
    for (int i = 1; i < numbers.values().length; i += 3) {
      sum += numbers.values()[i];
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "quoted", "ndjson", "gzip", "npy"})
  void damageIsADataErrorOrReadAlike(String format) throws IOException {
    byte[] sound = sound(format);
    Seeded random = new Seeded(format.hashCode());
    int read = 0;
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      byte[] bytes = damaged(sound, random);
      int block = format.equals("npy") ? 1 << 17 : random.between(200, 3000);
      Optional<Summary> summary;
      try {
        summary = gone(bytes, block);
      } catch (GradusException wrong) {
        assertThat(wrong.code()).isNotEqualTo(Code.BUG);
        refused++;
        continue;
      }
      if (summary.isPresent()) {
        double held =
            sum(DataReader.read(new ByteArrayInputStream(bytes), "in", ReadOptions.DEFAULT));
        double size = Math.abs(summary.get().largest(1)) + Math.abs(summary.get().smallest(1));
        if (Double.isFinite(held)) {
          assertThat(summary.get().sum(1)).isCloseTo(held, within(1e-12 * 90 * size));
        }
        read++;
      }
    }
    assertThat(read + refused).isGreaterThan(200);
    // Checksums let nothing through.
    assertThat(read > 0 || format.equals("gzip")).isTrue();
    assertThat(refused).isPositive();
  }
}
