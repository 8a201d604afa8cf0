package gradus.functions.tensors;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.AlignedShapes;
import gradus.evaluate.Broadcast;
import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Gather;
import gradus.value.Labels;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;
import java.util.Optional;

/// An array stretched to a shape, as elementwise operations stretch it.
public final class BroadcastTo {
  public static final Function SPEC =
      Function.named("broadcast", Chapter.ARRAYS)
          .aliases("broadcast_to")
          .summary("An array stretched to a shape, as + and .* stretch it")
          .details(
              "NumPy's rule: the shapes are aligned at their last axes; a length of 1, or an axis"
                  + " that is missing in front, repeats its entries.")
          .parameter("A", Kind.ANY, "an array or a number")
          .repeated("n", Kind.ANY, "the new lengths, one by one or as a vector")
          .domain("arrays, numbers")
          .errors("E0401 when a length is neither equal nor 1")
          .usedFor("seeing what a bias added to a batch really adds")
          .eval(BroadcastTo::value)
          .example("broadcast([1,2,3], 2, 3)", "1,2,3\n1,2,3")
          .example("broadcast([1;2], [2,3])", "1,1,1\n2,2,2")
          .seeAlso("expand_dims", "reshape")
          .build();

  private BroadcastTo() {}

  private static Value value(Arguments arguments, Context context) {
    Shape wanted =
        AxisNumbers.shape(AxisNumbers.lengths(arguments, 1), arguments.operand(1), context);
    Value value = arguments.value(0);
    Array array =
        ScalarArithmetic.isScalar(value)
            ? Values.array(Shape.of(), List.of(value), Labels.NONE)
            : arguments.array(0);
    Optional<Shape> common = Broadcast.common(array.shape(), wanted);
    if (common.isEmpty() || !common.get().equals(wanted)) {
      Diagnostic error =
          arguments.error(
              Code.SHAPE_MISMATCH,
              common.isEmpty() || array.shape().rank() <= wanted.rank()
                  ? array.kind() + " does not stretch to " + wanted
                  : array.kind() + " has more axes than " + wanted);
      throw AlignedShapes.add(
              error, "  from: ", arguments.operand(0).text(), array.shape(), "    to: ", "", wanted)
          .hint("lengths must be equal, or the one that stretches 1, counted from the right")
          .toException();
    }
    return AxisNumbers.orEntry(
        Gather.of(array, wanted, Broadcast.positions(array.shape(), wanted)));
  }
}
