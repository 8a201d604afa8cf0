package gradus.functions.algebra;

import gradus.evaluate.ComplexNumbers;
import gradus.expr.Expr;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.numeric.special.Logistic;
import org.apache.commons.numbers.complex.Complex;

/// Hyperbolic tangent: squashes a real number into (-1, 1).
public final class Tanh {
  public static final Function SPEC =
      Function.named("tanh", Chapter.ALGEBRA)
          .summary("Hyperbolic tangent: squashes a real number into (-1, 1)")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("all numbers; real results lie in (-1, 1)")
          .usedFor(
              "activation of recurrent cells, GELU approximations; tanh(x) = 2*sigmoid(2*x) - 1")
          .elementwise(
              ScalarRule.of(Hyperbolic.TANH::real)
                  .exact(Hyperbolic.TANH::exact)
                  .complex((re, im) -> ComplexNumbers.of(Complex.ofCartesian(re, im).tanh()))
                  .precise(Hyperbolic.TANH::precise)
                  .derivative(
                      DerivativeRule.of(
                          (self, _) -> Expr.subtract(Expr.ONE, Expr.power(self, Expr.TWO)),
                          Logistic::tanhDerivative,
                          "tanh(u)' = (1 - tanh(u)^2)*u'"))
                  .build())
          .example("tanh(0)", "0")
          .example("tanh(log(2))", "3/5")
          .example("tanh([-1000.0, 1000.0])", "-1\n1")
          .seeAlso("sigmoid", "atanh", "sinh", "cosh")
          .build();

  private Tanh() {}
}
