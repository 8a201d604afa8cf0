package gradus.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.generate.Seeded;
import org.junit.jupiter.api.Test;

/// Whatever is typed, the parser reads it or says what is wrong and where.
class FuzzTest {
  private static final String[] PIECES = {
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "|",
    "||",
    "‖",
    ",",
    ";",
    "\n",
    " ",
    " ",
    "+",
    "-",
    "*",
    "/",
    "\\",
    "^",
    "**",
    "'",
    "!",
    "%",
    "=",
    "==",
    "!=",
    "<",
    ">=",
    "->",
    "=>",
    "..",
    ":",
    ".",
    "?",
    "~",
    "at",
    " at ",
    "in",
    " in ",
    "not ",
    " and ",
    " for ",
    " if ",
    " union ",
    " minus ",
    "1",
    "2",
    "3.5",
    "1e3",
    "x",
    "y",
    "k",
    "f",
    "A",
    "v",
    "T",
    "xy",
    "AB",
    "sin",
    "sum(",
    "max(",
    "log_2",
    "x_1",
    "x_{1}",
    "θ",
    "σ",
    "²",
    "⁻¹",
    "ᵀ",
    "√",
    "∈",
    "∪",
    "×",
    "·",
    "∘",
    "∅",
    "_1",
    "_",
    "\"t\"",
    "e",
    "pi",
    "i",
    "R^(m x n)",
    "np.linalg.eig",
    "d/dx",
    "∫",
    "\\frac",
    "\\beta",
    "E[",
    "P(",
    ".T",
    ".values",
    "end",
    ":",
    "x in",
    "k in Z |",
    "f(x) =",
    "x ->",
    "\u0000",
    "\uD800",
    "#",
    "\"",
    "lim",
    "lim_",
    "lim x->0",
    "lim_{x→",
    "0⁺",
    "∂",
    "∂x",
    "/∂x",
    "∂²",
    "∇",
    "∇_x",
    "∫_0^1",
    "int ",
    "dx",
    " dx",
    "xdx",
    "dy",
    "/dx",
    "d^2",
    "dθ",
    "g'",
    "'("
  };

  private static String soup(Seeded random) {
    StringBuilder soup = new StringBuilder();
    int length = random.between(1, 14);
    for (int i = 0; i < length; i++) {
      soup.append(PIECES[random.between(0, PIECES.length - 1)]);
    }
    return soup.toString();
  }

  private static void check(String text) {
    try {
      Program program = Parsed.program(text);
      assertThat(program.statements()).as(text).isNotEmpty();
      for (Diagnostic note : program.notes()) {
        checkPlace(note, text);
      }
    } catch (GradusException refused) {
      checkPlace(refused.diagnostic(), text);
      assertThat(refused.diagnostic().message()).isNotBlank();
    } catch (RuntimeException bug) {
      throw new AssertionError("a bug, reading " + text, bug);
    }
  }

  private static void checkPlace(Diagnostic diagnostic, String text) {
    assertThat(diagnostic.span().end()).as(text).isLessThanOrEqualTo(text.length());
  }

  @Test
  void soupsOfTokens() {
    Seeded random = new Seeded(20_26);
    for (int i = 0; i < 20_000; i++) {
      check(soup(random));
    }
  }

  /// Everything that is read can be read again from its reading, and nothing changes then.
  @Test
  void readingsOfSoupsAreStable() {
    Seeded random = new Seeded(7);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      String text = soup(random);
      String reading;
      try {
        if (!(Parsed.statement(text) instanceof Statement.Expression expression)) {
          continue;
        }
        reading = Reading.of(expression.node());
      } catch (GradusException refused) {
        continue;
      }
      read++;
      String again;
      try {
        again = Reading.of(Parsed.node(reading));
      } catch (GradusException refused) {
        throw new AssertionError(text + " is read as " + reading, refused);
      }
      assertThat(again).as(text).isEqualTo(reading);
    }
    assertThat(read).isGreaterThan(500);
  }
}
