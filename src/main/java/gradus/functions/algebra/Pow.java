package gradus.functions.algebra;

import gradus.evaluate.Arithmetic;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;

/// Powers as a function; entry by entry for arrays, unlike `A^n`.
public final class Pow {
  public static final Function SPEC =
      Function.named("pow", Chapter.ALGEBRA)
          .aliases("power")
          .summary("Power x^n; entry by entry for arrays, as x.^n")
          .parameter("x", Kind.ANY, "a number or an array")
          .parameter("n", Kind.ANY, "a number or an array that broadcasts with x")
          .domain("all numbers; not 0 to a negative power")
          .errors(
              "E0501 for 0 to a negative power; E0801 when the result would be too long; E0401 when"
                  + " shapes differ")
          .usedFor("polynomial features, decay rates")
          .eval((arguments, context) ->
              new Arithmetic(context).power(arguments.operand(0), arguments.operand(1), true))
          .example("pow(2, 10)", "1024")
          .example("pow([1, 2, 3], 2)", "1\n4\n9")
          .example("pow(-8, 1/3)", "-2")
          .seeAlso("sqrt", "root", "exp")
          .build();

  private Pow() {}
}
