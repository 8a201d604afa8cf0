package gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.data.ReadOptions.Header;
import gradus.data.ReadOptions.MissingPolicy;
import gradus.diag.Diagnostic;
import gradus.generate.Seeded;
import gradus.numeric.stream.Demand;
import gradus.numeric.stream.Summary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One pass over delimited text, in blocks that cut it everywhere, against the reader in memory.
final class TallTableTest {
  @TempDir private Path folder;

  private Optional<Tall> open(byte[] text, ReadOptions options, int block, int threads) {
    return open(text, "csv", options, block, threads);
  }

  private Optional<Tall> open(
      byte[] text, String extension, ReadOptions options, int block, int threads) {
    Path file = folder.resolve("t." + extension);
    try {
      Files.write(file, text);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
    return new TallReader(options, new Streaming(0, block, threads), Progress.NONE).file(file);
  }

  private Summary summary(String text, ReadOptions options, int block, int threads) {
    Tall tall = open(text.getBytes(StandardCharsets.UTF_8), options, block, threads).orElseThrow();
    return tall.read(Demand.products().and(Demand.ofTriangle()), numbers(tall));
  }

  private static int[] numbers(Tall tall) {
    return IntStream.range(0, tall.columnNames().size())
        .filter(i -> !tall.texts().get(i))
        .toArray();
  }

  /// A table as people make them: words, quotes with everything inside, blanks, CR LF.
  private static String table(Seeded random, int rows, String end) {
    StringBuilder text = new StringBuilder("word,a,b,c").append(end);
    for (int i = 0; i < rows; i++) {
      text.append(
          switch (random.between(0, 5)) {
            case 0 -> "\"New\nYork, \"\"NY\"\"\"";
            case 1 -> " plain ";
            case 2 -> "5\" pipe";
            case 3 -> "é−ü";
            default -> "x";
          });
      for (int j = 0; j < 3; j++) {
        double value = 1e6 + random.normal() * Math.pow(10, random.between(-3, 3));
        text.append(',')
            .append(
                switch (random.between(0, 6)) {
                  case 0 -> " " + value + " ";
                  case 1 -> "\"" + value + "\"";
                  case 2 -> "+" + (long) value;
                  case 3 -> (float) value + "e-1";
                  case 4 -> "−" + value;
                  case 5 -> random.between(1, 99) + "/7";
                  default -> Double.toString(value);
                });
      }
      text.append(end);
    }
    return random.between(0, 1) == 0 ? text.toString().stripTrailing() : text + end + end;
  }

  @ParameterizedTest
  @CsvSource({"1, 300", "2, 700", "3, 1000", "4, 5000", "5, 100000"})
  void agreesWithTheReaderInMemory(long seed, int block) {
    Seeded random = new Seeded(seed);
    for (String end : List.of("\n", "\r\n", "\r")) {
      String text = table(random, 400, end);
      Dataset held = Reading.csv(text);
      Summary summary = summary(text, ReadOptions.DEFAULT, block, 2);
      assertThat(summary.rows()).isEqualTo(held.rows());
      for (int j = 0; j < 3; j++) {
        double[] values = Reading.numbers(held, j + 1);
        double sum = 0;
        double low = values[0];
        double high = values[0];
        for (double value : values) {
          sum += value;
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
        assertThat(summary.sum(j)).isCloseTo(sum, within(1e-9 * Math.abs(sum)));
        assertThat(summary.smallest(j)).isEqualTo(low);
        assertThat(summary.largest(j)).isEqualTo(high);
      }
    }
  }

  @Test
  void isTheSameBitByBitForAnyNumberOfThreads() {
    String text = table(new Seeded(9), 3000, "\n");
    Summary one = summary(text, ReadOptions.DEFAULT, 2000, 1);
    for (int threads = 2; threads <= 7; threads++) {
      Summary many = summary(text, ReadOptions.DEFAULT, 2000, threads);
      for (int i = 0; i < 3; i++) {
        assertThat(many.mean(i)).isEqualTo(one.mean(i));
        for (int j = 0; j < 3; j++) {
          assertThat(many.product(i, j)).isEqualTo(one.product(i, j));
        }
      }
      assertThat(many.triangle(0, 1, 2)).isEqualTo(one.triangle(0, 1, 2));
    }
  }

  /// Everything that can be wrong in a line, behind 300 good ones.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,2",
        "1,2,3,4",
        "",
        "  ",
        "1,x,3",
        "1,,3",
        "1,n/a,3",
        "1,1e999,3",
        "1,\"2,3",
        "1,\"2\"x,3",
        "1,\"1,234.5\",3",
        "1,5 kg,3",
        "1,2,3\u0000",
        "é,2,3",
        "1d,2,3"
      })
  void tellsMistakesInTheSameWords(String line) {
    for (String end : List.of("\n", "\r\n")) {
      String good = ("1.5,2.25,-3" + end).repeat(300);
      String text = "a,b,c" + end + good + line + end + ("4,5,6" + end).repeat(3);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      Diagnostic held =
          Reading.refusal(() -> Reading.file("csv", bytes, ReadOptions.DEFAULT)).diagnostic();
      Tall tall = open(bytes, ReadOptions.DEFAULT, 512, 2).orElseThrow();
      Diagnostic gone = Reading.refusal(() -> tall.read(Demand.SUMS, new int[] {0})).diagnostic();
      assertThat(gone.message()).isEqualTo(held.message().replace("t.csv", tall.name()));
      assertThat(gone.code()).isEqualTo(held.code());
      assertThat(gone.hint()).isEqualTo(held.hint());
      assertThat(gone.source().text()).isEqualTo(held.source().text());
      assertThat(gone.span()).isEqualTo(held.span());
    }
  }

  @Test
  void malformedBytesAreToldWithTheirPlace() {
    byte[] bytes =
        ("a,b\n" + "1,2\n".repeat(500) + "1,\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
    Diagnostic held =
        Reading.refusal(() -> Reading.file("csv", bytes, ReadOptions.DEFAULT)).diagnostic();
    Tall tall = open(bytes, ReadOptions.DEFAULT, 300, 2).orElseThrow();
    Diagnostic gone = Reading.refusal(() -> tall.read(Demand.SUMS, new int[] {0})).diagnostic();
    assertThat(gone.message()).isEqualTo(held.message().replace("t.csv", tall.name()));
  }

  /// Lines of text and numbers in the selected columns must hold, in others they need not.
  @Test
  void selectsColumnsAndRows() {
    StringBuilder text = new StringBuilder("x;y;z;\n");
    for (int i = 0; i < 900; i++) {
      text.append(i).append(",5;").append(i % 10 == 0 ? "NA" : "1,25").append(";2;\n");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    ReadOptions skip = ReadOptions.DEFAULT.withMissing(MissingPolicy.SKIP);
    Tall tall = open(bytes, skip, 700, 3).orElseThrow();
    Summary summary = tall.read(Demand.SUMS, new int[] {1, 0});
    assertThat(summary.rows()).isEqualTo(810);
    assertThat(summary.mean(0)).isEqualTo(1.25);
    assertThat(summary.largest(1)).isEqualTo(899.5);
    Dataset held = ((Loaded.Rows) Reading.file("csv", bytes, skip)).data();
    assertThat(tall.note()).isEqualTo(settledLast(held.note()));
    Tall some = open(bytes, ReadOptions.DEFAULT.withColumns("z,x"), 700, 3).orElseThrow();
    assertThat(some.columnNames()).containsExactly("z", "x");
    assertThat(some.read(Demand.SUMS, new int[] {0, 1}).rows()).isEqualTo(900);
  }

  private static String settledLast(String note) {
    return note.replace(
        "90 rows with missing values left out",
        "90 rows with missing values left out, read in one pass");
  }

  @Test
  void aValueInAColumnThatIsEmptyAboveIsRefused() {
    String text = "a,b,\n" + "1,2,\n".repeat(300) + "1,2,3\n" + "1,2,\n";
    Tall tall =
        open(text.getBytes(StandardCharsets.UTF_8), ReadOptions.DEFAULT, 400, 2).orElseThrow();
    Diagnostic refusal = Reading.refusal(() -> tall.read(Demand.SUMS, new int[] {0})).diagnostic();
    assertThat(refusal.message())
        .endsWith("line 302, column 5: a value in a column that is empty above");
  }

  @Test
  void linesLongerThanABlockAreRead() {
    List<String> lines = new ArrayList<>();
    Seeded random = new Seeded(77);
    for (int i = 0; i < 60; i++) {
      lines.add(i + ",\"" + "y".repeat(random.between(0, 3000)) + "\n\"," + 2 * i);
    }
    String text = "a,t,b\n" + String.join("\n", lines);
    Summary summary = summary(text, ReadOptions.DEFAULT, 500, 2);
    assertThat(summary.rows()).isEqualTo(60);
    assertThat(summary.sum(1)).isEqualTo(60 * 59);
  }

  @Test
  void aLineBeyondTheMemoryIsRefusedWithItsNumber() throws IOException {
    Path file = folder.resolve("long.csv");
    String line = "1," + "2".repeat(3_000_000) + "\n";
    Files.writeString(file, "a,b\n" + "1,2\n".repeat(100) + line);
    Tall tall =
        new TallReader(
                ReadOptions.DEFAULT, new Streaming(0, 1000, 1), Progress.NONE, Memory.of(2_000_000))
            .file(file)
            .orElseThrow();
    Diagnostic refusal = Reading.refusal(() -> tall.read(Demand.SUMS, new int[] {0})).diagnostic();
    assertThat(refusal.message()).contains("long.csv, line 102: this line is longer than");
  }

  @Test
  void headersTabsAndSpacesAreFound() {
    assertThat(
            open(bytes("1\t2\n3\t4\n"), "tsv", ReadOptions.DEFAULT, 99, 1)
                .orElseThrow()
                .read(Demand.SUMS, new int[] {1})
                .sum(0))
        .isEqualTo(6);
    Tall spaces =
        open(bytes("  1   2\n3  4 \n 5 6\n"), "txt", ReadOptions.DEFAULT, 99, 1).orElseThrow();
    assertThat(spaces.read(Demand.SUMS, new int[] {0, 1}).sum(1)).isEqualTo(12);
    ReadOptions named = ReadOptions.DEFAULT.withHeader(Header.YES);
    Tall header = open(bytes("1,2\n3,4\n5,6\n"), named, 99, 1).orElseThrow();
    assertThat(header.columnNames()).containsExactly("1", "2");
    assertThat(header.read(Demand.SUMS, new int[] {0}).sum(0)).isEqualTo(8);
    Tall marked = open(bytes("\uFEFF1\n2\n3\n"), ReadOptions.DEFAULT, 99, 1).orElseThrow();
    assertThat(marked.isVector()).isTrue();
    assertThat(marked.read(Demand.SUMS, new int[] {0}).sum(0)).isEqualTo(6);
  }

  /// What ended before it was tall may still need too much memory, and then gets one pass.
  @Test
  void aPipeThatEndedEarlyCanBeReadAgain() throws IOException {
    byte[] text = bytes("1,2\n3,4\n5,6\n");
    Streaming streaming = new Streaming(1000, 8, 1);
    TallReader.Pipe pipe =
        new TallReader(ReadOptions.DEFAULT, streaming, Progress.NONE)
            .pipe(new ByteArrayInputStream(text), "in");
    assertThat(pipe.tall()).isEmpty();
    assertThat(pipe.ended()).isTrue();
    assertThat(pipe.in().readAllBytes()).isEqualTo(text);
    Tall again =
        new TallReader(ReadOptions.DEFAULT, streaming.withAbove(0), Progress.NONE)
            .pipe(pipe.in(), "in")
            .tall()
            .orElseThrow();
    assertThat(again.read(Demand.SUMS, new int[] {0, 1}).sum(1)).isEqualTo(12);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
