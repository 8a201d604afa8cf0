package gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.engine.Binding;
import gradus.exact.Rational;
import gradus.value.ComplexArray;
import gradus.value.ElementArray;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinderTest {
  private static Binding bind(String text, ReadOptions options) {
    Loaded loaded =
        DataReader.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            "standard input",
            options);
    return Binder.bind("A", loaded, literal -> new Text("<" + literal + ">"));
  }

  private static Value value(String text) {
    return value(text, ReadOptions.DEFAULT);
  }

  private static Value value(String text, ReadOptions options) {
    return bind(text, options) instanceof Binding.Data(_, Value value) ? value : Truth.UNKNOWN;
  }

  @Test
  void aTableOfNumbersIsALabelledMatrix() {
    Value value = value("a,b\n1,2\n3,4.5\n");
    assertThat(value).isEqualTo(RealArray.matrix(2, 2, 1, 2, 3, 4.5));
    assertThat(((RealArray) value).labels()).isEqualTo(Labels.columns(List.of("a", "b")));
    assertThat(((RealArray) value("1,2\n3,4\n")).labels()).isEqualTo(Labels.NONE);
  }

  @Test
  void oneColumnIsAVectorOneCellAScalar() {
    assertThat(value("1\n2\n3\n")).isEqualTo(RealArray.vector(1, 2, 3));
    assertThat(value("a\n7\n")).isEqualTo(new Scalar.Real(7));
    assertThat(value("1,2,3\n")).isEqualTo(RealArray.matrix(1, 3, 1, 2, 3));
  }

  @Test
  void textMakesATable() {
    assertThat(value("a,who\n1,x\n2,y\n"))
        .isEqualTo(
            new Table(
                List.of(
                    new Table.Column.Numbers("a", RealArray.vector(1, 2)),
                    new Table.Column.Words("who", List.of("x", "y"))),
                2));
  }

  @Test
  void exactlyReadNumbersAreExact() {
    ReadOptions exact = ReadOptions.DEFAULT.withExact(true);
    Value value = value("1,0.1\n2,3\n", exact);
    assertThat(value).isInstanceOf(ElementArray.class);
    assertThat(((ElementArray) value).entries())
        .containsExactly(
            Scalar.of(1), new Scalar.Exact(Rational.of(1, 10), false), Scalar.of(2), Scalar.of(3));
    assertThat(value("[0.5]", exact))
        .isEqualTo(
            new ElementArray(
                Shape.of(1), List.of(new Scalar.Exact(Rational.of(1, 2), false)), Labels.NONE));
  }

  @Test
  void jsonKeepsItsShape() {
    assertThat(value("[[1],[2]]")).isEqualTo(RealArray.matrix(2, 1, 1, 2));
    assertThat(value("[1,2]")).isEqualTo(RealArray.vector(1, 2));
    assertThat(value("[[[1,2]],[[3,4]]]"))
        .isEqualTo(new RealArray(Shape.of(2, 1, 2), new double[] {1, 2, 3, 4}, Labels.NONE));
  }

  @Test
  void jsonValues() {
    assertThat(value("{\"a\": 1, \"b\": [1,2], \"c\": true, \"d\": \"x\", \"e\": \"-Infinity\"}"))
        .isEqualTo(
            RecordValue.builder()
                .with("a", new Scalar.Real(1))
                .with("b", RealArray.vector(1, 2))
                .with("c", Truth.TRUE)
                .with("d", new Text("x"))
                .with("e", new Scalar.Real(Double.NEGATIVE_INFINITY))
                .build());
    assertThat(value("[1, {\"re\": 0, \"im\": 2}]"))
        .isEqualTo(new ComplexArray(Shape.of(2), new double[] {1, 0, 0, 2}, Labels.NONE));
    assertThat(value("{\"re\": 1, \"im\": 0}")).isEqualTo(new Scalar.Real(1));
  }

  @Test
  void listsOfTextsAreWords() {
    assertThat(value("[\"x\", \"y\"]")).isEqualTo(Values.words(List.of("x", "y")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"a\": null}", "[true, \"x\"]", "[[true],[true,false]]", "[true,[true]]"})
  void whatIsNoValueIsRefused(String json) {
    assertThatThrownBy(() -> value(json))
        .isInstanceOfSatisfying(
            GradusException.class, e -> assertThat(e.code()).isEqualTo(Code.BAD_JSON));
  }

  @Test
  void printedRecordsAndLiterals() {
    assertThat(value("values: [3, 1]\nvectors: [[1, 0], [0, 1]]\n"))
        .isEqualTo(
            RecordValue.builder()
                .with("values", new Text("<[3, 1]>"))
                .with("vectors", new Text("<[[1, 0], [0, 1]]>"))
                .build());
    assertThat(bind("{1, 2}", ReadOptions.DEFAULT)).isEqualTo(new Binding.Text("A", "{1, 2}"));
  }
}
