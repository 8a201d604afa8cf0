package gradus.functions.algebra;

import gradus.exact.Integers;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;

/// Least common multiple of integers, never negative.
public final class Lcm {
  private static final Divisors DIVISORS = new Divisors("lcm", Integers::lcm);

  public static final Function SPEC =
      Function.named("lcm", Chapter.ALGEBRA)
          .summary("Least common multiple of integers or polynomials")
          .repeated("n", Kind.ANY, "integers, or one array of them; several arrays entry by entry")
          .domain("integers; polynomials with rational coefficients")
          .errors("E0506 when a number is no integer")
          .usedFor("common periods of schedules")
          .eval(DIVISORS::value)
          .rule(DIVISORS.rule())
          .example("lcm(4, 6)", "12")
          .example("lcm(2, 3, 5)", "30")
          .example("lcm(x^2 - 1, x + 1)", "x^2 - 1")
          .seeAlso("gcd", "mod")
          .build();

  private Lcm() {}
}
