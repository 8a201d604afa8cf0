package gradus.functions.neural;

import gradus.expr.Expr;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.numeric.special.Gaussian;

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
          .tex("\\operatorname{GELU}\\left(#1\\right)")
          .elementwise(
              ScalarRule.of(Gaussian::gelu)
                  .exact(arguments -> AtZero.of(arguments.get(0), Expr.ZERO))
                  .build())
          .example("gelu(0)", "0")
          .example("gelu(1.0)", "0.841344746068543")
          .seeAlso("silu", "relu")
          .build();

  private Gelu() {}
}
