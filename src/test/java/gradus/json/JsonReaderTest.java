package gradus.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradus.diag.Code;
import gradus.diag.GradusException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonReaderTest {
  @Test
  void readsEveryKindOfValue() {
    Json json =
        JsonReader.parse(
            " {\"b\": [1, -0.5e3, true], \"a\": null, \"\": \"x\", \"f\":false}\r\n", "t");
    assertThat(json)
        .isEqualTo(
            Json.fields()
                .put("b", Json.array(Json.of(1), new Json.Num("-0.5e3"), Json.TRUE))
                .put("a", Json.NULL)
                .put("", "x")
                .put("f", false)
                .build());
    assertThat(((Json.Obj) json).fields().keySet()).containsExactly("b", "a", "", "f");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-0", "1.50", "9007199254740993", "1E400", "0.1e-7", "12345678901234567890"})
  void numbersKeepTheirText(String text) {
    assertThat(JsonReader.parse(text, "t")).isEqualTo(new Json.Num(text));
  }

  @Test
  void escapesAreUndone() {
    assertThat(JsonReader.parse("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\ude00\\ud800é\"", "t"))
        .isEqualTo(new Json.Str("\"\\/\b\f\n\r\té😀\ud800é"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "[1,2,]|1|6|a comma stands before the closing ]",
        "[1 2]|1|4|expected a comma or ], found '2'",
        "[1,2|1|1|this [ is never closed",
        "[1,|1|1|this [ is never closed",
        "{\"a\":1,}|1|8|expected a key, found '}'",
        "{a:1}|1|2|expected a key, found 'a'",
        "{\"a\" 1}|1|6|expected a colon after the key \"a\", found '1'",
        "{\"a\":1,\"a\":2}|1|8|the key \"a\" appears twice in one object",
        "{\"a\":}|1|6|'}' does not begin a value",
        "{\"a\":|1|6|the text ends where a value is due",
        "'a'|1|1|''' does not begin a value",
        "NaN|1|1|'N' does not begin a value",
        "nul|1|1|'n' does not begin a value",
        "nullx|1|1|'n' does not begin a value",
        "01|1|1|a number with a leading zero",
        "-|1|1|a minus sign without digits",
        "1.|1|2|a decimal point without digits after it",
        ".5|1|1|'.' does not begin a value",
        "+1|1|1|'+' does not begin a value",
        "1e+|1|2|an exponent without digits",
        "1 2|1|3|unread text after the end of the value: '2'",
        "1x|1|2|unread text after the end of the value: 'x'",
        "\"abc|1|1|this text has no closing quote",
        "\"a\\x\"|1|3|an unknown escape in a text",
        "\"a\\u12g4\"|1|3|\\u needs four hexadecimal digits",
        "\"a\\u12|1|3|\\u needs four hexadecimal digits",
        "[1] // no|1|5|unread text after the end of the value: '/'",
        "[😀é]|1|2|'😀' does not begin a value",
      })
  void refusesWithLineAndColumn(String text, int line, int column, String message) {
    GradusException refused = refusal(text);
    assertThat(refused.diagnostic().message())
        .isEqualTo("t.json, line " + line + ", column " + column + ": " + message);
    assertThat(refused.code()).isEqualTo(Code.BAD_JSON);
  }

  @Test
  void linesAreCountedWithEveryKindOfLineEnd() {
    assertThat(refusal("[1,\n2,\r\n3,\r4,\n  é, x]").diagnostic().message())
        .startsWith("t.json, line 5, column 3: 'é'");
  }

  @Test
  void theExcerptPointsAtThePlace() {
    var diagnostic = refusal("[1,\n   2, oops" + "y".repeat(1000) + "\n]").diagnostic();
    assertThat(diagnostic.span().of(diagnostic.source().text())).isEqualTo("o");
    assertThat(diagnostic.source().text()).startsWith("   2, oops").hasSizeLessThan(100);
  }

  @Test
  void controlCharactersAreNamedByCodePoint() {
    assertThat(refusal("\"a\u0001b\"").diagnostic().message()).contains("U+0001");
    assertThat(refusal("\0").diagnostic().message()).contains("U+0000 does not begin a value");
    assertThat(refusal("\"a\nb\"").diagnostic().message()).contains("no closing quote on its line");
    assertThat(refusal("").diagnostic().message()).contains("the text is empty");
  }

  @Test
  void nestingIsBounded() {
    assertThat(JsonReader.parse("[".repeat(200) + "1" + "]".repeat(200), "t"))
        .isInstanceOf(Json.Arr.class);
    assertThat(refusal("[".repeat(201) + "1" + "]".repeat(201)).diagnostic().message())
        .contains("nested more than 200 deep");
    assertThat(refusal("{\"a\":".repeat(100_000)).code()).isEqualTo(Code.BAD_JSON);
  }

  @Test
  void everyPrefixOfAValueIsRefusedOrAValue() {
    String text = "{\"k\": [1.5e3, \"x\\u0041\", {\"m\": null}, true], \"n\": -12}";
    for (int end = 0; end < text.length(); end++) {
      String prefix = text.substring(0, end);
      assertThat(refusal(prefix).diagnostic().message()).startsWith("t.json, line 1, column ");
    }
    assertThat(((Json.Obj) JsonReader.parse(text, "t")).fields().keySet())
        .isEqualTo(new java.util.LinkedHashSet<>(List.of("k", "n")));
  }

  private static GradusException refusal(String text) {
    return catchThrowableOfType(GradusException.class, () -> JsonReader.parse(text, "t.json"));
  }
}
