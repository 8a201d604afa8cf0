package gradus.functions.tensors;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.Operand;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;

/// Numbers of axes and lengths of axes, as they are typed: axes count from the index base.
final class AxisNumbers {
  private AxisNumbers() {}

  /// One axis of an array, from 0.
  ///
  /// @param what the array as a message names it: "a 2×3×4 tensor"
  /// @param rank how many axes there are to choose from
  static int axis(Arguments arguments, Operand operand, int rank, String what, Context context) {
    return axis(arguments, operand, operand.value(), rank, what, context);
  }

  private static int axis(
      Arguments arguments, Operand operand, Value value, int rank, String what, Context context) {
    int base = context.conventions().indexBase();
    int axis = integer(arguments, operand, value);
    if (axis >= base && axis < rank + base) {
      return axis - base;
    }
    Diagnostic error =
        Diagnostic.error(Code.INDEX_OUT_OF_RANGE, "there is no axis " + axis + " of " + what)
            .at(operand.span());
    throw (rank == 0
            ? error
            : error.hint(
                "the axes are "
                    + (rank == 1 ? "" : base + " to ")
                    + (rank - 1 + base)
                    + (base == 1 && axis == 0 ? "; --index-base 0 counts from 0" : "")))
        .toException();
  }

  /// One axis, or a vector of different ones, from 0.
  static int[] several(
      Arguments arguments, Operand operand, int rank, String what, Context context) {
    List<Value> values = list(operand);
    int[] axes = new int[values.size()];
    for (int i = 0; i < axes.length; i++) {
      axes[i] = axis(arguments, operand, values.get(i), rank, what, context);
    }
    requireDifferent(arguments, operand, axes, context);
    return axes;
  }

  static void requireDifferent(Arguments arguments, Operand operand, int[] axes, Context context) {
    boolean[] seen = new boolean[64];
    for (int axis : axes) {
      if (axis < seen.length && seen[axis]) {
        throw Diagnostic.error(
                Code.OUTSIDE_DOMAIN,
                arguments.function().name()
                    + " takes every axis once, and "
                    + (axis + context.conventions().indexBase())
                    + " is there twice")
            .at(operand.span())
            .toException();
      }
      if (axis < seen.length) {
        seen[axis] = true;
      }
    }
  }

  private static List<Value> list(Operand operand) {
    return operand.value() instanceof Array array && array.shape().isVector()
        ? Values.entries(array)
        : List.of(operand.value());
  }

  /// The lengths behind the array: `[2,3,4]`, or one number for each axis; as doubles, so that a
  /// limit can be asked before anything overflows.
  ///
  /// @param first where the lengths begin among the arguments
  static double[] lengths(Arguments arguments, int first) {
    boolean listed =
        arguments.size() == first + 1
            && arguments.value(first) instanceof Array array
            && array.shape().isVector();
    List<Value> values =
        listed
            ? Values.entries((Array) arguments.value(first))
            : arguments.operands().subList(first, arguments.size()).stream()
                .map(Operand::value)
                .toList();
    double[] lengths = new double[values.size()];
    for (int i = 0; i < lengths.length; i++) {
      Operand operand = arguments.operand(listed ? first : first + i);
      lengths[i] = whole(values.get(i), arguments, operand);
    }
    return lengths;
  }

  private static int integer(Arguments arguments, Operand operand, Value value) {
    double whole = whole(value, arguments, operand);
    if (Math.abs(whole) > Integer.MAX_VALUE) {
      throw notAnInteger(arguments, operand, value);
    }
    return (int) whole;
  }

  private static double whole(Value value, Arguments arguments, Operand operand) {
    return switch (value) {
      case Scalar.Exact(Rational q, _) when q.isInteger() -> q.doubleValue();
      case Scalar.Real(double d) when d == Math.rint(d) && Double.isFinite(d) -> d;
      default -> throw notAnInteger(arguments, operand, value);
    };
  }

  private static GradusException notAnInteger(Arguments arguments, Operand operand, Value value) {
    return Diagnostic.error(
            Code.NOT_AN_INTEGER,
            arguments.function().name() + " needs integers here, not " + value.kind())
        .at(operand.span())
        .hint(arguments.function().signature())
        .toException();
  }

  /// The lengths as a shape, after the limits were asked.
  static Shape shape(double[] lengths, Operand operand, Context context) {
    double cells = 1;
    int[] axes = new int[lengths.length];
    for (int i = 0; i < axes.length; i++) {
      if (lengths[i] < 0) {
        throw Diagnostic.error(Code.OUTSIDE_DOMAIN, "a length cannot be " + (long) lengths[i])
            .at(operand.span())
            .toException();
      }
      // Beside a length of 0 the product says nothing.
      context.budget().cells(lengths[i]);
      cells *= lengths[i];
      axes[i] = (int) lengths[i];
    }
    context.budget().cells(cells);
    return Shape.of(axes);
  }

  /// An array, or its only entry where no axis is left.
  static Value orEntry(Array array) {
    return array.shape().rank() == 0 ? array.get(0) : array;
  }
}
