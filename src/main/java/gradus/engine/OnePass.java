package gradus.engine;

import gradus.diag.GradusException;
import gradus.diag.Source;
import gradus.evaluate.Environment;
import gradus.evaluate.Evaluation;
import gradus.numeric.stream.Demand;
import gradus.numeric.stream.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/// How expressions are answered by one pass over tall data: which columns are to be summed up, and
/// what has to be found in them.
public final class OnePass {
  private final List<Asked> asked;
  private final Supplier<Evaluation> evaluations;
  private final int[] columns;

  /// A call and the text it stands in.
  record Asked(TallCall call, Source source) {}

  /// @param evaluations makes one for the constants among the arguments
  OnePass(List<Asked> asked, Supplier<Evaluation> evaluations) {
    this.asked = List.copyOf(asked);
    this.evaluations = evaluations;
    TreeSet<Integer> used = new TreeSet<>();
    for (Asked one : asked) {
      for (TallCall.Part part : one.call().data()) {
        for (int column : part.columns()) {
          used.add(column);
        }
      }
    }
    this.columns = used.stream().mapToInt(Integer::intValue).toArray();
  }

  /// What is to be summed up, from 0, ascending.
  public int[] columns() {
    return columns.clone();
  }

  /// The calls that need the smallest and largest values first, as typed: `histogram(A)`.
  public List<String> lookingAhead() {
    List<String> ahead = new ArrayList<>();
    for (Asked one : asked) {
      if (one.call().looksAhead(evaluations.get(), Environment.EMPTY, one.source())) {
        ahead.add(one.call().call().span().of(one.source().text()));
      }
    }
    return ahead;
  }

  /// What the pass has to find.
  ///
  /// @param ahead with the smallest and largest values where {@link #lookingAhead}; else of no rows
  public Demand demand(Summary ahead) {
    Demand demand = Demand.SUMS;
    for (Asked one : asked) {
      demand = demand.and(demand(one, ahead));
    }
    return demand;
  }

  private Demand demand(Asked one, Summary ahead) {
    try {
      return one.call()
          .demand(evaluations.get(), Environment.EMPTY, one.source(), columns.clone(), ahead);
    } catch (GradusException refused) {
      throw refused.diagnostic().in(one.source()).toException();
    }
  }
}
