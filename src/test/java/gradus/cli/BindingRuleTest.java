package gradus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.cli.BindingRule.Expression;
import gradus.cli.BindingRule.File;
import gradus.cli.BindingRule.Input;
import gradus.diag.GradusException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BindingRuleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "data.csv",
        "data.CSV",
        "a/b.tsv",
        "./data",
        "../data",
        "/tmp/data",
        "~/data",
        "C:\\data",
        "my data.json",
        "iris.cvs",
        "book.xlsx",
        "data.csvx",
        "a[1].csv"
      })
  void files(String text) {
    assertThat(BindingRule.parse("A=" + text)).isEqualTo(new File("A", text, ""));
    assertThat(BindingRule.parse("A=@" + text)).isEqualTo(new File("A", text, ""));
  }

  @Test
  void anAtSignMakesAnythingAFile() {
    assertThat(BindingRule.parse("A=@1/2")).isEqualTo(new File("A", "1/2", ""));
    assertThat(BindingRule.parse("A=@-")).isEqualTo(new File("A", "-", ""));
  }

  @Test
  void bracketsSelectColumns() {
    assertThat(BindingRule.parse("A=data.csv[bmi,bp]"))
        .isEqualTo(new File("A", "data.csv", "bmi,bp"));
    assertThat(BindingRule.parse("A=f.csv[1-4]")).isEqualTo(new File("A", "f.csv", "1-4"));
    assertThat(BindingRule.parse("A=@f[1-4]")).isEqualTo(new File("A", "f", "1-4"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3",
        "1/2",
        "a/b",
        "a/b/c",
        "-1",
        "[1,2;3,4]",
        "r.values",
        "x[1]",
        "f(x).T",
        "eig(B).S",
        "2.5",
        "svd(B).V[1]"
      })
  void expressions(String text) {
    assertThat(BindingRule.parse("A=" + text)).isEqualTo(new Expression("A", text));
  }

  @Test
  void standardInput() {
    assertThat(BindingRule.parse("A=-")).isEqualTo(new Input("A", ""));
    assertThat(BindingRule.parse("A=-[1-4]")).isEqualTo(new Input("A", "1-4"));
  }

  @Test
  void namesAreThoseOfTheLanguage() {
    assertThat(BindingRule.parse("θ=3").name()).isEqualTo("theta");
    assertThat(BindingRule.parse("x₁=3").name()).isEqualTo("x_1");
    assertThat(BindingRule.parse("_=3").name()).isEqualTo("_");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "=3", "2x=3", "a b=3", "f(x)=3", ""})
  void whatHasNoNameIsRefused(String text) {
    assertThatThrownBy(() -> BindingRule.parse(text))
        .isInstanceOf(GradusException.class)
        .hasMessageContaining("-v needs NAME=VALUE");
  }

  @Test
  void nothingIsNoValue() {
    assertThatThrownBy(() -> BindingRule.parse("A=")).hasMessageContaining("binds A to nothing");
  }
}
