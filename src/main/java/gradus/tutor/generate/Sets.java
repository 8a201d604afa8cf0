package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.say;

import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Chance;
import gradus.tutor.quiz.Expected;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/// Membership, union, intersection, counting.
final class Sets extends Topic {
  Sets() {
    super(
        "sets",
        "union, intersection, intervals, counting",
        "algebra",
        "union and intersection",
        "difference and symmetric difference",
        "number of elements",
        "intersection of intervals",
        "inclusion and exclusion");
  }

  @Override
  Draft any(Chance chance, int level) {
    return switch (level) {
      case 1 -> chance.integer(0, 3) > 0 ? simple(chance) : member(chance);
      case 2 -> difference(chance);
      case 3 -> chance.integer(0, 3) > 0 ? SetSizes.count(chance) : space(chance);
      case 4 -> intervals(chance);
      default -> SetSizes.inclusion(chance);
    };
  }

  private static List<Integer> some(Chance chance, int size) {
    return chance.shuffled(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9)).subList(0, size).stream()
        .sorted()
        .toList();
  }

  private static String text(Iterable<Integer> elements) {
    StringBuilder out = new StringBuilder();
    for (int element : elements) {
      out.append(out.isEmpty() ? "" : ", ").append(element);
    }
    return "{" + out + "}";
  }

  private static String tex(String set) {
    return set.replace("{", "\\{").replace("}", "\\}");
  }

  /// Two sets of digits.
  private record Pair(List<Integer> a, List<Integer> b) {
    /// The digits that are kept, given whether the first set has them and whether the second.
    private String those(BinaryOperator<Boolean> kept) {
      return text(
          IntStream.rangeClosed(1, 9)
              .boxed()
              .filter(digit -> kept.apply(a.contains(digit), b.contains(digit)))
              .toList());
    }

    String union() {
      return those((inA, inB) -> inA || inB);
    }

    String intersection() {
      return those((inA, inB) -> inA && inB);
    }

    String difference() {
      return those((inA, inB) -> inA && !inB);
    }

    String otherDifference() {
      return those((inA, inB) -> inB && !inA);
    }

    String symmetricDifference() {
      return those((inA, inB) -> inA ^ inB);
    }

    boolean isPlain() {
      return !List.of(intersection(), difference(), otherDifference()).contains("{}");
    }

    String shown() {
      return say("Let $A = %$ and $B = %$. ", tex(text(a)), tex(text(b)));
    }

    /// A call of this function for both.
    String call(String function) {
      return function + "(" + text(a) + ", " + text(b) + ")";
    }
  }

  private static Pair pair(Chance chance) {
    while (true) {
      Pair pair = new Pair(some(chance, chance.integer(3, 5)), some(chance, chance.integer(3, 5)));
      if (pair.isPlain()) {
        return pair;
      }
    }
  }

  private static Draft question(String prompt, String reference) {
    return Draft.of(AnswerType.SET, prompt + " Type a set, as in `{1,2}`.", Expected.of(reference));
  }

  private static Draft simple(Chance chance) {
    Pair pair = pair(chance);
    boolean union = chance.coin();
    String all = pair.union();
    String both = pair.intersection();
    return question(
            pair.shown() + say("What is $A % B$?", union ? "\\cup" : "\\cap"),
            pair.call(union ? "union" : "intersection"))
        .mistake(
            union ? "intersection-for-union" : "union-for-intersection",
            union ? both : all,
            union
                ? "These are the elements of both. A union takes what is in at least one."
                : "These are all elements together. An intersection takes what is in both.")
        .mistake(
            "symmetric-difference",
            pair.symmetricDifference(),
            "These are in exactly one of the two.")
        .mistake("first-only", pair.difference(), "These are in $A$ and not in $B$.")
        .hint(
            union
                ? "Which elements are in at least one of the sets?"
                : "Which elements are in both sets?")
        .hint("Go through $A$ first and look each element up in $B$.")
        .step(
            union
                ? "Take all of $A$, and what $B$ has besides."
                : "Keep those elements of $A$ that are in $B$ as well.",
            union ? all : both);
  }

  private static Draft member(Chance chance) {
    List<Integer> a = some(chance, 4);
    boolean subset = chance.coin();
    List<Integer> part = subset ? a.subList(0, 2) : List.of(a.get(0), chance.integer(1, 9));
    boolean holds = subset || a.contains(part.get(1));
    if (part.get(0).equals(part.get(1))) {
      return member(chance);
    }
    return Draft.of(
            AnswerType.TRUTH,
            say("True or false: $% \\subseteq %$?", tex(text(part)), tex(text(a))),
            Expected.of(String.valueOf(holds)))
        .mistake(
            holds ? "subset-must-be-equal" : "one-element-suffices",
            String.valueOf(!holds),
            holds
                ? "A subset may be smaller. Is each of its elements in the other set?"
                : "Every element has to be in the other set, not only one.")
        .hint("Look at each element of the first set.")
        .hint("Is it an element of the second?")
        .step(
            holds
                ? "Each element of the first set is in the second."
                : say("The number $%$ is not in the second set.", part.get(1)));
  }

  private static Draft difference(Chance chance) {
    Pair pair = pair(chance);
    boolean symmetric = chance.integer(0, 2) == 0;
    String only = pair.difference();
    String other = pair.otherDifference();
    String one = pair.symmetricDifference();
    return question(
            pair.shown()
                + (symmetric
                    ? "Which elements are in exactly one of the two sets?"
                    : "What is $A \\setminus B$?"),
            pair.call(symmetric ? "symmetric_difference" : "setminus"))
        .mistake("order-of-difference", other, "These are in $B$ and not in $A$.")
        .mistake(
            symmetric ? "one-difference-only" : "both-differences",
            symmetric ? only : one,
            symmetric
                ? "What is in $B$ alone belongs to it as well."
                : "What is in $B$ alone does not count here.")
        .mistake(
            "intersection-instead",
            pair.intersection(),
            "These are in both sets. They are the ones to leave out.")
        .mistake(
            "union-instead",
            pair.union(),
            "These are all elements together. Some of them have to go.")
        .hint("Which elements do the two sets share?")
        .hint("Both hold $%$. Leave that out.", tex(pair.intersection()))
        .step(say("Both sets share $%$.", tex(pair.intersection())))
        .step(
            symmetric
                ? "Everything else is in exactly one of them."
                : "What else is in $A$ is the difference.",
            symmetric ? one : only);
  }

  private static Draft space(Chance chance) {
    int m = chance.integer(2, 6);
    int n = m + chance.integer(1, 4);
    return Choices.right(say("$A \\in \\mathbb{R}^{% \\times %}$", m, n))
        .wrong(
            "rows-and-columns-exchanged",
            say("$A \\in \\mathbb{R}^{% \\times %}$", n, m),
            "Rows come first, columns second.")
        .wrong(
            "entries-counted",
            say("$A \\in \\mathbb{R}^{%}$", m * n),
            "That would be a vector. The shape of a matrix has two numbers.")
        .wrong(
            "subset-for-element",
            say("$A \\subseteq \\mathbb{R}^{% \\times %}$", m, n),
            "One matrix is an element of the set of all such matrices.")
        .ask(
            chance,
            say(
                "$A$ is a matrix of real numbers with $%$ rows and $%$ columns. How is that"
                    + " written?",
                m, n))
        .hint("Is $A$ one of the matrices, or a set of them?")
        .hint("Rows first, then columns.")
        .step(say("The set of all such matrices is $\\mathbb{R}^{% \\times %}$.", m, n))
        .step("$A$ is one of them, so it is an element.");
  }

  private static Draft intervals(Chance chance) {
    int a = chance.integer(-5, 2);
    int b = a + chance.integer(1, 4);
    int c = b + chance.integer(1, 4);
    int d = c + chance.integer(1, 4);
    String[] begins = {chance.coin() ? "(" : "[", chance.coin() ? "(" : "["};
    String[] ends = {chance.coin() ? ")" : "]", chance.coin() ? ")" : "]"};
    boolean union = chance.integer(0, 2) == 0;
    String left = begins[0] + a + ", " + c + ends[0];
    String right = begins[1] + b + ", " + d + ends[1];
    String meet = begins[1] + b + ", " + c + ends[0];
    String join = begins[0] + a + ", " + d + ends[1];
    String answer = union ? join : meet;
    String lowFlipped = (answer.startsWith("(") ? "[" : "(") + answer.substring(1);
    String flipped =
        lowFlipped.substring(0, lowFlipped.length() - 1) + (answer.endsWith(")") ? "]" : ")");
    return Draft.of(
            AnswerType.INTERVAL,
            say(
                "What is $% % %$? Type an interval, with `[` or `]` where the end belongs to it and"
                    + " `(` or `)` where it does not.",
                left, union ? "\\cup" : "\\cap", right),
            Expected.of(answer))
        .mistake(
            union ? "intersection-for-union" : "union-for-intersection",
            union ? meet : join,
            union
                ? "That is where both hold. A union takes what is in at least one."
                : "That is everything in at least one. An intersection takes what is in both.")
        .mistake("ends-exchanged", flipped, "The numbers are right. Which ends belong to it?")
        .mistake(
            "lower-end",
            lowFlipped,
            "Nearly. Look once more at the lower end: does it belong to it?")
        .hint("Draw both on a line, one above the other.")
        .hint("Mark each end that belongs to its interval with a filled dot.")
        .step(
            union
                ? "It begins where the first begins and ends where the second ends."
                : "It begins where the second begins and ends where the first ends.",
            answer);
  }
}
