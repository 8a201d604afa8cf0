package gradus.functions.linear;

import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.numeric.linalg.Rref;
import gradus.value.Array;
import gradus.value.Decimal;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// The reduced row echelon form.
public final class RowReduction {
  public static final Function SPEC =
      Function.named("rref", Chapter.LINEAR)
          .summary("The reduced row echelon form: Gauss-Jordan elimination to its end")
          .details(
              "Exact for rational entries. Doubles are reduced with partial pivoting; what is below"
                  + " the tolerance 10*max(m,n)*2^-52*norm(A, inf) counts as 0.")
          .parameter("A", Kind.MATRIX, "m×n, often augmented with a right side: augment(A, b)")
          .domain("matrices of numbers")
          .errors(
              "E0301 when an entry has free symbols or is complex, E0504 for NaN and infinities")
          .usedFor("seeing at a glance which columns are independent and which unknowns are free")
          .eval(RowReduction::value)
          .example("rref([1,2;3,4])", "1,0\n0,1")
          .example("rref([1,2,3;2,4,7])", "1,2,0\n0,0,1")
          .seeAlso("solve", "rank", "augment")
          .build();

  private RowReduction() {}

  private static Value value(Arguments arguments, Context context) {
    Array matrix = arguments.matrix(0);
    if (Matrices.isRational(matrix)) {
      gradus.exact.Rref reduced = Matrices.exact(matrix).rref(context.budget());
      context.note(pivots(reduced.pivots()));
      return Matrices.array(reduced.matrix(), matrix.shape(), Matrices.hasDecimals(matrix));
    }
    Rref reduced = Rref.of(Numeric.matrix(arguments, 0, context));
    List<Integer> pivots = new ArrayList<>();
    for (int pivot : reduced.pivots()) {
      pivots.add(pivot);
    }
    context.note(pivots(pivots));
    context.convention(
        "entries up to " + Decimal.significant(3).text(reduced.tolerance()) + " count as 0");
    return Matrices.array(reduced.reduced());
  }

  private static String pivots(List<Integer> columns) {
    if (columns.isEmpty()) {
      return "no pivots: the rank is 0";
    }
    StringBuilder text = new StringBuilder("pivots in column");
    text.append(columns.size() == 1 ? " " : "s ");
    for (int i = 0; i < columns.size(); i++) {
      text.append(i > 0 ? ", " : "").append(columns.get(i) + 1);
    }
    return text.toString();
  }
}
