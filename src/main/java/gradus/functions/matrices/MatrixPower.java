package gradus.functions.matrices;

import gradus.evaluate.Arithmetic;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;

/// A^n under the name NumPy gives it.
public final class MatrixPower {
  public static final Function SPEC =
      Function.named("matrix_power", Chapter.MATRICES)
          .summary("The power A^n of a square matrix to an integer")
          .details(
              "The same as A^n: A*A*...*A by repeated squaring, the identity for n = 0, powers of"
                  + " inv(A) for negative n. Exact for exact entries; formulas stay formulas. A.^n"
                  + " raises each entry.")
          .parameter("A", Kind.SQUARE, "n×n; numbers or formulas")
          .parameter("n", Kind.INTEGER, "positive, negative or 0")
          .domain("square matrices; negative n for matrices of full rank")
          .errors(
              "E0403 when A is not square, E0506 when n is no integer, E0701 for a negative power"
                  + " of a singular matrix, E0801 when the digits are beyond the limit")
          .usedFor("paths of length n in a graph, n steps of a Markov chain")
          .eval(MatrixPower::value)
          .example("matrix_power([1,1;1,0], 10)", "89,55\n55,34")
          .example("matrix_power([1,2;3,4], -1)", "-2,1\n3/2,-1/2")
          .example("matrix_power([2,1;0,2], 0)", "1,0\n0,1")
          .seeAlso("expm", "sqrtm", "inv")
          .build();

  private MatrixPower() {}

  private static Value value(Arguments arguments, Context context) {
    arguments.square(0);
    arguments.integer(1);
    return new Arithmetic(context).power(arguments.operand(0), arguments.operand(1), false);
  }
}
