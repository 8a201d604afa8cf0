package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.say;

import gradus.exact.Rational;
import gradus.tutor.quiz.Chance;

/// Antiderivatives and areas, up to the mean of a density.
final class Integrals extends Topic {
  Integrals() {
    super(
        "integrals",
        "antiderivatives and areas, up to the mean of a density",
        "calculus",
        "antiderivative of a power",
        "antiderivative of a polynomial",
        "definite integral",
        "linear inner function",
        "density and mean");
  }

  @Override
  Draft any(Chance chance, int level) {
    return switch (level) {
      case 1 -> power(chance);
      case 2 -> polynomial(chance);
      case 3 ->
          switch (chance.integer(0, 5)) {
            case 0 -> signedArea(chance);
            case 1 -> wrongLine(chance);
            default -> area(chance);
          };
      case 4 -> inner(chance);
      default -> chance.integer(0, 2) > 0 ? Densities.mean(chance) : Densities.share(chance);
    };
  }

  private static Draft question(String f, String answer) {
    return formula(
            say(
                "Find $\\int % \\, dx$. Add $C$ for the constant.",
                isSum(f) ? "\\left(" + TypedLatex.of(f) + "\\right)" : TypedLatex.of(f)),
            "integrate(" + f + ", x)",
            "x")
        .right(answer);
  }

  /// Whether it needs parentheses under an integral.
  private static boolean isSum(String f) {
    return f.indexOf(' ') > 0 && (f.indexOf('(') < 0 || f.indexOf(' ') < f.indexOf('('));
  }

  private static Draft power(Chance chance) {
    int n = chance.integer(2, 6);
    int a = (n + 1) * chance.nonzero(-5, 5);
    String f = Terms.term(a, "x", n);
    String answer = Terms.term(a / (n + 1), "x", n + 1) + " + C";
    return question(f, answer)
        .mistake(
            "differentiated-instead",
            Terms.term(a * n, "x", n - 1) + " + C",
            "That is the derivative: the exponent went down. An antiderivative takes it up.")
        .mistake(
            "not-divided",
            Terms.term(a, "x", n + 1) + " + C",
            "The exponent is right. Differentiate your answer: which factor appears that should not"
                + " be there?")
        .mistake(
            "divided-by-old-exponent",
            Terms.sum(Rational.of(a, n) + "*x^" + (n + 1), "C"),
            "You divide by the exponent. By which one, the old or the new?")
        .hint("Which function has this one as its slope?")
        .hint("The exponent goes up by one, and you divide by the new exponent.")
        .step(
            "The exponent goes up to " + (n + 1) + ", and one divides by " + (n + 1) + ".",
            Terms.times(a, "x^" + (n + 1) + "/" + (n + 1)) + " + C")
        .step(say("Divide the numbers: $#$.", answer), answer);
  }

  private static Draft polynomial(Chance chance) {
    int a = chance.nonzero(-3, 3);
    int b = chance.nonzero(-4, 4);
    int c = chance.nonzero(-6, 6);
    String f = Terms.sum(Terms.term(3 * a, "x", 2), Terms.term(2 * b, "x", 1), "" + c);
    String cube = Terms.term(a, "x", 3);
    String square = Terms.term(b, "x", 2);
    String answer = Terms.sum(cube, square, Terms.term(c, "x", 1), "C");
    return question(f, answer)
        .mistake(
            "constant-not-integrated",
            Terms.sum(cube, square, "C"),
            "A constant has an area under it, too. What function has a constant slope?")
        .mistake(
            "differentiated-instead",
            Terms.sum(Terms.term(6 * a, "x", 1), 2 * b + "", "C"),
            "That is the derivative. Which function has the given one as its slope?")
        .mistake(
            "not-divided",
            Terms.sum(
                Terms.term(3 * a, "x", 3), Terms.term(2 * b, "x", 2), Terms.term(c, "x", 1), "C"),
            "The exponents are right. Differentiate your answer and compare the factors.")
        .hint("Integrate one term after the other.")
        .hint("$\\int x^n \\, dx = \\frac{x^{n+1}}{n+1}$, and a number $c$ becomes $c x$.")
        .step(say("The square gives $#$, the linear term $#$.", cube, square))
        .step(say("The constant gives $#$.", Terms.term(c, "x", 1)), answer);
  }

  private static Draft area(Chance chance) {
    int a = chance.nonzero(-2, 3);
    int b = chance.nonzero(-5, 6);
    int from = chance.integer(0, 2);
    int to = from + chance.integer(1, 3);
    String f = Terms.linear(2 * a, "x", b);
    String antiderivative = Terms.sum(Terms.term(a, "x", 2), Terms.term(b, "x", 1));
    int top = a * to * to + b * to;
    int bottom = a * from * from + b * from;
    int area = top - bottom;
    if (area == 0) {
      return area(chance);
    }
    Draft draft =
        number(
                say("Compute $\\int_{%}^{%} \\left(#\\right) \\, dx$.", from, to, f),
                "integrate(" + f + ", x, " + from + ", " + to + ")")
            .mistake(
                "bounds-swapped",
                -area,
                "The size is right. The value at the upper bound comes first.");
    if (from > 0) {
      draft.mistake(
          "lower-bound-lost",
          top,
          "That is the antiderivative at the upper bound. Something is subtracted from it.");
    }
    return draft
        .mistake(
            "not-integrated",
            2 * a * (to - from),
            "Here the function itself was put in at the bounds. First find an antiderivative.")
        .mistake(
            "not-divided",
            2 * a * (to * to - from * from) + b * (to - from),
            "Check the antiderivative of the linear term by differentiating it.")
        .mistake(
            "constant-not-integrated",
            a * (to * to - from * from),
            "The constant has an area under it, too.")
        .hint("Find an antiderivative $F$ first.")
        .hint("$F(%) - F(%)$ with $F(x) = #$.", to, from, antiderivative)
        .step(say("An antiderivative is $#$.", antiderivative))
        .step(
            say("At $%$ it is $%$, at $%$ it is $%$.", to, top, from, bottom),
            Terms.put("% - #", top, bottom))
        .step(say("The difference is $%$.", area), area);
  }

  /// The sign of an integral, which a look at the graph tells.
  private static Draft signedArea(Chance chance) {
    int a = chance.nonzero(-5, 5);
    int b = 2 * chance.integer(1, 4);
    int from = chance.coin() ? 0 : -b;
    int to = from == 0 || chance.coin() ? b : 0;
    int sign = Integer.signum(a * (from + to));
    String[] said = {
      "It is negative: the graph lies below the axis there.",
      "It is 0: as much of it lies above the axis as below.",
      "It is positive: the graph lies above the axis there."
    };
    String[] ids = {"sees-below", "sees-balance", "sees-above"};
    Choices choices =
        Choices.among(
            ids,
            said,
            sign + 1,
            i ->
                i == 1
                    ? "The graph crosses the axis at 0. Is that in the middle of the interval?"
                    : "Put some points of the interval into the function. Which signs do you get?");
    return (sign > 0
            ? choices.wrong(
                "needs-antiderivative",
                "Nothing: that takes an antiderivative.",
                "The size takes one. The sign can be seen from where the graph lies.")
            : choices.wrong(
                "area-positive",
                "It is positive: an area is never negative.",
                "An integral counts what lies below the axis with a minus."))
        .ask(
            chance,
            say(
                "What can be said about $\\int_{%}^{%} \\left(#\\right) \\, dx$ without computing"
                    + " it?",
                from, to, Terms.term(a, "x", 1)))
        .hint("Sketch the graph between $%$ and $%$.", from, to)
        .hint("Where does it lie above the axis, where below?")
        .step(
            sign == 0
                ? "The graph crosses the axis at 0, and its two halves are equally large."
                : say(
                    "Between $%$ and $%$ the function is %",
                    from, to, sign < 0 ? "negative." : "positive."))
        .step(
            sign == 0
                ? "One half counts with a plus, the other with a minus: they cancel."
                : "So every rectangle under the integral counts with a "
                    + (sign < 0 ? "minus." : "plus."));
  }

  private static Draft inner(Chance chance) {
    int a = chance.integer(2, 5);
    int b = chance.nonzero(-4, 4);
    int k = chance.integer(1, 3) * a;
    String u = Terms.linear(a, "x", b);
    String next = Terms.linear(a, "x", b + 1);
    int kind = chance.integer(0, 2);
    String[] outer = {"exp(", "cos(", "sin("};
    String[] undone = {"exp(", "sin(", "cos("};
    String f = Terms.times(k, outer[kind] + u + ")");
    String whole = undone[kind] + u + ")";
    int sign = kind == 2 ? -1 : 1;
    String answer = Terms.times(sign * k / a, whole) + " + C";
    return question(f, answer)
        .mistake(
            "inner-slope-multiplied",
            Terms.times(sign * k * a, whole) + " + C",
            "Differentiate your answer. The inner slope appears twice; where should it go?")
        .mistake(
            "inner-slope-ignored",
            Terms.times(sign * k, whole) + " + C",
            "Differentiate your answer: the chain rule brings a factor that is not in the"
                + " question.")
        .mistake(
            kind == 0 ? "like-a-power" : "wrong-sign",
            (kind == 0
                    ? Terms.times(k, "exp(" + next + ")/(" + next + ")")
                    : Terms.times(-sign * k / a, whole))
                + " + C",
            kind == 0
                ? "That is the rule for a power of $x$. Here $x$ stands in the exponent."
                : "The size is right. Differentiate your answer and look at the sign.")
        .hint("Guess the function first, then differentiate the guess.")
        .hint("The guess brings the inner slope % as a factor. Divide by it.", a)
        .step(say("Differentiating $#$ gives a factor % by the chain rule.", whole, a))
        .step(say("So one divides by %: $#$.", a, answer), answer);
  }

  private static Draft wrongLine(Chance chance) {
    int a = chance.integer(2, 4);
    int to = chance.integer(1, 3);
    int place = chance.integer(0, 2);
    String anti = place == 0 ? 2 * a + "*x^2" : a + "*x^2";
    int scale = place == 0 ? 2 * a : a;
    int top = scale * (to + 1) * (to + 1);
    int bottom = scale;
    int saidTop = place == 1 ? scale * (to + 1) : top;
    int result = place == 2 ? saidTop + bottom : saidTop - bottom;
    String[] said = {
      say("the integrand is $f(x) = #$", 2 * a + "*x"),
      say("an antiderivative is $F(x) = #$", anti),
      say("$F(%) = %$ and $F(1) = %$", to + 1, saidTop, bottom),
      say("the integral is $F(%) % F(1) = %$", to + 1, place == 2 ? "+" : "-", result)
    };
    String[] ids = {
      "blames-question", "blames-antiderivative", "blames-values", "blames-difference"
    };
    return Lines.of(ids, said, place + 1, Lines.FOLLOWS)
        .spot(
            say(
                "Somebody computes $\\int_{1}^{%} # \\, dx$. Which line is the first that is wrong?"
                    + " Type its number.",
                to + 1, 2 * a + "*x"))
        .hint("Differentiate the antiderivative. Does it give the integrand?")
        .hint("Put both bounds in yourself, then subtract the lower from the upper.")
        .step(say("An antiderivative is $#$.", a + "*x^2"))
        .step(say("Upper bound minus lower bound: $% - %$.", a * (to + 1) * (to + 1), a));
  }
}
