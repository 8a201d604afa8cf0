package gradus.functions.algebra;

import gradus.exact.Integers;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;

/// Greatest common divisor of integers, never negative.
public final class Gcd {
  private static final Divisors DIVISORS = new Divisors("gcd", Integers::gcd);

  public static final Function SPEC =
      Function.named("gcd", Chapter.ALGEBRA)
          .summary("Greatest common divisor of integers or polynomials")
          .repeated("n", Kind.ANY, "integers, or one array of them; several arrays entry by entry")
          .domain("integers; polynomials with rational coefficients")
          .errors("E0506 when a number is no integer")
          .usedFor("reducing fractions, periods of repeated patterns")
          .eval(DIVISORS::value)
          .rule(DIVISORS.rule())
          .example("gcd(12, 18)", "6")
          .example("gcd([12, 18, 27])", "3")
          .example("gcd(0, 0)", "0")
          .example("gcd(x^2 - 1, x^2 + 2*x + 1)", "x + 1")
          .seeAlso("lcm", "mod")
          .build();

  private Gcd() {}
}
