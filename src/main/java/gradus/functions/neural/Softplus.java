package gradus.functions.neural;

import ch.obermuhlner.math.big.BigDecimalMath;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.numeric.special.Logistic;
import gradus.numeric.special.PreciseLogarithm;

/// log(1 + e^x), whose derivative is the sigmoid. Dugas et al. (2001).
public final class Softplus {
  public static final Function SPEC =
      Function.named("softplus", Chapter.NEURAL)
          .summary("Smooth version of relu: log(1 + e^x)")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("all real numbers; results in (0, inf)")
          .usedFor("positive parameters such as scales and rates")
          .elementwise(
              ScalarRule.of(Logistic::softplus)
                  .exact(arguments -> AtZero.of(arguments.get(0), Expr.Call.of("log", Expr.TWO)))
                  .precise((arguments, precision) ->
                      PreciseLogarithm.log1p(
                          BigDecimalMath.exp(arguments.get(0), precision), precision))
                  .derivative(
                      DerivativeRule.of(
                          (_, u) -> Call.of("sigmoid", u),
                          Logistic::softplusDerivative,
                          "softplus(u)' = sigmoid(u)*u'"))
                  .build())
          .example("softplus(0)", "log(2)")
          .example("softplus(1000.0)", "1000")
          .seeAlso("relu", "sigmoid")
          .build();

  private Softplus() {}
}
