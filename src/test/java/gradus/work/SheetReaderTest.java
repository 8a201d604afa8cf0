package gradus.work;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.functions.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a sheet is taken apart: exercises, lines, what stands around the mathematics.
class SheetReaderTest {
  private static Sheet sheet(String text) {
    return SheetReader.read(text, false, Catalogue.INSTANCE);
  }

  private static WorkLine line(String text) {
    Sheet sheet = sheet(text);
    assertThat(sheet.exercises()).as(text).hasSize(1);
    return sheet.exercises().getFirst().lines().getFirst();
  }

  @Test
  void aConjunctionThatBeginsASentenceIsAWord() {
    assertThat(sheet("And solve\nx + 1 = 1 + x").prose()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          x^2 + 1                          | x^2 + 1             | NONE
          `   = 2x   `                     | 2x                  | EQUALS
          ⇒ x = 3                          | x = 3               | IMPLIES
          => x = 3                         | x = 3               | IMPLIES
          ∴ x = 3                          | x = 3               | IMPLIES
          so x = 3                         | x = 3               | IMPLIES
          therefore, x = 3.                | x = 3               | IMPLIES
          <=> x = 3                        | x = 3               | EQUIVALENT
          ⇔ x = 3                          | x = 3               | EQUIVALENT
          $= 2x$                           | 2x                  | EQUALS
          $$x^2 = 4$$                      | x^2 = 4             | NONE
          > = 2x                           | 2x                  | EQUALS
          = 2x cos(x^2)   (chain rule)     | 2x cos(x^2)         | EQUALS
          = 2x // by parts                 | 2x                  | EQUALS
          = (x + 1)(x - 1)                 | (x + 1)(x - 1)      | EQUALS
          ≈ 0.333                          | 0.333               | EQUALS
          Answer: x = 3                    | x = 3               | NONE
          sort([3,1])                      | sort([3,1])         | NONE
          """)
  void whatStandsAroundTheMathematics(String text, String math, Link link) {
    WorkLine line = line(text);
    assertThat(line.math()).as(text).isEqualTo(math);
    assertThat(line.link()).as(text).isEqualTo(link);
    assertThat(text.substring(line.start())).as(text).startsWith(math.substring(0, 1));
  }

  @Test
  void theOperationBesideAnEquationIsARemark() {
    assertThat(line("2x = 4  | : 2").math()).isEqualTo("2x = 4");
    assertThat(line("x + 3 = 7 | -3").math()).isEqualTo("x + 3 = 7");
    assertThat(line("|x| = 3").math()).isEqualTo("|x| = 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Solve 2x + 3 = 7                       | SOLVE         | 2x + 3 = 7
          Solve: 2x + 3 = 7                      | SOLVE         | 2x + 3 = 7
          Solve x^2 = a for x.                   | SOLVE         | x^2 = a
          Differentiate x^2 sin x                | DIFFERENTIATE | x^2 sin x
          Find the derivative of x^2             | DIFFERENTIATE | x^2
          Integrate x e^x with respect to x      | INTEGRATE     | x e^x
          solve(2x = 4, x)                       | NONE          | solve(2x = 4, x)
          Simplify (x+1)^2                       | NONE          | (x+1)^2
          """)
  void questionsInWords(String text, Task task, String math) {
    WorkLine line = line(text);
    assertThat(line.task()).isEqualTo(task);
    assertThat(line.math()).isEqualTo(math);
  }

  @Test
  void wordsAreSkippedAndCounted() {
    Sheet sheet =
        sheet(
            """
            We use the product rule.
            d/dx (x sin x)
            = sin x + x cos x
            This is what was asked for.
            """);
    assertThat(sheet.prose()).isEqualTo(2);
    assertThat(sheet.exercises()).hasSize(1);
    assertThat(sheet.exercises().getFirst().lines()).hasSize(2);
  }

  @Test
  void aSlipOfThePenIsNoProse() {
    assertThat(sheet("= 2x sinn(x)").prose()).isZero();
    assertThat(sheet("2x sinn(x) = 3").prose()).isZero();
  }

  @Test
  void exercisesBeginAtHeadingsLabelsAndEmptyLines() {
    List<Exercise> numbered =
        sheet(
                """
                ## Derivatives
                a) d/dx x^2

                   = 2x
                b) d/dx x^3
                   = 3x^2
                """)
            .exercises();
    assertThat(numbered).hasSize(2);
    assertThat(numbered.get(0).title()).isEqualTo("Derivatives, a)");
    assertThat(numbered.get(0).lines()).hasSize(2);
    List<Exercise> plain = sheet("x + 1\n= 1 + x\n\n= x + 1\n\ny + 2\n= 2 + y\n").exercises();
    assertThat(plain).hasSize(2);
    assertThat(plain.get(0).lines()).hasSize(3);
  }

  @Test
  void labelsAreNoFactors() {
    assertThat(line("(a) x + 1").math()).isEqualTo("x + 1");
    assertThat(line("2. x + 1").math()).isEqualTo("x + 1");
    assertThat(line("2.5 x").math()).isEqualTo("2.5 x");
    assertThat(line("(a) + 1").math()).isEqualTo("(a) + 1");
  }

  @Test
  void fencesOfMarkdownAreNoLines() {
    Sheet sheet = SheetReader.read("```\nx + 1\n= 1 + x\n```\n- y", true, Catalogue.INSTANCE);
    assertThat(sheet.exercises().getFirst().lines()).hasSize(3);
    assertThat(sheet.prose()).isZero();
  }
}
