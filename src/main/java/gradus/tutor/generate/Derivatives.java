package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.say;

import gradus.tutor.quiz.Chance;

/// Derivatives of one variable, rule by rule.
final class Derivatives extends Topic {
  Derivatives() {
    super(
        "derivatives",
        "slopes of functions of one variable, rule by rule",
        "calculus",
        "power rule",
        "derivative of a polynomial",
        "product rule",
        "quotient rule",
        "slope of a loss");
  }

  @Override
  Draft any(Chance chance, int level) {
    return switch (level) {
      case 1 -> power(chance);
      case 2 -> chance.integer(0, 2) > 0 ? polynomial(chance) : wrongLine(chance);
      case 3 -> chance.integer(0, 3) > 0 ? ProductRule.apply(chance) : ProductRule.order(chance);
      case 4 -> quotient(chance);
      default -> chance.integer(0, 2) > 0 ? loss(chance) : downhill(chance);
    };
  }

  private static Draft power(Chance chance) {
    int a = chance.nonzero(-9, 9);
    int n = chance.integer(2, 7);
    String f = Terms.term(a, "x", n);
    String answer = Terms.term(a * n, "x", n - 1);
    return derivative(f, answer)
        .mistake(
            "exponent-kept",
            Terms.term(a * n, "x", n),
            "The factor is right. The exponent goes down by one when you differentiate.")
        .mistake(
            "factor-lost",
            Terms.term(a, "x", n - 1),
            "The exponent went down as it should. The old exponent also comes to the front as a"
                + " factor.")
        .mistake(
            "integrated-instead",
            Terms.times(a, "x^" + (n + 1) + "/" + (n + 1)),
            "That is an antiderivative: the exponent went up. A derivative takes it down.")
        .hint("Which rule belongs to a power of $x$?")
        .hint("The slope of $x^n$ is $n x^{n-1}$. A constant factor stays where it is.")
        .step(
            "The exponent " + n + " comes to the front and goes down by one.",
            Terms.times(a, n + "*" + Terms.power("x", n - 1)))
        .step(say("Multiply the numbers: $#$.", answer), answer);
  }

  private static Draft polynomial(Chance chance) {
    int a = chance.nonzero(-5, 5);
    int b = chance.nonzero(-6, 6);
    int c = chance.nonzero(-9, 9);
    int n = chance.integer(2, 4);
    String last = String.valueOf(c);
    String f = Terms.sum(Terms.term(a, "x", n), Terms.term(b, "x", 1), last);
    String first = Terms.term(a * n, "x", n - 1);
    String answer = Terms.sum(first, String.valueOf(b));
    return derivative(f, answer)
        .mistake(
            "constant-kept",
            Terms.sum(first, String.valueOf(b + c)),
            "A constant does not change when $x$ does. What is the slope of a horizontal line?")
        .mistake(
            "linear-term-lost",
            first,
            "The linear term has a slope too. How much does it grow when $x$ grows by one?")
        .mistake(
            "x-kept",
            Terms.sum(first, Terms.term(b, "x", 1)),
            "The first term is right. In the linear term the power of $x$ is 1, and it goes down as"
                + " well.")
        .hint("Differentiate one term after the other.")
        .hint("The slope of $x^n$ is $n x^{n-1}$, that of $x$ is 1, that of a number is 0.")
        .step(say("Term by term: $#$ gives $#$.", Terms.term(a, "x", n), first))
        .step(say("$#$ gives $%$, and the constant gives 0.", Terms.term(b, "x", 1), b), answer);
  }

  /// A line of a differentiation goes wrong.
  private static Draft wrongLine(Chance chance) {
    int a = chance.integer(2, 5);
    int b = chance.integer(2, 6);
    int n = chance.integer(3, 5);
    int c = chance.integer(3, 9);
    String f = Terms.sum(Terms.term(a, "x", n), Terms.term(-b, "x", 2), "" + c);
    int place = chance.integer(0, 2);
    String first = Terms.term(a * n, "x", place == 0 ? n : n - 1);
    String second = place == 1 ? Terms.term(-b, "x", 1) : Terms.term(-2 * b, "x", 1);
    String third = place == 2 ? "" + c : "0";
    String[] ids = {"blames-term-1", "blames-term-2", "blames-term-3"};
    String[] said = {
      say("term 1: $#$ becomes $#$", Terms.term(a, "x", n), first),
      say("term 2: $#$ becomes $#$", Terms.term(-b, "x", 2), second),
      "term 3: " + c + " becomes " + third
    };
    return Lines.of(
            ids, said, place, "This term is right. Apply $n x^{n-1}$ to each of the others.")
        .line(
            "blames-sum",
            say("together: $f'(x) = #$", Terms.sum(first, second, third)),
            "This line only adds up what stands above it. The slip is earlier.")
        .spot(
            say(
                "Somebody differentiates $f(x) = #$ term by term. Which line is the first that is"
                    + " wrong? Type its number.",
                f))
        .hint("Differentiate each term yourself and compare.")
        .hint("The slope of $x^n$ is $n x^{n-1}$; the slope of a number is 0.")
        .step(
            say(
                "The terms give $#$, $#$ and 0.",
                Terms.term(a * n, "x", n - 1),
                Terms.term(-2 * b, "x", 1)))
        .step("Line " + (place + 1) + " says something else.");
  }

  private static Draft quotient(Chance chance) {
    int a = chance.integer(1, 5);
    int b = chance.nonzero(-6, 6);
    int c = chance.integer(1, 6);
    boolean square = chance.coin();
    String u = Terms.linear(a, "x", b);
    String v = square ? "x^2 + " + c : "x + " + c;
    String dv = square ? "2*x" : "1";
    String f = "(" + u + ")/(" + v + ")";
    String first = Terms.times(a, "(" + v + ")");
    String second = square ? "(" + u + ")*2*x" : "(" + u + ")";
    String top = first + " - " + second;
    String raw = "(" + top + ")/(" + v + ")^2";
    String shorter =
        square
            ? Terms.sum(Terms.term(-a, "x", 2), Terms.term(-2 * b, "x", 1), "" + a * c)
            : String.valueOf(a * c - b);
    String answer = (square ? "(" + shorter + ")" : shorter) + "/(" + v + ")^2";
    return derivative(f, answer)
        .mistake(
            "quotient-sign",
            "(" + second + " - " + first + ")/(" + v + ")^2",
            "The parts are right and in the wrong order: the slope of the top comes first.")
        .mistake(
            "no-square",
            "(" + top + ")/(" + v + ")",
            "The top is right. What happens to the denominator in the quotient rule?")
        .mistake(
            "quotient-of-derivatives",
            square ? a + "/(2*x)" : "" + a,
            "The slope of a quotient is not the quotient of the slopes: both change at once.")
        .mistake(
            "plus-for-minus",
            "(" + first + " + " + second + ")/(" + v + ")^2",
            "Where $u$ is positive, a growing $v$ makes the quotient smaller. Which sign does that"
                + " need?")
        .hint("One expression over another: the quotient rule.")
        .hint("$\\left(\\frac{u}{v}\\right)' = \\frac{u' v - u v'}{v^2}$.")
        .step(say("Top: $u = #$ with $u' = %$.", u, a))
        .step(say("Below: $v = #$ with $v' = #$.", v, dv))
        .step(say("Put them into $(u'v - uv')/v^2$: $#$.", raw), raw)
        .step(say("Tidy the top: $#$.", answer), answer);
  }

  private static Draft loss(Chance chance) {
    int x = chance.integer(2, 4);
    int y = chance.nonzero(-5, 6);
    int lambda = chance.integer(1, 4);
    int w = chance.nonzero(-3, 3);
    int residual = w * x - y;
    int slope = 2 * residual * x + 2 * lambda * w;
    String f = "(" + Terms.linear(x, "w", -y) + ")^2 + " + Terms.times(lambda, "w^2");
    if (residual == 0 || slope == 0) {
      return loss(chance);
    }
    String r = Terms.guarded(residual);
    return number(
            say("A loss with one weight is $L(w) = #$. What is its slope at $w = %$?", f, w),
            "diff(" + f + ", w) at w=" + w)
        .mistake(
            "no-inner",
            2 * residual + 2 * lambda * w,
            "The square is handled. What stands inside it has a slope of its own; multiply by it.")
        .mistake(
            "penalty-lost",
            2 * residual * x,
            "The first part is right. The last term, a penalty on $w$, has a slope as well.")
        .mistake(
            "twos-lost",
            residual * x + lambda * w,
            "A square brings a 2 to the front when it is differentiated.")
        .mistake(
            "value-for-slope",
            residual * residual + lambda * w * w,
            "That is the height of the loss at this point. The question is how steep it is.")
        .hint("Differentiate both squares first, put the number in afterwards.")
        .hint("The slope of $(a w - b)^2$ is $2 (a w - b) a$.")
        .step(say("The slope is $2 (#) \\cdot % + % w$.", Terms.linear(x, "w", -y), x, 2 * lambda))
        .step(
            say("At $w = %$ the bracket is $%$.", w, residual),
            Terms.put("2*%*% + %*#", r, x, 2 * lambda, w))
        .step(say("Together that is $%$.", slope), slope);
  }

  private static Draft downhill(Chance chance) {
    int slope = chance.nonzero(-6, 6);
    int w = chance.nonzero(-4, 4);
    if (slope == w) {
      return downhill(chance); // leaving it there would be two of the choices
    }
    boolean up = slope < 0;
    String right = up ? "a little larger" : "a little smaller";
    String other = up ? "a little smaller" : "a little larger";
    return Choices.right(say("Make $w$ %.", right))
        .wrong(
            "ascent-sign",
            say("Make $w$ %.", other),
            "That goes uphill. The slope says what the loss does when $w$ grows.")
        .wrong(
            "stay-where-it-is",
            "Leave $w$ where it is.",
            "A lowest point has slope 0. This one is not 0.")
        .wrong(
            "slope-for-minimum",
            say("Set $w = %$.", slope),
            "The slope is a direction and a steepness, not the place of the lowest point.")
        .ask(
            chance,
            say(
                "At $w = %$ the slope of a loss is $L'(w) = %$. Which change is sure to make the"
                    + " loss smaller, if it is small enough?",
                w, slope))
        .hint("What does the sign of a slope say about the graph?")
        .hint("Draw a short line with this slope and walk down along it.")
        .step(
            up
                ? "The slope is negative: the loss falls as $w$ grows."
                : "The slope is positive: the loss rises as $w$ grows.")
        .step(say("So go against it: make $w$ %.", right));
  }
}
