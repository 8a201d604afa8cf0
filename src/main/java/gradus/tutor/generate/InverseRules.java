package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.display;
import static gradus.tutor.generate.TypedLatex.say;

import gradus.tutor.quiz.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Undoing what was done in several steps: a product of matrices, or a layer. What was done last is
/// undone first.
final class InverseRules {
  private InverseRules() {}

  /// A factor of a product of matrices: a letter, or the inverse of one.
  private record Factor(String letter, boolean inverted) {
    String tex() {
      return inverted ? letter + "^{-1}" : letter;
    }

    String undone() {
      return new Factor(letter, !inverted).tex();
    }

    String transposed() {
      return inverted ? "(" + tex() + ")^T" : letter + "^T";
    }
  }

  private static String chain(List<Factor> factors, Function<Factor, String> written) {
    return String.join(" ", factors.stream().map(written).toList());
  }

  static Draft rule(Chance chance) {
    List<String> letters = chance.shuffled(List.of("A", "B", "C"));
    List<Factor> factors = new ArrayList<>();
    int inverted = chance.integer(0, 4);
    for (int i = 0; i < (inverted == 2 || inverted == 3 ? 3 : 2); i++) {
      factors.add(new Factor(letters.get(i), i == inverted));
    }
    List<Factor> backward = factors.reversed();
    String right = chain(backward, Factor::undone);
    String half =
        chain(
            backward, factor -> factor.equals(factors.getLast()) ? factor.undone() : factor.tex());
    return Choices.right("$" + right + "$")
        .wrong(
            "order-kept",
            say("$%$", chain(factors, Factor::undone)),
            "Socks and shoes: what was put on last is taken off first.")
        .wrong(
            "transposed-instead",
            say("$%$", chain(backward, Factor::transposed)),
            "The order is right. A transpose undoes a matrix only when it is orthogonal.")
        .wrong("one-inverted", "$" + half + "$", "Every factor has to be undone.")
        .ask(
            chance,
            say(
                "All matrices here can be inverted. Which expression equals $(%)^{-1}$?",
                chain(factors, Factor::tex)))
        .hint("Multiply each candidate with the product. Does everything cancel?")
        .hint("Undo the last factor first.")
        .step("Multiplied with the product, neighbours cancel from the inside out.")
        .step(say("That happens when the inverses stand in the opposite order: $%$.", right));
  }

  static Draft product(Chance chance) {
    Grid a = Grid.of2(1, chance.nonzero(-6, 6), 0, 1);
    Grid b = Grid.of2(1, 0, chance.nonzero(-6, 6), 1);
    int p = a.at(0, 1);
    int q = b.at(1, 0);
    Grid answer = b.adjugate().times(a.adjugate());
    return Topic.matrix(
            "Find $(A B)^{-1}$ for" + display("A = #, \\quad B = #", a, b) + Inverses.FORM,
            "inv(" + a.text() + "*" + b.text() + ")")
        .mistake(
            "order-kept",
            a.adjugate().times(b.adjugate()).text(),
            "Each inverse is right. The one of the last factor comes first.")
        .mistake(
            "not-inverted", a.times(b).text(), "That is the product itself. It has to be undone.")
        .mistake(
            "other-order-of-product",
            b.times(a).text(),
            "The order changes, and each factor has to be inverted as well.")
        .hint("Invert each factor: turn the sign of its one entry off the diagonal.")
        .hint("$(A B)^{-1} = B^{-1} A^{-1}$.")
        .step(
            say("Each inverse turns one sign: $%$ becomes $%$, $%$ becomes $%$.", p, -p, q, -q),
            b.adjugate().text() + "*" + a.adjugate().text())
        .step("Multiply.", answer.text());
  }

  /// A layer of an invertible network, run backward.
  static Draft layer(Chance chance) {
    Grid w =
        Grid.of2(
            chance.integer(-2, 3),
            chance.integer(-3, 3),
            chance.integer(-3, 3),
            chance.integer(-3, 4));
    int[] x = {chance.nonzero(-4, 4), chance.nonzero(-4, 4)};
    int[] b = {chance.nonzero(-4, 4), chance.nonzero(-4, 4)};
    if (w.zeros() > 0 || w.det() != 1) {
      return layer(chance);
    }
    Grid inverse = w.adjugate();
    int[] product = w.times(x);
    int[] y = {product[0] + b[0], product[1] + b[1]};
    int[] undone = inverse.times(y);
    int[] added = inverse.times(y[0] + b[0], y[1] + b[1]);
    int[] forward = w.times(y);
    return Topic.vector(
            "A layer computes $y = W x + b$ with"
                + display("W = #, \\quad b = #, \\quad y = #", w, Grid.column(b), Grid.column(y))
                + "Which $x$ went in? Type it as a vector.",
            "inv(" + w.text() + ")*(" + Terms.vector(y) + " - " + Terms.vector(b) + ")")
        .mistake(
            "bias-ignored",
            Terms.vector(undone),
            "The matrix is undone. The bias was added after it and has to go first.")
        .mistake(
            "order-of-undoing",
            Terms.vector(undone[0] - b[0], undone[1] - b[1]),
            "Both were undone, in the wrong order: what came last goes first.")
        .mistake(
            "bias-added",
            Terms.vector(added),
            "The layer added the bias. Undoing it takes it away.")
        .mistake(
            "forward-again",
            Terms.vector(forward[0] + b[0], forward[1] + b[1]),
            "That sends $y$ through the layer once more. Here the layer is undone.")
        .hint("What did the layer do last? Undo that first.")
        .hint("$x = W^{-1} (y - b)$, and $\\det W = 1$.")
        .step(
            say("Take the bias away: $y - b = #$.", Terms.vector(product)),
            "inv(" + w.text() + ")*" + Terms.vector(product))
        .step(
            say("The inverse of $W$ is $#$.", inverse),
            inverse.text() + "*" + Terms.vector(product))
        .step("Multiply.", Terms.vector(x));
  }
}
