package gradus.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      quoteCharacter = '"',
      value = {
        "product rule: (u*v)' = u'*v + u*v' ~ product rule: (u·v)′ = u′·v + u·v′",
        "integrate(u*v', x) = u*v - integrate(u'*v, x) ~ ∫ u·v′ dx = u·v − ∫ u′·v dx",
        "integrate(f, x, a, b) = F(b) - F(a) ~ ∫ₐᵇ f dx = F(b) − F(a)",
        "u = (-b +- sqrt(D))/(2*a), a = 1 ~ u = (−b ± √D)/(2·a), a = 1",
        "sin(u)^2 + cos(u)^2 = 1 ~ sin(u)² + cos(u)² = 1",
        "(1 - cos(u))/u^2 -> 1/2 for u -> 0 ~ (1 − cos(u))/u² → 1/2 for u → 0",
        "f^(k)(a)/k!*(x - a)^k ~ f⁽ᵏ⁾(a)/k!·(x − a)ᵏ",
        "f(x_0) + ... + f(x_(n-1)) ~ f(x₀) + ⋯ + f(xₙ₋₁)",
        "asin(u)' = u'/sqrt(1 - u^2) ~ asin(u)′ = u′/√(1 − u²)",
        "row i of the i-th formula, the x-axis ~ row i of the i-th formula, the x-axis",
        "x-sin(x) ~ x − sin(x)",
        "L'Hôpital's rule ~ L'Hôpital's rule",
      })
  void reasonsReadAsMathematics(String reason, String people) {
    assertThat(PeopleText.of(reason)).isEqualTo(people);
  }
}
