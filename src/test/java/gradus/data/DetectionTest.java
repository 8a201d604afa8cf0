package gradus.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.data.ReadOptions.Header;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DetectionTest {
  /// Lines are separated by `/`, tabs are `>`.
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "a,b/1,2|1×2, header yes",
        "1,2/3,4|2×2, header no",
        "a;b/1;2|1×2, header yes, separator semicolon",
        "a>b/1>2|1×2, header yes, separator tab",
        "a b/1 2/3 4|2×2, header yes, separator spaces",
        "  1   2/ 10  20|2×2, header no, separator spaces",
        "1,5;2/3;4,25|2×2, header no, separator semicolon, decimal commas read as points",
        "0,125;2/1;4|2×2, header no, separator semicolon, decimal commas read as points",
        "x,y,/1,2,/3,4,|2×2, header yes, the empty last column left out",
        "x,x/1,2|1×2, header yes, several columns are named \"x\"",
        "5.1,setosa/4.9,setosa|2×2, header no (--header yes if the first line names the columns)",
        "word/apple/pear|2×1, header yes (--header no if the first line is data)",
        "pear/apple/pear|3×1, header no (--header yes if the first line names the columns)",
        "x,2019/1,2|1×2, header yes (--header no if the first line is data)",
        "\"a,b\",\"c\"/\"1\",\" 2 \"|1×2, header yes",
        "NA,1/2,3|2×2, header no, 1 row with missing values left out",
        "//1,2///|1×2, header no",
        "# a b/1 2/3 4|2×2, header no, separator spaces, 1 comment line left out",
        "% made by hand/% in May/a,b/1,2|1×2, header yes, 2 comment lines left out",
        "#id,x/1,2|1×2, header yes",
      })
  void theNoteSaysHowItWasRead(String lines, String note) {
    String text = lines.replace('/', '\n').replace('>', '\t');
    ReadOptions skip = ReadOptions.DEFAULT.withMissing(ReadOptions.MissingPolicy.SKIP);
    Dataset data = Reading.csv(text, skip);
    String expected = note.startsWith("2×2, header no, 1 row") ? "1" + note.substring(1) : note;
    assertThat(data.note()).isEqualTo(expected);
  }

  @Test
  void whatIsAskedForCountsMoreThanTheGuess() {
    Dataset named = Reading.csv("2019,2020\n1,2\n", ReadOptions.DEFAULT.withHeader(Header.YES));
    assertThat(named.columnNames()).containsExactly("2019", "2020");
    assertThat(named.rows()).isEqualTo(1);
    Dataset unnamed = Reading.csv("a,b\nc,d\n", ReadOptions.DEFAULT.withHeader(Header.NO));
    assertThat(Reading.texts(unnamed, 0)).containsExactly("a", "c");
    Dataset semicolons =
        Reading.csv("1,2;3\n", ReadOptions.DEFAULT.withSeparator(ReadOptions.Separator.COMMA));
    assertThat(Reading.texts(semicolons, 1)).containsExactly("2;3");
  }

  @Test
  void valuesAreRight() {
    assertThat(Reading.numbers(Reading.csv("1,5;-2,25\n"), 1)).containsExactly(-2.25);
    assertThat(Reading.numbers(Reading.csv("a\r\n1\r\n2\r\n\r\n"), 0)).containsExactly(1, 2);
    assertThat(Reading.csv("\uFEFFa,b\n1,2\n").columnNames()).containsExactly("a", "b");
    assertThat(Reading.numbers(Reading.csv("a\n\"1\"\n\" 2 \"\n"), 0)).containsExactly(1, 2);
    assertThat(Reading.texts(Reading.csv("k,v\n1,\"x \"\"y\"\"\nz\"\n2, b \n"), 1))
        .containsExactly("x \"y\"\nz", "b");
  }

  @Test
  void aColumnIsTextWhenHalfOfItIs() {
    assertThat(
            Reading.texts(
                Reading.csv("k\n1\na\n2\nb\n", ReadOptions.DEFAULT.withHeader(Header.YES)), 0))
        .containsExactly("1", "a", "2", "b");
    assertThat(Reading.texts(Reading.csv("k,v\n1,a\n2,NA\n3,\n"), 1))
        .containsExactly("a", "NA", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2*x + 1",
        "{1, 2}",
        "[1,2;3,4]",
        "[[1,2],[3,4]",
        "max(1, 2, 3)",
        "f(x, y)",
        "true",
        "x",
        "2i",
        "values: [5.3, -0.3]\nvectors: [[1,2],[3,4]]",
        "x: 3",
        "a = 2\nb = 3",
        "sin(x)^2",
        "1+2i,3\n4,5i",
        "{x^2 for x in 1..5}",
        "1 - 2",
        "[1/2, 3]",
        "x^2\n2*y",
        "{}x",
        "2,0\n0,sqrt(5)",
        "sqrt(23)/2,1\n3,4",
        "pi/4\n1",
      })
  void languageIsNotATable(String text) {
    assertThat(Reading.stream(text, ReadOptions.DEFAULT)).isEqualTo(new Loaded.Lines("in", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "1,2\n3,4",
        "1 2\n3 4",
        "a,b\n1,2",
        "\"a\",\"b\"\n1,2",
        "height (cm),w\n1,2",
        "f(x),log(x),sin\n1,2,3",
        "e-5,i\n1,2",
        "-1/3\n2",
        "1e5",
        "setosa\nvirginica\nsetosa",
        "2020-01-01,5\n2020-01-02,6"
      })
  void tablesAreTables(String text) {
    assertThat(Reading.stream(text, ReadOptions.DEFAULT)).isInstanceOf(Loaded.Rows.class);
  }

  @Test
  void linesOfJsonAreOneMatrixOrTable() {
    assertThat(Reading.stream("[1,2]\n[3,4]\n\n", ReadOptions.DEFAULT))
        .isInstanceOfSatisfying(
            Loaded.Numbers.class,
            numbers -> {
              assertThat(numbers.shape()).containsExactly(2, 2);
              assertThat(numbers.values()).containsExactly(1, 2, 3, 4);
            });
    assertThat(Reading.stream("{\"a\":1}\r\n{\"a\":2}", ReadOptions.DEFAULT))
        .isInstanceOf(Loaded.Rows.class);
    assertThat(Reading.stream("[1,2]\n+[3,4]", ReadOptions.DEFAULT))
        .as("a sum in the language")
        .isInstanceOf(Loaded.Lines.class);
  }

  @Test
  void brokenJsonIsNotTakenForLanguage() {
    for (String text : List.of("{\"a\": [1,}", "[{\"a\":1},", "{\"a\":1}\n{\"a\":2")) {
      assertThat(Reading.refusal(() -> Reading.stream(text, ReadOptions.DEFAULT)).code())
          .isEqualTo(gradus.diag.Code.BAD_JSON);
    }
  }
}
