package gradus.functions.neural;

import gradus.exact.Rational;
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

/// max(x, slope·x) for slopes below 1. Maas, Hannun and Ng, Rectifier nonlinearities improve neural
/// network acoustic models (2013).
public final class LeakyRelu {
  private static final BigDecimal STANDARD = new BigDecimal("0.01");

  private static final DerivativeRule DERIVATIVE =
      DerivativeRule.of(
              List.of(
                  new DerivativeRule.Partial(
                      (_, at) -> slope(at),
                      at -> Rectifiers.leakyReluDerivative(at[0], at.length > 1 ? at[1] : 0.01),
                      "leaky_relu(u)' = u' for u > 0 and the slope times u' for u < 0"),
                  new DerivativeRule.Partial(
                      (_, at) -> Call.of("min", at.get(0), Expr.ZERO),
                      at -> at[0] > 0 ? 0 : at[0],
                      "d/da leaky_relu(u, a) = min(u, 0)")))
          .kink(arguments -> arguments.get(0));

  public static final Function SPEC =
      Function.named("leaky_relu", Chapter.NEURAL)
          .summary("x for positive x, a small multiple of x otherwise")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .optional("slope", Kind.SCALAR, "slope for negative x, 0.01 unless given")
          .domain("all real numbers")
          .usedFor("hidden layers whose units must not die: the slope for negative x is not 0")
          .elementwise(
              ScalarRule.real(x -> Rectifiers.leakyRelu(x[0], x.length > 1 ? x[1] : 0.01))
                  .exact(LeakyRelu::exact)
                  .precise((x, precision) ->
                      x.get(0).signum() > 0
                          ? x.get(0)
                          : x.get(0).multiply(x.size() > 1 ? x.get(1) : STANDARD, precision))
                  .derivative(DERIVATIVE)
                  .build())
          .example("leaky_relu(-2, 1/10)", "-1/5")
          .example("leaky_relu(-3)", "-0.03")
          .example("leaky_relu([-2, 4], slope=1/4)", "-1/2\n4")
          .seeAlso("relu", "elu")
          .build();

  private LeakyRelu() {}

  private static Expr below(List<Expr> arguments) {
    return arguments.size() > 1 ? arguments.get(1) : new Num(Rational.of(1, 100), true);
  }

  /// a + (1 - a)·s, where s is 1 for positive x and 0 otherwise.
  private static Expr slope(List<Expr> arguments) {
    Expr positive = Call.of("sign", Call.of("relu", arguments.get(0)));
    Expr below = below(arguments);
    return Expr.add(below, Expr.multiply(Expr.subtract(Expr.ONE, below), positive));
  }

  private static Optional<Expr> exact(List<Expr> arguments) {
    Expr slope = below(arguments);
    if (!(arguments.get(0) instanceof Num x)) {
      return Optional.empty();
    }
    return Optional.of(x.value().signum() > 0 ? x : Expr.multiply(slope, x));
  }
}
