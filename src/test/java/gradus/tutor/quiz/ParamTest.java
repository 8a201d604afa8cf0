package gradus.tutor.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.diag.GradusException;
import gradus.exact.Rational;
import gradus.value.Array;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParamTest {
  private static final int SEEDS = 200;

  private static Param param(String text) {
    return ParamReader.read(new Lines(PLACE, text, 0, text), new Names());
  }

  private static final gradus.tutor.lesson.Place PLACE =
      new gradus.tutor.lesson.Place(Written.FILE, 3, 10);

  /// Draws for 200 seeds.
  private static Set<String> drawn(String text, Consumer<Value> check) {
    Param param = param(text);
    Workbench bench = new Workbench(new Names());
    gradus.tutor.quiz.Values none = new gradus.tutor.quiz.Values(new Names());
    Set<String> met = new HashSet<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      Value value = param.draw(Chance.of(text, seed), choice -> bench.value(choice, none));
      check.accept(value);
      met.add(Literals.of(value));
    }
    return met;
  }

  private static Rational exact(Value value) {
    assertThat(value).isInstanceOf(Scalar.Exact.class);
    return ((Scalar.Exact) value).value();
  }

  @Test
  void aWholeNumberHasEveryValueOfItsRangeAndNoOther() {
    assertThat(drawn("int -3..3 except 0", value -> exact(value)))
        .containsExactlyInAnyOrder("-3", "-2", "-1", "1", "2", "3");
    assertThat(drawn("int 0..4 except 1, 3", value -> {})).containsExactlyInAnyOrder("0", "2", "4");
    assertThat(drawn("int 5..5", value -> {})).containsExactly("5");
  }

  @Test
  void decimalsAreExactAndStayDecimals() {
    Set<String> met =
        drawn(
            "real 0.1..0.9 step 0.1 except 0.5",
            value -> {
              assertThat(exact(value).multiply(Rational.of(10)).isInteger()).isTrue();
              assertThat(((Scalar.Exact) value).decimal()).isTrue();
            });
    assertThat(met)
        .containsExactlyInAnyOrder("0.1", "0.2", "0.3", "0.4", "0.6", "0.7", "0.8", "0.9");
    assertThat(drawn("real -1..1 step 0.25", value -> {})).hasSize(9);
  }

  @Test
  void alternativesAreWorkedOutExactly() {
    assertThat(drawn("choice 1/2, 2/6, sqrt(8)", value -> {}))
        .containsExactlyInAnyOrder("1/2", "1/3", "2*sqrt(2)");
    assertThat(drawn("choice [1, 2], \"red, blue\"", value -> {}))
        .containsExactlyInAnyOrder("[1, 2]", "\"red, blue\"");
  }

  @Test
  void vectorsAndMatricesHaveTheirShapeAndRange() {
    drawn(
        "vector 3 int -2..2",
        value -> {
          Array array = (Array) value;
          assertThat(array.shape().toString()).isEqualTo("3");
          inRange(array, -2, 2);
        });
    drawn(
        "matrix 2x3 int -4..4 except 0",
        value -> {
          Array array = (Array) value;
          assertThat(array.shape().toString()).isEqualTo("2×3");
          inRange(array, -4, 4);
          assertThat(Values.entries(array)).doesNotContain(Scalar.ZERO);
        });
    drawn(
        "symmetric 2x2 int 0..5",
        value -> {
          List<Value> entries = Values.entries((Array) value);
          assertThat(entries.get(1)).isEqualTo(entries.get(2));
        });
  }

  private static void inRange(Array array, int low, int high) {
    for (Value entry : Values.entries(array)) {
      assertThat(exact(entry)).isBetween(Rational.of(low), Rational.of(high));
      assertThat(exact(entry).isInteger()).isTrue();
    }
  }

  /// By Sylvester's criterion.
  @Test
  void spdIsSymmetricPositiveDefiniteAndNotDiagonal() {
    drawn(
        "spd 2x2",
        value -> {
          List<Value> a = Values.entries((Array) value);
          assertThat(a.get(1)).isEqualTo(a.get(2)).isNotEqualTo(Scalar.ZERO);
          Rational det =
              exact(a.get(0))
                  .multiply(exact(a.get(3)))
                  .subtract(exact(a.get(1)).multiply(exact(a.get(2))));
          assertThat(exact(a.get(0)).signum()).isPositive();
          assertThat(det.signum()).isPositive();
        });
    drawn("spd 3x3", value -> assertThat(((Array) value).shape().toString()).isEqualTo("3×3"));
  }

  @ParameterizedTest
  @CsvSource({"2", "3", "5", "7"})
  void probabilitiesArePositiveAndSumToOneExactly(int length) {
    Set<String> met =
        drawn(
            "probabilities " + length,
            value -> {
              Rational sum = Rational.ZERO;
              for (Value entry : Values.entries((Array) value)) {
                assertThat(exact(entry).signum()).isPositive();
                sum = sum.add(exact(entry));
              }
              assertThat(sum).isEqualTo(Rational.ONE);
            });
    assertThat(met).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int -3..3 except 0|6",
        "int 1..1000000|1000000",
        "choice 1, 2, 3|3",
        "real 0..1 step 0.25|5",
        "vector 2 int 0..9|100",
        "matrix 2x2 int 0..9|10000",
        "symmetric 2x2 int 0..9|1000",
        "probabilities 3|36",
        "matrix 10x10 int -9..9|1000000000000",
      })
  void sizesAreCounted(String text, long size) {
    assertThat(param(text).size()).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "int 3..1|the range is empty|int -3..3 except 0",
        "int 0..1 except 0, 1|every value is excepted|",
        "int 1.5..2|a whole number is written out in digits here|",
        "int 1..2^70|a whole number is written out in digits here|",
        "int 1e3..2e3|a whole number is written out in digits here|",
        "int 1..99999999999|this number is too large to draw from|whole numbers from",
        "int 1..1180591620717411303424|a number of 22 digits is too long here|at most 15",
        "int a..2|a number was expected|",
        "itn 1..2|'itn' is no kind of parameter|did you mean int?",
        "colour red|'colour' is no kind of parameter|one of int, choice",
        "real 0..1|the step is missing|real 0.1..0.9 step 0.1",
        "real 0..1 step 0|the step is not positive|",
        "matrix 2x2|what the entries are drawn from|int -3..3",
        "matrix 2 int 1..2|the number of columns is missing|",
        "matrix 99x2 int 1..2|a size is from 1 to 10|",
        "spd 2x3|a symmetric matrix is square|2x2",
        "probabilities 1|one probability is always 1|",
        "choice 1/2, foo(3)|there is no function foo|",
        "choice 1, 2 + |the expression ends|",
        "int 1..2 or 3|nothing more was expected here|",
      })
  void whatCannotBeReadIsToldAtItsPlace(String text, String message, String hint) {
    assertThatThrownBy(() -> param(text))
        .isInstanceOfSatisfying(
            GradusException.class,
            wrong -> {
              assertThat(wrong.diagnostic().message()).contains(message);
              assertThat(wrong.diagnostic().source().name()).startsWith(Written.FILE + ":3:");
              assertThat(wrong.diagnostic().source().text()).isEqualTo(text);
              assertThat(wrong.diagnostic().hint()).contains(hint == null ? "" : hint);
            });
  }
}
