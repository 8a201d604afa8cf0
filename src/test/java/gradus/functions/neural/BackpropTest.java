package gradus.functions.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.evaluate.Algebra;
import gradus.evaluate.Evaluation;
import gradus.expr.Expr;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.functions.Computing;
import gradus.generate.Differentiable;
import gradus.json.Json;
import gradus.json.JsonReader;
import gradus.step.Derivation;
import gradus.symbolic.Meaning;
import gradus.symbolic.autodiff.ComputationalGraph;
import gradus.syntax.Unparser;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Table;
import gradus.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Backpropagation and forward mode as a user types them.
class BackpropTest {
  private static double gradient(String expression, String input) {
    return number(part(Computing.value(expression), "gradient", input));
  }

  private static Value part(Value record, String... names) {
    Value value = record;
    for (String name : names) {
      value = ((RecordValue) value).field(name).orElseThrow();
    }
    return value;
  }

  private static double number(Value value) {
    return ((Scalar.Real) value).value();
  }

  private static List<String> column(String expression, String name) {
    Table table = (Table) part(Computing.value(expression), "graph");
    return ((Table.Column.Words) table.column(name).orElseThrow()).values();
  }

  /// Typed formulas, node by node, beside the reverse mode of the canonical formula.
  @Test
  void agreesWithReverseModeOfTheFormula() {
    int compared = 0;
    for (Expr f : Differentiable.formulas(15, 300, 2)) {
      ComputationalGraph graph =
          ComputationalGraph.of(f, List.of("x", "y"), Catalogue.INSTANCE).orElseThrow();
      ComputationalGraph.Sweep expected = graph.reverse(1.25, 0.75);
      double slope = expected.gradient()[0];
      if (!Double.isFinite(expected.value()) || !Double.isFinite(slope)) {
        continue;
      }
      String text = "backprop(" + Unparser.ascii(f) + ") at x=5/4, y=3/4";
      double tolerance = 1e-9 * Math.max(1e-3, expected.magnitudes()[0]);
      try {
        assertThat(gradient(text, "x")).as(text).isCloseTo(slope, within(tolerance));
        compared++;
      } catch (GradusException e) {
        assertThat(e.diagnostic().code())
            .as(text)
            .isIn(Code.NOT_DIFFERENTIABLE, Code.OUTSIDE_DOMAIN);
      }
    }
    assertThat(compared).isGreaterThan(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "backprop(w*x + b) at w=2, x=3, b=1 | w | 3",
        "backprop(x*y + sin(x)*x) at x=1/2, y=2 | x | 2.918216819549336",
        "f(x,y)=x^2*y; backprop(f) at x=3, y=2 | x | 12",
        "g(t)=t^2; f(x,y)=g(x)*g(y); backprop(f) at x=1, y=2 | y | 4",
        "backprop(x -> x^3) at x=2 | x | 12",
        "backprop(sin) at x=0 | x | 1",
        "backprop(norm(x)) at x=[3,4] | x_2 | 0.8",
        "backprop((x[1]-1)^2 + x[2]^4) at x=[3,4] | x_2 | 256",
        "backprop(sum(k*x^k, k, 1, 3)) at x=2 | x | 45",
        "backprop(-log(softmax([a,b])[1])) at a=1, b=1 | a | -0.5",
        "backprop(log(x, b)) at x=8, b=2 | x | 0.18033688011112042",
        "x=2; y=3; backprop(x^y) | x | 12",
        "backprop(relu(x)) at x=0 | x | 0",
        "backprop(abs(x) + max(x, y)) at x=-1, y=3 | x | -1",
        "backprop(√(x²+y²)) at x=3, y=4 | x | 0.6",
      })
  void knownGradients(String expression, String input, double expected) {
    assertThat(gradient(expression, input)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void nodesFollowTheTypedExpression() {
    assertThat(column("backprop(sigmoid(w*x + b)) at w=1, x=2, b=3", "operation"))
        .containsExactly("input", "input", "input", "w*x", "v1 + b", "sigmoid(v2)");
    assertThat(column("backprop((a+b)*(a+b)) at a=1, b=2", "operation"))
        .containsExactly("input", "input", "a + b", "v1*v1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "backprop(sigmoid(w*x + b)) at w=2, x=3, b=1",
        "backprop(x*y + sin(x)*x) at x=1/2, y=2",
        "backprop(exp(-x^2/2)/sqrt(2*pi)) at x=0.3",
        "backprop((y - tanh(w*x))^2) at w=0.5, x=1.5, y=1",
        "forward_mode(x^2*y + exp(x), x) at x=1.2, y=2",
        "forward_mode(x*y/(x + y), direction=[1, 2]) at x=3, y=4",
      })
  void everyStepIsTrue(String expression) {
    Answer answer = Computing.answer(expression);
    assertThat(answer.steps()).hasSize(1);
    Derivation derivation = answer.steps().getFirst();
    assertThat(derivation.parts()).hasSizeGreaterThan(1);
    Algebra algebra =
        new Algebra(
            new Evaluation(Catalogue.INSTANCE, Budget.start(Limits.DEFAULT), Conventions.GRADUS));
    Meaning meaning = new Meaning(algebra);
    assertThat(meaning.lies(derivation)).isEmpty();
    assertThat(meaning.compared()).isGreaterThan(derivation.parts().size());
  }

  @Test
  void pathsThatMeetAddUp() {
    Derivation derivation = Computing.answer("backprop(x*y + x) at x=3, y=2").steps().getFirst();
    assertThat(derivation.parts().stream().map(Derivation::why))
        .anyMatch(why -> why.contains("two paths meet here and add up: 1*2 + 1*1 = 3"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "forward_mode(x^2*y, x) at x=3, y=2 | 12",
        "forward_mode(x^2*y, y) at x=3, y=2 | 9",
        "forward_mode(x*y, direction=[1,2]) at x=3, y=4 | 10",
        "forward_mode(x^5) at x=2 | 80",
      })
  void slopesAlongDirections(String expression, double expected) {
    assertThat(number(part(Computing.value(expression), "derivative")))
        .isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "backprop(w*x + b) at w=2 | UNBOUND_ARRAY",
        "backprop(log(x - 5)) at x=3 | OUTSIDE_DOMAIN",
        "backprop(sqrt(x)) at x=0 | NOT_DIFFERENTIABLE",
        "backprop(gamma(x)) at x=3 | NOT_DIFFERENTIABLE",
        "backprop([x, y]) at x=3, y=1 | WRONG_KIND",
        "backprop(5) | WRONG_KIND",
        "backprop(x) at x=2i | WRONG_KIND",
        "forward_mode(x*y) at x=3, y=1 | WRONG_ARGUMENT_COUNT",
        "forward_mode(x*y, direction=[1]) at x=3, y=1 | SHAPE_MISMATCH",
      })
  void refusals(String expression, Code code) {
    assertThat(Computing.refusal(expression).code()).isEqualTo(code);
  }

  @Test
  void kinksAreNamed() {
    assertThat(Computing.answer("backprop(relu(x)) at x=0").notes())
        .anyMatch(note -> note.contains("relu(x) has a kink"));
  }

  /// PyTorch's derivatives of the activations, at 0 and far out too.
  @Test
  void activationsAsInPyTorch() throws IOException {
    for (Json item : fixtures()) {
      Json.Obj c = (Json.Obj) item;
      if (!c.get("kind").equals(java.util.Optional.of(new Json.Str("activation")))) {
        continue;
      }
      String name = ((Json.Str) c.get("name").orElseThrow()).value();
      List<Json> xs = ((Json.Arr) c.get("x").orElseThrow()).items();
      List<Json> slopes = ((Json.Arr) c.get("derivative").orElseThrow()).items();
      for (int i = 0; i < xs.size(); i++) {
        double x = ((Json.Num) xs.get(i)).value();
        double expected = ((Json.Num) slopes.get(i)).value();
        String text = "backprop(" + name + "(x)) at x=(" + x + ")";
        assertThat(gradient(text.replace("E", "e"), "x"))
            .as(text)
            .isCloseTo(expected, within(1e-12 * Math.abs(expected) + 1e-300));
      }
    }
  }

  private static List<Json> fixtures() throws IOException {
    String path = "/gradus/fixtures/neural.json";
    try (InputStream in = Objects.requireNonNull(BackpropTest.class.getResourceAsStream(path))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ((Json.Arr) JsonReader.parse(text, path)).items();
    }
  }
}
