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

/// log σ(x) = −log(1 + e^−x).
public final class LogSigmoid {
  public static final Function SPEC =
      Function.named("log_sigmoid", Chapter.NEURAL)
          .aliases("logsigmoid")
          .summary("Logarithm of the sigmoid, exact where the sigmoid itself vanishes")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("all real numbers; results below 0")
          .usedFor("log-likelihood of logistic regression without underflow")
          .elementwise(
              ScalarRule.of(Logistic::logSigmoid)
                  .exact(arguments ->
                      AtZero.of(arguments.get(0), Expr.negate(Expr.Call.of("log", Expr.TWO))))
                  .precise((arguments, precision) ->
                      PreciseLogarithm.log1p(
                              BigDecimalMath.exp(arguments.get(0).negate(), precision), precision)
                          .negate())
                  .derivative(
                      DerivativeRule.of(
                          (_, u) -> Call.of("sigmoid", Expr.negate(u)),
                          Logistic::logSigmoidDerivative,
                          "log_sigmoid(u)' = sigmoid(-u)*u'"))
                  .build())
          .example("log_sigmoid(0)", "-log(2)")
          .example("log_sigmoid(-1000.0)", "-1000")
          .seeAlso("sigmoid", "softplus")
          .build();

  private LogSigmoid() {}
}
