package gradus.render.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.functions.Computing;
import gradus.render.RenderOptions;
import gradus.value.ComplexArray;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Shape;
import gradus.value.Table;
import gradus.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkdownTextTest {
  @Test
  void matricesAreTables() {
    assertThat(markdown(Computing.answer("[1, 2.5; 1/3, -4]")))
        .isEqualTo("|  |  |\n| --: | --: |\n| 1 | 2.5 |\n| 0.333333 | -4 |\n");
    assertThat(markdown(Computing.answer("[1, 2]"))).isEqualTo("|  |\n| --: |\n| 1 |\n| 2 |\n");
  }

  @Test
  void namesHeadRowsAndColumns() {
    Value named =
        RealArray.matrix(2, 2, 1, 0.5, 0.5, 1).withLabels(Labels.both(List.of("a|b", "sepal_l")));
    assertThat(markdown(named))
        .isEqualTo(
            """
            |  | a\\|b | sepal_l |
            | :-- | --: | --: |
            | a\\|b | 1 | 0.5 |
            | sepal_l | 0.5 | 1 |
            """);
  }

  @Test
  void tablesKeepTheirWords() {
    Table table =
        new Table(
            List.of(
                new Table.Column.Numbers("x", RealArray.vector(1, 2)),
                new Table.Column.Words("_who_", List.of("*a*", "b\nc"))),
            2);
    assertThat(markdown(table))
        .isEqualTo("| x | \\_who\\_ |\n| --: | :-- |\n| 1 | \\*a\\* |\n| 2 | b c |\n");
  }

  @Test
  void recordsAreListsAndTensorsAreSlices() {
    assertThat(markdown(Computing.answer("eig([2, 0; 0, 3]).values"))).startsWith("|  |\n");
    Value tensor = new RealArray(Shape.of(2, 1, 2), new double[] {1, 2, 3, 4}, Labels.NONE);
    assertThat(markdown(tensor))
        .isEqualTo(
            """
            `[1,:,:]`

            |  |  |
            | --: | --: |
            | 1 | 2 |

            `[2,:,:]`

            |  |  |
            | --: | --: |
            | 3 | 4 |
            """);
    assertThat(markdown(Computing.answer("x^2 + 1"))).isEqualTo("$$\nx^{2} + 1\n$$\n");
    assertThat(markdown(Computing.answer("1/4"))).isEqualTo("0.25\n");
  }

  @Test
  void matrixMarketIsColumnByColumn() {
    assertThat(matrixMarket(Computing.answer("[1, 2; 3, 4]")))
        .isEqualTo("%%MatrixMarket matrix array integer general\n2 2\n1\n3\n2\n4\n");
    assertThat(matrixMarket(Computing.answer("[1/4, -1]")))
        .isEqualTo("%%MatrixMarket matrix array real general\n2 1\n0.25\n-1\n");
    assertThat(matrixMarket(Computing.answer("2^70")))
        .isEqualTo("%%MatrixMarket matrix array integer general\n1 1\n1180591620717411303424\n");
    double[] parts = {1, 0, 0, -0.5};
    assertThat(matrixMarket(answer(new ComplexArray(Shape.of(2), parts, Labels.NONE))))
        .isEqualTo("%%MatrixMarket matrix array complex general\n2 1\n1 0\n0 -0.5\n");
  }

  @Test
  void whatIsNoMatrixIsRefused() {
    for (String expression : List.of("[x, 1]", "{1, 2}", "[true, false]", "x + 1")) {
      GradusException refused =
          catchThrowableOfType(
              GradusException.class, () -> matrixMarket(Computing.answer(expression)));
      assertThat(refused.code()).as(expression).isEqualTo(Code.USAGE);
    }
  }

  private static Answer answer(Value value) {
    return PlainTextTest.answer(value, value);
  }

  private static String markdown(Value value) {
    return markdown(answer(value));
  }

  private static String markdown(Answer answer) {
    StringBuilder out = new StringBuilder();
    MarkdownText.write(answer, RenderOptions.STANDARD, out::append);
    return out.toString();
  }

  private static String matrixMarket(Answer answer) {
    StringBuilder out = new StringBuilder();
    MatrixMarketText.write(answer, RenderOptions.STANDARD, out::append);
    return out.toString();
  }
}
