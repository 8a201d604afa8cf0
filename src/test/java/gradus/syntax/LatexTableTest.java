package gradus.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.functions.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What students paste from homework, and the same in the language.
class LatexTableTest {
  private static final Scope SCOPE =
      new Scope(Set.of("A", "B", "u", "v", "w", "p"), Set.of("f", "g"), Set.of());

  private static Program program(String latex) {
    return Parser.parse(latex, Catalogue.INSTANCE, SCOPE, Limits.DEFAULT);
  }

  @Test
  void table() throws IOException {
    List<String> lines;
    try (InputStream in = LatexTableTest.class.getResourceAsStream("latex.txt")) {
      assertThat(in).isNotNull();
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    assertThat(lines).hasSizeGreaterThan(150);
    assertSoftly(softly -> {
      for (String line : lines) {
        int arrow = line.indexOf("  →  ");
        if (arrow > 0) {
          String latex = line.substring(0, arrow);
          softly
              .assertThat(program(latex).reading())
              .as(latex)
              .isEqualTo(line.substring(arrow + 5));
        }
      }
    });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          \\frac{1}{2} + \\foo       → UNKNOWN_NAME     → \\foo       → \\operatorname{foo}
          \\alhpa + 1               → UNKNOWN_NAME     → \\alhpa     → \\alpha?
          \\alpha x^10              → AMBIGUOUS        → x^10       → x^{10}
          \\alpha 2^12              → AMBIGUOUS        → 2^12       → 2^{12}
          \\frac{1}{e^-x}           → AMBIGUOUS        → e^-        → e^{-x}
          \\alpha e^-\\beta         → AMBIGUOUS        → e^-        → e^{-\\beta}
          W^{(1)}x + \\beta         → AMBIGUOUS        → W^{(1)}    → W_{1} a name
          W^{(1)\\top}x + \\beta    → AMBIGUOUS        → W^{(1)\\top} → W_{1} a name
          a^{[l]} + \\beta          → AMBIGUOUS        → a^{[l]}    → a_{l} a name
          W^{(l+1)}x + \\beta       → AMBIGUOUS        → W^{(l+1)}  → W_{l+1} an entry
          W^{(1)}x + b              → AMBIGUOUS        → W^{(1)}    → W^(1) is the power
          a^{[l]}                   → AMBIGUOUS        → a^{[l]}    → a^(l) is the power
          \\log L(\\theta)           → AMBIGUOUS        → L(         → (L(\\theta)) in parentheses
          \\left[ x^2 y \\right]_0^1 → UNEXPECTED_TOKEN → \\left[ x^2 y \\right]_0^1 → _{x=0}^{x=1}
          \\text{for } y = x^2      → UNEXPECTED_TOKEN → \\text{for } → formula alone
          x \\top y                 → UNEXPECTED_TOKEN → \\top       → A^\\top
          p \\iff q                 → UNEXPECTED_TOKEN → \\iff       → Rightarrow
          \\sum_{i,j} a_{ij}        → UNFINISHED       → \\sum_{i,j} → one sign for each
          \\lim_{(x,y)\\to(0,0)} xy → UNEXPECTED_TOKEN → {(x,y)\\to(0,0)} → along a path
          9.81\\,\\mathrm{m/s}       → UNEXPECTED_TOKEN → \\mathrm{m/s} → the number alone
          3\\frac{1}{2}             → AMBIGUOUS        → 3\\frac{1}{2} → \\cdot
          \\mathbf{x} + x           → AMBIGUOUS        → x          → another letter
          \\frac{sinx}{x}           → UNKNOWN_NAME     → sinx       → \\sin x
          \\sum_{i=1}^n i + i^2     → AMBIGUOUS        → +          → around what is added
          \\sum_{i} x_i             → UNFINISHED       → \\sum_{i}   → \\sum_{i=1}^{n}
          x \\pm \\sqrt{2}          → UNEXPECTED_TOKEN → \\pm        → two formulas
          \\begin{cases} 1 \\end{cases} → UNEXPECTED_TOKEN → \\begin{cases} → one case
          x = 1 \\quad y = 2        → AMBIGUOUS        → \\quad      → comma
          50% \\alpha               → AMBIGUOUS        → %          → \\%
          \\alpha' + 1              → AMBIGUOUS        → \\alpha'    → A^\\top
          1e5\\alpha                → AMBIGUOUS        → 1e5        → 10^{-7}
          \\max_{x} f               → UNEXPECTED_TOKEN → {x}        → critical_points
          A\\beta                   → AMBIGUOUS        → \\beta      → A*beta
          \\mathbb{R}x + price      → UNKNOWN_NAME     → price      → \\mathit{price}
          1, 2, \\ldots, n          → UNEXPECTED_TOKEN → \\ldots     → 1..n
          """)
  void refusals(String latex, Code code, String place, String hint) {
    Diagnostic refusal = refusal(latex);
    assertThat(refusal.code()).as(latex).isEqualTo(code);
    assertThat(refusal.span().of(latex)).as(latex).isEqualTo(place);
    assertThat(refusal.hint()).as(latex).contains(hint);
  }

  private static Diagnostic refusal(String latex) {
    try {
      return refused(program(latex), latex);
    } catch (GradusException refusal) {
      return refusal.diagnostic();
    }
  }

  private static Diagnostic refused(Program program, String latex) {
    throw new AssertionError(latex + " is not refused: " + program.reading());
  }

  @Test
  void solvingStays() {
    assertThat(program("A\\B").reading()).isEmpty();
    assertThat(program("A \\ v").reading()).isEmpty();
    assertThat(program("{1, 2}\\{2}").reading()).isEmpty();
    assertThat(program("\"\\\\frac\"").reading()).isEmpty();
  }
}
