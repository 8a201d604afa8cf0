package gradus.symbolic.limits;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.evaluate.Algebra;
import gradus.evaluate.Evaluation;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Check;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.functions.Computing;
import gradus.json.Json;
import gradus.json.JsonReader;
import gradus.symbolic.Meaning;
import gradus.value.Literals;
import gradus.value.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Limits of SymPy and of textbooks: equal in value, checked in numbers, each step true by itself.
class LimitFixtureTest {
  private static final Map<String, Expr> PARAMETERS =
      Map.of(
          "a", Expr.number(gradus.exact.Rational.of(17, 10)),
          "b", Expr.number(gradus.exact.Rational.of(6, 10)),
          "x", Expr.number(gradus.exact.Rational.of(8, 10)));

  /// Brute force at all steps of every eighth limit: it takes longer than the limits themselves.
  private static final int STEPPED = 8;

  /// What brute force with doubles does not get near to.
  private static final Set<String> SLOW =
      Set.of("limit(x^2*log(x)^3, x, 0, right)", "a > 0; b > 0; limit(log(x)/x^a, x, inf)");

  private final Algebra algebra =
      new Algebra(
          new Evaluation(Catalogue.INSTANCE, Budget.start(Limits.DEFAULT), Conventions.GRADUS));

  @Test
  void limitsOfSymPy() {
    List<String> wrong = new ArrayList<>();
    int cases = 0;
    for (String line : text("limits.jsonl").lines().toList()) {
      Json.Obj fields = (Json.Obj) JsonReader.parse(line, "");
      String side = string(fields, "side").equals("both") ? "" : ", " + string(fields, "side");
      String declared = string(fields, "f").matches(".*\\b[ab]\\b.*") ? "a > 0; b > 0; " : "";
      String typed =
          declared
              + "limit("
              + string(fields, "f")
              + ", "
              + string(fields, "variable")
              + ", "
              + string(fields, "to")
              + side
              + ")";
      double expected =
          switch (fields.get("value").orElseThrow()) {
            case Json.Num n -> n.value();
            case Json.Str s ->
                s.value().equals("inf") ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            case Json other -> throw new IllegalStateException(other.toString());
          };
      compare(typed, expected, cases % STEPPED == 0 && !SLOW.contains(typed), wrong);
      cases++;
    }
    assertThat(wrong).isEmpty();
    assertThat(cases).isGreaterThan(170);
  }

  @Test
  void limitsOfCalculusAndTextbooks() {
    List<String> wrong = new ArrayList<>();
    int cases = 0;
    for (Json item : ((Json.Arr) JsonReader.parse(text("calculus.json"), "")).items()) {
      Json.Obj fields = (Json.Obj) item;
      if (string(fields, "kind").equals("limit")) {
        String to =
            fields.get("to").orElseThrow() instanceof Json.Str s
                ? s.value()
                : String.valueOf((long) ((Json.Num) fields.get("to").orElseThrow()).value());
        compare(
            "limit(" + string(fields, "f") + ", x, " + to + ")",
            ((Json.Num) fields.get("approx").orElseThrow()).value(),
            true,
            wrong);
        cases++;
      }
    }
    for (String line : text("textbook.jsonl").lines().toList()) {
      Json.Obj fields = (Json.Obj) JsonReader.parse(line, "");
      if (string(fields, "area").equals("limit")) {
        double expected =
            algebra.real(Values.expr(Computing.value(string(fields, "expected"))).orElseThrow());
        compare(string(fields, "input"), expected, true, wrong);
        cases++;
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(cases).isEqualTo(17);
  }

  private void compare(String typed, double expected, boolean steps, List<String> wrong) {
    try {
      Answer answer = Computing.answer(typed);
      Expr found = Values.expr(answer.result()).orElseThrow();
      double value = algebra.real(Formulas.substitute(found, PARAMETERS, algebra::call));
      if (!(value == expected
          || Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected)))) {
        wrong.add(typed + " is " + expected + ", not " + Literals.of(answer.result()));
      }
      if (answer.steps().isEmpty()) {
        wrong.add(typed + " has no steps");
      }
      if (!answer.checks().stream().allMatch(Check::passed)) {
        wrong.add(typed + " fails its check");
      }
      if (steps) {
        answer
            .steps()
            .forEach(step ->
                new Meaning(algebra).lies(step).forEach(lie -> wrong.add(typed + ": " + lie)));
      }
    } catch (GradusException e) {
      wrong.add(typed + " is refused: " + e.getMessage() + e.diagnostic().details());
    }
  }

  private static String string(Json.Obj fields, String name) {
    return ((Json.Str) fields.get(name).orElseThrow()).value();
  }

  private static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            LimitFixtureTest.class.getResourceAsStream("/gradus/fixtures/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
