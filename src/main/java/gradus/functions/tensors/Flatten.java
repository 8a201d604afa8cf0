package gradus.functions.tensors;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Shape;
import gradus.value.Value;

/// All entries in one vector.
public final class Flatten {
  public static final Function SPEC =
      Function.named("flatten", Chapter.ARRAYS)
          .aliases("ravel")
          .summary("All entries of an array as one vector, row by row")
          .details("The last axis is fastest. Column by column, as vec is written: flatten(A^T).")
          .parameter("A", Kind.ENTRIES, "an array")
          .domain("arrays")
          .errors("E0301 for anything else")
          .usedFor("from feature maps to the input of a fully connected layer")
          .eval(Flatten::value)
          .example("flatten([1,2;3,4])", "1\n2\n3\n4")
          .example("flatten([1,2;3,4]^T)", "1\n3\n2\n4")
          .seeAlso("reshape")
          .build();

  private Flatten() {}

  private static Value value(Arguments arguments, Context context) {
    Array array = arguments.array(0);
    return array.shape().isVector() ? array : array.reshape(Shape.of(array.size()));
  }
}
