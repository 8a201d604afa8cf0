package gradus.functions.linear;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.exact.ExactMatrix;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.SquareSolution;
import gradus.value.Decimal;
import java.util.Optional;

/// What is said about a matrix that is singular, or close to one.
final class Conditioning {
  /// From here on more than half of the 16 digits are lost.
  private static final double ILL = 1e8;

  private Conditioning() {}

  /// The refusal of a singular matrix, with the row that shows it.
  static Diagnostic singular(Arguments arguments, ExactMatrix matrix, Context context) {
    String why = matrix.dependence(context.budget()).map(d -> ": " + d.describe()).orElse("");
    return arguments.error(
        Code.SINGULAR, 0, "singular" + why + " (rank " + matrix.rank(context.budget()) + ")");
  }

  /// The refusal of a matrix of doubles that elimination cannot tell from a singular one.
  static Diagnostic singular(
      Arguments arguments, Matrix matrix, SquareSolution.Singular found, Context context) {
    Optional<ExactMatrix> exact =
        Numeric.exact(matrix).filter(e -> e.rank(context.budget()) < e.rows());
    if (exact.isPresent()) {
      return singular(arguments, exact.get(), context);
    }
    return arguments
        .error(
            Code.SINGULAR,
            0,
            "singular to working precision (rank " + found.rank() + " of " + matrix.rows() + ")")
        .detail(
            "reciprocal condition number "
                + Decimal.significant(3).text(found.reciprocalCondition())
                + ": no digit of the answer would be right");
  }

  static void warn(SquareSolution.Unique solution, Arguments arguments, Context context) {
    warn(1 / solution.reciprocalCondition(), arguments, context);
  }

  /// Warns when more than half of the digits are lost.
  static void warn(double condition, Arguments arguments, Context context) {
    if (condition <= ILL) {
      return;
    }
    long digits = Math.round(Math.log10(condition));
    context.warn(
        Diagnostic.warning(
                Code.ILL_CONDITIONED,
                Names.of(arguments.operand(0), "the matrix")
                    + " is ill-conditioned: "
                    + (digits < 16 ? "about " + digits + " of" : "all")
                    + " 16 digits are lost")
            .at(arguments.operand(0).span())
            .detail("condition number about " + scientific(condition)));
  }

  /// Two digits and the power of ten.
  static String scientific(double number) {
    int exponent = (int) Math.floor(Math.log10(number));
    return Decimal.significant(2).text(number / Math.pow(10, exponent)) + "e" + exponent;
  }
}
