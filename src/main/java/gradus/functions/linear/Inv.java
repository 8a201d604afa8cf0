package gradus.functions.linear;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarArithmetic;
import gradus.exact.ExactMatrix;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.numeric.linalg.LinearSolve;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.SquareSolution;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.ElementArray;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The inverse of a square matrix, or why there is none.
public final class Inv {
  private static final String IDENTITY = "A*inv(A) = I";

  public static final Function SPEC =
      Function.named("inv", Chapter.LINEAR)
          .summary("The inverse of a square matrix")
          .details(
              "Fractions for exact entries, a formula for up to 4×4 formulas, LU with equilibration"
                  + " and one step of refinement for doubles. To solve A*x = b write A\\b: it is"
                  + " faster and loses fewer digits.")
          .parameter("A", Kind.SQUARE, "n×n, of full rank")
          .domain("square matrices of full rank")
          .errors(
              "E0701 when A is singular, exactly or to working precision; E0403 when it is not"
                  + " square; warns when the condition number exceeds 1e8")
          .usedFor("precision matrices, closed forms such as inv(X^T*X)*X^T*y")
          .eval(Inv::value)
          .example("inv([1,2;3,4])", "-2,1\n3/2,-1/2")
          .example("inv([0.5,0;0,4])", "2,0\n0,0.25")
          .example("inv([1,2;2,4])", "error: singular: row 2 = 2 · row 1 (rank 1)")
          .seeAlso("pinv", "solve", "det")
          .build();

  private Inv() {}

  private static Value value(Arguments arguments, Context context) {
    Array matrix = arguments.square(0);
    if (Matrices.isRational(matrix)) {
      return exact(arguments, matrix, context);
    }
    boolean formulas = matrix instanceof ElementArray || matrix instanceof ComplexArray;
    if (formulas && matrix.shape().rows() <= Cofactors.LARGEST) {
      return cofactors(arguments, matrix, context);
    }
    if (Matrices.isSymbolic(matrix)) {
      throw arguments
          .error(
              Code.WRONG_KIND,
              0,
              "an inverse of formulas is computed up to 4×4, this one is " + matrix.shape())
          .hint("give the symbols values with --at x=1 or -v x=1")
          .toException();
    }
    Matrix a = Numeric.matrix(arguments, 0, context);
    return switch (LinearSolve.inverse(a)) {
      case SquareSolution.Unique solution -> {
        Numeric.check(context, IDENTITY, solution.residual(), a);
        Conditioning.warn(solution, arguments, context);
        yield Matrices.array(solution.x()).withLabels(matrix.labels().transpose());
      }
      case SquareSolution.Singular singular ->
          throw hinted(Conditioning.singular(arguments, a, singular, context));
    };
  }

  private static Value exact(Arguments arguments, Array matrix, Context context) {
    ExactMatrix a = Matrices.exact(matrix);
    Optional<ExactMatrix> inverse = a.inverse(context.budget());
    if (inverse.isEmpty()) {
      throw hinted(Conditioning.singular(arguments, a, context));
    }
    boolean holds =
        a.multiply(inverse.get(), context.budget()).equals(ExactMatrix.identity(a.rows()));
    Numeric.checkExact(context, IDENTITY, holds);
    return Matrices.array(inverse.get(), matrix.shape(), Matrices.hasDecimals(matrix));
  }

  private static Value cofactors(Arguments arguments, Array matrix, Context context) {
    Cofactors cofactors = new Cofactors(context);
    Value determinant = cofactors.determinant(matrix);
    if (cofactors.isZero(determinant)) {
      throw hinted(arguments.error(Code.SINGULAR, 0, "singular: the determinant is 0"));
    }
    cofactors.noteWhereNotZero(determinant);
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    List<Value> entries = new ArrayList<>(matrix.size());
    for (Value entry : Values.entries(cofactors.adjugate(matrix))) {
      entries.add(scalars.divide(entry, determinant));
    }
    return Values.matrix(matrix.shape().rows(), matrix.shape().columns(), entries);
  }

  private static RuntimeException hinted(Diagnostic diagnostic) {
    return diagnostic
        .hint(
            "pinv(A) is the nearest thing to an inverse; solve(A, b) says whether A*x = b has a"
                + " solution")
        .toException();
  }
}
