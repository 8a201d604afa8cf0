package gradus.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnSelectionTest {
  private static final List<String> NAMES =
      List.of("age", "bmi", "bp", "s1", "petal-width", "a,b", "species", "dup", "dup");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1-4|0 1 2 3", "bmi,bp|1 2", "1-2,species|0 1 6", "bmi-s1|1 2 3", " bp , age |2 0",
            "2-s1|1 2 3",
        "petal-width|4", "s1-petal-width|3 4", "petal-width-species|4 5 6", "\"a,b\",1|5 0",
            "8,9|7 8", "` `|0 1 2 3 4 5 6 7 8",
      })
  void selects(String spec, String positions) {
    StringBuilder found = new StringBuilder();
    for (int position : ColumnSelection.of(spec, NAMES, "t.csv")) {
      found.append(found.isEmpty() ? "" : " ").append(position);
    }
    assertThat(found.toString()).isEqualTo(positions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "10|UNKNOWN_COLUMN|t.csv: there is no column 10, the data has 9 columns",
        "0|UNKNOWN_COLUMN|t.csv: there is no column 0, the data has 9 columns",
        "specis|UNKNOWN_COLUMN|t.csv: there is no column \"specis\"",
        "bmi-spcies|UNKNOWN_COLUMN|t.csv: there is no column \"bmi-spcies\"",
        "4-1|UNKNOWN_COLUMN|t.csv: the range 4-1 runs backwards",
        "1-3,2|DUPLICATE_COLUMN|t.csv: 2 selects column 2 a second time",
        "dup|DUPLICATE_COLUMN|t.csv: columns 8 and 9 are both named \"dup\"",
        "1,,2|UNKNOWN_COLUMN|t.csv: there is no column \"\"",
      })
  void refuses(String spec, Code code, String message) {
    Diagnostic refused =
        Reading.refusal(() -> ColumnSelection.of(spec, NAMES, "t.csv")).diagnostic();
    assertThat(refused.message()).isEqualTo(message);
    assertThat(refused.code()).isEqualTo(code);
  }

  @Test
  void nearNamesAreOffered() {
    assertThat(hint("specis", NAMES)).isEqualTo("did you mean species?");
    assertThat(hint("bmi-spcies", NAMES)).isEqualTo("did you mean species?");
    assertThat(hint("0", NAMES)).isEqualTo("columns count from 1: 1-9 selects all");
    assertThat(hint("weight", List.of("a", "b"))).isEqualTo("columns: a, b");
    assertThat(hint("weight", List.of("", "")))
        .isEqualTo("the columns have no names; select by number, 1-2");
  }

  @Test
  void aNumberThatIsAlsoANameIsNotGuessed() {
    assertThat(ColumnSelection.of("2019", List.of("x", "2019"), "t")).containsExactly(1);
    assertThat(Reading.refusal(() -> ColumnSelection.of("1", List.of("x", "1"), "t")).code())
        .isEqualTo(Code.UNKNOWN_COLUMN);
  }

  @Test
  void oneColumnOfADatasetIsFoundByName() {
    Dataset data = Reading.csv("a,b,b\n1,2,3\n");
    assertThat(data.column("a").name()).isEqualTo("a");
    assertThat(Reading.refusal(() -> data.column("b")).code()).isEqualTo(Code.DUPLICATE_COLUMN);
    assertThat(Reading.refusal(() -> data.column("c")).code()).isEqualTo(Code.UNKNOWN_COLUMN);
  }

  private static String hint(String spec, List<String> names) {
    return Reading.refusal(() -> ColumnSelection.of(spec, names, "t")).diagnostic().hint();
  }
}
