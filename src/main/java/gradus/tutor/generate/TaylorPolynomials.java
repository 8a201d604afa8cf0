package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.say;

import gradus.exact.Rational;
import gradus.tutor.quiz.Chance;
import java.util.List;

/// Straight lines and parabolas that hug a curve.
final class TaylorPolynomials extends Topic {
  TaylorPolynomials() {
    super(
        "taylor",
        "lines and parabolas that hug a curve, and what they are good for",
        "calculus",
        "first order at zero",
        "second order at zero",
        "first order at a point",
        "estimate by second order",
        "quadratic model of a loss");
  }

  @Override
  Draft any(Chance chance, int level) {
    return switch (level) {
      case 1 -> linear(chance);
      case 2 -> quadratic(chance);
      case 3 -> point(chance);
      case 4 -> chance.integer(0, 3) > 0 ? estimate(chance) : error(chance);
      default -> model(chance);
    };
  }

  /// A function of `#` with its value, slope and second derivative at 0.
  private record Known(String of, int value, int slope, int second) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known("exp(#)", 1, 1, 1),
          new Known("1/(1 - #)", 1, 1, 2),
          new Known("ln(1 + #)", 0, 1, -1),
          new Known("cos(#)", 1, 0, -1));

  private static String put(String of, int a) {
    return of.replace("#", Terms.times(a, "x")).replace("+ -", "- ").replace("- -", "+ ");
  }

  private static String scaled(Known known, int factor, int inner) {
    String put = put(known.of(), inner);
    return put.startsWith("1/") ? factor + put.substring(1) : Terms.times(factor, put);
  }

  private static Draft linear(Chance chance) {
    Known known = chance.pick(KNOWN.subList(0, 3));
    int a = chance.oneOf(-4, -3, -2, 2, 3, 4, 5);
    int b = chance.integer(2, 7);
    String f = scaled(known, b, a);
    int value = b * known.value();
    String answer = Terms.sum(Terms.term(a * b, "x", 1), "" + value);
    return formula(
            say(
                "Which line hugs $f(x) = #$ best near $x = 0$? Type it as a formula in $x$: the"
                    + " first-order Taylor polynomial.",
                f),
            "taylor(" + f + ", x, 0, 1)",
            "x")
        .mistake(
            "no-inner",
            Terms.sum(Terms.term(b, "x", 1), "" + value),
            "The inside has a slope of its own; multiply by it.")
        .mistake(
            "slope-for-line", a * b, "That is the slope at 0. A line needs the slope times $x$.")
        .mistake(
            "value-off",
            Terms.sum(Terms.term(a * b, "x", 1), "" + (value == 0 ? b : 0)),
            "At $x = 0$ the line and the curve have the same height. Compare them there.")
        .hint("What are the height and the slope of $f$ at 0?")
        .hint("$f(0) + f'(0) x$, and $f(0) = %$.", value)
        .step(say("At 0 the height is $%$ and the slope is $%$.", value, a * b))
        .step("The line is $f(0) + f'(0) x$.", answer);
  }

  private static String square(int numerator, int denominator) {
    Rational factor = Rational.of(numerator, denominator);
    return factor.isInteger() ? Terms.term(factor.intValueExact(), "x", 2) : factor + "*x^2";
  }

  private static Draft quadratic(Chance chance) {
    Known known = chance.pick(KNOWN);
    int a = chance.oneOf(-4, -3, -2, 2, 3, 4, 5, 6);
    int b = chance.integer(1, 4);
    if (known.slope() == 0 && a < 0) {
      return quadratic(chance); // cos(-4 x) would be asked as cos(4 x)
    }
    String f = scaled(known, b, a);
    int value = b * known.value();
    int slope = b * known.slope() * a;
    int second = b * known.second() * a * a;
    String first = Terms.sum(Terms.term(slope, "x", 1), "" + value);
    String answer = Terms.sum(square(second, 2), Terms.term(slope, "x", 1), "" + value);
    return formula(
            say("Find the second-order Taylor polynomial of $f(x) = #$ at $x = 0$.", f),
            "taylor(" + f + ", x, 0, 2)",
            "x")
        .mistake(
            "no-factorial",
            Terms.sum(Terms.term(second, "x", 2), first),
            "The line is right. The second derivative goes in with a half.")
        .mistake(
            "inner-once",
            Terms.sum(square(b * known.second() * a, 2), first),
            "The inner slope comes out once with each derivative, so twice in the second.")
        .mistake("first-order-only", first, "That is the line. One more term bends it.")
        .mistake(
            "curvature-sign",
            Terms.sum(square(-second, 2), first),
            "Does the curve bend up or down at 0? Check the sign of the second derivative.")
        .hint("You need the height, the slope and the second derivative at 0.")
        .hint("$f(0) + f'(0) x + \\frac{1}{2} f''(0) x^2$.")
        .step(say("At 0: height $%$, slope $%$, second derivative $%$.", value, slope, second))
        .step("Half the second derivative goes with $x^2$.", answer);
  }

  private static Draft point(Chance chance) {
    int a = chance.integer(2, 9);
    int b = chance.integer(1, 6);
    int kind = chance.integer(0, 2);
    int at = kind == 0 ? a * a : a;
    String f = kind == 1 ? b + "/x" : Terms.times(b, kind == 0 ? "sqrt(x)" : "ln(x)");
    String value =
        kind == 0 ? "" + a * b : kind == 1 ? Terms.fraction(b, a) : Terms.times(b, "ln(" + a + ")");
    String slope =
        kind == 0
            ? Terms.fraction(b, 2 * a)
            : kind == 1 ? Terms.fraction(-b, a * a) : Terms.fraction(b, a);
    String shift = "(x - " + at + ")";
    boolean falls = slope.startsWith("-");
    String steepness = falls ? slope.substring(1) : slope;
    String factor = steepness.equals("1") ? "" : steepness + "*";
    String by = (falls ? " - " : " + ") + factor;
    String other = (falls ? " + " : " - ") + factor;
    return formula(
            say("Find the tangent to $f(x) = #$ at $x = %$ as a formula in $x$.", f, at),
            "taylor(" + f + ", x, " + at + ", 1)",
            "x")
        .mistake(
            "around-zero",
            value + by + "x",
            "Height and slope are right. The line is measured from the point, not from 0.")
        .mistake(
            "height-lost",
            (falls ? "-" : "") + factor + shift,
            "The line has the right slope. At the point it has to have the height of the curve.")
        .mistake(
            "slope-sign",
            value + other + shift,
            "Does the curve rise or fall here? Check the sign of the slope.")
        .hint("Height and slope at $x = %$, then the line through that point.", at)
        .hint("$f(a) + f'(a) (x - a)$ with $a = %$.", at)
        .step(say("At $x = %$ the height is $#$ and the slope $#$.", at, value, slope))
        .step("The line is $f(a) + f'(a) (x - a)$.", value + by + shift);
  }

  private static Draft estimate(Chance chance) {
    int h = chance.nonzero(-12, 12);
    int kind = chance.integer(0, 1);
    String x = Terms.decimal(5 * h, 2);
    String inside = Terms.guardedDecimal(5 * h, 2);
    int second = kind == 0 ? 1 : -1;
    int base = kind == 0 ? 800 : 0;
    String f = kind == 0 ? "exp(x)" : "ln(1 + x)";
    String asked = kind == 0 ? "e^{" + x + "}" : "\\ln(" + Terms.decimal(100 + 5 * h, 2) + ")";
    String line = kind == 0 ? "1 + x + \\frac{x^2}{2}" : "x - \\frac{x^2}{2}";
    String answer = Terms.decimal((base + 40 * h + second * h * h) * 125, 5);
    return number(
            say(
                "Estimate $%$ with the second-order Taylor polynomial of $#$ at 0. Give all digits"
                    + " of the estimate.",
                asked, f),
            answer)
        .mistake(
            "first-order-only",
            Terms.decimal((base + 40 * h) * 125, 5),
            "That is the estimate by the line. One more term is asked for.")
        .mistake(
            "no-factorial",
            Terms.decimal((base + 40 * h + 2 * second * h * h) * 125, 5),
            "The square goes in with a half.")
        .mistake(
            "curvature-sign",
            Terms.decimal((base + 40 * h - second * h * h) * 125, 5),
            "Does the curve bend up or down? Check the sign of the last term.")
        .hint("Which polynomial is it? Write it down before putting numbers in.")
        .hint("$%$ with $x = %$.", line, x)
        .step(say("The polynomial is $%$.", line))
        .step(
            say("Put $x = %$ in.", x),
            (kind == 0 ? "1 + " + inside : x) + (kind == 0 ? " + " : " - ") + inside + "^2/2")
        .step(say("That is $%$.", answer), answer);
  }

  private static Draft error(Chance chance) {
    int order = chance.integer(1, 2);
    int factor = chance.oneOf(2, 3, 4, 5, 10);
    int square = factor * factor;
    int cube = square * factor;
    return Choices.right("About " + (order == 1 ? square : cube) + " times smaller.")
        .wrong(
            "in-proportion",
            "About " + factor + " times smaller.",
            "That would be an error in proportion to the distance. Which power is left out first?")
        .wrong(
            order == 1 ? "order-too-high" : "order-kept",
            "About " + (order == 1 ? cube : square) + " times smaller.",
            order == 1
                ? "The cube is left out as well, but it is not the first term that is."
                : "The square is still part of the polynomial. What is the first term that is not?")
        .wrong(
            "no-change",
            "It stays about the same.",
            "Nearer to the point a Taylor polynomial is better.")
        .ask(
            chance,
            "A curve is replaced by its Taylor polynomial of "
                + (order == 1 ? "first" : "second")
                + " order. What happens to the error, in general, when you come "
                + factor
                + " times nearer to the point?")
        .hint("The error is about the size of the first term that is left out.")
        .hint("With which power of the distance does that term go?")
        .step(say("The first term left out goes with $h^%$.", order + 1))
        .step(
            say(
                "At a distance % times smaller it is $%^% = %$ times smaller.",
                factor, factor, order + 1, order == 1 ? square : cube));
  }

  private static Draft model(Chance chance) {
    int height = chance.integer(2, 9);
    int g = chance.nonzero(-6, 6);
    int h = 2 * chance.integer(1, 4);
    boolean step = chance.coin();
    String said =
        say(
            "At the current weight a loss has the height $%$, the slope $%$ and the second"
                + " derivative $%$. ",
            height, g, h);
    if (step) {
      return number(
              said + "By how much does one Newton step change the weight?", Terms.fraction(-g, h))
          .mistake(
              "ascent-sign",
              Terms.fraction(g, h),
              "That goes uphill. Which way does the slope point?")
          .mistake(
              "newton-no-inverse",
              -g * h,
              "A steeper bend means a shorter step. So one divides by it.")
          .mistake(
              "upside-down",
              Terms.fraction(-h, g),
              "The right two numbers, upside down: a large slope asks for a large step.")
          .mistake(
              "half-kept",
              Terms.fraction(-2 * g, h),
              "The half of the model cancels when the model is differentiated.")
          .hint("Where is the lowest point of the parabola that hugs the loss?")
          .hint("The parabola has the slope $f' + f'' d$ after a step $d$. Where is that 0?")
          .step(
              say(
                  "The model $#$ has its lowest point where its slope is 0.",
                  Terms.sum("" + height, Terms.term(g, "d", 1), Terms.term(h / 2, "d", 2))))
          .step(say("$% + % d = 0$.", g, h), Terms.put("#/%", -g, h))
          .reduced(Terms.fraction(-g, h));
    }
    int d = chance.oneOf(-2, -1, 1, 2);
    int value = height + g * d + h * d * d / 2;
    return number(said + say("What does its quadratic model give after a step of $%$?", d), value)
        .mistake(
            "no-factorial",
            height + g * d + h * d * d,
            "The second derivative goes in with a half.")
        .mistake("linear-model", height + g * d, "That is the linear model. The bend is missing.")
        .mistake(
            "height-lost",
            value - height,
            "That is the change. The height at the start belongs to it.")
        .mistake(
            "step-not-squared",
            height + g * d + h * d / 2,
            "With the second derivative the step goes in squared.")
        .hint("A Taylor polynomial of second order, with the step $d$ as its variable.")
        .hint("$L + L' d + \\frac{1}{2} L'' d^2$.")
        .step("Put the numbers in.", Terms.put("% + #*# + %*#^2/2", height, g, d, h, d))
        .step("Add up.", value);
  }
}
