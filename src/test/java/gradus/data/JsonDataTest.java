package gradus.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.data.ReadOptions.MissingPolicy;
import gradus.exact.Rational;
import gradus.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonDataTest {
  private static final ReadOptions SKIP = ReadOptions.DEFAULT.withMissing(MissingPolicy.SKIP);

  @Test
  void nestedListsKeepTheirShape() {
    Loaded.Numbers numbers = numbers("[[[1,2]],[[3,\"-Infinity\"]]]", ReadOptions.DEFAULT);
    assertThat(numbers.shape()).containsExactly(2, 1, 2);
    assertThat(numbers.values()).containsExactly(1, 2, 3, Double.NEGATIVE_INFINITY);
    assertThat(numbers("[]", ReadOptions.DEFAULT).shape()).containsExactly(0);
    assertThat(numbers("[[],[]]", ReadOptions.DEFAULT).shape()).containsExactly(2, 0);
    assertThat(numbers("[[1],[2]]", ReadOptions.DEFAULT).note()).isEqualTo("2×1");
  }

  @Test
  void exactReadingKeepsTheText() {
    Loaded.Numbers numbers =
        numbers("[0.1, 9007199254740993]", ReadOptions.DEFAULT.withExact(true));
    assertThat(numbers.exact()).containsExactly(Rational.of(1, 10), Rational.of(9007199254740993L));
    assertThat(numbers.values()).containsExactly(0.1, 9007199254740992.0);
  }

  @Test
  void objectsAreRows() {
    Dataset data =
        ((Loaded.Rows)
                Reading.json(
                    "[{\"x\":1,\"s\":\"a\"},{\"s\":\"b\",\"x\":2.5},{\"x\":-3,\"s\":null}]",
                    ReadOptions.DEFAULT))
            .data();
    assertThat(data.columnNames()).containsExactly("x", "s");
    assertThat(Reading.numbers(data, 0)).containsExactly(1, 2.5, -3);
    assertThat(Reading.texts(data, 1)).containsExactly("a", "b", "");
    assertThat(data.note()).isEqualTo("3×2, keys as names");
  }

  @Test
  void policiesAndSelectionsApply() {
    assertThat(numbers("[1,null,3]", SKIP).values()).containsExactly(1, 3);
    Loaded.Numbers mean =
        numbers("[[1,2],[null,4],[3,9]]", ReadOptions.DEFAULT.withMissing(MissingPolicy.MEAN));
    assertThat(mean.values()).containsExactly(1, 2, 2, 4, 3, 9);
    assertThat(mean.note()).isEqualTo("3×2, 1 missing value filled with column means");
    assertThat(numbers("[[1,2],[3,4]]", ReadOptions.DEFAULT.withColumns("2")).shape())
        .containsExactly(2, 1);
    Dataset table =
        ((Loaded.Rows)
                Reading.json("[{\"a\":1},{\"a\":null},{\"b\":2,\"a\":3}]", SKIP.withColumns("a")))
            .data();
    assertThat(Reading.numbers(table, 0)).containsExactly(1, 3);
  }

  @Test
  void otherJsonStaysJson() {
    assertThat(Reading.json("{\"mean\": 1}", ReadOptions.DEFAULT))
        .isEqualTo(new Loaded.JsonValue("t.json", Json.fields().put("mean", 1).build(), false));
    assertThat(Reading.stream("\"hi\"", ReadOptions.DEFAULT))
        .isEqualTo(new Loaded.JsonValue("in", Json.of("hi"), false));
    assertThat(Reading.stream("[true, 1]", ReadOptions.DEFAULT))
        .isInstanceOf(Loaded.JsonValue.class);
    assertThat(Reading.stream("[{\"a\":[1]}]", ReadOptions.DEFAULT))
        .isInstanceOf(Loaded.JsonValue.class);
  }

  @Test
  void anAnswerOfGradusStandsForItsResult() {
    String answer =
        "{\"schema\":\"gradus.answer/1\",\"result\":{\"exact\":{\"text\":\"[1/3,"
            + " 2]\"},\"value\":[0.3,2]}}";
    assertThat(Reading.stream(answer, ReadOptions.DEFAULT))
        .isEqualTo(new Loaded.Lines("in", "[1/3, 2]"));
    String numeric = "{\"schema\":\"gradus.answer/1\",\"result\":{\"value\":[[0.5,2]]}}";
    assertThat(((Loaded.Numbers) Reading.stream(numeric, ReadOptions.DEFAULT)).shape())
        .isEqualTo(List.of(1, 2));
    String failed = "{\"schema\":\"gradus.answer/1\",\"error\":{\"message\":\"singular\"}}";
    assertThat(
            Reading.refusal(() -> Reading.stream(failed, ReadOptions.DEFAULT))
                .diagnostic()
                .message())
        .isEqualTo("in is an answer that failed: singular");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[[1,2],[3]]|t.json: [2] has 1 entry, [1] has 2 entries",
        "[[1],2]|t.json: [2] is a number, [1] has 1 entry",
        "[1,[2]]|t.json: [2] has 1 entry, [1] is a number",
        "[[[1],[2]],[[3],[4,5]]]|t.json: [2,2] has 2 entries, [1,1] has 1 entry",
        "[1,null]|t.json, entry [2]: null is not a number",
        "[[1,\"NaN\"]]|t.json, entry [1,2]: \"NaN\" is not a number",
        "[1e999]|t.json, entry [1]: 1e999 is beyond the range of doubles",
        "[{\"a\":1},{\"b\":2}]|t.json, object 2 has no key \"a\"",
        "[{\"a\":1,\"s\":\"x\"},{\"a\":2}]|t.json, object 2 has no key \"s\"",
        "[{\"a\":1},{\"a\":null}]|t.json, object 2 has no number under \"a\"",
        "[{\"a\":1},{\"a\":\"x\"},{\"a\":2}]|t.json, object 2, key \"a\": \"x\" is not a number",
      })
  void refusesNamingThePlace(String text, String message) {
    assertThat(
            Reading.refusal(() -> Reading.json(text, ReadOptions.DEFAULT)).diagnostic().message())
        .isEqualTo(message);
  }

  private static Loaded.Numbers numbers(String text, ReadOptions options) {
    return (Loaded.Numbers) Reading.json(text, options);
  }
}
