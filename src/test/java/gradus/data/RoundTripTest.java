package gradus.data;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import gradus.data.Column.NumberColumn;
import gradus.data.Column.TextColumn;
import gradus.exact.Rational;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RoundTripTest {
  @Test
  void tablesComeBackBitForBit() throws IOException {
    SplittableRandom random = new SplittableRandom(30);
    for (int i = 0; i < 200; i++) {
      boolean tabs = random.nextBoolean();
      Dataset written = randomTable(random);
      byte[] bytes = written(written, tabs ? '\t' : ',');
      Loaded loaded = Reading.file(tabs ? "tsv" : "csv", bytes, ReadOptions.DEFAULT);
      assertSame(((Loaded.Rows) loaded).data(), written);
    }
  }

  @Test
  void anotherReaderSeesTheSameCells() throws IOException {
    SplittableRandom random = new SplittableRandom(31);
    for (int i = 0; i < 50; i++) {
      Dataset written = randomTable(random);
      String text = new String(written(written, ','), StandardCharsets.UTF_8);
      List<List<String>> records = new ArrayList<>();
      try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
        reader.forEach(row -> records.add(row.getFields()));
      }
      assertThat(records).hasSize(written.rows() + 1);
      assertThat(records.getFirst()).isEqualTo(written.columnNames());
      for (int column = 0; column < written.columns().size(); column++) {
        for (int row = 0; row < written.rows(); row++) {
          String cell = records.get(row + 1).get(column);
          switch (written.columns().get(column)) {
            case TextColumn texts -> assertThat(cell).isEqualTo(texts.values().get(row));
            case NumberColumn numbers ->
                assertThat(Double.parseDouble(cell.replace("inf", "Infinity")))
                    .isEqualTo(numbers.values()[row]);
          }
        }
      }
    }
  }

  @Test
  void exactNumbersComeBackExactly() throws IOException {
    Dataset data =
        Reading.csv("a,b\n0.1,1/3\n-2e-3,9007199254740993\n", ReadOptions.DEFAULT.withExact(true));
    assertThat(((NumberColumn) data.columns().get(0)).exact())
        .containsExactly(Rational.of(1, 10), Rational.of(-1, 500));
    assertThat(((NumberColumn) data.columns().get(1)).exact())
        .containsExactly(Rational.of(1, 3), Rational.of(9007199254740993L));
    Loaded again = Reading.file("csv", written(data, ','), ReadOptions.DEFAULT.withExact(true));
    for (int i = 0; i < 2; i++) {
      assertThat(((NumberColumn) ((Loaded.Rows) again).data().columns().get(i)).exact())
          .isEqualTo(((NumberColumn) data.columns().get(i)).exact());
    }
  }

  @Test
  void rowsAreWrittenAsTheyStand() throws IOException {
    StringBuilder out = new StringBuilder();
    CsvWriter writer = new CsvWriter(out, ',');
    writer.texts(List.of("a,b", "say \"x\"", "", " c", "d;e", "plain text"));
    writer.numbers(1, -0.0, 0.1, 1e21, Double.NaN, Double.NEGATIVE_INFINITY);
    writer.numbers(new double[] {1, 2, 3, 4}, 2, 4);
    assertThat(out.toString())
        .isEqualTo(
            "\"a,b\",\"say \"\"x\"\"\",\"\",\" c\",\"d;e\",plain text\n"
                + "1,-0,0.1,1e21,NaN,-inf\n"
                + "3,4\n");
  }

  @Test
  void localesChangeNoByte() throws IOException {
    Locale before = Locale.getDefault();
    Dataset data = Reading.csv("I,i\n1234567.5,x\n-0.001,y\n1,N/A\n2,z\n");
    byte[] expected = written(data, ',');
    try {
      for (Locale locale : List.of(Locale.GERMANY, Locale.of("tr", "TR"), Locale.of("ar", "EG"))) {
        Locale.setDefault(locale);
        Dataset again = Reading.csv("I,i\n1234567.5,x\n-0.001,y\n1,N/A\n2,z\n");
        assertThat(written(again, ',')).isEqualTo(expected);
        assertThat(again.note()).isEqualTo(data.note());
        assertThat(Reading.numbers(Reading.csv("x\nINF\n1\n"), 0)[0]).isInfinite();
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static void assertSame(Dataset read, Dataset written) {
    assertThat(read.columnNames()).isEqualTo(written.columnNames());
    assertThat(read.rows()).isEqualTo(written.rows());
    for (int i = 0; i < written.columns().size(); i++) {
      switch (written.columns().get(i)) {
        case TextColumn texts -> assertThat(Reading.texts(read, i)).isEqualTo(texts.values());
        case NumberColumn numbers ->
            assertThat(bits(Reading.numbers(read, i))).isEqualTo(bits(numbers.values()));
      }
    }
  }

  private static long[] bits(double[] values) {
    long[] bits = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      bits[i] = Double.doubleToRawLongBits(values[i]);
    }
    return bits;
  }

  private static byte[] written(Dataset data, char separator) throws IOException {
    StringBuilder out = new StringBuilder();
    new CsvWriter(out, separator).table(data);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Dataset randomTable(SplittableRandom random) {
    int rows = random.nextInt(1, 30);
    List<Column> columns = new ArrayList<>();
    for (int j = random.nextInt(1, 7); j > 0; j--) {
      String name = "c" + j + (random.nextBoolean() ? " \"q\", é" : "");
      columns.add(
          j == 1 || random.nextInt(3) > 0
              ? new NumberColumn(name, randomNumbers(random, rows), List.of())
              : new TextColumn(name, randomTexts(random, rows)));
    }
    return new Dataset("t", columns, rows, true, "");
  }

  private static double[] randomNumbers(SplittableRandom random, int rows) {
    double[] values = new double[rows];
    for (int i = 0; i < rows; i++) {
      double any = Double.longBitsToDouble(random.nextLong());
      values[i] =
          Double.isNaN(any) ? -0.0 : random.nextBoolean() ? any : random.nextInt(1000) / 8.0;
    }
    values[0] = random.nextInt(9) == 0 ? Double.POSITIVE_INFINITY : values[0];
    return values;
  }

  private static List<String> randomTexts(SplittableRandom random, int rows) {
    int[] signs = "ab,;\"\n\t é😀'x".codePoints().toArray();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      StringBuilder text = new StringBuilder("w");
      for (int k = random.nextInt(8); k > 0; k--) {
        text.appendCodePoint(signs[random.nextInt(signs.length)]);
      }
      texts.add(text.append('z').toString());
    }
    return texts;
  }
}
