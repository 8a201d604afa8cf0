package gradus.functions.linear;

import gradus.function.Arguments;
import gradus.function.Context;
import gradus.value.Decimal;

/// The note about an eigenvalue that has too few eigenvectors.
final class Defect {
  private Defect() {}

  static void note(
      Arguments arguments, String eigenvalue, int algebraic, int geometric, Context context) {
    context.note(text(arguments, eigenvalue, algebraic, geometric));
  }

  /// Of an eigenvalue that was found to be one by rounding analysis.
  ///
  /// @param resolution how far apart eigenvalues can be that look like this one
  static void noteWithin(
      double resolution,
      Arguments arguments,
      String eigenvalue,
      int algebraic,
      int geometric,
      Context context) {
    context.note(
        text(arguments, eigenvalue, algebraic, geometric)
            + " (in doubles: eigenvalues up to "
            + Decimal.significant(2).text(resolution)
            + " apart can look like this)");
  }

  private static String text(Arguments arguments, String eigenvalue, int algebraic, int geometric) {
    return Names.of(arguments.operand(0), "the matrix")
        + " is defective: eigenvalue "
        + eigenvalue
        + " has algebraic multiplicity "
        + algebraic
        + " and "
        + (geometric == 1 ? "one eigenvector" : geometric + " independent eigenvectors");
  }
}
