package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.display;
import static gradus.tutor.generate.TypedLatex.say;

import gradus.tutor.quiz.Chance;

/// What eigenvalues tell about a matrix and about a loss.
final class EigenvalueMeaning {
  private EigenvalueMeaning() {}

  static Draft relations(Chance chance) {
    int p = chance.integer(-4, 6);
    int q = chance.integer(-4, 6);
    int r = chance.nonzero(-3, 4);
    int kind = chance.integer(0, 2);
    if (p == q || p == 0 || q == 0 || p == -q || Math.abs(p) == 1) {
      return relations(chance);
    }
    return switch (kind) {
      case 0 ->
          Topic.number(
                  say(
                      "A $3 \\times 3$ matrix has the trace $%$, and two of its eigenvalues are $%$"
                          + " and $%$. What is its determinant?",
                      p + q + r, q, r),
                  p * q * r)
              .mistake(
                  "stopped-early",
                  p,
                  "That is the third eigenvalue. What do the three say about the determinant?")
              .mistake(
                  "two-eigenvalues-only",
                  q * r,
                  "A matrix with three rows has three eigenvalues. Which one is missing?")
              .mistake(
                  "trace-times-known",
                  (p + q + r) * q * r,
                  "The trace is the sum of all three. What is left of it for the third?")
              .hint("What do trace and determinant tell about the eigenvalues?")
              .hint("The trace is the sum of the eigenvalues, the determinant their product.")
              .step(
                  say("The third eigenvalue is what is left of the trace: $%$.", p),
                  Terms.put("%*#*#", p, q, r))
              .step("The determinant is the product of the three.", p * q * r);
      case 1 ->
          Topic.number(
                  say(
                      "A matrix has the eigenvectors $u$ and $v$ with $A u = #$ and $A v = #$. By"
                          + " which factor does $A^3$ stretch $u$?",
                      Terms.times(p, "u"),
                      Terms.times(q, "v")),
                  p * p * p)
              .mistake(
                  "multiplied-by-exponent",
                  3 * p,
                  "Applying $A$ three times stretches by the factor three times in a row.")
              .mistake("power-ignored", p, "That is one application of $A$.")
              .mistake("other-eigenvalue", q * q * q, "That is what happens to $v$.")
              .hint("Apply $A$ once, then to the result again.")
              .hint("$A (A u) = A (#)$.", Terms.times(p, "u"))
              .step("Each application brings the factor once more.", Terms.guarded(p) + "^3")
              .step("Multiply.", p * p * p);
      default ->
          Topic.number(
                  say(
                      "A $2 \\times 2$ matrix $A$ has the eigenvalues $%$ and $%$. What is the"
                          + " determinant of $A + 2 I$?",
                      p, q),
                  (p + 2) * (q + 2))
              .mistake(
                  "shift-added-once",
                  p * q + 2,
                  "Adding $2 I$ shifts each eigenvalue, and the determinant is their product.")
              .mistake(
                  "shift-squared-added",
                  p * q + 4,
                  "The determinant of a sum is not the sum of the determinants.")
              .mistake(
                  "trace-for-determinant",
                  p + q + 4,
                  "That is the trace of the new matrix. The determinant is the product.")
              .hint("What does $A + 2 I$ do to an eigenvector of $A$?")
              .hint("The eigenvalues become $% + 2$ and $% + 2$.", p, q)
              .step("Each eigenvalue grows by 2.", "(" + p + " + 2)*(" + q + " + 2)")
              .step("Their product is the determinant.", (p + 2) * (q + 2));
    };
  }

  static Draft learningRate(Chance chance) {
    int p = chance.integer(1, 5);
    int q = p + chance.integer(1, 9);
    Grid m = Grid.of2(p, 0, 0, q);
    if (q == 2 * p) {
      return learningRate(chance);
    }
    return Topic.number(
            "Gradient descent minimises $\\frac{1}{2} w^T A w$ with"
                + display("A = #", m)
                + "It converges for every learning rate between 0 and some bound. What is the"
                + " largest such bound?",
            Terms.fraction(2, q))
        .mistake(
            "smallest-eigenvalue",
            Terms.fraction(2, p),
            "That is enough for the flat direction. In the steep one it overshoots more and more.")
        .mistake(
            "two-lost",
            Terms.fraction(1, q),
            "At this rate the steep direction is done in one step. It may be larger before it"
                + " diverges.")
        .mistake(
            "upside-down",
            Terms.fraction(q, 2),
            "The steeper the loss, the smaller the steps have to be.")
        .mistake(
            "trace-for-largest",
            Terms.fraction(2, p + q),
            "Each direction counts for itself. Which one is the first to diverge?")
        .hint("Along an eigenvector one step multiplies the distance by $1 - \\eta \\lambda$.")
        .hint("$|1 - \\eta \\lambda| < 1$ has to hold for the largest eigenvalue.")
        .step(
            "In the direction of $\\lambda$ the distance is multiplied by $1 - \\eta \\lambda$ in"
                + " each step.")
        .step(
            say(
                "$|1 - \\eta \\lambda| < 1$ means $\\eta < 2 / \\lambda$; the largest $\\lambda$"
                    + " decides: $%$.",
                q),
            "2/" + q);
  }

  static Draft shape(Chance chance) {
    int p = chance.nonzero(-6, 6);
    int q = chance.nonzero(-6, 6);
    int kind = p > 0 && q > 0 ? 0 : p < 0 && q < 0 ? 1 : 2;
    String[] names = {"a minimum", "a maximum", "a saddle point"};
    String[] ids = {"sees-minimum", "sees-maximum", "sees-saddle"};
    String[] said = {
      "At a minimum the loss rises in every direction.",
      "At a maximum the loss falls in every direction.",
      "At a saddle the loss rises in one direction and falls in another."
    };
    return Choices.among(
            ids, names, kind, i -> said[i] + " What do the signs of the eigenvalues say?")
        .wrong(
            "cannot-be-said",
            "this cannot be said from the Hessian",
            "It can, because no eigenvalue is 0.")
        .ask(
            chance,
            say(
                "At a point the gradient of a loss is 0, and its Hessian has the eigenvalues $%$"
                    + " and $%$. What is this point?",
                p, q))
        .hint("What does a positive eigenvalue say about the loss along its direction?")
        .hint("Positive means it bends up, negative means it bends down.")
        .step(
            "Along an eigenvector the loss bends by its eigenvalue: up if positive, down if"
                + " negative.")
        .step(say("The signs of $%$ and $%$ make it %.", p, q, names[kind]));
  }
}
