package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.say;

import gradus.tutor.quiz.Chance;

/// Gradients, what they point at, and a step against them.
final class Gradients extends Topic {
  private static final String SWAPPED =
      "Both entries are there, in the wrong order: the first belongs to the first variable.";

  Gradients() {
    super(
        "gradients",
        "vectors of slopes, their direction, a step against them",
        "calculus",
        "gradient of a sum of squares",
        "gradient with a mixed term",
        "gradient at a point",
        "gradient of a squared error",
        "one step of gradient descent");
  }

  @Override
  Draft any(Chance chance, int level) {
    return switch (level) {
      case 1 -> squares(chance);
      case 2 -> mixed(chance);
      case 3 -> chance.integer(0, 2) > 0 ? point(chance) : direction(chance);
      case 4 -> error(chance, false);
      default -> chance.integer(0, 3) > 0 ? error(chance, true) : order(chance);
    };
  }

  private static final String FORM =
      " Type it as a vector $[\\partial f / \\partial x, \\partial f / \\partial y]$.";

  /// @param first the slope in x
  private static Draft question(String f, String first, String second) {
    return vector(
            say("Find the gradient of $f(x, y) = #$.%", f, FORM),
            "gradient(" + f + ", [x, y])",
            "x",
            "y")
        .mistake("order-of-entries", Terms.vector(second, first), SWAPPED);
  }

  private static Draft squares(Chance chance) {
    int a = chance.nonzero(-4, 5);
    int b = chance.nonzero(-4, 5);
    int c = chance.nonzero(-6, 6);
    String f = Terms.sum(Terms.term(a, "x", 2), Terms.term(b, "y", 2), Terms.term(c, "x", 1));
    String first = Terms.sum(Terms.term(2 * a, "x", 1), "" + c);
    String second = Terms.term(2 * b, "y", 1);
    return question(f, first, second)
        .mistake(
            "twos-lost",
            Terms.vector(Terms.sum(Terms.term(a, "x", 1), "" + c), Terms.term(b, "y", 1)),
            "A square brings a 2 to the front when it is differentiated.")
        .mistake(
            "linear-term-lost",
            Terms.vector(Terms.term(2 * a, "x", 1), second),
            "The linear term has a slope as well.")
        .mistake(
            "gradient-sign",
            Terms.vector("-(" + first + ")", "-(" + second + ")"),
            "That points downhill. The gradient itself points uphill.")
        .hint("The gradient collects the partial derivatives, one for each variable.")
        .hint("First entry: hold $y$ fixed and differentiate by $x$.")
        .step(say("By $x$: $#$.", first))
        .step(say("By $y$: $#$.", second), Terms.vector(first, second));
  }

  private static Draft mixed(Chance chance) {
    int a = chance.nonzero(-5, 5);
    int b = chance.nonzero(-6, 6);
    String f = Terms.sum(Terms.times(a, "x^2*y"), Terms.term(b, "y", 2));
    String first = Terms.times(2 * a, "x*y");
    String second = Terms.sum(Terms.term(a, "x", 2), Terms.term(2 * b, "y", 1));
    return question(f, first, second)
        .mistake(
            "mixed-term-lost",
            Terms.vector(first, Terms.term(2 * b, "y", 1)),
            "The first term holds $y$, too. How does it change when only $y$ moves?")
        .mistake(
            "other-dropped",
            Terms.vector(Terms.term(2 * a, "x", 1), second),
            "While $x$ moves, $y$ is a constant factor. It stays.")
        .hint("Two partial derivatives: once $y$ stands still, once $x$.")
        .hint("For the second entry read $x^2$ as a number.")
        .step(say("By $x$, with $y$ as a number: $#$.", first))
        .step(say("By $y$, with $x$ as a number: $#$.", second), Terms.vector(first, second));
  }

  private static Draft point(Chance chance) {
    int a = chance.nonzero(-3, 3);
    int b = chance.nonzero(-4, 4);
    int c = chance.nonzero(-3, 3);
    int x = chance.nonzero(-3, 3);
    int y = chance.nonzero(-3, 3);
    String f = Terms.sum(Terms.term(a, "x", 2), Terms.times(b, "x*y"), Terms.term(c, "y", 2));
    int first = 2 * a * x + b * y;
    int second = b * x + 2 * c * y;
    String at = "(x=" + x + ", y=" + y + ")";
    if (first == 0 || second == 0) {
      return point(chance);
    }
    return vector(
            say(
                "Find the gradient of $f(x, y) = #$ at the point $(%, %)$. Type it as a vector, as"
                    + " in `[3,-1]`.",
                f, x, y),
            "gradient(" + f + ", [x, y]) at " + at)
        .mistake("order-of-entries", Terms.vector(second, first), SWAPPED)
        .mistake(
            "mixed-term-lost",
            Terms.vector(2 * a * x, 2 * c * y),
            "The term with both variables belongs to both entries.")
        .mistake(
            "point-swapped",
            Terms.vector(2 * a * y + b * x, b * y + 2 * c * x),
            "The first number of the point is $x$, the second is $y$. Put them in once more.")
        .mistake(
            "gradient-sign",
            Terms.vector(-first, -second),
            "That points downhill. The gradient itself points uphill.")
        .hint("Differentiate first, put the point in afterwards.")
        .hint(
            "The first entry is $#$.", Terms.sum(Terms.term(2 * a, "x", 1), Terms.term(b, "y", 1)))
        .step(
            say(
                "The gradient is $#$.",
                Terms.vector(
                    Terms.sum(Terms.term(2 * a, "x", 1), Terms.term(b, "y", 1)),
                    Terms.sum(Terms.term(b, "x", 1), Terms.term(2 * c, "y", 1)))))
        .step(
            say("Put $x = %$ and $y = %$ in.", x, y),
            Terms.put("[2*#*# + #*#, #*# + 2*#*#]", a, x, b, y, b, x, c, y))
        .step("Add up.", Terms.vector(first, second));
  }

  private static Draft direction(Chance chance) {
    int p = chance.nonzero(-5, 5);
    int q = chance.nonzero(-5, 5);
    if (p == q || p == -q) {
      return direction(chance);
    }
    return Choices.right(say("Along $#$.", Terms.vector(-p, -q)))
        .wrong(
            "ascent-sign",
            say("Along $#$.", Terms.vector(p, q)),
            "The gradient points where the loss grows fastest. You want the other way.")
        .wrong(
            "level-line",
            say("Along $#$.", Terms.vector(-q, p)),
            "This direction is at right angles to the gradient. Along it the loss stays the same at"
                + " first.")
        .wrong(
            "entries-swapped",
            say("Along $#$.", Terms.vector(-q, -p)),
            "The entries belong to the variables in their order.")
        .ask(
            chance,
            say(
                "At some point the gradient of a loss is $#$. In which direction does the loss fall"
                    + " fastest?",
                Terms.vector(p, q)))
        .hint("Where does the gradient itself point: uphill or downhill?")
        .hint("A small step $d$ changes the loss by about the dot product of the gradient and $d$.")
        .step("The gradient points in the direction of steepest rise.")
        .step(say("The steepest way down is its opposite, $#$.", Terms.vector(-p, -q)));
  }

  /// @param step whether the gradient is followed by a step against it
  private static Draft error(Chance chance, boolean step) {
    int x = chance.oneOf(-3, -2, 2, 3, 4);
    int y = chance.integer(-4, 6);
    int w = chance.nonzero(-3, 3);
    int b = chance.nonzero(-3, 3);
    int r = w * x + b - y;
    if (r == 0 || Math.abs(r) > 9) {
      return error(chance, step);
    }
    String f = "(" + Terms.sum(Terms.term(x, "w", 1), "b", "" + -y) + ")^2";
    String gradient = "gradient(" + f + ", [w, b]) at (w=" + w + ", b=" + b + ")";
    String said =
        say("For the point $(%, %)$ the error of a line $w x + b$ is $L(w, b) = #$. ", x, y, f);
    return step ? descent(said, gradient, x, r, w, b) : gradient(said, gradient, x, r, w, b);
  }

  private static Draft gradient(String said, String gradient, int x, int r, int w, int b) {
    return vector(
            say(
                "%Find its gradient at $w = %$, $b = %$. Type it as a vector $[\\partial L /"
                    + " \\partial w, \\partial L / \\partial b]$.",
                said, w, b),
            gradient)
        .mistake(
            "no-inner",
            Terms.vector(2 * r, 2 * r),
            "The inside changes with $w$ and with $b$ at different speeds.")
        .mistake(
            "twos-lost",
            Terms.vector(r * x, r),
            "A square brings a 2 to the front when it is differentiated.")
        .mistake("order-of-entries", Terms.vector(2 * r, 2 * r * x), SWAPPED)
        .mistake(
            "gradient-sign",
            Terms.vector(-2 * r * x, -2 * r),
            "Both entries have the wrong sign. The residual is the prediction minus the target.")
        .hint("What is the value of the bracket here? Call it $r$.")
        .hint("The gradient is $[2 r x, 2 r]$ with the input $x = %$.", x)
        .step(say("The bracket is $r = %$ here.", r))
        .step(
            say("By $w$ it changes by $%$, by $b$ by 1.", x), Terms.put("[2*#*#, 2*#*1]", r, x, r))
        .step("Multiply out.", Terms.vector(2 * r * x, 2 * r));
  }

  private static Draft descent(String said, String gradient, int x, int r, int w, int b) {
    int p = 2 * r * x;
    int q = 2 * r;
    return vector(
            say(
                "%Start at $w = %$, $b = %$ and take one step of gradient descent with learning"
                    + " rate $0.1$. Type the new point as a vector $[w, b]$, exactly.",
                said, w, b),
            "[" + w + ", " + b + "] - 0.1*(" + gradient + ")")
        .mistake(
            "ascent-sign",
            Terms.decimals(1, 10 * w + p, 10 * b + q),
            "That step goes uphill. Which sign stands before the gradient?")
        .mistake(
            "no-learning-rate",
            Terms.decimals(1, 10 * w - 10 * p, 10 * b - 10 * q),
            "The learning rate makes the step small. It is missing here.")
        .mistake(
            "step-for-point",
            Terms.decimals(1, -p, -q),
            "That is the step. The question is where you stand after it.")
        .mistake(
            "no-inner",
            Terms.decimals(1, 10 * w - q, 10 * b - q),
            "The inside changes with $w$ and with $b$ at different speeds.")
        .hint("First the gradient at the starting point, then the step.")
        .hint("New point = old point $-$ $0.1$ times the gradient. The bracket is $%$ here.", r)
        .step(
            say("The gradient at the start is $#$.", Terms.vector(p, q)),
            "[" + w + ", " + b + "] - 0.1*" + Terms.vector(p, q))
        .step("Subtract a tenth of it.", Terms.decimals(1, 10 * w - p, 10 * b - q));
  }

  /// One step for one weight, number by number: each line needs the one before.
  private static Draft order(Chance chance) {
    int x = chance.integer(2, 4);
    int w = chance.nonzero(-3, 3);
    int y = chance.integer(-4, 6);
    int r = w * x - y;
    int slope = 2 * r * x;
    if (r == 0 || Math.abs(r) > 6) {
      return order(chance);
    }
    String step = Terms.guardedDecimal(slope, 1);
    return new Lines()
        .line("", say("the prediction is $% \\cdot % = %$", Terms.guarded(w), x, w * x), "")
        .line(
            "error-too-early",
            say("the error is $% - % = %$", w * x, Terms.guarded(y), r),
            "The error compares a prediction with the target, so it needs the prediction.")
        .line(
            "slope-too-early",
            say(
                "the slope of the squared error in $w$ is $2 \\cdot % \\cdot % = %$",
                Terms.guarded(r), x, slope),
            "The slope of a square holds what is squared: the error comes first.")
        .line(
            "step-too-early",
            say("scaled by the learning rate this is $%$", Terms.decimal(slope, 1)),
            "There has to be a slope before it can be scaled.")
        .line(
            "update-too-early",
            say("the new weight is $% - % = %$", w, step, Terms.decimal(10 * w - slope, 1)),
            "What is subtracted is the scaled slope; it comes before.")
        .order(
            chance,
            say(
                "A model predicts $w x$. For the input $x = %$ the target is $%$. Put the lines of"
                    + " one step of gradient descent from $w = %$ in order, with the learning rate"
                    + " $0.1$. Type the numbers with commas.",
                x, y, w))
        .hint("What can be computed from the weight alone?")
        .hint("The weight changes last.")
        .step("Forward to the error, back to its slope in the weight, scale it, subtract it.");
  }
}
