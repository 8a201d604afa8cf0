package gradus.functions.sets;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.functions.Calling;
import gradus.functions.Computing;
import gradus.value.Scalar;
import gradus.value.SetValue.Finite;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sets chapter, mostly thin over {@link gradus.evaluate.Sets}.
class SetFunctionsTest {
  @Test
  void powerSetsHoldEverySubsetOnce() {
    for (int n = 0; n <= 10; n++) {
      List<Value> elements = new ArrayList<>();
      for (int i = 1; i <= n; i++) {
        elements.add(Scalar.of(i));
      }
      Finite set = new Finite(elements);
      List<Value> subsets = ((Finite) Calling.call("power_set", set).value()).elements();
      assertThat(new HashSet<>(subsets)).hasSize(1 << n).hasSameSizeAs(subsets);
      assertThat(subsets)
          .allSatisfy(subset ->
              assertThat(Calling.call("is_subset", subset, set).value()).isEqualTo(Truth.TRUE));
    }
  }

  /// |A × B × C| = |A|·|B|·|C|, and each element is a triple of elements.
  @Test
  void productsAreLongVectors() {
    Finite product = (Finite) Computing.value("cartesian({1, 2}, {3, 4, 5}, {6, 7})");
    assertThat(product.elements()).hasSize(12);
    assertThat(product.elements())
        .allSatisfy(element ->
            assertThat(((gradus.value.Array) element).shape()).isEqualTo(gradus.value.Shape.of(3)));
  }

  @Test
  void symmetricDifferencesAreUnionsWithoutIntersections() {
    for (String pair : List.of("{1, 2, 3}, {2, 5}", "{}, {1}", "{pi, 1}, {1, e}")) {
      String a = pair.substring(0, pair.indexOf("}") + 1);
      String b = pair.substring(pair.lastIndexOf("{"));
      assertThat(Computing.value("symmetric_difference(" + pair + ")"))
          .isEqualTo(
              Computing.value("setminus(union(" + pair + "), " + a + " intersect " + b + ")"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "union({1}, {2}, {3})~{1, 2, 3}",
        "union({1})~{1}",
        "intersection({1, 2, 3}, {2, 3}, {3})~{3}",
        "intersection(N, {-1, 1})~{1}",
        "setminus(R, [0, 1))~(-inf, 0) union [1, inf)",
        "cardinality({})~0",
        "cardinality(R)~inf",
        "cardinality([0, 1))~inf",
        "contains(R^2, [1, 2])~true",
        "contains({1, 2}, 3)~false",
        "contains(Q, pi + e)~unknown",
        "is_subset(N, Q)~true",
        "xor(true, false)~true",
        "xor(unknown, true)~unknown",
        "power_set({1, 2})~{{}, {1}, {2}, {1, 2}}"
      })
  void values(String expression, String value) {
    assertThat(Computing.text(expression)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "union({1}, 2)~WRONG_KIND",
        "power_set(R)~WRONG_KIND",
        "power_set({x for x in 1..40})~TOO_MANY_CELLS",
        "cartesian(R, {1})~WRONG_KIND",
        "xor(1, true)~WRONG_KIND",
        "cardinality([1, 2])~WRONG_KIND",
        "setminus({1})~WRONG_ARGUMENT_COUNT"
      })
  void refuses(String expression, Code code) {
    assertThat(Computing.refusal(expression).code()).isEqualTo(code);
  }

  @Test
  void theSymmetricDifferenceOfIntervals() {
    assertThat(Computing.value("symmetric_difference([0, 2), [1, 3))"))
        .isEqualTo(Computing.value("[0, 1) union [2, 3)"));
  }
}
