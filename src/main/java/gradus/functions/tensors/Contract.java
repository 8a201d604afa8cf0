package gradus.functions.tensors;

import gradus.diag.Code;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.List;

/// The trace over two axes of a tensor.
public final class Contract {
  public static final Function SPEC =
      Function.named("contract", Chapter.ARRAYS)
          .summary("The sum over the diagonal of two axes of an array: the trace, for a matrix")
          .details(
              "The two axes disappear, the others keep their order. Axes are counted from 1, or"
                  + " from --index-base.")
          .parameter("A", Kind.ARRAY, "at least two axes")
          .parameter("i", Kind.INTEGER, "the first of the two axes")
          .parameter("j", Kind.INTEGER, "the second, as long as the first")
          .domain("two different axes of equal length")
          .errors("E0401 when their lengths differ, E0404 for an axis there is not")
          .usedFor("divergences and traces of Jacobians of a whole batch")
          .eval(Contract::value)
          .example("contract([1,2;3,4], 1, 2)", "5")
          .example("contract([[[1,2],[3,4]],[[5,6],[7,8]]], 1, 3)", "7\n11")
          .seeAlso("trace", "einsum", "tensordot")
          .build();

  private Contract() {}

  private static Value value(Arguments arguments, Context context) {
    Array array = Entries.of(arguments, 0);
    Shape shape = array.shape();
    int i =
        AxisNumbers.axis(arguments, arguments.operand(1), shape.rank(), describe(shape), context);
    int j =
        AxisNumbers.axis(arguments, arguments.operand(2), shape.rank(), describe(shape), context);
    AxisNumbers.requireDifferent(arguments, arguments.operand(2), new int[] {i, j}, context);
    if (shape.length(i) != shape.length(j)) {
      throw arguments
          .error(
              Code.SHAPE_MISMATCH,
              "the two axes are " + shape.length(i) + " and " + shape.length(j) + " long")
          .detail(arguments.operand(0).labelled(shape.noun()))
          .toException();
    }
    int[] named = new int[shape.rank()];
    int[] output = new int[shape.rank() - 2];
    int kept = 0;
    for (int axis = 0; axis < named.length; axis++) {
      named[axis] = axis == j ? i : axis;
      if (axis != i && axis != j) {
        output[kept++] = axis;
      }
    }
    List<Term> terms = List.of(Term.of(array, named));
    Array result = new Contraction(context).of(terms, output);
    ContractionCheck.run(terms, output, result, context);
    return AxisNumbers.orEntry(result);
  }

  private static String describe(Shape shape) {
    return shape.rank() == 0 ? "a number" : shape.describe();
  }
}
