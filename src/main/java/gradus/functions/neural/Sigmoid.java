package gradus.functions.neural;

import ch.obermuhlner.math.big.BigDecimalMath;
import gradus.expr.Expr;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.numeric.special.Logistic;
import java.math.BigDecimal;

/// The logistic function. Evaluated without ever taking exp of a positive number.
public final class Sigmoid {
  public static final Function SPEC =
      Function.named("sigmoid", Chapter.NEURAL)
          .aliases("sigma", "expit", "logistic")
          .summary("Squashes a real number into (0, 1): 1/(1 + e^-x)")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("all real numbers; results in (0, 1)")
          .usedFor("probabilities of binary classifiers, gates of LSTM cells")
          .elementwise(
              ScalarRule.of(Logistic::sigmoid)
                  .exact(arguments -> AtZero.of(arguments.get(0), Expr.HALF))
                  .precise((arguments, precision) ->
                      BigDecimal.ONE.divide(
                          BigDecimal.ONE.add(
                              BigDecimalMath.exp(arguments.get(0).negate(), precision)),
                          precision))
                  .derivative(
                      DerivativeRule.of(
                          (self, _) -> Expr.multiply(self, Expr.subtract(Expr.ONE, self)),
                          Logistic::sigmoidDerivative,
                          "sigmoid(u)' = sigmoid(u)*(1 - sigmoid(u))*u'"))
                  .build())
          .example("sigmoid(0)", "1/2")
          .example("sigmoid([-1000.0, 0.0, 1000.0])", "0\n0.5\n1")
          .seeAlso("tanh", "softplus", "log_sigmoid")
          .build();

  private Sigmoid() {}
}
