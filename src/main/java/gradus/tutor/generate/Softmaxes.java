package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.say;

import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Chance;
import gradus.tutor.quiz.Expected;
import java.math.BigDecimal;
import java.math.MathContext;

/// From scores to probabilities, and the slope of the loss behind them.
final class Softmaxes extends Topic {
  Softmaxes() {
    super(
        "softmax",
        "from scores to probabilities, temperature, the slope of the loss",
        "algebra",
        "softmax of logarithms",
        "what softmax does not see",
        "softmax in decimals",
        "temperature",
        "slope of the cross-entropy");
  }

  @Override
  Draft any(Chance chance, int level) {
    return switch (level) {
      case 1 -> logarithms(chance);
      case 2 -> chance.coin() ? invariance(chance) : ratio(chance);
      case 3 -> chance.integer(0, 3) > 0 ? decimals(chance) : wrongLine(chance);
      case 4 ->
          chance.integer(0, 2) > 0 ? Temperatures.sharpened(chance) : Temperatures.extreme(chance);
      default -> chance.coin() ? slope(chance) : loss(chance);
    };
  }

  /// The score whose exponential this is.
  static String log(int number) {
    return number == 1 ? "0" : "ln(" + number + ")";
  }

  private static Draft logarithms(Chance chance) {
    int[] e = {chance.integer(1, 6), chance.integer(1, 6), chance.integer(1, 6)};
    int sum = e[0] + e[1] + e[2];
    int largest = Math.max(e[0], Math.max(e[1], e[2]));
    if (!Terms.differ(e)) {
      return logarithms(chance);
    }
    int[] turned = {e[1] * e[2], e[0] * e[2], e[0] * e[1]};
    String logits = Terms.vector(log(e[0]), log(e[1]), log(e[2]));
    Grid column = Grid.column(e);
    return vector(
            say("What is the softmax of $#$? Type a vector of fractions.", logits),
            "softmax(" + logits + ")")
        .mistake(
            "softmax-no-normalise",
            column.text(),
            "The exponentials are right. Probabilities have to add up to 1.")
        .mistake(
            "divided-by-largest",
            column.over(largest),
            "You divided by the largest. Then they do not add up to 1.")
        .mistake(
            "sign-of-exponent",
            Grid.column(turned).over(turned[0] + turned[1] + turned[2]),
            "The largest score has to get the largest probability. Check the sign in the exponent.")
        .mistake("uniform", "[1/3, 1/3, 1/3]", "That would be right if all scores were equal.")
        .hint("Take the exponential of each score first. What is $e^{\\ln %}$?", largest)
        .hint("The exponentials are $#$. Divide by their sum.", Terms.vector(e))
        .step(
            say("The exponentials are $#$ with the sum $%$.", Terms.vector(e), sum),
            Terms.vector(e) + "/" + sum)
        .step("Divide each by the sum.", column.over(sum));
  }

  private static Draft invariance(Chance chance) {
    int c = chance.oneOf(-100, -20, -10, -5, -2, 2, 3, 4, 5, 7, 10, 20, 50, 100);
    boolean same = chance.coin();
    String[] said = {
      "Nothing.",
      "All probabilities grow.",
      "The largest probability grows, the smallest shrinks.",
      "The probabilities come closer to each other."
    };
    String[] ids = {"thinks-nothing", "thinks-all-grow", "thinks-sharper", "thinks-flatter"};
    return Choices.among(
            ids,
            said,
            same ? 0 : 2,
            i ->
                i == 1
                    ? "They always add up to 1: not all can grow."
                    : "What happens to the ratio of two exponentials?")
        .ask(
            chance,
            same
                ? say("The number $%$ is added to every score. What happens to the softmax?", c)
                : say(
                    "All scores, which differ from each other, are multiplied by $%$. What happens"
                        + " to the softmax?",
                    Math.abs(c)))
        .hint("Compare two of the probabilities: their ratio is $e^{z_i - z_j}$.")
        .hint("What happens to the difference $z_i - z_j$?")
        .step(
            same
                ? "The differences of the scores stay the same, and only they count."
                : "All differences of scores grow by this factor, so all ratios become more"
                    + " extreme.")
        .step(
            same
                ? say("The common factor $e^{%}$ cancels.", c)
                : "The largest score gains, the smallest loses.");
  }

  private static Draft ratio(Chance chance) {
    int n = chance.integer(2, 9);
    int k = chance.integer(1, 6);
    boolean first = chance.coin();
    String a = k + " + ln(" + n + ")";
    return number(
            say(
                "Two classes have the scores $#$. What is the softmax probability of the % class?",
                first ? Terms.vector(a, "" + k) : Terms.vector("" + k, a),
                first ? "first" : "second"),
            Terms.fraction(n, n + 1))
        .mistake(
            "odds-for-probability",
            n,
            "That is how many times as likely it is as the other. A probability is at most 1.")
        .mistake(
            "other-class", Terms.fraction(1, n + 1), "That is the probability of the other class.")
        .mistake(
            "odds-upside-down",
            Terms.fraction(1, n),
            "The two have to add up to 1. How much more likely is one of them?")
        .mistake(
            "one-subtracted",
            Terms.fraction(n - 1, n),
            say("If one is $%$ times as likely as the other, how many parts are there in all?", n))
        .hint("What both scores have in common cancels.")
        .hint("The ratio of the two probabilities is $e^{\\ln %} = %$.", n, n)
        .step(
            say("The common $%$ cancels; the exponentials are $%$ and 1.", k, n),
            n + "/(" + n + " + 1)")
        .step(say("One of $%$ parts is the other class.", n + 1), Terms.fraction(n, n + 1));
  }

  private static Draft decimals(Chance chance) {
    int[] z = {chance.integer(-2, 3), chance.integer(-2, 3), chance.integer(-2, 3)};
    int i = chance.integer(0, 2);
    int sum = z[0] + z[1] + z[2];
    if (!Terms.differ(z) || z[i] == 0 || sum == 0) {
      return decimals(chance);
    }
    String all = exp(z[0]) + " + " + exp(z[1]) + " + " + exp(z[2]);
    String own = exp(z[i]);
    double decimal = Math.exp(z[i]) / (Math.exp(z[0]) + Math.exp(z[1]) + Math.exp(z[2]));
    Draft draft =
        Draft.of(
            AnswerType.NUMBER,
            say(
                "The scores of three classes are $#$. What is the softmax probability of class %?"
                    + " Type it exactly with `exp`, or with three significant digits.",
                Terms.vector(z), i + 1),
            Expected.of(own + "/(" + all + ")").by(new Expected.Test.Significant(3)));
    return draft
        .mistake(
            "softmax-no-normalise",
            own,
            "That is the exponential. It is divided by the sum of all of them.")
        .mistake(
            "linear-softmax",
            Terms.fraction(z[i], sum),
            "The exponentials are missing: scores may be negative, probabilities not.")
        .mistake(
            "sigmoid-for-softmax",
            own + "/(1 + " + own + ")",
            "That is the sigmoid. With three classes all three exponentials stand below.")
        .mistake(
            "without-itself",
            own + "/(" + all + " - " + own + ")",
            "The class itself is part of the sum below.")
        .hint("One exponential over the sum of all three.")
        .hint("The top is $e^{%}$. You may type the fraction with `exp`, or compute it.", z[i])
        .step(
            "The exponential of the class over the sum of all, about "
                + BigDecimal.valueOf(decimal).round(new MathContext(3)).toPlainString()
                + ".",
            own + "/(" + all + ")");
  }

  private static String exp(int score) {
    return score == 0 ? "1" : "exp(" + score + ")";
  }

  private static Draft wrongLine(Chance chance) {
    int a = chance.integer(2, 6);
    int b = chance.integer(2, 6);
    int place = chance.integer(1, 3);
    int first = place == 1 ? a + 1 : a;
    int sum = place == 2 ? first * b : first + b + 1;
    int below = place == 3 ? sum - first : sum;
    if (a == b || first + b + 1 == first * b || below == first) {
      return wrongLine(chance);
    }
    String[] said = {
      say("the scores are $#$", Terms.vector(log(a), log(b), "0")),
      say("their exponentials are $#$", Terms.vector(first, b, 1)),
      say("the sum of these is $%$", sum),
      say("the first probability is $#$", Terms.fraction(first, below))
    };
    String[] ids = {"blames-scores", "blames-exponentials", "blames-sum", "blames-division"};
    return Lines.of(ids, said, place, Lines.FOLLOWS)
        .spot(
            "Somebody computes a softmax with three classes. Which line is the first that is wrong?"
                + " Type its number.")
        .hint("Check from the top: $e^{\\ln a} = a$ and $e^0 = 1$.")
        .hint("Each probability is one exponential over the sum of all three.")
        .step(say("The exponentials are $#$ with the sum $%$.", Terms.vector(a, b, 1), a + b + 1))
        .step(say("The first probability is $#$.", Terms.fraction(a, a + b + 1)));
  }

  private static Draft slope(Chance chance) {
    int p = chance.integer(1, 7);
    int q = chance.integer(1, 9 - p);
    int r = 10 - p - q;
    int label = chance.integer(0, 2);
    int[] all = {p, q, r};
    if (!Terms.differ(all)) {
      return slope(chance);
    }
    int[] target = {label == 0 ? 1 : 0, label == 1 ? 1 : 0, label == 2 ? 1 : 0};
    int[] right = {p - 10 * target[0], q - 10 * target[1], r - 10 * target[2]};
    String plain = Terms.decimals(1, all);
    String difference = plain + " - " + Terms.vector(target);
    return vector(
            say(
                "A softmax gives the probabilities $#$, and the right class is number %. What is"
                    + " the gradient of the cross-entropy in the scores? Type it as a vector,"
                    + " exactly.",
                plain, label + 1),
            difference)
        .mistake(
            "gradient-sign",
            Terms.decimals(1, -right[0], -right[1], -right[2]),
            "The sizes are right. To lower the loss the score of the right class has to grow, so"
                + " which sign has its slope?")
        .mistake("target-lost", plain, "These are the probabilities. What about the right class?")
        .mistake(
            "right-class-only",
            Terms.decimals(1, target[0] * right[0], target[1] * right[1], target[2] * right[2]),
            "The scores of the other classes matter as well: they are in the sum below.")
        .hint("The gradient is short: probabilities minus something.")
        .hint("$p - y$, where $y$ is 1 at the right class and 0 elsewhere.")
        .step(say("The target is $#$.", Terms.vector(target)), difference)
        .step("Subtract.", Terms.decimals(1, right));
  }

  private static Draft loss(Chance chance) {
    int a = chance.integer(1, 8);
    int b = chance.integer(1, 8);
    int c = chance.integer(1, 8);
    int sum = a + b + c;
    if (!Terms.differ(a, b, c) || sum % a != 0) {
      return loss(chance);
    }
    String logits = Terms.vector(log(a), log(b), log(c));
    return number(
            say(
                "The scores are $#$, and the first class is the right one. What is the"
                    + " cross-entropy loss, in nats? Type it exactly with `ln`, or with three"
                    + " significant digits.",
                logits),
            "-ln(softmax(" + logits + ")[1])")
        .mistake(
            "minus-dropped",
            "-ln(" + sum / a + ")",
            "A loss is not negative. Which sign does the logarithm of a probability have?")
        .mistake(
            "probability-for-loss",
            Terms.fraction(a, sum),
            "That is the probability of the right class. The loss is minus its logarithm.")
        .mistake(
            "bits-vs-nats",
            "log2(" + sum / a + ")",
            "That is the loss in bits. Here it is asked for in nats.")
        .mistake(
            "softmax-no-normalise",
            a == 1 ? "0" : "-ln(" + a + ")",
            "The probability has to be normalised before its logarithm is taken.")
        .hint("Which probability does the right class get?")
        .hint("It is $#$. The loss is $-\\ln p$.", Terms.fraction(a, sum))
        .step(
            say("The probability of the first class is $#$.", Terms.fraction(a, sum)),
            "-ln(" + Terms.fraction(a, sum) + ")")
        .step("Instead of the minus, turn the fraction upside down.", "ln(" + sum / a + ")");
  }
}
