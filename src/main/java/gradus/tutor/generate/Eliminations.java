package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.display;
import static gradus.tutor.generate.TypedLatex.say;

import gradus.exact.Rational;
import gradus.tutor.quiz.Chance;

/// Rows minus multiples of rows, until a system solves itself.
final class Eliminations extends Topic {
  Eliminations() {
    super(
        "elimination",
        "rows minus multiples of rows, until a system solves itself",
        "linear-algebra",
        "one row operation",
        "multiplier of an elimination step",
        "system of two equations",
        "back substitution",
        "how many solutions");
  }

  @Override
  Draft any(Chance chance, int level) {
    return switch (level) {
      case 1 -> operation(chance);
      case 2 -> chance.integer(0, 3) > 0 ? multiplier(chance) : order(chance);
      case 3 -> chance.integer(0, 3) > 0 ? system(chance) : wrongLine(chance);
      case 4 -> back(chance);
      default ->
          switch (chance.integer(0, 5)) {
            case 0, 1 -> SolutionCounts.parameter(chance);
            case 2 -> SolutionCounts.weights(chance);
            default -> SolutionCounts.count(chance);
          };
    };
  }

  private static Draft operation(Chance chance) {
    Grid m = Grid.random(chance, 2, 3, -4, 6);
    int k = chance.integer(2, 4);
    if (m.zeros() > 0) {
      return operation(chance);
    }
    Grid unscaled = m.withRow(1, -1, 0);
    Grid overwritten = m.withRow(0, -k, 1);
    Grid sideLost =
        Grid.of(2, 3, (i, j) -> i == 1 && j < 2 ? m.at(1, j) - k * m.at(0, j) : m.at(i, j));
    return matrix(
            say("Subtract $%$ times the first row from the second row:", k)
                + display(m.systemTex())
                + "Type the whole new matrix, as in `[1,2,3;4,5,6]`.",
            "[1, 0; -" + k + ", 1]*" + m.text())
        .mistake(
            "added-instead",
            m.withRow(1, k, 0).text(),
            "The multiple was added. Here it is subtracted.")
        .mistake(
            "factor-lost",
            unscaled.text(),
            "The first row was subtracted once. How often is asked?")
        .mistake(
            "wrong-row-changed",
            overwritten.text(),
            "The second row changes; the first one stays as it is.")
        .mistake(
            "right-side-forgotten",
            sideLost.text(),
            "The last column belongs to its rows. It changes as well.")
        .hint("The first row stays as it is.")
        .hint("New second row, first entry: $#$.", Terms.put("% - %*#", m.at(1, 0), k, m.at(0, 0)))
        .step(
            say(
                "The second row changes, entry by entry: $#$.",
                Terms.vector(m.row(1)) + " - " + k + "*" + Terms.vector(m.row(0))))
        .step("The first row stays.", m.withRow(1, -k, 0).text());
  }

  static String equation(int a, int b, int c) {
    return equation(a, b, "" + c);
  }

  /// Two equations below each other, their equals signs in one column.
  static String both(String first, String second) {
    return "\\begin{aligned} "
        + first.replace("=", "&=")
        + " \\\\ "
        + second.replace("=", "&=")
        + " \\end{aligned}";
  }

  static String equation(int a, int b, String c) {
    return TypedLatex.of(Terms.sum(Terms.term(a, "x", 1), Terms.term(b, "y", 1))) + " = " + c;
  }

  private static Draft system(Chance chance) {
    int a = chance.integer(1, 3);
    int b = chance.nonzero(-4, 5);
    int k = chance.oneOf(-2, 2, 3);
    int d = chance.nonzero(-4, 4);
    int x = chance.nonzero(-4, 5);
    int y = chance.nonzero(-4, 5);
    int c = a * k;
    int f = k * b + d;
    int p = a * x + b * y;
    int q = c * x + f * y;
    if (f == 0) {
      return system(chance);
    }
    return vector(
            "Solve the system."
                + display(both(equation(a, b, p), equation(c, f, q)))
                + "Type the solution as `[x,y]`.",
            "inv([" + a + ", " + b + "; " + c + ", " + f + "])*[" + p + ", " + q + "]")
        .mistake(
            "order-of-entries", Terms.vector(y, x), "Both numbers are right, in the wrong order.")
        .mistake(
            "sign-in-back-substitution",
            Terms.vector(Terms.fraction(p + b * y, a), "" + y),
            "The second unknown is right. Put it into the first equation and watch the sign.")
        .mistake(
            "sign-of-second",
            Terms.vector(Terms.fraction(p + b * y, a), "" + -y),
            "Test your numbers in both equations; the first slip is in $y$.")
        .mistake(
            "right-side-forgotten",
            Terms.vector(
                Rational.of((long) p * d - (long) b * q, (long) a * d).toString(),
                Terms.fraction(q, d)),
            "The right side takes part when a row is subtracted.")
        .hint("Which multiple of the first equation removes $x$ from the second?")
        .hint(
            k < 0
                ? say("Add $%$ times the first equation to the second.", -k)
                : say("Subtract $%$ times the first equation from the second.", k))
        .step(
            say(
                "Second equation % $%$ times the first: $# = %$, so $y = %$.",
                k < 0 ? "plus" : "minus", Math.abs(k), Terms.term(d, "y", 1), q - k * p, y))
        .step(
            say(
                "Put $y$ into the first equation: $# = %$, so $x = %$.",
                Terms.put("% + #*#", Terms.term(a, "x", 1), b, y), p, x),
            Terms.vector(x, y));
  }

  private static Draft wrongLine(Chance chance) {
    int a = chance.integer(2, 4);
    int b = chance.nonzero(-4, 5);
    int k = chance.integer(2, 3);
    int d = chance.oneOf(-3, -2, 2, 3);
    int x = chance.nonzero(-3, 4);
    int y = chance.nonzero(-3, 4);
    int place = chance.integer(0, 2);
    int p = a * x + b * y;
    int q = k * a * x + (k * b + d) * y;
    if (k * b + d == 0 || p == 0) {
      return wrongLine(chance);
    }
    int right = place == 0 ? q + k * p : q - k * p;
    String saidY = Terms.fraction(place == 1 ? right * d : right, place == 1 ? 1 : d);
    Rational value = Rational.of(place == 1 ? (long) right * d : right, place == 1 ? 1 : d);
    if (!value.isInteger()) {
      return wrongLine(chance);
    }
    int foundY = Integer.parseInt(saidY);
    int foundRight = place == 2 ? p + b * foundY : p - b * foundY;
    String[] said = {
      say("second minus $%$ times the first: $# = %$", k, Terms.term(d, "y", 1), right),
      say("so $y = %$", foundY),
      say("put into the first: $# = %$", Terms.term(a, "x", 1), foundRight),
      say("so $x = %$", texFraction(foundRight, a))
    };
    String[] ids = {
      "blames-subtraction", "blames-division", "blames-substitution", "blames-last-division"
    };
    return Lines.of(ids, said, place, Lines.FOLLOWS)
        .spot(
            "Somebody solves"
                + display(both(equation(a, b, p), equation(k * a, k * b + d, q)))
                + "Which line is the first that is wrong? Type its number.")
        .hint("Do each step yourself and compare.")
        .hint("Watch the right side, the division, and the sign when $y$ is put in.")
        .step(
            say("The subtraction gives $# = %$, so $y = %$.", Terms.term(d, "y", 1), q - k * p, y))
        .step(say("With it the first equation gives $x = %$.", x));
  }

  private static String texFraction(int numerator, int denominator) {
    return TypedLatex.of(Terms.fraction(numerator, denominator));
  }

  private static Draft multiplier(Chance chance) {
    int pivot = chance.oneOf(-3, -2, 2, 3, 4, 5);
    int below = chance.nonzero(-7, 9);
    Grid m = Grid.of(2, 3, (i, j) -> j == 0 ? (i == 0 ? pivot : below) : chance.nonzero(-6, 6));
    if (Math.abs(pivot) == Math.abs(below)) {
      return multiplier(chance);
    }
    return number(
            "The first column shall become 0 below the pivot. By which number $m$ do you multiply"
                + " the first row before you subtract it from the second?"
                + display(m.systemTex()),
            Terms.fraction(below, pivot))
        .mistake(
            "upside-down",
            Terms.fraction(pivot, below),
            "The right two numbers, upside down: $m$ times the pivot has to give the entry below.")
        .mistake(
            "subtraction-sign",
            Terms.fraction(-below, pivot),
            "That would be right for adding. Here the multiple is subtracted.")
        .mistake(
            "difference",
            below - pivot,
            "A difference of the entries does not make a multiple. What times the pivot gives the"
                + " entry below?")
        .mistake("entry-itself", below, "This works only when the pivot is 1.")
        .hint("$m$ times the pivot has to equal the entry below it.")
        .hint("$m \\cdot % = %$.", Terms.guarded(pivot), below)
        .step("Entry below, divided by the pivot.", Terms.put("%/#", below, pivot))
        .reduced(Terms.fraction(below, pivot));
  }

  private static Draft order(Chance chance) {
    int a = chance.integer(2, 5);
    int c = chance.integer(2, 9);
    return new Lines()
        .line("", say("choose the pivot $%$ in the first column", a), "")
        .line(
            "multiplier-too-early",
            say("find the multiplier $%$ for the entry $%$ below it", texFraction(c, a), c),
            "The multiplier is a ratio with the pivot, which has to be chosen first.")
        .line(
            "subtraction-too-early",
            "subtract this multiple of the pivot row from the row below",
            "How much to subtract is what the multiplier says.")
        .line(
            "next-column-too-early",
            "go on with the next column and the rows that are left",
            "A column is finished when everything below its pivot is 0.")
        .line(
            "back-too-early",
            "read the unknowns off from the last row upward",
            "Reading off works once the matrix is triangular.")
        .order(chance, "Put the steps of an elimination in order. Type their numbers with commas.")
        .hint("What is chosen before anything is computed?")
        .hint("Back substitution comes last.")
        .step("Pivot, multiplier, subtraction, next column, back substitution.");
  }

  private static Draft back(Chance chance) {
    int[] s = {chance.nonzero(-3, 4), chance.nonzero(-3, 4), chance.nonzero(-3, 4)};
    Grid u =
        Grid.of(
            3, 3, (i, j) -> i == j ? chance.oneOf(-2, 2, 3, 1) : i < j ? chance.nonzero(-3, 3) : 0);
    int[] b = u.times(s);
    Grid all = Grid.of(3, 4, (i, j) -> j < 3 ? u.at(i, j) : b[i]);
    if (u.at(2, 2) == 1 || u.at(1, 1) == 1) {
      return back(chance);
    }
    String second = Terms.fraction(b[1] + u.at(1, 2) * s[2], u.at(1, 1));
    return vector(
            "Solve by back substitution."
                + display(all.systemTex())
                + "Type the solution as `[x,y,z]`.",
            "inv(" + u.text() + ")*" + Terms.vector(b))
        .mistake(
            "pivot-not-divided",
            Terms.vector(s[0] * u.at(0, 0), s[1] * u.at(1, 1), s[2] * u.at(2, 2)),
            "Each row is divided by its pivot at the end.")
        .mistake(
            "order-reversed",
            Terms.vector(s[2], s[1], s[0]),
            "The numbers are right; the last row gives the last unknown.")
        .mistake(
            "sign-in-back-substitution",
            Terms.vector("" + s[0], second, "" + s[2]),
            "Look at the second row: known terms are brought to the other side.")
        .mistake(
            "right-side-only",
            Terms.vector(
                Terms.fraction(b[0], u.at(0, 0)), Terms.fraction(b[1], u.at(1, 1)), "" + s[2]),
            "The unknowns found so far are put into a row before it is divided.")
        .hint("Begin with the last row. It holds only one unknown.")
        .hint("$z = %$. Put it into the row above.", s[2])
        .step(say("Last row: $z = %$.", s[2]))
        .step(say("Second row with this $z$: %.", rowWith(u, b, s, 1)))
        .step("First row with both: " + rowWith(u, b, s, 0) + ".", Terms.vector(s));
  }

  /// An equation of a triangular system with what is known put in, and what it gives.
  private static String rowWith(Grid u, int[] b, int[] s, int row) {
    String unknown = row == 0 ? "x" : "y";
    StringBuilder left = new StringBuilder(Terms.term(u.at(row, row), unknown, 1));
    for (int j = row + 1; j < 3; j++) {
      left.append(" + ")
          .append(Terms.guarded(u.at(row, j)))
          .append('*')
          .append(Terms.guarded(s[j]));
    }
    return say("$# = %$, so $% = %$", "" + left, b[row], unknown, s[row]);
  }
}
