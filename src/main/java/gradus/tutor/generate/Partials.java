package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.say;

import gradus.tutor.quiz.Chance;

/// Partial derivatives: one variable moves, the others stand still.
final class Partials extends Topic {
  private static final String BOTH =
      "Only one variable moves here. The other stands still, like a number.";

  Partials() {
    super(
        "partial-derivatives",
        "one variable moves, the others stand still",
        "calculus",
        "hold the other variable fixed",
        "partial derivative of a polynomial",
        "chain rule with two variables",
        "mixed second derivative",
        "slope of a loss in one parameter");
  }

  @Override
  Draft any(Chance chance, int level) {
    return switch (level) {
      case 1 -> monomial(chance);
      case 2 -> chance.integer(0, 3) > 0 ? polynomial(chance) : constants(chance);
      case 3 -> inner(chance);
      case 4 -> mixed(chance);
      default -> loss(chance);
    };
  }

  private static String asked(String f, String x) {
    return say("Let $f(x, y) = #$. Find the partial derivative $\\partial f / \\partial %$.", f, x);
  }

  private static Draft monomial(Chance chance) {
    int a = chance.nonzero(-6, 6);
    int n = chance.integer(2, 5);
    int m = chance.integer(2, 4);
    boolean first = chance.coin();
    String x = first ? "x" : "y";
    String y = first ? "y" : "x";
    String own = Terms.power(x, n);
    String other = Terms.power(y, m);
    String f = Terms.times(a, first ? own + "*" + other : other + "*" + own);
    String slope = Terms.term(a * n, x, n - 1);
    return formula(asked(f, x), "diff(" + f + ", " + x + ")", "x", "y")
        .mistake(
            "both-differentiated",
            Terms.times(a * n * m, Terms.power(x, n - 1) + "*" + Terms.power(y, m - 1)),
            BOTH)
        .mistake(
            "other-variable",
            Terms.times(a * m, own + "*" + Terms.power(y, m - 1)),
            "That is the slope in the other direction. Look again at which variable moves.")
        .mistake(
            "other-dropped",
            slope,
            "A factor that stands still is not gone. It stays as it is, like any constant factor.")
        .hint("Write a fixed number, say 7, for $%$. How would you differentiate then?", y)
        .hint("$#$ is a constant factor here; it stays.", other)
        .step(say("Only $%$ moves: $#$ is a constant factor.", x, other))
        .step(
            say("The power rule for $#$ gives the rest.", own),
            first ? slope + "*" + other : Terms.times(a * n, other + "*" + Terms.power(x, n - 1)));
  }

  private static Draft polynomial(Chance chance) {
    int a = chance.integer(1, 4);
    int b = chance.nonzero(-5, 5);
    int c = chance.nonzero(-6, 6);
    boolean first = chance.coin();
    String x = first ? "x" : "y";
    String y = first ? "y" : "x";
    String crossed = Terms.times(b, "x*y");
    String f = Terms.sum(Terms.term(a, x, 2), crossed, Terms.term(c, y, 2));
    String answer = Terms.sum(Terms.term(2 * a, x, 1), Terms.term(b, y, 1));
    return formula(asked(f, x), "diff(" + f + ", " + x + ")", "x", "y")
        .mistake(
            "other-variable",
            Terms.sum(Terms.term(b, x, 1), Terms.term(2 * c, y, 1)),
            "That is the slope in the other direction. Look again at which variable moves.")
        .mistake(
            "both-differentiated",
            Terms.sum(answer, Terms.term(2 * c, y, 1)),
            "A term without the moving variable is a constant. What is the slope of a constant?")
        .mistake(
            "mixed-term-lost",
            Terms.term(2 * a, x, 1),
            "The term with both variables changes as well when one of them moves.")
        .mistake("other-dropped", Terms.sum(Terms.term(2 * a, x, 1), "" + b), BOTH)
        .hint("Go through the terms one by one. Which of them move when only $%$ does?", x)
        .hint("$#$ is a number times $%$ while $%$ stands still.", crossed, x, y)
        .step(say("The first term gives $#$, the last one 0.", Terms.term(2 * a, x, 1)))
        .step(say("The middle one gives $#$.", Terms.term(b, y, 1)), answer);
  }

  private static Draft constants(Chance chance) {
    int a = chance.integer(2, 6);
    int b = chance.integer(2, 6);
    String f = a + "*x*y^2 + " + b + "*y";
    return Choices.right("As numbers that do not change: only $x$ moves.")
        .wrong(
            "y-moves-too",
            "As functions of $x$ that need the product rule.",
            "That would be so if $y$ depended on $x$. Here it stands still.")
        .wrong(
            "y-is-zero",
            "As 0: they are not what is asked about.",
            "Standing still is not the same as being 0. A constant factor stays.")
        .wrong(
            "y-is-one",
            "As 1: they are left out.",
            "A constant factor stays; leaving it out would change the slope.")
        .ask(
            chance,
            say(
                "You want $\\partial f / \\partial x$ of $f(x, y) = #$. How do you treat the parts"
                    + " that hold $y$?",
                f))
        .hint("Cut the surface along a line on which only $x$ changes.")
        .hint("On this line, what does $y$ do?")
        .step("Along a line in the direction of $x$ the other variable keeps its value.")
        .step(say("So $y$ is treated as a number, and the slope is $#$.", a + "*y^2"));
  }

  private static Draft inner(Chance chance) {
    int a = chance.oneOf(-5, -4, -3, -2, 2, 3, 4, 5);
    int c = chance.integer(1, 7);
    int b = chance.integer(2, 7);
    boolean exponential = chance.integer(0, 2) == 0;
    boolean first = chance.coin();
    String x = first ? "x" : "y";
    String y = first ? "y" : "x";
    String u = exponential ? Terms.times(a, "x*y") : Terms.term(c, "x", 2) + " + " + b + "*y^2";
    String f = exponential ? "exp(" + u + ")" : "ln(" + u + ")";
    String own = exponential ? Terms.term(a, y, 1) : Terms.term(first ? 2 * c : 2 * b, x, 1);
    String other = exponential ? Terms.term(a, x, 1) : Terms.term(first ? 2 * b : 2 * c, y, 1);
    String outer = exponential ? "*" + f : "/(" + u + ")";
    return formula(asked(f, x), "diff(" + f + ", " + x + ")", "x", "y")
        .mistake(
            "no-inner",
            exponential ? f : "1/(" + u + ")",
            "The outside is right. The inside has a slope in this direction; multiply by it.")
        .mistake(
            "other-variable",
            other + outer,
            "That is the slope in the other direction. Look again at which variable moves.")
        .mistake(
            "both-slopes",
            "(" + Terms.sum(own, other) + ")" + outer,
            "The slopes of both directions are added up here. Only one variable moves.")
        .hint("Name the inside $u$. How does $u$ change when only $%$ moves?", x)
        .hint("Outer slope at $u$, times $\\partial u / \\partial %$.", x)
        .step(say("Inside: $u = #$, and $\\partial u / \\partial % = #$.", u, x, own))
        .step("Outside: the slope of " + (exponential ? "$e^u$ is $e^u$." : "$\\ln u$ is $1/u$."))
        .step("Multiply the two.", own + outer);
  }

  private static Draft mixed(Chance chance) {
    int a = chance.integer(1, 4);
    int b = chance.nonzero(-5, 5);
    int n = chance.integer(2, 3);
    int m = chance.integer(2, 3);
    String f = Terms.sum(Terms.times(a, "x^" + n + "*y^" + m), Terms.times(b, "x*y"));
    String first =
        Terms.sum(Terms.times(a * n, Terms.power("x", n - 1) + "*y^" + m), Terms.term(b, "y", 1));
    String answer =
        Terms.sum(
            Terms.times(a * n * m, Terms.power("x", n - 1) + "*" + Terms.power("y", m - 1)),
            "" + b);
    return formula(
            say("Let $f(x, y) = #$. Find $\\frac{\\partial^2 f}{\\partial x \\, \\partial y}$.", f),
            "diff(" + f + ", x, y)",
            "x",
            "y")
        .mistake(
            "twice-x",
            Terms.times(
                a * n * (n - 1),
                Terms.power("x", n - 2).equals("1")
                    ? "y^" + m
                    : Terms.power("x", n - 2) + "*y^" + m),
            "That is the second derivative in the direction of $x$. Here each variable has its turn"
                + " once.")
        .mistake(
            "stopped-early", first, "That is the first step. Differentiate it once more, by $y$.")
        .mistake(
            "constant-lost",
            Terms.times(a * n * m, Terms.power("x", n - 1) + "*" + Terms.power("y", m - 1)),
            "The product term leaves something behind: its slope in $x$ still holds $y$.")
        .hint("First by one variable, then the result by the other. The order does not matter.")
        .hint("Differentiate by $x$ first, with $y$ as a number.")
        .step(say("By $x$: $#$.", first))
        .step(say("That by $y$: $#$.", answer), answer);
  }

  private static Draft loss(Chance chance) {
    int x = chance.oneOf(-3, -2, 2, 3, 4, 5);
    int y = chance.nonzero(-6, 6);
    boolean bias = chance.integer(0, 2) == 0;
    String r = Terms.sum(Terms.term(x, "w", 1), "b", "" + -y);
    String f = "(" + r + ")^2";
    String by = bias ? "b" : "w";
    int factor = bias ? 2 : 2 * x;
    return formula(
            say(
                "A line $w x + b$ is fitted. For the point $(%, %)$ the loss is $L(w, b) = #$. Find"
                    + " $\\partial L / \\partial %$.",
                x, y, f, by),
            "diff(" + f + ", " + by + ")",
            "w",
            "b")
        .mistake(
            bias ? "input-too-many" : "no-inner",
            (bias ? Terms.guarded(2 * x) : "2") + "*(" + r + ")",
            bias
                ? "The input belongs to the weight. How fast does the inside change with $b$?"
                : "The square is handled. How fast does the inside change with $w$?")
        .mistake(
            "two-lost",
            (bias ? "" : Terms.guarded(x) + "*") + "(" + r + ")",
            "A square brings a 2 to the front when it is differentiated.")
        .mistake(
            "residual-sign",
            Terms.put("#*(%)", factor, Terms.sum(Terms.term(x, "w", 1), "b", "" + y)),
            "Look at the sign of the target inside the bracket: it stays as it was.")
        .mistake(
            "square-kept",
            Terms.put("#*%", factor, f),
            "The exponent goes down by one when the square is differentiated.")
        .hint("Name what stands in the bracket $r$, the residual.")
        .hint("$\\partial L / \\partial % = 2 r \\cdot \\partial r / \\partial %$.", by, by)
        .step(say("With $r = #$ the loss is $r^2$, and its slope in $r$ is $2 r$.", r))
        .step(
            say(
                "$r$ changes with $%$ by $%$, so the slope is $2 r \\cdot %$.",
                by, bias ? 1 : x, Terms.guarded(bias ? 1 : x)),
            Terms.put("#*(%)", factor, r));
  }
}
