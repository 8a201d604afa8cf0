package gradus.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read but said: warnings where two people read differently, notes where a name was
/// interpreted.
class NotesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          a/b c       → WARNING → AMBIGUOUS → a/b c       → (a/b)*c / a/(b*c)
          1/2x        → WARNING → AMBIGUOUS → 1/2x        → (1/2)*x / 1/(2*x)
          6/2(1+2)    → WARNING → AMBIGUOUS → 6/2(1+2)    → (6/2)*(1+2) / 6/(2*(1+2))
          3*1/2x      → WARNING → AMBIGUOUS → 3*1/2x      → (3*1/2)*x / 3*1/(2*x)
          5!=120      → WARNING → AMBIGUOUS → !=          → unequal / n! = m
          x(x+1)      → NOTE    → READ_AS   → x(x+1)      → product / x*(x+1)
          A(2)        → NOTE    → READ_AS   → A(2)        → product / A*(2)
          e(2)        → NOTE    → READ_AS   → e(2)        → product / e*(2)
          2sy         → NOTE    → READ_AS   → sy          → s*y / sy in R
          sin^-1 x    → NOTE    → READ_AS   → sin^-1      → asin / 1/sin(x)
          5 in [0,1]  → NOTE    → READ_AS   → [0,1]       → interval / {0,1}
          C = 2       → NOTE    → SHADOWED  → C           → not the number set /
          sum(A, A, 1, 3) → NOTE → SHADOWED → A           → variable of sum /
          v -> v^2    → NOTE    → SHADOWED  → v           → variable of -> /
          v^2 at v=3  → NOTE    → SHADOWED  → v           → variable of at /
          """)
  void said(String typed, Severity severity, Code code, String place, String parts) {
    List<Diagnostic> notes = Parsed.program(typed).notes();
    assertThat(notes).as(typed).hasSize(1);
    Diagnostic note = notes.getFirst();
    assertThat(note.severity()).isEqualTo(severity);
    assertThat(note.code()).isEqualTo(code);
    assertThat(note.span().of(typed)).isEqualTo(place);
    String[] said = parts.split(" / ?", 2);
    assertThat(note.message()).contains(said[0].strip());
    assertThat(note.hint()).contains(said[1].strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(1/2)x",
        "1/(2x)",
        "a/b*c",
        "x/2 + 3x",
        "x*(x+1)",
        "A*(2)",
        "5 != 120",
        "5! = 120",
        "asin(x)",
        "5 in [0,1)",
        "sum(k^2, k, 1, 3)",
        "2 x y",
        "sin 2x",
        "C*2",
        "i^2 at i=3"
      })
  void unsaid(String typed) {
    assertThat(Parsed.program(typed).notes()).as(typed).isEmpty();
  }

  @Test
  void inTheOrderOfTheText() {
    assertThat(Parsed.program("1/2sy + v(3) + 1/2x").notes())
        .extracting(note -> note.span().start())
        .isSorted()
        .hasSize(4);
  }
}
