package gradus.tutor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FilledSheetTest {
  private static String answer(String written) {
    String sheet =
        """
        # A sheet

        ## 1. sums (1 point)

        What is $1 + 1$?

        <!-- item: algebra/sum@v1#7 -->

        **Answer 1:** %s

        ## 2. sums (1 point)

        <!-- item: algebra/sum@v1#8 -->

        **Answer 2:** 9
        """
            .formatted(written);
    FilledSheet read = FilledSheet.read(sheet, "sheet.md");
    assertThat(read.questions()).hasSize(2);
    assertThat(read.questions().getLast().answer()).isEqualTo("9");
    assertThat(FilledSheet.read(sheet.replace("\n", "\r\n"), "sheet.md")).isEqualTo(read);
    return read.questions().getFirst().answer();
  }

  @Test
  void anAnswerIsFoundHoweverItWasWritten() {
    assertThat(answer("2")).isEqualTo("2");
    assertThat(answer("____2____")).isEqualTo("2");
    assertThat(answer("`2`")).isEqualTo("2");
    assertThat(answer("$\\frac{4}{2}$ ______")).isEqualTo("$\\frac{4}{2}$");
    assertThat(answer("\n1 2\n3 4")).isEqualTo("1 2\n3 4");
    assertThat(answer("2\n\nThat was easy.")).isEqualTo("2");
  }

  @Test
  void belowAnEmptyLineOrInAFenceItIsAnAnswerToo() {
    assertThat(answer("\n\n2\n")).isEqualTo("2");
    assertThat(answer("________________\n\n2")).isEqualTo("2");
    assertThat(answer("\n```\n1 2\n3 4\n```")).isEqualTo("1 2\n3 4");
  }

  @Test
  void nothingWrittenIsNoAnswer() {
    assertThat(answer("________________________")).isEmpty();
    assertThat(answer("")).isEmpty();
  }
}
