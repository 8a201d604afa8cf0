package gradus.render.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.function.Conventions;
import gradus.render.Form;
import gradus.render.RenderOptions;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Shape;
import gradus.value.Table;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  private static final RenderOptions PIPE = RenderOptions.STANDARD;

  static Answer answer(Value result, Value approximate) {
    return new Answer(
        "eig(A)",
        "",
        result,
        approximate,
        Conventions.GRADUS,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static void plain(Value value, String text) {
    assertThat(PlainText.of(answer(value, value), PIPE)).isEqualTo(text);
  }

  private static Scalar exact(long p, long q) {
    return Scalar.of(Rational.of(p, q));
  }

  @Test
  void arrays() {
    plain(RealArray.vector(1, 0.1, 1e-7), "1\n0.1\n1e-7\n");
    plain(RealArray.matrix(2, 2, 1, 2, 3, -4.5), "1,2\n3,-4.5\n");
    plain(
        RealArray.matrix(2, 2, 1, 2, 3, 4).withLabels(Labels.both(List.of("a", "b"))),
        "1,2\n3,4\n");
    plain(RealArray.vector(), "[]\n");
    plain(RealArray.matrix(0, 3), "zeros(0, 3)\n");
    plain(
        new RealArray(Shape.of(1, 2, 2), new double[] {1, 2, 3, 4}, Labels.NONE),
        "[[[1, 2], [3, 4]]]\n");
    plain(
        Values.matrix(
            1,
            2,
            List.of(
                new Formula(Expr.symbol("x")),
                new Formula(Expr.Call.of("log", Expr.symbol("x"), Expr.TWO)))),
        "x,\"log(x, 2)\"\n");
  }

  @Test
  void everythingElse() {
    plain(Scalar.of(0.1), "0.1\n");
    plain(
        RecordValue.builder()
            .with("values", RealArray.vector(3, 1))
            .with("rank", Scalar.of(2))
            .build(),
        "values: [3, 1]\nrank: 2\n");
    plain(new SetValue.Finite(List.of(Scalar.of(1), Scalar.of(2))), "{1, 2}\n");
    plain(
        new Table(
            List.of(
                new Table.Column.Numbers("x", RealArray.vector(1, 2)),
                new Table.Column.Words("who, where", List.of("a", "say \"b\""))),
            2),
        "x,\"who, where\"\n1,a\n2,\"say \"\"b\"\"\"\n");
  }

  @Test
  void aPipeGetsTheDecimalUnlessItAsksForTheExactForm() {
    Value half = Values.vector(List.of(exact(1, 3), exact(2, 1)));
    Answer answer = answer(half, RealArray.vector(1.0 / 3, 2));
    assertThat(PlainText.of(answer, PIPE)).isEqualTo("0.3333333333333333\n2\n");
    assertThat(PlainText.of(answer, PIPE.withForm(Form.EXACT))).isEqualTo("1/3\n2\n");
    assertThat(PlainText.of(answer, PIPE.withDigits(3))).isEqualTo("0.333\n2\n");
    assertThat(PlainText.of(answer, PIPE.withDecimals(2))).isEqualTo("0.33\n2.00\n");
  }

  @Test
  void integersStandInFull() {
    Rational big = Rational.TWO.pow(100);
    Answer scalar = answer(Scalar.of(big), Scalar.of(big.doubleValue()));
    assertThat(PlainText.of(scalar, PIPE)).isEqualTo("1267650600228229401496703205376\n");
    assertThat(PlainText.of(scalar, PIPE.withForm(Form.NUMERIC)))
        .isEqualTo("1.2676506002282294e30\n");
    Answer vector =
        answer(
            new ElementArray(Shape.of(2), List.of(Scalar.of(big), exact(1, 2)), Labels.NONE),
            RealArray.vector(big.doubleValue(), 0.5));
    assertThat(PlainText.of(vector, PIPE)).isEqualTo("1267650600228229401496703205376\n0.5\n");
  }

  @Test
  void severalAnswersAreSeparatedByAnEmptyLine() {
    StringBuilder text = new StringBuilder();
    Answer one = answer(Scalar.ONE, Scalar.of(1.0));
    PlainText.write(List.of(one, one), PIPE, text::append);
    assertThat(text.toString()).isEqualTo("1\n\n1\n");
  }

  @Test
  void aLargeMatrixComesInPieces() {
    double[] data = new double[200_000];
    for (int i = 0; i < data.length; i++) {
      data[i] = i / 7.0;
    }
    List<String> pieces = new ArrayList<>();
    RealArray matrix = RealArray.matrix(50_000, 4, data);
    PlainText.write(answer(matrix, matrix), PIPE, pieces::add);
    assertThat(pieces).hasSizeGreaterThan(50);
    String[] lines = String.join("", pieces).split("\n");
    assertThat(lines).hasSize(50_000);
    assertThat(Double.parseDouble(lines[49_999].split(",")[3])).isEqualTo(199_999 / 7.0);
  }

  @Test
  void csvRefusesWhatHasNoRowsAndNamesTheWayOut() {
    RecordValue record =
        RecordValue.builder()
            .with("rank", Scalar.of(2))
            .with("values", RealArray.vector(3, 1))
            .build();
    assertThatThrownBy(() -> CsvText.of(answer(record, record), PIPE, CsvText.COMMA))
        .isInstanceOfSatisfying(
            GradusException.class,
            e -> assertThat(e.diagnostic().hint()).isEqualTo("choose one part: eig(A).values"));
    Value set = new SetValue.Finite(List.of(Scalar.of(1)));
    assertThatThrownBy(() -> CsvText.of(answer(set, set), PIPE, CsvText.COMMA))
        .isInstanceOf(GradusException.class)
        .hasMessage("E0910: a set has no rows and columns to write as CSV");
    RealArray matrix = RealArray.matrix(1, 2, 1, 2);
    assertThat(CsvText.of(answer(matrix, matrix), PIPE, CsvText.TAB)).isEqualTo("1\t2\n");
  }

  @Test
  void noLocaleTakesPart() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      plain(RealArray.matrix(1, 2, 1234.5, -0.001), "1234.5,-0.001\n");
    } finally {
      Locale.setDefault(before);
    }
  }
}
