package gradus.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.expr.Expr;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.render.Detail;
import gradus.render.RenderOptions;
import gradus.step.Derivation;
import gradus.step.Operators;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How derivations stand on the page. Their layout is the point here, so texts are compared.
class StepsTextTest {
  private static final Expr X = Expr.symbol("x");
  private static final Expr SQUARE = Expr.power(X, Expr.TWO);
  private static final Expr SINE = Expr.Call.of("sin", X);
  private static final Expr COSINE = Expr.Call.of("cos", X);

  private static final Derivation POWER =
      Derivation.of(
          "power rule",
          Operators.derivative(SQUARE, "x"),
          Expr.multiply(Expr.TWO, X),
          "(x^n)' = n*x^(n - 1)");
  private static final Derivation SIN =
      Derivation.of("sine", Operators.derivative(SINE, "x"), COSINE, "");
  private static final Derivation PRODUCT =
      Derivation.of(
          "product rule",
          Operators.derivative(Expr.multiply(SQUARE, SINE), "x"),
          Expr.add(Expr.multiply(Expr.TWO, X, SINE), Expr.multiply(SQUARE, COSINE)),
          "(u*v)' = u'*v + u*v', u = x^2, v = sin(x)",
          List.of(POWER, SIN));

  private static String page(Derivation step, Detail detail, int width, boolean ascii) {
    RenderOptions options =
        RenderOptions.STANDARD.withSteps(detail).withWidth(width).withAscii(ascii);
    return StepsText.of(List.of(step), options);
  }

  @Test
  void partsAreIndentedAndRulesStandBesideThem() {
    assertThat(page(PRODUCT, Detail.FULL, 80, false))
        .isEqualTo(
            """
            d/dx(x²·sin(x))
              product rule: (u·v)′ = u′·v + u·v′, u = x², v = sin(x)
                d/dx(x²) = 2·x                  power rule: (xⁿ)′ = n·xⁿ⁻¹
                d/dx(sin(x)) = cos(x)           sine
              = x²·cos(x) + 2·x·sin(x)
            """);
  }

  @Test
  void briefStepsNameTheRulesOnly() {
    assertThat(page(PRODUCT, Detail.BRIEF, 80, false))
        .isEqualTo(
            """
            d/dx(x²·sin(x))
              product rule
                d/dx(x²) = 2·x                  power rule
                d/dx(sin(x)) = cos(x)           sine
              = x²·cos(x) + 2·x·sin(x)
            """);
  }

  @Test
  void asciiStepsAreTheLanguage() {
    assertThat(page(PRODUCT, Detail.BRIEF, 80, true)).contains("diff(x^2, x) = 2*x").isASCII();
  }

  @Test
  void aNarrowPageWrapsReasonsOnly() {
    assertThat(page(PRODUCT, Detail.FULL, 30, false))
        .isEqualTo(
            """
            d/dx(x²·sin(x))
              product rule: (u·v)′ = u′·v
              + u·v′, u = x², v = sin(x)
                d/dx(x²) = 2·x
                    power rule: (xⁿ)′ =
                    n·xⁿ⁻¹
                d/dx(sin(x)) = cos(x)
                    sine
              = x²·cos(x) + 2·x·sin(x)
            """);
  }

  @Test
  void aChainGoesOnWhereTheLineBeforeEnded() {
    Expr start = new Relation(Relator.EQUAL, Expr.add(X, Expr.ONE), Expr.TWO);
    Expr end = new Relation(Relator.EQUAL, X, Expr.ONE);
    Derivation step = Derivation.of("subtract 1", start, end, "");
    Derivation again =
        Derivation.of("turn round", end, new Relation(Relator.EQUAL, Expr.ONE, X), "");
    Derivation whole = Derivation.of("solve", start, again.to(), "", List.of(step, again));
    assertThat(page(whole, Detail.FULL, 80, false))
        .isEqualTo(
            """
            x + 1 = 2
              ⇒ x = 1                           subtract 1
              ⇒ 1 = x                           turn round
            """);
  }

  @Test
  void aConclusionStandsBehindTheStepsThatLeadToIt() {
    Expr integral = Operators.integral(COSINE, "x");
    Derivation found = Derivation.of("cosine rule", integral, SINE, "");
    Expr after = Expr.add(SINE, Expr.symbol("C"));
    Derivation whole =
        Derivation.of("constant of integration", integral, after, "any", List.of(found));
    assertThat(page(whole, Detail.FULL, 80, false))
        .isEqualTo(
            """
            ∫ cos(x) dx
              = sin(x)                          cosine rule
              = C + sin(x)                      constant of integration: any
            """);
  }

  @Test
  void aRuleIsPutToUseBeforeWhatIsStillToBeDone() {
    Expr whole = Operators.derivative(Expr.add(SQUARE, SINE), "x");
    Expr sum = Expr.add(Operators.derivative(SQUARE, "x"), Operators.derivative(SINE, "x"));
    Derivation used = Derivation.of("sum rule", whole, sum, "");
    Expr after = Expr.add(Expr.multiply(Expr.TWO, X), COSINE);
    Derivation step =
        Derivation.of("sum rule", whole, after, "(u + v)' = u' + v'", List.of(used, POWER, SIN));
    assertThat(page(step, Detail.BRIEF, 80, false))
        .isEqualTo(
            """
            d/dx(x² + sin(x))
              sum rule
              = d/dx(x²) + d/dx(sin(x))
                d/dx(x²) = 2·x                  power rule
                d/dx(sin(x)) = cos(x)           sine
              = 2·x + cos(x)
            """);
  }

  @Test
  void longFormulasAreBrokenAtTheirOperators() {
    Expr before = Expr.power(Expr.add(X, Expr.ONE), Expr.number(4));
    Expr after =
        Expr.add(
            Expr.power(X, Expr.number(4)),
            Expr.multiply(Expr.number(4), Expr.power(X, Expr.number(3))),
            Expr.multiply(Expr.number(6), SQUARE),
            Expr.multiply(Expr.number(4), X),
            Expr.ONE);
    assertThat(page(Derivation.of("expansion", before, after, ""), Detail.FULL, 26, false))
        .isEqualTo(
            """
            (x + 1)⁴
              = x⁴ + 4·x³ + 6·x² + 4·x
                  + 1
                  expansion
            """);
  }
}
