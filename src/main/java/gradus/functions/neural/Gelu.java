package gradus.functions.neural;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.numeric.special.Gaussian;
import gradus.numeric.special.PreciseGaussian;

/// x·Φ(x) by the error function, not its approximation by tanh. Hendrycks and Gimpel (2016).
public final class Gelu {
  public static final Function SPEC =
      Function.named("gelu", Chapter.NEURAL)
          .summary("x times the probability that a standard normal variable is below x")
          .details(
              "The exact form with the error function; some libraries offer an approximation by tanh that differs in the fourth digit.")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("all real numbers")
          .usedFor("the activation of transformer blocks such as BERT and GPT")
          .elementwise(
              ScalarRule.of(Gaussian::gelu)
                  .exact(arguments -> AtZero.of(arguments.get(0), Expr.ZERO))
                  .precise(
                      (arguments, precision) -> PreciseGaussian.gelu(arguments.get(0), precision))
                  .derivative(
                      DerivativeRule.of(
                          (_, u) -> Expr.add(probability(u), Expr.multiply(u, density(u))),
                          Gaussian::geluDerivative,
                          "gelu(u)' = (Phi(u) + u*phi(u))*u', Phi(u) = (1 + erf(u/sqrt(2)))/2,"
                              + " phi(u) = exp(-u^2/2)/sqrt(2*pi)"))
                  .build())
          .example("gelu(0)", "0")
          .example("gelu(1.0)", "0.841344746068543")
          .seeAlso("silu", "relu")
          .build();

  private Gelu() {}

  /// Φ(u) = (1 + erf(u/√2))/2.
  private static Expr probability(Expr u) {
    return Expr.multiply(
        Expr.HALF, Expr.add(Expr.ONE, Expr.Call.of("erf", Expr.divide(u, Expr.sqrt(Expr.TWO)))));
  }

  /// φ(u) = e^(-u²/2)/√(2π).
  private static Expr density(Expr u) {
    Expr exponent = Expr.multiply(Expr.number(Rational.of(-1, 2)), Expr.power(u, Expr.TWO));
    return Expr.divide(
        Expr.power(Expr.Constant.E, exponent),
        Expr.sqrt(Expr.multiply(Expr.TWO, Expr.Constant.PI)));
  }
}
