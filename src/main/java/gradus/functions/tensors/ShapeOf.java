package gradus.functions.tensors;

import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Table;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// The lengths of the axes.
public final class ShapeOf {
  public static final Function SPEC =
      Function.named("shape", Chapter.ARRAYS)
          .summary("The lengths of the axes of an array, as a vector")
          .details(
              "A vector has one axis, a matrix two (rows, columns), a tensor more; a number has"
                  + " none. rank(A) is the rank of a matrix, not the number of axes.")
          .parameter("A", Kind.ANY, "an array, a table or a number")
          .domain("arrays, tables, numbers")
          .errors("E0301 for sets, texts and functions")
          .usedFor("checking what a layer takes and gives: batch, sequence, features")
          .eval(ShapeOf::value)
          .example("shape([1,2,3;4,5,6])", "2\n3")
          .example("shape(zeros(2,3,4))", "2\n3\n4")
          .seeAlso("reshape", "rank")
          .build();

  private ShapeOf() {}

  private static Value value(Arguments arguments, Context context) {
    return switch (arguments.value(0)) {
      case Array array -> vector(array.shape().toList());
      case Table table -> vector(List.of(table.rows(), table.columns().size()));
      case Value v when ScalarArithmetic.isScalar(v) || v instanceof Truth -> vector(List.of());
      default -> throw arguments.wrongKind(0, "an array");
    };
  }

  private static Array vector(List<Integer> lengths) {
    List<Value> entries = new ArrayList<>(lengths.size());
    for (int length : lengths) {
      entries.add(Scalar.of((long) length));
    }
    return Values.vector(entries);
  }
}
