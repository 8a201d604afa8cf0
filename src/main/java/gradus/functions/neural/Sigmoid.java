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
import java.math.MathContext;

/// The logistic function. Evaluated without ever taking exp of a positive number.
public final class Sigmoid {
  private static final int GUARD_DIGITS = 6;

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
                      Sigmoid.of(arguments.get(0), BigDecimal.ONE, precision))
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

  /// above/(1 + e^-x). The sum is rounded too: exact, that of e^-1000000 has 434,000 digits.
  static BigDecimal of(BigDecimal x, BigDecimal above, MathContext precision) {
    MathContext inner =
        new MathContext(precision.getPrecision() + GUARD_DIGITS, precision.getRoundingMode());
    BigDecimal below = BigDecimal.ONE.add(BigDecimalMath.exp(x.negate(), inner), inner);
    return above.divide(below, precision);
  }
}
