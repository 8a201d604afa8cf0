package gradus.functions.algebra;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import java.math.BigDecimal;
import java.util.List;

/// Logarithm to base 10; exact at the rational powers of 10.
public final class Log10 {
  public static final Function SPEC =
      Function.named("log10", Chapter.ALGEBRA)
          .summary("Logarithm to base 10")
          .parameter("x", Kind.SCALAR, "a positive number; elementwise over arrays")
          .domain("x > 0; the complex principal value for other numbers, not at 0")
          .errors("E0502 at 0")
          .usedFor("orders of magnitude, axes that span decades")
          .elementwise(
              ScalarRule.of(Math::log10)
                  .exact(arguments -> Logarithms.toBase(arguments.get(0), Expr.number(10)))
                  .domain(at -> !(at[0] <= 0), "needs a positive number")
                  .complex((re, im) -> Logarithms.complex("log10", re, im, 10))
                  .precise((arguments, precision) ->
                      Logarithms.precise(
                          List.of(arguments.get(0), BigDecimal.valueOf(10)), precision))
                  .derivative(
                      DerivativeRule.of(
                          (_, u) ->
                              Expr.divide(
                                  Expr.ONE, Expr.multiply(u, Call.of("log", Expr.number(10)))),
                          x -> 1 / (x * Math.log(10)),
                          "log10(u)' = u'/(u*log(10))"))
                  .build())
          .example("log10(1000)", "3")
          .example("log10(1/100)", "-2")
          .seeAlso("log", "log2", "exp")
          .build();

  private Log10() {}
}
