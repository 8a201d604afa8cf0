package gradus.functions.linear;

import gradus.function.Arguments;
import gradus.function.Context;

/// The note about an eigenvalue that has too few eigenvectors.
final class Defect {
  private Defect() {}

  static void note(
      Arguments arguments, String eigenvalue, int algebraic, int geometric, Context context) {
    context.note(
        Names.of(arguments.operand(0), "the matrix")
            + " is defective: eigenvalue "
            + eigenvalue
            + " has algebraic multiplicity "
            + algebraic
            + " and "
            + (geometric == 1 ? "one eigenvector" : geometric + " independent eigenvectors"));
  }
}
