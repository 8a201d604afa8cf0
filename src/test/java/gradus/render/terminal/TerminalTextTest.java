package gradus.render.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Span;
import org.junit.jupiter.api.Test;

class TerminalTextTest {
  @Test
  void widthCountsColumns() {
    assertThat(Width.of("abc")).isEqualTo(3);
    assertThat(Width.of("e\u0301")).isEqualTo(1);
    assertThat(Width.of("漢字")).isEqualTo(4);
    assertThat(Width.of("👍🏽x")).isEqualTo(5);
    assertThat(Width.of("⎡−∞ θ₁ √ ℝ²⎤")).isEqualTo(12);
    assertThat(Width.of("a\u200bb")).isEqualTo(2);
    assertThat(Width.padLeft("漢", 4)).isEqualTo("  漢");
    assertThat(Width.padRight("漢", 4)).isEqualTo("漢  ");
    assertThat(Width.padRight("long", 2)).isEqualTo("long");
  }

  @Test
  void everyControlCharacterIsMadeVisible() {
    for (int c = 0; c < 0x3000; c++) {
      String shown = Sanitizer.line("a" + Character.toString(c) + "b");
      for (int i = 0; i < shown.length(); i++) {
        assertThat(Character.isISOControl(shown.charAt(i))).as("U+%04X", c).isFalse();
        assertThat(Character.getType(shown.charAt(i)))
            .as("U+%04X", c)
            .isNotEqualTo((int) Character.FORMAT);
      }
    }
    assertThat(Sanitizer.line("é 漢 θ 👍")).isEqualTo("é 漢 θ 👍");
    assertThat(Sanitizer.line("x\ud800y")).isEqualTo("x\\ud800y");
    assertThat(Sanitizer.line("a\tb\r\n")).isEqualTo("a b\\r\\n");
  }

  @Test
  void asciiSpellsMathematicsOut() {
    assertThat(Ascii.of("2×3 − θ₁₂·x⁻¹ ≤ √2")).isEqualTo("2x3 - theta_12*x^-1 <= sqrt2");
    assertThat(Ascii.of("A ∈ ℝ²")).isEqualTo("A in R^2");
    assertThat(Ascii.of("café…")).isEqualTo("caf\\u00e9...");
    for (char c = 0x80; c < 0xd800; c++) {
      for (char d : Ascii.of(String.valueOf(c)).toCharArray()) {
        assertThat((int) d).isLessThan(0x80);
      }
    }
  }

  @Test
  void lineEndsOfEveryKindAreCounted() {
    assertThat(SourceLine.of("a\rb\r\nc\nd", new Span(7, 8), 80, false))
        .isEqualTo(new SourceLine(4, "d", 0, 1));
    assertThat(SourceLine.of("a\r", new Span(2, 2), 80, false))
        .isEqualTo(new SourceLine(2, "", 0, 1));
  }

  @Test
  void plainStyleIsNoStyle() {
    for (Style.Role role : Style.Role.values()) {
      assertThat(Style.of(false).apply(role, "x")).isEqualTo("x");
      assertThat(Style.of(true).apply(role, "x")).startsWith("\u001b[").endsWith("x\u001b[m");
      assertThat(Style.of(true).apply(role, "")).isEmpty();
    }
  }
}
