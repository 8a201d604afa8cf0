package gradus.functions.algebra;

import ch.obermuhlner.math.big.BigDecimalMath;
import gradus.evaluate.ComplexNumbers;
import gradus.expr.Expr;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import java.util.Optional;
import org.apache.commons.numbers.complex.Complex;

/// Square root; exact radicals in their simplest form.
public final class Sqrt {
  public static final Function SPEC =
      Function.named("sqrt", Chapter.ALGEBRA)
          .summary("Square root")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("x >= 0; imaginary for negative numbers")
          .usedFor("standard deviations from variances, Euclidean norms")
          .elementwise(
              ScalarRule.of(Math::sqrt)
                  .exact(arguments -> Optional.of(Expr.sqrt(arguments.get(0))))
                  .domain(at -> !(at[0] < 0), "needs a number that is not negative")
                  .complex((re, im) -> ComplexNumbers.of(Complex.ofCartesian(re, im).sqrt()))
                  .precise(
                      (arguments, precision) -> BigDecimalMath.sqrt(arguments.get(0), precision))
                  .derivative(
                      DerivativeRule.of(
                          (self, _) -> Expr.divide(Expr.HALF, self),
                          x -> 0.5 / Math.sqrt(x),
                          "sqrt(u)' = u'/(2*sqrt(u))"))
                  .build())
          .example("sqrt(8)", "2*sqrt(2)")
          .example("sqrt(1/4)", "1/2")
          .example("sqrt(-4)", "2*i")
          .seeAlso("cbrt", "root", "pow", "norm")
          .build();

  private Sqrt() {}
}
