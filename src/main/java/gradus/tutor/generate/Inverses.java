package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.display;
import static gradus.tutor.generate.TypedLatex.say;

import gradus.exact.Rational;
import gradus.tutor.quiz.Chance;

/// Undoing a matrix.
final class Inverses extends Topic {
  static final String FORM = "Type it as a matrix, as in `[1,2;3,4]`.";

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
      case 4 -> chance.coin() ? InverseRules.rule(chance) : InverseRules.product(chance);
      default -> chance.coin() ? triangular(chance) : InverseRules.layer(chance);
    };
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
            m.adjugate().text());
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
            m.adjugate().text(),
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
            Terms.put("%/#", m.adjugate().text(), det))
        .step("Divide each entry.", m.adjugate().over(det));
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
            say("turn the signs of $%$ and $%$, giving $#$", m.at(0, 1), m.at(1, 0), m.adjugate()),
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
    Grid adjugate = m.adjugate();
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
