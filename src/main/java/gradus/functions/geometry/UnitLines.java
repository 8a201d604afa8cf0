package gradus.functions.geometry;

import gradus.evaluate.ScalarArithmetic;
import gradus.function.Check;
import gradus.function.Context;
import gradus.functions.linear.Order;
import gradus.functions.linear.VectorNorm;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// The lines of an array, its rows, its columns or all of it, each divided by its norm.
final class UnitLines {
  private final Order order;
  private final int lines;
  private final boolean columns;
  private final Context context;

  /// @param lines how many there are
  /// @param columns whether a line is a column, rather than one entry behind the other
  UnitLines(Order order, int lines, boolean columns, Context context) {
    this.order = order;
    this.lines = lines;
    this.columns = columns;
    this.context = context;
  }

  /// The first line of zeros alone, counted from 0; empty when there is none.
  OptionalInt zero(Array array) {
    int length = length(array);
    for (int line = 0; line < lines; line++) {
      boolean zero = true;
      for (int k = 0; k < length && zero; k++) {
        zero =
            array instanceof RealArray real
                ? real.data()[position(line, k, length)] == 0
                : Values.isZero(array.get(position(line, k, length)));
      }
      if (zero) {
        return OptionalInt.of(line);
      }
    }
    return OptionalInt.empty();
  }

  Array of(Array array) {
    return array instanceof RealArray real ? machine(real) : formulas(array);
  }

  private int length(Array array) {
    return lines == 0 ? 0 : array.size() / lines;
  }

  private int position(int line, int k, int length) {
    return columns ? k * lines + line : line * length + k;
  }

  private RealArray machine(RealArray array) {
    int length = length(array);
    double[] unit = new double[array.size()];
    double[] line = new double[length];
    double worst = 0;
    for (int i = 0; i < lines; i++) {
      context.budget().step();
      for (int k = 0; k < length; k++) {
        line[k] = array.data()[position(i, k, length)];
      }
      double[] divided = UnitVectors.scaled(line);
      double norm = norm(divided);
      for (int k = 0; k < length; k++) {
        divided[k] /= norm;
        unit[position(i, k, length)] = divided[k];
      }
      worst = Math.max(worst, Math.abs(norm(divided) - 1));
    }
    context.check(new Check("norm(normalize(v)) = 1", worst, 0x1p-52 * (64 + length)));
    return new RealArray(array.shape(), unit, array.labels());
  }

  private double norm(double[] line) {
    return ((Scalar.Real) VectorNorm.of(RealArray.vector(line), order, context)).value();
  }

  private Array formulas(Array array) {
    int length = length(array);
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    Value[] unit = new Value[array.size()];
    for (int i = 0; i < lines; i++) {
      List<Value> line = new ArrayList<>(length);
      for (int k = 0; k < length; k++) {
        line.add(array.get(position(i, k, length)));
      }
      Value norm = VectorNorm.of(Values.vector(line), order, context);
      for (int k = 0; k < length; k++) {
        unit[position(i, k, length)] = scalars.divide(line.get(k), norm);
      }
    }
    return Values.array(array.shape(), List.of(unit), array.labels());
  }
}
