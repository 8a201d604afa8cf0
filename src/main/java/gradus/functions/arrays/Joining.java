package gradus.functions.arrays;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.Operand;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Shape;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// What joining arrays takes: the axis, and arrays of one kind.
final class Joining {
  private Joining() {}

  /// Refuses what cannot be an entry of an array.
  static void requireEntry(Arguments arguments, int index) {
    Value value = arguments.value(index);
    if (!(value instanceof Array
        || value instanceof Truth
        || value instanceof Text
        || ScalarArithmetic.isScalar(value))) {
      throw arguments.wrongKind(index, "numbers or an array");
    }
  }

  static boolean isWords(Value value) {
    return value instanceof Text || Values.isWords(value);
  }

  /// The arguments, all arrays of one rank.
  static List<Array> arrays(Arguments arguments) {
    List<Array> arrays = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Array array = arguments.array(i);
      int rank = arguments.array(0).shape().rank();
      if (array.shape().rank() != rank) {
        throw different(arguments, i)
            .hint(
                rank <= 2 && array.shape().rank() <= 2
                    ? "augment(A, b) puts a vector beside a matrix, vcat(A, b^T) below it"
                    : "expand_dims gives an array a further axis")
            .toException();
      }
      if (array.size() > 0
          && arrays.stream().anyMatch(a -> a.size() > 0 && isWords(a) != isWords(array))) {
        throw arguments
            .error(Code.WRONG_KIND, i, "an array holds words alone or numbers alone")
            .toException();
      }
      arrays.add(array);
    }
    return arrays;
  }

  /// The refusal of an argument that does not fit the first one.
  static Diagnostic different(Arguments arguments, int index) {
    return arguments
        .error(Code.SHAPE_MISMATCH, index, "the shapes do not join")
        .detail("first: " + described(arguments.operand(0)))
        .detail(" this: " + described(arguments.operand(index)));
  }

  private static String described(Operand operand) {
    return operand.labelled(((Array) operand.value()).shape().noun());
  }

  /// The axis that the option names, from 0; words are for matrices.
  ///
  /// @param rank of the result
  static int axis(Arguments arguments, Context context, int rank, String option) {
    if (arguments.option(option).isEmpty()) {
      return 0;
    }
    Operand operand = arguments.option(option).orElseThrow();
    int base = context.conventions().indexBase();
    if (operand.value() instanceof Text(String word)
        && rank == 2
        && (word.equals("rows") || word.equals("cols"))) {
      return word.equals("rows") ? 0 : 1;
    }
    if (rank == 1 && operand.value() instanceof Text(String word) && word.equals("rows")) {
      return 0;
    }
    if (!(operand.value() instanceof Text) && (rank != 2 || base == 0)) {
      int number = arguments.integerOption(option, base);
      if (number >= base && number < rank + base) {
        return number - base;
      }
    }
    throw Diagnostic.error(
            Code.BAD_OPTION_VALUE,
            "axis of " + arguments.function().name() + " cannot be " + operand.text())
        .at(operand.span())
        .hint(
            rank == 1
                ? "vectors are joined end to end; stack(u, v, axis=cols) makes columns of them"
                : rank == 2
                    ? "axis=rows for further rows, axis=cols for further columns"
                    : "a number from " + base + " to " + (rank + base - 1))
        .toException();
  }

  /// Joins arrays that differ along one axis alone, block after block.
  ///
  /// @param shape of the result
  static Array join(List<Array> arrays, Shape shape, int axis, Labels labels) {
    int outer = 1;
    for (int i = 0; i < axis; i++) {
      outer *= shape.length(i);
    }
    boolean real = arrays.stream().allMatch(array -> array instanceof RealArray);
    return real
        ? new RealArray(shape, reals(arrays, outer, shape.size()), labels)
        : Values.array(shape, entries(arrays, outer), labels);
  }

  private static double[] reals(List<Array> arrays, int outer, int size) {
    double[] joined = new double[size];
    int filled = 0;
    for (int block = 0; block < outer; block++) {
      for (Array array : arrays) {
        int length = array.size() / outer;
        System.arraycopy(((RealArray) array).data(), block * length, joined, filled, length);
        filled += length;
      }
    }
    return joined;
  }

  private static List<Value> entries(List<Array> arrays, int outer) {
    List<Value> entries = new ArrayList<>();
    for (int block = 0; block < outer; block++) {
      for (Array array : arrays) {
        int length = array.size() / outer;
        for (int i = 0; i < length; i++) {
          entries.add(array.get(block * length + i));
        }
      }
    }
    return entries;
  }
}
