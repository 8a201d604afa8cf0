package gradus.functions.neural;

import ch.obermuhlner.math.big.BigDecimalMath;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.numeric.special.Rectifiers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Exponential linear unit. Clevert, Unterthiner and Hochreiter (2015).
public final class Elu {
  private static final DerivativeRule DERIVATIVE =
      DerivativeRule.of(
              List.of(
                  new DerivativeRule.Partial(
                      (_, at) -> slope(at),
                      at -> Rectifiers.eluDerivative(at[0], at.length > 1 ? at[1] : 1),
                      "elu(u)' = exp(min(u, 0))*u', 1 for u > 0 and exp(u) for u < 0"),
                  new DerivativeRule.Partial(
                      (_, at) -> Expr.subtract(decay(at.get(0)), Expr.ONE),
                      at -> at[0] > 0 ? 0 : Math.expm1(at[0]),
                      "d/da elu(u, a) = exp(min(u, 0)) - 1")))
          // With alpha = 1 the slopes of both sides meet.
          .kink(at -> at.size() == 1 || at.get(1).isOne() ? Expr.ONE : at.get(0));

  public static final Function SPEC =
      Function.named("elu", Chapter.NEURAL)
          .summary("x for positive x, alpha*(e^x - 1) otherwise")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .optional("alpha", Kind.SCALAR, "scale for negative x, 1 unless given")
          .domain("all real numbers; results above -alpha")
          .usedFor("hidden layers with activations near mean zero")
          .elementwise(
              ScalarRule.real(x -> Rectifiers.elu(x[0], x.length > 1 ? x[1] : 1))
                  .exact(Elu::exact)
                  .precise((x, precision) -> {
                    if (x.get(0).signum() > 0) {
                      return x.get(0);
                    }
                    BigDecimal below =
                        BigDecimalMath.exp(x.get(0), precision).subtract(BigDecimal.ONE, precision);
                    return x.size() > 1 ? below.multiply(x.get(1), precision) : below;
                  })
                  .derivative(DERIVATIVE)
                  .build())
          .example("elu(2)", "2")
          .example("elu(-1)", "exp(-1) - 1")
          .example("elu([-1, 1], alpha=2)", "2*exp(-1) - 2\n1")
          .seeAlso("relu", "leaky_relu", "softplus")
          .build();

  private Elu() {}

  /// e^x for negative x, 1 otherwise.
  private static Expr decay(Expr x) {
    return Expr.power(Expr.Constant.E, Call.of("min", x, Expr.ZERO));
  }

  /// s + (1 - s)·alpha·e^min(x, 0), where s is 1 for positive x and 0 otherwise.
  private static Expr slope(List<Expr> at) {
    if (at.size() == 1) {
      return decay(at.get(0));
    }
    Expr positive = Call.of("sign", Call.of("relu", at.get(0)));
    Expr below = Expr.multiply(at.get(1), decay(at.get(0)));
    return Expr.add(positive, Expr.multiply(Expr.subtract(Expr.ONE, positive), below));
  }

  private static Optional<Expr> exact(List<Expr> arguments) {
    if (!(arguments.get(0) instanceof Num x) || x.decimal() && x.value().signum() < 0) {
      return Optional.empty();
    }
    Expr alpha = arguments.size() > 1 ? arguments.get(1) : Expr.ONE;
    return Optional.of(
        x.value().signum() > 0
            ? x
            : Expr.add(Expr.multiply(alpha, Expr.power(Expr.Constant.E, x)), Expr.negate(alpha)));
  }
}
