package gradus.functions.algebra;

import ch.obermuhlner.math.big.BigDecimalMath;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;

/// n! = 1·2·…·n; by the gamma function between the integers.
public final class Factorial {
  public static final Function SPEC =
      Function.named("factorial", Chapter.ALGEBRA)
          .summary("Factorial n! = 1*2*...*n, the number of orders of n things")
          .details("Between the integers x! is the gamma function at x + 1; at halves it is exact.")
          .parameter(
              "n", Kind.SCALAR, "a number that is no negative integer; elementwise over arrays")
          .domain("all real numbers but the negative integers")
          .errors("E0502 at the negative integers; E0801 when the result would be too long")
          .usedFor("counting permutations, Poisson probabilities")
          .elementwise(
              ScalarRule.of(Factorials::real)
                  .closed((arguments, context) ->
                      Factorials.exact(
                          arguments.get(0),
                          context,
                          Poles.at(
                              "factorial",
                              arguments.get(0),
                              "factorials of negative integers are infinite")))
                  .domain(
                      at -> !Factorials.isPole(at[0]), "needs a number that is no negative integer")
                  .precise((arguments, precision) ->
                      BigDecimalMath.factorial(arguments.get(0), precision))
                  .build())
          .example("factorial(5)", "120")
          .example("20!/18!", "380")
          .example("factorial(1/2)", "sqrt(pi)/2")
          .example(
              "factorial(-1)",
              "error: factorial(-1) is not defined: factorials of negative integers are infinite")
          .seeAlso("binomial", "gamma")
          .build();

  private Factorial() {}
}
