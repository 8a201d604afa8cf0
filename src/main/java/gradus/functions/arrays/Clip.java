package gradus.functions.arrays;

import gradus.evaluate.Approximation;
import gradus.evaluate.ScalarCalls;
import gradus.expr.Expr;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Conventions.Dtype;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.List;
import java.util.Optional;

/// Numbers kept between two bounds.
public final class Clip {
  private static final DerivativeRule DERIVATIVE =
      DerivativeRule.of(
              List.of(
                  new DerivativeRule.Partial(
                      (_, at) -> half(sign(at, 1), Expr.negate(sign(at, 2))),
                      at -> at[0] >= at[1] && at[0] <= at[2] ? 1 : 0,
                      "clip(u, lo, hi)' = u' for lo < u < hi and 0 outside"),
                  new DerivativeRule.Partial(
                      (_, at) -> half(Expr.ONE, Expr.negate(sign(at, 1))),
                      at -> at[0] < at[1] ? 1 : 0,
                      "d/dlo clip(u, lo, hi) = 1 for u < lo and 0 above"),
                  new DerivativeRule.Partial(
                      (_, at) -> half(Expr.ONE, sign(at, 2)),
                      at -> at[0] > at[2] ? 1 : 0,
                      "d/dhi clip(u, lo, hi) = 1 for u > hi and 0 below")))
          .kink(at -> Expr.subtract(at.get(0), at.get(1)))
          .kink(at -> Expr.subtract(at.get(0), at.get(2)));

  private static final ScalarRule RULE =
      ScalarRule.real(at -> Math.min(Math.max(at[0], at[1]), at[2]))
          .closed(Clip::closed)
          .domain(at -> at[1] <= at[2], "needs bounds in order, lo <= hi")
          .precise((at, _) -> at.get(0).max(at.get(1)).min(at.get(2)))
          .derivative(DERIVATIVE)
          .build();

  public static final Function SPEC =
      Function.named("clip", Chapter.ARRAYS)
          .aliases("clamp")
          .summary("Keeps numbers between two bounds: what is below lo becomes lo, above hi hi")
          .details("Elementwise; the bounds are numbers or arrays of fitting shapes.")
          .parameter("A", Kind.SCALAR, "number or array")
          .parameter("lo", Kind.SCALAR, "lower bound, -inf for none")
          .parameter("hi", Kind.SCALAR, "upper bound, inf for none")
          .domain("real numbers, lo <= hi")
          .errors("E0502 when lo > hi")
          .usedFor("gradient clipping, pixel values, the ratio of proximal policy optimization")
          .eval(Clip::value)
          .rule(RULE)
          .example("clip([-2,1/2,7], 0, 1)", "0\n1/2\n1")
          .example("clip(pi, 0, 3)", "3")
          .example(
              "clip(1, 3, 2)",
              "error: clip(1, 3, 2) is not defined: it needs bounds in order, lo <= hi")
          .seeAlso("min", "max", "round")
          .build();

  private Clip() {}

  /// The sign of the distance to a bound.
  private static Expr sign(List<Expr> at, int bound) {
    return Expr.Call.of("sign", Expr.subtract(at.get(0), at.get(bound)));
  }

  private static Expr half(Expr a, Expr b) {
    return Expr.multiply(Expr.HALF, Expr.add(a, b));
  }

  private static Value value(Arguments arguments, Context context) {
    if (arguments.value(0) instanceof RealArray array
        && context.conventions().dtype() != Dtype.F32
        && isReal(arguments.value(1))
        && isReal(arguments.value(2))) {
      Approximation approximation = new Approximation(context.registry());
      double low = ((Scalar.Real) approximation.of(arguments.value(1))).value();
      double high = ((Scalar.Real) approximation.of(arguments.value(2))).value();
      if (low <= high) {
        double[] clipped = new double[array.size()];
        for (int i = 0; i < clipped.length; i++) {
          clipped[i] = Math.min(Math.max(array.data()[i], low), high);
        }
        return new RealArray(array.shape(), clipped, array.labels());
      }
    }
    return new ScalarCalls(context).apply(arguments.function(), arguments.operands());
  }

  private static boolean isReal(Value value) {
    return value instanceof Scalar.Real || value instanceof Scalar.Exact;
  }

  /// Exact numbers and closed formulas stay themselves, or become a bound.
  private static Optional<Expr> closed(List<Expr> at, Context context) {
    Optional<Integer> order = sign(at.get(2), at.get(1), context);
    Optional<Integer> below = sign(at.get(0), at.get(1), context);
    Optional<Integer> above = sign(at.get(0), at.get(2), context);
    if (order.isEmpty() || order.get() < 0 || below.isEmpty() || above.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(below.get() < 0 ? at.get(1) : above.get() > 0 ? at.get(2) : at.get(0));
  }

  private static Optional<Integer> sign(Expr a, Expr b, Context context) {
    Expr difference = Expr.subtract(a, b);
    return difference.isZero()
        ? Optional.of(0)
        : new Approximation(context.registry()).sign(difference);
  }
}
