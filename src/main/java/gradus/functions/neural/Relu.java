package gradus.functions.neural;

import gradus.exact.Rational;
import gradus.expr.Expr.Call;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.numeric.special.Rectifiers;
import java.math.BigDecimal;

/// max(x, 0). Nair and Hinton, Rectified linear units improve restricted Boltzmann machines (2010).
public final class Relu {
  public static final Function SPEC =
      Function.named("relu", Chapter.NEURAL)
          .summary("Rectified linear unit: the larger of x and 0")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("all real numbers; results in [0, inf)")
          .usedFor("the standard activation of hidden layers: cheap, and its slope is 0 or 1")
          .elementwise(
              ScalarRule.of(Rectifiers::relu)
                  .exact(arguments -> PiecewiseLinear.of(arguments.get(0), Rational.ZERO))
                  .precise((arguments, precision) -> arguments.get(0).max(BigDecimal.ZERO))
                  .derivative(
                      DerivativeRule.of(
                              (self, _) -> Call.of("sign", self),
                              Rectifiers::reluDerivative,
                              "relu(u)' = sign(relu(u))*u', 1 for u > 0 and 0 for u < 0")
                          .kink(arguments -> arguments.get(0)))
                  .build())
          .example("relu(3)", "3")
          .example("relu([-2, 0, 5])", "0\n0\n5")
          .seeAlso("leaky_relu", "elu", "gelu")
          .build();

  private Relu() {}
}
