package gradus.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.value.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A thousand truncated and bit-flipped files of each format are read or refused as data, by the
/// name of the format and by content, and nothing is allocated on the word of a damaged file.
final class HostileFilesTest {
  private static final int FILES = 1_000;
  private static final long ALLOWANCE = 16_000_000;
  private static final String TABLE = "a,b,who\n1.5,2,x\n-3e5,4,\"y \"\"z\"\"\"\n5,0.25,é\n";

  @ParameterizedTest
  @ValueSource(strings = {"csv", "tsv", "txt", "json", "ndjson", "npy", "npz", "mtx", "gz"})
  void damageIsADataError(String format) {
    List<byte[]> sound = sound(format);
    for (byte[] file : sound) {
      assertThat(read(file, format.equals("gz") ? "csv" : format)).as("sound").isTrue();
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    SplittableRandom random = new SplittableRandom(format.hashCode());
    int refused = 0;
    for (int i = 0; i < FILES; i++) {
      byte[] file = damaged(sound.get(i % sound.size()), random);
      String extension = i % 3 == 0 ? "" : format.equals("gz") ? "csv" : format;
      long before = threads.getCurrentThreadAllocatedBytes();
      refused += read(file, extension) ? 0 : 1;
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      assertThat(allocated).as("file %d", i).isLessThan(4L * file.length + ALLOWANCE);
    }
    assertThat(refused).isGreaterThan(FILES / 5);
  }

  private static byte[] damaged(byte[] sound, SplittableRandom random) {
    if (random.nextInt(4) == 0) {
      return Arrays.copyOf(sound, random.nextInt(sound.length));
    }
    byte[] bytes = sound.clone();
    for (int k = random.nextInt(1, 4); k > 0; k--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  /// Whether it was read; a refusal names the file and is one of data or of memory.
  private static boolean read(byte[] file, String extension) {
    try {
      Loaded loaded =
          DataReader.read(
              new ByteArrayInputStream(file),
              "t",
              extension,
              ReadOptions.DEFAULT,
              Memory.of(100_000_000));
      assertThat(Binder.bind("A", loaded, Text::new)).isNotNull();
      return true;
    } catch (GradusException refusal) {
      assertThat(refusal.diagnostic().message()).startsWith("t");
      assertThat(refusal.code().id()).matches("E06\\d\\d|" + Code.TOO_MUCH_MEMORY.id());
      return false;
    }
  }

  private static List<byte[]> sound(String format) {
    return switch (format) {
      case "csv" -> List.of(text(TABLE), text("1,5;2\r\n3;4\r\n"));
      case "tsv" -> List.of(text(TABLE.replace(',', '\t')));
      case "txt" -> List.of(text("a  b\n1.5  2\n-3e5 4\n 5 0.25\n"));
      case "json" ->
          List.of(
              text("[[1, 2.5e3], [-3, \"Infinity\"]]"),
              text("[{\"a\": 1.5, \"s\": \"é\"}, {\"a\": -2e3, \"s\": \"\\u0041\"}]"),
              text("{\"a\": [true, false], \"b\": {\"re\": 1, \"im\": 2}}"));
      case "ndjson" ->
          List.of(
              text("[1, 2.5]\n[3, -4e-2]\n[0, 1]\n"),
              text("{\"a\": 1, \"s\": \"x\"}\n{\"a\": 2, \"s\": \"y\"}\n"));
      case "npy" ->
          List.of(
              saved("matrix.npy"),
              saved("fortran_tensor.npy"),
              saved("words.npy"),
              saved("truths.npy"),
              saved("large_u8.npy"),
              saved("version3.npy"));
      case "npz" -> List.of(saved("several.npz"), saved("deflated.npz"), saved("one.npz"));
      case "mtx" -> List.of(saved("dense.mtx"), saved("sparse.mtx"), saved("complex.mtx"));
      default -> List.of(gzip(text(TABLE)), gzip(text(TABLE.repeat(50).replace("a,b,who\n", ""))));
    };
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] saved(String name) {
    try {
      return Files.readAllBytes(NpyTest.SAVED.resolve(name));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
