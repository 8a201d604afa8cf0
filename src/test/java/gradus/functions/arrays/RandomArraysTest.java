package gradus.functions.arrays;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.engine.Answer;
import gradus.function.Conventions;
import gradus.function.Conventions.Dtype;
import gradus.functions.Calling;
import gradus.functions.Computing;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.SetValue;
import gradus.value.Shape;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Random arrays: shapes, seeds, and what is said about them.
class RandomArraysTest {
  @Test
  void aSeedGivesTheSameNumbersInEveryShape() {
    RealArray vector = (RealArray) Computing.value("rand(12, seed=7)");
    for (String call :
        List.of("rand(3, 4, seed=7)", "rand(2, 3, 2, seed=7)", "rand([3,2,2], seed=7)")) {
      assertThat(((RealArray) Computing.value(call)).data()).containsExactly(vector.data());
    }
    assertThat(((Array) Computing.value("randn(2, 1, 2, 3, seed=1)")).shape())
        .isEqualTo(Shape.of(2, 1, 2, 3));
    assertThat(((Array) Computing.value("rand(0)")).size()).isZero();
    assertThat(Computing.value("rand(3, seed=7)")).isNotEqualTo(Computing.value("rand(3, seed=8)"));
    assertThat(Computing.value("rand(3, seed=7)"))
        .isNotEqualTo(Computing.value("rand(3, seed=7, generator=splitmix64)"));
    assertThat(Computing.value("rand(3, seed=-1)"))
        .isEqualTo(Computing.value("rand(3, seed=18446744073709551615)"));
  }

  @Test
  void aFreshSeedIsSaidAndRepeatsTheNumbers() {
    Answer answer = Computing.answer("rand(5)");
    String note = answer.notes().get(0);
    assertThat(note).matches("seed \\d+, xoshiro256\\+\\+; seed=\\d+ repeats it");
    String seed = note.substring(note.indexOf('=') + 1, note.lastIndexOf(" repeats"));
    assertThat(Computing.value("rand(5, seed=" + seed + ")")).isEqualTo(answer.result());
    assertThat(Computing.answer("rand(5, seed=1)").notes()).isEmpty();
    assertThat(Computing.answer("rand(5, seed=1)").applied()).contains("xoshiro256++");
  }

  /// A seed of 32 bits is no single-precision number, and 7 is a double there.
  @Test
  void machineArithmeticLeavesTheSeedAlone() {
    Conventions single = Conventions.GRADUS.withDtype(Dtype.F32);
    assertThat(Computing.answer("rand(3, seed=464767484)", single).result())
        .isNotEqualTo(Computing.answer("rand(3, seed=464767488)", single).result());
    assertThat(
            Computing.answer("randn(3, seed=7)", Conventions.GRADUS.withDtype(Dtype.F64)).result())
        .isEqualTo(Computing.value("randn(3, seed=7)"));
    double[] exact = Calling.doubles(Computing.value("rand(3, seed=7)"));
    double[] rounded = Calling.doubles(Computing.answer("rand(3, seed=7)", single).result());
    for (int i = 0; i < 3; i++) {
      assertThat(exact[i] - rounded[i]).isBetween(0.0, 0x1p-24);
    }
  }

  @Test
  void severalDrawsDifferAndSayOneSeed() {
    Answer answer = Computing.answer("{rand() for k in 1..50}");
    assertThat(((SetValue.Finite) answer.result()).elements()).hasSize(50);
    assertThat(answer.notes()).hasSize(2);
  }

  @Test
  void integersStayInTheirBounds() {
    double[] rolls = Calling.doubles(Computing.value("randint(-2, 3, 1000, seed=4)"));
    assertThat(Arrays.stream(rolls).distinct().sorted().toArray())
        .containsExactly(-2, -1, 0, 1, 2, 3);
    assertThat(Computing.value("sort(randperm(20, seed=3))")).isEqualTo(Computing.value("[1..20]"));
    assertThat(Computing.value("sort(shuffle([3,1,2], seed=3))"))
        .isEqualTo(Computing.value("[1,2,3]"));
    assertThat(Computing.value("sum(shuffle([1,10;2,20;3,30], seed=5), axis=cols)"))
        .isEqualTo(Computing.value("[6, 60]"));
    assertThat(Computing.value("all(shuffle([1,10;2,20;3,30], seed=5) * [10,-1] == 0)"))
        .isEqualTo(Computing.value("true"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "rand(-1)~NOT_AN_INTEGER",
        "rand(1.5)~NOT_AN_INTEGER",
        "rand(10^6, 10^6)~TOO_MANY_CELLS",
        "rand(10^20)~TOO_MANY_CELLS",
        "rand(2, seed=1.5)~BAD_OPTION_VALUE",
        "rand(2, seed=2^64)~BAD_OPTION_VALUE",
        "rand(2, generator=mersenne)~BAD_OPTION_VALUE",
        "randint(3, 2)~OUTSIDE_DOMAIN",
        "randint(1/2, 2)~NOT_AN_INTEGER",
        "randint(1)~WRONG_ARGUMENT_COUNT",
        "randperm(-1)~OUTSIDE_DOMAIN",
        "shuffle(3)~WRONG_KIND"
      })
  void refusals(String expression, Code code) {
    assertThat(Computing.refusal(expression).code()).isEqualTo(code);
  }
}
