package gradus.render.box;

import static gradus.expr.Expr.add;
import static gradus.expr.Expr.divide;
import static gradus.expr.Expr.multiply;
import static gradus.expr.Expr.negate;
import static gradus.expr.Expr.number;
import static gradus.expr.Expr.sqrt;
import static gradus.expr.Expr.symbol;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.render.Form;
import gradus.render.RenderOptions;
import gradus.render.terminal.Width;
import gradus.value.ComplexArray;
import gradus.value.Formula;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Shape;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueBoxTest {
  private static final RenderOptions PAGE = RenderOptions.STANDARD;

  private static void shows(Value result, Value approximate, String text) {
    assertThat(box(result, approximate, PAGE).text()).isEqualTo(text);
  }

  private static Box box(Value result, Value approximate, RenderOptions options) {
    return ValueBox.of(result, approximate, options, 1);
  }

  private static void shows(Value value, String text) {
    shows(value, value, text);
  }

  private static Scalar exact(long p, long q) {
    return Scalar.of(Rational.of(p, q));
  }

  @Test
  void scalars() {
    shows(Scalar.of(3), Scalar.of(3.0), "3\n");
    shows(exact(-1, 3), Scalar.of(-1.0 / 3), "−1/3 ≈ −0.333333333\n");
    shows(new Scalar.Exact(Rational.parse("0.6"), true), Scalar.of(0.6), "0.6\n");
    shows(Scalar.of(2.0 / 3), "0.666666667\n");
    shows(Scalar.of(1, -2.5), "1 − 2.5·i\n");
    Scalar long1 = Scalar.of(Rational.of(Long.MAX_VALUE, 3).pow(2));
    shows(long1, Scalar.of(9.452e36), "≈ 9.452e36\n");
    assertThat(box(exact(1, 3), Scalar.of(1.0 / 3), PAGE.withForm(Form.EXACT)).text())
        .isEqualTo("1/3\n");
    assertThat(
            box(exact(1, 3), Scalar.of(1.0 / 3), PAGE.withForm(Form.NUMERIC).withDigits(3)).text())
        .isEqualTo("0.333\n");
    assertThat(
            box(
                    exact(1, 6),
                    Scalar.of(1.0 / 6),
                    PAGE.withPercent(true).withForm(Form.NUMERIC).withDigits(3))
                .text())
        .isEqualTo("16.7%\n");
  }

  @Test
  void formulasStackTheirFractions() {
    Expr half = divide(sqrt(number(2)), number(2));
    shows(
        new Formula(half),
        Scalar.of(Math.sqrt(0.5)),
        """
        √2/2 ≈ 0.707106781
        """);
    shows(
        new Formula(
            add(symbol("x"), negate(divide(symbol("y"), multiply(number(2), symbol("z")))))),
        """
              y
        x − ─────
             2·z
        """);
    assertThat(box(new Formula(half), Scalar.of(0.7), PAGE.withAscii(true)).text())
        .isEqualTo(
            """
            sqrt(2)/2 ~= 0.7
            """);
    shows(new Formula(multiply(number(Rational.of(-3, 4)), symbol("x"))), "−3·x/4\n");
  }

  @Test
  void matrices() {
    shows(
        Values.matrix(2, 2, List.of(Scalar.of(-2), Scalar.of(1), exact(3, 2), exact(-1, 2))),
        RealArray.matrix(2, 2, -2, 1, 1.5, -0.5),
        """
        ⎡ −2     1⎤ ≈ ⎡−2     1  ⎤
        ⎣3/2  −1/2⎦   ⎣ 1.5  −0.5⎦
        """);
    shows(
        Values.matrix(2, 2, List.of(Scalar.of(1), Scalar.of(2), Scalar.of(3), Scalar.of(4))),
        RealArray.matrix(2, 2, 1, 2, 3, 4),
        "⎡1  2⎤\n⎣3  4⎦\n");
    shows(
        RealArray.matrix(3, 2, 1, 0.25, -10.5, 1e-7, 100, 1.0 / 3),
        """
        ⎡  1    0.25    ⎤
        ⎢−10.5  1e−7    ⎥
        ⎣100    0.333333⎦
        """);
    shows(RealArray.matrix(1, 2, 1, 2), "[1  2]\n");
    assertThat(
            box(RealArray.matrix(2, 1, 1, 2), RealArray.matrix(2, 1, 1, 2), PAGE.withAscii(true))
                .text())
        .isEqualTo("[1]\n[2]\n");
    shows(RealArray.matrix(0, 3), "zeros(0, 3)\n");
    shows(
        Values.vector(List.of(new Formula(Expr.Constant.I), Scalar.ONE)),
        new ComplexArray(Shape.of(2), new double[] {0, 1, 1, 0}, Labels.NONE),
        "[i, 1]\n");
    shows(Values.matrix(1, 2, List.of(new Formula(symbol("x")), Scalar.of(2))), "[x  2]\n");
  }

  @Test
  void labelsStandBesideAndAbove() {
    shows(
        RealArray.matrix(2, 2, 1, 0.5, 0.5, 1).withLabels(Labels.both(List.of("sepal", "w"))),
        """
                sepal    w
        sepal  ⎡  1    0.5⎤
        w      ⎣  0.5  1  ⎦
        """);
    shows(
        RealArray.vector(1, 22.5).withLabels(Labels.rows(List.of("a", "long"))),
        "a      1\nlong  22.5\n");
  }

  @Test
  void vectorsSetsTruthText() {
    shows(RealArray.vector(1, 0.5), "[1, 0.5]\n");
    shows(
        Values.vector(List.of(exact(1, 2), Scalar.ONE)),
        RealArray.vector(0.5, 1),
        "[1/2, 1] ≈ [0.5, 1]\n");
    double[] many = new double[150];
    for (int i = 0; i < many.length; i++) {
      many[i] = i / 7.0;
    }
    shows(
        RealArray.vector(many),
        "[0, 0.142857, 0.285714, 0.428571, …, 20.8571, 21, 21.1429, 21.2857]  (150 entries)\n");
    shows(new SetValue.Finite(List.of(Scalar.ZERO, Scalar.ONE)), "{0, 1}\n");
    shows(SetValue.NumberSet.R, "ℝ\n");
    shows(Truth.UNKNOWN, "unknown\n");
    shows(new Text("a\u001b[0m"), "a\\x1b[0m\n");
  }

  @Test
  void recordsAreNamedBlocks() {
    shows(
        RecordValue.builder()
            .with("values", RealArray.vector(3, 1))
            .with("vectors", RealArray.matrix(2, 2, 1, 2, 3, 4))
            .with("defective", Truth.FALSE)
            .build(),
        """
        values: [3, 1]
        vectors:
          ⎡1  2⎤
          ⎣3  4⎦
        defective: false
        """);
  }

  @Test
  void largeMatricesAreCutInTheMiddle() {
    double[] data = new double[1000 * 1000];
    for (int i = 0; i < data.length; i++) {
      data[i] = i * 0.001;
    }
    Value large = RealArray.matrix(1000, 1000, data);
    for (int width : new int[] {20, 60, 80, 200}) {
      String text = box(large, large, PAGE.withWidth(width)).text();
      String[] lines = text.split("\n");
      assertThat(lines).hasSize(18);
      assertThat(lines[0]).contains("…").startsWith("⎡");
      assertThat(lines[8]).contains("⋮");
      assertThat(lines[17]).isEqualTo("(1000×1000)");
      for (String line : lines) {
        assertThat(Width.of(line)).isLessThanOrEqualTo(width);
      }
      assertThat(lines[16]).startsWith("⎣999").endsWith("999.999⎦");
    }
    String ascii = box(large, large, PAGE.withAscii(true)).text();
    assertThat(ascii).matches("\\p{ASCII}*").contains("...").contains("(1000x1000)");
  }

  @Test
  void aSingleLeftOutColumnIsSaidToo() {
    Value matrix = RealArray.matrix(1, 4, 111111, 222222, 333333, 444444);
    assertThat(box(matrix, matrix, PAGE.withWidth(31)).text())
        .isEqualTo("[111111  222222  …  444444]\n(1×4)\n");
    assertThat(box(matrix, matrix, PAGE.withWidth(32)).text())
        .isEqualTo("[111111  222222  333333  444444]\n");
  }

  @Test
  void tensorsAreShownSliceBySlice() {
    shows(
        new RealArray(Shape.of(2, 2, 2), new double[] {1, 2, 3, 4, 5, 6, 7, 8}, Labels.NONE),
        """
        [1, :, :]
          ⎡1  2⎤
          ⎣3  4⎦
        [2, :, :]
          ⎡5  6⎤
          ⎣7  8⎦
        """);
  }

  @Test
  void tables() {
    List<String> words = new ArrayList<>(List.of("ann", "漢字"));
    shows(
        new Table(
            List.of(
                new Table.Column.Words("who", words),
                new Table.Column.Numbers("x", RealArray.vector(1.5, 20))),
            2),
        """
         who     x
         ann   1.5
        漢字  20
        """);
  }
}
