package gradus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.diag.Code;
import gradus.diag.GradusException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentParserTest {
  private static ParsedArguments parse(String... words) {
    return ArgumentParser.parse(ComputeOptions.all(), List.of(words));
  }

  private static GradusException refusal(String... words) {
    try {
      parse(words);
    } catch (GradusException e) {
      assertThat(e.code()).isEqualTo(Code.USAGE);
      return e;
    }
    throw new AssertionError("accepted: " + List.of(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-x^2",
        "-f(x)",
        "-v*2",
        "-h^2",
        "-q*2",
        "-1",
        "-d+1",
        "-",
        "-x",
        "--x",
        "--x^2",
        "--2",
        "--sin(x)",
        "-oo"
      })
  void aLeadingMinusIsAnExpression(String expression) {
    assertThat(parse(expression).operands()).containsExactly(expression);
    assertThat(parse(expression).options()).isEmpty();
  }

  @Test
  void shortOptionsTakeTheNextWord() {
    ParsedArguments arguments = parse("-v", "x=3", "x^2", "-v", "y=-1", "-o", "json", "-q");
    assertThat(arguments.values("-v")).containsExactly("x=3", "y=-1");
    assertThat(arguments.value("--output")).contains("json");
    assertThat(arguments.has("--quiet")).isTrue();
    assertThat(arguments.operands()).containsExactly("x^2");
  }

  @Test
  void longOptionsTakeTheirValueEitherWay() {
    assertThat(parse("--digits", "3").value("--digits")).contains("3");
    assertThat(parse("--digits=3").value("--digits")).contains("3");
    assertThat(parse("--at=x=1").value("--at")).contains("x=1");
    assertThat(parse("--at", "x=-1").value("--at")).contains("x=-1");
  }

  @Test
  void aValueMayLookLikeAnOption() {
    assertThat(parse("--at", "--exact").value("--at")).contains("--exact");
  }

  @Test
  void theLastOfARepeatedOptionCounts() {
    assertThat(parse("--digits", "3", "--digits", "5").value("--digits")).contains("5");
  }

  @Test
  void behindTwoHyphensEverythingIsAnOperand() {
    assertThat(parse("--exact", "--", "-v", "--digits").operands())
        .containsExactly("-v", "--digits");
    assertThat(parse("--exact", "--", "-v").has("--exact")).isTrue();
  }

  @Test
  void anUnknownWordIsAskedAbout() {
    GradusException refusal = refusal("3", "--digts", "3");
    assertThat(refusal.diagnostic().message()).isEqualTo("unknown option --digts");
    assertThat(refusal.diagnostic().hint()).isEqualTo("--digits?");
    assertThat(refusal("--frobnicate").diagnostic().hint()).isEqualTo("--help lists the options");
    assertThat(refusal("--digts=3").diagnostic().message()).isEqualTo("unknown option --digts");
  }

  @Test
  void whatComesLaterSaysSo() {
    assertThat(refusal("--layout").diagnostic().hint()).contains("matrix calculus");
    assertThat(refusal("--layout=numerator").diagnostic().hint()).contains("matrix calculus");
  }

  @Test
  void attachedValuesAreNeitherReadNorDropped() {
    assertThat(refusal("-o=json").diagnostic().hint()).startsWith("-o json");
    assertThat(refusal("-v=x=3").diagnostic().hint()).startsWith("-v x=3");
  }

  @Test
  void oneHyphenTooFewIsToldFromAnExpression() {
    assertThat(refusal("-digits", "3").diagnostic().hint()).startsWith("--digits");
    assertThat(parse("-at").operands()).containsExactly("-at");
  }

  @Test
  void aMissingOrSuperfluousValueIsAnError() {
    assertThat(refusal("--digits").diagnostic().message()).isEqualTo("--digits needs a value");
    assertThat(refusal("--exact=yes").diagnostic().message()).isEqualTo("--exact takes no value");
  }

  @Test
  void choicesAndNumbersAreChecked() {
    ParsedArguments arguments = parse("--color", "allways", "--width", "1e3", "--digits", "0");
    assertThatThrownBy(() -> arguments.choice(OutputOptions.COLOR, "auto"))
        .hasMessageContaining("--color does not know 'allways'");
    assertThatThrownBy(() -> arguments.integer("--width", 20, 100)).hasMessageContaining("'1e3'");
    assertThatThrownBy(() -> arguments.integer("--digits", 1, 100)).hasMessageContaining("'0'");
    assertThat(parse("--width", "90").integer("--width", 20, 100)).contains(90);
  }
}
