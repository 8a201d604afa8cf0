package gradus.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.GradusException;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How deep, how long and how fast.
class LimitsTest {
  private static final Limits WIDE =
      new Limits(
          10_000_000,
          Limits.DEFAULT.depth(),
          Limits.DEFAULT.bits(),
          Limits.DEFAULT.cells(),
          Limits.DEFAULT.steps(),
          Limits.DEFAULT.terms(),
          Limits.DEFAULT.time());

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          (       → 1   → )
          sin(    → 1   → )
          [       → 1   → ]
          {       → 1   → }
          -       → 1   → ''
          √       → 1   → ''
          sin     → x   → ''
          2^      → 2   → ''
          not     → x   → ''
          x ->    → x   → ''
          a =>    → a   → ''
          -(      → 1   → )
          (1+     → 1   → )
          |1+     → 1   → |
          """)
  void twoHundredLevelsAreReadAndOneMoreIsNot(String open, String core, String close) {
    String opening = open + " ";
    assertThatCode(() -> Parsed.program(opening.repeat(200) + core + close.repeat(200)))
        .doesNotThrowAnyException();
    assertThat(Parsed.refusal(opening.repeat(201) + core + close.repeat(201)).code())
        .isEqualTo(Code.TOO_DEEP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "[", "√", "x^", "sin ", "x->", "|", "f(", "{", "!"})
  void aHundredThousandLevelsAreRefusedAtOnce(String open) {
    Assertions.assertTimeout(
        Duration.ofSeconds(1),
        () -> {
          assertThat(refusal(open.repeat(100_000) + "1", Limits.DEFAULT)).isEqualTo(Code.TOO_LONG);
          assertThat(refusal(open.repeat(100_000) + "1", WIDE)).isEqualTo(Code.TOO_DEEP);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "%", "[1]", ".a", "^T", " at x=1"})
  void towersOfPostfixOperatorsAreRefused(String postfix) {
    assertThat(refusal("x" + postfix.repeat(9_000), Limits.DEFAULT)).isEqualTo(Code.TOO_DEEP);
  }

  private static Code refusal(String text, Limits limits) {
    try {
      Parser.parse(text, new FakeNames(), Scope.EMPTY, limits);
    } catch (GradusException refused) {
      return refused.code();
    }
    throw new AssertionError("read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+x", "*x", " x", "-1", "<x", " and x", ", y"})
  void twentyThousandOperandsOnOneLine(String operand) {
    boolean list = operand.startsWith(",");
    String text = "x" + operand.repeat(20_000);
    Node node =
        Parser.parseExpression(list ? "[" + text + "]" : text, new FakeNames(), Scope.EMPTY, WIDE);
    assertThat(Children.of(node)).hasSize(20_001);
  }

  @Test
  void theLimitOfLengthIsExact() {
    String longest = "1+".repeat(32 * 1024 - 1) + "12";
    assertThat(longest).hasSize(Limits.DEFAULT.characters());
    assertThatCode(() -> Parsed.program(longest)).doesNotThrowAnyException();
    assertThat(Parsed.refusal(longest + "3").code()).isEqualTo(Code.TOO_LONG);
  }

  /// Products by implication, names to be taken apart, notes, look-ahead for `at`: nothing is
  /// quadratic.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x(x+1)+",
        "sx+",
        "1/2x+",
        "(x at x=1)+",
        "|x|+",
        "||v||+",
        "f(x)*",
        "{x in Z | x>1} union ",
        "x; "
      })
  void longTextsAreReadInLinearTime(String part) {
    String end = part.contains("union") ? "{1}" : "x";
    String text = part.repeat(60_000 / part.length()) + end;
    Assertions.assertTimeout(
        Duration.ofSeconds(1),
        () -> {
          try {
            Parsed.program(text);
          } catch (GradusException refused) {
            assertThat(refused.code()).isEqualTo(Code.UNKNOWN_FUNCTION);
          }
        });
  }
}
