package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.display;
import static gradus.tutor.generate.TypedLatex.say;

import gradus.tutor.quiz.Chance;

/// Rows times columns, up to a layer of a network.
final class MatrixProducts extends Topic {
  private static final String ELEMENTWISE =
      "Here the entries in the same place were multiplied. The matrix product takes rows times"
          + " columns.";

  MatrixProducts() {
    super(
        "matrix-product",
        "rows times columns, up to a layer of a network",
        "linear-algebra",
        "matrix times vector",
        "product of two square matrices",
        "one entry of a product",
        "product of rectangular matrices",
        "a layer: ReLU(Wx + b)");
  }

  @Override
  Draft any(Chance chance, int level) {
    return switch (level) {
      case 1 -> vectorProduct(chance);
      case 2 -> square(chance);
      case 3 -> chance.integer(0, 2) > 0 ? entry(chance) : wrongLine(chance);
      case 4 -> chance.integer(0, 3) > 0 ? rectangular(chance) : transposed(chance);
      default -> layer(chance);
    };
  }

  private static Draft vectorProduct(Chance chance) {
    Grid a = Grid.random(chance, 2, 2, -3, 5);
    int x = chance.nonzero(-3, 4);
    int y = chance.nonzero(-3, 4);
    if (a.zeros() > 0) {
      return vectorProduct(chance);
    }
    int[] v = {x, y};
    int[] product = a.times(v);
    return vector(
            "Compute the product of matrix and vector."
                + display("# #", a, Grid.column(v))
                + "Type it as a vector, as in `[3,-1]`.",
            a.text() + "*" + Terms.vector(v))
        .mistake(
            "columns-for-rows",
            Terms.vector(a.transposed().times(v)),
            "The columns were used where the rows belong. Each entry of the result takes one row.")
        .mistake(
            "diagonal-only",
            Terms.vector(a.at(0, 0) * x, a.at(1, 1) * y),
            "Every entry of a row takes part, each with its own entry of the vector.")
        .mistake(
            "order-of-entries",
            Terms.vector(product[1], product[0]),
            "Both numbers are right. The first row gives the first entry.")
        .hint("The first entry of the result is the dot product of the first row and the vector.")
        .hint("First entry: $#$.", Terms.products(a.row(0), v))
        .step(
            "Row by row, a dot product with the vector.",
            Terms.vector(Terms.products(a.row(0), v), Terms.products(a.row(1), v)))
        .step("Add up.", Terms.vector(product));
  }

  private static Draft square(Chance chance) {
    Grid a = Grid.random(chance, 2, 2, -2, 4);
    Grid b = Grid.random(chance, 2, 2, -2, 4);
    if (a.zeros() + b.zeros() > 1 || b.det() == 0) {
      return square(chance);
    }
    return matrix(
            "Compute the product."
                + display("# #", a, b)
                + "Type it as a matrix, as in `[1,2;3,4]`.",
            a.text() + "*" + b.text())
        .mistake("elementwise", a.elementwise(b).text(), ELEMENTWISE)
        .mistake(
            "order-of-factors",
            b.times(a).text(),
            "That is the product in the other order. Which factor gives the rows?")
        .mistake(
            "rows-with-rows",
            a.times(b.transposed()).text(),
            "Rows were multiplied with rows. The second factor gives its columns.")
        .mistake(
            "transposed-result",
            a.times(b).transposed().text(),
            "The numbers are right and stand in each other's places: row and column are exchanged.")
        .hint(
            "The entry in row $i$ and column $j$ is row $i$ of the first times column $j$ of the"
                + " second.")
        .hint("Upper left: $#$.", Terms.products(a.row(0), b.column(0)))
        .step(
            say(
                "First row times both columns: $#$ and $#$.",
                Terms.products(a.row(0), b.column(0)),
                Terms.products(a.row(0), b.column(1))))
        .step(
            say(
                "Second row: $#$ and $#$.",
                Terms.products(a.row(1), b.column(0)),
                Terms.products(a.row(1), b.column(1))),
            a.times(b).text());
  }

  private static Draft entry(Chance chance) {
    Grid a = Grid.random(chance, 3, 3, -3, 4);
    Grid b = Grid.random(chance, 3, 3, -3, 4);
    int i = chance.integer(0, 2);
    int j = (i + chance.integer(1, 2)) % 3;
    int value = a.times(b).at(i, j);
    if (value == 0) {
      return entry(chance);
    }
    return number(
            "Let"
                + display("A = #, \\quad B = #", a, b)
                + say("Which number stands in row %, column % of $A B$?", i + 1, j + 1),
            "(" + a.text() + "*" + b.text() + ")[" + (i + 1) + "," + (j + 1) + "]")
        .mistake(
            "row-and-column-exchanged",
            a.times(b).at(j, i),
            "That is the entry with row and column exchanged.")
        .mistake(
            "order-of-factors",
            b.times(a).at(i, j),
            "That is the entry of $B A$. The row comes from the first factor.")
        .mistake("elementwise", a.elementwise(b).at(i, j), ELEMENTWISE)
        .mistake(
            "rows-with-rows",
            Terms.dot(a.row(i), b.row(j)),
            "A row was multiplied with a row. The second factor gives a column.")
        .hint("Only one row and one column are needed.")
        .hint("Row % of $A$ is $#$.", i + 1, Terms.vector(a.row(i)))
        .step(
            say("Row % of $A$ times column % of $B$.", i + 1, j + 1),
            Terms.products(a.row(i), b.column(j)))
        .step("Add up.", value);
  }

  private static Draft wrongLine(Chance chance) {
    Grid a = Grid.random(chance, 2, 2, 1, 5);
    Grid b = Grid.random(chance, 2, 2, 1, 5);
    int place = chance.integer(0, 3);
    if (a.det() == 0 || b.det() == 0) {
      return wrongLine(chance);
    }
    String[] ids = {
      "blames-upper-left", "blames-upper-right", "blames-lower-left", "blames-lower-right"
    };
    Lines lines = new Lines();
    for (int k = 0; k < 4; k++) {
      int i = k / 2;
      int j = k % 2;
      int[] other = k == place ? b.row(j) : b.column(j);
      if (k == place && Terms.dot(a.row(i), other) == a.times(b).at(i, j)) {
        return wrongLine(chance);
      }
      String line =
          say(
              "row %, column %: $# = %$",
              i + 1, j + 1, Terms.products(a.row(i), other), Terms.dot(a.row(i), other));
      if (k == place) {
        lines.wrong(line);
      } else {
        lines.line(
            ids[k],
            line,
            "This entry is a row of the first times a column of the second, as it should be.");
      }
    }
    return lines
        .spot(
            "Somebody multiplies" + display("# #", a, b) + "Which line is wrong? Type its number.")
        .hint("Each line takes a row of the first matrix and a column of the second.")
        .hint("Lay a finger on the column of the second matrix and compare.")
        .step("Line " + (place + 1) + " takes a row of the second matrix for a column.")
        .step(say("It should be $#$.", Terms.products(a.row(place / 2), b.column(place % 2))));
  }

  private static Draft rectangular(Chance chance) {
    Grid a = Grid.random(chance, 2, 3, -2, 3);
    Grid b = Grid.random(chance, 3, 2, -2, 3);
    if (a.zeros() + b.zeros() > 3) {
      return rectangular(chance);
    }
    Grid product = a.times(b);
    return matrix(
            "Compute the product."
                + display("# #", a, b)
                + "Type it as a matrix, as in `[1,2;3,4]`.",
            a.text() + "*" + b.text())
        .mistake(
            "order-of-factors",
            b.times(a).text(),
            "That is the product in the other order, which has another shape as well.")
        .mistake("elementwise", a.elementwise(b.transposed()).text(), ELEMENTWISE)
        .mistake(
            "transposed-result",
            product.transposed().text(),
            "The numbers are right and stand in each other's places: row and column are exchanged.")
        .mistake(
            "last-term-lost",
            Grid.of(2, 2, (i, j) -> product.at(i, j) - a.at(i, 2) * b.at(2, j)).text(),
            "Each sum has three products. The last one is missing.")
        .hint("What shape does the result have: how many rows, how many columns?")
        .hint("Upper left: $#$.", Terms.products(a.row(0), b.column(0)))
        .step("Two rows times two columns: a 2 by 2 matrix, each entry a sum of three products.")
        .step(
            say("Upper left: $#$, and so on.", Terms.products(a.row(0), b.column(0))),
            product.text());
  }

  private static Draft transposed(Chance chance) {
    int n = chance.integer(2, 5);
    int m = n + chance.integer(1, 3);
    return Choices.right("$B^T A^T$")
        .wrong("order-kept", "$A^T B^T$", "Look at the shapes: do the inner dimensions fit?")
        .wrong(
            "not-transposed",
            "$B A$",
            "Changing the order alone does not exchange rows and columns.")
        .wrong(
            "first-only",
            "$A^T B$",
            "Write the two shapes beside each other: does this product exist?")
        .ask(
            chance,
            say(
                "$A$ has the shape $% \\times %$ and $B$ the shape $% \\times 2$. Which product"
                    + " equals $(A B)^T$?",
                n, m, m))
        .hint("Write down the shape of $(A B)^T$.")
        .hint("Try each one: do the inner dimensions fit, and is the shape right?")
        .step(say("$(A B)^T$ has the shape $2 \\times %$.", n))
        .step("An entry of it is a row of $B^T$ times a column of $A^T$.");
  }

  private static Draft layer(Chance chance) {
    Grid w = Grid.random(chance, 2, 2, -3, 3);
    int[] x = {chance.nonzero(-3, 3), chance.nonzero(-3, 3)};
    int[] b = {chance.nonzero(-4, 4), chance.nonzero(-4, 4)};
    int[] product = w.times(x);
    int p = product[0] + b[0];
    int q = product[1] + b[1];
    if (w.zeros() > 0 || Math.max(p, q) <= 0 || Math.min(p, q) >= 0 || p == 0 || q == 0) {
      return layer(chance);
    }
    int[] turned = w.transposed().times(x);
    return vector(
            "A layer computes $\\operatorname{ReLU}(W x + b)$ with"
                + display("W = #, \\quad x = #, \\quad b = #", w, Grid.column(x), Grid.column(b))
                + "What comes out? Type it as a vector.",
            "relu(" + w.text() + "*" + Terms.vector(x) + " + " + Terms.vector(b) + ")")
        .mistake(
            "relu-lost",
            Terms.vector(p, q),
            "The sums are right. What does the ReLU do with a negative number?")
        .mistake(
            "bias-lost",
            Terms.vector(Math.max(0, product[0]), Math.max(0, product[1])),
            "Before the ReLU the bias is added.")
        .mistake(
            "relu-before-bias",
            Terms.vector(Math.max(0, product[0]) + b[0], Math.max(0, product[1]) + b[1]),
            "The ReLU comes last, after the bias.")
        .mistake(
            "columns-for-rows",
            Terms.vector(Math.max(0, turned[0] + b[0]), Math.max(0, turned[1] + b[1])),
            "The columns of $W$ were used where the rows belong.")
        .mistake(
            "relu-as-absolute-value",
            Terms.vector(Math.abs(p), Math.abs(q)),
            "A ReLU does not turn the sign. It cuts off at 0.")
        .hint("First $W x$, then add $b$, then the ReLU on each entry.")
        .hint("$W x = #$.", Terms.vector(product))
        .step(
            say("$W x = #$.", Terms.vector(product)),
            "relu(" + Terms.vector(product) + " + " + Terms.vector(b) + ")")
        .step(say("Add $b$: $#$.", Terms.vector(p, q)), "relu(" + Terms.vector(p, q) + ")")
        .step("The ReLU makes negative entries 0.", Terms.vector(Math.max(0, p), Math.max(0, q)));
  }
}
