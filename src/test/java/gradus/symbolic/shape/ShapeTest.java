package gradus.symbolic.shape;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.evaluate.Algebra;
import gradus.evaluate.Evaluation;
import gradus.evaluate.RealFormula;
import gradus.expr.Expr;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.functions.Computing;
import gradus.value.RecordValue;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Values;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a function looks like, against values at points and against textbooks.
class ShapeTest {
  private static Algebra algebra() {
    return new Algebra(
        new Evaluation(Catalogue.INSTANCE, Budget.start(Limits.DEFAULT), Conventions.GRADUS));
  }

  @Test
  void domainsAreWhereTheFormulaHasAValue() {
    for (String f :
        List.of(
            "sqrt(4 - x^2)",
            "1/(x^2 - 1)",
            "log(x + 1)",
            "sqrt(x)/(x - 2)",
            "asin(x/2)",
            "log(log(x + 3))",
            "sqrt(x^2 - 1)",
            "1/sqrt(1 - x)",
            "x^(1/3)",
            "log(x^2)")) {
      String domain = Computing.text("domain(" + f + ", x)");
      Expr formula = Values.expr(Computing.value(f)).orElseThrow();
      RealFormula value = algebra().compile(formula, List.of("x"));
      for (int i = -16; i <= 16; i++) {
        boolean in = Computing.value("(" + i + "/4) in (" + domain + ")") == Truth.TRUE;
        assertThat(in).as("%s at %s/4", f, i).isEqualTo(Double.isFinite(value.at(i / 4.0)));
      }
    }
    assertThat(Computing.text("domain(x/x, x)")).isEqualTo("(-inf, 0) union (0, inf)");
    assertThat(Computing.text("domain(tan(x))")).isEqualTo("x != pi*k + pi/2");
  }

  @Test
  void ranges() {
    assertThat(Computing.text("range(x^2 + 1)")).isEqualTo("[1, inf)");
    assertThat(Computing.text("range(x*exp(-x))")).isEqualTo("(-inf, exp(-1)]");
    assertThat(Computing.text("range(x/(x^2 + 1))")).isEqualTo("[-1/2, 1/2] union {}");
    assertThat(Computing.text("range(sin(x) + cos(x))")).isEqualTo("[-sqrt(2), sqrt(2)] union {}");
    assertThat(Computing.refusal("range(10)").code()).isEqualTo(Code.WRONG_KIND);
  }

  @Test
  void inversesGoBack() {
    for (String f : List.of("2*x + 1", "exp(x)", "log(x + 1)", "(x + 1)/(x - 1)", "sigmoid(x)")) {
      String inverse = Computing.text("inverse(" + f + ", x)");
      assertThat(Computing.number("g(x) = " + inverse + "; f(x) = " + f + "; 1.0*g(f(0.37))"))
          .as(f)
          .isCloseTo(0.37, org.assertj.core.api.Assertions.within(1e-12));
    }
    for (String none :
        List.of("x - sqrt(x)", "sqrt(x + 3)/(x - 1)", "tan(x)", "x*abs(x)", "sin(x)")) {
      assertThat(Computing.refusal("inverse(" + none + ")").code())
          .as(none)
          .isEqualTo(Code.NO_CLOSED_FORM);
    }
    assertThat(Computing.refusal("inverse(x*abs(x))").message()).endsWith("is not one formula");
    assertThat(Computing.refusal("inverse(x - sqrt(x))").message()).contains("not one-to-one");
    assertThat(Computing.text("inverse(tan(x), x, -1, 1)")).isEqualTo("atan(x)");
    assertThat(Computing.refusal("inverse(x^2)").code()).isEqualTo(Code.NO_CLOSED_FORM);
    assertThat(Computing.text("inverse(x^2, x, -inf, 0)")).isEqualTo("-sqrt(x)");
  }

  @Test
  void criticalPointsAreClassified() {
    assertThat(kinds("critical_points(x^3 - 3*x)")).containsExactly("maximum", "minimum");
    assertThat(kinds("critical_points(x^4)")).containsExactly("minimum");
    assertThat(kinds("critical_points(x^3)")).containsExactly("inflection point");
    assertThat(kinds("critical_points(abs(x))")).containsExactly("minimum");
    assertThat(kinds("critical_points(x^3 - 3*x*y + y^3, [x, y])"))
        .containsExactly("saddle point", "minimum");
    assertThat(kinds("critical_points(x^4 + y^4, [x, y])")).containsExactly("undecided");
    assertThat(kinds("critical_points(100*(y - x^2)^2 + (1 - x)^2, [x, y])"))
        .containsExactly("minimum");
  }

  private static List<String> kinds(String expression) {
    Table table = (Table) Computing.value(expression);
    return ((Table.Column.Words) table.column("kind").orElseThrow()).values();
  }

  @Test
  void convexityIsNeverGuessed() {
    assertThat(kind("convexity(exp(x))")).isEqualTo("strictly convex");
    assertThat(kind("convexity(x^3)")).isEqualTo("neither");
    assertThat(kind("convexity(abs(x))")).isEqualTo("convex");
    assertThat(kind("convexity(abs(x) + abs(y))")).isEqualTo("convex");
    assertThat(kind("convexity(x*y)")).isEqualTo("neither");
    assertThat(kind("convexity(log(exp(x) + exp(y)))")).isEqualTo("convex");
    assertThat(kind("convexity(2*x + 1)")).isEqualTo("affine");
    assertThat(Computing.refusal("convexity(abs(x) - x^2)").code()).isEqualTo(Code.UNDECIDED);
  }

  private static String kind(String expression) {
    return ((Text) ((RecordValue) Computing.value(expression)).field("kind").orElseThrow()).value();
  }

  @Test
  void parityAndPeriod() {
    assertThat(Computing.value("parity(x^3 - x)")).isEqualTo(new Text("odd"));
    assertThat(Computing.value("parity(x + 1)")).isEqualTo(new Text("neither"));
    assertThat(Computing.text("period(sin(x)^2)")).isEqualTo("pi");
    assertThat(Computing.text("period(sin(x/2) + cos(x/3))")).isEqualTo("12*pi");
    assertThat(Computing.refusal("period(x^2)").code()).isEqualTo(Code.NO_CLOSED_FORM);
  }

  @Test
  void tangentsTouch() {
    assertThat(Computing.text("tangent(x^2, x, 3)")).isEqualTo("6*x - 9");
    assertThat(Computing.text("tangent(x^2 + y^2, [x, y], [1, 2])")).isEqualTo("2*x + 4*y - 5");
    assertThat(Computing.refusal("tangent(sqrt(x), x, 0)").code()).isEqualTo(Code.UNDEFINED);
  }
}
