package gradus.functions.algebra;

import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;

/// Smallest integer that is not below a number.
public final class Ceil {
  public static final Function SPEC =
      Function.named("ceil", Chapter.ALGEBRA)
          .aliases("ceiling")
          .summary("Smallest integer that is not below a number")
          .parameter("x", Kind.SCALAR, "a real number; elementwise over arrays")
          .domain("real numbers")
          .errors("E0502 for complex numbers; E0707 for a formula too close to an integer to tell")
          .usedFor("numbers of batches: ceil(n/batch_size)")
          .elementwise(Rounding.CEIL.rule())
          .example("ceil(7/3)", "3")
          .example("ceil(-pi)", "-3")
          .seeAlso("floor", "round", "trunc")
          .build();

  private Ceil() {}
}
