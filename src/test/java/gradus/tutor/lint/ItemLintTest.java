package gradus.tutor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemLintTest extends LintedCourse {
  @Test
  void theModelAnswerIsAccepted() throws IOException {
    String item =
        """
        ```gradus quiz
        id: algebra/lines/factor
        skill: factor
        type: expression
        param a: int 2..4
        prompt: Factor $x^2 - {a^2}$.
        answer: x^2 - a^2
        vars: x
        form: factored
        mistake square: (x - a)^2
            The middle term would not vanish.
        mistake signs: (x + a)^2
            The middle term would not vanish.
        mistake sum: x^2 + a^2
            There is a minus between the squares.
        step: A difference of squares
        right: (x - a)*(x + a)
        ```
        """;
    assertThat(problems(HEAD + item + ITEM + OTHERS))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("36:9 model-answer: the model answer 'x^2 - ")
        .contains("is not written in the form that is asked for");
    assertThat(problems(HEAD + item.replace("form: factored\n", "") + ITEM + OTHERS)).isEmpty();
  }

  @Test
  void theCommandIsHandedBack() throws IOException {
    String command =
        ITEM.replace("answer: 10*a + b\n", "question: dot([10, 1], [a, b])\nanswer: 10*a + b\n");
    assertThat(problems(HEAD + command + OTHERS)).isEmpty();
  }

  @Test
  void whatIsRightIsAccepted() throws IOException {
    broken("right: b + 5*a + 5*a", "right: b + 5*a", "47:8 right: the right answer");
  }

  @Test
  void whatIsWrongIsRefused() throws IOException {
    broken("wrong: 10*a", "wrong: 10*a + b", "48:8 wrong: the wrong answer");
    broken("wrong: 10*a", "wrong: 10*a + (", "48:");
  }

  @Test
  void aMistakeIsNotTheAnswer() throws IOException {
    broken(
        "digits: 10 + a + b",
        "digits: b + a*10",
        "42:17 mistake: the mistake 'digits' gives the right answer");
  }

  @Test
  void mistakesDiffer() throws IOException {
    broken(
        "digits: 10 + a + b",
        "digits: b + a",
        "38:21 mistake: the mistakes 'no-product' and 'digits' both give");
  }

  @Test
  void nearMissesAreRefused() throws IOException {
    String lax = ITEM.replace("answer: 10*a + b\n", "answer: 10*a + b\ntest: number abs 100\n");
    assertThat(problems(HEAD + lax + OTHERS))
        .anyMatch(line -> line.startsWith("37:9 near-miss: '"));
  }

  @Test
  void stepsLeadToTheAnswer() throws IOException {
    broken("    => 10*a + b", "    => 10*a", "45:7 steps: '");
    broken("    => 10*a + b", "    => 10*b + a\nstep: So\n    => 10*a + b", "47:7 steps: '");
  }

  @Test
  void variantsAreEquallyHard() throws IOException {
    broken("param a: int 3..5", "param a: choice 3, 4, 5000000", "30:1 warning spread: variants");
  }

  @Test
  void textsCanBeShown() throws IOException {
    broken(
        "hint: Put 10",
        "hint: Write $\\undrawable{2}$, put 10",
        "44:7 text: gradus cannot draw \\undrawable");
    broken("hint: Put 10", "hint: Take $\\frac{1$ and put 10", "44:7 ");
    assertThat(problems(HEAD + "```\n" + "x".repeat(90) + "\n```\n\n" + ITEM + OTHERS))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("30:1 text: a line is 9");
  }

  @Test
  void aSignWithoutASpellingInAsciiIsNamed() throws IOException {
    broken("hint: Put 10", "hint: Turn by 90° \u2603 and put 10", "44:7 text: the sign '");
    assertThat(problems(HEAD + "Übung mit Größen: α ≤ β · γ².\n\n" + ITEM + OTHERS)).isEmpty();
  }

  @Test
  void rulesOfTheLibraryAreUsedAndDoSomething() throws IOException {
    String item =
        """
        ```gradus quiz
        id: algebra/lines/slope
        skill: slope
        type: expression
        param a: int 2..4
        prompt: Differentiate $({a}x + 1)^3$.
        question: diff((a*x + 1)^3, x)
        answer: 3*a*(a*x + 1)^2
        vars: x
        mistake use:diff/no-inner
            The inside has a slope too.
        mistake use:diff/exponent-not-lowered
        mistake kept: (a*x + 1)^3
            That is what you began with.
        step: Outside times inside
        ```
        """;
    assertThat(problems(HEAD + item + ITEM + OTHERS)).isEmpty();
    String silent = item.replace("exponent-not-lowered", "sine-sign");
    assertThat(problems(HEAD + silent + ITEM + OTHERS))
        .containsExactly(
            "41:13 mistake: the rule 'diff/sine-sign' of the mistake library changes nothing on any"
                + " variant");
  }

  @Test
  void manyItemsOutOfReachAreNotAllTried() throws IOException {
    StringBuilder pack = new StringBuilder(HEAD);
    for (int i = 0; i < 300; i++) {
      pack.append(
          ITEM.replace("lines/value", "lines/value-" + i)
              .replace("answer: 10*a + b\n", "answer: 9^9^9^9\n"));
    }
    long start = System.nanoTime();
    assertThat(problems(pack.toString()))
        .contains("1:1 seeds: 6 items came to a limit of time or size; 294 others were not tried");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void anAnswerOutOfReachIsRefusedSoon() throws IOException {
    long start = System.nanoTime();
    List<String> found =
        problems(
            HEAD
                + ITEM.replace("answer: 10*a + b\n", "answer: 9^9^9^9\n")
                    .replace("    => 10*a + b\n", "")
                + OTHERS);
    assertThat(found)
        .anyMatch(line -> line.contains("cannot be computed") || line.contains("bits"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void oneBrokenItemHidesNoOther() throws IOException {
    List<String> found =
        problems(
            HEAD
                + ITEM.replace("type: number", "type: nummer")
                + OTHERS.replace("answer: 2\n", "answer: 3\n"));
    assertThat(found.getFirst()).startsWith("33:7 item: there is no type 'nummer'");
    assertThat(found).anyMatch(line -> line.contains("mistake 'third' gives the right answer"));
  }

  @Test
  void anItemThatNeverMeetsItsConditionIsNamed() throws IOException {
    List<String> found =
        problems(HEAD + ITEM.replace("prompt:", "require: a > 9\nprompt:") + OTHERS);
    assertThat(found).isNotEmpty().allMatch(line -> line.contains("variant"));
  }

  @Test
  void optionsSaySomething() throws IOException {
    assertThat(problems(HEAD + ITEM + OTHERS.replace("    The slope is not 0.\n", "")))
        .anyMatch(line -> line.contains("warning feedback: the option 'It is flat' says nothing"))
        .anyMatch(
            line -> line.contains("warning minimum: the item knows 2 mistakes, 3 are wanted"));
  }

  @Test
  void partsAreTriedTogether() throws IOException {
    String part =
        """
        ```gradus quiz
        id: algebra/lines/twice
        part: b of algebra/lines/value
        type: number
        skill: double
        prompt: What is twice that?
        answer: 2*student.a
        mistake same: student.a
            That is once.
        mistake half: student.a/2
            That is half of it.
        mistake square: student.a^2
            That is its square.
        step: Double it
        ```
        """;
    assertThat(problems(HEAD + ITEM + part + OTHERS)).isEmpty();
    assertThat(problems(HEAD + ITEM + part.replace("student.a/2", "student.a*2") + OTHERS))
        .hasSize(1)
        .first()
        .asString()
        .contains("the mistake 'half' gives the right answer");
  }
}
