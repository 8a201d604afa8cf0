package gradus.functions.algebra;

import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;

/// Integer part: the number without its fraction, towards zero.
public final class Trunc {
  public static final Function SPEC =
      Function.named("trunc", Chapter.ALGEBRA)
          .aliases("fix")
          .summary("Integer part: the number without its fraction, towards zero")
          .parameter("x", Kind.SCALAR, "a real number; elementwise over arrays")
          .domain("real numbers")
          .errors("E0502 for complex numbers; E0707 for a formula too close to an integer to tell")
          .usedFor("conversion to integers as programming languages do it")
          .elementwise(Rounding.TRUNC.rule())
          .example("trunc(-5/2)", "-2")
          .example("trunc(pi)", "3")
          .seeAlso("floor", "ceil", "round")
          .build();

  private Trunc() {}
}
