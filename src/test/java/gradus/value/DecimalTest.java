package gradus.value;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.exact.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {
  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "2, 2",
    "-0.0, -0",
    "0.1e-6, 1e-7",
    "1e20, 100000000000000000000",
    "1e21, 1e21",
    "1.5e-7, 1.5e-7",
    "NaN, nan",
    "Infinity, inf",
    "-Infinity, -inf",
    "0.00001, 0.00001"
  })
  void shortest(double value, String text) {
    assertThat(Decimal.SHORTEST.text(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.333333333333, 0.333333333",
    "2, 2",
    "-0.0, 0",
    "1234567.8912, 1234567.89",
    "1234567891234.6, 1234567891235",
    "1e15, 1e15",
    "1.23456789123e20, 1.23456789e20",
    "0.99999999999, 1",
    "999999999.96, 1000000000",
    "0.0000123456789123, 0.0000123456789",
    "1.5e-7, 1.5e-7",
    "-2.5, -2.5",
    "100, 100",
    "NaN, nan",
    "0.1, 0.1",
    "4.9e-324, 4.9e-324"
  })
  void nineSignificantDigits(double value, String text) {
    assertThat(Decimal.SCALARS.text(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2.675, 2, 2.68",
    "0.005, 2, 0.01",
    "-0.001, 2, 0.00",
    "0.05, 0, 0",
    "0.5, 0, 1",
    "9.995, 2, 10.00",
    "1234.5, 0, 1235",
    "3, 2, 3.00",
    "1e-30, 3, 0.000",
    "1e20, 2, 1e20",
    "0.049, 1, 0.0",
    "99.96, 1, 100.0",
    "0.95, 1, 1.0"
  })
  void places(double value, int places, String text) {
    assertThat(Decimal.places(places).text(value)).isEqualTo(text);
  }

  @Test
  void percent() {
    assertThat(Decimal.significant(3).inPercent().text(0.16666)).isEqualTo("16.7%");
    assertThat(Decimal.places(1).inPercent().text(0.5)).isEqualTo("50.0%");
    assertThat(Decimal.SHORTEST.inPercent().text(0.07)).isEqualTo("7%");
    assertThat(Decimal.SCALARS.inPercent().text(Rational.of(2))).isEqualTo("200%");
    assertThat(Decimal.SCALARS.inPercent().text(0)).isEqualTo("0%");
  }

  @Test
  void rationals() {
    assertThat(Decimal.SCALARS.text(Rational.TWO.pow(100)))
        .isEqualTo("1267650600228229401496703205376");
    assertThat(Decimal.SCALARS.text(Rational.of(-2, 3))).isEqualTo("-0.666666667");
    assertThat(Decimal.SCALARS.text(Rational.parse("1e400").divide(Rational.of(3))))
        .isEqualTo("3.33333333e399");
    assertThat(Decimal.places(2).text(Rational.of(3))).isEqualTo("3.00");
  }

  /// Against BigDecimal, which rounds the same digits by another path.
  @Test
  void agreesWithBigDecimal() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(18) - 5);
      BigDecimal digits = new BigDecimal(Double.toString(value));
      int places = random.nextInt(10);
      if (Math.abs(value) < 1e15) {
        assertThat(new BigDecimal(Decimal.places(places).text(value)))
            .isEqualTo(digits.setScale(places, RoundingMode.HALF_UP));
      }
      int count = Math.max(1 + random.nextInt(17), digits.precision() - digits.scale());
      assertThat(new BigDecimal(Decimal.significant(count).text(value)))
          .isEqualByComparingTo(digits.round(new MathContext(count, RoundingMode.HALF_UP)));
      assertThat(Double.parseDouble(Decimal.SHORTEST.text(value))).isEqualTo(value);
    }
  }

  @Test
  void noLocaleTakesPart() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Decimal.SCALARS.text(1234.5)).isEqualTo("1234.5");
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Decimal.places(2).text(1234.5)).isEqualTo("1234.50");
      assertThat(Decimal.SHORTEST.text(1e-9)).isEqualTo("1e-9");
    } finally {
      Locale.setDefault(before);
    }
  }
}
