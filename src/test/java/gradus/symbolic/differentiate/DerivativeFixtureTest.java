package gradus.symbolic.differentiate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.engine.Answer;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.evaluate.Algebra;
import gradus.evaluate.Approximation;
import gradus.evaluate.Evaluation;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.json.Json;
import gradus.json.JsonReader;
import gradus.symbolic.Meaning;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Reference values of SymPy and mpmath and results of textbooks: equal in value, with steps, each
/// of which is true by itself.
class DerivativeFixtureTest {
  private static final String ROSENBROCK =
      "f(x) = (1 - x[1])^2 + 100*(x[2] - x[1]^2)^2 + (1 - x[2])^2 + 100*(x[3] - x[2]^2)^2"
          + " + (1 - x[3])^2 + 100*(x[4] - x[3]^2)^2; ";

  private static final Set<String> AREAS = Set.of("derivative", "gradient", "jacobian", "hessian");

  private final Algebra algebra =
      new Algebra(
          new Evaluation(Catalogue.INSTANCE, Budget.start(Limits.DEFAULT), Conventions.GRADUS));

  @Test
  void valuesOfDerivativesAndHessians() {
    int cases = 0;
    for (Json item : ((Json.Arr) JsonReader.parse(text("calculus.json"), "")).items()) {
      Json.Obj fields = (Json.Obj) item;
      String f = string(fields, "f");
      switch (string(fields, "kind")) {
        case "derivative" -> {
          String x = string(fields, "variable");
          String at = ", " + x + ") at " + x + "=" + number(fields, "at");
          String twice = ", " + x + ", 2) at " + x + "=" + number(fields, "at");
          compare("diff(" + f + at, List.of(number(fields, "first")));
          compare("diff(" + f + twice, List.of(number(fields, "second")));
          cases++;
        }
        case "gradient" -> {
          String at = point((Json.Obj) fields.get("at").orElseThrow());
          compare("grad(" + f + ")" + at, numbers(fields.get("gradient").orElseThrow()));
          compare("hessian(" + f + ")" + at, numbers(fields.get("hessian").orElseThrow()));
          cases++;
        }
        default -> {}
      }
    }
    assertThat(cases).isEqualTo(65);
  }

  @Test
  void resultsOfTextbooks() {
    int cases = 0;
    for (String line : text("textbook.jsonl").lines().toList()) {
      Json.Obj fields = (Json.Obj) JsonReader.parse(line, "");
      if (!AREAS.contains(string(fields, "area"))) {
        continue;
      }
      String input =
          string(fields, "input").replace("hessian of rosenbrock(x)", ROSENBROCK + "hessian(f, x)");
      Answer found = compute(input);
      Answer expected = compute(string(fields, "expected"));
      assertThat(new Meaning(algebra).agree(found.result(), expected.result())).as(input).isTrue();
      hasTrueSteps(found);
      cases++;
    }
    assertThat(cases).isEqualTo(8);
  }

  private void compare(String input, List<Double> expected) {
    Answer answer = compute(input);
    List<Double> found = reals(answer.result());
    assertThat(found).as(input).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      double size = Math.max(1, Math.abs(expected.get(i)));
      assertThat(found.get(i)).as(input).isCloseTo(expected.get(i), within(1e-12 * size));
    }
    hasTrueSteps(answer);
  }

  private void hasTrueSteps(Answer answer) {
    assertThat(answer.steps()).as(answer.input()).hasSize(1);
    assertThat(answer.steps().getFirst().after()).isEqualTo(answer.result());
    assertThat(new Meaning(algebra).lies(answer.steps().getFirst())).as(answer.input()).isEmpty();
    assertThat(answer.checks()).as(answer.input()).isNotEmpty();
  }

  private static Answer compute(String text) {
    return new Session(Catalogue.INSTANCE, Catalogue.INSTANCE).compute(Request.of(text));
  }

  private static List<Double> reals(Value value) {
    List<Double> numbers = new ArrayList<>();
    for (Value entry : value instanceof Array array ? Values.entries(array) : List.of(value)) {
      Scalar scalar = new Approximation(Catalogue.INSTANCE).of(Values.expr(entry).orElseThrow());
      numbers.add(
          switch (scalar) {
            case Scalar.Real(double d) -> d;
            case Scalar.Exact(var q, _) -> q.doubleValue();
            case Scalar.Complex _ -> Double.NaN;
          });
    }
    return numbers;
  }

  private static String point(Json.Obj at) {
    List<String> parts = new ArrayList<>();
    at.fields().forEach((name, value) -> parts.add(name + "=" + ((Json.Num) value).text()));
    return " at (" + String.join(", ", parts) + ")";
  }

  private static String string(Json.Obj fields, String key) {
    return ((Json.Str) fields.get(key).orElseThrow()).value();
  }

  private static double number(Json.Obj fields, String key) {
    return numbers(fields.get(key).orElseThrow()).getFirst();
  }

  private static List<Double> numbers(Json json) {
    return switch (json) {
      case Json.Num n -> List.of(n.value());
      case Json.Arr array ->
          array.items().stream().flatMap(item -> numbers(item).stream()).toList();
      default -> throw new IllegalArgumentException(json.toString());
    };
  }

  private static String text(String name) {
    String path = "/gradus/fixtures/" + name;
    try (InputStream in = DerivativeFixtureTest.class.getResourceAsStream(path)) {
      assertThat(in).as(path).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
