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

/// Exponential function e^x; e to exact powers stays exact.
public final class Exp {
  public static final Function SPEC =
      Function.named("exp", Chapter.ALGEBRA)
          .summary("Exponential function, e^x")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("all numbers; real results are positive")
          .usedFor("softmax, likelihoods from log-likelihoods, learning rate decay")
          .elementwise(
              ScalarRule.of(Math::exp)
                  .exact(arguments -> Optional.of(Expr.power(Expr.Constant.E, arguments.get(0))))
                  .complex((re, im) -> ComplexNumbers.of(Complex.ofCartesian(re, im).exp()))
                  .precise(
                      (arguments, precision) -> BigDecimalMath.exp(arguments.get(0), precision))
                  .derivative(
                      DerivativeRule.of((self, _) -> self, Math::exp, "exp(u)' = exp(u)*u'"))
                  .build())
          .example("exp(0)", "1")
          .example("exp(2*log(3))", "9")
          .example("exp(i*pi)", "-1")
          .example("exp(x)*exp(y)", "exp(x + y)")
          .seeAlso("log", "softmax", "sigmoid")
          .build();

  private Exp() {}
}
