package gradus.functions.algebra;

import gradus.evaluate.ComplexNumbers;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import java.util.Optional;
import org.apache.commons.numbers.complex.Complex;

/// Real cube root.
public final class Cbrt {
  private static final Expr THIRD = Expr.number(Rational.of(1, 3));

  public static final Function SPEC =
      Function.named("cbrt", Chapter.ALGEBRA)
          .summary("Cube root; real for negative numbers")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("all real numbers; the principal value of complex ones")
          .usedFor("scales of volumes, variance stabilising of skewed data")
          .elementwise(
              ScalarRule.of(Math::cbrt)
                  .exact(arguments -> Optional.of(Expr.power(arguments.get(0), THIRD)))
                  .complex((re, im) -> ComplexNumbers.of(Complex.ofCartesian(re, im).pow(1.0 / 3)))
                  .precise((arguments, precision) -> RealRoots.root(arguments.get(0), 3, precision))
                  .derivative(
                      DerivativeRule.of(
                          (self, _) -> Expr.divide(THIRD, Expr.power(self, Expr.TWO)),
                          x -> 1 / (3 * Math.cbrt(x) * Math.cbrt(x)),
                          "cbrt(u)' = u'/(3*cbrt(u)^2)"))
                  .build())
          .example("cbrt(-8)", "-2")
          .example("cbrt(16)", "2*2^(1/3)")
          .seeAlso("sqrt", "root")
          .build();

  private Cbrt() {}
}
