package gradus.render;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Source;
import gradus.diag.Span;
import org.junit.jupiter.api.Test;

class DiagnosticTextTest {
  private static final RenderOptions PLAIN = RenderOptions.STANDARD;

  private static Diagnostic error(String source, int start, int end) {
    return Diagnostic.error(Code.UNEXPECTED_TOKEN, "unexpected")
        .in(new Source("", source))
        .at(new Span(start, end));
  }

  private static String text(Diagnostic diagnostic) {
    return DiagnosticText.of(diagnostic, PLAIN);
  }

  private static Diagnostic inner() {
    return Diagnostic.error(Code.INNER_DIMENSIONS, "the inner dimensions differ")
        .in(new Source("", "A*B"))
        .at(new Span(0, 3))
        .detail("left: A  2×3")
        .detail("right: B  2×3")
        .hint("A*B^T is 2×2");
  }

  @Test
  void fourParts() {
    assertThat(text(inner()))
        .isEqualTo(
            """
            error[E0402]: the inner dimensions differ
              A*B
              ^^^
               left: A  2×3
              right: B  2×3
              hint: A*B^T is 2×2
            """);
  }

  @Test
  void asciiAndColour() {
    assertThat(DiagnosticText.of(inner(), PLAIN.withAscii(true)))
        .contains("   left: A  2x3\n")
        .matches("\\p{ASCII}*");
    String coloured = DiagnosticText.of(inner(), PLAIN.withColour(true));
    assertThat(coloured).startsWith("\u001b[1;31merror[E0402]\u001b[m: the inner");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(text(inner()));
  }

  @Test
  void noPlaceNoExcerpt() {
    assertThat(text(Diagnostic.error(Code.USAGE, "unknown option").in(new Source("", "1+1"))))
        .isEqualTo("error[E0910]: unknown option\n");
  }

  @Test
  void anEmptySpanPointsAtOneColumn() {
    assertThat(text(error("sin(x", 5, 5)))
        .isEqualTo("error[E0102]: unexpected\n  sin(x\n       ^\n");
    assertThat(text(error("ab", 7, 9))).endsWith("  ab\n    ^\n");
  }

  @Test
  void severalLinesAreNumbered() {
    assertThat(text(error("a = 1\nb = )\nc = 3", 10, 11)))
        .isEqualTo("error[E0102]: unexpected\n  2 | b = )\n    |     ^\n");
    assertThat(text(error("a\r\n(b\r\nc)", 3, 9))).contains("  2 | (b\n    | ^^\n");
  }

  @Test
  void theNameOfTheSourceStandsThereOnce() {
    Source source = new Source("hw.txt:3", "1+)");
    assertThat(text(Diagnostic.error(Code.UNEXPECTED_TOKEN, "unexpected )").in(source)))
        .isEqualTo("error[E0102]: unexpected ) (in hw.txt:3)\n");
    assertThat(text(Diagnostic.error(Code.UNEXPECTED_TOKEN, "hw.txt:3: odd").in(source)))
        .isEqualTo("error[E0102]: hw.txt:3: odd\n");
  }

  @Test
  void caretsCountColumnsNotCharacters() {
    assertThat(text(error("漢字+)", 3, 4))).endsWith("  漢字+)\n       ^\n");
    assertThat(text(error("e\u0301+)", 3, 4))).endsWith("\n    ^\n");
    assertThat(DiagnosticText.of(error("θ*)", 2, 3), PLAIN.withAscii(true)))
        .endsWith("  theta*)\n        ^\n");
  }

  @Test
  void aLongLineIsCutAroundTheSpan() {
    String source = "a+".repeat(500) + ")" + "+b".repeat(500);
    String[] lines = text(error(source, 1000, 1001)).split("\n");
    assertThat(lines[1]).hasSize(80).startsWith("  …").endsWith("…");
    assertThat(lines[1].charAt(lines[2].indexOf('^'))).isEqualTo(')');
    String[] whole = text(error(source, 0, source.length())).split("\n");
    assertThat(whole[1].length()).isLessThanOrEqualTo(80);
    assertThat(whole[2]).startsWith("  ^^^^");
    String[] atEnd = text(error(source + ")", 2001, 2002)).split("\n");
    assertThat(atEnd[1]).endsWith("b)");
    assertThat(atEnd[2]).hasSameSizeAs(atEnd[1]);
    String[] narrow =
        DiagnosticText.of(error(source, 1000, 1001), PLAIN.withWidth(5).withAscii(true))
            .split("\n");
    assertThat(narrow[1].charAt(narrow[2].indexOf('^'))).isEqualTo(')');
  }

  @Test
  void controlCharactersNeverReachTheTerminal() {
    String nasty = "\u001b[31mA\u202e\u0007";
    String shown =
        text(
            Diagnostic.error(Code.NOT_A_NUMBER, nasty)
                .in(new Source(nasty + "x", nasty))
                .at(new Span(0, 1))
                .detail(nasty)
                .hint(nasty + "\n\tnext"));
    assertThat(shown).doesNotContain("\u001b").doesNotContain("\u202e").doesNotContain("\u0007");
    assertThat(shown).contains("\\x1b[31mA\\u202e\\x07").contains("\\n next");
    assertThat(shown).contains("\n  ^^^^\n");
  }

  @Test
  void sentencesFitANarrowTerminal() {
    Diagnostic wordy =
        Diagnostic.error(Code.INNER_DIMENSIONS, "the inner dimensions of the product A*B differ")
            .in(new Source("", "A*B"))
            .at(new Span(0, 3))
            .detail("left: A  2×3, the parameter that stands first")
            .hint("A*B^T is 2×2, and A^T*B is 3×3");
    assertThat(DiagnosticText.of(wordy, PLAIN.withWidth(30), true))
        .isEqualTo(
            """
            error[E0402]: the inner
                dimensions of the product
                A*B differ
              A*B
              ^^^
              left: A  2×3, the parameter
                    that stands first
              hint: A*B^T is 2×2, and
                    A^T*B is 3×3
            """);
    assertThat(DiagnosticText.of(wordy, PLAIN.withWidth(30)).lines()).hasSize(5);
  }
}
