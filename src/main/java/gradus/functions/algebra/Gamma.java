package gradus.functions.algebra;

import ch.obermuhlner.math.big.BigDecimalMath;
import gradus.expr.Expr;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;

/// The gamma function, Γ(n) = (n - 1)!.
public final class Gamma {
  public static final Function SPEC =
      Function.named("gamma", Chapter.ALGEBRA)
          .summary("Gamma function, the factorial between the integers: gamma(n) = (n - 1)!")
          .parameter("x", Kind.SCALAR, "a real number; elementwise over arrays")
          .domain("all real numbers but 0, -1, -2, ...")
          .errors("E0502 at 0 and the negative integers; E0801 when the result would be too long")
          .usedFor("densities of the Gamma, Beta, Dirichlet and Student distributions")
          .elementwise(
              ScalarRule.of(x -> Factorials.real(x - 1))
                  .closed((arguments, context) ->
                      Factorials.exact(
                          Expr.subtract(arguments.get(0), Expr.ONE),
                          context,
                          Poles.at("gamma", arguments.get(0), "it is infinite there")))
                  .domain(
                      at -> !Factorials.isPole(at[0] - 1),
                      "needs a number other than 0, -1, -2, ...")
                  .precise(
                      (arguments, precision) -> BigDecimalMath.gamma(arguments.get(0), precision))
                  .build())
          .example("gamma(5)", "24")
          .example("gamma(1/2)", "sqrt(pi)")
          .example("gamma(0)", "error: gamma(0) is not defined: it is infinite there")
          .seeAlso("factorial", "binomial")
          .build();

  private Gamma() {}
}
