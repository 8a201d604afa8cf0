package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.say;

import gradus.tutor.quiz.Chance;

/// Exponents read backwards, up to likelihoods and log-sum-exp.
final class Logarithms extends Topic {
  Logarithms() {
    super(
        "logarithms",
        "exponents read backwards, up to likelihoods and perplexity",
        "algebra",
        "logarithm of a power",
        "rules for logarithms",
        "equations with logarithms",
        "log-likelihood",
        "log-sum-exp and perplexity");
  }

  @Override
  Draft any(Chance chance, int level) {
    return switch (level) {
      case 1 -> power(chance);
      case 2 -> chance.integer(0, 2) > 0 ? rules(chance) : wrongLine(chance);
      case 3 -> chance.coin() ? exponent(chance) : argument(chance);
      case 4 ->
          chance.integer(0, 3) > 0 ? LogLikelihoods.likelihood(chance) : LogLikelihoods.why(chance);
      default -> chance.coin() ? LogLikelihoods.sum(chance) : LogLikelihoods.perplexity(chance);
    };
  }

  private static Draft power(Chance chance) {
    int b = chance.oneOf(2, 2, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10);
    int n = chance.integer(2, b == 2 ? 9 : b == 3 ? 5 : b < 6 ? 4 : 3);
    boolean below = chance.integer(0, 2) == 0;
    int value = Terms.pow(b, n);
    String of = below ? "1/" + value : "" + value;
    int answer = below ? -n : n;
    return number(say("What is $#$?", "log(" + of + ", " + b + ")"), "log(" + of + ", " + b + ")")
        .mistake(
            "divided-by-base",
            below ? Terms.fraction(1, value * b) : Terms.fraction(value, b),
            "A logarithm does not divide by the base. It asks for an exponent.")
        .mistake(
            "sign-of-exponent",
            -answer,
            "The size is right. Powers above 1 belong to positive exponents, those below 1 to"
                + " negative ones.")
        .mistake("off-by-one", answer + 1, "Count again how often the base stands in the product.")
        .mistake(
            "number-itself",
            below ? "1/" + value : "" + value,
            "That is the number itself. Which exponent does the base need to reach it?")
        .hint("$%$ to which power?", b)
        .hint(
            "Multiply "
                + b
                + " by itself until you reach "
                + value
                + ", and count."
                + (below ? " What does one over a power do to the exponent?" : ""))
        .step(
            say("$# = %^{%}$.", of, b, answer),
            below
                ? "log(" + b + "^(-" + n + "), " + b + ")"
                : "log(" + b + "^" + n + ", " + b + ")")
        .step("The logarithm is the exponent.", answer);
  }

  private static Draft rules(Chance chance) {
    int p = chance.integer(2, 6);
    int q = chance.integer(2, 6);
    int n = chance.integer(2, 4);
    int kind = chance.integer(0, 2);
    String known = say("Suppose $\\log a = %$ and $\\log b = %$. What is", p, q);
    return switch (kind) {
      case 0 ->
          number(say("% $\\log(a^{%} b)$?", known, n), n * p + q)
              .mistake(
                  "log-product-for-sum", n * p * q, "A product becomes a sum under the logarithm.")
              .mistake(
                  "power-of-logarithm",
                  Terms.pow(p, n) + q,
                  "An exponent inside becomes a factor outside.")
              .mistake("exponent-on-all", n * (p + q), "The exponent belongs to $a$ only.")
              .mistake(
                  "exponent-added",
                  n + p + q,
                  "An exponent inside becomes a factor outside; it is not added.")
              .hint("First the product, then the power.")
              .hint("$\\log(u v) = \\log u + \\log v$ and $\\log u^n = n \\log u$.")
              .step("Product to sum, exponent to factor.", n + "*" + p + " + " + q)
              .step("Add up.", n * p + q);
      case 1 ->
          number(say("% $\\log\\left(\\frac{a}{b^{%}}\\right)$?", known, n), p - n * q)
              .mistake(
                  "quotient-of-logarithms",
                  Terms.fraction(p, n * q),
                  "A quotient becomes a difference under the logarithm.")
              .mistake("added-instead", p + n * q, "What stands below counts with a minus.")
              .mistake("exponent-on-all", n * (p - q), "The exponent belongs to $b$ only.")
              .mistake(
                  "power-of-logarithm",
                  p - Terms.pow(q, n),
                  "An exponent inside becomes a factor outside.")
              .hint("What does a quotient become under the logarithm?")
              .hint("$\\log(u / v) = \\log u - \\log v$ and $\\log u^n = n \\log u$.")
              .step("Quotient to difference, exponent to factor.", p + " - " + n + "*" + q)
              .step("Subtract.", p - n * q);
      default ->
          number(say("% $\\log \\sqrt{a b}$?", known), Terms.fraction(p + q, 2))
              .mistake("root-lost", p + q, "The root is the power one half.")
              .mistake(
                  "root-of-logarithm",
                  "sqrt(" + (p + q) + ")",
                  "The root inside becomes a factor one half outside.")
              .mistake(
                  "log-product-for-sum",
                  Terms.fraction(p * q, 2),
                  "A product becomes a sum under the logarithm.")
              .mistake(
                  "root-doubles", 2 * (p + q), "A root is the power one half, not the power two.")
              .hint("Write the root as a power.")
              .hint("$\\log (a b)^{1/2} = \\frac{1}{2} \\log(a b)$.")
              .step("Root to factor one half, product to sum.", "(" + p + " + " + q + ")/2")
              .step("That is the mean of both.", Terms.fraction(p + q, 2));
    };
  }

  private static Draft wrongLine(Chance chance) {
    int n = chance.integer(2, 5);
    int c = chance.integer(2, 9);
    int place = chance.integer(1, 3);
    String[] right = {
      say("the question: $\\ln(% x^{%} e^{x})$", c, n),
      say("product to sum: $\\ln % + \\ln x^{%} + \\ln e^{x}$", c, n),
      say("exponent to factor: $\\ln % + % \\ln x + \\ln e^{x}$", c, n),
      say("the exponential undone: $\\ln % + % \\ln x + x$", c, n)
    };
    String[] wrong = {
      "",
      say("product to sum: $\\ln % \\cdot \\ln x^{%} \\cdot \\ln e^{x}$", c, n),
      say("exponent to factor: $\\ln % + (\\ln x)^{%} + \\ln e^{x}$", c, n),
      say("the exponential undone: $\\ln % + % \\ln x + e^{x}$", c, n)
    };
    String[] then = {
      "",
      say("exponent to factor: $\\ln % \\cdot % \\ln x \\cdot \\ln e^{x}$", c, n),
      say(
          "the exponential undone: $%$",
          place == 1
              ? "\\ln " + c + " \\cdot " + n + " \\ln x \\cdot x"
              : "\\ln " + c + " + (\\ln x)^{" + n + "} + x"),
      ""
    };
    String[] ids = {
      "blames-question", "blames-product-rule", "blames-power-rule", "blames-exponential"
    };
    Lines lines = new Lines();
    for (int i = 0; i < 4; i++) {
      if (i == place) {
        lines.wrong(wrong[i]);
      } else {
        lines.line(ids[i], i < place ? right[i] : then[i - 1], Lines.FOLLOWS);
      }
    }
    return lines
        .spot(
            "Somebody takes a logarithm apart, for $x > 0$. Which line is the first that is wrong?"
                + " Type its number.")
        .hint("Check what each line makes of the one above it.")
        .hint("$\\ln(u v) = \\ln u + \\ln v$, $\\ln u^n = n \\ln u$, $\\ln e^u = u$.")
        .step(say("Done right, it ends with $\\ln % + % \\ln x + x$.", c, n))
        .step("Line " + (place + 1) + " is the first that says something else.");
  }

  private static Draft exponent(Chance chance) {
    int b = chance.oneOf(2, 3, 5);
    int n = b == 2 ? chance.integer(3, 7) : chance.integer(2, 4);
    int a = chance.integer(2, 4);
    int c = chance.nonzero(-5, 5);
    return number(
            say("Solve $%^{#} = %$ for $x$.", b, Terms.linear(a, "x", c), Terms.pow(b, n)),
            Terms.fraction(n - c, a))
        .mistake("exponent-for-solution", n, "That is the exponent. It is still a formula in $x$.")
        .mistake(
            "sign-of-shift",
            Terms.fraction(n + c, a),
            "Bring the number to the other side: its sign turns.")
        .mistake(
            "divided-by-base",
            Terms.fraction(Terms.pow(b, n) - c * b, a * b),
            "Dividing by the base does not undo a power. Take the logarithm.")
        .mistake("factor-kept", n - c, "One step is left: what stands in front of $x$?")
        .hint("Which power of " + b + " is " + Terms.pow(b, n) + "?")
        .hint("The exponents have to be equal: $# = %$.", Terms.linear(a, "x", c), n)
        .step(
            say("$% = %^{%}$, so $# = %$.", Terms.pow(b, n), b, n, Terms.linear(a, "x", c), n),
            Terms.put("(% - #)/%", n, c, a))
        .step("Solve for $x$.", Terms.fraction(n - c, a));
  }

  private static Draft argument(Chance chance) {
    int b = chance.oneOf(2, 3, 10);
    int n = chance.integer(2, b == 2 ? 6 : 3);
    int c = chance.nonzero(-9, 9);
    int value = Terms.pow(b, n) - c;
    if (value == 0) {
      return argument(chance);
    }
    return number(
            say("Solve $# = %$ for $x$.", "log(" + Terms.linear(1, "x", c) + ", " + b + ")", n),
            value)
        .mistake(
            "base-times-value",
            b * n - c,
            "The logarithm is undone by a power of the base, not by a product.")
        .mistake(
            "power-reversed",
            Terms.pow(n, b) - c,
            "The base of the logarithm is the base of the power.")
        .mistake(
            "sign-of-shift", value + 2 * c, "Bring the number to the other side: its sign turns.")
        .mistake(
            "shift-forgotten",
            Terms.pow(b, n),
            "That is what the logarithm is taken of. It is more than $x$ alone.")
        .hint("What undoes a logarithm to the base " + b + "?")
        .hint("$# = %^{%}$.", Terms.linear(1, "x", c), b, n)
        .step(
            say("Undo the logarithm: $# = %$.", Terms.linear(1, "x", c), Terms.pow(b, n)),
            Terms.put("%^% - #", b, n, c))
        .step("Solve for $x$.", value);
  }
}
