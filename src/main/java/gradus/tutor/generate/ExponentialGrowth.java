package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.say;

import gradus.tutor.quiz.Chance;

/// Doubling, decay, moving averages.
final class ExponentialGrowth extends Topic {
  ExponentialGrowth() {
    super(
        "exponentials",
        "powers, doubling and decay, moving averages",
        "algebra",
        "rules for powers",
        "doubling and halving",
        "equations with exponentials",
        "exponential moving average",
        "decay and bias correction");
  }

  @Override
  Draft any(Chance chance, int level) {
    return switch (level) {
      case 1 -> powers(chance);
      case 2 -> chance.integer(0, 3) > 0 ? halving(chance) : order(chance);
      case 3 -> solve(chance);
      case 4 -> average(chance);
      default -> chance.coin() ? decay(chance) : correction(chance);
    };
  }

  private static Draft powers(Chance chance) {
    int a = chance.integer(2, 7);
    int b = chance.integer(2, 7);
    int kind = chance.integer(0, 2);
    String question =
        kind == 0
            ? "e^{" + a + "} \\cdot e^{" + b + "}"
            : kind == 1
                ? "\\frac{e^{" + a + "}}{e^{" + b + "}}"
                : "\\left(e^{" + a + "}\\right)^{" + b + "}";
    int answer = kind == 0 ? a + b : kind == 1 ? a - b : a * b;
    if (a == b) {
      return powers(chance);
    }
    Draft draft =
        number(say("Write $%$ as a single power of $e$. What is its exponent?", question), answer);
    if (kind != 0) {
      draft.mistake(
          "exponents-added",
          a + b,
          "Exponents are added when powers are multiplied. Here it is something else.");
    }
    if (kind != 1) {
      draft.mistake(
          "exponents-subtracted",
          a - b,
          "Exponents are subtracted when powers are divided. Here it is something else.");
    } else {
      draft.mistake(
          "exponents-divided",
          Terms.fraction(a, b),
          "Dividing powers does not divide their exponents.");
    }
    if (kind != 2) {
      draft.mistake(
          "exponents-multiplied",
          a * b,
          "Exponents are multiplied when a power is raised to a power. Here it is something else.");
    }
    if (kind == 0) {
      draft.mistake(
          "bases-multiplied",
          2 * (a + b),
          "The base stays the same. Write both powers out and count how often it stands there.");
    }
    if (kind == 2) {
      draft.mistake(
          "power-of-exponent",
          Terms.pow(a, b),
          "The outer exponent says how often the inner one is added.");
    }
    return draft
        .hint("Write it out for small exponents: how often does $e$ stand there?")
        .hint(
            "Multiplying adds exponents, dividing subtracts them, a power of a power multiplies"
                + " them.")
        .step(
            kind == 0
                ? "Multiplying powers adds exponents."
                : kind == 1
                    ? "Dividing powers subtracts exponents."
                    : "A power of a power multiplies exponents.",
            kind == 0 ? a + " + " + b : kind == 1 ? a + " - " + b : a + "*" + b)
        .step(say("That is $%$.", answer), answer);
  }

  private static Draft halving(Chance chance) {
    int steps = chance.integer(2, 6);
    int period = chance.integer(2, 9);
    boolean up = chance.coin();
    int start = up ? chance.integer(2, 12) : (1 << steps) * chance.integer(1, 6);
    int end = up ? start << steps : start >> steps;
    return number(
            say(
                "A quantity begins at $%$ and % every $%$ hours. How large is it after $%$ hours?",
                start, up ? "doubles" : "halves", period, period * steps),
            end)
        .mistake(
            "once-only",
            up ? "" + 2 * start : Terms.fraction(start, 2),
            "That is after one period. How many periods are there?")
        .mistake(
            "linear",
            up ? "" + start * 2 * steps : Terms.fraction(start, 2 * steps),
            "Each period multiplies what is there then, not what was there at the start.")
        .mistake(
            "off-by-one",
            up ? "" + 2 * end : Terms.fraction(end, 2),
            "Count the periods once more.")
        .mistake(
            "hours-for-periods",
            up ? "" + start * period * steps : Terms.fraction(start, period * steps),
            "The hours themselves are not multiplied. They say how many periods there are.")
        .hint("How many periods go by?")
        .hint("There are $%$ periods, each with a factor of %", steps, up ? "2." : "one half.")
        .step(
            say("$%$ periods, each with the same factor.", steps),
            start + (up ? "*2^" : "/2^") + steps)
        .step(say("That is $%$.", end), end);
  }

  private static Draft order(Chance chance) {
    int k = chance.integer(2, 9);
    int n = chance.integer(3, 9);
    return new Lines()
        .line("", "$\\ln x$", "")
        .line(
            "logarithm-above-root",
            "$\\sqrt{x}$",
            "A logarithm is left behind by every power, also by a root.")
        .line(
            "root-above-line",
            say("$% x$", 100 * k),
            "A root is a power as well, the power one half: $x$ leaves it behind.")
        .line(
            "line-above-power",
            say("$x^{%}$", n),
            "A higher power wins in the long run, whatever stands in front.")
        .line("power-above-exponential", "$e^{x}$", "An exponential leaves every power behind.")
        .order(
            chance,
            "Order these functions by how they grow for large $x$, the slowest first. Type their"
                + " numbers with commas.")
        .hint("Compare two at a time: what does their ratio do?")
        .hint("Every logarithm is slower than every power, every exponential faster.")
        .step(
            "Logarithms are slower than all powers, exponentials faster; among powers the exponent"
                + " decides, and a root is the power one half.");
  }

  private static Draft solve(Chance chance) {
    int k = chance.integer(2, 9);
    int n = chance.integer(2, 9);
    int c = chance.integer(2, 6);
    boolean decay = chance.coin();
    String rate = decay ? "-" + k : "" + k;
    String target = decay ? Terms.fraction(c, n) : "" + c * n;
    if (decay && n == c || n == k) {
      return solve(chance);
    }
    String answer = "ln(" + n + ")/" + k;
    return number(
            say(
                "Solve $% e^{% t} = #$ for $t$. Type it exactly with `ln`, or with three"
                    + " significant digits.",
                c, rate, target),
            answer)
        .mistake(
            "factor-not-divided",
            decay ? "-ln(" + target + ")/" + k : "ln(" + target + ")/" + k,
            "Divide by the factor in front before you take the logarithm.")
        .mistake("rate-multiplied", k + "*ln(" + n + ")", "The rate stands with $t$: divide by it.")
        .mistake(
            "sign-of-rate", "-" + answer, "Put your $t$ in: is the exponential above or below 1?")
        .mistake("no-logarithm", Terms.fraction(n, k), "An exponential is undone by a logarithm.")
        .hint("Get the exponential alone on one side.")
        .hint("$e^{% t} = %$. Take the logarithm.", rate, decay ? "\\frac{1}{" + n + "}" : "" + n)
        .step(
            say(
                "Divide by $%$ and take the logarithm: $% t = %\\ln %$.",
                c, rate, decay ? "-" : "", n),
            answer);
  }

  private static Draft average(Chance chance) {
    int m = chance.integer(-9, 9);
    int g = chance.integer(-9, 9);
    int h = chance.integer(-9, 9);
    boolean twice = chance.coin();
    int first = 9 * m + g;
    int second = 9 * first + 10 * h;
    int answer = twice ? second : 10 * first;
    if (m == 0 || g == 0 || h == 0 || answer == 0 || m == g || g == h) {
      return average(chance);
    }
    Draft draft =
        number(
            say(
                "A moving average is updated by $m \\leftarrow 0.9 m + 0.1 g$. It stands at $m ="
                    + " %$. What is it after % Give it exactly.",
                m,
                twice
                    ? say("the values $g = %$ and then $%$?", g, h)
                    : say("the value $g = %$?", g)),
            twice
                ? Terms.put("0.9*(0.9*# + 0.1*#) + 0.1*#", m, g, h)
                : Terms.put("0.9*# + 0.1*#", m, g));
    if (twice) {
      draft.mistake(
          "one-update-only",
          Terms.decimal(10 * first, 2),
          "That is after the first value. There is another one.");
      draft.mistake(
          "order-of-values",
          Terms.decimal(9 * (9 * m + h) + 10 * g, 2),
          "The later value counts in full, the earlier one has faded a little.");
    } else {
      draft.mistake(
          "plain-mean",
          Terms.decimal(50 * (m + g), 2),
          "That weighs old and new alike. The old average counts nine times as much.");
    }
    return draft
        .mistake(
            "weights-exchanged",
            Terms.decimal(twice ? m + 9 * g + 90 * h : 10 * (m + 9 * g), 2),
            "The weights are exchanged: the old average keeps the larger one.")
        .mistake(
            "new-value-unweighted",
            Terms.decimal(twice ? 81 * m + 90 * g + 100 * h : 10 * (9 * m + 10 * g), 2),
            "The new value goes in with the weight $0.1$.")
        .hint("Nine tenths of the old, one tenth of the new.")
        .hint(
            twice
                ? say("After the first value it is $%$.", Terms.decimal(first, 1))
                : say("$0.9 \\cdot % + 0.1 \\cdot %$.", Terms.guarded(m), Terms.guarded(g)))
        .step(
            "Old average times $0.9$, new value times $0.1$.",
            twice
                ? Terms.put("0.9*% + 0.1*#", Terms.guardedDecimal(first, 1), h)
                : Terms.put("0.9*# + 0.1*#", m, g))
        .step("Add up.", Terms.decimal(answer, 2));
  }

  private static Draft decay(Chance chance) {
    int factor = chance.integer(2, 4);
    int epochs = chance.integer(2, 4);
    int start = chance.integer(1, 9);
    int power = Terms.pow(factor, epochs);
    int every = chance.integer(5, 20);
    String rate = Terms.decimal(start, 1);
    return number(
            say(
                "The learning rate begins at $%$ and is divided by $%$ every $%$ epochs. What is it"
                    + " after $%$ epochs? Give a fraction or three significant digits.",
                rate, factor, every, every * epochs),
            Terms.fraction(start, 10 * power))
        .mistake(
            "linear",
            Terms.fraction(start, 10 * factor * epochs),
            "Each time it is divided again: the divisions multiply up.")
        .mistake(
            "once-only",
            Terms.fraction(start, 10 * factor),
            "That is after one division. How many are there?")
        .mistake(
            "off-by-one",
            Terms.fraction(start, 10 * power * factor),
            "Count the divisions once more.")
        .mistake(
            "multiplied", Terms.fraction(start * power, 10), "The learning rate becomes smaller.")
        .hint("How often is it divided?")
        .hint("It is divided $%$ times by $%$.", epochs, factor)
        .step(say("$%$ divisions by $%$.", epochs, factor), rate + "/" + factor + "^" + epochs)
        .reduced(Terms.fraction(start, 10 * power));
  }

  private static Draft correction(Chance chance) {
    int g = chance.nonzero(-9, 9);
    int h = chance.nonzero(-9, 9);
    int top = 9 * g + 10 * h;
    if (top == 0 || g == h) {
      return correction(chance);
    }
    return number(
            say(
                "Adam keeps $m \\leftarrow 0.9 m + 0.1 g$, begins with $m = 0$, and sees the"
                    + " gradients $%$ and then $%$. What is the bias-corrected $\\hat m ="
                    + " \\frac{m}{1 - 0.9^t}$ at $t = 2$? Give a fraction or three significant"
                    + " digits.",
                g, h),
            Terms.fraction(top, 19))
        .mistake(
            "adam-no-bias-correction",
            Terms.decimal(top, 2),
            "That is $m$ itself, which still leans towards its start at 0.")
        .mistake(
            "corrected-as-at-one",
            Terms.decimal(top, 1),
            "The correction depends on the step: here $t = 2$.")
        .mistake(
            "order-of-values",
            Terms.fraction(9 * h + 10 * g, 19),
            "The later gradient counts in full, the earlier one has faded a little.")
        .mistake(
            "plain-mean",
            Terms.fraction(g + h, 2),
            "The two gradients do not count alike. Compute $m$ step by step.")
        .hint("First $m$ after two steps, then the correction.")
        .hint("$m = %$ after two steps, and $1 - 0.9^2 = 0.19$.", Terms.decimal(top, 2))
        .step(
            say("After two steps $m = %$.", Terms.decimal(top, 2)),
            Terms.decimal(top, 2) + "/(1 - 0.9^2)")
        .step("Divide by $0.19$.", Terms.fraction(top, 19));
  }
}
