package gradus.render.latex;

import static gradus.expr.Expr.add;
import static gradus.expr.Expr.divide;
import static gradus.expr.Expr.multiply;
import static gradus.expr.Expr.negate;
import static gradus.expr.Expr.number;
import static gradus.expr.Expr.power;
import static gradus.expr.Expr.sqrt;
import static gradus.expr.Expr.subtract;
import static gradus.expr.Expr.symbol;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.step.Operators;
import gradus.value.Formula;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Shape;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatexTest {
  private static final Expr X = symbol("x");

  private static void latex(Expr e, String text) {
    assertThat(Latex.of(new Formula(e))).isEqualTo(text);
  }

  private static void latex(Value value, String text) {
    assertThat(Latex.of(value)).isEqualTo(text);
  }

  @Test
  void formulas() {
    latex(divide(sqrt(number(2)), number(2)), "\\frac{\\sqrt{2}}{2}");
    latex(divide(X, multiply(number(2), symbol("y"))), "\\frac{x}{2 y}");
    latex(negate(divide(add(X, Expr.ONE), number(2))), "-\\frac{x + 1}{2}");
    latex(power(Constant.E, negate(X)), "e^{-x}");
    latex(power(X, number(Rational.of(1, 3))), "\\sqrt[3]{x}");
    latex(power(X, number(Rational.of(2, 3))), "x^{\\frac{2}{3}}");
    latex(power(add(X, Expr.ONE), number(2)), "\\left(x + 1\\right)^{2}");
    latex(
        power(add(Expr.ONE, power(number(2), number(Rational.of(1, 3)))), number(-2)),
        "\\left(1 + \\sqrt[3]{2}\\right)^{-2}");
    latex(subtract(Expr.ONE, X), "1 - x");
    latex(multiply(symbol("theta_1"), power(X, number(2))), "\\theta_{1} x^{2}");
    latex(multiply(number(2), power(number(3), X)), "2 \\cdot 3^{x}");
    latex(symbol("x_max"), "x_{\\text{max}}");
    latex(symbol("petal_width"), "\\mathit{petal}_{\\text{width}}");
    latex(Call.of("sin", X), "\\sin x");
    latex(Call.of("sin", add(X, Expr.ONE)), "\\sin\\left(x + 1\\right)");
    latex(Call.of("sin", multiply(number(2), X)), "\\sin 2 x");
    latex(multiply(Call.of("sin", X), symbol("y")), "y \\sin x");
    latex(multiply(X, add(X, Expr.ONE)), "x \\, \\left(x + 1\\right)");
    latex(negate(new Expr.Sum(List.of(X, Expr.ONE))), "-\\left(x + 1\\right)");
    latex(power(Call.of("sin", X), number(2)), "\\sin^{2} x");
    latex(Call.of("log_softmax", X), "\\operatorname{log\\_softmax}\\left(x\\right)");
    latex(Call.of("abs", X), "\\left|x\\right|");
    latex(Call.of("log", X, number(2)), "\\log_{2} x");
    latex(Call.of("factorial", symbol("n")), "n!");
    latex(Call.of("binomial", symbol("n"), symbol("k")), "\\binom{n}{k}");
    latex(new Relation(Relator.LESS_EQUAL, X, Constant.PI), "x \\le \\pi");
    latex(multiply(new Expr.Flt(1.5e-7), X), "1.5 \\times 10^{-7} x");
  }

  @Test
  void values() {
    latex(Scalar.of(Rational.of(-3, 2)), "-\\frac{3}{2}");
    latex(Scalar.of(Double.NEGATIVE_INFINITY), "-\\infty");
    latex(Scalar.of(1, -2), "1 - 2 i");
    latex(RealArray.matrix(2, 2, 1, 2, 3, 4), "\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}");
    latex(
        Values.vector(List.of(Scalar.of(Rational.HALF), Scalar.ONE)),
        "\\begin{bmatrix} \\frac{1}{2} \\\\ 1 \\end{bmatrix}");
    latex(
        new RealArray(Shape.of(2, 1, 1), new double[] {1, 2}, Labels.NONE),
        "\\left[\\begin{bmatrix} 1 \\end{bmatrix}, \\begin{bmatrix} 2 \\end{bmatrix}\\right]");
    latex(new SetValue.Finite(List.of(Scalar.ZERO, Scalar.ONE)), "\\left\\{0, 1\\right\\}");
    latex(new SetValue.Space(SetValue.NumberSet.R, Shape.of(2, 3)), "\\mathbb{R}^{2 \\times 3}");
    latex(
        new SetValue.Intervals(
            List.of(new SetValue.Interval(Scalar.ZERO, Scalar.of(1.0 / 0), true, false))),
        "\\left[0, \\infty\\right)");
    latex(Truth.TRUE, "\\text{true}");
    latex(new Text("50% of a_b"), "\\text{50\\% of a\\_b}");
    latex(
        RecordValue.builder().with("a", Scalar.ONE).with("b", Scalar.ZERO).build(),
        "\\begin{aligned} \\text{a} &= 1 \\\\ \\text{b} &= 0 \\end{aligned}");
  }

  @Test
  void namesOfRowsAndColumnsStandAtTheirPlaces() {
    latex(
        RealArray.matrix(1, 2, 1.5, 2).withLabels(new Labels(List.of("x"), List.of("a", "b"))),
        "\\begin{array}{l|rr} & \\text{a} & \\text{b} \\\\ \\hline"
            + " \\text{x} & 1.5 & 2 \\end{array}");
  }

  @Test
  void operatorsThatWait() {
    Expr square = power(X, number(2));
    latex(Operators.derivative(square, "x"), "\\frac{d}{dx} x^{2}");
    latex(
        Operators.derivative(add(square, X), "x", 2),
        "\\frac{d^{2}}{dx^{2}} \\left(x^{2} + x\\right)");
    latex(
        Operators.derivative(multiply(X, symbol("y")), "y"),
        "\\frac{\\partial}{\\partial y} \\left(x y\\right)");
    latex(multiply(Operators.derivative(square, "x"), symbol("y")), "y \\frac{d}{dx} x^{2}");
    latex(Operators.integral(square, "x"), "\\int x^{2} \\,dx");
    latex(
        Operators.integral(square, "x", Expr.ZERO, Operators.INFINITY),
        "\\int_{0}^{\\infty} x^{2} \\,dx");
    latex(
        Operators.limit(divide(Expr.ONE, X), "x", Expr.ZERO, Operators.Side.RIGHT),
        "\\lim_{x \\to 0^{+}} \\frac{1}{x}");
    latex(power(Operators.integral(X, "x"), number(2)), "\\left(\\int x \\,dx\\right)^{2}");
  }
}
