package gradus.render.tex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.diag.GradusException;
import gradus.render.terminal.Width;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesetterTest {
  private static String drawn(String tex) {
    return Typesetter.display(tex, MathMode.UNICODE, 80).box().text();
  }

  @Test
  void unknownCommandsAreShownAndCounted() {
    Typesetter.Typeset set =
        Typesetter.display("\\foo{x} + \\foo y \\begin{odd}a\\end{odd}", MathMode.UNICODE, 80);
    assertThat(set.box().text()).isEqualTo("\\foo{x} + \\foo y \\begin{odd} a \\end{odd}\n");
    assertThat(set.unknown()).containsExactly("\\foo", "\\foo", "\\begin{odd}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '"',
      value = {
        "\\frac12 x => ½x => (1/2) x",
        "\\frac{a+b}{c} => (a + b)/c => (a + b)/c",
        "\\frac{a}{bc} => a/(bc) => a/(bc)",
        "\\sum_{i=1}^n x_i^2 => ∑ᵢ₌₁ⁿ xᵢ² => sum from i = 1 to n of x_i^2",
        "\\nabla_\\theta L => ∇_θ L => grad_theta L",
        "x \\in \\mathbb{R}^{m\\times n} => x ∈ ℝ^(m×n) => x in R^(m times n)",
        "\\alpha\\beta x => αβx => alpha beta x",
        "A^\\top B^{-1} => AᵀB⁻¹ => A^T B^(-1)",
        "\\hat{y} = \\bar{x} => ŷ = x̄ => hat(y) = bar(x)",
        "\\text{if $x>0$, 50\\%} => if x > 0, 50% => if x > 0, 50%",
        "\\begin{bmatrix}1&2\\\\3&4\\end{bmatrix} => [1, 2; 3, 4] => [1, 2; 3, 4]",
        "\\log \\frac ab => log(a/b) => log(a/b)",
      })
  void inlineIsOneRow(String tex, String unicode, String words) {
    assertThat(Typesetter.inline(tex, MathMode.UNICODE).box().text().strip()).isEqualTo(unicode);
    assertThat(Typesetter.inline(tex, MathMode.LINEAR).box().text().strip()).isEqualTo(words);
  }

  @Test
  void minusWithoutLeftOperandIsASign() {
    assertThat(drawn("-x = -1 \\cdot -3, (-1)^n")).isEqualTo("−x = −1 · −3, (−1)ⁿ\n");
  }

  @Test
  void longFormulasBreakAtRelationsAndThenAtOperators() {
    assertThat(
            Typesetter.display("y = aaaa + bbbb + cccc = dddd", MathMode.UNICODE, 16).box().text())
        .isEqualTo(
            """
            y = aaaa + bbbb
                + cccc
                = dddd
            """);
  }

  @Test
  void linesOfAnAlignmentNeedNoEnvironment() {
    assertThat(drawn("f(x) &= x \\\\ &= y")).isEqualTo("f(x) = x\n     = y\n");
  }

  /// Every command of the table and every environment draws in every mode, in ASCII with nothing
  /// else.
  @Test
  void everySymbolDraws() {
    for (String command : Symbols.commands()) {
      String letters = Character.isLetter(command.charAt(0)) ? " " : "";
      for (MathMode mode : MathMode.values()) {
        Typesetter.Typeset set = Typesetter.inline("a \\" + command + letters + " b", mode);
        String text = set.box().text();
        assertThat(set.unknown()).as(command).isEmpty();
        assertThat(text.length()).as(command).isGreaterThan(3);
        if (mode != MathMode.UNICODE) {
          assertThat(text.chars().allMatch(c -> c < 0x7F)).as(command + text).isTrue();
        }
      }
    }
    assertThat(Symbols.commands()).hasSizeGreaterThan(250);
  }

  @Test
  void hostileInputIsQuickAndBounded() {
    List<String> inputs =
        List.of(
            "{".repeat(64_000),
            "\\frac".repeat(10_000),
            "\\frac1".repeat(10_000),
            "x".repeat(100_000),
            "x+".repeat(20_000),
            "x_1^2 ".repeat(10_000),
            "\\left(".repeat(1_000),
            "(".repeat(64_000),
            "(".repeat(20_000) + ")".repeat(20_000),
            "|".repeat(20_000),
            "e\u0301\u0301\u0301".repeat(16_000),
            "漢字".repeat(10_000),
            "\u001b[31m\u0000\u0007\u202e".repeat(5_000),
            "\\begin{matrix}" + "&".repeat(20_000) + "\\\\".repeat(20_000) + "\\end{matrix}",
            "\\sum".repeat(8_000),
            "\\hat".repeat(16_000),
            "\\begin{array}{*{999999}{*{999999}{c}}}a\\end{array}",
            "\\hspace{99999999em}x",
            "x" + "'".repeat(64_000),
            "\\sqrt{".repeat(90) + "x" + "}".repeat(90),
            "\\frac{".repeat(90) + "x" + "}{y}".repeat(90),
            "\\left(\\frac1x".repeat(90) + "\\right)".repeat(90),
            "x^{".repeat(90) + "x" + "}".repeat(90));
    for (String input : inputs) {
      for (MathMode mode : MathMode.values()) {
        Assertions.assertTimeout(
            Duration.ofSeconds(4), () -> drawOrRefuse(input, mode), input.substring(0, 12));
      }
    }
  }

  private static void drawOrRefuse(String input, MathMode mode) {
    try {
      for (String row : Typesetter.display(input, mode, 80).box().rows()) {
        assertThat(row.chars().noneMatch(c -> c < ' ' || c == 0x7F)).isTrue();
      }
      Typesetter.inline(input, mode);
    } catch (GradusException e) {
      assertThat(e.diagnostic().hint()).isNotEmpty();
    }
  }

  /// Random formulas draw or are refused; what is drawn is a rectangle of display widths.
  @Test
  void randomFormulasAreRectangles() {
    String[] pieces = {
      "x",
      "12",
      "{a+b}",
      "^",
      "_",
      "'",
      "\\frac12",
      "\\frac{x}{y}",
      "\\sqrt{x}",
      "[",
      "]",
      "(",
      ")",
      "\\left(",
      "\\right)",
      "\\middle|",
      "\\begin{bmatrix}1&2\\\\3&4\\end{bmatrix}",
      "\\hat{x}",
      "=",
      "+",
      "-",
      "\\sum",
      "\\int",
      "\\lim",
      "\\limits",
      "\\text{ a b }",
      "\\alpha",
      "|",
      "\\|",
      "\\overbrace{x}",
      "\\widehat{AB}",
      "\\boxed{x}",
      "漢",
      "\\not",
      "\\,",
      "\\quad",
      "\\mathbf{x}",
      "\\begin{cases}1&2\\\\3\\end{cases}",
      ",",
      "!",
      "\\Big|",
      "\\xrightarrow{f}",
      "\\foo",
      "\\over"
    };
    Random random = new Random(7);
    int drawn = 0;
    for (int round = 0; round < 3_000; round++) {
      StringBuilder tex = new StringBuilder();
      for (int i = random.nextInt(10); i >= 0; i--) {
        tex.append(pieces[random.nextInt(pieces.length)]).append(' ');
      }
      MathMode mode = MathMode.values()[round % 3];
      try {
        Typesetter.Typeset set = Typesetter.display(tex.toString(), mode, 40);
        for (String row : set.box().rows()) {
          assertThat(Width.of(row)).as(tex.toString()).isEqualTo(set.box().width());
        }
        assertThat(Typesetter.inline(tex.toString(), mode).box().height())
            .as(tex.toString())
            .isEqualTo(1);
        drawn++;
      } catch (GradusException e) {
        assertThat(e.diagnostic().message()).isNotEmpty();
      }
    }
    assertThat(drawn).isGreaterThan(500);
  }

  @Test
  void whatDoesNotPairIsSaid() {
    assertThatThrownBy(() -> Typesetter.display("\\left( x", MathMode.UNICODE, 80))
        .isInstanceOf(GradusException.class)
        .hasMessageContaining("has no \\right");
  }
}
