package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.display;
import static gradus.tutor.generate.TypedLatex.say;

import gradus.tutor.quiz.Chance;

/// How much a matrix blows areas up, and when it flattens them.
final class Determinants extends Topic {
  Determinants() {
    super(
        "determinants",
        "how much a matrix blows areas up, and when it flattens them",
        "linear-algebra",
        "determinant of 2 by 2",
        "determinant of a triangular matrix",
        "determinant of 3 by 3",
        "when a matrix is singular",
        "rules for determinants");
  }

  @Override
  Draft any(Chance chance, int level) {
    return switch (level) {
      case 1 -> small(chance);
      case 2 ->
          chance.integer(0, 3) > 0 ? triangular(chance) : DeterminantRules.rowOperation(chance);
      case 3 -> chance.integer(0, 3) > 0 ? large(chance) : wrongLine(chance);
      case 4 ->
          chance.integer(0, 3) > 0
              ? DeterminantRules.singular(chance)
              : DeterminantRules.meaning(chance);
      default -> DeterminantRules.rules(chance);
    };
  }

  private static Draft question(Grid a) {
    return number("Compute the determinant." + display("\\det #", a), "det(" + a.text() + ")");
  }

  private static Draft small(Chance chance) {
    Grid m = Grid.random(chance, 2, 2, -4, 6);
    int det = m.det();
    if (m.zeros() > 0 || det == 0) {
      return small(chance);
    }
    int main = m.at(0, 0) * m.at(1, 1);
    int other = m.at(0, 1) * m.at(1, 0);
    return question(m)
        .mistake(
            "plus-for-minus",
            main + other,
            "Both products are there. One of the diagonals counts with a minus.")
        .mistake(
            "order-of-diagonals",
            -det,
            "The size is right. The diagonal from the upper left comes first.")
        .mistake(
            "diagonal-only",
            main,
            "That is the product of one diagonal. The other one matters as well.")
        .mistake(
            "trace-for-determinant",
            m.trace(),
            "That is the trace, a sum. A determinant is made of products.")
        .hint("Two diagonals, two products.")
        .hint("$\\det \\begin{bmatrix} a & b \\\\ c & d \\end{bmatrix} = a d - b c$.")
        .step(
            "One diagonal minus the other.",
            Terms.put("%*# - #*#", m.at(0, 0), m.at(1, 1), m.at(0, 1), m.at(1, 0)))
        .step("Multiply.", Terms.put("% - #", main, other))
        .step("Subtract.", det);
  }

  private static Draft triangular(Chance chance) {
    boolean upper = chance.coin();
    Grid m =
        Grid.of(
            3,
            3,
            (i, j) ->
                i == j ? chance.nonzero(-4, 5) : (i < j) == upper ? chance.nonzero(-5, 5) : 0);
    int det = m.det();
    if (Math.abs(det) < 2) {
      return triangular(chance);
    }
    int corner = upper ? m.at(0, 2) * m.at(1, 1) : m.at(2, 0) * m.at(1, 1);
    return question(m)
        .mistake("trace-for-determinant", m.trace(), "The diagonal decides, but not by its sum.")
        .mistake(
            "zeros-decide",
            "0",
            "Zeros on one side of the diagonal do not make a determinant 0. Only the diagonal"
                + " counts.")
        .mistake(
            "sign-of-triangle",
            -det,
            "The size is right. No sign is turned: no rows were exchanged.")
        .mistake(
            "other-diagonal-added",
            det + corner,
            "The other diagonal runs through a corner that is 0, so its product is 0.")
        .hint("Look at the zeros. Which products without a zero are left?")
        .hint("For a triangular matrix only the product of the diagonal is left.")
        .step(
            "All entries on one side of the diagonal are 0: only the diagonal is left.",
            Terms.put("%*#*#", m.at(0, 0), m.at(1, 1), m.at(2, 2)))
        .step("Multiply.", det);
  }

  private static Draft large(Chance chance) {
    Grid m = Grid.random(chance, 3, 3, -3, 4);
    int det = m.det();
    int plus =
        m.at(0, 0) * m.minor(0, 0).det()
            + m.at(0, 1) * m.minor(0, 1).det()
            + m.at(0, 2) * m.minor(0, 2).det();
    if (m.zeros() == 0 || m.zeros() > 2 || m.at(0, 0) == 0 || m.at(0, 1) == 0 || det == 0) {
      return large(chance);
    }
    return question(m)
        .mistake(
            "signs-dropped",
            plus,
            "The small determinants are right. Their signs go plus, minus, plus along a row.")
        .mistake(
            "diagonal-only",
            m.at(0, 0) * m.at(1, 1) * m.at(2, 2),
            "The product of the diagonal is enough for a triangular matrix only.")
        .mistake(
            "first-term-only",
            m.at(0, 0) * m.minor(0, 0).det(),
            "That is the first term. Each entry of the row has one.")
        .mistake(
            "signs-begin-with-minus",
            -det,
            "The size is right. The signs along the first row begin with plus.")
        .hint("Expand along a row or a column; one with a zero has the least work.")
        .hint(
            "Along the first row the signs are plus, minus, plus, each with the 2 by 2 determinant"
                + " that is left.")
        .step(
            say(
                "The 2 by 2 determinants that are left are $%$, $%$ and $%$.",
                m.minor(0, 0).det(), m.minor(0, 1).det(), m.minor(0, 2).det()))
        .step(
            "Expand along the first row.",
            Terms.put(
                "%*# - #*# + #*#",
                m.at(0, 0),
                m.minor(0, 0).det(),
                m.at(0, 1),
                m.minor(0, 1).det(),
                m.at(0, 2),
                m.minor(0, 2).det()))
        .step("Add up.", det);
  }

  private static Draft wrongLine(Chance chance) {
    Grid m = Grid.random(chance, 3, 3, 1, 4);
    int place = chance.integer(1, 3);
    int[] minors = {m.minor(0, 0).det(), m.minor(0, 1).det(), m.minor(0, 2).det()};
    Grid second = m.minor(0, 1);
    int wrongMinor = second.at(0, 0) * second.at(1, 1) + second.at(0, 1) * second.at(1, 0);
    int used = place == 1 ? wrongMinor : minors[1];
    if (used == 0 || minors[0] == 0 || minors[2] == 0) {
      return wrongLine(chance);
    }
    String sum =
        Terms.put(
            place == 2 ? "%*# + %*# + %*#" : "%*# - %*# + %*#",
            m.at(0, 0),
            minors[0],
            m.at(0, 1),
            used,
            m.at(0, 2),
            minors[2]);
    int total =
        m.at(0, 0) * minors[0] + (place == 2 ? 1 : -1) * m.at(0, 1) * used + m.at(0, 2) * minors[2];
    String[] said = {
      say("without row 1 and column 1 the determinant $%$ is left", minors[0]),
      say("without column 2 it is $%$, without column 3 it is $%$", used, minors[2]),
      say("along the first row: $#$", sum),
      say("together: $%$", place == 3 ? total + m.at(0, 0) : total)
    };
    String[] ids = {"blames-first-minor", "blames-other-minors", "blames-signs", "blames-sum"};
    return Lines.of(ids, said, place, Lines.FOLLOWS)
        .spot(
            "Somebody expands along the first row:"
                + display("\\det #", m)
                + "Which line is the first that is wrong? Type its number.")
        .hint("Cross out row and column and compute each small determinant yourself.")
        .hint("The signs along the first row are plus, minus, plus.")
        .step(say("The small determinants are $%$, $%$ and $%$.", minors[0], minors[1], minors[2]))
        .step(say("With the signs plus, minus, plus the determinant is $%$.", m.det()));
  }
}
