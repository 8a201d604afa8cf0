package gradus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.expr.Expr.Relation;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.value.Formula;
import gradus.value.SetValue;
import gradus.value.Text;
import gradus.value.Truth;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class DrawableTest {
  private static Drawable draw(String text, String... names) {
    Request request =
        new Request(
            text,
            "",
            List.of(new Binding.Text("a", "3"), new Binding.Text("A", "[1,2;3,4]")),
            "",
            Conventions.GRADUS,
            Limits.DEFAULT);
    return new Session(Catalogue.INSTANCE, Catalogue.INSTANCE)
        .draw(request, List.of(names), List.of("x"));
  }

  private static void value(String text, double at, double expected) {
    Drawable drawable = draw(text);
    assertThat(drawable.variables()).as(text).hasSize(1);
    assertThat(drawable.function().at(at)).as(text).isCloseTo(expected, Offset.offset(1e-9));
  }

  @Test
  void expressionsAreFunctions() {
    value("sin(x)", 1, Math.sin(1));
    value("f(t) = t^2 + 1; f(x)", 2, 5);
    value("f(t) = t^2 + 1", 2, 5);
    value("f(t) = t^2 + 1; f", 2, 5);
    value("x -> x^2", 3, 9);
    value("sin", 1, Math.sin(1));
    value("relu(x)", -2, 0);
    value("abs(x)", -2, 2);
    value("sign(x)", -2, -1);
    value("floor(x)", 1.5, 1);
    value("y = x^2", 3, 9);
    value("a*x", 2, 6);
    value("trace(A)*x", 2, 10);
    value("det([x,1;1,x])", 3, 8);
    value("norm([x,4])", 3, 5);
    value("sum(x^k, k, 0, 3)", 2, 15);
    value("diff(x^3, x)", 2, 12);
    value("integrate(t, t, 0, x)", 3, 4.5);
    value("max(0, x)", -1, 0);
    value("x^(1/3)", -8, -2);
  }

  @Test
  void whatHasNoFormulaIsEvaluatedPointByPoint() {
    Drawable drawable = draw("integrate(sin(t)/t, t, 0, x)");
    assertThat(drawable.value()).isInstanceOf(Text.class);
    assertThat(drawable.formula()).isEmpty();
    assertThat(drawable.function().at(1)).isCloseTo(0.946083070367183, Offset.offset(1e-9));
    assertThat(draw("abs(exp(i*x))").function().at(0.3)).isCloseTo(1, Offset.offset(1e-12));
    assertThat(draw("exp(i*x)").function().at(0.3)).isNaN();
    assertThat(draw("sqrt(x)").function().at(-1)).isNaN();
  }

  @Test
  void equationsAndInequalitiesAreDifferences() {
    Drawable circle = draw("x^2+y^2=1");
    assertThat(circle.variables()).containsExactly("x", "y");
    assertThat(circle.value())
        .isInstanceOfSatisfying(
            Formula.class, f -> assertThat(f.expr()).isInstanceOf(Relation.class));
    assertThat(circle.function().at(1, 2)).isEqualTo(4);
    assertThat(draw("x^2 < 4").function().at(1)).isEqualTo(-3);
    assertThat(draw("x = 3", "x", "y").function().at(5, 1)).isEqualTo(2);
    assertThat(draw("y = x^2", "x", "y").function().at(2, 5)).isEqualTo(1);
    Drawable between = draw("1 < x < 2");
    assertThat(between.value()).isInstanceOf(Truth.class);
    assertThat(between.function().at(1.5)).isEqualTo(1);
    assertThat(between.function().at(2.5)).isZero();
  }

  @Test
  void arraysHaveComponents() {
    Drawable field = draw("[-y, x]");
    assertThat(field.components()).hasSize(2);
    assertThat(field.components().get(0).at(1, 2)).isEqualTo(-2);
    assertThat(draw("{1,2,3}").value()).isInstanceOf(SetValue.class);
    assertThat(draw("{1,2,3}").components()).isEmpty();
  }

  @Test
  void drawingAnEquationDefinesNothing() {
    Session session = new Session(Catalogue.INSTANCE, Catalogue.INSTANCE);
    session.draw(Request.of("y = x^2"), List.of(), List.of("x"));
    Drawable circle = session.draw(Request.of("x^2+y^2=1"), List.of(), List.of("x"));
    assertThat(circle.variables()).containsExactly("x", "y");
    session.draw(Request.of("f(t) = t^3"), List.of(), List.of("x"));
    assertThat(session.draw(Request.of("f(x)"), List.of(), List.of("x")).function().at(2))
        .isEqualTo(8);
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> draw("eig([x,1;1,0])")).isInstanceOf(GradusException.class);
    assertThatThrownBy(() -> draw("nothing(x)")).isInstanceOf(GradusException.class);
  }
}
