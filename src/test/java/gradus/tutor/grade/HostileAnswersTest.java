package gradus.tutor.grade;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.budget.Limits;
import gradus.tutor.desk.Desk;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Mistake;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is typed: a mark, in time, without a word from a stack trace.
class HostileAnswersTest {
  private static final Desk DESK = new Desk(Limits.DEFAULT.withTime(Duration.ofSeconds(1)));
  private static final Marker MARKER = new Marker(DESK);

  static List<String> answers() {
    return List.of(
        "9^9^9^9",
        "-9^9^9^9",
        "(9^9^9)^(9^9^9)",
        "exp(exp(exp(exp(9))))",
        "1/0",
        "0/0",
        "10^1000000",
        "100000000!",
        "2^64000",
        "1" + "0".repeat(60_000),
        "x".repeat(60_000),
        "1+".repeat(30_000),
        "(".repeat(60_000),
        "(".repeat(30_000) + "1" + ")".repeat(30_000),
        "[".repeat(5_000),
        "-".repeat(50_000) + "1",
        "sin(".repeat(190) + "x" + ")".repeat(190),
        "((x+1)^50+1)^50",
        "(x+1)^(x+1)^(x+1)^(x+1)",
        "sum(k, k, 1, 10^9)",
        "1..10^9",
        "{k^2 for k in 1..10^8}",
        "[1..100000]",
        "3\u001b[31m",
        "\u0000\u0001\u0002",
        "\u202e3",
        "\ud800",
        "3\r\n\r\n4\r\n",
        "?",
        ";;;;",
        ":quit",
        "=",
        "==",
        "= 3",
        "x = x = x",
        "a = 3; a",
        "f(x) = x; f(3)",
        "`rm -rf /`",
        "$(3)",
        "%s%n",
        "{b|signed}",
        "x in x",
        "i^i",
        "nan",
        "inf - inf",
        "\"3\"",
        "true",
        "R",
        "sin",
        "x -> x",
        "±±±±±±±±±±±±1",
        "1 or 2 or 3 or",
        ",,,,",
        "1,,2",
        "𝟛",
        "٣",
        "三");
  }

  @ParameterizedTest
  @MethodSource("answers")
  void everyAnswerHasAMark(String answer) {
    for (Variant variant : List.of(number(), formula(), matrix())) {
      long start = System.nanoTime();
      Mark mark = MARKER.mark(variant, answer);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertThat(took).as("%s", mark).isLessThan(Duration.ofSeconds(8));
      assertThat(mark.isCorrect()).as("%s", mark).isFalse();
      assertThat(mark.readAs().length()).isLessThan(500);
      for (String note : mark.notes()) {
        assertThat(note)
            .doesNotContain("Exception", "fault of gradus", "\u001b")
            .hasSizeLessThan(900);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(AnswerType.class)
  void everyTypeBearsRubbish(AnswerType type) {
    String reference =
        switch (type) {
          case CHOICE -> "b";
          case ORDER -> "2, 1, 3";
          case SPOT -> "3";
          case TRUTH -> "true";
          case VECTOR -> "[1, 2]";
          case MATRIX -> "[1, 2; 3, 4]";
          case SET -> "{1, 2}";
          case INTERVAL -> "[0, 1)";
          case EQUATION -> "x^2 = 4";
          case EXPRESSION, NUMBER -> "3";
        };
    Variant variant = Variants.of(type, Expected.of(reference));
    for (String answer :
        List.of("", " ", "\n", "(", "9^9^9^9", "hello there", "?", "[", "{", "x", "1,2,3,4,5")) {
      assertThat(MARKER.mark(variant, answer).isCorrect()).as(answer).isFalse();
    }
  }

  @Test
  void aBrokenItemIsNobodysMistake() {
    Variant broken = Variants.of(AnswerType.NUMBER, Expected.of("1/0"));
    Mark mark = MARKER.mark(broken, "3");
    assertThat(mark.kind()).isEqualTo(Mark.Kind.UNDECIDED);
    assertThat(mark.counts()).isFalse();
    assertThat(mark.notes().getFirst()).contains("This item cannot be judged");
  }

  private static Variant number() {
    return Variants.of(
        AnswerType.NUMBER,
        Expected.of("3/7"),
        new Mistake("upside-down", "7/3", "The other way round.", 0),
        new Mistake("sum", "3+7", "A quotient, not a sum.", 0));
  }

  private static Variant formula() {
    return Variants.of(
        AnswerType.EXPRESSION,
        Expected.of("diff(x^2*sin(x), x)").in("x"),
        new Mistake("product", "2*x*cos(x)", "Both factors change.", 0));
  }

  private static Variant matrix() {
    return Variants.of(AnswerType.MATRIX, Expected.of("[1, 2; 3, 5]"));
  }
}
