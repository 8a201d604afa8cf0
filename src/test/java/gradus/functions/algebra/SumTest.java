package gradus.functions.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.diag.Code;
import gradus.functions.Calling;
import gradus.functions.Computing;
import gradus.generate.Seeded;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sums and products, in both forms.
class SumTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "sum(k^2, k, 1, 10)~385",
        "sum(1/k, k, 1, 10)~7381/2520",
        "sum(k, k = 1..4)~10",
        "sum(k, k in {2, 3, 5})~10",
        "sum(k, k, [2, 3, 5])~10",
        "sum(x^k, k, 0, 3)~x^3 + x^2 + x + 1",
        "sum(k, k, 1, 0)~0",
        "sum(k, k, 5, 1)~0",
        "sum(a, k, 1, 3)~3*a",
        "sum([k, k^2], k, 1, 3)~[6, 14]",
        "sum(k > 2, k, 1, 5)~3",
        "sum([1, 2, 3])~6",
        "sum([1,2;3,4])~10",
        "sum([1,2;3,4], axis=rows)~[3, 7]",
        "sum([1,2;3,4], axis=cols)~[4, 6]",
        "sum([x, 2, x])~2*x + 2",
        "sum({1, 2, 3})~6",
        "sum([])~0",
        "sum([0.1, 0.2, 0.3])~0.6",
        "sum([1, 2, 3] > 1)~2",
        "sum([1, i])~1 + i",
        "sum(7)~7",
        "sum(sum(i*j, i, 1, 2), j, 1, 3)~18",
        "sum(k, k, 1, 10^12)~500000000000500000000000",
        "sum(k^3 - k, k, 1, 10^6)~250000499999749999500000",
        "prod(k, k, 1, 5)~120",
        "prod([1,2;3,4], axis=cols)~[3, 8]",
        "prod([])~1",
        "prod(x, k, 1, 3)~x^3",
        "prod(1 - 1/k, k = 2..10)~1/10",
        "prod(k, k, 1, n)~factorial(n)",
        "prod(k, k, 3, n)~factorial(n)/2",
        "prod(2, k, 1, n)~2^n",
        "sum(k, k, 1, n)~n*(n + 1)/2",
        "sum(k^2, k, 1, n)~n*(n + 1)*(2*n + 1)/6",
        "sum(k^3, k, 1, n)~n^2*(n + 1)^2/4",
        "sum(2*k - 1, k, 1, n)~n^2",
        "sum(c, k, 1, n)~c*n",
        "sum(1, k, 0, n)~n + 1",
        "sum(2^k, k, 0, n)~2^(n + 1) - 1",
        "sum(x^k, k, 0, n)~(x^(n + 1) - 1)/(x - 1)"
      })
  void values(String expression, String value) {
    assertThat(Computing.value(expression)).isEqualTo(Computing.value(value));
  }

  /// Closed forms against the sum itself, for polynomials and geometric terms of all kinds.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "k",
        "k^2",
        "k^3",
        "k^4",
        "k^5",
        "k^9",
        "3*k^2 - k + 2",
        "(k + 1)^2",
        "(2*k - 1)*(k + 3)",
        "a*k + b",
        "a*k^2*b",
        "2^k",
        "(1/3)^k",
        "3*2^(k + 1)",
        "5^(2*k - 1)",
        "x^k",
        "x^(-k)",
        "exp(k)",
        "2^k + k^2",
        "k - 3^k/2",
        "2^k*3^k",
        "(-2)^k",
        "2^k/3^k",
        "a^k*b^k",
        "(k + a)^2",
        "sqrt(2)*k"
      })
  void closedFormsAgreeWithTheSum(String term) {
    String at = " at (a=2/3, b=-3, x=5/4)";
    for (int from : List.of(0, 1, 3)) {
      String closed = "(" + Computing.text("sum(" + term + ", k, " + from + ", n)") + ")";
      for (int n = Math.max(from - 1, 0); n <= from + 4; n++) {
        double direct = Computing.number("sum(" + term + ", k, " + from + ", " + n + ")" + at);
        double value = Computing.number(closed + " at (n=" + n + ", a=2/3, b=-3, x=5/4)");
        assertThat(value)
            .as("%s from %s to %s by %s", term, from, n, closed)
            .isCloseTo(direct, within(1e-9 * (1 + Math.abs(direct))));
      }
    }
  }

  @Test
  void symbolicLowerBounds() {
    for (int m = -3; m <= 4; m++) {
      for (int n = m - 1; n <= m + 4; n++) {
        assertThat(Computing.value("sum(k^2, k, m, n) at (m=" + m + ", n=" + n + ")"))
            .isEqualTo(Computing.value("sum(k^2, k, " + m + ", " + n + ")"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "sum(1/k, k, 1, inf)~DIVERGES",
        "sum(2^k, k, 0, inf)~DIVERGES",
        "sum((-1)^k, k, 0, inf)~DIVERGES",
        "prod(1/2, k, 1, inf)~NO_CLOSED_FORM",
        "sum(1/k^3, k, 1, inf)~NO_CLOSED_FORM",
        "sum(1/k, k, 1, n)~NO_CLOSED_FORM",
        "sum(sin(k), k, 1, n)~NO_CLOSED_FORM",
        "prod(k + 1, k, 1, n)~NO_CLOSED_FORM",
        "sum(k, k, 1, 5/2)~NOT_AN_INTEGER",
        "sum(k, k)~WRONG_ARGUMENT_COUNT",
        "sum(1, 2, 3)~WRONG_KIND",
        "sum(k, k, R)~WRONG_KIND",
        "sum(k, k, 1, 3, axis=rows)~UNKNOWN_OPTION",
        "sum([1, 2], axis=rows)~WRONG_KIND",
        "sum([1,2;3,4], axis=up)~BAD_OPTION_VALUE",
        "sum(N)~WRONG_KIND",
        "sum(1/k, k, 1, 10^9)~TOO_MANY_STEPS",
        "sum(1/(k - 2), k, 1, 3)~DIVISION_BY_ZERO"
      })
  void refuses(String expression, Code code) {
    assertThat(Computing.refusal(expression).code()).isEqualTo(code);
  }

  @Test
  void theVariableHidesABinding() {
    assertThat(Computing.text("k = 100; sum(k, k, 1, 3)")).isEqualTo("6");
    assertThat(Computing.text("k = 100; sum(k, k, 1, 3) + k")).isEqualTo("106");
  }

  /// The sum of doubles is the double nearest to the exact sum, or its neighbour.
  @Test
  void sumsOfDoublesAreCompensated() {
    Seeded random = new Seeded(61);
    for (int i = 0; i < 50; i++) {
      double[] data = new double[200];
      BigDecimal exact = BigDecimal.ZERO;
      for (int k = 0; k < data.length; k++) {
        data[k] = random.normal() * Math.pow(10, random.between(-8, 8));
        exact = exact.add(new BigDecimal(data[k]));
      }
      RealArray vector = new RealArray(gradus.value.Shape.of(200), data, Labels.NONE);
      double expected = exact.doubleValue();
      assertThat(Calling.call("sum", vector).number())
          .isCloseTo(expected, within(2 * Math.ulp(expected)));
    }
  }

  @Test
  void extremesAgreeWithSorting() {
    Seeded random = new Seeded(62);
    List<String> numbers =
        List.of("sqrt(2)", "7/5", "pi", "22/7", "e", "2.718", "-1", "log(3)", "1.1", "99/70");
    for (int i = 0; i < 60; i++) {
      List<String> chosen = new ArrayList<>();
      for (int k = random.between(1, 5); k > 0; k--) {
        chosen.add(numbers.get(random.between(0, numbers.size() - 1)));
      }
      double[] sorted = chosen.stream().mapToDouble(Computing::number).sorted().toArray();
      String list = String.join(", ", chosen);
      assertThat(Computing.number("min(" + list + ")")).isEqualTo(sorted[0]);
      assertThat(Computing.number("max([" + list + "])")).isEqualTo(sorted[sorted.length - 1]);
    }
  }

  @Test
  void functionsOfFunctionsHandOverValues() {
    Value vector = Values.vector(List.of(Scalar.of(1), Scalar.of(2)));
    assertThat(Calling.call("sum", vector).value()).isEqualTo(Scalar.of(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "sum(1/2^k, k, 0, inf)~2",
        "sum((-1/3)^k, k, 0, inf)~3/4",
        "sum(x^k, k, 0, inf)~1/(1 - x)",
        "sum(1/k^2, k, 1, inf)~pi^2/6",
        "sum(1/k^4, k, 3, inf)~pi^4/90 - 17/16",
        "sum(2^k/factorial(k), k, 1, inf)~exp(2) - 1",
        "sum(1/2^k + 1/3^k, k, 0, inf)~7/2"
      })
  void seriesWithoutEnd(String typed, String value) {
    assertThat(Computing.text(typed)).isEqualTo(value);
  }
}
