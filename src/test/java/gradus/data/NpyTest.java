package gradus.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.exact.Rational;
import gradus.value.Array;
import gradus.value.ComplexArray;
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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The files were written by NumPy (`make.py` beside them).
final class NpyTest {
  static final Path SAVED = Path.of("src/test/resources/gradus/data");

  @Test
  void everyTypeInBothOrdersIsTheSameMatrix() throws IOException {
    Map<String, Value> types = ((RecordValue) value("types.npz")).fields();
    assertThat(types).hasSize(52);
    types.forEach((type, value) -> {
      for (int i = 0; i < 6; i++) {
        int natural = type.startsWith("u") ? i : i - 3;
        Value entry = ((Array) value).get(i);
        Scalar expected =
            type.startsWith("c") ? Scalar.of(natural, -2.0 * natural) : new Scalar.Real(natural);
        assertThat(entry).as(type + " " + i).isEqualTo(expected);
      }
      assertThat(((Array) value).shape().toList()).containsExactly(2, 3);
    });
  }

  @Test
  void doublesKeepEveryBit() throws IOException {
    assertThat(value("matrix.npy"))
        .isEqualTo(
            RealArray.matrix(
                3,
                3,
                1,
                2.5,
                -3,
                0.1,
                -0.0,
                1e-310,
                Double.POSITIVE_INFINITY,
                Double.MAX_VALUE,
                Double.MIN_VALUE));
    assertThat(value("version2.npy")).isEqualTo(value("version3.npy"));
    double[] count = IntStream.range(0, 24).asDoubleStream().toArray();
    assertThat(((RealArray) value("tensor.npy")).data()).containsExactly(count);
    assertThat(value("fortran_tensor.npy")).isEqualTo(value("tensor.npy"));
  }

  @Test
  void othersKeepTheirKind() throws IOException {
    assertThat(value("scalar.npy")).isEqualTo(new Scalar.Real(2.5));
    assertThat(value("complex.npy"))
        .isEqualTo(new ComplexArray(Shape.of(2), new double[] {1, 2, 3, -0.5}, Labels.NONE));
    assertThat(((Array) value("truths.npy")).get(1)).isEqualTo(Truth.FALSE);
    assertThat(value("words.npy"))
        .isEqualTo(Values.words(List.of("setosa", "größe", "x\uD835\uDC65")));
    assertThat(value("bytes.npy")).isEqualTo(Values.words(List.of("ab", "c")));
    assertThat(((Array) value("empty.npy")).shape().toList()).containsExactly(0, 3);
    assertThat(((RecordValue) value("several.npz")).field("name")).contains(new Text("train"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "matrix.npy | 3×3 NPY, float64",
        "scalar.npy | NPY, one float64",
        "fortran_tensor.npy | 2×3×4 NPY, float64, Fortran order",
        "integers.npy | 2×2 NPY, int64, integers beyond 2^53 rounded to doubles (--exact keeps"
            + " them)",
        "nan.npy | 3×2 NPY, float64, 1 of them NaN (--na skip leaves their rows out)",
        "one.npz | 3×2 NPY, float64",
        "several.npz | NPZ: X 3×2, float64; y 3, int64; name one str",
      })
  void theNoteSaysHowItWasRead(String file, String note) throws IOException {
    assertThat(Binder.note(load(file, ReadOptions.DEFAULT))).isEqualTo(note);
  }

  @Test
  void exactlyReadIntegersAreAllThere() throws IOException {
    ReadOptions exact = ReadOptions.DEFAULT.withExact(true);
    assertThat(numbers(load("integers.npy", exact)).exact())
        .containsExactly(
            Rational.ONE,
            Rational.of(-2),
            Rational.of((1L << 62) + 1),
            Rational.of(Long.MIN_VALUE));
    assertThat(numbers(load("large_u8.npy", exact)).exact())
        .containsExactly(
            Rational.parse("18446744073709551615"), Rational.parse("9007199254740993"));
    assertThat(numbers(load("version2.npy", exact)).exact().get(3))
        .as("0.1 as a double")
        .isEqualTo(Rational.of(3602879701896397L, 1L << 55));
    assertThat(refusal(() -> load("matrix.npy", exact)).message())
        .isEqualTo("matrix.npy, entry [3,1]: Infinity has no exact value");
  }

  @Test
  void columnsAndMissingValuesAreMattersOfMatrices() throws IOException {
    ReadOptions skip = ReadOptions.DEFAULT.withMissing(ReadOptions.MissingPolicy.SKIP);
    assertThat(numbers(load("nan.npy", skip)).values()).containsExactly(3, 4, 5, 6);
    ReadOptions second = ReadOptions.DEFAULT.withColumns("2");
    assertThat(numbers(load("nan.npy", second)).values()).containsExactly(Double.NaN, 4, 6);
    assertThat(numbers(load("one.npz", second)).values()).containsExactly(1, 3, 5);
    assertThat(refusal(() -> load("complex.npy", second)).code()).isEqualTo(Code.UNKNOWN_COLUMN);
    assertThat(refusal(() -> load("scalar.npy", second)).code()).isEqualTo(Code.UNKNOWN_COLUMN);
  }

  @Test
  void arraysOfAnArchiveAreChosenByName() throws IOException {
    ReadOptions y = ReadOptions.DEFAULT.withColumns("y");
    assertThat(numbers(load("several.npz", y)).values()).containsExactly(1, 0, 1);
    assertThat(((RecordValue) value("deflated.npz", ReadOptions.DEFAULT.withColumns("y, X"))))
        .satisfies(record -> assertThat(record.fields()).containsOnlyKeys("y", "X"));
    Diagnostic unknown = refusal(() -> load("several.npz", ReadOptions.DEFAULT.withColumns("nam")));
    assertThat(unknown.message()).isEqualTo("several.npz: there is no array \"nam\"");
    assertThat(unknown.hint()).isEqualTo("did you mean name?");
  }

  /// The header as written stands in an otherwise sound file, with 48 bytes behind it.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'descr': '<f8', 'fortran_order': False, 'shape': (4294967296,), }|promises 4294967296 of"
            + " float64, 34359738368 bytes; 48 are there",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (4294967296, 4294967296), }|promises"
            + " 4294967296×4294967296 of float64, more than 10^15 bytes; 48 are there",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (7,), }|promises 7 of float64, 56 bytes;"
            + " 48 are there",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (5,), }|8 bytes stand behind the end of"
            + " the array",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2, -3), }|a negative length in the"
            + " shape",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2.0, 3), }|a length in the shape is"
            + " no whole number",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (6), }|the shape is no tuple of lengths:"
            + " one length has a comma behind it",
        "{'descr': '<f8', 'fortran_order': False, 'shape': 6, }|the shape is no tuple of lengths",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (x,), }|a length in the shape is no"
            + " whole number",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (9999999999999999999,), }|a length in"
            + " the shape has more than 18 digits",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (0, 99999999999), }|48 bytes stand"
            + " behind the end of the array",
        "{'descr': '<f8', 'fortran_order': 0, 'shape': (6,), }|'fortran_order' is neither True nor"
            + " False",
        "{'descr': '<f8', 'shape': (6,), }|the header does not say 'fortran_order'",
        "{'descr': '<f8', 'descr': '<f8', 'fortran_order': False, 'shape': (6,)}|the header says"
            + " 'descr' twice",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (6,), 'x': 1}|the header has an unknown"
            + " key 'x'",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (6,)} + 1|text behind the end of the"
            + " header",
        "{'descr': '<f8' 'fortran_order': False, 'shape': (6,)}|the header is no dictionary: ',' is"
            + " due here",
        "__import__('os').abort()|the header is no dictionary: '{' is due here",
        "{'descr': 'f8', 'fortran_order': False, 'shape': (6,)}|'f8' is no type of NumPy",
        "{'descr': '=f8', 'fortran_order': False, 'shape': (6,)}|'=f8' does not say in which order"
            + " the bytes stand",
        "{'descr': '<f16', 'fortran_order': False, 'shape': (3,)}|gradus does not read entries of"
            + " the type '<f16'",
        "{'descr': '<m8[s]', 'fortran_order': False, 'shape': (6,)}|the entries are dates or"
            + " durations ('<m8[s]')",
        "{'descr': '<U0', 'fortran_order': False, 'shape': (99,)}|48 bytes stand behind the end of"
            + " the array",
        "{'descr': [('x', '<f8')], 'fortran_order': False, 'shape': (6,)}|the entries are records"
            + " of several fields (a structured type)",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (6,)|the header is no dictionary: ',' is"
            + " due here",
        "{'descr': '<f8\\', 'fortran_order': False, 'shape': (6,)|this text in the header is never"
            + " closed",
      })
  void forgedHeadersAreRefused(String header, String what) {
    Diagnostic refused = refusal(() -> read(forged(header, 48)));
    assertThat(refused.code()).isEqualTo(Code.BAD_DATA);
    assertThat(refused.message()).matches("t\\.npy, byte \\d+: .*").contains(what);
  }

  @Test
  void emptyLengthsDoNotOverflow() {
    Diagnostic refused =
        refusal(() ->
            read(
                forged(
                    "{'descr': '<f8', 'fortran_order': False, 'shape': (0, 99999999,"
                        + " 99999999)}",
                    0)));
    assertThat(refused.message()).contains("more than an array can hold");
  }

  @Test
  void filesCutOffAnywhereAreRefused() throws IOException {
    byte[] whole = Files.readAllBytes(SAVED.resolve("matrix.npy"));
    for (int length = 6; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThat(refusal(() -> read(cut)).code()).as("%d", length).isEqualTo(Code.BAD_DATA);
    }
    byte[] future = whole.clone();
    future[6] = 4;
    assertThat(refusal(() -> read(future)).code()).isEqualTo(Code.UNKNOWN_FORMAT);
  }

  @Test
  void truthAndCharactersAreProven() throws IOException {
    byte[] truths = Files.readAllBytes(SAVED.resolve("truths.npy"));
    truths[truths.length - 2] = 2;
    assertThat(refusal(() -> read(truths)).message())
        .isEqualTo("t.npy, byte 129: entry [1,2] is 2, a truth value is stored as 0 or 1");
    byte[] words = Files.readAllBytes(SAVED.resolve("words.npy"));
    words[words.length - 1] = 0x7f;
    assertThat(refusal(() -> read(words)).message()).contains("entry [3] holds no character here");
  }

  @Test
  void whatIsNotReadSaysWhy() {
    assertThat(refusal(() -> load("objects.npy", ReadOptions.DEFAULT)).message())
        .isEqualTo(
            "objects.npy, byte 20: the entries are pickled Python objects; unpickling can run any"
                + " program");
    for (String file : List.of("structured.npy", "dates.npy")) {
      assertThat(refusal(() -> load(file, ReadOptions.DEFAULT)).hint()).as(file).isNotEmpty();
    }
  }

  /// A file with this header, 16 bytes aligned, and so many bytes of data.
  static byte[] forged(String header, int data) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    out.write(text.length);
    out.write(text.length >> 8);
    out.writeBytes(text);
    out.writeBytes(new byte[data]);
    return out.toByteArray();
  }

  private static Loaded read(byte[] bytes) {
    return Reading.file("npy", bytes, ReadOptions.DEFAULT);
  }

  private static Loaded load(String file, ReadOptions options) {
    try {
      byte[] bytes = Files.readAllBytes(SAVED.resolve(file));
      String extension = file.substring(file.lastIndexOf('.') + 1);
      return DataReader.read(file, bytes, extension, options, Memory.ofThisMachine());
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static Loaded.Numbers numbers(Loaded loaded) {
    return (Loaded.Numbers) loaded;
  }

  private static Value value(String file) throws IOException {
    return value(file, ReadOptions.DEFAULT);
  }

  private static Value value(String file, ReadOptions options) throws IOException {
    return switch (load(file, options)) {
      case Loaded.Numbers numbers -> Binder.value(numbers);
      case Loaded.Typed typed -> typed.value();
      case Loaded.Rows _, Loaded.JsonValue _, Loaded.Lines _ -> throw new AssertionError(file);
    };
  }

  private static Diagnostic refusal(Runnable reading) {
    return Reading.refusal(reading).diagnostic();
  }
}
