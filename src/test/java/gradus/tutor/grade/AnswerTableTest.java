package gradus.tutor.grade;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.symbolic.equivalence.Criterion;
import gradus.tutor.desk.Desk;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Expected.Calculator;
import gradus.tutor.quiz.Expected.Form;
import gradus.tutor.quiz.Expected.Test;
import gradus.tutor.quiz.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Answers of every type and what they are worth: `gradus/grade/answers.txt`.
class AnswerTableTest {
  private static final Marker MARKER = Marker.brief(Desk.STANDARD);

  private record Case(int line, String item, Variant variant, Mark.Kind verdict, String answer) {}

  @TestFactory
  Stream<DynamicTest> answers() throws IOException {
    List<Case> cases = cases();
    assertThat(cases).hasSizeGreaterThan(250);
    return cases.stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.line() + ": " + each.item() + " <- " + each.answer(),
                () -> {
                  Mark mark = MARKER.mark(each.variant(), each.answer());
                  assertThat(mark.kind()).as("%s", mark).isEqualTo(each.verdict());
                  assertThat(mark.credit()).isBetween(0.0, 1.0);
                  assertThat(mark.isCorrect()).isEqualTo(mark.credit() == 1.0);
                }));
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    String item = "";
    Variant variant = null;
    int number = 0;
    for (String line : text().split("\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("  ")) {
        String[] parts = line.strip().split("\\s+", 2);
        cases.add(
            new Case(
                number,
                item,
                Objects.requireNonNull(variant),
                Mark.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                parts[1].replace('⏎', '\n')));
      } else {
        item = line.strip();
        variant = variant(item);
      }
    }
    return cases;
  }

  private static Variant variant(String line) {
    String[] parts = line.split("\\|");
    Expected expected = Expected.of(parts[1].strip());
    if (parts.length > 2 && !parts[2].isBlank()) {
      expected = expected.in(parts[2].strip().split(",\\s*"));
    }
    for (int i = 3; i < parts.length; i++) {
      String[] more = parts[i].strip().split(" ", 2);
      expected =
          switch (more[0]) {
            case "test" -> expected.by(test(more[1]));
            case "form" ->
                expected.written(Form.valueOf(more[1].toUpperCase(Locale.ROOT).replace('-', '_')));
            case "calc" -> expected.allowing(Calculator.valueOf(more[1].toUpperCase(Locale.ROOT)));
            case "domain" -> expected.where(more[1]);
            case "ask" -> expected.asking(more[1]);
            default -> throw new IllegalArgumentException(line);
          };
    }
    return Variants.of(AnswerType.of(parts[0].strip()).orElseThrow(), expected);
  }

  private static Test test(String text) {
    String[] words = text.split(" ");
    return switch (words[0]) {
      case "sigfigs" -> new Test.Significant(Integer.parseInt(words[1]));
      case "rel" -> new Test.Relative(Double.parseDouble(words[1]));
      case "abs" -> new Test.Absolute(Double.parseDouble(words[1]));
      case "antiderivative" -> new Test.Antiderivative(words[1]);
      default -> new Test.Same(Criterion.of(text).orElseThrow());
    };
  }

  private static String text() throws IOException {
    try (InputStream in = AnswerTableTest.class.getResourceAsStream("/gradus/grade/answers.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
