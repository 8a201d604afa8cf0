package gradus.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers with exact roots, complex numbers or no entries, kept in files and read again.
final class ExactAnswersTest {
  @ParameterizedTest
  @ValueSource(strings = {"sqrt(2)\n1\n", "1,2*i\n3,4\n", "1,7*sqrt(13)/26\n7*sqrt(13)/26,1\n"})
  void noRowBecomesNames(String text) {
    Loaded csv = read("csv", text, ReadOptions.DEFAULT);
    assertThat(csv).isEqualTo(new Loaded.Lines("t.csv", text.strip()));
    Loaded tsv = read("tsv", text.replace(',', '\t'), ReadOptions.DEFAULT);
    assertThat(tsv).isEqualTo(new Loaded.Lines("t.tsv", text.strip()));
  }

  @Test
  void headingsAreNames() {
    assertThat(Reading.csv("sin(x),cos(x)\n1,2\n").columns().getFirst().name()).isEqualTo("sin(x)");
    ReadOptions yes =
        new ReadOptions(
            ReadOptions.Header.YES,
            "",
            List.of(),
            ReadOptions.DEFAULT.missing(),
            false,
            ReadOptions.DEFAULT.separator());
    assertThat(Reading.csv("sqrt(2),1\n1,2\n", yes).columns().getFirst().name())
        .isEqualTo("sqrt(2)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[]|[0,3]|zeros(0, 3)", "[[],[]]|[2,0]|zeros(2, 0)", "[]|[0,0]|zeros(0, 0)"})
  void axesWithoutEntriesKeepTheirLengths(String value, String shape, String literal) {
    String answer =
        "{\"schema\":\"gradus.answer/1\",\"result\":{\"kind\":\"matrix\",\"exact\":null,\"value\":"
            + value
            + ",\"shape\":"
            + shape
            + "}}";
    assertThat(read("json", answer, ReadOptions.DEFAULT))
        .isEqualTo(new Loaded.Lines("t.json", literal));
  }

  private static Loaded read(String extension, String text, ReadOptions options) {
    return Reading.file(extension, text.getBytes(StandardCharsets.UTF_8), options);
  }
}
