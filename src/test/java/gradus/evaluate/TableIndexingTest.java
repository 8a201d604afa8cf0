package gradus.evaluate;

import static gradus.functions.Calling.doubles;
import static gradus.functions.Calling.exactVector;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Binding;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Table;
import gradus.value.Table.Column;
import gradus.value.Text;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Columns by name, rows by number and condition.
class TableIndexingTest {
  private static final Table DATA =
      new Table(
          List.of(
              new Column.Numbers("age", exactVector(30, 41, 52, 63)),
              new Column.Numbers("bmi", RealArray.vector(20.5, 21, 22, 23.25)),
              new Column.Words("city", List.of("Ulm", "Bonn", "Ulm", "Kiel"))),
          4);

  private static final RealArray MATRIX =
      RealArray.matrix(2, 3, 1, 2, 3, 4, 5, 6)
          .withLabels(new Labels(List.of("first", "second"), List.of("a", "b", "c")));

  private static Value of(Conventions conventions, String expression) {
    return new Session(Catalogue.INSTANCE, Catalogue.INSTANCE)
        .compute(
            new Request(
                expression,
                "",
                List.of(new Binding.Data("data", DATA), new Binding.Data("M", MATRIX)),
                "",
                conventions,
                Limits.DEFAULT))
        .result();
  }

  private static Value of(String expression) {
    return of(Conventions.GRADUS, expression);
  }

  private static Diagnostic refusal(String expression) {
    try {
      throw new AssertionError(expression + " answered " + of(expression));
    } catch (GradusException e) {
      return e.diagnostic();
    }
  }

  @Test
  void aNameIsAColumn() {
    assertThat(of("data[\"age\"]")).isEqualTo(exactVector(30, 41, 52, 63));
    assertThat(of("data[:, \"city\"]"))
        .isEqualTo(Values.words(List.of("Ulm", "Bonn", "Ulm", "Kiel")));
    assertThat(of("data[2, \"city\"]")).isEqualTo(new Text("Bonn"));
    assertThat(of("data[end, 1]")).isEqualTo(Scalar.of(63));
    Array two = (Array) of("data[[\"bmi\", \"age\"]]");
    assertThat(two.labels()).isEqualTo(Labels.columns(List.of("bmi", "age")));
    assertThat(doubles(two)).containsExactly(20.5, 30, 21, 41, 22, 52, 23.25, 63);
    assertThat(((Table) of("data[[\"city\", \"age\"]]")).columns().getFirst().name())
        .isEqualTo("city");
    assertThat(((Array) of("data[3, 1..2]")).labels().rows()).containsExactly("age", "bmi");
  }

  @Test
  void anythingElseIsRows() {
    Table ulm = (Table) of("data[data.city == \"Ulm\"]");
    assertThat(ulm.rows()).isEqualTo(2);
    assertThat(ulm).isEqualTo(of("data[[1, 3], :]"));
    assertThat(of("data[data.age > 40 and data.bmi < 23, \"age\"]")).isEqualTo(exactVector(41, 52));
    assertThat(((Table) of("data[2..3]")).columns()).hasSize(3);
    assertThat(of("data[:]")).isEqualTo(DATA);
    assertThat(of(Conventions.NUMPY, "data[0, 0]")).isEqualTo(Scalar.of(30));
    assertThat(of(Conventions.NUMPY, "data[\"age\"][0]")).isEqualTo(Scalar.of(30));
    assertThat(((Table) of("data[data.age > 100]")).rows()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "M[\"b\"]|M[:, 2]",
        "M[\"first\", \"c\"]|M[1, 3]",
        "M[[\"c\", \"a\"]]|M[:, [3, 1]]",
        "M[\"second\", :]|M[2, :]",
        "mean(M)[\"c\"]|mean(M)[3]",
        "cov(M)[\"a\", [\"b\", \"c\"]]|cov(M)[1, 2..3]",
      })
  void namesOfArraysStandForPositions(String named, String numbered) {
    assertThat(of(named)).isEqualTo(of(numbered));
    assertThat(of(Conventions.NUMPY, "M[\"b\"]")).isEqualTo(of("M[:, 2]"));
  }

  @Test
  void whatIsNotThereIsRefused() {
    assertThat(refusal("data[\"agee\"]").code()).isEqualTo(Code.UNKNOWN_COLUMN);
    assertThat(refusal("data[\"agee\"]").hint()).isEqualTo("did you mean age?");
    assertThat(refusal("data[5]").code()).isEqualTo(Code.INDEX_OUT_OF_RANGE);
    assertThat(refusal("data[1, 4]").details()).contains("there are 3 columns, from 1 to 3");
    assertThat(refusal("data[1, 1, 1]").code()).isEqualTo(Code.INDEX_OUT_OF_RANGE);
    assertThat(refusal("data[\"age\", 1]").code()).isEqualTo(Code.WRONG_KIND);
    assertThat(refusal("data[data.age > 30 and [true, false]]").code())
        .isEqualTo(Code.SHAPE_MISMATCH);
    assertThat(refusal("M[\"d\"]").message()).isEqualTo("there is no column 'd'");
    assertThat(refusal("M[\"d\", 1]").message()).isEqualTo("there is no row 'd'");
    assertThat(refusal("[1,2][\"a\"]").message()).contains("no names");
  }
}
