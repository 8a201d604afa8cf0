package gradus.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.exact.Rational;
import gradus.value.ComplexArray;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The values of the sound files were checked with `scipy.io.mmread`.
final class MatrixMarketTest {
  /// Lines are separated by `/`.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "array real general/2 3/1/4/2/5/3/6 | 1 2 3 4 5 6 | 2×3 Matrix Market, array real",
        "array integer symmetric/2 2/1/2/3 | 1 2 2 3 | 2×2 Matrix Market, array integer symmetric",
        "array real skew-symmetric/3 3/1/2/3 | 0 -1 -2 1 0 -3 2 3 0 | 3×3 Matrix Market, array real"
            + " skew-symmetric",
        "coordinate real general/2 2 2/2 1 5/1 2 -1.5e1 | 0 -15 5 0 | 2×2 Matrix Market, coordinate"
            + " real",
        "coordinate pattern symmetric/2 2 2/1 1/2 1 | 1 1 1 0 | 2×2 Matrix Market, coordinate"
            + " pattern symmetric (entries are 1)",
        "coordinate real general/% a comment//  2   2 0/ | 0 0 0 0 | 2×2 Matrix Market, coordinate"
            + " real",
        "array real general/0 3 | '' | 0×3 Matrix Market, array real",
        "array integer general/1 1/9007199254740993 | 9007199254740992 | 1×1 Matrix Market, array"
            + " integer, integers beyond 2^53 rounded to doubles (--exact keeps them)",
      })
  void realMatrices(String lines, String entries, String note) {
    Loaded.Numbers read = (Loaded.Numbers) read(lines);
    double[] expected =
        entries.isEmpty()
            ? new double[0]
            : Arrays.stream(entries.split(" ")).mapToDouble(Double::parseDouble).toArray();
    assertThat(read.values()).containsExactly(expected);
    assertThat(read.note()).isEqualTo(note);
  }

  @Test
  void complexMatrices() {
    assertThat(complex("array complex general/1 2/1 2/0 -1")).containsExactly(1, 2, 0, -1);
    assertThat(complex("coordinate complex hermitian/2 2 2/1 1 3 0/2 1 1 4"))
        .containsExactly(3, 0, 1, -4, 1, 4, 0, 0);
    assertThat(complex("coordinate complex symmetric/2 2 1/2 1 1 4"))
        .containsExactly(0, 0, 1, 4, 1, 4, 0, 0);
    assertThat(complex("coordinate complex skew-symmetric/2 2 1/2 1 1 4"))
        .containsExactly(0, 0, -1, -4, 1, 4, 0, 0);
  }

  @Test
  void exactlyReadNumbersAreThoseWritten() {
    Loaded.Numbers read =
        (Loaded.Numbers)
            Reading.file(
                "mtx",
                bytes("coordinate real symmetric/2 2 2/2 1 0.1/2 2 9007199254740993"),
                ReadOptions.DEFAULT.withExact(true));
    assertThat(read.exact())
        .containsExactly(
            Rational.ZERO, Rational.of(1, 10), Rational.of(1, 10), Rational.of(9007199254740993L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "array real general/2 2/1/2/3 | BAD_DATA | line 5: the file ends at entry [2,2] of 2×2",
        "array real general/2 2/1/2/3/4/5 | BAD_DATA | line 7: more entries than the size in the"
            + " file says",
        "array real general/99999 99999/1 | BAD_DATA | line 2: the size promises 9999800001"
            + " entries, more than are there",
        "coordinate real general/2 2 3/1 1 1/2 2 2 | BAD_DATA | line 4: the file ends behind 2 of 3"
            + " entries",
        "coordinate real general/2 2 1/3 1 1 | BAD_DATA | line 3: there is no row 3",
        "coordinate real general/2 2 1/1 0 1 | BAD_DATA | line 3: there is no column 0",
        "coordinate real general/2 2 2/1 1 1/1 1 2 | BAD_DATA | line 4: entry [1,1] stands in the"
            + " file twice",
        "coordinate real symmetric/2 2 1/1 2 1 | BAD_DATA | line 3: entry [1,2] stands above the"
            + " diagonal",
        "coordinate real skew-symmetric/2 2 1/1 1 1 | BAD_DATA | line 3: entry [1,1]: the diagonal"
            + " of a skew-symmetric matrix is zero and left out",
        "coordinate complex hermitian/1 1 1/1 1 1 2 | BAD_DATA | line 3: entry [1,1]: the diagonal"
            + " of a hermitian matrix is real",
        "array real symmetric/2 3/1 | BAD_DATA | line 2: a symmetric matrix of 2×3",
        "array real general/1 1/nan | NOT_A_NUMBER | line 3: 'nan' is not a number",
        "array real general/1 1/1e999 | NOT_A_NUMBER | line 3: '1e999' is beyond the range of"
            + " doubles",
        "array integer general/1 1/1.5 | NOT_A_NUMBER | line 3: '1.5' is not an integer",
        "array real general/1 2/1 2 | RAGGED_DATA | line 3: the line has 2 numbers, an entry of"
            + " this file has 1",
        "array real general/2 | BAD_DATA | line 2: the size is due here: rows, columns",
        "array real general/-1 2 | BAD_DATA | line 2: the size is due here: rows, columns",
        "array double general/1 1/1 | UNKNOWN_FORMAT | line 1: 'double' is none of real, integer,"
            + " complex, pattern",
        "array pattern general/1 1/1 | UNKNOWN_FORMAT | line 1: array pattern general is no"
            + " combination there is",
        "array real | UNKNOWN_FORMAT | line 1: the first line says what the file holds in five"
            + " words",
      })
  void whatIsWrongIsToldWithItsLine(String lines, Code code, String message) {
    Diagnostic refused = Reading.refusal(() -> read(lines)).diagnostic();
    assertThat(refused.message()).isEqualTo("t.mtx, " + message);
    assertThat(refused.code()).isEqualTo(code);
  }

  @Test
  void denseMatricesThatDoNotFitAreRefusedWithTheEstimate() {
    Diagnostic refused =
        Reading.refusal(() ->
                DataReader.read(
                    "s.mtx",
                    bytes("coordinate real general/40000 40000 1/1 1 1"),
                    "mtx",
                    ReadOptions.DEFAULT,
                    Memory.of(100_000_000)))
            .diagnostic();
    assertThat(refused.message())
        .isEqualTo(
            "s.mtx (40000×40000, read as a dense matrix) needs about 12800 MB; 100 MB are free");
  }

  private static double[] complex(String lines) {
    return ((ComplexArray) ((Loaded.Typed) read(lines)).value()).data();
  }

  private static Loaded read(String lines) {
    return Reading.file("mtx", bytes(lines), ReadOptions.DEFAULT);
  }

  private static byte[] bytes(String lines) {
    return ("%%MatrixMarket matrix " + lines.replace('/', '\n')).getBytes(StandardCharsets.UTF_8);
  }
}
