package gradus.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.engine.Answer;
import gradus.engine.Binding;
import gradus.function.Conventions;
import gradus.json.JsonWriter;
import gradus.render.Detail;
import gradus.render.RenderOptions;
import gradus.render.json.AnswerJson;
import gradus.render.npy.NpyFile;
import gradus.render.npy.NpzFile;
import gradus.render.plain.CsvText;
import gradus.render.plain.MatrixMarketText;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.ElementArray;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written in a format and read again is the same, bit by bit.
final class FormatRoundTripTest {
  private static final double[] EXTREMES = {
    0.0,
    -0.0,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Math.nextDown(Double.MIN_NORMAL),
    Double.MAX_VALUE,
    0.1,
    1.0 / 3,
    9007199254740992.0,
    5e-324,
    1e23,
    2.225073858507201e-308
  };

  @ParameterizedTest
  @ValueSource(strings = {"npy", "npz", "mtx", "csv", "tsv", "json"})
  void matricesComeBackBitByBit(String format) throws IOException {
    SplittableRandom random = new SplittableRandom(format.hashCode());
    for (int k = 0; k < 50; k++) {
      int rows = random.nextInt(1, 8);
      int columns = random.nextInt(2, 6);
      double[] entries = new double[rows * columns];
      for (int i = 0; i < entries.length; i++) {
        double any = Double.longBitsToDouble(random.nextLong());
        entries[i] =
            Double.isFinite(any) && random.nextBoolean()
                ? any
                : EXTREMES[random.nextInt(EXTREMES.length)];
      }
      entries[0] = random.nextInt(4) == 0 ? Double.NEGATIVE_INFINITY : entries[0];
      RealArray matrix = RealArray.matrix(rows, columns, entries);
      Value back = value(written(matrix, format), format);
      assertThat(bits(((RealArray) back).data())).containsExactly(bits(entries));
      assertThat(((RealArray) back).shape()).isEqualTo(matrix.shape());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"npy", "npz"})
  void everyKindOfArrayComesBack(String format) throws IOException {
    double[] parts = {1, -0.0, Double.MIN_VALUE, Double.NaN};
    List<Value> truths = List.of(Truth.TRUE, Truth.FALSE, Truth.TRUE, Truth.TRUE);
    for (Value value :
        List.of(
            new ComplexArray(Shape.of(2, 1), parts, Labels.NONE),
            new RealArray(Shape.of(1, 2, 2), parts, Labels.NONE),
            new RealArray(Shape.of(0, 3), new double[0], Labels.NONE),
            new ElementArray(Shape.of(2, 2), truths, Labels.NONE),
            Values.words(List.of("a", "größe \uD83D\uDE00", "")),
            new Scalar.Real(2.5),
            Truth.FALSE,
            new Text("train"))) {
      assertThat(value(written(value, format), format)).as(value.kind()).isEqualTo(value);
    }
  }

  @Test
  void exactIntegersComeBackExactly() throws IOException {
    List<Value> entries = List.of(Scalar.of(Long.MAX_VALUE), Scalar.of((1L << 53) + 1));
    Array array = Values.array(Shape.of(2, 1), entries, Labels.NONE);
    for (String format : List.of("npy", "npz", "mtx")) {
      ReadOptions exact = ReadOptions.DEFAULT.withExact(true);
      Loaded loaded = Reading.file(format, written(array, format), exact);
      assertThat(Binder.bind("A", loaded, Text::new)).isEqualTo(new Binding.Data("A", array));
    }
  }

  @Test
  void payloadsOfNaNComeBack() throws IOException {
    double[] entries = {Double.longBitsToDouble(0x7ff8_0000_0000_1234L), 1};
    Value back = value(written(RealArray.vector(entries), "npy"), "npy");
    assertThat(Double.doubleToRawLongBits(((RealArray) back).data()[0]))
        .isEqualTo(0x7ff8_0000_0000_1234L);
  }

  @Test
  void recordsComeBackAsArchives() throws IOException {
    Value record =
        RecordValue.builder()
            .with("values", RealArray.vector(3, 1))
            .with("vectors", RealArray.matrix(2, 2, 1, 0, 0, 1))
            .build();
    assertThat(value(written(record, "npz"), "npz")).isEqualTo(record);
  }

  private static long[] bits(double[] values) {
    return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
  }

  private static byte[] written(Value value, String format) throws IOException {
    Answer answer =
        new Answer(
            "A",
            "",
            value,
            value,
            Conventions.GRADUS,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RenderOptions options = RenderOptions.STANDARD;
    StringBuilder text = new StringBuilder();
    List<String> lost = new ArrayList<>();
    switch (format) {
      case "npy" -> NpyFile.write(answer, options, out, lost::add);
      case "npz" -> NpzFile.write(answer, options, out, lost::add);
      case "mtx" -> MatrixMarketText.write(answer, options, text::append);
      case "csv" -> CsvText.write(answer, options, CsvText.COMMA, text::append);
      case "tsv" -> CsvText.write(answer, options, CsvText.TAB, text::append);
      default -> text.append(JsonWriter.compact(AnswerJson.of(answer, Detail.NONE, "0")));
    }
    assertThat(lost).isEmpty();
    out.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static Value value(byte[] bytes, String format) {
    ReadOptions options = ReadOptions.DEFAULT.withHeader(ReadOptions.Header.NO);
    Binding bound =
        Binder.bind("A", Reading.file(format, bytes, options), literal -> new Text(literal));
    return ((Binding.Data) bound).value();
  }
}
