package gradus.functions.algebra;

import gradus.exact.Integers;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.numeric.special.GammaFunction;
import java.util.List;
import java.util.Optional;

/// Binomial coefficients, also of numbers that are no integers.
public final class Binomial {
  private static final int MOST_FACTORS = 10_000;

  public static final Function SPEC =
      Function.named("binomial", Chapter.ALGEBRA)
          .aliases("choose", "nchoosek", "comb")
          .summary("Binomial coefficient, the number of choices of k out of n things")
          .details(
              "n*(n - 1)*...*(n - k + 1)/k! for whole k, 0 for negative k; for other k by the gamma"
                  + " function.")
          .parameter("n", Kind.SCALAR, "a number; elementwise over arrays")
          .parameter("k", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("real numbers; n is no negative integer unless k is an integer")
          .errors("E0502 outside the domain; E0801 when the result would be too long")
          .usedFor("probabilities of k successes, counting feature subsets")
          .elementwise(
              ScalarRule.real(at -> GammaFunction.binomial(at[0], at[1]))
                  .closed(Binomial::exact)
                  .domain(
                      at -> at[0] >= 0 || at[0] != Math.rint(at[0]) || at[1] == Math.rint(at[1]),
                      "needs an integer k when n is a negative integer")
                  .build())
          .example("binomial(5, 2)", "10")
          .example("binomial(1/2, 2)", "-1/8")
          .example("binomial(4, [0, 1, 2])", "1\n4\n6")
          .seeAlso("factorial", "gamma")
          .build();

  private Binomial() {}

  private static Optional<Expr> exact(List<Expr> arguments, Context context) {
    if (!(arguments.get(0) instanceof Num(Rational n, boolean decimal))
        || !(arguments.get(1) instanceof Num(Rational k, _))
        || !k.isInteger()) {
      return Optional.empty();
    }
    if (n.isInteger()) {
      return Optional.of(
          new Num(
              Rational.of(Integers.binomial(n.numerator(), k.numerator(), context.budget())),
              decimal));
    }
    if (k.signum() < 0) {
      return Optional.of(Expr.ZERO);
    }
    return k.compareTo(Rational.of(MOST_FACTORS)) <= 0
        ? Optional.of(new Num(falling(n, k.intValueExact(), context), decimal))
        : Optional.empty();
  }

  private static Rational falling(Rational n, int k, Context context) {
    Rational product = Rational.ONE;
    for (int i = 0; i < k; i++) {
      context.budget().step();
      product =
          product
              .multiply(n.subtract(Rational.of(i)))
              .divide(Rational.of(i + 1))
              .checked(context.budget());
    }
    return product;
  }
}
