package gradus.functions.linear;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Matrices;
import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import gradus.exact.Solution;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// A·X = B over the rationals: one answer, or a proof that there is none or more than one.
final class ExactSystem {
  static final String IDENTITY = "A*x = b";

  private final Arguments arguments;
  private final Context context;

  ExactSystem(Arguments arguments, Context context) {
    this.arguments = arguments;
    this.context = context;
  }

  /// @param decimal whether the answer is written in decimals
  Array solve(ExactMatrix a, ExactMatrix b, boolean decimal) {
    return switch (a.solve(b, context.budget())) {
      case Solution.Unique(ExactMatrix x) -> {
        Numeric.checkExact(context, IDENTITY, a.multiply(x, context.budget()).equals(b));
        yield Matrices.array(x, Shape.of(x.rows(), x.columns()), decimal);
      }
      case Solution.NoSolution none -> throw none(none);
      case Solution.Many many -> throw many(a, many);
    };
  }

  /// The same verdict for a singular matrix of doubles, taken as the rationals they are; does
  /// nothing when there is a single solution after all.
  void explain(ExactMatrix a, ExactMatrix b) {
    switch (a.solve(b, context.budget())) {
      case Solution.Unique _ -> {}
      case Solution.NoSolution none -> throw none(none);
      case Solution.Many many -> throw many(a, many);
    }
  }

  private RuntimeException none(Solution.NoSolution none) {
    return arguments
        .error(Code.NO_SOLUTION, "no solution: " + none.reason())
        .hint("lstsq(A, b) finds the x that comes closest")
        .toException();
  }

  private RuntimeException many(ExactMatrix a, Solution.Many many) {
    String why = a.dependence(context.budget()).map(d -> ": " + d.describe()).orElse("");
    String message = "infinitely many solutions" + (a.isSquare() ? why : "");
    Diagnostic error =
        arguments
            .error(Code.MANY_SOLUTIONS, message)
            .detail("one of them: " + text(many.particular()));
    List<String> basis = new ArrayList<>();
    for (List<Rational> vector : many.basis()) {
      basis.add(text(ExactMatrix.column(vector)));
    }
    return error
        .detail("add any multiple of " + String.join(" and of ", basis))
        .hint("pinv(A)*b is the shortest of them")
        .toException();
  }

  private static String text(ExactMatrix matrix) {
    if (matrix.columns() > 1) {
      return Literals.of(Matrices.array(matrix));
    }
    List<Value> entries = new ArrayList<>();
    matrix.column(0).forEach(q -> entries.add(Scalar.of(q)));
    return Literals.of(Values.vector(entries));
  }
}
