package gradus.value;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.syntax.Notation;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiteralsTest {
  private static void literal(Value value, String text) {
    assertThat(Literals.of(value)).isEqualTo(text);
  }

  private static Scalar exact(long p, long q) {
    return Scalar.of(Rational.of(p, q));
  }

  @Test
  void scalars() {
    literal(Scalar.of(3), "3");
    literal(exact(-3, 2), "-3/2");
    literal(new Scalar.Exact(Rational.parse("0.6"), true), "0.6");
    literal(new Scalar.Exact(Rational.TWO, true), "2");
    literal(Scalar.of(0.1), "0.1");
    literal(Scalar.of(2.0), "2");
    literal(Scalar.of(Double.NEGATIVE_INFINITY), "-inf");
    literal(Scalar.of(1.5, 2), "1.5 + 2*i");
    literal(Scalar.of(1.5, -1), "1.5 - i");
    literal(Scalar.of(0, -0.25), "-0.25*i");
    literal(Scalar.of(0, 1), "i");
  }

  @Test
  void arrays() {
    literal(
        Values.matrix(2, 2, List.of(Scalar.of(-2), Scalar.of(1), exact(3, 2), exact(-1, 2))),
        "[[-2, 1], [3/2, -1/2]]");
    literal(RealArray.vector(1, 2.5), "[1, 2.5]");
    literal(RealArray.matrix(1, 2, 1, 2), "[[1, 2]]");
    literal(RealArray.matrix(2, 1, 1, 2), "[[1], [2]]");
    literal(RealArray.vector(), "[]");
    literal(RealArray.matrix(0, 3), "zeros(0, 3)");
    literal(
        new RealArray(Shape.of(2, 1, 2), new double[] {1, 2, 3, 4}, Labels.NONE),
        "[[[1, 2]], [[3, 4]]]");
    literal(
        new ComplexArray(Shape.of(2), new double[] {1, 2, 0, -1}, Labels.NONE), "[1 + 2*i, -i]");
    literal(Values.vector(List.of(new Formula(Expr.symbol("x")), Truth.TRUE)), "[x, true]");
  }

  @Test
  void sets() {
    literal(new SetValue.Finite(List.of(Scalar.of(1), Scalar.of(2))), "{1, 2}");
    literal(new SetValue.Finite(List.of()), "{}");
    literal(SetValue.NumberSet.R, "R");
    literal(new SetValue.Space(SetValue.NumberSet.R, Shape.of(3)), "R^3");
    literal(new SetValue.Space(SetValue.NumberSet.R, Shape.of(2, 3)), "R^(2x3)");
    literal(
        new SetValue.Intervals(
            List.of(
                new SetValue.Interval(Scalar.of(0), Scalar.of(1), true, false),
                new SetValue.Interval(
                    Scalar.of(2), Scalar.of(Double.POSITIVE_INFINITY), false, false))),
        "[0, 1) union (2, inf)");
    literal(
        new SetValue.Intervals(
            List.of(new SetValue.Interval(Scalar.of(0), Scalar.of(1), true, true))),
        "[0, 1] union {}");
  }

  @Test
  void truthTextRecordsAndFunctions() {
    literal(Truth.UNKNOWN, "unknown");
    literal(new Text("say \"a\\b\""), "\"say \\\"a\\\\b\\\"\"");
    literal(
        RecordValue.builder()
            .with("values", RealArray.vector(3, 1))
            .with("rank", Scalar.of(2))
            .build(),
        "(values: [3, 1], rank: 2)");
    literal(new FunctionValue.Builtin("sin"), "sin");
    literal(
        new FunctionValue.Composed(
            new FunctionValue.Builtin("sin"), new FunctionValue.Builtin("cos")),
        "x -> sin(cos(x))");
  }

  @Test
  void forPeople() {
    Literals people = new Literals(Notation.UNICODE, Decimal.SCALARS);
    assertThat(people.text(RealArray.vector(-1.0 / 3, 2))).isEqualTo("[−0.333333333, 2]");
    assertThat(people.text(Scalar.of(1, -2))).isEqualTo("1 − 2·i");
    assertThat(people.text(new SetValue.Space(SetValue.NumberSet.R, Shape.of(2, 3))))
        .isEqualTo("ℝ^(2×3)");
    assertThat(
            people.text(new Formula(Expr.multiply(new Expr.Flt(-1.0 / 3), Expr.symbol("theta_1")))))
        .isEqualTo("−0.333333333·θ₁");
  }
}
