package gradus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryTest {
  private final Glossary glossary = Glossary.load();

  @Test
  void everyEntryIsWhole() {
    assertThat(glossary.entries()).hasSizeGreaterThan(120);
    for (Glossary.Entry entry : glossary.entries()) {
      assertThat(entry.chapter()).as(entry.sign()).isNotBlank();
      assertThat(entry.said()).as(entry.sign()).isNotBlank().doesNotEndWith(".");
      assertThat(entry.means()).as(entry.sign()).hasSizeGreaterThan(8).doesNotEndWith(".");
      assertThat(entry.write()).as(entry.sign()).isNotBlank();
    }
  }

  /// Two entries of one name would hide one of them. Signs may differ by case alone: `θ` and `Θ`.
  @Test
  void noNameIsTakenTwice() {
    Set<String> taken = new HashSet<>();
    for (Glossary.Entry entry : glossary.entries()) {
      assertThat(taken.add(entry.sign())).as(entry.sign()).isTrue();
      for (String name : entry.names()) {
        assertThat(taken.add(name)).as(entry.sign() + " is also called " + name).isTrue();
      }
    }
  }

  @Test
  void everySignCanBeTyped() {
    for (Glossary.Entry entry : glossary.entries()) {
      boolean typed =
          isAscii(entry.sign()) || entry.names().stream().anyMatch(GlossaryTest::isAscii);
      assertThat(typed).as(entry.sign()).isTrue();
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c > 0x20 && c < 0x7f);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "nabla ∇",
        "NABLA ∇",
        "theta θ",
        "Theta Θ",
        "Σ Σ",
        "σ σ",
        "ℝ^n ℝⁿ",
        "R^n ℝⁿ",
        "ℝ^{m×n} ℝ^{m×n}",
        "forall ∀",
        "iff ⇔",
        "P(A|B) P(A|B)",
        "E[X] E",
        "hadamard ⊙",
        "||x|| ‖·‖",
        "O(n) O(n)",
        "argmax argmax",
        "iid i.i.d."
      })
  void lookups(String asked, String sign) {
    assertThat(glossary.find(asked)).map(Glossary.Entry::sign).contains(sign);
  }

  /// The letter with a combining mark and the composed letter are one.
  @Test
  void composedLettersAreFound() {
    assertThat(glossary.find("x\u0302").map(Glossary.Entry::said)).contains("x hat");
    assertThat(glossary.find("y\u0302").map(Glossary.Entry::said)).contains("x hat");
    assertThat(glossary.find("\u0177").map(Glossary.Entry::said)).contains("x hat");
  }

  @Test
  void signsInsideAFormulaAreFound() {
    assertThat(glossary.inside("∇f(θ)")).map(Glossary.Entry::sign).containsExactly("θ", "∇");
    assertThat(glossary.inside("x+1")).isEmpty();
  }
}
