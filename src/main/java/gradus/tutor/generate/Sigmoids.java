package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.say;

import gradus.exact.Rational;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Chance;
import gradus.tutor.quiz.Expected;

/// One score, one probability.
final class Sigmoids extends Topic {
  Sigmoids() {
    super(
        "sigmoid",
        "one score, one probability, its slope and its loss",
        "algebra",
        "value of the sigmoid",
        "symmetry of the sigmoid",
        "from probability back to score",
        "slope from the output",
        "loss of a binary classifier");
  }

  @Override
  Draft any(Chance chance, int level) {
    return switch (level) {
      case 1 -> value(chance);
      case 2 -> chance.integer(0, 2) > 0 ? symmetry(chance) : saturation(chance);
      case 3 -> logit(chance);
      case 4 -> slope(chance);
      default -> chance.coin() ? loss(chance) : gradient(chance);
    };
  }

  /// A quotient of small numbers that is not 1.
  private static Rational odds(Chance chance) {
    int top = chance.oneOf(1, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    int below = chance.oneOf(1, 1, 1, 2, 3, 4, 5, 7);
    return top == below ? odds(chance) : Rational.of(top, below);
  }

  private static Draft value(Chance chance) {
    Rational odds = odds(chance);
    int top = odds.numerator().intValueExact();
    int other = odds.denominator().intValueExact();
    int all = top + other;
    String inverse = Terms.fraction(other, top);
    String z = top == 1 ? "-ln(" + other + ")" : "ln(" + odds + ")";
    return Draft.of(
            AnswerType.NUMBER,
            say(
                "What is $\\sigma(#)$, where $\\sigma(z) = \\frac{1}{1 + e^{-z}}$? Give a"
                    + " fraction.",
                z),
            Expected.of(Terms.fraction(top, all)).asking("sigmoid(" + z + ")"))
        .mistake(
            "sign-of-exponent",
            Terms.fraction(other, all),
            "Check the sign in the exponent: a larger score has to give a larger probability.")
        .mistake(
            "exponential-only",
            odds.toString(),
            "That is the exponential of the score. It still goes into the fraction.")
        .mistake(
            "one-lost",
            top == 1 ? Terms.fraction(1, 2 * other) : Terms.fraction(top, all + other),
            "Below stands $1 + e^{-z}$. What is $e^{-z}$ here?")
        .mistake("thinks-one-half", "1/2", "One half belongs to the score 0.")
        .hint("What is $e^{-z}$ for this $z$?")
        .hint("$e^{-z} = #$.", inverse)
        .step(say("$e^{-z} = #$.", inverse), "1/(1 + " + inverse + ")")
        .step("Tidy the fraction.", Terms.fraction(top, all));
  }

  private static Draft symmetry(Chance chance) {
    int p = chance.integer(51, 99);
    String given = Terms.decimal(p, 2);
    return number(
            say("A sigmoid gives $\\sigma(z) = %$. What is $\\sigma(-z)$?", given),
            Terms.decimal(100 - p, 2))
        .mistake(
            "minus-outside",
            Terms.decimal(-p, 2),
            "A sigmoid is never negative. The minus stands inside.")
        .mistake("nothing-changes", given, "The graph is not a mirror image in the vertical axis.")
        .mistake(
            "reciprocal",
            "1/" + given,
            "A probability is at most 1. Which part is left for the other class?")
        .hint("Think of two classes: what is left for the other one?")
        .hint("$\\sigma(-z) = 1 - \\sigma(z)$.")
        .step("Turning the sign of the score exchanges the two classes.", "1 - " + given)
        .step("Subtract.", Terms.decimal(100 - p, 2));
  }

  private static Draft saturation(Chance chance) {
    int z = chance.integer(8, 30);
    boolean low = chance.coin();
    return Choices.right("It is close to 0.")
        .wrong(
            low ? "slope-negative" : "slope-like-value",
            "It is close to " + (low ? "$-1$" : "1") + ".",
            low
                ? "The sigmoid rises everywhere. Can its slope be negative?"
                : "That is the value there. How steep is the graph?")
        .wrong(
            "steepest-far-out",
            "It is the largest there is.",
            "The graph is steepest in the middle and flat at both ends.")
        .wrong("quarter", "It is one quarter.", "One quarter is the slope in the middle, at 0.")
        .ask(
            chance,
            say("What can be said about the slope of the sigmoid at $z = %$?", low ? -z : z))
        .hint("Sketch the graph. What does it look like far out?")
        .hint("The slope is $s (1 - s)$. How large is the output $s$ there?")
        .step("Far out the output is close to " + (low ? "0" : "1") + ".")
        .step("So $s (1 - s)$ is close to 0: the neuron hardly learns.");
  }

  private static Draft logit(Chance chance) {
    Rational odds = odds(chance);
    int a = chance.integer(2, 4);
    int b = chance.nonzero(-4, 4);
    boolean simple = chance.coin();
    String shown = odds.divide(odds.add(Rational.of(1))).toString();
    if (simple) {
      return number(
              say(
                  "For which $z$ is $\\sigma(z) = #$? Type it exactly with `ln`, or with three"
                      + " significant digits.",
                  shown),
              "ln(" + odds + ")")
          .mistake(
              "sign-of-logit",
              "-ln(" + odds + ")",
              "Probabilities above one half belong to positive scores, those below to negative"
                  + " ones.")
          .mistake(
              "log-of-probability",
              "ln(" + shown + ")",
              "That is the logarithm of the probability. Its odds are needed.")
          .mistake("odds-for-logit", odds, "These are the odds. One logarithm is left.")
          .hint("What are the odds, $p / (1 - p)$?")
          .hint("$z = \\ln \\frac{p}{1 - p}$.")
          .step(
              "The score is the logarithm of the odds $\\frac{p}{1 - p}$.",
              "ln((" + shown + ")/(1 - " + shown + "))")
          .step(say("The odds are $#$.", "" + odds), "ln(" + odds + ")");
    }
    return number(
            say(
                "A neuron computes $\\sigma(#)$. For which $x$ is its output exactly one half?",
                Terms.linear(a, "x", b)),
            Terms.fraction(-b, a))
        .mistake("sign-of-bias", Terms.fraction(b, a), "Put your $x$ in: is the score 0?")
        .mistake("zero", "0", "The score has to be 0, not the input.")
        .mistake(
            "score-one-half",
            Terms.fraction(1 - 2 * b, 2 * a),
            "The output is one half, not the score. Which score gives one half?")
        .mistake(
            "upside-down",
            Terms.fraction(-a, b),
            "The right two numbers, upside down: what stands in front of $x$ divides.")
        .hint("At which score is the sigmoid one half?")
        .hint("$# = 0$.", Terms.linear(a, "x", b))
        .step(say("One half belongs to the score 0: $# = 0$.", Terms.linear(a, "x", b)))
        .step("Solve for $x$.", Terms.fraction(-b, a));
  }

  private static Draft slope(Chance chance) {
    int p = chance.oneOf(1, 2, 3, 4, 6, 7, 8, 9);
    int w = chance.oneOf(-5, -4, -3, -2, 2, 3, 4, 5);
    String s = Terms.decimal(p, 1);
    return number(
            say(
                "A neuron computes $s = \\sigma(# + b)$, and its output is $s = %$. What is $ds/dx$"
                    + " at this point? Give it exactly.",
                Terms.term(w, "x", 1), s),
            Terms.decimal(w * p * (10 - p), 2))
        .mistake(
            "no-inner",
            Terms.decimal(p * (10 - p), 2),
            "That is the slope in the score. The score changes with $x$ at its own speed.")
        .mistake(
            "like-exp",
            Terms.decimal(w * p, 1),
            "The sigmoid is not its own slope. What else is multiplied?")
        .mistake(
            "like-tanh",
            Terms.decimal(w * (100 - p * p), 2),
            "That is the slope of $\\tanh$, $1 - s^2$.")
        .mistake(
            "other-factor-only",
            Terms.decimal(w * (10 - p), 1),
            "Both $s$ and $1 - s$ are factors.")
        .hint("The slope of the sigmoid can be written with its output alone.")
        .hint("$s (1 - s)$, times the inner slope $%$.", w)
        .step(
            say("The slope in the score is $s (1 - s)$, and the score changes by $%$.", w),
            Terms.put("#*%*(1 - %)", w, s, s))
        .step("Multiply.", Terms.decimal(w * p * (10 - p), 2));
  }

  private static Draft loss(Chance chance) {
    int n = chance.integer(2, 9);
    int y = chance.integer(0, 1);
    boolean right = chance.coin();
    // the odds of the right class are n or 1/n
    String z = right == (y == 1) ? "ln(" + n + ")" : "-ln(" + n + ")";
    String p = right ? Terms.fraction(n, n + 1) : Terms.fraction(1, n + 1);
    String other = right ? Terms.fraction(1, n + 1) : Terms.fraction(n, n + 1);
    String loss = right ? "ln(" + (n + 1) + "/" + n + ")" : "ln(" + (n + 1) + ")";
    return number(
            say(
                "A binary classifier gives the score $z = #$ to an example with the label $%$. What"
                    + " is its log loss, in nats? Type it exactly with `ln`, or with three"
                    + " significant digits.",
                z, y),
            loss)
        .mistake(
            "label-ignored",
            "-ln(" + other + ")",
            "That is the loss for the other label. Which probability does this label get?")
        .mistake("minus-dropped", "ln(" + p + ")", "A loss is not negative.")
        .mistake(
            "probability-for-loss",
            p,
            "That is the probability of the label. The loss is minus its logarithm.")
        .mistake(
            "bits-vs-nats",
            "-log2(" + p + ")",
            "That is the loss in bits. Here it is asked for in nats.")
        .hint("Which probability does the classifier give to the label $%$?", y)
        .hint("It is $#$. The loss is $-\\ln p$.", p)
        .step(say("The label has the probability $#$.", p), "-ln(" + p + ")")
        .step("Instead of the minus, turn the fraction upside down.", loss);
  }

  private static Draft gradient(Chance chance) {
    int p = chance.integer(1, 9);
    int y = chance.integer(0, 1);
    int x = chance.oneOf(-4, -3, -2, 2, 3, 4, 5);
    String s = Terms.decimal(p, 1);
    int error = p - 10 * y;
    return number(
            say(
                "A classifier $s = \\sigma(w x + b)$ sees the input $x = %$ with the label $%$ and"
                    + " answers $s = %$. What is the slope of the log loss in $w$? Give it"
                    + " exactly.",
                x, y, s),
            Terms.decimal(error * x, 1))
        .mistake(
            "no-input",
            Terms.decimal(error, 1),
            "That is the slope in the score. How fast does the score change with $w$?")
        .mistake(
            "gradient-sign",
            Terms.decimal(-error * x, 1),
            "The size is right. It is output minus label.")
        .mistake(
            "squared-loss-slope",
            Terms.decimal(2 * error * p * (10 - p) * x, 3),
            "That is the slope of a squared error. Under the log loss the slope of the sigmoid"
                + " cancels.")
        .mistake(
            "label-ignored",
            Terms.decimal((y == 0 ? p - 10 : p) * x, 1),
            "That would be right for the other label.")
        .hint("The slope of the log loss in the score is very short.")
        .hint("$(s - y) x$.")
        .step(
            "In the score the slope is $s - y$, and the score changes with $w$ by $x$.",
            Terms.put("(% - %)*#", s, y, x))
        .step("Multiply.", Terms.decimal(error * x, 1));
  }
}
