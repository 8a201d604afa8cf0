package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.Operand;
import gradus.functions.linear.Order;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.List;
import java.util.Map;

/// The distances of all pairs of samples.
public final class DistanceMatrix {
  private static final List<String> METRICS =
      List.of("euclidean", "sqeuclidean", "manhattan", "chebyshev", "cosine");

  public static final Function SPEC =
      Function.named("distance_matrix", Chapter.STATISTICS)
          .aliases("pdist", "cdist")
          .summary("The distances of all pairs of samples, within one matrix or between two")
          .details(
              "Entry (i,j) is the distance of sample i of A from sample j of B (of A when B is left"
                  + " out: symmetric, with a diagonal of zeros). metric= is euclidean, sqeuclidean"
                  + " (its square), manhattan, chebyshev (the largest difference) or cosine (1 -"
                  + " cos); p=3 takes Minkowski's distance of that order. Distances come from the"
                  + " differences of coordinates, so that near samples keep their digits. Samples"
                  + " are rows; their names go with the answer. A vector beside a matrix of samples"
                  + " is one sample, otherwise its entries are the samples.")
          .parameter("A", Kind.ARRAY, "m×d matrix of m samples, or m-vector of numbers")
          .optional("B", Kind.ARRAY, "n×d matrix of n samples; A itself when left out")
          .option("metric", Kind.TEXT, "euclidean", String.join(", ", METRICS))
          .option("p", Kind.TEXT, "2", "the order of Minkowski's distance, from 1 to inf")
          .domain("samples of the same number of coordinates; for cosine none is zero")
          .errors(
              "E0401 for samples of different dimension, E0502 for a zero sample with cosine or p"
                  + " below 1, E0504 for NaN and infinities, E0802 when there are too many pairs")
          .usedFor("nearest neighbours, clustering, kernels")
          .eval(DistanceMatrix::value)
          .example("distance_matrix([0,0;3,4;0,4])", "0,5,4\n5,0,3\n4,3,0")
          .example("distance_matrix([0,0;3,4], [0,4;3,0], metric=manhattan)", "4,3\n3,4")
          .example("distance_matrix([0,0;3,4], [3,0])", "3\n4")
          .example(
              "distance_matrix([0,0;3,4], [1,2,3])",
              "error: distance_matrix needs samples of the same number of coordinates")
          .example("distance_matrix([1,4,9], p=1)", "0,3,8\n3,0,5\n8,5,0")
          .seeAlso("distance", "norm", "cosine_similarity")
          .build();

  private DistanceMatrix() {}

  private static Value value(Arguments arguments, Context context) {
    String metric = metric(arguments);
    Points first = Points.of(arguments, 0, context);
    Points second = arguments.has(1) ? Points.of(arguments, 1, context) : first;
    Points a = first.besides(second, context);
    Points b = first == second ? a : second.besides(first, context);
    if (a.dimensions() != b.dimensions()) {
      throw Diagnostic.error(
              Code.SHAPE_MISMATCH,
              "distance_matrix needs samples of the same number of coordinates")
          .at(arguments.operand(0).span().to(arguments.operand(1).span()))
          .detail(" left: " + arguments.operand(0).labelled(a.data().shape().noun()))
          .detail("right: " + arguments.operand(1).labelled(b.data().shape().noun()))
          .toException();
    }
    context.budget().cells((double) a.count() * b.count());
    Order order =
        switch (metric) {
          case "manhattan" -> new Order.Power(Scalar.ONE);
          case "chebyshev" -> Order.Named.INFINITY;
          default -> order(arguments);
        };
    return new PairDistances(arguments, context, metric, order).of(a, b);
  }

  private static String metric(Arguments arguments) {
    String metric = arguments.wordOption("metric", "euclidean", METRICS);
    if (arguments.option("metric").isPresent() && arguments.option("p").isPresent()) {
      throw Diagnostic.error(
              Code.BAD_OPTION_VALUE, "metric= and p= both say which distance is meant")
          .at(arguments.option("p").orElseThrow().span())
          .hint("leave one of them out")
          .toException();
    }
    return metric;
  }

  private static Order order(Arguments arguments) {
    if (arguments.option("p").isEmpty()) {
      return Order.EUCLIDEAN;
    }
    Operand p = arguments.option("p").orElseThrow();
    Arguments alone = new Arguments(SPEC, List.of(p), Map.of(), arguments.call());
    Order order = Order.of(alone, 0);
    if (order instanceof Order.Named named && named != Order.Named.INFINITY) {
      throw alone.wrongKind(0, "p=1, 2, another number from 1 on, or inf");
    }
    return order;
  }
}
