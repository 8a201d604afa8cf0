package gradus.functions.linear;

import gradus.diag.Code;
import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.Operand;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.RealArray;
import gradus.value.Shape;
import gradus.value.Value;

/// A·x = b for one or several right sides, with the reason when there is no single solution.
public final class Solve {
  public static final Function SPEC =
      Function.named("solve", Chapter.LINEAR)
          .summary("Solves the linear system A*x = b")
          .details(
              "Also written A\\b. Exact for exact entries; LU with equilibration and one step of"
                  + " refinement for doubles. Several right sides stand in the columns of b.")
          .parameter("A", Kind.MATRIX, "m×n")
          .parameter("b", Kind.ARRAY, "m-vector, or m×k for k right sides")
          .domain("systems with exactly one solution")
          .errors(
              "E0703 without a solution, E0706 with infinitely many, E0701 when doubles cannot"
                  + " tell, E0401 when the rows of A and b differ; warns when the condition number"
                  + " exceeds 1e8")
          .usedFor("normal equations, Newton steps, Gaussian processes")
          .tex("#1^{-1} #2")
          .eval(Solve::value)
          .example("solve([2,1;1,3], [3,5])", "4/5\n7/5")
          .example("[1,2;3,4]\\[5,6]", "-4\n9/2")
          .example(
              "solve([1,2;2,4], [1,3])",
              "error: no solution: row 2 = 2 · row 1 on the left, but 3 is not 2 on the right")
          .seeAlso("lstsq", "inv", "rref")
          .build();

  private Solve() {}

  private static Value value(Arguments arguments, Context context) {
    refuseEquation(arguments);
    Array a = arguments.matrix(0);
    Array b = arguments.array(1);
    requireRightSides(arguments, "solve", a, b);
    Array x = solution(arguments, a, b, context);
    int unknowns = a.shape().columns();
    return b.shape().isVector() ? x.reshape(Shape.of(unknowns)) : x;
  }

  private static Array solution(Arguments arguments, Array a, Array b, Context context) {
    if (Matrices.isRational(a) && Matrices.isRational(b)) {
      boolean decimal = Matrices.hasDecimals(a) || Matrices.hasDecimals(b);
      return new ExactSystem(arguments, context)
          .solve(Matrices.exact(a), Matrices.exact(b), decimal);
    }
    boolean formulas = !(a instanceof RealArray && b instanceof RealArray) && !isPlain(a, b);
    if (formulas && a.shape().isSquare()) {
      return FormulaSystem.solve(arguments, a, b, context);
    }
    return new RealSystem(arguments, context)
        .solve(Numeric.matrix(arguments, 0, context), Numeric.matrix(arguments, 1, context));
  }

  /// Whether both sides are rationals or doubles, so that one real makes the system real.
  private static boolean isPlain(Array a, Array b) {
    return (a instanceof RealArray || Matrices.isRational(a))
        && (b instanceof RealArray || Matrices.isRational(b));
  }

  private static void refuseEquation(Arguments arguments) {
    Operand first = arguments.operand(0);
    if (first.value() instanceof Formula && !(first.node() instanceof Node.Name)) {
      throw arguments
          .error(Code.COMES_LATER, 0, "solve takes a matrix here; equations come with calculus")
          .hint("a linear system: solve([2,1;1,3], [3,5])")
          .toException();
    }
  }

  /// @throws gradus.diag.GradusException E0401 when the number of rows differs
  static void requireRightSides(Arguments arguments, String name, Array a, Array b) {
    if (b.shape().rank() > 2) {
      throw arguments.wrongKind(1, "a vector or a matrix");
    }
    if (a.shape().rows() != b.shape().rows()) {
      throw Names.mismatch(
              name + " needs as many entries on the right as the matrix has rows",
              arguments.operand(0),
              arguments.operand(1))
          .toException();
    }
  }
}
