package gradus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.engine.Binding;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.functions.Computing;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words and truth values where numbers belong, and NaN and infinities that no input has.
class WordsAndTruthsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1,2] < \"a\"",
        "[x,1] < \"a\"",
        "[\"a\",\"b\"] >= [x,y]",
        "[true,false] < 1",
        "[x,y] < true",
        "[true] < true",
        "[1,2] <= [true,false]"
      })
  void haveNoOrderBesideNumbers(String text) {
    Diagnostic refused = Computing.refusal(text);
    assertThat(refused.code()).isEqualTo(Code.WRONG_KIND);
    assertThat(refused.message()).startsWith("an order needs numbers, and an entry is a t");
  }

  @Test
  void wordsHaveAnOrderAmongThemselves() {
    assertThat(Computing.text("[\"a\",\"b\"] < [\"b\",\"a\"]")).isEqualTo("[true, false]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abs([true,false])", "norm([true,false])", "normalize([true])", "relu([1,2] > 1)"})
  void areNoArgumentsOfNumbersInAnyArithmetic(String text) {
    for (Conventions.Dtype dtype : Conventions.Dtype.values()) {
      try {
        Computing.answer(text, Conventions.GRADUS.withDtype(dtype));
      } catch (GradusException refused) {
        assertThat(refused.code()).as(text + " " + dtype).isEqualTo(Code.WRONG_KIND);
      }
    }
  }

  @Test
  void aDiagonalOfTruthsIsAMask() {
    assertThat(Computing.text("diag([true,false])")).isEqualTo("[[true, false], [false, false]]");
    assertThat(Computing.text("count(diag([1,2,3] > 1))")).isEqualTo("2");
  }

  @Test
  void masksAreMultipliedByWhere() {
    assertThat(Computing.refusal("([1,-2] > 0) .* [1,-2]").hint()).contains("where(");
    assertThat(Computing.text("where([1,-2] > 0, [1,-2], 0)")).isEqualTo("[1, 0]");
  }

  @Test
  void joiningVectorsAlongRowsIsTheStandard() {
    assertThat(Computing.text("concat([1], [2,3], axis=rows)")).isEqualTo("[1, 2, 3]");
    assertThat(Computing.refusal("concat([1], [2,3], axis=cols)").code())
        .isEqualTo(Code.BAD_OPTION_VALUE);
  }

  @Test
  void axesOfNormalizeAreNumberedAsThoseOfSums() {
    for (String axis : List.of("0", "1", "[0,1]")) {
      String scaled = "normalize([3,4;6,8], axis=" + axis + ")";
      String squares = "sum((" + scaled + ") .^ 2, axis=" + axis + ", keepdims=true)";
      Value ones = Computing.answer("all(" + squares + " == 1)", Conventions.NUMPY).result();
      assertThat(ones).as(axis).isEqualTo(Truth.TRUE);
    }
  }

  @Test
  void newNaNIsToldAndOldIsNot() {
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(notes("v - v", 1, infinity, 3)).anyMatch(note -> note.startsWith("1 entry is NaN"));
    assertThat(notes("var(v)", 1, infinity, 3))
        .anyMatch(note -> note.startsWith("the result is NaN"));
    assertThat(notes("v + v", 1, Double.NaN, 3)).noneMatch(note -> note.contains("NaN"));
    assertThat(notes("mean(v)", 1, infinity, 3)).noneMatch(note -> note.contains("NaN"));
    assertThat(notes("v + nan", 1, 2)).noneMatch(note -> note.contains("NaN"));
  }

  @Test
  void resultsBeyondTheDoublesAreToldAndRight() {
    assertThat(notes("v .* v", 1e200)).anyMatch(note -> note.contains("infinite"));
    assertThat(notes("var(v)", 1e200, -1e200, 3e200))
        .anyMatch(note -> note.startsWith("the result is infinite"));
    assertThat(value("var(v)", 1e200, -1e200, 3e200))
        .isEqualTo(new Scalar.Real(Double.POSITIVE_INFINITY));
    assertThat(value("std(v)", 1e200, -1e200, 3e200)).isEqualTo(new Scalar.Real(2e200));
    assertThat(notes("max(v)", Double.POSITIVE_INFINITY, 1)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e180, 1e-180})
  void squaresBeyondTheDoublesProveNoProperty(double size) {
    for (String text : List.of("properties(reshape(v, 2, 2))", "pca(reshape(v, 2, 2))")) {
      assertThatThrownBy(() -> computed(text, size, 2.5 * size, 3 * size, -size))
          .isInstanceOfSatisfying(
              GradusException.class,
              refused -> assertThat(refused.code()).isEqualTo(Code.OUTSIDE_DOMAIN));
    }
    assertThat(value("sum(properties(reshape(v, 2, 2)).holds)", 0.1, 0.25, 0.3, -0.1))
        .isNotEqualTo(Scalar.ZERO);
  }

  private static List<String> notes(String text, double... data) {
    return computed(text, data).notes();
  }

  private static Value value(String text, double... data) {
    return computed(text, data).result();
  }

  private static Answer computed(String text, double... data) {
    RealArray v = new RealArray(Shape.of(data.length), data, Labels.NONE);
    return new Session(Catalogue.INSTANCE, Catalogue.INSTANCE)
        .compute(
            new Request(
                text,
                "",
                List.of(new Binding.Data("v", v)),
                "",
                Conventions.GRADUS,
                Limits.DEFAULT));
  }
}
