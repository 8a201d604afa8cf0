package gradus.functions.information;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// JS(p, q) = ½D(p‖m) + ½D(q‖m) with m = (p + q)/2. Lin (1991).
public final class JensenShannon {
  public static final Function SPEC =
      Function.named("js", Chapter.INFORMATION)
          .aliases("js_divergence")
          .summary("Jensen-Shannon divergence: the mean divergence of p and q from their average")
          .details("Symmetric, finite, at most log(2). The divergence itself, not its square root.")
          .parameter("p", Kind.VECTOR, "probabilities, not negative, sum 1 within 1e-9")
          .parameter("q", Kind.VECTOR, "probabilities of the same outcomes")
          .option("base", Kind.SCALAR, "e", "base of the logarithm; 2 answers in bits")
          .option("normalize", Kind.TRUTH, "false", "divide by the sum first")
          .domain("probability vectors; outcomes of probability 0 count nothing")
          .errors("E0503 when a sum is not 1, E0401 when the sizes differ")
          .usedFor("comparing generated with real data, as the original GAN objective does")
          .eval(JensenShannon::value)
          .example("js([1, 0], [0, 1])", "log(2)")
          .example("js([1/2, 1/2], [1/2, 1/2])", "0")
          .seeAlso("kl", "entropy")
          .build();

  private JensenShannon() {}

  private static Value value(Arguments arguments, Context context) {
    List<Value> p = Distribution.of(arguments, 0, context);
    List<Value> q = Distribution.of(arguments, 1, context);
    Distribution.requireSameSize(arguments, p, q);
    Surprisal surprisal = new Surprisal(arguments, context);
    List<Value> middle = new ArrayList<>();
    for (int i = 0; i < p.size(); i++) {
      middle.add(surprisal.half(p.get(i), q.get(i)));
    }
    Value left = surprisal.sum(p, surprisal.ratios(p, middle));
    Value right = surprisal.sum(q, surprisal.ratios(q, middle));
    return surprisal.inUnit(Surprisal.notNegative(surprisal.half(left, right)));
  }
}
