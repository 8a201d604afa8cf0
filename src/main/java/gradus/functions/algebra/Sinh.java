package gradus.functions.algebra;

import gradus.evaluate.ComplexNumbers;
import gradus.expr.Expr.Call;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import org.apache.commons.numbers.complex.Complex;

/// Hyperbolic sine, (e^x - e^(-x))/2.
public final class Sinh {
  public static final Function SPEC =
      Function.named("sinh", Chapter.ALGEBRA)
          .summary("Hyperbolic sine, (e^x - e^(-x))/2")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("all numbers")
          .usedFor("the map from tanh parameters back to slopes, catenaries, hyperbolic embeddings")
          .elementwise(
              ScalarRule.of(Hyperbolic.SINH::real)
                  .exact(Hyperbolic.SINH::exact)
                  .complex((re, im) -> ComplexNumbers.of(Complex.ofCartesian(re, im).sinh()))
                  .precise(Hyperbolic.SINH::precise)
                  .derivative(
                      DerivativeRule.of(
                          (_, u) -> Call.of("cosh", u), Math::cosh, "sinh(u)' = cosh(u)*u'"))
                  .build())
          .example("sinh(0)", "0")
          .example("sinh(log(2))", "3/4")
          .example("sinh(-x)", "-sinh(x)")
          .seeAlso("cosh", "tanh", "asinh")
          .build();

  private Sinh() {}
}
