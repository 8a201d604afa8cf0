package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.say;

import gradus.tutor.quiz.Chance;
import java.util.List;

/// Limits: by putting in, by factoring, far out, and by known slopes.
final class Limits extends Topic {
  private static final String BOTH_VANISH =
      "Top and bottom both go to 0. What their ratio does depends on how fast each goes.";

  Limits() {
    super(
        "limits",
        "by putting in, by factoring, far out, and by known slopes",
        "calculus",
        "limit by putting in",
        "zero over zero by factoring",
        "limit at infinity",
        "limit by a known slope",
        "limit of second order, temperature");
  }

  @Override
  Draft any(Chance chance, int level) {
    return switch (level) {
      case 1 -> substitute(chance);
      case 2 -> chance.integer(0, 3) > 0 ? factor(chance) : factorLines(chance);
      case 3 -> chance.integer(0, 2) > 0 ? infinity(chance) : growth(chance);
      case 4 -> chance.integer(0, 3) > 0 ? slope(chance) : kink(chance);
      default -> chance.integer(0, 3) > 0 ? second(chance) : Temperatures.limit(chance);
    };
  }

  private static Draft question(String f, String x, String to) {
    return number(
        say("Find $\\lim_{% \\to #} #$.", x, to, f), "limit(" + f + ", " + x + ", " + to + ")");
  }

  private static Draft substitute(Chance chance) {
    int at = chance.oneOf(-4, -3, -2, -1, 3, 4, 5);
    int a = chance.nonzero(-3, 4);
    int b = chance.nonzero(-6, 6);
    int c = chance.nonzero(-7, 7);
    int value = a * at * at + b * at + c;
    String f = Terms.sum(Terms.term(a, "x", 2), Terms.term(b, "x", 1), "" + c);
    if (value == 0) {
      return substitute(chance);
    }
    return number(
            say("Find $\\lim_{x \\to %} \\left(#\\right)$.", at, f),
            "limit(" + f + ", x, " + at + ")")
        .mistake(
            "square-doubled", 2 * a * at + b * at + c, "The square was taken as twice the number.")
        .mistake(
            "slope-for-value",
            2 * a * at + b,
            "That is the slope at this point. A limit asks where the values go.")
        .mistake(
            at < 0 ? "minus-squared" : "constant-lost",
            at < 0 ? -a * at * at + b * at + c : value - c,
            at < 0
                ? "The square of a negative number is positive."
                : "The constant belongs to the value as well.")
        .hint("The function has no gap here. What is its value?")
        .hint("Put $x = %$ in, with parentheses around it.", at)
        .step(
            "A polynomial has no gaps: its limit is its value.",
            Terms.put("#*#^2 + #*# + #", a, at, b, at, c))
        .step(say("That is $%$.", value), value);
  }

  private static String fraction(int a, int p) {
    return "("
        + Terms.sum("x^2", Terms.term(-a - p, "x", 1), "" + a * p)
        + ")/("
        + Terms.linear(1, "x", -a)
        + ")";
  }

  private static Draft factor(Chance chance) {
    int a = chance.nonzero(-5, 5);
    int p = chance.nonzero(-6, 6);
    int value = a - p;
    String f = fraction(a, p);
    return question(f, "x", "" + a)
        .mistake("zero-over-zero-is-zero", "0", BOTH_VANISH)
        .mistake(
            "zero-over-zero-is-one",
            "1",
            "Zero over zero is not 1: the two need not go to 0 equally fast.")
        .mistake("factor-sign", a + p, "Multiply your factors out again and look at the signs.")
        .mistake(
            "other-zero",
            p,
            "That is the other zero of the top. Put the point into what is left after cancelling.")
        .hint("Put the point into the top. What does that say about a factor of it?")
        .hint("The top has the factor $#$; cancel it.", Terms.linear(1, "x", -a))
        .step(
            say(
                "Factor the top: $#$.",
                "(" + Terms.linear(1, "x", -a) + ")*(" + Terms.linear(1, "x", -p) + ")"))
        .step(
            say("Cancel; what is left is $#$. Put $x = %$ in.", Terms.linear(1, "x", -p), a),
            Terms.put("% - #", a, p))
        .step(say("That is $%$.", value), value);
  }

  private static Draft factorLines(Chance chance) {
    int a = chance.integer(1, 5);
    int p = chance.integer(-5, -1);
    String f = fraction(a, p);
    return new Lines()
        .line("", say("putting $x = %$ in gives $0/0$, so look for a common factor", a), "")
        .line(
            "factor-too-early",
            say(
                "the top is $#$",
                "(" + Terms.linear(1, "x", -a) + ")*(" + Terms.linear(1, "x", -p) + ")"),
            "That a factor is needed is seen only once $0/0$ has come up.")
        .line(
            "cancel-too-early",
            say("cancelled, $#$ is left", Terms.linear(1, "x", -p)),
            "A factor can be cancelled after the top has been factored.")
        .line(
            "value-too-early",
            say("at $x = %$ this is $%$", a, a - p),
            "The value is taken of what is left at the end.")
        .order(
            chance,
            say(
                "Put the lines for $\\lim_{x \\to %} #$ in order. Type their numbers with commas.",
                a, f))
        .hint("What does one try first with a limit?")
        .hint("Try, factor, cancel, put in.")
        .step("First the try that fails, then factoring, cancelling, and putting in.");
  }

  private static Draft infinity(Chance chance) {
    int a = chance.nonzero(-6, 6);
    int b = chance.nonzero(-9, 9);
    int c = chance.integer(2, 6);
    int d = chance.nonzero(-9, 9);
    String f =
        "("
            + Terms.sum(Terms.term(a, "x", 2), Terms.term(b, "x", 1))
            + ")/("
            + Terms.sum(Terms.term(c, "x", 2), "" + d)
            + ")";
    return question(f, "x", "inf")
        .mistake(
            "upside-down",
            Terms.fraction(c, a),
            "The right two numbers, upside down: which one stands on top?")
        .mistake(
            "denominator-wins",
            "0",
            "That would be so if the bottom grew faster. Compare the highest powers.")
        .mistake(
            "small-terms",
            Terms.fraction(b, d),
            "Far out the highest powers decide; the other terms hardly count.")
        .mistake(
            "value-at-one",
            Terms.fraction(a + b, c + d == 0 ? 1 : c + d),
            "That is the value at $x = 1$. Let $x$ grow without bound.")
        .hint("Which term is the largest on top when $x$ is a million? Which one below?")
        .hint("Divide top and bottom by $x^2$.")
        .step("Divide top and bottom by $x^2$. Everything but the leading numbers goes to 0.")
        .step(say("What is left is $#$.", Terms.put("#/%", a, c)), Terms.fraction(a, c));
  }

  private static Draft growth(Chance chance) {
    int n = chance.integer(2, 9);
    int k = chance.integer(10, 99);
    return Choices.right("0")
        .wrong(
            "power-wins",
            "$\\infty$",
            "The power is ahead for a while. In the long run the exponential leaves every power"
                + " behind.")
        .wrong(
            "leading-number", say("$%$", k), "The factor in front does not matter in the long run.")
        .wrong(
            "ratio-of-slopes",
            say("$%$", n * k),
            "After one round of slopes it is a ratio of the same kind. Go on.")
        .ask(chance, say("What is $\\lim_{x \\to \\infty} \\frac{#}{e^{x}}$?", k + "*x^" + n))
        .hint("Which grows faster in the long run, a power or an exponential?")
        .hint("Each round of slopes takes one power off the top and leaves $e^x$ as it is.")
        .step(say("After % rounds of slopes the top is a number, the bottom still $e^x$.", n))
        .step("A number over something that grows without bound goes to 0.");
  }

  private record Slope(String of, String said) {}

  private static final List<Slope> SLOPES =
      List.of(
          new Slope("sin(#)", "\\sin u \\approx u"),
          new Slope("exp(#) - 1", "e^u - 1 \\approx u"),
          new Slope("ln(1 + #)", "\\ln(1 + u) \\approx u"),
          new Slope("tanh(#)", "\\tanh u \\approx u"));

  private static Draft slope(Chance chance) {
    int a = chance.oneOf(-5, -3, -2, 2, 3, 4, 5, 6);
    int b = chance.integer(2, 7);
    Slope known = chance.pick(SLOPES);
    String top = known.of().replace("#", Terms.times(a, "x")).replace("+ -", "- ");
    return question("(" + top + ")/(" + b + "*x)", "x", "0")
        .mistake("zero-over-zero-is-zero", "0", BOTH_VANISH)
        .mistake(
            "zero-over-zero-is-one",
            "1",
            "It is 1 only if both go to 0 equally fast. Compare their slopes.")
        .mistake(
            "no-inner",
            Terms.fraction(1, b),
            "The inside has a slope of its own; it speeds the top up.")
        .mistake(
            "upside-down",
            Terms.fraction(b, a),
            "The right two numbers, upside down: which belongs to the top?")
        .hint("How does the top behave near 0, as a straight line?")
        .hint("Near 0, $%$ for a small $u$.", known.said())
        .step(say("Near 0 the top is about $#$, for $%$.", Terms.times(a, "x"), known.said()))
        .step("The ratio of the slopes is left.", Terms.fraction(a, b));
  }

  /// A slope where there is none: of a ReLU, or of the absolute value.
  private static Draft kink(Chance chance) {
    int a = chance.integer(2, 6);
    boolean relu = chance.coin();
    int left = relu ? 0 : -a;
    return Choices.right("There is none.")
        .wrong(
            "right-side-only",
            say("$%$", a),
            "That is what comes from the right. What comes from the left?")
        .wrong(
            "left-side-only",
            say("$%$", left),
            "That is what comes from the left. What comes from the right?")
        .wrong(
            "mean-of-sides",
            say("$#$, the mean of both sides", Terms.fraction(a + left, 2)),
            "A limit is not an average: both sides have to agree.")
        .ask(
            chance,
            relu
                ? say(
                    "What is $\\lim_{h \\to 0} \\frac{\\max(0, % h)}{h}$, the slope of a ReLU at"
                        + " its kink?",
                    a)
                : say(
                    "What is $\\lim_{h \\to 0} \\frac{|% h|}{h}$, the slope of an absolute error at"
                        + " its kink?",
                    a))
        .hint("Put in $h = 0.01$, then $h = -0.01$.")
        .hint("A limit exists when both sides agree.")
        .step(say("For $h > 0$ the quotient is $%$, for $h < 0$ it is $%$.", a, left))
        .step("The sides disagree: there is no limit, and no slope at the kink.");
  }

  private static Draft second(Chance chance) {
    int a = chance.integer(2, 8);
    int b = chance.integer(1, 6);
    boolean cosine = chance.coin();
    String top = cosine ? "1 - cos(" + a + "*x)" : "exp(" + a + "*x) - 1 - " + a + "*x";
    String once = cosine ? a + "*sin(" + a + "*x)" : a + "*exp(" + a + "*x) - " + a;
    String twice = a * a + (cosine ? "*cos(" : "*exp(") + a + "*x)";
    return question("(" + top + ")/(" + Terms.term(b, "x", 2) + ")", "x", "0")
        .mistake(
            "stopped-early",
            "0",
            "After one round of slopes it is still zero over zero. Go one more round.")
        .mistake(
            "half-lost",
            Terms.fraction(a * a, b),
            "The second derivative of $x^2$ is 2, and it stands below.")
        .mistake(
            "inner-once",
            Terms.fraction(a, 2 * b),
            "The inner slope comes out once with each derivative, and there are two.")
        .mistake(
            "no-inner",
            Terms.fraction(1, 2 * b),
            "The inside has a slope of its own, and it comes out twice.")
        .hint("Zero over zero: differentiate top and bottom, each on its own.")
        .hint("It is zero over zero once more. What is the second derivative of the top at 0?")
        .step(
            say(
                "Differentiate top and bottom (L'Hôpital): $#$. That is zero over zero again.",
                "(" + once + ")/(" + Terms.term(2 * b, "x", 1) + ")"))
        .step(say("Once more: $#$. Put $x = 0$ in.", twice + "/" + 2 * b), a * a + "/" + 2 * b)
        .reduced(Terms.fraction(a * a, 2 * b));
  }
}
