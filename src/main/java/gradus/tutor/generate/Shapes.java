package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.say;

import gradus.tutor.quiz.Chance;

/// Which shape comes out: products, broadcasting, batches, layers.
final class Shapes extends Topic {
  private static final String FORM = " Type the shape as a vector, as in `[2,3]`.";

  Shapes() {
    super(
        "shapes",
        "which shape comes out of products, broadcasting and layers",
        "linear-algebra",
        "shape of a matrix product",
        "which product exists",
        "broadcasting",
        "batches of matrices",
        "parameters of a layer");
  }

  @Override
  Draft any(Chance chance, int level) {
    return switch (level) {
      case 1 -> product(chance);
      case 2 -> chance.coin() ? exists(chance) : chain(chance);
      case 3 -> chance.integer(0, 2) > 0 ? broadcast(chance) : clash(chance);
      case 4 -> batch(chance);
      default -> chance.coin() ? parameters(chance) : layer(chance);
    };
  }

  private static int[] sizes(Chance chance, int count, int low, int high) {
    int[] sizes = new int[count];
    for (int i = 0; i < count; i++) {
      boolean fresh = false;
      while (!fresh) {
        sizes[i] = chance.integer(low, high);
        fresh = true;
        for (int j = 0; j < i; j++) {
          fresh &= sizes[j] != sizes[i];
        }
      }
    }
    return sizes;
  }

  private static String times(int rows, int columns) {
    return say("$% \\times %$", rows, columns);
  }

  private static Draft product(Chance chance) {
    int[] s = sizes(chance, 3, 2, 9);
    boolean turned = chance.coin();
    String left = turned ? times(s[1], s[0]) : times(s[0], s[1]);
    return vector(
            say(
                "$A$ has the shape % and $B$ the shape %. What is the shape of $%$?%",
                left, times(s[1], s[2]), turned ? "A^T B" : "A B", FORM),
            turned
                ? "shape(transpose(ones("
                    + s[1]
                    + ", "
                    + s[0]
                    + "))*ones("
                    + s[1]
                    + ", "
                    + s[2]
                    + "))"
                : "shape(ones(" + s[0] + ", " + s[1] + ")*ones(" + s[1] + ", " + s[2] + "))")
        .mistake(
            "order-of-factors",
            Terms.vector(s[2], s[0]),
            "Rows come from the first factor, columns from the second.")
        .mistake(
            "inner-kept",
            Terms.vector(s[0], s[1]),
            "The inner dimension is summed over and disappears.")
        .mistake(
            "inner-first",
            Terms.vector(s[1], s[2]),
            "The inner dimension is summed over and disappears.")
        .hint("Write both shapes beside each other. Which numbers meet in the middle?")
        .hint(
            (turned ? say("$A^T$ has the shape %. ", times(s[0], s[1])) : "")
                + "The two inner numbers have to agree; the outer two remain.")
        .step(
            say(
                "%The inner dimension $%$ disappears, the outer ones remain.",
                turned ? say("$A^T$ is %. ", times(s[0], s[1])) : "", s[1]),
            Terms.vector(s[0], s[2]));
  }

  private static Draft exists(Chance chance) {
    int[] s = sizes(chance, 2, 2, 7);
    boolean first = chance.coin();
    String fits = times(s[0], s[1]) + " times " + times(s[1], s[0]);
    String turned = times(s[1], s[0]) + " times " + times(s[0], s[1]);
    return Choices.right(first ? "$A^T B$" : "$A B^T$")
        .wrong(
            "inner-dimensions-differ",
            "$A B$",
            "The columns of the first have to be as many as the rows of the second.")
        .wrong(
            "both-transposed",
            "$A^T B^T$",
            "Write the two shapes beside each other: do the inner numbers agree?")
        .wrong("square-of-rectangle", "$A^2$", "A matrix can be squared only if it is square.")
        .ask(
            chance,
            say(
                "$A$ and $B$ both have the shape %. Which of these products exists?",
                times(s[0], s[1])))
        .hint("Write the shapes beside each other for each candidate.")
        .hint("The two numbers in the middle have to agree.")
        .step((first ? "$A^T$" : "$B^T$") + " has the shape " + times(s[1], s[0]) + ".")
        .step(
            (first ? turned : fits)
                + " fits and gives "
                + (first ? times(s[1], s[1]) : times(s[0], s[0]))
                + ".");
  }

  private static Draft chain(Chance chance) {
    int[] s = sizes(chance, 4, 2, 9);
    return vector(
            say(
                "$A$ is %, $C$ is %, and the product $A X C$ exists. What is the shape of $X$?%",
                times(s[0], s[1]), times(s[2], s[3]), FORM),
            Terms.vector(s[1], s[2]))
        .mistake(
            "result-for-hole", Terms.vector(s[0], s[3]), "That is the shape of the whole product.")
        .mistake(
            "turned",
            Terms.vector(s[2], s[1]),
            "The right numbers, in the wrong order: $A X$ has to exist first.")
        .mistake(
            "outer-of-left", Terms.vector(s[0], s[2]), "The rows of $X$ meet the columns of $A$.")
        .hint("What do the columns of $A$ meet?")
        .hint("$X$ has as many rows as $A$ has columns.")
        .step(
            "The columns of $A$ are the rows of $X$, the rows of $C$ its columns.",
            Terms.vector(s[1], s[2]));
  }

  private static Draft broadcast(Chance chance) {
    int[] s = sizes(chance, 3, 2, 9);
    return switch (chance.integer(0, 2)) {
      case 0 ->
          sum(Terms.vector(s[0], s[1]), Terms.vector(s[1]), Terms.vector(s[0], s[1]))
              .mistake("shapes-joined", Terms.vector(s[0], s[1], s[1]), JOINED)
              .mistake(
                  "shorter-kept",
                  Terms.vector(s[1]),
                  "The sum has as many axes as the array that has more of them.")
              .mistake(
                  "lengths-added",
                  Terms.vector(s[0], 2 * s[1]),
                  "Entries are added, not lengths. That would be putting arrays beside each"
                      + " other.");
      case 1 ->
          sum(Terms.vector(s[0], 1), Terms.vector(s[1]), Terms.vector(s[0], s[1]))
              .mistake("aligned-left", Terms.vector(s[1], s[0]), ALIGNED)
              .mistake("shapes-joined", Terms.vector(s[0], 1, s[1]), JOINED)
              .mistake("smaller-kept", Terms.vector(s[0], 1), STRETCHED);
      default ->
          sum(Terms.vector(s[0], 1, s[1]), Terms.vector(s[2], 1), Terms.vector(s[0], s[2], s[1]))
              .mistake("aligned-left", Terms.vector(s[0], s[1], s[2]), ALIGNED)
              .mistake("shapes-joined", Terms.vector(s[0], 1, s[1], s[2], 1), JOINED)
              .mistake("smaller-kept", Terms.vector(s[0], 1, s[1]), STRETCHED);
    };
  }

  private static final String ALIGNED = "Shapes are aligned at their right end.";
  private static final String JOINED =
      "Axes are matched with each other, not put one after the other.";
  private static final String STRETCHED =
      "An axis of length 1 is stretched to the length of the other.";

  private static Draft sum(String left, String right, String result) {
    return vector(
            say(
                "Two arrays with the shapes $#$ and $#$ are added with broadcasting, as in NumPy."
                    + " What is the shape of the sum?%",
                left, right, FORM),
            result)
        .hint("Write the shapes below each other, aligned at the right end.")
        .hint("Where one has 1 or nothing, the other one's length counts.")
        .step(
            "Aligned at the right, each axis takes the larger length; 1 and missing axes are"
                + " stretched.",
            result);
  }

  private static Draft clash(Chance chance) {
    int[] s = sizes(chance, 3, 2, 9);
    String shape = Terms.vector(s[0], s[1]);
    return Choices.right(say("$#$", Terms.vector(s[0])))
        .wrong(
            "row-fits",
            say("$#$", Terms.vector(s[1])),
            "Aligned at the right it matches the last axis.")
        .wrong("ones-fit", say("$#$", Terms.vector(s[0], 1)), "An axis of length 1 is stretched.")
        .wrong(
            "more-axes-fit",
            say("$#$", Terms.vector(s[2], 1, s[1])),
            "Aligned at the right the 1 is stretched, and the first axis is simply added.")
        .ask(
            chance,
            say(
                "An array has the shape $#$. Adding an array of which shape fails, by the rules of"
                    + " broadcasting?",
                shape))
        .hint("Align each candidate with the shape at the right end.")
        .hint("Two lengths that differ, none of them 1, cannot be matched.")
        .step(say("Aligned at the right, $%$ would have to match $%$.", s[0], s[1]))
        .step("They differ, and neither is 1.");
  }

  private static Draft batch(Chance chance) {
    int[] s = sizes(chance, 4, 2, 9);
    return vector(
            say(
                "Each of $%$ matrices of shape % is multiplied with its partner of shape %. The"
                    + " arrays have the shapes $#$ and $#$. What is the shape of the result?%",
                s[0],
                times(s[1], s[2]),
                times(s[2], s[3]),
                Terms.vector(s[0], s[1], s[2]),
                Terms.vector(s[0], s[2], s[3]),
                FORM),
            Terms.vector(s[0], s[1], s[3]))
        .mistake(
            "batch-lost",
            Terms.vector(s[1], s[3]),
            "That is one of the products. There is one for each pair.")
        .mistake(
            "batch-twice",
            Terms.vector(s[0], s[0], s[1], s[3]),
            "Only partners meet, not each with each.")
        .mistake(
            "inner-kept",
            Terms.vector(s[0], s[1], s[2]),
            "The inner dimension is summed over and disappears.")
        .mistake(
            "columns-for-rows",
            Terms.vector(s[0], s[3], s[1]),
            "Rows come from the first factor, columns from the second.")
        .hint("What is the shape of one of the products?")
        .hint("One product is " + times(s[1], s[3]) + ". How many are there?")
        .step(
            say("One product is %, and there are $%$ of them.", times(s[1], s[3]), s[0]),
            Terms.vector(s[0], s[1], s[3]));
  }

  private static Draft parameters(Chance chance) {
    int[] s = sizes(chance, 3, 2, 9);
    int answer = s[0] * s[1] + s[1] + s[1] * s[2] + s[2];
    return number(
            say(
                "A network takes $%$ inputs through a dense layer of $%$ units and another one of"
                    + " $%$ units, both with biases. How many parameters does it have?",
                s[0], s[1], s[2]),
            s[0] + "*" + s[1] + " + " + s[1] + " + " + s[1] + "*" + s[2] + " + " + s[2])
        .mistake(
            "biases-lost",
            s[0] * s[1] + s[1] * s[2],
            "These are the weights. Each unit has a bias as well.")
        .mistake("input-biases", answer + s[0], "Inputs have no bias; they are given.")
        .mistake(
            "units-counted", s[0] + s[1] + s[2], "That counts units. Each connection has a weight.")
        .mistake(
            "all-multiplied",
            s[0] * s[1] * s[2],
            "The layers follow each other: their parameters are added.")
        .hint("How many connections lead into one unit?")
        .hint("First layer: $% \\cdot %$ weights and $%$ biases.", s[0], s[1], s[1])
        .step(
            say(
                "First layer $% \\cdot % + %$, second layer $% \\cdot % + %$.",
                s[0], s[1], s[1], s[1], s[2], s[2]),
            s[0] * s[1] + s[1] + " + " + (s[1] * s[2] + s[2]))
        .step("Add up.", answer);
  }

  private static Draft layer(Chance chance) {
    int[] s = sizes(chance, 3, 2, 12);
    return vector(
            say(
                "A layer computes $X W + b$ for a batch of $%$ examples with $%$ features each,"
                    + " samples in rows. Its output has $%$ columns. What is the shape of the"
                    + " gradient of the loss in $W$?%",
                s[0], s[1], s[2], FORM),
            Terms.vector(s[1], s[2]))
        .mistake(
            "transposed-weights",
            Terms.vector(s[2], s[1]),
            "The gradient has the shape of what it is taken in. What is the shape of $W$?")
        .mistake(
            "shape-of-output",
            Terms.vector(s[0], s[2]),
            "That is the shape of the output. The gradient is taken in $W$.")
        .mistake("shape-of-input", Terms.vector(s[0], s[1]), "That is the shape of $X$.")
        .mistake(
            "batch-kept",
            Terms.vector(s[0], s[1], s[2]),
            "The batch is summed over: one gradient for all examples together.")
        .hint("A gradient has the shape of its variable.")
        .hint("$X$ is %, and $X W$ has $%$ columns.", times(s[0], s[1]), s[2])
        .step(
            say(
                "$W$ leads from $%$ features to $%$ columns; its gradient has the same shape.",
                s[1], s[2]),
            Terms.vector(s[1], s[2]));
  }
}
