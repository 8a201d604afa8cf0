package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.display;
import static gradus.tutor.generate.TypedLatex.math;

import gradus.exact.Rational;
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
      case 2 -> chance.integer(0, 3) > 0 ? triangular(chance) : rowOperation(chance);
      case 3 -> chance.integer(0, 3) > 0 ? large(chance) : wrongLine(chance);
      case 4 -> chance.integer(0, 3) > 0 ? singular(chance) : meaning(chance);
      default -> rules(chance);
    };
  }

  private static Draft question(Grid a) {
    return number(
        "Compute the determinant." + display("\\det " + a.tex()), "det(" + a.text() + ")");
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
            "" + (main + other),
            "Both products are there. One of the diagonals counts with a minus.")
        .mistake(
            "order-of-diagonals",
            "" + -det,
            "The size is right. The diagonal from the upper left comes first.")
        .mistake(
            "diagonal-only",
            "" + main,
            "That is the product of one diagonal. The other one matters as well.")
        .mistake(
            "trace-for-determinant",
            "" + m.trace(),
            "That is the trace, a sum. A determinant is made of products.")
        .hint("Two diagonals, two products.")
        .hint("$\\det \\begin{bmatrix} a & b \\\\ c & d \\end{bmatrix} = a d - b c$.")
        .step(
            "One diagonal minus the other.",
            m.at(0, 0)
                + "*"
                + Terms.guarded(m.at(1, 1))
                + " - "
                + Terms.guarded(m.at(0, 1))
                + "*"
                + Terms.guarded(m.at(1, 0)))
        .step("Multiply.", main + " - " + Terms.guarded(other))
        .step("Subtract.", "" + det);
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
        .mistake(
            "trace-for-determinant", "" + m.trace(), "The diagonal decides, but not by its sum.")
        .mistake(
            "zeros-decide",
            "0",
            "Zeros on one side of the diagonal do not make a determinant 0. Only the diagonal"
                + " counts.")
        .mistake(
            "sign-of-triangle",
            "" + -det,
            "The size is right. No sign is turned: no rows were exchanged.")
        .mistake(
            "other-diagonal-added",
            "" + (det + corner),
            "The other diagonal needs an entry from the corner that is 0.")
        .hint("Look at the zeros. Which products without a zero are left?")
        .hint("For a triangular matrix only the product of the diagonal is left.")
        .step(
            "All entries on one side of the diagonal are 0: only the diagonal is left.",
            m.at(0, 0) + "*" + Terms.guarded(m.at(1, 1)) + "*" + Terms.guarded(m.at(2, 2)))
        .step("Multiply.", "" + det);
  }

  private static Draft rowOperation(Chance chance) {
    int d = chance.nonzero(-6, 6);
    int k = chance.integer(2, 5);
    int kind = chance.integer(0, 2);
    String what =
        kind == 0
            ? "two of its rows are exchanged"
            : kind == 1
                ? "one of its rows is multiplied by " + k
                : k + " times its first row is added to its second row";
    int value = kind == 0 ? -d : kind == 1 ? k * d : d;
    if (Math.abs(d) < 2) {
      return rowOperation(chance);
    }
    Draft draft =
        number(
            "A matrix has three rows and the determinant $"
                + d
                + "$. What is its determinant after "
                + what
                + "?",
            "" + value);
    if (kind != 0) {
      draft.mistake("sign-turned", "" + -value, "A sign turns only when rows are exchanged.");
    }
    if (kind != 1) {
      draft.mistake(
          "factor-out", "" + k * d, "A factor comes out only when a row is multiplied by it.");
    }
    if (kind != 2) {
      draft.mistake(
          "nothing-changes",
          "" + d,
          "That is so when a multiple of another row is added. Here something else happens.");
    }
    return draft
        .mistake(
            "becomes-zero",
            "0",
            "A determinant is 0 when the rows depend on each other. This operation does not do"
                + " that.")
        .mistake(
            "factor-cubed",
            "" + k * k * k * d,
            "That would be so if all three rows were multiplied.")
        .hint("There are three operations on rows, and each has its own effect.")
        .hint("Try it with a diagonal 2 by 2 matrix.")
        .step(
            kind == 0
                ? "Exchanging two rows turns the sign."
                : kind == 1
                    ? "A factor of one row is a factor of the determinant."
                    : "Adding a multiple of another row changes nothing.",
            kind == 0 ? "-" + Terms.guarded(d) : kind == 1 ? k + "*" + Terms.guarded(d) : "" + d)
        .step("That is $" + value + "$.", "" + value);
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
            "" + plus,
            "The small determinants are right. Their signs go plus, minus, plus along a row.")
        .mistake(
            "diagonal-only",
            "" + m.at(0, 0) * m.at(1, 1) * m.at(2, 2),
            "The product of the diagonal is enough for a triangular matrix only.")
        .mistake(
            "first-term-only",
            "" + m.at(0, 0) * m.minor(0, 0).det(),
            "That is the first term. Each entry of the row has one.")
        .mistake(
            "order-of-diagonals", "" + -det, "The size is right. Check the sign of the first term.")
        .hint("Expand along a row or a column that has a zero.")
        .hint(
            "Along the first row the signs are plus, minus, plus, each with the 2 by 2 determinant"
                + " that is left.")
        .step(
            "Expand along the first row.",
            m.at(0, 0)
                + "*"
                + Terms.guarded(m.minor(0, 0).det())
                + " - "
                + Terms.guarded(m.at(0, 1))
                + "*"
                + Terms.guarded(m.minor(0, 1).det())
                + " + "
                + Terms.guarded(m.at(0, 2))
                + "*"
                + Terms.guarded(m.minor(0, 2).det()))
        .step("Add up.", "" + det);
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
        m.at(0, 0)
            + "*"
            + Terms.guarded(minors[0])
            + (place == 2 ? " + " : " - ")
            + m.at(0, 1)
            + "*"
            + Terms.guarded(used)
            + " + "
            + m.at(0, 2)
            + "*"
            + Terms.guarded(minors[2]);
    int total =
        m.at(0, 0) * minors[0] + (place == 2 ? 1 : -1) * m.at(0, 1) * used + m.at(0, 2) * minors[2];
    String[] said = {
      "without row 1 and column 1 the determinant $" + minors[0] + "$ is left",
      "without column 2 it is $" + used + "$, without column 3 it is $" + minors[2] + "$",
      "along the first row: " + math(sum),
      "together: $" + (place == 3 ? total + m.at(0, 0) : total) + "$"
    };
    String[] ids = {"blames-first-minor", "blames-other-minors", "blames-signs", "blames-sum"};
    Lines lines = new Lines();
    for (int i = 0; i < 4; i++) {
      if (i == place) {
        lines.wrong(said[i]);
      } else {
        lines.line(ids[i], said[i], "This line follows from those above it. Check the others.");
      }
    }
    return lines
        .spot(
            "Somebody expands along the first row:"
                + display("\\det " + m.tex())
                + "Which line is the first that is wrong? Type its number.")
        .hint("Cross out row and column and compute each small determinant yourself.")
        .hint("The signs along the first row are plus, minus, plus.")
        .step(
            "The small determinants are $"
                + minors[0]
                + "$, $"
                + minors[1]
                + "$ and $"
                + minors[2]
                + "$.")
        .step("With the signs plus, minus, plus the determinant is $" + m.det() + "$.");
  }

  private static Draft singular(Chance chance) {
    int a = chance.oneOf(-3, -2, 2, 3, 4);
    int b = chance.nonzero(-4, 5);
    int m = chance.oneOf(-3, -2, 2, 3);
    int k = b * m;
    int c = a * m;
    return number(
            "For which $k$ can this matrix not be inverted?"
                + display(
                    "\\begin{bmatrix} " + a + " & " + b + " \\\\ " + c + " & k \\end{bmatrix}"),
            "" + k)
        .mistake(
            "sign-of-diagonal",
            "" + -k,
            "The size is right. Put your $k$ in: is the determinant 0?")
        .mistake(
            "zero",
            "0",
            "A zero in the matrix does not make it singular. Its determinant has to be 0.")
        .mistake(
            "determinant-one",
            Terms.fraction(b * c + 1, a),
            "With this $k$ the determinant is 1. When is there no inverse?")
        .mistake(
            "columns-confused",
            Terms.fraction(a * c, b),
            "The rows have to be multiples of each other. Compare the same places.")
        .hint("A matrix has no inverse when its determinant is 0.")
        .hint("$" + a + " k - " + Terms.guarded(b) + " \\cdot " + Terms.guarded(c) + " = 0$.")
        .step(
            "The determinant is $"
                + a
                + " k - "
                + Terms.guarded(b)
                + " \\cdot "
                + Terms.guarded(c)
                + "$. It has to be 0.",
            Terms.guarded(b) + "*" + Terms.guarded(c) + "/" + Terms.guarded(a))
        .step("So $k = " + k + "$: then the second row is $" + m + "$ times the first.", "" + k);
  }

  private static Draft meaning(Chance chance) {
    int d = chance.integer(2, 6);
    boolean flipped = chance.coin();
    return Choices.right(
            "It becomes "
                + d
                + " times as large"
                + (flipped
                    ? ", and its orientation is reversed."
                    : ", and its orientation is kept."))
        .wrong(
            "orientation",
            "It becomes "
                + d
                + " times as large"
                + (flipped
                    ? ", and its orientation is kept."
                    : ", and its orientation is reversed."),
            "The sign of a determinant tells whether left and right are exchanged.")
        .wrong(
            "length-for-area",
            "Its sides become " + d + " times as long.",
            "A determinant is about areas. The sides may change in other ways.")
        .wrong(
            "area-squared",
            "It becomes " + d * d + " times as large.",
            "The determinant is already the factor of the area. It is not squared.")
        .ask(
            chance,
            "A matrix $A$ of 2 by 2 has the determinant $"
                + (flipped ? -d : d)
                + "$. What does it do to the area of a figure?")
        .hint("Where does the unit square go?")
        .hint("The size of the determinant is the factor of areas, its sign the orientation.")
        .step("The unit square goes to a parallelogram of area $" + d + "$.")
        .step(
            flipped
                ? "The minus means that left and right are exchanged."
                : "A positive determinant keeps left and right.");
  }

  private static Draft rules(Chance chance) {
    int a = chance.oneOf(-3, -2, 2, 3, 4, 5);
    int b = chance.oneOf(-4, -3, 2, 3, 6);
    int n = chance.integer(2, 3);
    int k = chance.integer(2, 3);
    int power = n == 2 ? k * k : k * k * k;
    int kind = chance.integer(0, 2);
    String given =
        "$A$ and $B$ are $"
            + n
            + " \\times "
            + n
            + "$ with $\\det A = "
            + a
            + "$ and $\\det B = "
            + b
            + "$. What is ";
    return switch (kind) {
      case 0 ->
          number(given + "$\\det(" + k + " A B)$?", "" + power * a * b)
              .mistake(
                  "factor-once",
                  "" + k * a * b,
                  "Each row is multiplied by the factor, so it comes out more than once.")
              .mistake(
                  "product-as-sum",
                  "" + power * (a + b),
                  "The determinant of a product is the product of the determinants.")
              .mistake("factor-lost", "" + a * b, "The factor in front belongs to every entry.")
              .mistake(
                  "factor-times-size",
                  "" + k * n * a * b,
                  "The factor comes out once for each row: as a power, not as a multiple.")
              .hint("How often does a factor of all rows come out?")
              .hint("$\\det(k A) = k^n \\det A$ and $\\det(A B) = \\det A \\det B$.")
              .step(
                  "The factor comes out once for each of the " + n + " rows.",
                  k + "^" + n + "*" + Terms.guarded(a) + "*" + Terms.guarded(b))
              .step("Multiply.", "" + power * a * b);
      case 1 ->
          number(given + "$\\det(A^{-1} B)$?", Terms.fraction(b, a))
              .mistake(
                  "inverse-as-minus", "" + (b - a), "An inverse divides. Nothing is subtracted.")
              .mistake(
                  "inverse-ignored",
                  "" + a * b,
                  "That is $\\det(A B)$. What does the inverse do to an area?")
              .mistake(
                  "negated",
                  "" + -a * b,
                  "An inverse does not turn the sign. It undoes the factor of the area.")
              .mistake("upside-down", Terms.fraction(a, b), "It is $A$ that is inverted, not $B$.")
              .hint("If $A$ makes areas " + Math.abs(a) + " times as large, what does $A^{-1}$ do?")
              .hint("$\\det(A^{-1}) = 1 / \\det A$.")
              .step("The inverse undoes the factor.", b + "/" + Terms.guarded(a))
              .step("In lowest terms.", Terms.fraction(b, a));
      default ->
          number(given + "$\\det(A^T B^2)$?", "" + a * b * b)
              .mistake(
                  "transpose-inverts",
                  Rational.of(b * b, a).toString(),
                  "A transpose has the same determinant. It is the inverse that divides.")
              .mistake(
                  "square-doubled",
                  "" + a * 2 * b,
                  "$B^2$ is $B$ times $B$: the factor works twice, one time after the other.")
              .mistake(
                  "transpose-negates",
                  "" + -a * b * b,
                  "Exchanging rows with columns keeps the determinant.")
              .mistake("square-lost", "" + a * b, "$B$ works twice here.")
              .hint("Transposing does not change a determinant.")
              .hint("$\\det(B^2) = (\\det B)^2$.")
              .step(
                  "The transpose keeps it, the square squares it.",
                  Terms.guarded(a) + "*" + Terms.guarded(b) + "^2")
              .step("Multiply.", "" + a * b * b);
    };
  }
}
