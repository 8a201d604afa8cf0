package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.display;
import static gradus.tutor.generate.TypedLatex.say;

import gradus.exact.Rational;
import gradus.tutor.quiz.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Undoing a matrix.
final class Inverses extends Topic {
  private static final String FORM = "Type it as a matrix, as in `[1,2;3,4]`.";

  Inverses() {
    super(
        "inverses",
        "undoing a matrix, and solving with its inverse",
        "linear-algebra",
        "inverse of 2 by 2, determinant 1",
        "inverse of 2 by 2",
        "solving with an inverse",
        "rules for inverses",
        "triangular matrices, undoing a layer");
  }

  @Override
  Draft any(Chance chance, int level) {
    return switch (level) {
      case 1 -> unimodular(chance);
      case 2 -> chance.integer(0, 4) > 0 ? general(chance) : steps(chance);
      case 3 -> solve(chance);
      case 4 -> chance.coin() ? rule(chance) : product(chance);
      default -> chance.coin() ? triangular(chance) : layer(chance);
    };
  }

  private static Grid adjugate(Grid m) {
    return Grid.of2(m.at(1, 1), -m.at(0, 1), -m.at(1, 0), m.at(0, 0));
  }

  private static Draft question(Grid m) {
    return matrix("Find the inverse of" + display("A = #", m) + FORM, "inv(" + m.text() + ")");
  }

  private static Draft unimodular(Chance chance) {
    Grid m =
        Grid.of2(
            chance.integer(-3, 5),
            chance.integer(-4, 5),
            chance.integer(-4, 5),
            chance.integer(-3, 5));
    if (m.zeros() > 0 || m.det() != 1 || m.at(0, 0) == m.at(1, 1)) {
      return unimodular(chance);
    }
    return common(question(m), m)
        .hint("What is the determinant? Dividing by it is easy here.")
        .hint("Exchange the entries on the diagonal, turn the signs of the other two.")
        .step(
            say(
                "The determinant is $# = 1$.",
                Terms.put("%*# - #*#", m.at(0, 0), m.at(1, 1), m.at(0, 1), m.at(1, 0))))
        .step(
            "Exchange the diagonal, turn the other signs; nothing is left to divide.",
            adjugate(m).text());
  }

  private static Draft common(Draft draft, Grid m) {
    int a = m.at(0, 0);
    int b = m.at(0, 1);
    int c = m.at(1, 0);
    int d = m.at(1, 1);
    int det = m.det();
    return draft
        .mistake(
            "diagonal-not-exchanged",
            Grid.of2(a, -b, -c, d).over(det),
            "The signs are turned. The entries on the diagonal also change places.")
        .mistake(
            "signs-kept",
            Grid.of2(d, b, c, a).over(det),
            "The diagonal is exchanged. The other two entries turn their signs.")
        .mistake(
            "signs-on-diagonal",
            Grid.of2(-d, b, c, -a).over(det),
            "The other two signs turn: those off the diagonal. Multiply with $A$ to see it.")
        .mistake(
            "transpose-for-inverse",
            m.transposed().text(),
            "That is the transpose. Multiply it with $A$: does the identity come out?");
  }

  private static Draft general(Chance chance) {
    Grid m = Grid.random(chance, 2, 2, -3, 5);
    int det = m.det();
    if (m.zeros() > 0
        || Math.abs(det) < 2
        || Math.abs(det) > 9
        || m.at(0, 0) == m.at(1, 1)
        || m.isSymmetric()) {
      return general(chance);
    }
    String reciprocals =
        Terms.put(
            "[%, %; %, %]",
            Rational.of(1, m.at(0, 0)),
            Rational.of(1, m.at(0, 1)),
            Rational.of(1, m.at(1, 0)),
            Rational.of(1, m.at(1, 1)));
    return common(question(m), m)
        .mistake(
            "determinant-lost",
            adjugate(m).text(),
            "Multiply your matrix with $A$: how far is the result from the identity?")
        .mistake(
            "inverse-of-entries",
            reciprocals,
            "The inverse of a matrix is not made of the inverses of its entries.")
        .hint("First the determinant.")
        .hint("Exchange the diagonal, turn the other signs, divide everything by $%$.", det)
        .step(say("The determinant is $%$.", det))
        .step(
            "Exchange the diagonal and turn the other signs.",
            Terms.put("%/#", adjugate(m).text(), det))
        .step("Divide each entry.", adjugate(m).over(det));
  }

  private static Draft steps(Chance chance) {
    Grid m = Grid.random(chance, 2, 2, 1, 6);
    int det = m.det();
    if (Math.abs(det) < 2 || m.at(0, 0) == m.at(1, 1)) {
      return steps(chance);
    }
    return new Lines()
        .line("", say("the determinant is $%$, not 0, so there is an inverse", det), "")
        .line(
            "exchange-too-early",
            say("exchange the entries on the diagonal: $%$ goes to the upper left", m.at(1, 1)),
            "Before any work one asks whether there is an inverse at all.")
        .line(
            "signs-too-early",
            say("turn the signs of $%$ and $%$, giving $#$", m.at(0, 1), m.at(1, 0), adjugate(m)),
            "This line shows the diagonal exchanged already.")
        .line(
            "division-too-early",
            say("divide all entries by $%$", det),
            "What is divided is the matrix of the line before.")
        .line(
            "test-too-early",
            "multiply the result with $A$ to see the identity",
            "A test needs the result.")
        .order(
            chance,
            "Put the lines of inverting"
                + display("A = #", m)
                + "in order. Type their numbers with commas.")
        .hint("What would end the work at once?")
        .hint("The test comes last.")
        .step("Determinant, exchange, signs, division, test.");
  }

  private static Draft solve(Chance chance) {
    Grid m = Grid.random(chance, 2, 2, -2, 4);
    int x = chance.nonzero(-3, 4);
    int y = chance.nonzero(-3, 4);
    int det = m.det();
    int[] b = m.times(x, y);
    if (m.zeros() > 0 || Math.abs(det) < 2 || Math.abs(det) > 6) {
      return solve(chance);
    }
    Grid adjugate = adjugate(m);
    return vector(
            "The matrix $A$ has the inverse $A^{-1}$:"
                + display("A = #, \\quad A^{-1} = # #", m, Rational.of(1, det), adjugate)
                + say("Solve $A x = #$. Type the solution as a vector.", Terms.vector(b)),
            "inv(" + m.text() + ")*" + Terms.vector(b))
        .mistake(
            "multiplied-by-matrix",
            Terms.vector(m.times(b)),
            "That is $A$ times the right side. Which matrix undoes $A$?")
        .mistake(
            "determinant-lost",
            Terms.vector(adjugate.times(b)),
            "The fraction in front of the inverse belongs to it.")
        .mistake(
            "columns-for-rows",
            Grid.column(adjugate.transposed().times(b)).over(det),
            "The columns of the inverse were used where its rows belong.")
        .mistake(
            "order-of-entries", Terms.vector(y, x), "Both numbers are right, in the wrong order.")
        .hint("Multiply both sides with $A^{-1}$ from the left.")
        .hint("$x = A^{-1} b$: a matrix times a vector.")
        .step(
            "Multiply the inverse with the right side.",
            Terms.put("%*%/#", adjugate.text(), Terms.vector(b), det))
        .step("Row by row.", Terms.put("%/#", Terms.vector(adjugate.times(b)), det))
        .step("Divide.", Terms.vector(x, y));
  }

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

  private static Draft rule(Chance chance) {
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

  private static Draft product(Chance chance) {
    Grid a = Grid.of2(1, chance.nonzero(-6, 6), 0, 1);
    Grid b = Grid.of2(1, 0, chance.nonzero(-6, 6), 1);
    int p = a.at(0, 1);
    int q = b.at(1, 0);
    Grid answer = adjugate(b).times(adjugate(a));
    return matrix(
            "Find $(A B)^{-1}$ for" + display("A = #, \\quad B = #", a, b) + FORM,
            "inv(" + a.text() + "*" + b.text() + ")")
        .mistake(
            "order-kept",
            adjugate(a).times(adjugate(b)).text(),
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
            adjugate(b).text() + "*" + adjugate(a).text())
        .step("Multiply.", answer.text());
  }

  /// A layer of an invertible network, run backward.
  private static Draft layer(Chance chance) {
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
    Grid inverse = adjugate(w);
    int[] product = w.times(x);
    int[] y = {product[0] + b[0], product[1] + b[1]};
    int[] undone = inverse.times(y);
    int[] added = inverse.times(y[0] + b[0], y[1] + b[1]);
    int[] forward = w.times(y);
    return vector(
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

  /// Ones on the diagonal, these above it.
  private static Grid unit(int right, int corner, int lower) {
    return new Grid(new int[][] {{1, right, corner}, {0, 1, lower}, {0, 0, 1}});
  }

  private static Draft triangular(Chance chance) {
    int a = chance.nonzero(-3, 3);
    int b = chance.integer(-3, 4);
    int c = chance.nonzero(-3, 3);
    Grid m = unit(a, b, c);
    return matrix(
            "Find the inverse of"
                + display("A = #", m)
                + "Type it as a matrix, rows separated by semicolons.",
            "inv(" + m.text() + ")")
        .mistake(
            "signs-only",
            unit(-a, -b, -c).text(),
            "Turning the signs is enough next to the diagonal. Multiply with $A$ and look at the"
                + " corner.")
        .mistake(
            "corner-sign",
            unit(-a, -a * c - b, -c).text(),
            "Nearly. Multiply with $A$ and look at the upper right corner.")
        .mistake(
            "transpose-for-inverse",
            m.transposed().text(),
            "That is the transpose. Multiply it with $A$: does the identity come out?")
        .mistake(
            "matrix-negated",
            m.plus(Grid.identity(3).scaled(-2)).text(),
            "The diagonal of the inverse has to keep the diagonal of $A$ at 1.")
        .hint("Solve $A x = e_i$ from the bottom row up, once for each column.")
        .hint(
            "Only the corner takes thought: row 1 of $A$ times the last column of the inverse has"
                + " to be 0.")
        .step("Next to the diagonal the signs turn.")
        .step(
            say(
                "In the corner row 1 times the last column has to be 0, which takes $#$.",
                Terms.put("#*# - #", a, c, b)),
            unit(-a, a * c - b, -c).text());
  }
}
