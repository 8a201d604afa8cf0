package gradus.tutor.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an author is told who wrote something wrong: the place, the reason, what to write instead.
class ItemErrorsTest {
  private static final String GOOD =
      """
      id: test/item
      skill: testing
      type: number
      vars: x
      param a: int 2..5
      let s: a + 1
      require: a != 3
      prompt: What is {a}?
      answer: a*s
      mistake one: a
          Too small.
      hint: It is {a}.
      step: Add
          => a*s
      level: 2
      """;

  private static Diagnostic failure(String text) {
    try {
      Written.item(text);
    } catch (GradusException wrong) {
      return wrong.diagnostic();
    }
    throw new AssertionError("nothing wrong was found in\n" + text);
  }

  @Test
  void nothingIsWrongWithTheGoodOne() {
    assertThat(Written.item(GOOD).variant(1).points()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "answer: a*s|answer: a*q|10:11|nothing is called q here|let q: … gives it a value",
        "answer: a*s|answer: a*|10:10|the expression ends|",
        "answer: a*s|answer: a + rate|10:13|nothing is called rate here|let rate: …",
        "let s: a + 1|let s: b + 1|7:8|nothing is called b here|",
        "let s: a + 1|let a: 2|7:8|the name a is taken|",
        "let s: a + 1|let 2s: 2|7:9|'2s' is no name|let a: …",
        "require: a != 3|require: s2 != 3|8:10|nothing is called s2 here|let s2",
        "type: number|type: numbr|4:7|there is no type 'numbr'|did you mean number?",
        "type: number|type: essay|4:7|there is no type 'essay'|one of expression, number",
        "level: 2|level: 7|16:8|a level is 1, 2, 3, 4 or 5|",
        "level: 2|points: many|16:9|points are a number above 0|points: 2",
        "level: 2|calc: some|16:7|'some' is no calc|arithmetic, all, none",
        "level: 2|form: factord|16:7|'factord' is no form|did you mean factored?",
        "level: 2|test: up-to-scal|16:7|there is no test 'up-to-scal'|did you mean up-to-scale or",
        "level: 2|test: number 3|16:7|how close must a number be?|test: number rel 1e-6",
        "level: 2|test: antiderivative t|16:7|the variable of the antiderivative|test:"
            + " antiderivative x",
        "level: 2|test: sigfigs few|16:7|how many significant digits?|test: sigfigs 3",
        "level: 2|distinct: all|16:11|what is to be distinct|distinct: answer mistakes",
        "level: 2|option a: b|16:11|'option' has no place in a quiz of type number|type: choice",
        "level: 2|part: second|16:7|a part is a letter|part: b of",
        "level: 2|part: b of test/other|16:7|there is no question test/other above|part: b of",
        "level: 2|mistake use: dif/no-inner|16:14|the mistake library has no rule|did you mean"
            + " diff/no-inner?",
        "level: 2|mistake use:diff/no-iner: |16:13|the mistake library has no rule|did you mean"
            + " diff/no-inner?",
        "level: 2|mistake use: diff/forgotten|16:14|the mistake library has no rule|the rules of"
            + " diff are",
        "level: 2|mistake use: grammar/comma|16:14|the mistake library has no rule|its families",
        "level: 2|mistake two: a + 1|16:14|the mistake two has nothing to say|an indented line",
        "level: 2|mistke two: a + 1|16:1|unknown key 'mistke' in gradus quiz|did you mean mistake?",
        "level: 2|vars: 3x|16:7|this is no name of a variable|vars: x, y",
        "id: test/item|id: Test Item|2:5|an id has small letters|id: calculus/",
        "hint: It is {a}.|hint: It is {b}.|13:14|nothing is called b here|",
      })
  void theAuthorIsToldWhereAndWhatToWrite(
      String good, String bad, String place, String message, String hint) {
    Diagnostic wrong = failure(GOOD.replace(good, bad));
    assertThat(wrong.message()).contains(message);
    assertThat(wrong.source().name()).isEqualTo(Written.FILE + ":" + place);
    assertThat(wrong.hint()).contains(hint == null ? "" : hint);
  }

  @Test
  void placesInContinuedLinesAreTold() {
    Diagnostic wrong = failure(GOOD.replace("=> a*s", "=> a*t"));
    assertThat(wrong.message()).isEqualTo("nothing is called t here");
    assertThat(wrong.source().name()).isEqualTo("lesson.md:15:10");
    assertThat(wrong.span().of(wrong.source().text())).isEqualTo("t");
    Diagnostic feedback = failure(GOOD.replace("Too small.", "Too {smal}."));
    assertThat(feedback.source().name()).startsWith("lesson.md:12:");
    Diagnostic credit = failure(GOOD.replace("Too small.", "credit 2\n    Too small."));
    assertThat(credit.hint()).isEqualTo("credit 0.5");
  }

  @Test
  void whatIsMissingIsNamed() {
    for (String key : List.of("id", "skill", "type", "prompt", "answer")) {
      Diagnostic wrong = failure(GOOD.replaceAll("(?m)^" + key + ": .*\n", ""));
      assertThat(wrong.message()).isEqualTo("a quiz needs '" + key + "'");
      assertThat(wrong.source().name()).isEqualTo("lesson.md:1:1");
      assertThat(wrong.hint()).startsWith(key + ": ");
      assertThat(wrong.code()).isEqualTo(Code.BAD_LESSON);
      assertThat(failure(GOOD.replaceAll("(?m)^" + key + ": .*", key + ":")).message())
          .isEqualTo("'" + key + "' is empty");
    }
  }

  @Test
  void choicesHaveTheirKeys() {
    String choice = "id: t\nskill: s\ntype: choice\nprompt: p\noption a: A\noption b: B\n";
    assertThat(failure(choice + "answer: c").message()).isEqualTo("there is no option 'c'");
    assertThat(failure(choice + "answer c: true").hint()).isEqualTo("one of a, b");
    assertThat(failure(choice + "option a: C\nanswer: a").message())
        .isEqualTo("another option has the key a");
    assertThat(failure(choice + "answer: a\nmistake m: d\n    No.").message())
        .isEqualTo("there is no option 'd'");
    assertThat(failure(choice.replace("option b: B\n", "") + "answer: a").message())
        .isEqualTo("a quiz of type choice needs at least two of 'option'");
    assertThatThrownBy(() -> Written.item(choice + "answer a: 1 > 0\nanswer b: true").variant(1))
        .hasMessageContaining("more than one answer holds on this variant: a, b");
    assertThatThrownBy(() -> Written.item(choice + "answer a: 1 < 0\nanswer b: false").variant(1))
        .hasMessageContaining("no answer holds on this variant");
    assertThat(failure(choice.replace("choice", "order") + "answer: a, b").message())
        .contains("the right order is the one in which");
    assertThat(failure(choice.replace("choice", "order") + "mistake m: b\n    No.").message())
        .isEqualTo("an order names all options: a, b");
    assertThatThrownBy(() ->
            Written.item(
                    choice
                            .replace("choice", "spot")
                            .replace("option a", "line")
                            .replace("option b", "line")
                        + "answer: 3")
                .variant(1))
        .hasMessageContaining("there is no line 3");
  }

  @Test
  void whatFailsOnAVariantIsToldAtItsPlace() {
    AuthoredItem item = Written.item(GOOD.replace("require: a != 3", "require: a + 3"));
    assertThatThrownBy(() -> item.variant(1))
        .isInstanceOfSatisfying(
            GradusException.class,
            wrong -> {
              assertThat(wrong.diagnostic().message()).startsWith("a condition is true or false");
              assertThat(wrong.diagnostic().source().name()).isEqualTo("lesson.md:8:10");
            });
    AuthoredItem shape = Written.item(GOOD.replace("let s: a + 1", "let s: [1, 2] + [a, 1, 2]"));
    assertThatThrownBy(() -> shape.variant(1))
        .isInstanceOfSatisfying(
            GradusException.class,
            wrong -> assertThat(wrong.diagnostic().source().name()).isEqualTo("lesson.md:7:8"));
  }

  @Test
  void idsAreUniqueInALesson() {
    assertThatThrownBy(() ->
            ItemReader.readAll(
                List.of(Written.block(GOOD), Written.block(GOOD)), "l", Written.FILE))
        .hasMessageContaining("another item has this id");
  }
}
