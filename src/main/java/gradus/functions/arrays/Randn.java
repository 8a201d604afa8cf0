package gradus.functions.arrays;

import gradus.function.Chapter;
import gradus.function.Function;
import gradus.numeric.random.RandomStream;

/// Normal random numbers.
public final class Randn {
  public static final Function SPEC =
      Draws.options(Draws.shape(Function.named("randn", Chapter.ARRAYS)))
          .summary("Random numbers, normal with mean 0 and variance 1")
          .details(
              "randn() is one number, randn(n) a vector, randn(m, n) a matrix; mu + sigma*randn(n)"
                  + " has another mean and spread. By Marsaglia's polar method."
                  + Draws.DETAILS)
          .domain("lengths from 0")
          .errors("E0506 for lengths that are no integers, E0802 beyond the limit of cells")
          .usedFor("initial weights, noise, simulated data")
          .eval((arguments, context) -> Draws.reals(arguments, context, RandomStream::normal))
          .example(
              "randn(3, seed=1)", "0.7497765692000015\n0.5945638545653684\n-0.42669737721760126")
          .example("shape(randn(2, 3, seed=1))", "2\n3")
          .seeAlso("rand", "randint", "shuffle")
          .build();

  private Randn() {}
}
