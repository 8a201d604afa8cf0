package gradus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TasksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"cov(_)", "_", "_'", "_[1,:]", "2*_", "_^2", "_.values", "_*_", "(_)", "-_"})
  void pipedDataIsMeant(String expression) {
    assertThat(Tasks.usesPipe(expression)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x_1",
        "x_hat",
        "||v||_1",
        "‖A‖_F",
        "∫_0^1 x",
        "lim_(x->0) f",
        "\"_\"",
        "x",
        "_a",
        "a_",
        "\\sum_{i}"
      })
  void pipedDataIsNotMeant(String expression) {
    assertThat(Tasks.usesPipe(expression)).isFalse();
  }

  @Test
  void aLineIsAStatement() {
    assertThat(Statements.split("1+1\r\n\n2\n")).containsExactly("1+1", "2");
    assertThat(Statements.split("# one\n1+1\n  # two\n")).containsExactly("1+1");
  }

  @Test
  void openBracketsJoinLines() {
    assertThat(Statements.split("A = [1,2;\n3,4]\ndet(A)"))
        .containsExactly("A = [1,2;\n3,4]", "det(A)");
  }

  @Test
  void bracketsOfTextsDoNotCount() {
    assertThat(Statements.split("\"(\"\n2")).containsExactly("\"(\"", "2");
  }

  @Test
  void whatNeverClosesIsStillEvaluated() {
    assertThat(Statements.split("(1\n2")).containsExactly("(1\n2");
  }
}
