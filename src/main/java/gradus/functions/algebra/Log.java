package gradus.functions.algebra;

import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;

/// Natural logarithm, or the logarithm to a given base.
public final class Log {
  public static final Function SPEC =
      Function.named("log", Chapter.ALGEBRA)
          .aliases("ln")
          .summary("Natural logarithm, or the logarithm to a base")
          .details(
              "The logarithm is natural, as in machine learning; log2 and log10 have their own"
                  + " names. A logarithm to a base is exact where it is rational: log(8, 4) is"
                  + " 3/2.")
          .parameter("x", Kind.SCALAR, "a positive number; elementwise over arrays")
          .optional("base", Kind.SCALAR, "positive and not 1; e when it is not given")
          .domain(
              "x > 0; the complex principal value log(-x) + i*pi for negative numbers, not at 0")
          .errors("E0502 at 0 and for bases that are not positive or 1")
          .usedFor("log-likelihoods, cross entropy, information in nats")
          .elementwise(
              ScalarRule.real(Logarithms::real)
                  .exact(Logarithms::exact)
                  .closed(Logarithms::ofExponential)
                  .domain(
                      Logarithms::isReal,
                      "needs a positive number, and a base that is positive and not 1")
                  .complex((re, im) -> Logarithms.complex("log", re, im, Math.E))
                  .precise(Logarithms::precise)
                  .derivative(Logarithms.derivative())
                  .build())
          .example("log(e^3)", "3")
          .example("log(8, 2)", "3")
          .example("log(1/2)", "-log(2)")
          .example("log(-1)", "pi*i")
          .example("log(0)", "error: log(0) is not defined: it tends to -inf there")
          .seeAlso("exp", "log2", "log10", "logsumexp")
          .build();

  private Log() {}
}
