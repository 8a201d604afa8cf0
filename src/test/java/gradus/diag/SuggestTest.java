package gradus.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestTest {
  private static final List<String> NAMES =
      List.of(
          "sqrt",
          "qr",
          "sin",
          "compute",
          "completion",
          "digits",
          "decimals",
          "T",
          "species",
          "SIGMOID",
          "i");

  @ParameterizedTest
  @CsvSource({
    "sqr, sqrt",
    "comptue, compute",
    "digts, digits",
    "Species, species",
    "sigmiod, SIGMOID",
    "t, T",
    "sni, sin",
  })
  void theNearestNameComesFirst(String typed, String meant) {
    assertThat(Suggest.nearest(typed, NAMES)).startsWith(meant);
  }

  @ParameterizedTest
  @CsvSource({"x", "si", "elephant", "abc", "''"})
  void farAndShortWordsSuggestNothing(String typed) {
    assertThat(Suggest.nearest(typed, NAMES)).isEmpty();
  }

  @Test
  void equalsAreInAlphabeticalOrderAndAtMostThree() {
    assertThat(Suggest.nearest("abcd", List.of("abcz", "abcy", "abcx", "abcw")))
        .containsExactly("abcw", "abcx", "abcy");
    assertThat(Suggest.didYouMean("abcd", List.of("abcz", "abcy", "abcx", "abcw")))
        .isEqualTo("did you mean abcw, abcx or abcy?");
    assertThat(Suggest.didYouMean("sqr", List.of("sqrt"))).isEqualTo("did you mean sqrt?");
    assertThat(Suggest.didYouMean("q", NAMES)).isEmpty();
  }

  @Test
  void theSameWordInOtherCaseIsMeantAlone() {
    assertThat(Suggest.nearest("Sin", List.of("sign", "sin", "sinh"))).containsExactly("sin");
  }

  @Test
  void wordsThatBeginOneAnotherAreRelatedWhenNoneIsNear() {
    List<String> names = List.of("inv", "binomial", "mean");
    assertThat(Suggest.related("invers", names)).containsExactly("inv");
    assertThat(Suggest.related("binom", names)).containsExactly("binomial");
    assertThat(Suggest.related("maen", names)).containsExactly("mean");
    assertThat(Suggest.related("xyz", names)).isEmpty();
    assertThat(Suggest.nearest("invers", names)).isEmpty();
  }

  @Test
  void distanceCountsSlips() {
    assertThat(Suggest.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Suggest.distance("ab", "ba")).isEqualTo(1);
    assertThat(Suggest.distance("", "abc")).isEqualTo(3);
    assertThat(Suggest.distance("iris.cvs", "iris.csv")).isEqualTo(1);
  }

  @Test
  void turkishLettersChangeNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(Suggest.nearest("SIGMOID", List.of("sigmoid"))).containsExactly("sigmoid");
    } finally {
      Locale.setDefault(before);
    }
  }
}
