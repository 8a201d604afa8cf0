package gradus.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.evaluate.Algebra;
import gradus.evaluate.Evaluation;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.functions.Computing;
import gradus.json.Json;
import gradus.json.JsonReader;
import gradus.json.JsonWriter;
import gradus.value.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Every integral, limit and Taylor polynomial of the reference files comes with steps that end in
/// its answer, and none of them says what is not so. Derivatives are in {@code
/// DerivativeFixtureTest}.
class FixtureStepsTest {
  private final Algebra algebra =
      new Algebra(
          new Evaluation(Catalogue.INSTANCE, Budget.start(Limits.DEFAULT), Conventions.GRADUS));

  @Test
  void referenceValues() {
    int cases = 0;
    for (Json item : ((Json.Arr) JsonReader.parse(text("calculus.json"), "")).items()) {
      Json.Obj c = (Json.Obj) item;
      String f = field(c, "f");
      String input =
          switch (field(c, "kind")) {
            case "integral" ->
                "integrate(" + f + ", x, " + field(c, "a") + ", " + field(c, "b") + ")";
            case "limit" -> "limit(" + f + ", x, " + field(c, "to") + ")";
            case "taylor" ->
                "taylor(" + f + ", x, " + field(c, "about") + ", " + field(c, "order") + ")";
            default -> "";
          };
      if (!input.isEmpty()) {
        cases++;
        stepsAreTrue(Computing.answer(input));
      }
    }
    assertThat(cases).isEqualTo(31);
  }

  @Test
  void textbooks() {
    int cases = 0;
    for (String line : text("textbook.jsonl").lines().toList()) {
      Json.Obj c = (Json.Obj) JsonReader.parse(line, "");
      if (!List.of("integral", "limit").contains(field(c, "area"))) {
        continue;
      }
      cases++;
      String input = field(c, "input");
      if (field(c, "expected").equals("diverges")) {
        assertThat(refusal(input)).as(input).isEqualTo(Code.DIVERGES);
        continue;
      }
      Answer answer = Computing.answer(input);
      stepsAreTrue(answer);
      // Antiderivatives may differ by a constant: their slopes are compared.
      boolean constant = field(c, "expected").endsWith("+ C");
      String found = constant ? "diff(" + input + ", x)" : input;
      String expected = constant ? "diff(" + field(c, "expected") + ", x)" : field(c, "expected");
      assertThat(
              new Meaning(algebra)
                  .agree(Computing.answer(found).result(), Computing.answer(expected).result()))
          .as(input)
          .isTrue();
    }
    assertThat(cases).isEqualTo(11);
  }

  private void stepsAreTrue(Answer answer) {
    assertThat(answer.steps()).as(answer.input()).isNotEmpty();
    assertThat(Values.expr(answer.steps().getLast().after()))
        .as(answer.input())
        .isEqualTo(Values.expr(answer.result()));
    Meaning meaning = new Meaning(algebra);
    answer.steps().forEach(step -> assertThat(meaning.lies(step)).as(answer.input()).isEmpty());
  }

  private static Code refusal(String input) {
    try {
      throw new AssertionError(input + " is " + Computing.text(input));
    } catch (GradusException refused) {
      return refused.code();
    }
  }

  private static String field(Json.Obj fields, String name) {
    return switch (fields.get(name).orElseThrow()) {
      case Json.Str(String text) -> text;
      case Json other -> JsonWriter.compact(other);
    };
  }

  private static String text(String file) {
    try (InputStream in =
        Objects.requireNonNull(
            FixtureStepsTest.class.getResourceAsStream("/gradus/fixtures/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
