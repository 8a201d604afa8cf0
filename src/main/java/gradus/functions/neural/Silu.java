package gradus.functions.neural;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.numeric.special.Logistic;

/// x·σ(x), also called swish. Elfwing, Uchibe and Doya (2017).
public final class Silu {
  public static final Function SPEC =
      Function.named("silu", Chapter.NEURAL)
          .aliases("swish")
          .summary("x times its sigmoid")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("all real numbers")
          .usedFor("hidden layers of convolutional networks and gated transformer blocks")
          .elementwise(
              ScalarRule.of(Logistic::silu)
                  .exact(arguments -> AtZero.of(arguments.get(0), Expr.ZERO))
                  .precise((arguments, precision) ->
                      Sigmoid.of(arguments.get(0), arguments.get(0), precision))
                  .derivative(
                      DerivativeRule.of(
                          (_, u) -> {
                            Expr sigmoid = Call.of("sigmoid", u);
                            return Expr.multiply(
                                sigmoid,
                                Expr.add(
                                    Expr.ONE, Expr.multiply(u, Expr.subtract(Expr.ONE, sigmoid))));
                          },
                          Logistic::siluDerivative,
                          "silu(u)' = sigmoid(u)*(1 + u*(1 - sigmoid(u)))*u'"))
                  .build())
          .example("silu(0)", "0")
          .example("silu([-1.0, 1.0])", "-0.2689414213699951\n0.7310585786300049")
          .seeAlso("gelu", "sigmoid")
          .build();

  private Silu() {}
}
