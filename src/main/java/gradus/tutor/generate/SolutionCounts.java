package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.display;
import static gradus.tutor.generate.TypedLatex.say;

import gradus.tutor.quiz.Chance;

/// How many solutions a system of equations has.
final class SolutionCounts {
  private SolutionCounts() {}

  static Draft count(Chance chance) {
    int a = chance.nonzero(-4, 4);
    int b = chance.nonzero(-4, 4);
    int c = chance.nonzero(-6, 6);
    int kind = chance.integer(0, 2);
    int last = kind == 0 ? chance.oneOf(-3, -2, 2, 3) : 0;
    int right = kind == 2 ? 0 : chance.nonzero(-5, 5);
    Grid m = new Grid(new int[][] {{1, a, b, c}, {0, 1, -a, b}, {0, 0, last, right}});
    String[] ids = {"always-one", "thinks-none", "thinks-many"};
    String[] said = {"exactly one", "none", "infinitely many"};
    String[] feedback = {
      "Read the last row as an equation. Does it fix the last unknown?",
      "Read the last row as an equation. Can it hold?",
      "That takes a row of zeros, right side included."
    };
    return Choices.among(ids, said, kind, i -> feedback[i])
        .wrong(
            "one-per-row",
            "three, one for each row",
            "Lines and planes meet in no point, in one, or in infinitely many.")
        .ask(
            chance,
            "How many solutions does the system have that this matrix belongs to?"
                + display(m.systemTex()))
        .hint("Write the last row as an equation.")
        .hint("Does the last row say something true, something false, or something about $z$?")
        .step(
            say(
                "The last row says $% = %$.",
                last == 0 ? "0" : TypedLatex.of(Terms.term(last, "z", 1)), right))
        .step(
            kind == 0
                ? "It fixes $z$, and the rows above fix the rest."
                : kind == 1 ? "That never holds." : "That always holds, so one unknown is free.");
  }

  static Draft parameter(Chance chance) {
    int a = chance.integer(1, 3);
    int b = chance.nonzero(-4, 5);
    int m = chance.oneOf(-3, -2, 2, 3);
    int p = chance.nonzero(-5, 6);
    return Topic.number(
            "For which $c$ does this system have infinitely many solutions?"
                + display(
                    Eliminations.both(
                        Eliminations.equation(a, b, "" + p),
                        Eliminations.equation(m * a, m * b, "c"))),
            m * p)
        .mistake(
            "right-side-kept",
            p,
            "The left sides differ by a factor. The right sides have to differ by the same one.")
        .mistake(
            "sign-of-factor", -m * p, "Check the sign of the factor between the two left sides.")
        .mistake("factor-added", m + p, "The factor multiplies the right side as well.")
        .mistake(
            "zero",
            "0",
            "That makes the second line go through the origin. Both lines have to be the same.")
        .hint("What has to be true of two lines that share all their points?")
        .hint("The second left side is $%$ times the first.", m)
        .step(
            say("The left sides differ by the factor $%$, so the right sides have to as well.", m),
            Terms.put("%*#", m, p))
        .step(say("That is $%$.", m * p), m * p);
  }

  /// More weights than examples.
  static Draft weights(Chance chance) {
    int examples = chance.integer(2, 9);
    int weights = examples + chance.integer(1, 9);
    String independent = "none of whose rows is a combination of the others";
    return Choices.right("infinitely many")
        .wrong(
            "always-one",
            "exactly one",
            "Each example is one equation. How many unknowns are left when all are used?")
        .wrong(
            "thinks-none",
            "none",
            "Too many equations can contradict each other. Here there are fewer than unknowns.")
        .wrong(
            "one-per-example",
            say("$%$, one for each example", examples),
            "Linear equations have no solution, one, or infinitely many.")
        .ask(
            chance,
            say(
                "A linear model with $%$ weights and no bias shall fit $%$ examples exactly. The"
                    + " examples make a matrix %. How many choices of the weights do it?",
                weights, examples, independent))
        .hint("How many equations are there, and how many unknowns?")
        .hint("Each equation with a pivot fixes one unknown.")
        .step(say("There are $%$ pivots for $%$ unknowns.", examples, weights))
        .step(
            say(
                "So $%$ of the weights are free, and regularisation has to choose among them.",
                weights - examples));
  }
}
