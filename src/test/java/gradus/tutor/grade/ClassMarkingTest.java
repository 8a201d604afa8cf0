package gradus.tutor.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.data.CsvRecords;
import gradus.data.CsvRecords.Cell;
import gradus.diag.GradusException;
import gradus.tutor.desk.Desk;
import gradus.tutor.grade.ClassMarking.Graded;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Mistake;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassMarkingTest {
  private static final String HEAD = "student,item,seed,attempt,answer\n";

  /// The item `k`: its answer is minus its seed; part b is twice the answer to part a.
  private record Minus(String id) implements Question {
    @Override
    public String version() {
      return "1";
    }

    @Override
    public String skill() {
      return "signs";
    }

    @Override
    public int level() {
      return 1;
    }

    @Override
    public String lesson() {
      return "";
    }

    @Override
    public String part() {
      return id.equals("k2") ? "b" : "a";
    }

    @Override
    public String partOf() {
      return id.equals("k2") ? "k" : "";
    }

    @Override
    public Variant variant(long seed, Map<String, String> earlier) {
      String before = earlier.getOrDefault("a", "-" + seed);
      return Variants.of(
          AnswerType.NUMBER,
          Expected.of(id.equals("k2") ? "2*(" + before + ")" : "-" + seed),
          new Mistake("sign", String.valueOf(seed), "Mind, it is the other sign.", 0));
    }
  }

  private static List<Graded> mark(String text) {
    return marking().mark(ClassSheet.read(text, "answers.csv", Optional.empty()));
  }

  private static ClassMarking marking() {
    return new ClassMarking(
        id -> id.startsWith("k") ? Optional.of(new Minus(id)) : Optional.empty(),
        new Marker(Desk.STANDARD));
  }

  @Test
  void everyAnswerHasALine() {
    String marked =
        MarkedSheet.of(
            mark(HEAD + "ada,k,3,1,3\nada,k,3,2,-3\nbob,k,4,1,\"(4\"\nbob,k,4,2,\"1,2\"\n"));
    List<List<Cell>> lines = CsvRecords.parse(marked, "marked");
    assertThat(lines).hasSize(5);
    assertThat(lines.get(1))
        .extracting(Cell::text)
        .startsWith("ada", "k", "3", "1", "3", "incorrect", "0", "0", "sign");
    assertThat(lines.get(2))
        .extracting(Cell::text)
        .startsWith("ada", "k", "3", "2", "'-3", "correct", "1", "1");
    assertThat(lines.get(3)).extracting(Cell::text).contains("unreadable");
  }

  @Test
  void aMarkedSheetCanBeMarkedAgain() {
    String once =
        MarkedSheet.of(
            mark(
                HEAD
                    + "ada,k,3,1,-3\nbob,k,3,1,=1+1\ncid,k,3,1,\"=cmd|' /C calc'!A0\"\n"
                    + "dan,k,3,1,\"1 2\n3 4\"\neva,k,3,1,'-3\n@fay,k,3,1,+3\n"));
    for (List<Cell> line : CsvRecords.parse(once, "marked")) {
      for (Cell cell : line) {
        assertThat(cell.text()).doesNotMatch("(?s)^[=+@-].*");
      }
    }
    assertThat(MarkedSheet.of(mark(once))).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-3",
        "=1+1",
        "+3",
        "@x",
        "'-3",
        "''=x",
        "it's",
        "'quoted'",
        "",
        "3",
        "|x|",
        "a-b"
      })
  void theApostropheComesAndGoes(String answer) {
    String written = SheetCell.written(answer);
    assertThat(SheetCell.read(written)).isEqualTo(answer);
    assertThat(written).doesNotMatch("^[=+@-].*");
  }

  @Test
  void aTeacherHasTheLastWord() {
    String answers = HEAD + "ada,k,3,1,3\nbob,k,3,1,-3\n";
    String marked =
        "student,item,seed,attempt,answer,override\n"
            + "ada,k,3,1,3,0.5\n"
            + "bob,k,3,1,'-3,\n"
            + "zoe,k,3,1,3,1\n";
    List<ClassRow> missed = new ArrayList<>();
    List<ClassRow> rows =
        ClassMarking.overridden(
            ClassSheet.read(answers, "a", Optional.empty()),
            ClassSheet.overrides(marked, "m", Optional.empty()),
            missed);
    List<Graded> graded = marking().mark(rows);
    assertThat(graded).extracting(Graded::credit).containsExactly(0.5, 1.0);
    assertThat(graded.getFirst().mark().kind()).isEqualTo(Mark.Kind.INCORRECT);
    assertThat(missed).extracting(ClassRow::student).containsExactly("zoe");
    assertThat(MarkedSheet.of(graded)).contains(",0.5,0.5,sign,").endsWith(",1,1,,,\n");
  }

  @Test
  void anErrorIsCarriedForward() {
    List<Graded> graded =
        mark(HEAD + "ada,k,3,1,3\nada,k2,3,1,6\nbob,k,3,1,-3\nbob,k2,3,1,6\ncid,k2,3,1,-6\n");
    assertThat(graded)
        .extracting(row -> row.mark().isCorrect())
        .containsExactly(false, true, true, false, true);
  }

  @Test
  void statisticsCountItemsAndMistakes() {
    ClassStatistics statistics =
        ClassStatistics.of(
            mark(HEAD + "ada,k,3,1,3\nada,k,3,2,-3\nbob,k,4,1,4\nbob,k,4,2,4\ncid,k,5,1,(\n"));
    assertThat(statistics.items())
        .containsExactly(new ClassStatistics.ItemCount("k", 3, 5, 1, 0, 3, 1, 1 / 3.0));
    assertThat(statistics.mistakes())
        .containsExactly(new ClassStatistics.MistakeCount("k", "sign", 3, 2));
    assertThat(statistics.undecided()).isEmpty();
    assertThat(MarkText.statistics(statistics))
        .anyMatch(line -> line.contains("sign in k: 3 answers by 2 students"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|is empty",
        "student,item,seed,attempt|x:1:1: the column answer is missing",
        "student,item,seed,attempt,anwser|x:1:27: there is no column 'anwser'",
        "student,item,seed,attempt,answer,answer|x:1:34: the column answer is there twice",
        "student,item,seed,attempt,answer~ada,k,3,1|x:2:9: this line has 4 cells, the header 5",
        "student,item,seed,attempt,answer~ada,k,three,1,3|x:2:7: the seed 'three' is no whole",
        "student,item,seed,attempt,answer~ada,k,3,0,3|x:2:9: attempts are counted from 1",
        "student,item,seed,attempt,answer~ada,k,,1,3|x:2:7: the seed is missing",
        "student,item,seed,attempt,answer~,k,3,1,3|x:2:1: student and item may not be empty",
        "student,item,seed,attempt,answer~ada,k,3,1,#3|x:2:11: a quote that is never closed",
        "student,item,seed,attempt,answer~ada,k,3,1,#3#4|x:2:14: text behind the closing quote",
        "student,item,seed,attempt,answer~ada,k,3,1,3#|x:2:12: a quote inside a cell",
        "student,item,seed,attempt,answer,override~ada,k,3,1,3,2|x:2:13: the override '2' is no",
      })
  void mistakesInASheetHaveAPlace(String text, String message) {
    String sheet = text == null ? "" : text.replace('~', '\n').replace('#', '"');
    assertThatThrownBy(() -> ClassSheet.read(sheet, "x", Optional.empty()))
        .isInstanceOf(GradusException.class)
        .hasMessageContaining(message);
  }

  @Test
  void anUnknownItemHasItsLine() {
    assertThatThrownBy(() -> mark(HEAD + "ada,k,3,1,3\nada,none,3,1,3\n"))
        .isInstanceOf(GradusException.class)
        .hasMessageContaining("answers.csv:3: there is no item none");
  }

  @Test
  void quotedCellsKeepTheirLines() {
    assertThat(CsvRecords.parse("a,\"b\n\"\"c\"\"\"\r\nd,e\n", "x"))
        .containsExactly(
            List.of(new Cell("a", 1, 1), new Cell("b\n\"c\"", 1, 3)),
            List.of(new Cell("d", 3, 1), new Cell("e", 3, 3)));
  }

  /// RFC 4231, test cases 1 and 3.
  @Test
  void seedsAreTheHmacOfThePaper() {
    Seeds first = new Seeds(HexFormat.of().parseHex("0b".repeat(20)));
    assertThat(HexFormat.of().formatHex(first.code("Hi There".getBytes(StandardCharsets.US_ASCII))))
        .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    Seeds third = new Seeds(HexFormat.of().parseHex("aa".repeat(20)));
    assertThat(HexFormat.of().formatHex(third.code(HexFormat.of().parseHex("dd".repeat(50)))))
        .isEqualTo("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
  }

  @Test
  void aSeedIsTheFirstBitsOfStudentAndItem() {
    Seeds seeds = new Seeds("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    byte[] code = seeds.code("ada\nk".getBytes(StandardCharsets.UTF_8));
    String first = HexFormat.of().formatHex(code, 0, 6);
    assertThat(seeds.of("ada", "k")).isEqualTo(Long.parseLong(first, 16)).isNotNegative();
    assertThat(seeds.of("bob", "k")).isNotEqualTo(seeds.of("ada", "k"));
    List<ClassRow> rows = ClassSheet.read(HEAD + "ada,k,,1,3\n", "answers.csv", Optional.of(seeds));
    assertThat(rows.getFirst().seed()).isEqualTo(seeds.of("ada", "k"));
    assertThatThrownBy(() -> new Seeds(new byte[8])).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void otherSeparatorsAreTold() {
    for (String separator : List.of(";", "\t")) {
      String text = (HEAD + "ada,k,3,1,\"-3\"\n").replace(",", separator);
      assertThatThrownBy(() -> mark(text))
          .hasMessageContaining("answers.csv:1:1: the columns are separated by");
    }
  }

  @Test
  void linesThatWereClearedAreNoAnswers() {
    assertThat(mark(HEAD + "ada,k,3,1,-3\n,,,,\n , ,,,\nbob,k,4,1,-4\n,,,,\n"))
        .extracting(graded -> graded.row().student())
        .containsExactly("ada", "bob");
  }

  @Test
  void aLaterPartGoesOnFromTheLastAttemptWhereverItStands() {
    List<Graded> graded = mark(HEAD + "ada,k,3,2,10\nada,k,3,1,-3\nada,k2,3,1,20\n");
    assertThat(graded.get(2).mark().isCorrect()).isTrue();
  }

  @Test
  void feedbackInACellIsOneLineWithoutSigns() {
    ClassMarking marking =
        new ClassMarking(id -> Optional.of(new Minus(id)), new Marker(Desk.STANDARD).linear(true));
    List<ClassRow> rows = ClassSheet.read(HEAD + "ada,k,3,1,(4\n", "x", Optional.empty());
    String feedback = MarkedSheet.feedback(marking.mark(rows).getFirst().mark());
    assertThat(feedback).contains("at column 1: (").doesNotContain("^", "\n", "  ");
  }
}
