package gradus.functions.information;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.List;

/// Cross-entropy H(p, q) = −Σ pᵢ log qᵢ.
public final class CrossEntropy {
  public static final Function SPEC =
      Function.named("cross_entropy", Chapter.INFORMATION)
          .summary("Expected surprise under q when p is true: minus the sum of p*log(q)")
          .details("Equal to entropy(p) + kl(p, q). In nats unless a base is given.")
          .parameter("p", Kind.VECTOR, "probabilities, not negative, sum 1 within 1e-9")
          .parameter("q", Kind.VECTOR, "probabilities of the same outcomes")
          .option("base", Kind.SCALAR, "e", "base of the logarithm; 2 answers in bits")
          .option("normalize", Kind.TRUTH, "false", "divide by the sum first")
          .domain("probability vectors; outcomes of probability 0 count nothing")
          .errors("E0503 when a sum is not 1, E0401 when the sizes differ")
          .usedFor("the loss of classifiers: p the label, q the prediction")
          .eval(CrossEntropy::value)
          .example("cross_entropy([1, 0], [1/2, 1/2])", "log(2)")
          .example(
              "cross_entropy([1/2, 1/2], [1/4, 3/4], base=2) - cross_entropy([1/2, 1/2], [3/4, 1/4], base=2)",
              "0")
          .seeAlso("entropy", "kl", "log_softmax")
          .build();

  private CrossEntropy() {}

  private static Value value(Arguments arguments, Context context) {
    List<Value> p = Distribution.of(arguments, 0, context);
    List<Value> q = Distribution.of(arguments, 1, context);
    Distribution.requireSameSize(arguments, p, q);
    Surprisal surprisal = new Surprisal(arguments, context);
    if (surprisal.isInfinite(p, q)) {
      return Scalar.of(Double.POSITIVE_INFINITY);
    }
    return surprisal.inUnit(surprisal.negate(surprisal.sum(p, q)));
  }
}
