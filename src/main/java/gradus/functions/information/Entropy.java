package gradus.functions.information;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;
import java.util.List;

/// Shannon entropy H(p) = −Σ pᵢ log pᵢ. Shannon (1948).
public final class Entropy {
  public static final Function SPEC =
      Function.named("entropy", Chapter.INFORMATION)
          .summary("Uncertainty of a distribution: minus the sum of p*log(p)")
          .details("In nats unless a base is given.")
          .parameter("p", Kind.VECTOR, "probabilities, not negative, sum 1 within 1e-9")
          .option("base", Kind.SCALAR, "e", "base of the logarithm; 2 answers in bits")
          .option("normalize", Kind.TRUTH, "false", "divide by the sum first")
          .domain("probability vectors; outcomes of probability 0 count nothing")
          .errors("E0503 when an entry is negative or the sum is not 1")
          .usedFor(
              "the information gain of decision trees, exploration bonuses in reinforcement learning")
          .eval(Entropy::value)
          .example("entropy([1/2, 1/2])", "log(2)")
          .example("entropy([1/2, 1/4, 1/4], base=2)", "3/2")
          .example("entropy([0.9, 0.2])", "error: the probabilities sum to 1.1, not 1")
          .seeAlso("cross_entropy", "kl")
          .build();

  private Entropy() {}

  private static Value value(Arguments arguments, Context context) {
    List<Value> p = Distribution.of(arguments, 0, context);
    Surprisal surprisal = new Surprisal(arguments, context);
    Value sum = surprisal.negate(surprisal.sum(p, p));
    return surprisal.inUnit(Surprisal.notNegative(sum));
  }
}
