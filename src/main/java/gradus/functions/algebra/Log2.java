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

/// Logarithm to base 2; exact at the rational powers of 2.
public final class Log2 {
  public static final Function SPEC =
      Function.named("log2", Chapter.ALGEBRA)
          .summary("Logarithm to base 2")
          .parameter("x", Kind.SCALAR, "a positive number; elementwise over arrays")
          .domain("x > 0; the complex principal value for other numbers, not at 0")
          .errors("E0502 at 0")
          .usedFor("information in bits, depths of binary trees")
          .elementwise(
              ScalarRule.of(Logarithms::log2)
                  .exact(arguments -> Logarithms.toBase(arguments.get(0), Expr.number(2)))
                  .domain(at -> !(at[0] <= 0), "needs a positive number")
                  .complex((re, im) -> Logarithms.complex("log2", re, im, 2))
                  .precise((arguments, precision) ->
                      Logarithms.precise(
                          List.of(arguments.get(0), BigDecimal.valueOf(2)), precision))
                  .derivative(
                      DerivativeRule.of(
                          (_, u) ->
                              Expr.divide(Expr.ONE, Expr.multiply(u, Call.of("log", Expr.TWO))),
                          x -> 1 / (x * Math.log(2)),
                          "log2(u)' = u'/(u*log(2))"))
                  .build())
          .example("log2(8)", "3")
          .example("log2(sqrt(2)/4)", "-3/2")
          .example("log2(0)", "error: log(0) is not defined: it tends to -inf there")
          .seeAlso("log", "log10", "exp")
          .build();

  private Log2() {}
}
