package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.say;

import gradus.tutor.quiz.Chance;
import java.util.List;

/// What becomes of a softmax that is heated or cooled.
final class Temperatures {
  private Temperatures() {}

  /// A probability at one half of the usual temperature.
  static Draft sharpened(Chance chance) {
    int a = chance.integer(2, 9);
    int b = chance.integer(1, 9);
    if (a == b) {
      return sharpened(chance);
    }
    String logits = Terms.vector(Softmaxes.log(a), Softmaxes.log(b));
    int square = a * a + b * b;
    return Topic.number(
            say(
                "Two classes have the scores $#$. What is the probability of the first class at the"
                    + " temperature $T = \\frac{1}{2}$? Give a fraction.",
                logits),
            "softmax(2*" + logits + ")[1]")
        .mistake(
            "temperature-ignored",
            Terms.fraction(a, a + b),
            "That is the probability at $T = 1$. The scores are divided by $T$ first.")
        .mistake(
            "temperature-multiplied",
            "sqrt(" + a + ")/(sqrt(" + a + ") + sqrt(" + b + "))",
            "The scores are divided by $T$, not multiplied: a low temperature sharpens.")
        .mistake(
            "probability-scaled",
            Terms.fraction(a, 2 * (a + b)),
            "The temperature acts on the scores, before the exponential.")
        .mistake(
            "other-class",
            Terms.fraction(b * b, square),
            "That is the probability of the second class.")
        .hint("The softmax is taken of $z / T$. What is $\\ln %$ divided by one half?", a)
        .hint("$2 \\ln % = \\ln %$.", a, a * a)
        .step(
            "Dividing by one half doubles the scores: the exponentials are squared.",
            a + "^2/(" + a + "^2 + " + b + "^2)")
        .step(say("That is $#$.", Terms.fraction(a * a, square)), Terms.fraction(a * a, square));
  }

  /// What becomes of all classes as the temperature goes to one of its ends.
  static Draft extreme(Chance chance) {
    boolean cold = chance.coin();
    int n = chance.integer(3, 9);
    String one = "The largest score gets the probability 1.";
    String even = say("Every class gets $\\frac{1}{%}$.", n);
    return Choices.right(cold ? one : even)
        .wrong(
            "temperature-reversed",
            cold ? even : one,
            "The scores are divided by $T$. Do their differences grow or shrink?")
        .wrong(
            "nothing-happens",
            "Nothing happens.",
            "Only a shift of all scores changes nothing. Here they are scaled.")
        .wrong(
            "proportional-to-scores",
            "The probabilities become proportional to the scores.",
            "Scores may be negative. What do the exponentials do?")
        .ask(
            chance,
            say(
                "A softmax of % different scores is taken at the temperature $T$. What happens as"
                    + " $T$ %",
                n, cold ? "goes to 0?" : "grows without bound?"))
        .hint("The softmax is taken of $z / T$.")
        .hint("Do the differences between the scores grow or shrink?")
        .step(
            cold
                ? "The differences grow without bound, and with them the ratios."
                : "All scores over $T$ go to 0, so all exponentials go to 1.")
        .step(cold ? "The largest one takes all." : "All classes become equally likely.");
  }

  /// What becomes of the probability of one class there.
  static Draft limit(Chance chance) {
    List<Integer> z = chance.shuffled(List.of(-2, -1, 0, 1, 2, 3, 4)).subList(0, 3);
    int place = chance.integer(0, 2);
    boolean hot = chance.coin();
    int own = z.get(place);
    boolean largest = z.stream().allMatch(other -> other <= own);
    String right = hot ? "$\\frac{1}{3}$" : largest ? "1" : "0";
    String scores = Terms.vector(z.get(0), z.get(1), z.get(2));
    Choices choices = Choices.right(right);
    if (!hot) {
      choices.wrong(
          "cold-for-hot",
          "$\\frac{1}{3}$",
          "That is what great heat does. Do the differences of $z / T$ grow or shrink here?");
    }
    if (hot || !largest) {
      choices.wrong(
          "sees-winner",
          "1",
          hot
              ? "That is what cold does to the largest score. Do the differences shrink or grow?"
              : "In the cold the largest score takes all. Is this one the largest?");
    }
    if (hot || largest) {
      choices.wrong(
          "sees-loser",
          "0",
          hot
              ? "The exponent goes to 0, not the exponential."
              : "In the cold the largest score takes all. Which one is it?");
    }
    return choices
        .wrong(
            "temperature-ignored",
            "the softmax of the scores themselves",
            "That is the value at $T = 1$. Here $T$ moves on.")
        .ask(
            chance,
            say(
                "The scores of three classes are $#$, and the softmax is taken of $z / T$. What is"
                    + " the limit of the probability of class % as $T$ %?",
                scores, place + 1, hot ? "grows without bound" : "goes to 0 from above"))
        .hint("Only the differences of $z / T$ matter.")
        .hint(
            hot
                ? "What is $e^{z / T}$ for a huge $T$?"
                : "The ratio of two probabilities is $e^{d / T}$, with $d$ the difference of the"
                    + " scores.")
        .step(
            hot
                ? "All $z / T$ go to 0, so all exponentials go to 1."
                : "Every other probability over that of the largest score goes to 0: it takes all.")
        .step("The limit is " + right + ".");
  }
}
