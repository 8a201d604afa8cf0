package gradus.functions.algebra;

import gradus.evaluate.Approximation;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import java.math.BigDecimal;
import java.util.Optional;

/// The sign of a real number.
public final class Sign {
  public static final Function SPEC =
      Function.named("sign", Chapter.ALGEBRA)
          .aliases("sgn")
          .summary("Sign of a real number: -1, 0 or 1")
          .parameter("x", Kind.SCALAR, "a real number; elementwise over arrays")
          .domain("real numbers")
          .errors("E0502 for complex numbers")
          .usedFor("subgradients of |x|, sign-based updates such as Lion and Rprop")
          .elementwise(
              ScalarRule.of(x -> Math.signum(x) + 0.0)
                  .exact(arguments -> exact(arguments.get(0)))
                  .closed((arguments, context) ->
                      new Approximation(context.registry())
                          .sign(arguments.get(0))
                          .map(Expr::number))
                  .domain(at -> true, "needs a real number")
                  .precise((arguments, precision) -> BigDecimal.valueOf(arguments.get(0).signum()))
                  .derivative(
                      DerivativeRule.of((_, _) -> Expr.ZERO, _ -> 0, "sign(u)' = 0")
                          .kink(arguments -> arguments.get(0)))
                  .build())
          .example("sign(-7)", "-1")
          .example("sign(sqrt(2) - 3/2)", "-1")
          .example("sign([2, 0, -0.5])", "1\n0\n-1")
          .seeAlso("abs")
          .build();

  private Sign() {}

  private static Optional<Expr> exact(Expr x) {
    return x instanceof Num n
        ? Optional.of(Expr.number(n.value().signum()))
        : Parity.odd(x, e -> exact(e).orElseGet(() -> Expr.Call.of("sign", e)));
  }
}
