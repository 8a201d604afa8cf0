package gradus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.Invocation.Result;
import gradus.json.Json;
import gradus.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sheets that a teacher hands out and has marked.
class QuizSheetTest {
  @TempDir Path home;

  private Result quiz(String input, String... args) {
    List<String> all = new ArrayList<>(List.of("quiz"));
    all.addAll(List.of(args));
    return Invocation.inPipe()
        .withVariable("XDG_DATA_HOME", home.toString())
        .withInput(input)
        .run(all.toArray(String[]::new));
  }

  @Test
  void sheetsCannotBeOverwrittenByAccident() throws IOException {
    Path sheet = home.resolve("sheet.md");
    String[] args = {"derivatives", "--export", sheet.toString(), "--n", "3", "--seed", "7"};
    assertThat(quiz("", args).code()).isZero();
    String written = Files.readString(sheet);
    Files.writeString(sheet, "mine");
    Result refused = quiz("", args);
    assertThat(refused.code()).isEqualTo(5);
    assertThat(refused.err()).contains("exists already").contains("--force");
    assertThat(Files.readString(sheet)).isEqualTo("mine");
    List<String> forced = new ArrayList<>(List.of(args));
    forced.add("--force");
    assertThat(quiz("", forced.toArray(String[]::new)).code()).isZero();
    assertThat(Files.readString(sheet)).isEqualTo(written);
  }

  @Test
  void aSheetFilledInIsMarked() throws IOException {
    Path sheet = home.resolve("sheet.md");
    Path key = home.resolve("key.md");
    quiz(
        "",
        "derivatives",
        "--n",
        "4",
        "--seed",
        "7",
        "--level",
        "1",
        "--export",
        sheet.toString(),
        "--export-key",
        key.toString());
    List<String> answers = answers(Files.readString(sheet));
    assertThat(answers).hasSize(4);
    assertThat(Files.readString(key)).contains("Worked solution:").contains("**Answer 4:** $");
    String filled = Files.readString(sheet);
    for (int i = 1; i <= 3; i++) {
      filled =
          filled.replaceFirst(
              "(\\*\\*Answer " + i + ":\\*\\*) _+",
              "$1 " + Matcher.quoteReplacement(i == 2 ? "7" : answers.get(i - 1)));
    }
    Path returned = Files.writeString(home.resolve("returned.md"), filled);
    Result text = quiz("", "--answers", returned.toString());
    assertThat(text.code()).isZero();
    assertThat(text.out())
        .containsSubsequence(
            "2 of 4 points, 50 %",
            "1. correct, 1 of 1 point", "2. incorrect, 0 of 1 point", "4. missing, 0 of 1 point");
    Result json = quiz("", "--answers", returned.toString(), "-o", "json");
    Json.Obj report = (Json.Obj) JsonReader.parse(json.out(), "report");
    assertThat(report.get("points")).contains(Json.of(2));
    Result csv = quiz("", "--answers", returned.toString(), "-o", "csv");
    assertThat(csv.out().lines()).hasSize(5);
    assertThat(csv.out()).startsWith("number,item,version,seed,answer,verdict,points,of,");
    lists(sheet, answers);
  }

  /// The same from a plain list and from CSV.
  private void lists(Path sheet, List<String> answers) throws IOException {
    Path list = Files.writeString(home.resolve("answers.txt"), String.join("\n", answers) + "\n");
    assertThat(quiz("", "--answers", list.toString(), "--sheet", sheet.toString()).out())
        .startsWith("4 of 4 points, 100 %");
    Path csv =
        Files.writeString(
            home.resolve("answers.csv"), "number,answer\n3,\"" + answers.get(2) + "\"\n1,'-7\n");
    assertThat(quiz("", "--answers", csv.toString(), "--sheet", sheet.toString()).out())
        .startsWith("1 of 4 points, 25 %");
    Path wrong = Files.writeString(home.resolve("wrong.csv"), "number,answer\n9,1\n");
    assertThat(quiz("", "--answers", wrong.toString(), "--sheet", sheet.toString()).err())
        .contains("question 9, which is not on the sheet");
    byOtherPrograms(sheet, answers);
  }

  /// As spreadsheets and pipes hand it over.
  private void byOtherPrograms(Path sheet, List<String> answers) throws IOException {
    String table = "\uFEFFnumber,answer\r\n3,\"" + answers.get(2) + "\"\r\n";
    Path excel = Files.writeString(home.resolve("excel.csv"), table);
    assertThat(quiz("", "--answers", excel.toString(), "--sheet", sheet.toString()).out())
        .startsWith("1 of 4 points, 25 %");
    String list = "\uFEFF" + String.join("\r\n", answers);
    assertThat(quiz(list, "--answers", "-", "--sheet", sheet.toString()).out())
        .startsWith("4 of 4 points, 100 %");
    assertThat(quiz(list, "--answers", "-", "--sheet", "-").err())
        .contains("standard input can be read once");
    assertThat(quiz(table.substring(1), "--answers", "-", "--sheet", sheet.toString()).out())
        .startsWith("1 of 4 points, 25 %");
    Path semicolons = Files.writeString(home.resolve("semi.csv"), "number;answer\n3;1\n");
    assertThat(quiz("", "--answers", semicolons.toString(), "--sheet", sheet.toString()).err())
        .contains("semicolons between its columns");
    Path latin = Files.write(home.resolve("latin.txt"), new byte[] {(byte) 0xE9, '\n'});
    assertThat(quiz("", "--answers", latin.toString(), "--sheet", sheet.toString()).err())
        .contains("is not UTF-8 text");
  }

  /// The right answer to each question of a sheet of derivatives, by gradus itself.
  private static List<String> answers(String sheet) {
    List<String> answers = new ArrayList<>();
    Matcher prompt = Pattern.compile("Differentiate \\$f\\(x\\) = (.*)\\$").matcher(sheet);
    while (prompt.find()) {
      String function = prompt.group(1).replaceAll("\\^\\{(\\d+)}", "^$1");
      answers.add(Invocation.gradus("diff(" + function + ", x)").out().strip());
    }
    return answers;
  }

  @Test
  void aChangedItemIsLeftToAPerson() throws IOException {
    Path sheet = home.resolve("sheet.md");
    quiz("", "limits", "--n", "1", "--seed", "7", "--export", sheet.toString());
    Files.writeString(
        sheet, Files.readString(sheet).replaceFirst("@[^#]+#", "@older#").replace("____", "3"));
    Result marked = quiz("", "--answers", sheet.toString());
    assertThat(marked.code()).isEqualTo(6);
    assertThat(marked.out()).contains("mark it by hand").contains("To be marked by hand: 1.");
  }

  @Test
  void noCellOfAReportIsRunByASpreadsheet() throws IOException {
    Path sheet = home.resolve("sheet.md");
    quiz("", "derivatives", "--n", "2", "--seed", "7", "--export", sheet.toString());
    Path list = Files.writeString(home.resolve("answers.txt"), "=1+1\n-3 x\n");
    String csv =
        quiz("", "--answers", list.toString(), "--sheet", sheet.toString(), "-o", "csv").out();
    assertThat(csv).contains(",'=1+1,", ",'-3 x,");
    Files.writeString(list, "see the back\n");
    Result marked = quiz("", "--answers", list.toString(), "--sheet", sheet.toString());
    assertThat(marked.out()).contains("1. unreadable", "To be marked by hand: 1.");
    assertThat(marked.code()).isEqualTo(6);
  }
}
