package gradus.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileTest {
  private static final Path LESSONS = Path.of("lessons/data");

  @Test
  void irisIs150By4AndSpecies() {
    Dataset iris = table(LESSONS.resolve("iris.csv"), ReadOptions.DEFAULT);
    assertThat(iris.note()).isEqualTo("150×5, header yes");
    assertThat(iris.columnNames())
        .containsExactly("sepal_length", "sepal_width", "petal_length", "petal_width", "species");
    assertThat(iris.column("species")).isInstanceOf(Column.TextColumn.class);
    assertThat(Reading.texts(iris, 4)).contains("setosa", "versicolor", "virginica");
    Dataset numbers = table(LESSONS.resolve("iris.csv"), ReadOptions.DEFAULT.withColumns("1-4"));
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      for (double value : Reading.numbers(numbers, i)) {
        sum += value;
      }
    }
    // The column means of Fisher's table: 5.843, 3.057, 3.758, 1.199.
    assertThat(sum / 150).isCloseTo(13.858, org.assertj.core.data.Offset.offset(0.001));
  }

  @Test
  void theOtherDataSetsHaveTheirSizes() {
    assertThat(table(LESSONS.resolve("breast_cancer.csv"), ReadOptions.DEFAULT).note())
        .isEqualTo("569×31, header yes");
    assertThat(table(LESSONS.resolve("diabetes.csv"), ReadOptions.DEFAULT).note())
        .isEqualTo("442×11, header yes");
    assertThat(table(LESSONS.resolve("digits.csv"), ReadOptions.DEFAULT).note())
        .isEqualTo("500×65, header yes");
  }

  @Test
  void nearFileNamesAreOffered() {
    Diagnostic missing = refusal(LESSONS.resolve("iris.cvs"));
    assertThat(missing.code()).isEqualTo(Code.NO_SUCH_FILE);
    assertThat(missing.message()).isEqualTo("lessons/data/iris.cvs: no such file");
    assertThat(missing.hint()).isEqualTo("lessons/data/iris.csv is near");
    assertThat(refusal(Path.of("nowhere/x.csv")).message())
        .isEqualTo("nowhere/x.csv: no such file; there is no folder nowhere");
    assertThat(refusal(LESSONS).message()).isEqualTo("lessons/data is a folder, not a file");
  }

  @Test
  void streamsAreReadToTheirEnd() {
    String text = "a,b\n" + "1,2\n".repeat(50_000);
    InputStream slow =
        new FilterInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return super.read(bytes, from, Math.min(length, 777));
          }
        };
    Loaded.Rows rows = (Loaded.Rows) DataReader.read(slow, "standard input", ReadOptions.DEFAULT);
    assertThat(rows.data().rows()).isEqualTo(50_000);
  }

  @Test
  void aStreamThatBreaksIsAnError() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line went dead");
          }
        };
    Diagnostic failed =
        Reading.refusal(() -> DataReader.read(broken, "standard input", ReadOptions.DEFAULT))
            .diagnostic();
    assertThat(failed.code()).isEqualTo(Code.CANNOT_READ);
    assertThat(failed.message()).isEqualTo("standard input: reading failed: the line went dead");
  }

  @Test
  void extensionsDecideWhereTheyAreKnown(@TempDir Path folder) throws IOException {
    assertThat(table(write(folder, "a.tsv", "x y\t1;2\nx z\t3\n"), ReadOptions.DEFAULT).columns())
        .hasSize(2);
    assertThat(DataReader.read(write(folder, "a.JSON", "[1]"), ReadOptions.DEFAULT))
        .isInstanceOf(Loaded.Numbers.class);
    assertThat(DataReader.read(write(folder, "a.txt", "{1, 2}"), ReadOptions.DEFAULT))
        .isInstanceOf(Loaded.Lines.class);
    assertThat(DataReader.read(write(folder, "noname", "1,2\n"), ReadOptions.DEFAULT))
        .isInstanceOf(Loaded.Rows.class);
  }

  @Test
  void damagedFilesGiveOnlyDataErrors() throws IOException {
    byte[] iris = Files.readAllBytes(LESSONS.resolve("iris.csv"));
    byte[] json =
        "[{\"a\": 1.5, \"s\": \"é\"}, {\"a\": -2e3, \"s\": \"\\u0041\"}, {\"a\": null, \"s\": \"x\"}]"
            .getBytes(StandardCharsets.UTF_8);
    byte[] quoted =
        "\"a\";\"b\"\r\n1,5;\"x\"\"y\"\r\n2,25;\"z\nü\"\r\n".getBytes(StandardCharsets.UTF_8);
    SplittableRandom random = new SplittableRandom(40);
    int refused = 0;
    for (int i = 0; i < 1_500; i++) {
      byte[] bytes = List.of(iris, json, quoted).get(i % 3).clone();
      if (random.nextBoolean()) {
        bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
      } else {
        for (int k = random.nextInt(1, 4); k > 0; k--) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      refused += refusedOrRead(bytes, List.of("csv", "json", "tsv", "").get(i % 4)) ? 1 : 0;
    }
    assertThat(refused).isBetween(300, 1_400);
  }

  private static boolean refusedOrRead(byte[] bytes, String extension) {
    try {
      assertThat(Reading.file(extension, bytes, ReadOptions.DEFAULT)).isNotNull();
      return false;
    } catch (GradusException refusal) {
      assertThat(refusal.diagnostic().message()).startsWith("t." + extension);
      return true;
    }
  }

  private static Path write(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Dataset table(Path file, ReadOptions options) {
    return ((Loaded.Rows) DataReader.read(file, options)).data();
  }

  private static Diagnostic refusal(Path file) {
    return Reading.refusal(() -> DataReader.read(file, ReadOptions.DEFAULT)).diagnostic();
  }
}
