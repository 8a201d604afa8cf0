package gradus.functions.neural;

import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.numeric.special.Rectifiers;
import java.util.List;
import java.util.Optional;

/// Exponential linear unit. Clevert, Unterthiner and Hochreiter (2015).
public final class Elu {
  public static final Function SPEC =
      Function.named("elu", Chapter.NEURAL)
          .summary("x for positive x, alpha*(e^x - 1) otherwise")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .optional("alpha", Kind.SCALAR, "scale for negative x, 1 unless given")
          .domain("all real numbers; results above -alpha")
          .usedFor("hidden layers with activations near mean zero")
          .tex("\\operatorname{ELU}\\left(#1\\right)")
          .elementwise(
              ScalarRule.real(x -> Rectifiers.elu(x[0], x.length > 1 ? x[1] : 1))
                  .exact(Elu::exact)
                  .build())
          .example("elu(2)", "2")
          .example("elu(-1)", "exp(-1) - 1")
          .example("elu([-1, 1], alpha=2)", "2*exp(-1) - 2\n1")
          .seeAlso("relu", "leaky_relu", "softplus")
          .build();

  private Elu() {}

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
