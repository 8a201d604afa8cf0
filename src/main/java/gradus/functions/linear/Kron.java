package gradus.functions.linear;

import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// The Kronecker product: a copy of B for every entry of A, multiplied by it.
public final class Kron {
  public static final Function SPEC =
      Function.named("kron", Chapter.LINEAR)
          .summary("The Kronecker product: B once for every entry of A, multiplied by it")
          .details("Also written A ⊗ B. A vector is read as a column; two vectors give a vector.")
          .parameter("A", Kind.ARRAY, "m×n matrix or m-vector")
          .parameter("B", Kind.ARRAY, "p×q matrix or p-vector")
          .domain("vectors and matrices")
          .errors("E0301 for tensors, E0802 when the result has too many entries")
          .usedFor("vec(A*X*B) = kron(B^T, A)*vec(X), the blocks of K-FAC")
          .eval(Kron::value)
          .example("kron([1,2], [1,10])", "1\n10\n2\n20")
          .example("kron([1,2;3,4], [0,1])", "0,0\n1,2\n0,0\n3,4")
          .seeAlso("outer", "hadamard")
          .build();

  private Kron() {}

  private static Value value(Arguments arguments, Context context) {
    Array a = flat(arguments, 0);
    Array b = flat(arguments, 1);
    Shape s = a.shape();
    Shape t = b.shape();
    double rows = (double) s.rows() * t.rows();
    double columns = (double) s.columns() * t.columns();
    context.budget().cells(rows * columns);
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    List<Value> entries = new ArrayList<>(a.size() * b.size());
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        context.budget().step();
        entries.add(
            scalars.multiply(
                a.get(i / t.rows(), j / t.columns()), b.get(i % t.rows(), j % t.columns())));
      }
    }
    Shape shape =
        s.isVector() && t.isVector() ? Shape.of((int) rows) : Shape.of((int) rows, (int) columns);
    return Values.array(shape, entries, Labels.NONE);
  }

  private static Array flat(Arguments arguments, int index) {
    Array array = arguments.array(index);
    if (array.shape().rank() > 2) {
      throw arguments.wrongKind(index, "a vector or a matrix");
    }
    return array;
  }
}
