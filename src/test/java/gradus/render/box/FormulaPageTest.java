package gradus.render.box;

import static gradus.expr.Expr.add;
import static gradus.expr.Expr.divide;
import static gradus.expr.Expr.multiply;
import static gradus.expr.Expr.number;
import static gradus.expr.Expr.power;
import static gradus.expr.Expr.sqrt;
import static gradus.expr.Expr.symbol;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.generate.Exprs;
import gradus.render.terminal.Width;
import gradus.step.Operators;
import gradus.step.Operators.Side;
import gradus.syntax.NumberText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulaPageTest {
  private static final Expr X = symbol("x");

  /// A letter may stand in an exponent as a character of its own.
  private static final Map<String, String> RAISED = Map.of("x", "ˣ", "y", "ʸ", "z", "ᶻ");

  private static String text(Expr e, boolean ascii, int width) {
    return page(ascii).of(e, width).text();
  }

  private static FormulaPage page(boolean ascii) {
    return new FormulaPage(Glyphs.of(ascii), NumberText::of);
  }

  private static void shows(Expr e, String text) {
    assertThat(text(e, false, 80)).isEqualTo(text);
  }

  @Test
  void whatReadsWellInOneLineStaysInOne() {
    shows(add(power(X, number(2)), number(1)), "x² + 1\n");
    shows(number(Rational.of(2, 3)), "2/3\n");
    shows(sqrt(number(2)), "√2\n");
    shows(Expr.Call.of("sin", divide(X, number(2))), "sin(x/2)\n");
    shows(power(Expr.Constant.E, Expr.negate(X)), "e⁻ˣ\n");
    shows(power(X, add(symbol("n"), number(1))), "xⁿ⁺¹\n");
    shows(power(X, number(Rational.of(1, 3))), "³√x\n");
    shows(Expr.Call.of("abs", X), "|x|\n");
    shows(Expr.Call.of("floor", X), "⌊x⌋\n");
    shows(Expr.Call.of("log", X, number(2)), "log₂(x)\n");
    shows(Operators.derivative(power(X, number(2)), "x"), "d/dx(x²)\n");
    shows(Operators.integral(X, "x", number(0), number(1)), "∫₀¹ x dx\n");
  }

  @Test
  void shortFractionsKeepToTheLineUntilOneIsStacked() {
    Expr half = divide(X, number(2));
    Expr sine = Expr.Call.of("sin", X);
    shows(half, "x/2\n");
    shows(divide(sqrt(number(2)), number(2)), "√2/2\n");
    shows(add(divide(power(X, number(3)), number(3)), Expr.negate(half)), "x³/3 − x/2\n");
    shows(
        add(half, divide(sine, number(2))),
        """
         x     sin(x)
        ─── + ────────
         2       2
        """);
  }

  @Test
  void aMinusDoesNotTouchTheBarOfAFraction() {
    assertThat(text(Expr.negate(divide(Expr.Call.of("sin", X), number(2))), true, 80))
        .isEqualTo(
            """
               sin(x)
            - --------
                 2
            """);
  }

  @Test
  void aFormulaAtAPointIsClosedWhereMoreFollows() {
    Expr point = Expr.Call.of("at", X, new Expr.Relation(Expr.Relator.EQUAL, X, number(1)));
    shows(add(point, symbol("y")), "y + (x at x = 1)\n");
    shows(multiply(number(2), point), "2·(x at x = 1)\n");
  }

  @Test
  void fractionsRootsAndExponentsGrow() {
    shows(
        divide(number(1), add(number(1), divide(number(1), add(number(1), X)))),
        """
              1
        ─────────────
            1
         ─────── + 1
          x + 1
        """);
    shows(
        sqrt(divide(add(X, number(1)), symbol("y"))),
        """
         ┌────────
         │ x + 1
         │───────
        ╲│   y
        """);
    shows(power(add(X, number(1)), divide(X, number(2))), "       x/2\n(x + 1)\n");
    shows(
        Expr.Call.of("abs", divide(X, add(X, number(1)))),
        """
        │   x   │
        │───────│
        │ x + 1 │
        """);
  }

  @Test
  void operatorsThatWait() {
    Expr quotient = divide(Expr.Call.of("sin", X), X);
    shows(
        Operators.limit(quotient, "x", number(0), Side.RIGHT),
        """
              sin(x)
        lim  ────────
        x→0⁺    x
        """);
    shows(
        Operators.derivative(quotient, "x"),
        """
         d   ⎛ sin(x) ⎞
        ──── ⎜────────⎟
         dx  ⎝   x    ⎠
        """);
    shows(Operators.derivative(Expr.multiply(X, Expr.symbol("y")), "x"), "∂/∂x(x·y)\n");
    shows(
        Expr.Call.of("diff", Expr.multiply(X, Expr.symbol("y")), X, Expr.symbol("y")),
        "∂²/∂x∂y(x·y)\n");
    shows(
        Operators.integral(quotient, "x", number(0), Operators.INFINITY),
        """
        ⌠∞  sin(x)
        ⎮  ──────── dx
        ⌡0    x
        """);
    assertThat(text(Operators.derivative(quotient, "x"), true, 80))
        .isEqualTo("diff(sin(x)/x, x)\n");
  }

  @Test
  void longFormulasBreakBeforeTheirOperators() {
    Expr sum = number(0);
    for (int i = 1; i <= 6; i++) {
      sum = add(sum, divide(symbol("x_" + i), add(symbol("y"), number(i))));
    }
    Box box = page(false).of(sum, 46);
    assertThat(box.width()).isLessThanOrEqualTo(46);
    assertThat(box.text()).contains("\n    + ").doesNotContain("/");
    Expr product = number(1);
    for (int i = 1; i <= 30; i++) {
      product = multiply(product, symbol("a_" + i));
    }
    assertThat(page(false).of(product, 46).width()).isLessThanOrEqualTo(46);
  }

  @Test
  void boxesAreRectanglesThatHoldEverySymbol() {
    Exprs.forAll(
        51,
        1000,
        4,
        true,
        recipe -> {
          Expr e;
          try {
            e = recipe.build();
          } catch (ArithmeticException undefined) {
            return;
          }
          for (boolean ascii : List.of(false, true)) {
            for (int width : List.of(80, 46)) {
              Box box = page(ascii).of(e, width);
              assertThat(box.rows()).allMatch(row -> Width.of(row) == box.width());
              String text = box.text();
              for (String name : Formulas.symbols(e)) {
                assertThat(text).matches(t -> t.contains(name) || t.contains(RAISED.get(name)));
              }
              assertThat(!ascii || box.text().chars().allMatch(c -> c < 0x80)).isTrue();
            }
          }
        });
  }
}
