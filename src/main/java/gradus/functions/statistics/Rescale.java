package gradus.functions.statistics;

import gradus.evaluate.Approximation;
import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Data brought into an interval.
public final class Rescale {
  public static final Function SPEC =
      Function.named("rescale", Chapter.STATISTICS)
          .summary("Stretches a vector, or every column of a matrix, onto an interval")
          .details(
              "lo + (x - min)/(max - min)*(hi - lo): the smallest entry becomes lo, the largest hi."
                  + " Names of rows and columns stay.")
          .parameter("A", Kind.ARRAY, "n-vector, n×d matrix of n samples, or tensor; real numbers")
          .optional("lo", Kind.SCALAR, "what the smallest entry becomes, 0 when left out")
          .optional("hi", Kind.SCALAR, "what the largest entry becomes, 1 when left out")
          .option("axis", Kind.TEXT, "cols", Groups.AXIS_TEXT)
          .domain("no column is constant")
          .errors("E0502 for a constant column, by its name; E0504 for NaN and infinities")
          .usedFor("pixels and features for networks that want inputs from 0 to 1")
          .eval(Rescale::value)
          .example("rescale([2,3,6])", "0\n1/4\n1")
          .example("rescale([0,255;51,0], -1, 1)", "-1,1\n1,-1")
          .seeAlso("standardize", "min", "max")
          .build();

  private Rescale() {}

  private static Value value(Arguments arguments, Context context) {
    Groups groups = Groups.of(arguments, context);
    Value lo = arguments.has(1) ? scalar(arguments, 1) : Scalar.ZERO;
    Value hi = arguments.has(2) ? scalar(arguments, 2) : Scalar.ONE;
    return new OntoInterval(arguments, context, lo, hi).apply(groups);
  }

  private static Value scalar(Arguments arguments, int index) {
    if (!ScalarArithmetic.isScalar(arguments.value(index))) {
      throw arguments.wrongKind(index, "a number");
    }
    return arguments.value(index);
  }

  private static final class OntoInterval extends Scaling {
    private final Value lo;
    private final Value hi;
    private final ScalarArithmetic scalars;

    OntoInterval(Arguments arguments, Context context, Value lo, Value hi) {
      super(arguments, context);
      this.lo = lo;
      this.hi = hi;
      this.scalars = new ScalarArithmetic(context);
    }

    @Override
    double[] real(double[] data, String name) {
      double min = Double.POSITIVE_INFINITY;
      double max = Double.NEGATIVE_INFINITY;
      for (double x : data) {
        min = Math.min(min, x);
        max = Math.max(max, x);
      }
      if (min == max) {
        throw constant(name);
      }
      double low = end(lo, 1);
      double high = end(hi, 2);
      // Halves, where the whole span is beyond the doubles.
      double scale = Double.isFinite(max - min) ? 1 : 0.5;
      double span = max * scale - min * scale;
      double[] stretched = new double[data.length];
      for (int i = 0; i < data.length; i++) {
        double t = (data[i] * scale - min * scale) / span;
        stretched[i] = t == 1 ? high : low + t * (high - low);
      }
      return stretched;
    }

    private double end(Value value, int index) {
      if (new Approximation(context.registry()).of(value) instanceof Scalar.Real(double d)) {
        return d;
      }
      throw arguments.wrongKind(index, "a real number beside data in doubles");
    }

    @Override
    List<Value> exact(List<Value> data, String name) {
      Value min = data.getFirst();
      Value max = data.getFirst();
      for (Value x : data) {
        min = compare(x, min) < 0 ? x : min;
        max = compare(x, max) > 0 ? x : max;
      }
      if (compare(min, max) == 0) {
        throw constant(name);
      }
      Value factor = scalars.divide(scalars.subtract(hi, lo), scalars.subtract(max, min));
      List<Value> stretched = new ArrayList<>(data.size());
      for (Value x : data) {
        stretched.add(scalars.add(lo, scalars.multiply(scalars.subtract(x, min), factor)));
      }
      return stretched;
    }
  }
}
