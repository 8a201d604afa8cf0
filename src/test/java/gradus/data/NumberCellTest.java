package gradus.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberCellTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, -0.0",
    "+5, 5",
    ".5, 0.5",
    "5., 5",
    "1e3, 1000",
    "1.5D+03, 1500",
    "-.25d-1, -0.025",
    "0.12345678901234567890123D+02, 12.345678901234567890123",
    "1E-3, 0.001",
    "1/4, 0.25",
    "-3/2, -1.5",
    "inf, Infinity",
    "-INF, -Infinity",
    "Infinity, Infinity",
    "∞, Infinity",
    "−2.5, -2.5",
    "9007199254740993, 9007199254740992",
    "1e-400, 0",
    "9007199254740993/9007199254740993, 1",
    "0.1000000000000000055511151231257827021181583404541015625, 0.1",
  })
  void readsNumbers(String cell, double value) {
    assertThat(parse(cell)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", "+", ".", "e5", "1e", "1e+", "1d", "1f", "1.5D3", "1D+3", "0x10", "0x1p3", "NaN",
        "nan", "1,5", "1 000", "1_000", "--1", "1.2.3", "1/0", "1/", "/2", "1/2/3", "1.5/2", "12%",
        "abc", "1e5.5", "١٢", "infin",
      })
  void refusesEverythingElse(String cell) {
    assertThat(parse(cell)).isNaN();
    assertThat(NumberCell.isBeyondDoubles(parse(cell))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e309", "-1e99999", "2E+308"})
  void tellsWhatIsBeyondDoubles(String cell) {
    assertThat(NumberCell.isBeyondDoubles(parse(cell))).isTrue();
  }

  @Test
  void agreesWithTheLibraryOnRandomNumbers() {
    SplittableRandom random = new SplittableRandom(20);
    for (int i = 0; i < 300_000; i++) {
      String cell =
          switch (i % 5) {
            case 0 -> Double.toString(Double.longBitsToDouble(random.nextLong() & ~(1L << 62)));
            case 1 -> random.nextLong(Long.MAX_VALUE) + "e" + random.nextInt(-99, 99);
            case 2 -> Double.toString(random.nextDouble() * 100);
            case 3 -> random.nextLong(1L << 52, 1L << 55) + "." + random.nextInt(100);
            default ->
                random.nextInt(10_000)
                    + "."
                    + random.nextInt(10_000)
                    + "e"
                    + random.nextInt(-30, 30);
          };
      assertSame(cell);
    }
  }

  @Test
  void roundsHalfwayCasesToEven() {
    SplittableRandom random = new SplittableRandom(21);
    int seen = 0;
    for (int i = 0; i < 100_000; i++) {
      double low = random.nextLong(1L << 52, 1L << 53) * Math.pow(2, random.nextInt(-6, 10));
      BigDecimal sum = new BigDecimal(low).add(new BigDecimal(Math.nextUp(low)));
      String cell = sum.divide(BigDecimal.TWO).toPlainString();
      seen += cell.length() <= 20 ? 1 : 0;
      assertSame(cell);
    }
    assertThat(seen).isGreaterThan(10_000);
  }

  private static void assertSame(String cell) {
    double expected = Double.parseDouble(cell);
    if (Double.doubleToRawLongBits(parse(cell)) != Double.doubleToRawLongBits(expected)) {
      assertThat(parse(cell)).as(cell).isEqualTo(expected);
    }
  }

  private static double parse(String cell) {
    byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
    return NumberCell.parse(bytes, 0, bytes.length, (byte) '.');
  }
}
