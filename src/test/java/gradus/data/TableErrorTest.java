package gradus.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TableErrorTest {
  private static final String POLICIES =
      "--na skip leaves such rows out, --na mean fills in the column's mean";

  /// Lines are separated by `/` in these texts.
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "a,b/1,2/3,n~a|NOT_A_NUMBER|t.csv, line 3, column \"b\": 'n/a' is not a number|n/a",
        "a,b/1,2/3,|NOT_A_NUMBER|t.csv, line 3, column \"b\": the cell is empty|``",
        "1,2/3,NaN|NOT_A_NUMBER|t.csv, line 2, column 2: 'NaN' is not a number|NaN",
        "a,b/1,2/3,x/5,6|NOT_A_NUMBER|t.csv, line 3, column \"b\": 'x' is not a number|x",
        "a/1/\"1,234.5\"|NOT_A_NUMBER|t.csv, line 3, column \"a\": '1,234.5' is not a"
            + " number|1,234.5",
        "a/1/1e999|NOT_A_NUMBER|t.csv, line 3, column \"a\": '1e999' is beyond the range of"
            + " doubles|1e999",
        "a;b/1,5;2,5/1.5;3|NOT_A_NUMBER|t.csv, line 2, column \"a\": '1,5' is not a number|1,5",
        "1,500;2/3;4|NOT_A_NUMBER|t.csv, line 1: '1,500' may mean 1.500 or 1500|1,500",
        "a,b/1,2/3|RAGGED_DATA|t.csv, line 3: the line has 1 cell, line 1 has 2|``",
        "a,b/1,2/3,4,5|RAGGED_DATA|t.csv, line 3: the line has 3 cells, line 1 has 2|``",
        "a,b/1,2//3,4|RAGGED_DATA|t.csv, line 3: the line is empty, line 1 has 2 cells|``",
        "a,b/1,\"2|BAD_DATA|t.csv, line 2, column 3: this quoted cell is never closed|\"",
        "a,b/1,\"2\"x|BAD_DATA|t.csv, line 2, column 6: text behind the closing quote of a cell|x",
        "a,b|EMPTY_DATA|t.csv, line 1: a header and no data below it|``",
        "//|EMPTY_DATA|t.csv, line 1: there is no data|``",
      })
  void refusesNamingThePlace(String lines, Code code, String message, String marked) {
    String text = lines.replace('/', '\n').replace('~', '/');
    Diagnostic diagnostic = Reading.refusal(() -> Reading.csv(text)).diagnostic();
    assertThat(diagnostic.message()).isEqualTo(message);
    assertThat(diagnostic.code()).isEqualTo(code);
    assertThat(diagnostic.span().of(diagnostic.source().text())).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "n~a|" + POLICIES,
        "``|" + POLICIES,
        "\"1,234.5\"|write numbers without separators between thousands",
        "1 234|write numbers without separators between thousands",
        "\"1,5\"|write a decimal point: 1.5",
        "12%|write the number alone, without its unit",
        "$3|write the number alone, without its unit",
        "x|correct the cell, or select other columns with --columns",
      })
  void saysWhatToDoAboutTheCell(String cell, String hint) {
    String text = "a,b\n1,1\n2," + cell.replace('~', '/') + "\n3,3\n4,4\n";
    assertThat(Reading.refusal(() -> Reading.csv(text)).diagnostic().hint()).isEqualTo(hint);
  }

  @Test
  void linesAreCountedThroughQuotesAndEveryLineEnd() {
    assertThat(message("w,x\r\n\"two\r\nlines\",1\r\nb,?\r\n"))
        .startsWith("t.csv, line 4, column \"x\"");
    assertThat(message("w,x\ra,1\rb,2\rb,?\r")).startsWith("t.csv, line 4, column \"x\"");
    assertThat(message("\uFEFFx\n1\n\"\""))
        .isEqualTo("t.csv, line 3, column \"x\": the cell is empty");
  }

  @Test
  void theFirstBadCellOfTheFileIsTold() {
    assertThat(message("a,b\n1,2\n1,?\n?,2\n")).startsWith("t.csv, line 3, column \"b\"");
  }

  @Test
  void unselectedColumnsMayHoldAnything() {
    Dataset data = Reading.csv("a,b\n1,2\n?,4\n", ReadOptions.DEFAULT.withColumns("b"));
    assertThat(Reading.numbers(data, 0)).containsExactly(2, 4);
  }

  @Test
  void otherEncodingsAreToldFromText() {
    assertThat(encoding("a,b\n1,\0\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("t.csv, line 2, column 3: a NUL byte; this is not a text file");
    assertThat(encoding("name\nMüller\n".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("t.csv, line 2, column 2: byte 0xfc is not UTF-8");
    assertThat(encoding("\uFEFFa,b\n".getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo("t.csv, line 1: UTF-16 text; gradus reads UTF-8");
    assertThat(encoding("\uFEFFa,b\n".getBytes(StandardCharsets.UTF_16BE))).contains("UTF-16");
    for (int[] bad :
        new int[][] {{0xc0, 0x80}, {0xed, 0xa0, 0x80}, {0xf5, 0x80, 0x80, 0x80}, {0xe2, 0x82}}) {
      byte[] bytes = new byte[bad.length];
      for (int i = 0; i < bad.length; i++) {
        bytes[i] = (byte) bad[i];
      }
      assertThat(encoding(bytes)).contains("is not UTF-8");
    }
  }

  @Test
  void formatsThatAreNotReadAreNamed() {
    Diagnostic refused =
        Reading.refusal(() -> Reading.file("xlsx", new byte[0], ReadOptions.DEFAULT)).diagnostic();
    assertThat(refused.code()).isEqualTo(Code.UNKNOWN_FORMAT);
    assertThat(refused.message()).isEqualTo("t.xlsx: .xlsx files are not read");
    byte[] gzip = {0x1f, (byte) 0x8b, 8, 0};
    assertThat(Reading.refusal(() -> Reading.stream(gzip, ReadOptions.DEFAULT)).code())
        .as("gzip in gzip")
        .isEqualTo(Code.UNKNOWN_FORMAT);
  }

  @Test
  void memoryIsAskedForBeforeItIsTaken() {
    byte[] rows = "1,2,3\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    Diagnostic refused =
        Reading.refusal(() ->
                DataReader.read("big.csv", rows, "csv", ReadOptions.DEFAULT, Memory.of(1_000_000)))
            .diagnostic();
    assertThat(refused.code()).isEqualTo(Code.TOO_MUCH_MEMORY);
    assertThat(refused.message())
        .isEqualTo("big.csv (100001×3 numbers) needs about 2.5 MB; 1.0 MB are free");
    byte[] wide = ",".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
    assertThat(
            Reading.refusal(() ->
                    DataReader.read(
                        "w.csv", wide, "csv", ReadOptions.DEFAULT, Memory.of(9_000_000)))
                .code())
        .isEqualTo(Code.TOO_MUCH_MEMORY);
    byte[] json = ("[" + "1,".repeat(100_000) + "1]").getBytes(StandardCharsets.UTF_8);
    assertThat(
            Reading.refusal(() ->
                    DataReader.read(
                        "w.json", json, "json", ReadOptions.DEFAULT, Memory.of(9_000_000)))
                .code())
        .isEqualTo(Code.TOO_MUCH_MEMORY);
  }

  private static String encoding(byte[] bytes) {
    var refused = Reading.refusal(() -> Reading.file("csv", bytes, ReadOptions.DEFAULT));
    assertThat(refused.code()).isEqualTo(Code.BAD_ENCODING);
    return refused.diagnostic().message();
  }

  private static String message(String text) {
    return Reading.refusal(() -> Reading.csv(text)).diagnostic().message();
  }
}
