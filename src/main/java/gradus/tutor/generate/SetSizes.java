package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.say;

import gradus.tutor.quiz.Chance;

/// How many elements a set has that is made of others.
final class SetSizes {
  private SetSizes() {}

  static Draft count(Chance chance) {
    int n = chance.integer(3, 8);
    int m = chance.integer(2, 9);
    boolean subsets = chance.coin();
    if (n == m) {
      return count(chance);
    }
    return subsets ? subsets(n) : pairs(n, m);
  }

  private static Draft subsets(int n) {
    int size = 1 << n;
    return Topic.number(
            say(
                "A set has $%$ elements. How many subsets does it have, itself and the empty"
                    + " set included?",
                n),
            size)
        .mistake(
            "square-for-power",
            n * n,
            "Each element is in a subset or not: two ways, again and again.")
        .mistake(
            "doubled",
            2 * n,
            "The choices for the elements are independent, so they are multiplied.")
        .mistake("ends-left-out", size - 2, "The empty set and the set itself are subsets, too.")
        .mistake("only-single-elements", n, "A subset may hold more than one element.")
        .hint("For each element there are two ways: in, or out.")
        .hint("Count for a set of 2 elements first.")
        .step(say("Two ways for each of $%$ elements.", n), "2^" + n)
        .step("Multiply.", size);
  }

  private static Draft pairs(int n, int m) {
    return Topic.number(
            say(
                "$A$ has $%$ elements and $B$ has $%$. How many elements does $A \\times B$"
                    + " have?",
                n, m),
            n * m)
        .mistake("added", n + m, "Each element of $A$ is paired with each of $B$.")
        .mistake(
            "power-for-product",
            Terms.pow(m, n),
            "That is the number of functions from $A$ to $B$.")
        .mistake("both-orders", 2 * n * m, "The first of a pair is always from $A$.")
        .hint("The elements of $A \\times B$ are pairs.")
        .hint("How many pairs begin with one given element of $A$?")
        .step(say("Each of the $%$ elements of $A$ pairs with the $%$ of $B$.", n, m), n + "*" + m)
        .step("Multiply.", n * m);
  }

  static Draft inclusion(Chance chance) {
    int both = chance.integer(2, 9);
    int a = both + chance.integer(3, 20);
    int b = both + chance.integer(3, 20);
    int neither = 2 * both + chance.integer(1, 9);
    return chance.coin() ? neither(a, b, both, neither) : either(a, b, both);
  }

  private static Draft neither(int a, int b, int both, int neither) {
    int all = a + b - both + neither;
    return Topic.number(
            say(
                "Of $%$ images, $%$ show a cat, $%$ a dog, and $%$ show both. How many show"
                    + " neither?",
                all, a, b, both),
            neither)
        .mistake("both-counted-twice", all - a - b, "Images with both were subtracted twice.")
        .mistake(
            "both-subtracted-again",
            all - a - b - both,
            "Images with both are among the cats and among the dogs already. Which way does"
                + " that correct the sum?")
        .mistake("at-least-one", a + b - both, "That is how many show at least one of them.")
        .hint("How many show at least one of them?")
        .hint("$% + % - %$ show at least one.", a, b, both)
        .step(
            say("At least one: $% + % - % = %$.", a, b, both, a + b - both),
            all + " - (" + a + " + " + b + " - " + both + ")")
        .step("The rest shows neither.", neither);
  }

  private static Draft either(int a, int b, int both) {
    return Topic.number(
            say(
                "$%$ images show a cat, $%$ a dog, and $%$ of them show both. How many images"
                    + " show at least one of the two?",
                a, b, both),
            a + b - both)
        .mistake("both-counted-twice", a + b, "Images with both were counted twice.")
        .mistake("exactly-one", a + b - 2 * both, "These show exactly one of them.")
        .mistake("both-added", a + b + both, "Images with both are in both counts already.")
        .hint("Which images are counted twice when you add?")
        .hint("$|A \\cup B| = |A| + |B| - |A \\cap B|$.")
        .step("Add, and subtract what was counted twice.", a + " + " + b + " - " + both)
        .step(say("That is $%$.", a + b - both), a + b - both);
  }
}
