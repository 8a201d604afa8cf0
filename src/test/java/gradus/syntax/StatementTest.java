package gradus.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.syntax.Statement.Assignment;
import gradus.syntax.Statement.Assumption;
import gradus.syntax.Statement.Declaration;
import gradus.syntax.Statement.Definition;
import gradus.syntax.Statement.Expression;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          x = 3              → Assignment
          θ = 3              → Assignment
          C = A*B            → Assignment
          x == 3             → Expression
          A + 1 = 3          → Expression
          f(x) = x           → Definition
          f(x; θ) = θ*x      → Definition
          f() = 3            → Definition
          x(x+1) = 0         → Expression
          g(2) = 3           → Expression
          sin(2x) = 1        → Expression
          x in R             → Declaration
          n, k in N          → Declaration
          lr in R            → Declaration
          A in R             → Expression
          3 in Z             → Expression
          a > 0              → Assumption
          0 < p < 1          → Assumption
          a != 0             → Assumption
          s > pi/2           → Assumption
          A > 0              → Expression
          a > b              → Expression
          a^2 > 0            → Expression
          2 < 3              → Expression
          """)
  void kinds(String typed, String kind) {
    assertThat(Parsed.statement(typed).getClass().getSimpleName()).as(typed).isEqualTo(kind);
  }

  @Test
  void separatedBySemicolonsAndLineEnds() {
    assertThat(Parsed.program("a = 2; c = 3\n\n; a*c # done\n").statements())
        .hasSize(3)
        .hasExactlyElementsOfTypes(Assignment.class, Assignment.class, Expression.class);
    assertThat(Parsed.program("a = [1,\n2;\n3, 4]\r\na").statements()).hasSize(2);
    assertThat(Parsed.program("1 +\n2").statements()).hasSize(1);
    assertThat(Parsed.program("max(1,\n2)").statements()).hasSize(1);
  }

  @Test
  void whatOneStatementBindsTheNextKnows() {
    assertThat(Parsed.reading("f(x) = x^2; f(3)")).isEqualTo("f(3)");
    assertThat(Parsed.reading("f = x -> x^2; f(3)")).isEqualTo("f(3)");
    assertThat(Parsed.reading("h = sin ∘ cos; h(3)")).isEqualTo("h(3)");
    assertThat(Parsed.reading("h = sin; h 3")).isEqualTo("h(3)");
    assertThat(Parsed.reading("a = 2; a(3)")).isEqualTo("a*3");
    assertThat(Parsed.reading("lr in R; 2lr")).isEqualTo("2*lr");
    assertThat(Parsed.reading("p > 0; p(1-p)")).isEqualTo("p*(1 - p)");
    assertThat(Parsed.reading("T = 2; 3*x^T")).isEqualTo("3*x^T");
    assertThat(Parsed.node("T = 2; x^T")).isInstanceOf(Node.Power.class);
    assertThat(Parsed.node("x^T")).isInstanceOf(Node.Unary.class);
    assertThat(Parsed.echo("T = 2; x'")).isEqualTo("x'");
  }

  @Test
  void definitionsKeepTheirParametersApart() {
    Definition definition = (Definition) Parsed.statement("f(x, y; θ, b₁) = θ x + b₁ y");
    assertThat(definition.name()).isEqualTo("f");
    assertThat(definition.arguments()).containsExactly("x", "y", "theta", "b_1");
    assertThat(definition.parameters()).isEqualTo(2);
    assertThat(((Declaration) Parsed.statement("θ, x₁ in R")).names())
        .containsExactly("theta", "x_1");
    assertThat(((Assumption) Parsed.statement("θ > 0")).name()).isEqualTo("theta");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x=1, θ=2", "(x=1, θ=2)", " x = 1 ,θ=2 "})
  void bindingsOfTheCommandLine(String text) {
    List<Node.Binding> bindings =
        Parser.parseBindings(text, new FakeNames(), Scope.EMPTY, Limits.DEFAULT);
    assertThat(bindings).extracting(Node.Binding::name).containsExactly("x", "theta");
    assertThat(Reading.of(bindings.getLast().value())).isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "x=", "x=1,", "x=1 y=2", "x=1; y=2", "(x=1", "3=x", "x=1, x=2"})
  void bindingsThatAreNone(String text) {
    assertThatThrownBy(
            () -> Parser.parseBindings(text, new FakeNames(), Scope.EMPTY, Limits.DEFAULT))
        .isInstanceOf(GradusException.class);
  }

  @ParameterizedTest
  @CsvSource({"θ, theta", "x₁, x_1", "x_{12}, x_12", "ℝ, R", "A, A", "_, _", "x_max, x_max"})
  void canonicalNames(String typed, String name) {
    assertThat(Parser.canonicalName(typed)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "x y", "2x", "x+1", "θx", "x_", "\u0000"})
  void noNames(String typed) {
    assertThat(Parser.canonicalName(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1; 2", "1\n2", "f(x) = x", "", "1,"})
  void moreThanAnExpression(String text) {
    assertThatThrownBy(
            () -> Parser.parseExpression(text, new FakeNames(), Scope.EMPTY, Limits.DEFAULT))
        .isInstanceOf(GradusException.class);
  }

  @Test
  void anEquationAloneIsAnExpression() {
    assertThat(Parser.parseExpression("x = 3", new FakeNames(), Scope.EMPTY, Limits.DEFAULT))
        .isInstanceOf(Node.Comparison.class);
  }
}
