package gradus.functions.information;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.List;

/// D(p‖q) = Σ pᵢ log(pᵢ/qᵢ). Kullback and Leibler (1951).
public final class KullbackLeibler {
  public static final Function SPEC =
      Function.named("kl", Chapter.INFORMATION)
          .aliases("kl_divergence", "relative_entropy")
          .summary("Kullback-Leibler divergence of q from p: the sum of p*log(p/q)")
          .details(
              "Not symmetric. Infinite when q excludes what p allows, with a note that names the outcome.")
          .parameter("p", Kind.VECTOR, "probabilities, not negative, sum 1 within 1e-9")
          .parameter("q", Kind.VECTOR, "probabilities of the same outcomes")
          .option("base", Kind.SCALAR, "e", "base of the logarithm; 2 answers in bits")
          .option("normalize", Kind.TRUTH, "false", "divide by the sum first")
          .domain("probability vectors; outcomes of probability 0 count nothing")
          .errors("E0503 when a sum is not 1, E0401 when the sizes differ")
          .usedFor("variational autoencoders, policy constraints, distillation")
          .eval(KullbackLeibler::value)
          .example("kl([1/2, 1/2], [1/2, 1/2])", "0")
          .example("kl([1/2, 1/4, 1/4], [1/4, 1/4, 1/2], base=2)", "1/4")
          .example("kl([1/2, 1/2], [1, 0])", "inf")
          .seeAlso("cross_entropy", "js", "entropy")
          .build();

  private KullbackLeibler() {}

  private static Value value(Arguments arguments, Context context) {
    List<Value> p = Distribution.of(arguments, 0, context);
    List<Value> q = Distribution.of(arguments, 1, context);
    Distribution.requireSameSize(arguments, p, q);
    Surprisal surprisal = new Surprisal(arguments, context);
    if (surprisal.isInfinite(p, q)) {
      return Scalar.of(Double.POSITIVE_INFINITY);
    }
    return surprisal.inUnit(Surprisal.notNegative(surprisal.sum(p, surprisal.ratios(p, q))));
  }
}
