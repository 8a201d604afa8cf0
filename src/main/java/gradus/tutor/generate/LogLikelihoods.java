package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.say;

import gradus.tutor.quiz.Chance;

/// Logarithms of probabilities: likelihoods, log-sum-exp, perplexity.
final class LogLikelihoods {
  private LogLikelihoods() {}

  static Draft likelihood(Chance chance) {
    int[] k = {
      chance.integer(1, 4), chance.integer(1, 4), chance.integer(1, 5), chance.integer(1, 3)
    };
    int sum = k[0] + k[1] + k[2] + k[3];
    int largest = Math.max(Math.max(k[0], k[1]), Math.max(k[2], k[3]));
    StringBuilder shown = new StringBuilder();
    StringBuilder logs = new StringBuilder();
    int product = 1;
    for (int i = 0; i < 4; i++) {
      shown.append(i == 0 ? "" : ", ").append("\\frac{1}{").append(Terms.pow(2, k[i])).append('}');
      logs.append(i == 0 ? "-" : " - ").append(k[i]);
      product *= k[i];
    }
    if (sum % 2 != 0 || sum == 4 || product == sum) {
      return likelihood(chance);
    }
    return Topic.number(
            say(
                "Four independent observations have the probabilities $%$. What is the logarithm to"
                    + " the base 2 of their joint probability?",
                shown),
            -sum)
        .mistake(
            "minus-dropped", sum, "Probabilities are below 1. Which sign do their logarithms have?")
        .mistake(
            "product-of-logarithms",
            product,
            "The probabilities are multiplied, so their logarithms are added.")
        .mistake(
            "mean-for-sum",
            Terms.fraction(-sum, 4),
            "That is the mean. The logarithm of the product is the sum.")
        .mistake("one-observation-only", -largest, "All four observations take part.")
        .hint("Independent probabilities are multiplied. What does the logarithm make of that?")
        .hint("The first logarithm is $-%$.", k[0])
        .step("The logarithm of a product is the sum of the logarithms.", logs.toString())
        .step("Add up.", -sum);
  }

  static Draft why(Chance chance) {
    int n = 100 * chance.integer(20, 90);
    return Choices.right("The product is too small for a floating-point number; the sum is not.")
        .wrong(
            "other-maximum",
            "The logarithm moves the maximum to a better place.",
            "The logarithm rises everywhere, so the maximum stays where it is.")
        .wrong(
            "more-exact-data",
            "The logarithm makes the data more exact.",
            "No information is added by a logarithm.")
        .wrong(
            "positive-values",
            "The logarithm makes all values positive.",
            "The logarithm of a probability is negative or 0.")
        .ask(
            chance,
            say(
                "For the likelihood of $%$ observations, each with a probability around one half, a"
                    + " program adds logarithms instead of multiplying probabilities. Why?",
                n))
        .hint("How large is the product of $%$ numbers around one half?", n)
        .hint("A double can hold numbers down to about $10^{-308}$.")
        .step(
            "A product of so many probabilities is smaller than the smallest double: it becomes 0.")
        .step(
            "The sum of the logarithms is a number of ordinary size, and the maximum is at the same"
                + " place.");
  }

  static Draft sum(Chance chance) {
    int a = chance.integer(2, 9);
    int b = chance.integer(2, 9);
    int c = chance.integer(2, 5);
    if (a == b) {
      return sum(chance);
    }
    return Topic.number(
            say(
                "Compute $\\ln\\left(e^{x} + e^{y}\\right)$ for $x = % + \\ln %$ and $y = % + \\ln"
                    + " %$. Type it exactly with `ln`, or with three significant digits.",
                c, a, c, b),
            c + " + ln(" + (a + b) + ")")
        .mistake(
            "log-of-sum",
            2 * c + " + ln(" + a + ") + ln(" + b + ")",
            "The logarithm of a sum is not the sum of the logarithms.")
        .mistake(
            "maximum-only",
            c + " + ln(" + Math.max(a, b) + ")",
            "That is the larger of the two. Log-sum-exp is near it and above it.")
        .mistake(
            "shift-lost",
            "ln(" + (a + b) + ")",
            "What was factored out has to come back at the end.")
        .mistake(
            "shift-twice",
            2 * c + " + ln(" + (a + b) + ")",
            "The common part is factored out of the sum once.")
        .hint("Both exponentials have a common factor.")
        .hint("$e^x + e^y = e^{%} (% + %)$.", c, a, b)
        .step(
            say("Factor $e^{%}$ out: $e^{%} (% + %)$.", c, c, a, b),
            "ln(exp(" + c + ")*(" + a + " + " + b + "))")
        .step("The logarithm of a product is a sum.", c + " + ln(" + (a + b) + ")");
  }

  /// Cross-entropies in bits, in nats, and as perplexities.
  static Draft perplexity(Chance chance) {
    int k = chance.integer(3, 11);
    return switch (chance.integer(0, 2)) {
      case 0 ->
          Topic.number(
                  say(
                      "A language model has a cross-entropy of $%$ bits per token. What is its"
                          + " perplexity?",
                      k),
                  Terms.pow(2, k))
              .mistake(
                  "nats-for-bits",
                  "exp(" + k + ")",
                  "That would be right for nats. Bits are logarithms to the base 2.")
              .mistake(
                  "power-reversed", k * k, "The base of the logarithm is the base of the power.")
              .mistake(
                  "probability-for-perplexity",
                  "1/" + Terms.pow(2, k),
                  "That is the probability of a typical token. The perplexity is how many such"
                      + " tokens there are.")
              .mistake("doubled", 2 * k, "Each bit doubles the number of equally likely tokens.")
              .hint("Between how many equally likely tokens is the model undecided?")
              .hint("One bit tells 2 tokens apart, two bits tell 4 apart.")
              .step("The logarithm to the base 2 is undone.", "2^" + k)
              .step("Multiply.", Terms.pow(2, k));
      case 1 ->
          Topic.number(
                  say(
                      "A language model has the perplexity $%$. What is its cross-entropy per"
                          + " token, in bits?",
                      Terms.pow(2, k)),
                  k)
              .mistake(
                  "nats-for-bits",
                  "ln(" + Terms.pow(2, k) + ")",
                  "That is the cross-entropy in nats. Bits are logarithms to the base 2.")
              .mistake(
                  "halved",
                  Terms.pow(2, k - 1),
                  "A logarithm does not divide by the base. It asks for an exponent.")
              .mistake("off-by-one", k - 1, "Count once more how often 2 is multiplied.")
              .mistake("minus-kept", "-" + k, "A cross-entropy is not negative.")
              .hint("Of how many equally likely tokens does one bit choose? And two bits?")
              .hint("The perplexity is 2 to the cross-entropy in bits.")
              .step("Write it as a power of 2.", "log(2^" + k + ", 2)")
              .step("The logarithm is the exponent.", k);
      default ->
          Topic.number(
                  say(
                      "A loss is $%$ bits. How large is it in nats? Type it exactly with `ln`, or"
                          + " with three significant digits.",
                      k),
                  k + "*ln(2)")
              .mistake(
                  "divided-instead",
                  k + "/ln(2)",
                  "A nat is more than a bit, so there are fewer of them.")
              .mistake("bits-vs-nats", k, "Bits count in powers of 2, nats in powers of $e$.")
              .mistake(
                  "log-of-number",
                  "ln(" + k + ")",
                  "The number of bits is not put into a logarithm. How large is one bit in nats?")
              .hint("How many nats does it take to tell 2 equally likely cases apart?")
              .hint("One bit is the logarithm of 2.")
              .step("A bit is $\\ln 2$ nats.", k + "*ln(2)");
    };
  }
}
