package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.say;

import gradus.tutor.quiz.Chance;
import java.util.List;

/// Functions inside functions, up to a neuron with its loss.
final class ChainRule extends Topic {
  ChainRule() {
    super(
        "chain-rule",
        "functions inside functions, up to a neuron with its loss",
        "calculus",
        "power of a linear function",
        "exp, ln, sin of a linear function",
        "curved inner function",
        "slope of a neuron",
        "slope of a loss through a neuron");
  }

  @Override
  Draft any(Chance chance, int level) {
    return switch (level) {
      case 1 -> power(chance);
      case 2 -> chance.integer(0, 3) > 0 ? linear(chance) : rates(chance);
      case 3 -> chance.integer(0, 3) > 0 ? curved(chance) : wrongLine(chance);
      case 4 -> neuron(chance);
      default -> chance.integer(0, 3) > 0 ? loss(chance) : order(chance);
    };
  }

  private static final String NO_INNER =
      "The outside is right. What stands inside has a slope of its own; multiply by it.";

  private static Draft power(Chance chance) {
    int a = chance.integer(2, 5);
    int b = chance.nonzero(-7, 7);
    int n = chance.integer(3, 6);
    String u = Terms.linear(a, "x", b);
    String f = "(" + u + ")^" + n;
    String below = Terms.power("(" + u + ")", n - 1);
    String answer = n * a + "*" + below;
    return derivative(f, answer)
        .mistake("no-inner", n + "*" + below, NO_INNER)
        .mistake(
            "exponent-kept",
            n * a + "*" + f,
            "The factors are right. The exponent outside goes down by one.")
        .mistake(
            "inner-differentiated",
            n + "*" + Terms.power("" + a, n - 1),
            "The outer slope is taken at $u$ itself, not at the slope of $u$.")
        .mistake(
            "no-outer",
            a + "*" + below,
            "The inner slope is there. The exponent comes to the front as a factor, too.")
        .hint("Name the inside $u$. What is $u'$?")
        .hint("$(u^n)' = n u^{n-1} u'$ with $u = #$.", u)
        .step(say("Inside: $u = #$, so $u' = %$.", u, a))
        .step(
            say("Outside: the slope of $u^%$ is $% u^{%}$. Multiply both.", n, n, n - 1),
            n + "*" + below + "*" + a)
        .step(say("Put the numbers together: $#$.", answer), answer);
  }

  /// An outer function, with `#` for what stands inside and `@` for the slope of that.
  ///
  /// @param bare its slope without the inner one
  /// @param mixedUp the slope people mix it up with
  private record Outer(String name, String bare, String slope, String mixedUp, String said) {
    String slopeAt(String inner, String factor) {
      return put(slope, inner).replace("@", factor);
    }
  }

  private static final List<Outer> OUTER =
      List.of(
          new Outer(
              "exp(#)",
              "exp(#)",
              "@*exp(#)",
              "@*(#)*exp(#)",
              "The exponential is its own slope; what stands in the exponent does not come down."),
          new Outer(
              "ln(#)",
              "1/(#)",
              "@/(#)",
              "@*ln(#)",
              "The logarithm is not its own slope. That is the exponential."),
          new Outer(
              "sin(#)",
              "cos(#)",
              "@*cos(#)",
              "-(@)*cos(#)",
              "The size is right. Does the sine rise or fall at 0?"),
          new Outer(
              "cos(#)",
              "-sin(#)",
              "-(@)*sin(#)",
              "@*sin(#)",
              "The size is right. Does the cosine rise or fall just after 0?"));

  private static String put(String pattern, String inner) {
    return pattern.replace("#", inner);
  }

  private static Draft linear(Chance chance) {
    int a = chance.oneOf(-3, -2, 2, 3, 4, 5);
    int b = chance.nonzero(-5, 5);
    return composed(chance.pick(OUTER), Terms.linear(a, "x", b), a, 0);
  }

  private static Draft curved(Chance chance) {
    int a = chance.integer(1, 4);
    int c = chance.integer(1, 6);
    int n = chance.integer(2, 3);
    String inner = Terms.sum(Terms.term(a, "x", n), String.valueOf(c));
    return composed(chance.pick(OUTER), inner, a * n, n - 1);
  }

  /// @param a with {@code n} the inner slope: a xⁿ
  private static Draft composed(Outer outer, String inner, int a, int n) {
    String slope = Terms.term(a, "x", n);
    String f = put(outer.name(), inner);
    String answer =
        outer.slope().startsWith("-")
            ? Terms.term(-a, "x", n) + "*sin(" + inner + ")"
            : outer.slopeAt(inner, slope);
    return derivative(f, answer)
        .mistake("no-inner", put(outer.bare(), inner), NO_INNER)
        .mistake("outer-mixed-up", put(outer.mixedUp(), inner).replace("@", slope), outer.said())
        .mistake(
            "inner-at-wrong-point",
            put(outer.bare(), slope),
            "The outer slope is taken at the inside itself, not at the slope of the inside.")
        .hint("Which function is outside, which one inside?")
        .hint("Outer slope at $u$, times the inner slope, with $u = #$.", inner)
        .step(say("Inside: $u = #$ with $u' = #$.", inner, slope))
        .step(
            say(
                "Outside: the slope of $#$ is $#$.",
                put(outer.name(), "u"),
                put(outer.bare(), "u")))
        .step(say("Multiply the two, with $u$ put back: $#$.", answer), answer);
  }

  /// Gears: rates multiply.
  private static Draft rates(Chance chance) {
    int first = chance.oneOf(-3, -2, 2, 3, 4, 5);
    int second = chance.oneOf(-5, -4, -2, 2, 3, 6);
    return number(
            say(
                "When $x$ changes a little, $u$ changes by $%$ times as much. When $u$ changes a"
                    + " little, $y$ changes by $%$ times as much. What is $dy/dx$?",
                first, second),
            first * second)
        .mistake(
            "rates-added",
            first + second,
            "Each rate works on what the one before it gives. Such factors do not add up.")
        .mistake("only-outer", second, "That is $dy/du$. How fast does $u$ go when $x$ does?")
        .mistake("only-inner", first, "That is $du/dx$. What does $y$ make of it?")
        .hint("Let $x$ grow by one hundredth. How much does $u$ change, and then $y$?")
        .hint("$\\frac{dy}{dx} = \\frac{dy}{du} \\cdot \\frac{du}{dx}$.")
        .step("Rates along a chain multiply.", Terms.put("#*#", second, first))
        .step(say("That is $%$.", first * second), first * second);
  }

  private static Draft wrongLine(Chance chance) {
    int a = chance.integer(2, 4);
    int c = chance.integer(1, 6);
    String u = Terms.term(a, "x", 2) + " + " + c;
    int place = chance.integer(1, 3);
    String inner = Terms.term(place == 1 ? a : 2 * a, "x", 1);
    String last =
        switch (place) {
          case 1 -> inner + "/(" + u + ")";
          case 2 -> inner + "*ln(" + u + ")";
          default -> inner + "*(" + u + ")";
        };
    String[] said = {
      say("name the inside: $u = #$", u),
      say("inner slope: $u' = #$", inner),
      say("outer slope: that of $\\ln u$ is %", place == 2 ? "$\\ln u$" : "$1/u$"),
      say("together: $f'(x) = #$", last)
    };
    String[] ids = {"blames-name", "blames-inner", "blames-outer", "blames-product"};
    return Lines.of(ids, said, place, Lines.FOLLOWS)
        .spot(
            say(
                "Somebody differentiates $f(x) = #$. Which line is the first that is wrong? Type"
                    + " its number.",
                "ln(" + u + ")"))
        .hint("Check each line on its own, from the top.")
        .hint("The slope of $\\ln u$ is one over $u$; the slope of $x^2$ is $2 x$.")
        .step(say("The inner slope is $#$, the outer one $1/u$.", 2 * a + "*x"))
        .step(say("Their product is $#$.", 2 * a + "*x/(" + u + ")"));
  }

  private static Draft neuron(Chance chance) {
    int a = chance.oneOf(-4, -3, -2, 2, 3, 4, 5);
    int b = chance.nonzero(-4, 4);
    boolean tanh = chance.integer(0, 2) == 0;
    String u = Terms.linear(a, "x", b);
    String name = tanh ? "tanh" : "sigmoid";
    String s = name + "(" + u + ")";
    String slope = tanh ? "(1 - " + s + "^2)" : s + "*(1 - " + s + ")";
    String answer = Terms.put("#*%", a, slope);
    return derivative(s, answer)
        .mistake("no-inner", slope, NO_INNER)
        .mistake(
            "like-exp",
            Terms.put("#*%", a, s),
            "That is the rule for $e^u$, which is its own slope. This function flattens out at both"
                + " ends.")
        .mistake(
            "other-activation",
            Terms.put("#*%", a, tanh ? s + "*(1 - " + s + ")" : "(1 - " + s + "^2)"),
            tanh
                ? "That is the slope of the sigmoid. The hyperbolic tangent runs from $-1$ to 1."
                : "That is the slope of $\\tanh$. The sigmoid runs from 0 to 1.")
        .mistake(
            "inner-at-wrong-point",
            Terms.put("#*%", a, slope.replace(u, String.valueOf(a))),
            "The outer slope is taken at the inside, not at the slope of the inside.")
        .hint(
            "Name the inside $u$, and the output $s$. Which slope does $s$ have, written with $s$?")
        .hint(
            tanh
                ? "$\\tanh'(u) = 1 - \\tanh^2(u)$."
                : "$\\sigma'(u) = \\sigma(u) (1 - \\sigma(u))$.")
        .step(say("Inside: $u = #$ with $u' = %$.", u, a))
        .step(
            say(
                "Outside: with $s = #$ the slope is %",
                name + "(u)", tanh ? "$1 - s^2$." : "$s (1 - s)$."))
        .step("Multiply the two.", answer);
  }

  private static Draft loss(Chance chance) {
    int x = chance.oneOf(-5, -4, -3, -2, 2, 3, 4, 5);
    int b = chance.nonzero(-5, 5);
    int y = chance.integer(0, 1);
    String z = Terms.linear(x, "w", b);
    String s = "sigmoid(" + z + ")";
    String error = y == 0 ? s : "(" + s + " - 1)";
    String f = error + "^2";
    String factor = Terms.guarded(2 * x);
    String answer = factor + "*" + error + "*" + s + "*(1 - " + s + ")";
    return formula(
            say(
                "A neuron has the output $s = #$, its target is %, and the loss is $L = %$. Find"
                    + " $dL/dw$ as a formula in $w$. $\\sigma$ is typed `sigmoid`.",
                s, y, y == 0 ? "s^2" : "(s - 1)^2"),
            "diff(" + f + ", w)",
            "w")
        .mistake(
            "no-activation-slope",
            factor + "*" + error,
            "The sigmoid between the weight and the loss has a slope as well. It is missing here.")
        .mistake(
            "no-input",
            "2*" + error + "*" + s + "*(1 - " + s + ")",
            "Nearly all of the chain is there. How fast does the inside change with $w$?")
        .mistake(
            "no-outer",
            Terms.put("#*%*(1 - %)", x, s, s),
            "That is the slope of the output. The loss is the square of the error.")
        .mistake(
            "cross-entropy-slope",
            Terms.put("#*%", x, error),
            "That would be the slope under the cross-entropy. Here the loss is a square.")
        .hint("There are three links: from $w$ to the inside, to $s$, to $L$.")
        .hint(
            "$\\frac{dL}{dw} = \\frac{dL}{ds} \\cdot \\frac{ds}{dz} \\cdot \\frac{dz}{dw}$ with"
                + " $z = #$.",
            z)
        .step(say("The slope of the loss in $s$ is $%$.", y == 0 ? "2 s" : "2 (s - 1)"))
        .step(say("The slope of $s$ in $z = #$ is $s (1 - s)$.", z))
        .step(say("The slope of $z$ in $w$ is $%$.", x))
        .step("The product of the three is the slope.", answer);
  }

  /// Backpropagation: what is computed first?
  private static Draft order(Chance chance) {
    int x = chance.integer(2, 5);
    int b = chance.integer(1, 4);
    return new Lines()
        .line("", say("$z = #$", Terms.linear(x, "w", b)), "")
        .line(
            "output-before-input",
            "$s = \\sigma(z)$",
            "The output is made from $z$, which has to be known first.")
        .line(
            "loss-too-early",
            "$L = (s - 1)^2$",
            "The loss compares $s$ with the target, so $s$ comes before it.")
        .line(
            "slope-before-value",
            "$\\frac{dL}{ds} = 2 (s - 1)$",
            "First forward to the loss, then backward from it.")
        .line(
            "backward-order",
            "$\\frac{dL}{dz} = \\frac{dL}{ds} \\cdot s (1 - s)$",
            "Going back, the node nearest to the loss comes first.")
        .line(
            "weight-too-early",
            say("$\\frac{dL}{dw} = \\frac{dL}{dz} \\cdot %$", x),
            "The weight is furthest from the loss; its slope uses the one at $z$.")
        .order(
            chance,
            "Put the lines of a forward and a backward pass in order: first the values from input"
                + " to loss, then the slopes from loss to weight. Type the numbers with commas.")
        .hint("The forward pass ends with $L$.")
        .hint("The backward pass begins at $L$ and takes one node after the other.")
        .step("Forward: $z$, then $s$, then $L$.")
        .step("Backward: the slope at $s$, at $z$, at $w$.");
  }
}
