package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.say;

import gradus.exact.Rational;
import gradus.tutor.quiz.Chance;
import java.util.List;

/// Probabilities and means of a density, which are integrals.
final class Densities {
  private Densities() {}

  /// A density that grows with a power of x from 0 to an end.
  private record Density(int power, int end) {
    static Density any(Chance chance) {
      int end = chance.oneOf(1, 2, 3);
      return new Density(chance.integer(1, end == 1 ? 7 : 2), end);
    }

    Rational factor() {
      return Rational.of(power + 1, Terms.pow(end, power + 1));
    }

    /// The density times a power of x.
    String times(int more) {
      return scaled(factor(), power + more);
    }

    /// An antiderivative of that, which is 0 at 0.
    String area(int more) {
      return scaled(factor().divide(Rational.of(power + more + 1)), power + more + 1);
    }

    /// The mean of a power of X.
    Rational mean(int of) {
      return Rational.of(power + 1, power + of + 1).multiply(Rational.of(Terms.pow(end, of)));
    }

    private static String scaled(Rational factor, int power) {
      String above = Terms.term(factor.numerator().intValueExact(), "x", power);
      return factor.isInteger() ? above : above + "/" + factor.denominator();
    }

    String shown() {
      return say("A random variable has the density $p(x) = #$ on $[0, %]$. ", times(0), end);
    }
  }

  static Draft share(Chance chance) {
    Density density = Density.any(chance);
    Rational part =
        chance.pick(
            List.of(
                Rational.of(1, 2),
                Rational.of(1, 3),
                Rational.of(2, 3),
                Rational.of(1, 4),
                Rational.of(3, 4)));
    Rational to = part.multiply(Rational.of(density.end()));
    int n = density.power();
    Rational answer = part.pow(n + 1);
    if (n > 3) {
      return share(chance);
    }
    return Topic.number(
            density.shown() + say("What is the probability that $X \\leq #$? Give a fraction.", to),
            "integrate(" + density.times(0) + ", x, 0, " + to + ")")
        .mistake(
            "density-for-probability",
            density.factor().multiply(to.pow(n)),
            "That is the height of the density at this point. A probability is an area.")
        .mistake(
            "all-values-alike",
            part,
            "That would be right if all values were equally likely. Here the density weighs them.")
        .mistake(
            "other-side",
            Rational.of(1).subtract(answer),
            "That is the probability of the larger values.")
        .mistake(
            "not-divided",
            Rational.of(n + 1).multiply(answer),
            "Differentiate your antiderivative. Is it the density?")
        .hint("Probabilities are areas under the density. From where to where?")
        .hint("Integrate the density from 0 to $#$.", to)
        .step(say("An antiderivative of the density is $#$; at 0 it is 0.", density.area(0)))
        .step(say("Put $x = #$ in.", to), answer.toString());
  }

  static Draft mean(Chance chance) {
    Density density = Density.any(chance);
    boolean square = chance.coin();
    int k = square ? 2 : 1;
    String weighed = density.times(k);
    Rational plain = density.mean(1);
    return Topic.number(
            density.shown() + say("What is $E[%]$? Give it exactly.", square ? "X^2" : "X"),
            "integrate(" + weighed + ", x, 0, " + density.end() + ")")
        .mistake(
            "area-for-mean",
            1,
            "That is the area under the density, which is always 1. A mean weighs each value with"
                + " the density.")
        .mistake(
            "density-lost",
            Terms.fraction(Terms.pow(density.end(), k), k + 1),
            "That would be the mean if all values were equally likely. Here the density weighs"
                + " them.")
        .mistake(
            "factor-lost",
            density.mean(k).divide(density.factor()),
            "The factor in front of the density belongs in the integral as well.")
        .mistake(
            square ? "mean-squared" : "square-for-mean",
            square ? plain.multiply(plain) : density.mean(2),
            square
                ? "The mean of the square is not the square of the mean."
                : "That is the mean of $X^2$. For $E[X]$ the density is multiplied by $x$ once.")
        .hint("The mean of $g(X)$ is the integral of $g(x) p(x)$ over all values of $X$.")
        .hint("Here the integrand is $#$.", weighed)
        .step(
            say("Multiply with the density: $#$.", weighed),
            "integrate(" + weighed + ", x, 0, " + density.end() + ")")
        .step(
            say("An antiderivative is $#$; at 0 it vanishes.", density.area(k)),
            density.mean(k).toString());
  }
}
