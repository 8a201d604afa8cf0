package gradus.functions.arrays;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Conventions.Dtype;
import gradus.function.Function;
import gradus.numeric.random.RandomStream;
import gradus.value.Value;

/// Uniform random numbers.
public final class Rand {
  public static final Function SPEC =
      Draws.options(Draws.shape(Function.named("rand", Chapter.ARRAYS)))
          .summary("Random numbers, uniform on [0, 1)")
          .details("rand() is one number, rand(n) a vector, rand(m, n) a matrix." + Draws.DETAILS)
          .domain("lengths from 0")
          .errors("E0506 for lengths that are no integers, E0802 beyond the limit of cells")
          .usedFor("simulation, random search, dropout masks: rand(5) < 0.1")
          .eval(Rand::value)
          .example("rand(3, seed=1)", "0.8116121588818848\n0.7471047161582187\n0.10015090353378375")
          .example("shape(rand(2, 3, seed=1))", "2\n3")
          .seeAlso("randn", "randint", "randperm")
          .build();

  private Rand() {}

  private static Value value(Arguments arguments, Context context) {
    boolean single = context.conventions().dtype() == Dtype.F32;
    return Draws.reals(
        arguments, context, single ? RandomStream::uniformSingle : RandomStream::uniform);
  }
}
