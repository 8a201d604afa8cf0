package gradus.functions.linear;

import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// The product entry by entry of two arrays of the same shape; nothing is stretched.
public final class Hadamard {
  public static final Function SPEC =
      Function.named("hadamard", Chapter.LINEAR)
          .summary("The product entry by entry of two arrays of the same shape")
          .details(
              "Also written A.*B, A ⊙ B or A ∘ B; .* stretches lengths of 1, hadamard does not.")
          .parameter("A", Kind.ARRAY, "any shape; numbers or formulas")
          .parameter("B", Kind.ARRAY, "the same shape")
          .domain("two arrays of the same shape")
          .errors("E0401 when the shapes differ")
          .usedFor("gates of an LSTM, masks, the chain rule through an activation")
          .eval(Hadamard::value)
          .example("hadamard([1,2;3,4], [0,1;1,0])", "0,2\n3,0")
          .example("hadamard([a,b], [2,3])", "2*a\n3*b")
          .seeAlso("dot", "kron")
          .build();

  private Hadamard() {}

  private static Value value(Arguments arguments, Context context) {
    Array a = arguments.array(0);
    Array b = arguments.array(1);
    if (!a.shape().equals(b.shape())) {
      throw Names.mismatch(
              "hadamard needs two arrays of the same shape",
              arguments.operand(0),
              arguments.operand(1))
          .toException();
    }
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    List<Value> entries = new ArrayList<>(a.size());
    for (int i = 0; i < a.size(); i++) {
      entries.add(scalars.multiply(a.get(i), b.get(i)));
    }
    return Values.array(a.shape(), entries, a.labels());
  }
}
