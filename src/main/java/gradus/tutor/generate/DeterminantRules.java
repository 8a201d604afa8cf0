package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.display;
import static gradus.tutor.generate.TypedLatex.say;

import gradus.exact.Rational;
import gradus.tutor.quiz.Chance;

/// What a determinant says, and what becomes of it under products and row operations.
final class DeterminantRules {
  private DeterminantRules() {}

  static Draft rowOperation(Chance chance) {
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
        Topic.number(
            say(
                "A matrix has three rows and the determinant $%$. What is its determinant after %?",
                d, what),
            value);
    if (kind != 0) {
      draft.mistake("sign-turned", -value, "A sign turns only when rows are exchanged.");
    }
    if (kind != 1) {
      draft.mistake("factor-out", k * d, "A factor comes out only when a row is multiplied by it.");
    }
    if (kind != 2) {
      draft.mistake(
          "nothing-changes",
          d,
          "That is so when a multiple of another row is added. Here something else happens.");
    }
    return draft
        .mistake(
            "becomes-zero",
            "0",
            "A determinant is 0 when the rows depend on each other. This operation does not do"
                + " that.")
        .mistake(
            "factor-cubed", k * k * k * d, "That would be so if all three rows were multiplied.")
        .hint("There are three operations on rows, and each has its own effect.")
        .hint("Try it with a diagonal 2 by 2 matrix.")
        .step(
            kind == 0
                ? "Exchanging two rows turns the sign."
                : kind == 1
                    ? "A factor of one row is a factor of the determinant."
                    : "Adding a multiple of another row changes nothing.",
            kind == 0 ? "-" + Terms.guarded(d) : kind == 1 ? Terms.put("%*#", k, d) : "" + d)
        .step(say("That is $%$.", value), value);
  }

  static Draft singular(Chance chance) {
    int a = chance.oneOf(-3, -2, 2, 3, 4);
    int b = chance.nonzero(-4, 5);
    int m = chance.oneOf(-3, -2, 2, 3);
    int k = b * m;
    int c = a * m;
    return Topic.number(
            "For which $k$ can this matrix not be inverted?"
                + display("\\begin{bmatrix} % & % \\\\ % & k \\end{bmatrix}", a, b, c),
            k)
        .mistake(
            "sign-of-diagonal", -k, "The size is right. Put your $k$ in: is the determinant 0?")
        .mistake(
            "zero",
            "0",
            "A zero in the matrix does not make it singular. Its determinant has to be 0.")
        .mistake(
            "determinant-one",
            Terms.fraction(b * c + 1, a),
            "With this $k$ the determinant is 1. When is there no inverse?")
        .mistake(
            "rows-mixed-up",
            Terms.fraction(a * c, b),
            "The rows have to be multiples of each other. Compare entries in the same column.")
        .hint("A matrix has no inverse when its determinant is 0.")
        .hint("$% k - % \\cdot % = 0$.", a, Terms.guarded(b), Terms.guarded(c))
        .step(
            say(
                "The determinant is $% k - % \\cdot % = #$. It has to be 0.",
                a,
                Terms.guarded(b),
                Terms.guarded(c),
                Terms.sum(Terms.term(a, "k", 1), "" + -b * c)),
            Terms.put("#*#/#", b, c, a))
        .step(say("So $k = %$: then the second row is $%$ times the first.", k, m), k);
  }

  static Draft meaning(Chance chance) {
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
            say(
                "A $2 \\times 2$ matrix $A$ has the determinant $%$. What does it do to the area of"
                    + " a figure?",
                flipped ? -d : d))
        .hint("Where does the unit square go?")
        .hint("The size of the determinant is the factor of areas, its sign the orientation.")
        .step(say("The unit square goes to a parallelogram of area $%$.", d))
        .step(
            flipped
                ? "The minus means that left and right are exchanged."
                : "A positive determinant keeps left and right.");
  }

  static Draft rules(Chance chance) {
    int a = chance.oneOf(-3, -2, 2, 3, 4, 5);
    int b = chance.oneOf(-4, -3, 2, 3, 6);
    int n = chance.integer(2, 3);
    int k = chance.integer(2, 3);
    int power = n == 2 ? k * k : k * k * k;
    int kind = chance.integer(0, 3);
    if (kind == 3) {
      return density(chance);
    }
    String given =
        say(
            "$A$ and $B$ are $% \\times %$ with $\\det A = %$ and $\\det B = %$. What is",
            n, n, a, b);
    return switch (kind) {
      case 0 ->
          Topic.number(say("% $\\det(% A B)$?", given, k), power * a * b)
              .mistake(
                  "factor-once",
                  k * a * b,
                  "Each row is multiplied by the factor, so it comes out more than once.")
              .mistake(
                  "product-as-sum",
                  power * (a + b),
                  "The determinant of a product is the product of the determinants.")
              .mistake("factor-lost", a * b, "The factor in front belongs to every entry.")
              .mistake(
                  "factor-times-size",
                  k * n * a * b,
                  "The factor comes out once for each row: as a power, not as a multiple.")
              .hint("How often does a factor of all rows come out?")
              .hint("For $n$ rows $\\det(k A) = k^n \\det A$, and $\\det(A B) = \\det A \\det B$.")
              .step(
                  "The factor comes out once for each of the " + n + " rows.",
                  Terms.put("%^%*#*#", k, n, a, b))
              .step("Multiply.", power * a * b);
      case 1 ->
          Topic.number(say("% $\\det(A^{-1} B)$?", given), Terms.fraction(b, a))
              .mistake("inverse-as-minus", b - a, "An inverse divides. Nothing is subtracted.")
              .mistake(
                  "inverse-ignored", a * b, "That is $\\det(A B)$. What does the inverse undo?")
              .mistake(
                  "negated", -a * b, "An inverse does not turn the sign. It undoes the factor.")
              .mistake("upside-down", Terms.fraction(a, b), "It is $A$ that is inverted, not $B$.")
              .hint(
                  "If $A$ makes % % times as large, what does $A^{-1}$ do?",
                  n == 2 ? "areas" : "volumes", Math.abs(a))
              .hint("$\\det(A^{-1}) = \\frac{1}{\\det A}$.")
              .step("The inverse undoes the factor.", Terms.put("%/#", b, a))
              .reduced(Terms.fraction(b, a));
      default ->
          Topic.number(say("% $\\det(A^T B^2)$?", given), a * b * b)
              .mistake(
                  "transpose-inverts",
                  Rational.of((long) b * b, a).toString(),
                  "A transpose has the same determinant. It is the inverse that divides.")
              .mistake(
                  "square-doubled",
                  a * 2 * b,
                  "$B^2$ is $B$ times $B$: the factor works twice, one time after the other.")
              .mistake(
                  "transpose-negates",
                  -a * b * b,
                  "Exchanging rows with columns keeps the determinant.")
              .mistake("square-lost", a * b, "$B$ works twice here.")
              .hint("Transposing does not change a determinant.")
              .hint("$\\det(B^2) = (\\det B)^2$.")
              .step("The transpose keeps it, the square squares it.", Terms.put("#*#^2", a, b))
              .step("Multiply.", a * b * b);
    };
  }

  /// What a normalising flow does at each of its layers.
  private static Draft density(Chance chance) {
    int d = chance.oneOf(-5, -4, -3, -2, 2, 3, 4, 5);
    int p = chance.integer(1, 9);
    return Topic.number(
            say(
                "A random vector $z$ has the density $%$ at a point, and $x = A z$ with $\\det A ="
                    + " %$. What is the density of $x$ at the image of this point?",
                p, d),
            Terms.fraction(p, Math.abs(d)))
        .mistake(
            "multiplied-instead",
            p * Math.abs(d),
            "The same probability is spread over a larger piece. Is it denser or thinner there?")
        .mistake(
            d < 0 ? "sign-kept" : "determinant-squared",
            d < 0 ? Terms.fraction(p, d) : Terms.fraction(p, d * d),
            d < 0
                ? "A density is never negative. Only the size of the determinant matters."
                : "The determinant is already the factor of the volume. It is not squared.")
        .mistake(
            "density-unchanged",
            p,
            "The matrix stretches space around the point. The probability has to fill more of it.")
        .hint("By which factor does $A$ change volumes?")
        .hint("Density times volume stays the same.")
        .step(
            say("Volumes grow by $|\\det A| = %$, so the density is divided by it.", Math.abs(d)),
            p + "/" + Math.abs(d))
        .reduced(Terms.fraction(p, Math.abs(d)));
  }
}
