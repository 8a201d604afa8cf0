package gradus.functions.tensors;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Shape;
import gradus.value.Value;

/// The same entries in the same order under other lengths.
public final class Reshape {
  public static final Function SPEC =
      Function.named("reshape", Chapter.ARRAYS)
          .summary("The same entries in the same order under another shape")
          .details(
              "Entries are read and written row by row, the last axis fastest (as in NumPy and"
                  + " PyTorch; Octave goes column by column: reshape(A^T, ...) in gradus). One"
                  + " length may be -1: it is what is left.")
          .parameter("A", Kind.ENTRIES, "an array")
          .repeated("n", Kind.ANY, "the new lengths, one by one or as a vector; one may be -1")
          .domain("lengths whose product is the number of entries")
          .errors("E0401 when the numbers of entries differ, E0502 for a second -1")
          .usedFor("splitting features into heads, flattening images into rows of pixels")
          .eval(Reshape::value)
          .example("reshape(1..6, 2, 3)", "1,2,3\n4,5,6")
          .example("reshape([1,2,3;4,5,6], [3,-1])", "1,2\n3,4\n5,6")
          .seeAlso("permute", "flatten", "shape")
          .build();

  private Reshape() {}

  private static Value value(Arguments arguments, Context context) {
    Array array = arguments.array(0);
    double[] lengths = AxisNumbers.lengths(arguments, 1);
    infer(lengths, array, arguments);
    double cells = 1;
    for (double length : lengths) {
      cells *= Math.max(length, 0);
    }
    if (cells != array.size()) {
      throw mismatch(arguments, array, lengths, cells);
    }
    Shape shape = AxisNumbers.shape(lengths, arguments.operand(1), context);
    return AxisNumbers.orEntry(shape.equals(array.shape()) ? array : array.reshape(shape));
  }

  /// Puts what is left in place of the -1.
  private static void infer(double[] lengths, Array array, Arguments arguments) {
    int open = -1;
    double others = 1;
    for (int i = 0; i < lengths.length; i++) {
      if (lengths[i] != -1) {
        others *= lengths[i];
        continue;
      }
      if (open >= 0) {
        throw arguments
            .error(Code.OUTSIDE_DOMAIN, "only one length can be -1: what is left")
            .toException();
      }
      open = i;
    }
    if (open < 0) {
      return;
    }
    if (others == 0) {
      throw arguments
          .error(Code.OUTSIDE_DOMAIN, "beside a length of 0 any length would do for -1")
          .toException();
    }
    double left = array.size() / others;
    if (left != Math.rint(left) || left < 0) {
      throw arguments
          .error(Code.SHAPE_MISMATCH, array.size() + " entries do not divide into " + text(lengths))
          .detail(array.size() + " is no multiple of " + (long) others)
          .toException();
    }
    lengths[open] = left;
  }

  private static RuntimeException mismatch(
      Arguments arguments, Array array, double[] lengths, double cells) {
    Diagnostic error =
        arguments
            .error(
                Code.SHAPE_MISMATCH,
                "reshape keeps the number of entries, and "
                    + text(lengths)
                    + " has "
                    + (cells < 1e15 ? Long.toString((long) cells) : "more than 10^15"))
            .detail(arguments.operand(0).labelled(array.shape().noun()) + ", " + count(array));
    double first = lengths.length > 1 ? lengths[0] : 0;
    return (first > 0 && array.size() % first == 0
            ? error.hint(
                "one length as -1 is worked out: reshape(A, " + (long) lengths[0] + ", -1)")
            : error)
        .toException();
  }

  private static String count(Array array) {
    return array.size() == 1 ? "1 entry" : array.size() + " entries";
  }

  private static String text(double[] lengths) {
    StringBuilder text = new StringBuilder();
    for (double length : lengths) {
      text.append(text.isEmpty() ? "" : "×").append(length == -1 ? "?" : "" + (long) length);
    }
    return text.isEmpty() ? "a single number" : text.toString();
  }
}
