package gradus.functions.algebra;

import gradus.evaluate.ComplexNumbers;
import gradus.expr.Expr.Call;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import org.apache.commons.numbers.complex.Complex;

/// Hyperbolic cosine, (e^x + e^(-x))/2.
public final class Cosh {
  public static final Function SPEC =
      Function.named("cosh", Chapter.ALGEBRA)
          .summary("Hyperbolic cosine, (e^x + e^(-x))/2")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("all numbers; real results are at least 1")
          .usedFor("the log-cosh loss, distances in hyperbolic embeddings")
          .elementwise(
              ScalarRule.of(Hyperbolic.COSH::real)
                  .exact(Hyperbolic.COSH::exact)
                  .complex((re, im) -> ComplexNumbers.of(Complex.ofCartesian(re, im).cosh()))
                  .precise(Hyperbolic.COSH::precise)
                  .derivative(
                      DerivativeRule.of(
                          (_, u) -> Call.of("sinh", u), Math::sinh, "cosh(u)' = sinh(u)*u'"))
                  .build())
          .example("cosh(0)", "1")
          .example("cosh(log(2))", "5/4")
          .example("log(cosh([0, 0]))", "0\n0")
          .seeAlso("sinh", "tanh", "acosh")
          .build();

  private Cosh() {}
}
