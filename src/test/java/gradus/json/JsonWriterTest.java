package gradus.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.diag.GradusException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonWriterTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, -0",
    "3, 3",
    "-17, -17",
    "0.1, 0.1",
    "100000000, 100000000",
    "1e20, 100000000000000000000",
    "1e21, 1e21",
    "1.5e21, 1.5e21",
    "123456789012345680000, 123456789012345680000",
    "0.001, 0.001",
    "0.0001, 0.0001",
    "0.000001, 0.000001",
    "1.25e-7, 1.25e-7",
    "4.9e-324, 4.9e-324",
    "1.7976931348623157e308, 1.7976931348623157e308",
    "12345678.9, 12345678.9",
    "1e23, 1e23",
    "-2.5e-10, -2.5e-10",
    "9007199254740993, 9007199254740992",
    "0.30000000000000004, 0.30000000000000004",
  })
  void doublesAreShortAndPlain(double number, String text) {
    assertThat(Json.of(number).text()).isEqualTo(text);
  }

  @Test
  void randomDoublesReadBackBitForBit() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 50_000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      if (!Double.isFinite(number)) {
        continue;
      }
      String text = ShortestDecimal.of(number);
      assertThat(Double.doubleToRawLongBits(Double.parseDouble(text)))
          .as(text)
          .isEqualTo(Double.doubleToRawLongBits(number));
      assertThat(new BigDecimal(text)).isEqualByComparingTo(Double.toString(number));
      double near = random.nextInt(-1_000_000, 1_000_000) / 1000.0;
      assertThat(Double.parseDouble(ShortestDecimal.of(near))).isEqualTo(near);
    }
  }

  @Test
  void nonFiniteNumbersAreTheCallersDecision() {
    for (double number :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      assertThatThrownBy(() -> Json.of(number)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void compactHasNoSpaces() {
    assertThat(JsonWriter.compact(sample()))
        .isEqualTo(
            "{\"a\":[1,2.5,true],\"m\":[[1,2],[3,4]],\"o\":{},\"e\":[],\"t\":\"x\",\"n\":null}");
  }

  @Test
  void prettyKeepsShortArraysOnOneLine() {
    assertThat(JsonWriter.pretty(sample()))
        .isEqualTo(
            """
            {
              "a": [1, 2.5, true],
              "m": [
                [1, 2],
                [3, 4]
              ],
              "o": {},
              "e": [],
              "t": "x",
              "n": null
            }\
            """);
  }

  @Test
  void escapesWhatMustBeEscaped() {
    assertThat(JsonWriter.compact(Json.of("\"\\\n\r\t\b\f\0\u007f\u2028é😀\ud800x\udc00/")))
        .isEqualTo("\"\\\"\\\\\\n\\r\\t\\b\\f\\u0000\\u007f\\u2028é😀\\ud800x\\udc00/\"");
  }

  @Test
  void randomValuesReadBackAsThemselves() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 2_000; i++) {
      Json json = randomJson(random, 4);
      assertThat(JsonReader.parse(JsonWriter.compact(json), "t")).isEqualTo(json);
      assertThat(JsonReader.parse(JsonWriter.pretty(json), "t")).isEqualTo(json);
    }
  }

  @Test
  void damagedTextIsReadOrRefusedButNeverBreaksTheReader() {
    SplittableRandom random = new SplittableRandom(6);
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder(JsonWriter.compact(randomJson(random, 4)));
      int at = random.nextInt(text.length());
      if (random.nextBoolean()) {
        text.setCharAt(at, (char) (text.charAt(at) ^ 1 << random.nextInt(8)));
      } else {
        text.setLength(at);
      }
      try {
        assertThat(JsonReader.parse(text.toString(), "t")).isNotNull();
      } catch (GradusException refusal) {
        refused++;
      }
    }
    assertThat(refused).isBetween(1000, 2999);
  }

  private static Json sample() {
    return JsonReader.parse(
        "{\"a\":[1,2.5,true],\"m\":[[1,2],[3,4]],\"o\":{},\"e\":[],\"t\":\"x\",\"n\":null}",
        "sample");
  }

  private static Json randomJson(SplittableRandom random, int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 7)) {
      case 0 -> Json.NULL;
      case 1 -> Json.of(random.nextBoolean());
      case 2 -> Json.of(random.nextLong());
      case 3 -> Json.of(random.nextDouble() * Math.pow(10, random.nextInt(-300, 300)));
      case 4 -> Json.of(randomText(random));
      case 5 -> {
        List<Json> items = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
          items.add(randomJson(random, depth - 1));
        }
        yield new Json.Arr(items);
      }
      default -> {
        SequencedMap<String, Json> fields = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
          fields.put(randomText(random), randomJson(random, depth - 1));
        }
        yield new Json.Obj(fields);
      }
    };
  }

  private static String randomText(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      switch (random.nextInt(3)) {
        case 0 -> text.append((char) random.nextInt(0x80));
        case 1 -> text.append((char) random.nextInt(0x10000));
        default -> text.appendCodePoint(random.nextInt(0x10000, 0x110000));
      }
    }
    return text.toString();
  }
}
