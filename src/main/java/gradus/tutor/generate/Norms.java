package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.say;

import gradus.tutor.quiz.Chance;
import java.util.Arrays;
import java.util.List;

/// Lengths of vectors, in three ways.
final class Norms extends Topic {
  Norms() {
    super(
        "norms",
        "lengths of vectors in three ways, distances, penalties",
        "linear-algebra",
        "sum norm and maximum norm",
        "Euclidean norm",
        "distance between points",
        "unit vector",
        "clipping and weight decay");
  }

  /// Whole numbers whose squares add up to a square.
  private static final List<int[]> WHOLE =
      List.of(
          new int[] {3, 4, 5},
          new int[] {6, 8, 10},
          new int[] {5, 12, 13},
          new int[] {8, 15, 17},
          new int[] {8, 6, 10},
          new int[] {12, 9, 15},
          new int[] {4, 3, 5},
          new int[] {12, 5, 13});

  private static final List<int[]> WHOLE_IN_SPACE =
      List.of(
          new int[] {1, 2, 2, 3},
          new int[] {2, 3, 6, 7},
          new int[] {4, 4, 7, 9},
          new int[] {1, 4, 8, 9},
          new int[] {2, 6, 9, 11},
          new int[] {6, 6, 7, 11},
          new int[] {2, 4, 4, 6});

  @Override
  Draft any(Chance chance, int level) {
    return switch (level) {
      case 1 -> chance.integer(0, 4) > 0 ? simple(chance) : ball(chance);
      case 2 -> chance.coin() ? plane(chance) : space(chance);
      case 3 -> chance.integer(0, 3) > 0 ? distance(chance) : compare(chance);
      case 4 -> unit(chance);
      default -> chance.coin() ? clipping(chance) : penalty(chance);
    };
  }

  private static int[] signed(Chance chance, int... sizes) {
    return Arrays.stream(sizes).map(size -> chance.coin() ? size : -size).toArray();
  }

  private static int[] sizes(int... entries) {
    return Arrays.stream(entries).map(Math::abs).toArray();
  }

  private static int sum(int... numbers) {
    return Arrays.stream(numbers).sum();
  }

  private static int largest(int... numbers) {
    return Arrays.stream(numbers).max().orElseThrow();
  }

  private static Draft simple(Chance chance) {
    int[] v = {chance.nonzero(-7, 7), chance.nonzero(-7, 7), chance.nonzero(-7, 7)};
    int[] sizes = sizes(v);
    boolean maximum = chance.coin();
    boolean signless = sum(v) == sum(sizes) || maximum && largest(v) == largest(sizes);
    if (signless || sum(v) == 0) {
      return simple(chance);
    }
    return maximum ? maximum(v, sizes) : sum(v, sizes);
  }

  private static Draft maximum(int[] v, int[] sizes) {
    String text = Terms.vector(v);
    return number(
            say("What is the maximum norm $\\lVert v \\rVert_\\infty$ of $v = #$?", text),
            "norm(" + text + ", inf)")
        .mistake("sign-kept", largest(v), "A norm looks at sizes, without signs.")
        .mistake(
            "sum-norm", sum(sizes), "That is the sum norm. The maximum norm takes one entry only.")
        .mistake("sum-of-squares", Terms.dot(v, v), "No squares are needed here.")
        .hint("Signs do not matter for a norm.")
        .hint("Which entry is the largest in size?")
        .step(say("The sizes of the entries are $#$.", Terms.vector(sizes)))
        .step("The largest of them.", largest(sizes));
  }

  private static Draft sum(int[] v, int[] sizes) {
    String text = Terms.vector(v);
    return number(
            say("What is the sum norm $\\lVert v \\rVert_1$ of $v = #$?", text),
            "norm(" + text + ", 1)")
        .mistake("signs-kept", sum(v), "A norm looks at sizes. Signs are dropped before adding.")
        .mistake(
            "maximum-norm",
            largest(sizes),
            "That is the maximum norm. The sum norm takes all entries.")
        .mistake("sum-of-squares", Terms.dot(v, v), "No squares are needed here.")
        .mistake(
            "absolute-value-of-sum",
            Math.abs(sum(v)),
            "The signs are dropped entry by entry, before adding.")
        .hint("Signs do not matter for a norm.")
        .hint("Add the absolute values.")
        .step("Add the sizes of the entries.", Terms.put("% + % + %", sizes[0], sizes[1], sizes[2]))
        .step(say("That is $%$.", sum(sizes)), sum(sizes));
  }

  private static Draft ball(Chance chance) {
    int kind = chance.integer(0, 2);
    String[] shapes = {
      "a square that stands on a corner", "a circle", "a square with sides along the axes"
    };
    String[] ids = {"sees-sum-ball", "sees-euclidean-ball", "sees-maximum-ball"};
    String[] norms = {"\\lVert v \\rVert_1", "\\lVert v \\rVert_2", "\\lVert v \\rVert_\\infty"};
    int r = chance.integer(1, 9);
    return Choices.among(
            ids,
            shapes,
            kind,
            i ->
                "How far may one go along an axis, and how far along each axis on the way in the"
                    + " direction of $(1, 1)$?")
        .wrong(
            "sees-cross",
            "a cross along the axes",
            "Between the axes there are points as well. Try some with both entries different from"
                + " 0.")
        .ask(
            chance,
            say("Which shape do the points of the plane with $% \\leq %$ fill?", norms[kind], r))
        .hint("Where does the border cross the axes?")
        .hint("Which point of the diagonal lies on the border?")
        .step("On the axes all three norms agree; the diagonal tells them apart.")
        .step("The border is " + shapes[kind] + ".");
  }

  private static Draft euclidean(String asked, String reference, int[] v, int length) {
    int squares = Terms.dot(v, v);
    int sum = sum(sizes(v));
    StringBuilder terms = new StringBuilder();
    for (int entry : v) {
      terms.append(terms.isEmpty() ? "" : " + ").append(Terms.guarded(entry)).append("^2");
    }
    return number(asked, reference)
        .mistake("norm-no-root", squares, "The squares are added up. One step is left.")
        .mistake(
            "sum-norm", sum, "The sizes were added. A Euclidean length is found by Pythagoras.")
        .mistake("root-of-sum", "sqrt(" + sum + ")", "Square each entry before you add.")
        .hint("Pythagoras: squares, their sum, a root.")
        .hint("The squares add up to $%$.", squares)
        .step("Square the entries and add.", "sqrt(" + terms + ")")
        .step(say("Under the root stands $%$.", squares), "sqrt(" + squares + ")")
        .step(say("Its root is $%$.", length), length);
  }

  private static Draft plane(Chance chance) {
    int[] whole = chance.pick(WHOLE);
    return length(signed(chance, whole[0], whole[1]), whole[2]);
  }

  private static Draft space(Chance chance) {
    int[] whole = chance.pick(WHOLE_IN_SPACE);
    List<Integer> entries = chance.shuffled(List.of(whole[0], whole[1], whole[2]));
    return length(signed(chance, entries.get(0), entries.get(1), entries.get(2)), whole[3]);
  }

  private static Draft length(int[] v, int length) {
    String text = Terms.vector(v);
    return euclidean(
        say("What is the Euclidean norm $\\lVert v \\rVert_2$ of $v = #$?", text),
        "norm(" + text + ")",
        v,
        length);
  }

  private static Draft distance(Chance chance) {
    int[] whole = chance.pick(WHOLE);
    int[] a = {chance.integer(-5, 5), chance.integer(-5, 5)};
    int[] d = signed(chance, whole[0], whole[1]);
    int[] b = {a[0] + d[0], a[1] + d[1]};
    int[] added = {a[0] + b[0], a[1] + b[1]};
    return euclidean(
            say(
                "How far apart are the points $(%, %)$ and $(%, %)$ in the Euclidean norm?",
                a[0], a[1], b[0], b[1]),
            "norm(" + Terms.vector(b) + " - " + Terms.vector(a) + ")",
            d,
            whole[2])
        .mistake(
            "added-instead",
            "sqrt(" + Terms.dot(added, added) + ")",
            "The way from one point to the other is a difference.");
  }

  private static Draft compare(Chance chance) {
    int n = chance.integer(2, 9);
    return Choices.right(
            "$\\lVert v \\rVert_\\infty \\leq \\lVert v \\rVert_2 \\leq \\lVert v \\rVert_1$")
        .wrong(
            "reversed",
            "$\\lVert v \\rVert_1 \\leq \\lVert v \\rVert_2 \\leq \\lVert v \\rVert_\\infty$",
            "Try $v = [1, 1]$: the sum norm is 2, the maximum norm 1.")
        .wrong(
            "euclidean-smallest",
            "$\\lVert v \\rVert_2 \\leq \\lVert v \\rVert_\\infty \\leq \\lVert v \\rVert_1$",
            "The straight way is at least as long as its longest part.")
        .wrong(
            "depends",
            "It depends on the vector.",
            "Try a few vectors, some with one entry, some with equal entries. The order stays.")
        .ask(chance, say("Which order holds for every vector with $%$ entries?", n))
        .hint("Compute all three for $v = [3, 4]$.")
        .hint("Going straight is never longer than going along the axes.")
        .step("For $[3, 4]$ the three are 4, 5 and 7.")
        .step(
            "One entry alone is at most the straight way, and that at most the way along the"
                + " axes.");
  }

  private static Draft unit(Chance chance) {
    boolean space = chance.integer(0, 2) == 0;
    int[] whole = space ? chance.pick(WHOLE_IN_SPACE) : chance.pick(WHOLE);
    int length = whole[whole.length - 1];
    int[] v = signed(chance, Arrays.copyOf(whole, whole.length - 1));
    int squares = length * length;
    String text = Terms.vector(v);
    Grid column = Grid.column(v);
    return vector(
            say(
                "Which unit vector points in the direction of $v = #$ (Euclidean norm)? Type it as"
                    + " a vector; fractions are welcome.",
                text),
            "normalize(" + text + ")")
        .mistake(
            "divided-by-square",
            column.over(squares),
            "You divided by the sum of the squares. One root is missing.")
        .mistake(
            "sum-norm",
            column.over(sum(sizes(v))),
            "Divided by the sum norm. Here the Euclidean length has to become 1.")
        .mistake(
            "direction-reversed",
            column.scaled(-1).over(length),
            "The length is right. It points the other way.")
        .mistake("not-normalised", text, "That is the vector itself. Its length has to become 1.")
        .hint("How long is $v$?")
        .hint("Divide each entry by the length $%$.", length)
        .step(
            say("The length is $\\sqrt{%} = %$.", squares, length), text + "/sqrt(" + squares + ")")
        .step("Divide each entry by it.", column.over(length));
  }

  private static Draft clipping(Chance chance) {
    int[] whole = chance.pick(WHOLE);
    int max = chance.integer(1, 4);
    int[] g = signed(chance, whole[0], whole[1]);
    int length = whole[2];
    Grid column = Grid.column(g);
    int[] cut = {Math.clamp(g[0], -max, max), Math.clamp(g[1], -max, max)};
    return vector(
            say(
                "A gradient is $g = #$. It is clipped to the Euclidean norm $%$, keeping its"
                    + " direction. What is left? Type it as a vector; fractions are welcome.",
                Terms.vector(g), max),
            max + "*normalize(" + Terms.vector(g) + ")")
        .mistake(
            "entries-clipped",
            Terms.vector(cut),
            "That clips each entry by itself, which changes the direction.")
        .mistake(
            "unit-only",
            max == 1 ? column.over(length * length) : column.over(length),
            max == 1
                ? "You divided by the squared length."
                : "That has the length 1. Which length is allowed?")
        .mistake(
            "divided-by-limit",
            column.over(max),
            "Compute the length of your vector. Is it the allowed one?")
        .mistake("not-clipped", Terms.vector(g), "This gradient is longer than allowed.")
        .hint("How long is $g$?")
        .hint("Multiply $g$ by allowed length over actual length.")
        .step(
            say(
                "The length of $g$ is $%$, so the factor is $%$.",
                length, Terms.fraction(max, length)),
            Terms.fraction(max, length) + "*" + Terms.vector(g))
        .step("Multiply each entry.", column.scaled(max).over(length));
  }

  private static Draft penalty(Chance chance) {
    int[] w = {chance.nonzero(-4, 4), chance.nonzero(-4, 4)};
    int tenths = chance.integer(1, 5);
    String rate = Terms.decimal(tenths, 1);
    return vector(
            say(
                "A loss has the penalty $\\lambda \\lVert w \\rVert_2^2$ with $\\lambda = %$. What"
                    + " is the gradient of the penalty at $w = #$? Type it as a vector.",
                rate, Terms.vector(w)),
            "gradient(" + rate + "*(x^2 + y^2), [x, y]) at (x=" + w[0] + ", y=" + w[1] + ")")
        .mistake(
            "l2-missing-two",
            Terms.decimals(1, tenths * w[0], tenths * w[1]),
            "A square brings a 2 to the front when it is differentiated.")
        .mistake(
            "like-l1",
            Terms.decimals(1, tenths * Integer.signum(w[0]), tenths * Integer.signum(w[1])),
            "That is the gradient of the sum norm. Here the squares are added.")
        .mistake(
            "lambda-lost",
            Terms.vector(2 * w[0], 2 * w[1]),
            "The factor in front of the penalty belongs to its gradient as well.")
        .mistake(
            "gradient-sign",
            Terms.decimals(1, -2 * tenths * w[0], -2 * tenths * w[1]),
            "The gradient points where the penalty grows: away from 0.")
        .hint("The penalty is $\\lambda (w_1^2 + w_2^2)$. Differentiate it by each entry.")
        .hint("Its slope in $w_1$ is $2 \\lambda w_1$.")
        .step("Differentiate by each entry: $2 \\lambda w$.", "2*" + rate + "*" + Terms.vector(w))
        .step("Multiply.", Terms.decimals(1, 2 * tenths * w[0], 2 * tenths * w[1]));
  }
}
