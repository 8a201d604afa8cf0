package gradus.functions.algebra;

import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;

/// Largest integer that is not above a number.
public final class Floor {
  public static final Function SPEC =
      Function.named("floor", Chapter.ALGEBRA)
          .summary("Largest integer that is not above a number")
          .parameter("x", Kind.SCALAR, "a real number; elementwise over arrays")
          .domain("real numbers")
          .errors("E0502 for complex numbers; E0707 for a formula too close to an integer to tell")
          .usedFor("bin numbers, batch counts")
          .elementwise(Rounding.FLOOR.rule())
          .example("floor(-5/2)", "-3")
          .example("floor(sqrt(2)*10^20)", "141421356237309504880")
          .example("floor([1.5, -1.5])", "1\n-2")
          .seeAlso("ceil", "round", "trunc", "mod")
          .build();

  private Floor() {}
}
