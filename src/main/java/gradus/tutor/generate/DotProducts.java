package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.say;

import gradus.exact.Rational;
import gradus.tutor.quiz.Chance;
import java.util.List;

/// How much two vectors have in common.
final class DotProducts extends Topic {
  DotProducts() {
    super(
        "dot-products",
        "how much two vectors have in common, angles, attention scores",
        "linear-algebra",
        "dot product of two entries",
        "dot product and its sign",
        "vectors at right angles",
        "cosine similarity",
        "projection and attention");
  }

  /// Two entries of whole length.
  private static final List<int[]> WHOLE =
      List.of(
          new int[] {3, 4, 5},
          new int[] {4, 3, 5},
          new int[] {5, 12, 13},
          new int[] {12, 5, 13},
          new int[] {8, 6, 10},
          new int[] {6, 8, 10},
          new int[] {0, 1, 1},
          new int[] {2, 0, 2});

  @Override
  Draft any(Chance chance, int level) {
    return switch (level) {
      case 1 -> product(chance, 2);
      case 2 -> chance.integer(0, 3) > 0 ? product(chance, 3) : sign(chance);
      case 3 -> orthogonal(chance);
      case 4 -> cosine(chance);
      default -> chance.coin() ? projection(chance) : attention(chance);
    };
  }

  private static Draft product(Chance chance, int size) {
    int[] a = new int[size];
    int[] b = new int[size];
    int sizes = 0;
    int sums = 0;
    for (int i = 0; i < size; i++) {
      a[i] = chance.nonzero(-5, 6);
      b[i] = chance.nonzero(-5, 6);
      sizes += Math.abs(a[i] * b[i]);
      sums += a[i] + b[i];
    }
    int dot = Terms.dot(a, b);
    int[] back = b.clone();
    back[0] = b[size - 1];
    back[size - 1] = b[0];
    if (dot == 0) {
      return product(chance, size);
    }
    int product = 1;
    for (int i = 0; i < size; i++) {
      product *= a[i] + b[i];
    }
    Draft draft =
        number(
            say(
                "Compute the dot product $a \\cdot b$ of $a = #$ and $b = #$.",
                Terms.vector(a),
                Terms.vector(b)),
            "dot(" + Terms.vector(a) + ", " + Terms.vector(b) + ")");
    if (sizes != Math.abs(dot)) {
      draft.mistake(
          "signs-dropped", sizes, "The products are right in size. Some of them are negative.");
    }
    return draft
        .mistake("crossed", Terms.dot(a, back), "Entries in the same place belong together.")
        .mistake(
            "entries-added",
            sums,
            "Entries in the same place are multiplied before anything is added.")
        .mistake(
            "multiplied-at-the-end",
            product,
            "It is the other way round: multiply within each place, then add up.")
        .hint("Multiply the entries in the same place, then add up.")
        .hint("The first product is $#$.", Terms.put("%*#", a[0], b[0]))
        .step("Multiply place by place and add.", Terms.products(a, b))
        .step(say("That is $%$.", dot), dot);
  }

  private static Draft sign(Chance chance) {
    int[] a = {chance.nonzero(-5, 5), chance.nonzero(-5, 5)};
    int[] b = {chance.nonzero(-5, 5), chance.nonzero(-5, 5)};
    int dot = Terms.dot(a, b);
    String[] said = {"less than 90 degrees", "more than 90 degrees", "exactly 90 degrees"};
    String[] ids = {"sees-acute", "sees-obtuse", "sees-right-angle"};
    int kind = dot > 0 ? 0 : dot < 0 ? 1 : 2;
    return Choices.among(ids, said, kind, i -> "Compute the dot product and look at its sign.")
        .wrong(
            "needs-lengths",
            "this cannot be said without the lengths",
            "Lengths are positive: they do not change the sign of the dot product.")
        .ask(
            chance,
            say("How large is the angle between $#$ and $#$?", Terms.vector(a), Terms.vector(b)))
        .hint(
            "$a \\cdot b = \\lVert a \\rVert \\lVert b \\rVert \\cos \\varphi$, and lengths are"
                + " positive.")
        .hint("The cosine is positive below 90 degrees and negative above.")
        .step(say("The dot product is $# = %$.", Terms.products(a, b), dot))
        .step("Its sign is that of the cosine, so the angle is " + said[kind] + ".");
  }

  private static Draft orthogonal(Chance chance) {
    int a = chance.oneOf(-4, -3, -2, 2, 3, 4);
    int k = chance.nonzero(-5, 5);
    int b = chance.nonzero(-4, 4);
    int c = chance.nonzero(-5, 5);
    int other = chance.nonzero(-4, 4);
    int rest = b * c + other * 2;
    if (rest == 0 || rest % a != 0 || -rest / a != k && Math.abs(rest / a) > 8) {
      return orthogonal(chance);
    }
    int value = -rest / a;
    return number(
            say(
                "For which $k$ are $[k, %, 2]$ and $#$ at right angles?",
                b, "[" + a + ", " + c + ", " + other + "]"),
            value)
        .mistake(
            "sign-of-rest", -value, "The size is right. Put your $k$ in: is the dot product 0?")
        .mistake(
            "not-divided", -rest, "The rest goes to the other side. What stands in front of $k$?")
        .mistake(
            "dot-product-one",
            Terms.fraction(1 - rest, a),
            "With this $k$ the dot product is 1. What is it at right angles?")
        .mistake(
            "last-term-lost",
            Terms.fraction(-b * c, a),
            "Three products take part. One is missing.")
        .hint("What is the dot product of vectors at right angles?")
        .hint("$# = 0$.", Terms.sum(Terms.term(a, "k", 1), "" + b * c, "" + 2 * other))
        .step(
            say(
                "The dot product has to be 0: $# = 0$.",
                Terms.sum(Terms.term(a, "k", 1), "" + rest)),
            Terms.put("-#/#", rest, a))
        .step(say("So $k = %$.", value), value);
  }

  private static Draft cosine(Chance chance) {
    int[] p = chance.pick(WHOLE);
    int[] q = chance.pick(WHOLE);
    int[] a = {p[0], chance.coin() ? p[1] : -p[1]};
    int[] b = {q[0], q[1]};
    int dot = Terms.dot(a, b);
    if (dot == 0 || Math.abs(a[0] * b[1] - a[1] * b[0]) == 0) {
      return cosine(chance);
    }
    int lengths = p[2] * q[2];
    return number(
            say(
                "What is the cosine similarity of $#$ and $#$? Give a fraction or three significant"
                    + " digits.",
                Terms.vector(a),
                Terms.vector(b)),
            "cosine_similarity(" + Terms.vector(a) + ", " + Terms.vector(b) + ")")
        .mistake(
            "lengths-lost", dot, "That is the dot product. A similarity lies between $-1$ and 1.")
        .mistake("one-length-only", Terms.fraction(dot, p[2]), "Both lengths divide.")
        .mistake(
            "lengths-squared",
            Terms.fraction(dot, lengths * lengths),
            "You divided by the squares of the lengths. Their roots are missing.")
        .mistake(
            "lengths-added",
            Terms.fraction(dot, p[2] + q[2]),
            "The lengths are multiplied before dividing.")
        .hint("Dot product over what?")
        .hint("The lengths are $%$ and $%$.", p[2], q[2])
        .step(
            say("The dot product is $%$, the lengths are $%$ and $%$.", dot, p[2], q[2]),
            dot + "/(" + p[2] + "*" + q[2] + ")")
        .reduced(Terms.fraction(dot, lengths));
  }

  private static Draft projection(Chance chance) {
    int[] u = {chance.nonzero(-2, 3), chance.nonzero(-2, 3)};
    int[] v = {chance.nonzero(-5, 6), chance.nonzero(-5, 6)};
    int dot = Terms.dot(u, v);
    int square = Terms.dot(u, u);
    if (dot == 0 || u[0] * v[1] - u[1] * v[0] == 0 || Math.abs(dot) == square) {
      return projection(chance);
    }
    Grid column = Grid.column(u);
    return vector(
            say(
                "What is the projection of $v = #$ onto the line through $u = #$? Type it as a"
                    + " vector.",
                Terms.vector(v),
                Terms.vector(u)),
            "project(" + Terms.vector(v) + ", " + Terms.vector(u) + ")")
        .mistake(
            "not-divided",
            column.scaled(dot).over(1),
            "The direction is right. If $u$ is long, that must not make the shadow longer.")
        .mistake(
            "onto-the-other",
            Grid.column(v).scaled(dot).over(Terms.dot(v, v)),
            "That is the shadow of $u$ on $v$. Here $v$ is projected.")
        .mistake(
            "rest-for-projection",
            Grid.column(v[0] * square - dot * u[0], v[1] * square - dot * u[1]).over(square),
            "That is what is left of $v$ at right angles to $u$.")
        .mistake(
            "direction-reversed",
            column.scaled(-dot).over(square),
            "The length is right. Compare its direction with that of $v$.")
        .hint("The shadow is a multiple of $u$. Which one?")
        .hint("The factor is $\\frac{u \\cdot v}{u \\cdot u}$.")
        .step(
            say("$u \\cdot v = %$ and $u \\cdot u = %$.", dot, square),
            Terms.fraction(dot, square) + "*" + Terms.vector(u))
        .step("Multiply.", column.scaled(dot).over(square));
  }

  private static Draft attention(Chance chance) {
    int[] q = {
      chance.nonzero(-3, 4), chance.nonzero(-3, 4), chance.nonzero(-3, 4), chance.nonzero(-3, 4)
    };
    int[] k = {
      chance.nonzero(-3, 4), chance.nonzero(-3, 4), chance.nonzero(-3, 4), chance.nonzero(-3, 4)
    };
    int dot = Terms.dot(q, k);
    if (dot == 0) {
      return attention(chance);
    }
    return number(
            say(
                "Scaled attention compares the query $q = #$ with the key $k = #$. What is the"
                    + " score $\\frac{q \\cdot k}{\\sqrt{d}}$, where $d$ is the number of entries?",
                Terms.vector(q),
                Terms.vector(k)),
            "dot(" + Terms.vector(q) + ", " + Terms.vector(k) + ")/sqrt(4)")
        .mistake(
            "not-scaled",
            dot,
            "That is the dot product. It is scaled so that it does not grow with the number of"
                + " entries.")
        .mistake(
            "divided-by-size",
            Terms.fraction(dot, 4),
            "One divides by the root of the number of entries.")
        .mistake("multiplied", 2 * dot, "The root divides. Scores become smaller by it.")
        .mistake(
            "last-term-lost",
            Rational.of(dot - q[3] * k[3], 2).toString(),
            "Four products take part. One is missing.")
        .hint("First the dot product, then the scaling.")
        .hint("$d = 4$, and its root is 2.")
        .step("The dot product, over the root of 4.", "(" + Terms.products(q, k) + ")/2")
        .step("Divide.", Terms.fraction(dot, 2));
  }
}
