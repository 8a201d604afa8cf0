package gradus.functions.linear;

import gradus.diag.Code;
import gradus.evaluate.Matrices;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.Optional;

/// A·x = b for one or several right sides, with the reason when there is no single solution.
public final class Solve {
  public static final Function SPEC =
      Function.named("solve", Chapter.LINEAR)
          .summary("Solves equations, inequalities and systems")
          .details(
              "solve(A, b) is the linear system A*x = b, also written A\\b: exact for exact entries,"
                  + " LU with equilibration and one step of refinement for doubles; several right"
                  + " sides stand in the columns of b. solve(x^2 = 4, x) is the set of the real"
                  + " solutions, solve(f, x) that of f = 0; a polynomial without real solutions"
                  + " gives its complex ones. An interval as in solve(sin(x) = 0, x, 0, 10) asks"
                  + " for all solutions in it. An inequality gives a union of intervals, a list of"
                  + " equations the vectors of the unknowns. Every solution is substituted back.")
          .parameter(
              "A", Kind.EXPRESSION, "an m×n matrix; or an equation, inequality, list of them")
          .optional("b", Kind.EXPRESSION, "m-vector, or m×k for k right sides; or the unknowns")
          .optional("from", Kind.EXPRESSION, "the left end of an interval")
          .optional("to", Kind.EXPRESSION, "its right end")
          .domain("systems A*x = b with exactly one solution; equations with a method")
          .errors(
              "E0703 without a solution of A*x = b, E0706 with infinitely many, E0701 when doubles"
                  + " cannot tell, E0401 when the rows of A and b differ; warns when the condition"
                  + " number exceeds 1e8; E0711 where no method solves an equation")
          .usedFor("normal equations, Newton steps, Gaussian processes, stationary points")
          .eval(Solve::value)
          .example("solve([2,1;1,3], [3,5])", "4/5\n7/5")
          .example("[1,2;3,4]\\[5,6]", "-4\n9/2")
          .example("solve(x^2 - 5*x + 6 = 0, x)", "{2, 3}")
          .example("solve(x^2 < 4, x)", "(-2, 2) union {}")
          .example("solve([x + y = 3, x - y = 1], [x, y])", "{[2, 1]}")
          .example(
              "solve([1,2;2,4], [1,3])",
              "error: no solution: row 2 = 2 · row 1 on the left, but 3 is not 2 on the right")
          .seeAlso("lstsq", "inv", "rref")
          .build();

  private Solve() {}

  private static Value value(Arguments arguments, Context context) {
    Optional<Value> equations = SolveEquations.of(arguments, context);
    return equations.isPresent()
        ? equations.get()
        : system(Unknowns.evaluated(arguments, context), context);
  }

  private static Value system(Arguments arguments, Context context) {
    if (arguments.size() != 2) {
      throw arguments
          .error(Code.WRONG_ARGUMENT_COUNT, "solve needs a matrix and a right side")
          .hint("solve(A, b); an equation: solve(x^2 = 4, x)")
          .toException();
    }
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
