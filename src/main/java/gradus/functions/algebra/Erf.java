package gradus.functions.algebra;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.numeric.special.Gaussian;
import gradus.numeric.special.PreciseGaussian;
import java.util.Optional;

/// The error function 2/√π·∫₀ˣ e^(-t²) dt.
public final class Erf {
  public static final Function SPEC =
      Function.named("erf", Chapter.ALGEBRA)
          .summary("Error function, the probability of |X| <= x*sqrt(2) for a standard normal X")
          .details("2/sqrt(pi) times the integral of exp(-t^2) from 0 to x.")
          .parameter("x", Kind.SCALAR, "a real number; elementwise over arrays")
          .domain("real numbers; results lie in (-1, 1)")
          .errors("E0502 for complex numbers")
          .usedFor("the normal distribution function, GELU")
          .elementwise(
              ScalarRule.of(Gaussian::erf)
                  .exact(arguments -> exact(arguments.get(0)))
                  .domain(at -> true, "needs a real number")
                  .precise(
                      (arguments, precision) -> PreciseGaussian.erf(arguments.get(0), precision))
                  .derivative(
                      DerivativeRule.of(
                          (_, u) ->
                              Expr.multiply(
                                  Expr.TWO,
                                  Expr.power(Expr.Constant.PI, Expr.number(Rational.of(-1, 2))),
                                  Expr.power(
                                      Expr.Constant.E, Expr.negate(Expr.power(u, Expr.TWO)))),
                          x -> 2 / Math.sqrt(Math.PI) * Math.exp(-x * x),
                          "erf(u)' = 2/sqrt(pi)*exp(-u^2)*u'"))
                  .build())
          .example("erf(0)", "0")
          .example("erf(-x)", "-erf(x)")
          .example("erf(1.0)", "0.8427007929497149")
          .seeAlso("gelu", "exp")
          .build();

  private Erf() {}

  private static Optional<Expr> exact(Expr x) {
    return x instanceof Num && x.isZero()
        ? Optional.of(Expr.ZERO)
        : Parity.odd(x, e -> Expr.Call.of("erf", e));
  }
}
